"""Parts stand below one another, set in, or beside a name."""

from __future__ import annotations

from claimcheck.formats.table_layout import BLANK, Beside, Grid, Rows, beside, indented, page, printed
from claimcheck.formats.table_words import Words


def text(words: str) -> Words:
    return Words((words, ""))


def test_parts_stand_below_one_another_and_set_in() -> None:
    parts = page(text("one"), None, BLANK, indented(text("two three"), indented(text("four")), by=3))
    assert printed(parts, width=10, colour=False) == "one\n\n   two\n   three\n     four\n"


def test_parts_stand_beside_a_name() -> None:
    parts = beside(text("c12"), text("one two"), text("three"))
    assert printed(parts, width=10, colour=False) == "c12  one\n     two\n     three\n"


def test_names_have_their_parts_at_one_place() -> None:
    rows = Beside([(text("kind"), text("person")), (text("called"), text("Ann"))])
    assert printed(rows, width=20, colour=False) == "kind    person\ncalled  Ann\n"


def test_a_name_leaves_half_of_the_page() -> None:
    assert printed(beside(text("a-long-name"), text("b")), width=16, colour=False) == "a-long  b\n-name\n"


def test_columns_become_rows_where_they_would_be_narrow() -> None:
    grid = Grid([("id", 0), ("text", 1)], [[text("c1"), text("The dam holds.")]])
    assert printed(grid, width=40, colour=False) == "c1  text: The dam holds.\n"
    wide = printed(grid, width=80, colour=False).splitlines()
    assert (wide[0].split(), wide[2].split(maxsplit=1)) == (["id", "text"], ["c1", "The dam holds."])


def test_what_goes_on_in_a_cell_is_set_in_below_its_name() -> None:
    grid = Grid([("id", 0), ("text", 1), ("who", 1)], [[text("c1"), text("The dam of Orrin holds."), text("Ann")]])
    assert printed(grid, width=24, colour=False) == "c1  text: The dam of\n      Orrin holds.\n    who: Ann\n"


def test_rows_are_no_wider_than_they_must_be() -> None:
    rows = Rows([[text("c1"), text("[bold]no markup[/]")], [text("c12"), text("b")]])
    assert printed(rows, width=60, colour=False) == "c1   [bold]no markup[/]\nc12  b\n"


def test_colour_is_for_a_terminal() -> None:
    look = Words(("red", "bold red"))
    assert printed(look, width=9, colour=True) == "\x1b[1;31mred\x1b[0m\n"
    assert printed(look, width=9, colour=False) == "red\n"
    header = printed(Grid([("id", 1)], [[look]]), width=80, colour=True)
    assert "\x1b[1mid" in header
    assert "\x1b[1;31mred\x1b[0m" in header
