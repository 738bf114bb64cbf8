"""Anchors: a quote is found where it stands, or said to be ambiguous or lost; never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.anchors import CONTEXT, Anchor, describe, locate
from claimcheck.vocab import AnchorState

PAGE = "The gate failed at noon. “The pump held,” a keeper said. The gate is 12 metres wide and 120 years old."


def place(quote: str, page: str = PAGE) -> str | None:
    anchor = locate(page, quote)
    return None if anchor.start is None or anchor.end is None else page[anchor.start : anchor.end]


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
        ("The gate failed", "The gate\n   failed.", "The gate\n   failed"),
        ("first office", "The ﬁrst oﬃce closed.", "ﬁrst oﬃce"),
        ("the reservoir burst", "At dawn the reser-\nvoir burst.", "the reser-\nvoir burst"),
    ],
)
def test_typography_does_not_hide_a_quote(quote: str, page: str, expected: str) -> None:
    anchor = locate(page, quote)
    assert (place(quote, page), anchor.exact, anchor.state) == (expected, expected, AnchorState.INTACT)


@pytest.mark.parametrize(
    ("quote", "state"),
    [
        ("The gate", AnchorState.AMBIGUOUS),
        ("The gate failed at one", AnchorState.LOST),
        ("The gate did not fail", AnchorState.LOST),
        ("12 metre", AnchorState.LOST),
        ("2 metres", AnchorState.LOST),
        ("", AnchorState.LOST),
    ],
)
def test_what_has_no_one_place_has_none(quote: str, state: AnchorState) -> None:
    assert locate(PAGE, quote) == Anchor(quote, "", "", None, None, state)


@given(before=st.text(max_size=60), quote=st.text(min_size=1, max_size=60), after=st.text(max_size=60))
def test_a_described_place_gives_back_its_text(before: str, quote: str, after: str) -> None:
    page = before + quote + after
    anchor = describe(page, len(before), len(before) + len(quote))
    assert page[anchor.start : anchor.end] == anchor.exact == quote
    assert before.endswith(anchor.prefix)
    assert after.startswith(anchor.suffix)
    assert max(len(anchor.prefix), len(anchor.suffix)) <= CONTEXT


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
        assert [word for word in said if word != "-"] == quote
