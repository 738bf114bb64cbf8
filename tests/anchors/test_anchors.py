"""Anchors: a quote is found where it stands, or said to be altered, ambiguous or lost; never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.anchors import CONTEXT, Anchor, describe, locate
from claimcheck.vocab import AnchorState

PAGE = "The gate failed at noon. “The pump held,” a keeper said. The gate is 12 metres wide and 120 years old."


def place(quote: str | Anchor, page: str = PAGE) -> str | None:
    anchor = locate(page, quote)
    return None if anchor.start is None or anchor.end is None else page[anchor.start : anchor.end]


def anchor_of(words: str, page: str = PAGE) -> Anchor:
    return describe(page, page.index(words), page.index(words) + len(words))


def test_an_exact_quote_is_described_with_its_surroundings() -> None:
    assert locate(PAGE, "failed at noon") == Anchor(
        exact="failed at noon",
        prefix="The gate ",
        suffix=". “The pump held,” a keeper said",
        start=9,
        end=23,
        state=AnchorState.INTACT,
    )


@pytest.mark.parametrize(
    ("quote", "page", "expected"),
    [
        ('"The pump held," a keeper', PAGE, "“The pump held,” a keeper"),
        ("the PUMP held", PAGE, "The pump held"),
        ("'The pump held.'", PAGE, "The pump held"),
        ("The gate failed", "The gate\n   failed.", "The gate\n   failed"),
        ("first office", "The ﬁrst oﬃce closed.", "ﬁrst oﬃce"),
        ("the reservoir burst", "At dawn the reser-\nvoir burst.", "the reser-\nvoir burst"),
        ("a well-known man", "He is a well-\nknown man.", "a well-\nknown man"),
        ("of NATO forces", "most of NA-\nTO forces left", "of NA-\nTO forces"),
        ("from 2019–2021 only", "open from 2019-2021 only", "from 2019-2021 only"),
        ("from 2019–2021 only", "open from 2019–\n2021 only", "from 2019–\n2021 only"),
        ("the gate -- held", "and the gate—held", "the gate—held"),
        ("it was -5 degrees", "Then it was −5 degrees.", "it was −5 degrees"),
        ("'No,' he said", "“No,” he said", "“No,” he said"),
    ],
)
def test_typography_does_not_hide_a_quote(quote: str, page: str, expected: str) -> None:
    anchor = locate(page, quote)
    assert (place(quote, page), anchor.exact, anchor.state) == (expected, expected, AnchorState.INTACT)


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        ("12 metre", PAGE),
        ("2 metres", PAGE),
        ("5 million", "It cost 1.5 million."),
        ("12", "It cost 12,000."),
        ("rose 5", "It rose 5%."),
        ("5 degrees", "It was -5 degrees."),
        ("-5 degrees", "It was 5 degrees."),
        ("they can", "they can't go"),
        ("fatal", "a non-fatal fall"),
        ("he resigned", "he re-signed"),
        ("she is notable", "she is not able"),
        ("The therapist", "The the rapist"),
        ("10 metres", "10² metres"),
        ('a 5" gap', "a 5' gap"),
        ("The gate did not fail", PAGE),
        ("the gate was shut", PAGE),
        ("", PAGE),
        (" -", PAGE),
    ],
)
def test_what_only_looks_like_it_is_not_the_quote(quote: str, page: str) -> None:
    assert locate(page, quote) == Anchor(quote, "", "", None, None, AnchorState.LOST)


def test_words_that_stand_twice_have_no_place() -> None:
    assert locate(PAGE, "The gate") == Anchor("The gate", "", "", None, None, AnchorState.AMBIGUOUS)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("The gate failed at one", "The gate failed at noon"),
        ("The gate is 13 metres wide", "The gate is 12 metres wide"),
        ("The gate is not 12 metres wide", "The gate is 12 metres wide"),
        ("a pump held, the keeper said", "The pump held,” a keeper said"),
    ],
)
def test_changed_words_are_shown_as_altered(quote: str, expected: str) -> None:
    assert (place(quote), locate(PAGE, quote).state) == (expected, AnchorState.ALTERED)


def test_a_quote_that_moved_is_found_and_says_so() -> None:
    anchor = anchor_of("failed at noon")
    newer = "Corrected. " + PAGE
    assert locate(newer, anchor) == describe(newer, 20, 34, AnchorState.MOVED)
    assert locate(PAGE, anchor) == anchor


def test_one_of_several_places_is_told_by_its_surroundings() -> None:
    page = "Mr Ode said no. Ms Lind, who came late, said no as well."
    newer = page.replace("Ms Lind, who", "Ms Lind")
    second = describe(page, page.rindex("said no"), page.rindex("said no") + 7)
    assert locate(newer, second) == describe(newer, newer.rindex("said no"), newer.rindex("said no") + 7, AnchorState.MOVED)
    assert locate(newer, second._replace(prefix="", suffix="", start=None)).state is AnchorState.AMBIGUOUS


def test_words_that_look_alike_all_round_stay_where_they_were() -> None:
    page = "no no no no no"
    assert locate(page, describe(page, 6, 8)) == describe(page, 6, 8)
    assert locate("no no no no", Anchor("no", "", "", 6, 8, AnchorState.INTACT)).start == 6
    assert locate("yes no no", Anchor("no", "", "", 0, 2, AnchorState.INTACT)).state is AnchorState.AMBIGUOUS


def test_a_quote_that_begins_inside_a_word_stays_there() -> None:
    anchor = anchor_of("ump held")
    assert locate("Corrected. " + PAGE, anchor).state is AnchorState.MOVED


def test_two_places_that_are_nearly_the_quote_are_neither() -> None:
    page = "The old gate failed at noon on Monday. Later the old gate failed at night on Monday."
    assert locate(page, "The old gate failed at nine on Monday").state is AnchorState.LOST


@given(before=st.text(max_size=60), quote=st.text(min_size=1, max_size=60), after=st.text(max_size=60))
def test_a_described_place_gives_back_its_text(before: str, quote: str, after: str) -> None:
    page = before + quote + after
    anchor = describe(page, len(before), len(before) + len(quote))
    assert page[anchor.start : anchor.end] == anchor.exact == quote
    assert before.endswith(anchor.prefix)
    assert after.startswith(anchor.suffix)
    assert max(len(anchor.prefix), len(anchor.suffix)) <= CONTEXT
    assert locate(page, anchor) == anchor


@given(
    words=st.lists(st.sampled_from(["gate", "pump", "not", "12", "held", "ﬁrst", "“noon”", "-", "\n"]), max_size=12),
    quote=st.lists(st.sampled_from(["gate", "pump", "not", "12", "held", "first", '"noon"']), min_size=1, max_size=4),
)
def test_a_found_place_is_the_only_one_and_says_the_same_words(words: list[str], quote: list[str]) -> None:
    page, wanted = " ".join(words), " ".join(quote)
    anchor = locate(page, wanted)
    if anchor.state is AnchorState.INTACT:
        assert anchor.start is not None
        assert page[anchor.start : anchor.end] == anchor.exact
        said = anchor.exact.replace("ﬁ", "fi").replace("“", '"').replace("”", '"').split()
        assert [word for word in said if word != "-"] in (quote, [word.strip('"') for word in quote])


def test_an_altered_quote_keeps_the_marks_at_its_ends() -> None:
    quote = '"We counted 214 people on the wall that morning."'
    copy = 'Earlier. "We counted 241 people on the wall that morning." Later.'
    found = locate(copy, quote)

    assert (found.state, found.exact) == (AnchorState.ALTERED, '"We counted 241 people on the wall that morning."')


def test_a_soft_hyphen_behind_a_minus_changes_nothing() -> None:
    assert locate("It was −­5 at noon -- they said.", "It was −5 at noon — they said").state is AnchorState.INTACT
    assert locate("It was 5 at noon -- they said.", "It was −5 at noon — they said").state is AnchorState.ALTERED
