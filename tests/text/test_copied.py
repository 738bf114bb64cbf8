"""Copied passages: the longest runs of words two texts share, with their places in both."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.text.copied import covered, likeness, passages
from claimcheck.text.shingles import SURE, worded
from claimcheck.text.spans import Span

WIRE = "The gate of the upper basin failed at noon on Monday after a valve had jammed, the water board said."
REWRITE = "EXCLUSIVE | “The gate of the upper basin failed at noon on Monday, after a valve had jammed”, we can report."


def test_the_places_are_those_of_the_texts_as_they_are_typed() -> None:
    (found,) = passages(worded(WIRE), worded(REWRITE))
    assert found.words == 16
    assert found.left.of(WIRE) == "The gate of the upper basin failed at noon on Monday after a valve had jammed"
    assert found.right.of(REWRITE) == "The gate of the upper basin failed at noon on Monday, after a valve had jammed"


def test_an_excerpt_is_as_like_as_can_be_and_another_story_is_not() -> None:
    assert likeness(worded(WIRE), worded("A valve had burst.")) == 0.5
    assert likeness(worded(WIRE), worded("A valve had jammed, the water board said.")) == 1.0
    assert likeness(worded(WIRE), worded("Soup of the day is leek.")) == 0.0
    assert likeness(worded(WIRE), worded("Ow!")) == 1.0  # too short to tell


def test_a_few_words_in_common_are_chance() -> None:
    left, right = worded("The gate failed at noon on Monday because " + WIRE[30:50]), worded(WIRE)
    assert passages(left, right) == []


def test_a_passage_moved_to_another_place_is_found() -> None:
    second = "Nobody was hurt when the water reached the lower village, though two cellars had to be pumped dry."
    found = passages(worded(f"{WIRE} {second}"), worded(f"{second} In other news. {WIRE}"))
    assert [passage.words for passage in found] == [20, 18]
    assert found[0].right.start > found[1].right.start


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from("abcde"), max_size=120), st.lists(st.sampled_from("abcde"), max_size=120))
def test_every_passage_says_the_same_on_both_sides(a: list[str], b: list[str]) -> None:
    left, right = " ".join(a), " ".join(b)
    found = passages(worded(left), worded(right))
    for passage in found:
        assert passage.left.of(left) == passage.right.of(right)
        assert passage.words >= SURE
    assert all(one.left.end <= other.left.start for one, other in pairwise(found))


def test_what_repeats_itself_takes_no_longer_than_it_is_long() -> None:
    noise = worded("a b c d e f g h i j k x " * 3000)
    assert passages(noise, worded("a b c d e f g h i j k y " * 3000)) == []


def test_the_share_counts_words_and_counts_them_once() -> None:
    text = worded("one two three four")
    assert covered(text, [Span(0, 7), Span(4, 13)]) == 0.75
    assert covered(text, []) == 0.0
    assert covered(worded(""), []) == 0.0
