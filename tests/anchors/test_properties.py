"""What must hold of every text: typography hides no quote, and no quote survives a changed word, digit or “not”."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.anchors import Anchor, describe, locate
from claimcheck.vocab import AnchorState

often = settings(max_examples=500, deadline=None)

# Every word once, so that a quote has one place; words that typesetters, word processors and PDFs do things to.
WORDS = [
    "final",
    "office",
    "said",
    "flooding",
    "well-known",
    "minister",
    "2019-2021",
    "12",
    "1,250",
    "1.5",
    "Brückner",
    "“urgent”",
    "don't",
    "NATO",
    "efficient",
    "first-hand",
    "−5",
    "waffle",
    "offshore",
    "$40",
    "reservoir",
    "2026-03-04",
    "Lindow’s",
    "7%",
    "baffled",
    "guilty",
    "fled",
    "fjord",
    "—",
    "10:30",
    "co-operate",
]
FOUND = (AnchorState.INTACT, AnchorState.MOVED)


class Case(NamedTuple):
    words: list[str]
    first: int
    last: int

    @property
    def page(self) -> str:
        return " ".join(self.words)

    @property
    def quote(self) -> str:
        return " ".join(self.words[self.first : self.last])

    @property
    def anchor(self) -> Anchor:
        start = len(" ".join([*self.words[: self.first], ""]))
        return describe(self.page, start, start + len(self.quote))


@st.composite
def cases(draw: st.DrawFn, shortest: int = 1) -> Case:
    drawn = draw(st.lists(st.sampled_from(WORDS), min_size=shortest, max_size=len(WORDS), unique=True))
    words = ["gate", *drawn] if drawn == ["—"] else drawn
    solid = [number for number, word in enumerate(words) if word != "—"]
    first, last = draw(st.sampled_from(solid)), draw(st.sampled_from(solid))
    return Case(words, min(first, last), max(first, last) + 1)


def softened(word: str, at: int) -> str:
    """A soft hyphen inside the word."""
    cut = 1 + at % max(1, len(word) - 1)
    return word[:cut] + "\u00ad" + word[cut:]


def ligatured(word: str, _at: int) -> str:
    return word.replace("ffi", "ﬃ").replace("ffl", "ﬄ").replace("ff", "ﬀ").replace("fi", "ﬁ").replace("fl", "ﬂ")


def broken(word: str, at: int) -> str:
    """Broken at a line's end: between two letters with a hyphen, or behind the hyphen there is."""
    places = [n for n in range(1, len(word)) if word[n - 1].isalpha() and word[n].isalpha()]
    if "-" in word:
        return word.replace("-", "-\n", 1)
    return f"{word[: places[at % len(places)]]}-\n{word[places[at % len(places)] :]}" if places else word


def smart(word: str, _at: int) -> str:
    return word.replace("“", '"').replace("”", '"').replace("'", "’").replace("’s", "'s")


def dashed(word: str, _at: int) -> str:
    return word.replace("—", "--").replace("−", "-").replace("2019-2021", "2019–2021")


def greater(word: str, _at: int) -> str:
    return word.upper() if word.isascii() else word


CHANGES = (softened, ligatured, broken, smart, dashed, greater)
SPACES = (" ", "\u00a0", "  ", "\n", "\r\n  ", "\u2009", "\t", " \u200b")


@often
@given(
    case=cases(),
    before=st.sampled_from(["", "Corrected on Friday: "]),
    how=st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 9), st.sampled_from(SPACES)), min_size=40, max_size=40),
)
def test_typography_never_hides_a_quote(case: Case, before: str, how: list[tuple[object, int, str]]) -> None:
    page, spans = before, []
    for word, (change, at, space) in zip(case.words, how, strict=False):
        changed = change(word, at)  # type: ignore[operator]
        spans.append((len(page), len(page) + len(changed)))
        page += changed + space
    start, end = spans[case.first][0], spans[case.last - 1][1]
    for wanted in (case.quote, case.anchor):
        anchor = locate(page, wanted)
        assert anchor.state in FOUND
        assert anchor.start is not None
        assert anchor.end is not None
        # What the folding drops at either end (a soft hyphen, a quotation mark) may or may not be within.
        assert (abs(anchor.start - start), abs(anchor.end - end)) <= (1, 1)


NUMBERS = {"12": "13", "1,250": "1,350", "1.5": "15", "−5": "5", "$40": "$400", "7%": "7", "10:30": "10:20"}
OTHERS = {"2019-2021": "2019-2022", "2026-03-04": "2026-03-05", "guilty": "innocent", "Brückner": "Brucker", "don't": "do"}
OTHERS |= {"NATO": "NASA", "Lindow’s": "Lindo’s", "co-operate": "cooperation", "fled": "flew", "said": "denied"}
CHANGED = NUMBERS | OTHERS


@often
@given(case=cases(shortest=2), which=st.integers(0, 99))
def test_no_quote_survives_a_changed_word_or_digit(case: Case, which: int) -> None:
    able = [number for number in range(case.first, case.last) if case.words[number] in CHANGED]
    if not able:
        able = [case.first]
    words = list(case.words)
    words[able[which % len(able)]] = CHANGED.get(words[able[which % len(able)]], "other")
    for wanted in (case.quote, case.anchor):
        assert locate(" ".join(words), wanted).state not in FOUND


@often
@given(case=cases(shortest=3), at=st.integers(0, 99), word=st.sampled_from(["not", "never", "no", "3"]))
def test_no_quote_survives_a_word_put_in_or_taken_out(case: Case, at: int, word: str) -> None:
    if case.last - case.first < 2:
        return
    inside = case.first + 1 + at % (case.last - case.first - 1)
    more = [*case.words[:inside], word, *case.words[inside:]]
    less = [*case.words[: inside - 1], *case.words[inside:]]
    for wanted in (case.quote, case.anchor):
        assert locate(" ".join(more), wanted).state not in FOUND
    longer = Case(more, case.first, case.last + 1)
    for wanted in (longer.quote, longer.anchor):
        assert locate(case.page, wanted).state not in FOUND
    if case.words[inside - 1] != "—":
        assert locate(" ".join(less), case.quote).state not in FOUND


@often
@given(page=st.text(max_size=80), quote=st.text(max_size=20), start=st.none() | st.integers(0, 99))
def test_whatever_is_found_is_in_the_text(page: str, quote: str, start: int | None) -> None:
    end = None if start is None else start + len(quote)
    for wanted in (quote, Anchor(quote, page[:5], page[-5:], start, end, AnchorState.INTACT)):
        anchor = locate(page, wanted)
        if anchor.state in (*FOUND, AnchorState.ALTERED):
            assert anchor.start is not None
            assert anchor.end is not None
            assert 0 <= anchor.start < anchor.end <= len(page)
            assert page[anchor.start : anchor.end] == anchor.exact
        else:
            assert anchor == Anchor(quote, "", "", None, None, anchor.state)
