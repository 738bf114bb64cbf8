"""Quotes with something left out or put in are found by their parts, in order, and never hide a “not”."""

from __future__ import annotations

import pytest

from claimcheck.anchors import locate
from claimcheck.vocab import AnchorState

PAGE = (
    "It will close the plant in March, the company said. The gate, which the board had inspected twice, held. "
    "The mayor did not, in her own words, know of it. She knew nothing. The mayor will resign."
)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("The gate […] held", "The gate, which the board had inspected twice, held"),
        ("The gate ... held", "The gate, which the board had inspected twice, held"),
        ("“The gate (…) twice … held.”", "The gate, which the board had inspected twice, held."),
        ("[The company] will close the plant", "will close the plant"),
        ("the board [of works] inspected twice", "the board had inspected twice"),
        ("[t]he company said", "the company said"),
        ("the plant in March […] The gate", "the plant in March, the company said. The gate"),
        ("know of it. […] The mayor will resign", "know of it. She knew nothing. The mayor will resign"),
    ],
)
def test_parts_are_found_in_order(quote: str, expected: str) -> None:
    anchor = locate(PAGE, quote)
    assert (anchor.exact, anchor.state) == (expected, AnchorState.INTACT)


@pytest.mark.parametrize(
    "quote", ["The mayor did […] know of it", "The mayor did [indeed] know of it", "mayor … know of it"]
)
def test_a_not_that_was_left_out_alters_the_quote(quote: str) -> None:
    assert locate(PAGE, quote).state is AnchorState.ALTERED


@pytest.mark.parametrize(
    "quote",
    [
        "held […] The gate",
        "The gate […] burst",
        "… it …",
        "[…]",
        "a [b",
        "The […] held",
        "It will close […] by decree",
        " ... ".join(["the board"] * 20),
    ],
)
def test_what_is_not_there_in_that_order_is_lost(quote: str) -> None:
    assert locate(PAGE, quote).state in (AnchorState.LOST, AnchorState.ALTERED)
    assert locate(PAGE, quote).state is AnchorState.LOST or quote.startswith("It will")


def test_parts_far_apart_are_not_one_quote() -> None:
    page = "The gate failed. " + "Nothing else happened that day. " * 40 + "The pump held."
    assert locate(page, "The gate failed […] The pump held").state is AnchorState.LOST


def test_two_ways_to_put_the_parts_together_are_ambiguous() -> None:
    page = "The old gate was held. Later the old gate was held."
    assert locate(page, "The old gate […] was held").state is AnchorState.AMBIGUOUS


def test_an_ellipsis_of_the_document_itself_is_found_as_it_stands() -> None:
    page = "“I … I do not know,” she said. I know."
    assert locate(page, "I ... I do not know").exact == "I … I do not know"
