"""Before and after, and how far."""

from __future__ import annotations

import pytest

from claimcheck.text.ordering import are_opposed, orders, span_of
from claimcheck.text.reading import read


def test_what_a_text_puts_before_what() -> None:
    text = "The mayor resigned two days after the vote."
    (order,) = orders(read(text))
    assert (order.side, order.distance) == ("later", 172800)
    first, last = span_of(read(text), order)
    assert text[first:last] == "two days after the vote"


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("before the vote", "after the vote", True),
        ("two days after the vote", "a week after the vote", True),
        ("a week after the vote", "seven days after the vote", False),
        ("a week after the vote", "after the vote", False),
    ],
)
def test_which_orders_are_opposed(one: str, two: str, expected: bool) -> None:
    (first,), (second,) = (orders(read(f"He left {text}.")) for text in (one, two))
    assert are_opposed(first, second) is are_opposed(second, first) is expected


def test_no_words_of_order() -> None:
    assert orders(read("")) == orders(read("He left before.")) == ()
