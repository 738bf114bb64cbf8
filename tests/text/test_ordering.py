"""Before and after, and how far."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.ordering import are_opposed, contradict_turned, orders, span_of, turned_about
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


def test_a_full_month_is_a_distance() -> None:
    text = "He left a full month before the vote."
    (order,) = orders(read(text))
    first, last = span_of(read(text), order)
    assert text[first:last] == "a full month before the vote"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The mayor resigned after the vote.", "The vote came after the mayor resigned.", True),
        ("The mayor resigned after the vote.", "The vote came before the mayor resigned.", False),
        ("The siren rang an hour before the dam burst.", "The dam burst an hour before the siren rang.", True),
        ("The siren rang an hour before the dam burst.", "The dam burst six hours after the siren rang.", True),
        ("Two days after the dam burst, the siren rang.", "The dam burst two days before the siren rang.", False),
    ],
)
def test_two_events_that_changed_places(left: str, right: str, expected: bool) -> None:
    one, two = read(left), read(right)
    pair = turned_about(one, orders(one), two, orders(two), align(one, two))
    assert pair is not None
    assert contradict_turned(*pair) is expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor resigned after the vote.", "The mayor resigned before the vote."),
        ("The mayor met police before the march.", "Police cleared the march before the mayor came."),
        ("The mayor stayed until the vote.", "The vote came after the mayor stayed."),
    ],
)
def test_events_that_stand_in_their_places(left: str, right: str) -> None:
    one, two = read(left), read(right)
    assert turned_about(one, orders(one), two, orders(two), align(one, two)) is None
