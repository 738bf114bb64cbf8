from claimcheck.documents.full_text import FullText, Mark, Part


def test_a_place_knows_its_page() -> None:
    text = FullText("one two", marks=(Mark(Part.PAGE, 0, 4, "1"), Mark(Part.PAGE, 4, 7, "2")))
    assert text.at(Part.PAGE, 5) == Mark(Part.PAGE, 4, 7, "2")
    assert text.at(Part.TIME, 5) is None
