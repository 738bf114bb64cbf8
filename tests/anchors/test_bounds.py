"""Hostile length and repetition come to an end, and what is found in a long text is right."""

from __future__ import annotations

import random

import pytest

from claimcheck.anchors import Anchor, describe, locate
from claimcheck.vocab import AnchorState

LONG = 1_000_000
QUOTE = 5_000
SHAPES = {
    "letters": "a",
    "words": "a ",
    "two words": "a b ",
    "quotation marks": '"',
    "brackets": "[]",
    "digits": "1,",
    "dots": ". ",
    "ellipses": "a ... ",
    "dashes": "- ",
    "newlines": "\n",
    "line ends": "a-\n",
    "soft hyphens": "a\u00ad",
    "accents": "a\u0301",
    "zero width": "\u200b",
    "addresses": "https://a.",
}


@pytest.mark.parametrize("unit", SHAPES.values(), ids=SHAPES)
def test_repetition_ends_without_a_guess(unit: str) -> None:
    text, quote = (unit * LONG)[:LONG], (unit * QUOTE)[:QUOTE]
    nowhere = (AnchorState.AMBIGUOUS, AnchorState.LOST)
    assert locate(text, quote).state in nowhere
    assert locate(text, Anchor(quote, "x", "y", None, None, AnchorState.INTACT)).state in nowhere
    assert locate(text, quote[: QUOTE // 2] + " x " + quote[QUOTE // 2 :]).state in (*nowhere, AnchorState.ALTERED)


@pytest.fixture(scope="module")
def news() -> str:
    chance = random.Random(11)
    words = ["".join(chance.choices("abcdefghiklmnoprstu", k=chance.randint(2, 9))) for _ in range(5000)]
    return " ".join(chance.choices(words, k=160_000))


def test_a_long_quote_is_found_in_a_long_text(news: str) -> None:
    start = news.index(" ", 500_000) + 1
    end = news.index(" ", start + QUOTE)
    newer = "put before " + news
    assert locate(newer, describe(news, start, end)) == describe(newer, start + 11, end + 11, AnchorState.MOVED)
    changed = newer[: start + 3000] + " other words " + newer[start + 3000 :]
    found = locate(changed, describe(news, start, end))
    assert (found.start, found.end, found.state) == (start + 11, end + 24, AnchorState.ALTERED)
    assert locate(newer[: start - 100] + newer[end + 100 :], describe(news, start, end)).state is AnchorState.LOST


def test_a_quote_of_common_words_only_is_found_by_its_pairs(news: str) -> None:
    common = ["of", "the", "it", "was", "in", "and", "to", "a"]
    chance = random.Random(5)
    text = " ".join(chance.choices(common, k=10_000))
    start = text.index(" ", 20_000) + 1
    end = text.index(" ", start + 400)
    quote = text[start:end].split()
    quote[20] = "not"
    found = locate(f"{news[:1000]} {text}", " ".join(quote))
    assert (found.state, found.start) == (AnchorState.ALTERED, start + 1001)
