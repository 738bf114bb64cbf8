"""What is weighed of a pair: named, symmetric, within 0..1, of any signal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matcher import features, findings_of
from claimcheck.signals import Finding, Span
from claimcheck.text.reading import read
from claimcheck.traits import traits
from claimcheck.vocab import Outcome

SIGNED, REFUSED = read("The mayor signed the deal."), read("The mayor refused the deal.")


@given(left=st.text(max_size=60), right=st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_traits_are_symmetric_and_bounded(left: str, right: str) -> None:
    one, two = features(left), features(right)
    there = traits(one.reading, two.reading, findings_of(one, two))
    back = traits(two.reading, one.reading, findings_of(two, one))
    assert there == back
    assert all(0 <= value <= 1 for value in there.values())


def test_a_new_signal_gives_its_traits_by_itself() -> None:
    found = traits(SIGNED, REFUSED, [Finding("tomorrow", Outcome.CONFLICTS, 0.9, "yes against no")])
    assert found["tomorrow conflicts"] == found["something conflicts"] == 0.9
    assert found["tomorrow conflicts at all"] == 1.0


def test_one_that_denies_and_one_that_does_not_differ_in_form() -> None:
    found = traits(read("The mayor did not sign."), read("The mayor signed."), [])
    assert (found["negation in one"], found["negation in both"]) == (0.5, 0)


def test_a_headline_says_once_more_what_was_found_of_it() -> None:
    found = traits(read("Mayor Denies Signing The Deal"), SIGNED, [])
    assert (found["headline in one"], found["denied in one"], found["denied in one, in a headline"]) == (1.0, 1.0, 1.0)
    assert not any(name.endswith("in a headline") for name in traits(SIGNED, REFUSED, []))


def test_nearness_in_meaning_counts_by_itself_and_beside_what_is_told() -> None:
    against = Finding("tomorrow", Outcome.CONFLICTS, 0.5, "yes against no")
    found = traits(SIGNED, REFUSED, [against, Finding("meaning", Outcome.AGREES, 0.8, "near")])
    assert (found["meaning"], found["meaning at all"], found["meaning × something conflicts"]) == (0.8, 1.0, 0.4)
    assert found["meaning over 0.5"] == pytest.approx(0.3)
    assert "something agrees" not in found


def test_nearness_by_another_model_counts_nothing() -> None:
    other = Finding("meaning by another model", Outcome.AGREES, 0.8, "near")
    assert traits(SIGNED, REFUSED, [other]) == traits(SIGNED, REFUSED, [])


def test_a_clash_counts_by_what_is_shared_beside_it() -> None:
    left, right = "The old door was locked.", "The door was unlocked."
    found = traits(
        read(left), read(right), [Finding("tomorrow", Outcome.CONFLICTS, 0.8, "", (Span(17, 23),), (Span(13, 21),))]
    )
    assert found["tomorrow conflicts × rest"] == found["something conflicts × rest"] == 0.8
    found = traits(read(left), read(right), [Finding("tomorrow", Outcome.CONFLICTS, 0.8, "", (Span(8, 12),), (Span(4, 8),))])
    assert found["tomorrow conflicts × rest"] == 0.0
