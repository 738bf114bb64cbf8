"""Plain letters: ligatures come apart, what cannot be seen goes, and every stretch finds its way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.plain_letters import is_plain, plain, plainly
from claimcheck.text.spans import Span

PRINTED = "The oﬃcer ﬂed; the in\u00adves\u00ad\n  tiga\u200btion is ﬁnished"


def test_ligatures_come_apart_and_what_cannot_be_seen_goes() -> None:
    assert plain(PRINTED) == plainly(PRINTED).text == "The officer fled; the investigation is finished"
    assert plain("ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ") == "ff fi fl ffi ffl st st"
    assert not is_plain(PRINTED)


def test_what_carries_meaning_stays() -> None:
    text = "10² is 1½ of “Æsir”, Straße – well-\nknown"
    assert is_plain(text)
    assert plain(text) == text
    assert is_plain("\ufeffA word\u00ad. \u200b")


def test_a_stretch_finds_its_way_back_and_forth() -> None:
    letters = plainly(PRINTED)
    for word, printed in (("officer", "oﬃcer"), ("investigation", "in\u00adves\u00ad\n  tiga\u200btion"), ("is", "is")):
        at = letters.text.index(word)
        back = letters.back(Span(at, at + len(word)))
        assert back.of(PRINTED) == printed
        assert letters.forth(*back) == (at, at + len(word))


@given(st.text("aﬁﬃ\u00ad\n \u200b.", max_size=30), st.data())
def test_every_stretch_of_plain_letters_covers_what_it_came_from(text: str, data: st.DataObject) -> None:
    letters = plainly(text)
    assert letters.text == plain(text)
    assert "ﬁ" not in letters.text
    start = data.draw(st.integers(0, len(letters.text)))
    end = data.draw(st.integers(start, len(letters.text)))
    assert letters.text[start:end] in plain(letters.back(Span(start, end)).of(text)) or start == end
