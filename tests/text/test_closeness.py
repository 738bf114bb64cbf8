"""Closeness: rare shared terms weigh most, a claim cut short loses nothing, a long one gains nothing by its length."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.closeness import Asked, Closeness, weight


def closeness(asked: dict[str, float], held: list[str]) -> Closeness:
    return Asked(asked).closeness(held)


ASKED = {"gate": 4.0, "dam": 2.0, "said": 0.5}


def test_a_rarer_term_weighs_more_and_a_figure_less() -> None:
    assert weight("gate", 1, 1000) > weight("gate", 10, 1000) > weight("gate", 1000, 1000) > 0
    assert weight("1200", 5, 1000) < weight("gate", 5, 1000)
    assert weight("gate", 0, 0) == 0


def test_a_claim_that_shares_the_rare_term_is_closer() -> None:
    assert closeness(ASKED, ["gate", "open"]).score > closeness(ASKED, ["dam", "open"]).score > 0
    assert closeness(ASKED, ["open"]) == (0, 0)
    assert closeness(ASKED, []) == (0, 0)
    assert closeness({}, ["gate"]) == (0, 0)


def test_a_longer_claim_is_less_close_and_one_that_says_it_again_closer() -> None:
    short, long = closeness(ASKED, ["gate", "open"]), closeness(ASKED, ["gate", *"abcdefgh"])
    assert short.score > long.score
    assert closeness(ASKED, ["gate", "open", "gate"]).score > closeness(ASKED, ["gate", "open", "shut"]).score


def test_the_share_is_of_what_the_shorter_one_could_share() -> None:
    assert closeness(ASKED, ["gate", "dam", "said", "open"]).share == 1
    assert closeness({"gate": 2.0, "dam": 2.0, "said": 2.0}, ["gate"]).share == 1
    assert closeness({"gate": 2.0}, ["gate", "dam", "open"]).share == 1
    assert closeness({"gate": 2.0, "dam": 2.0}, ["gate", "open"]).share == 0.5


def test_loosely_a_misspelt_word_and_a_compound_still_count() -> None:
    asked = Asked({"sewagespill": 4.0, "vaccinatin": 3.0})
    assert asked.closeness(["sewag", "spill"]).score == 0
    assert asked.loosely(["sewag", "spill"]).score > 0
    assert asked.loosely(["vaccinat"]).score > asked.loosely(["vacant"]).score == 0
    assert Asked(ASKED).loosely(["gate", "dam"]) == Asked(ASKED).closeness(["gate", "dam"])


@given(st.lists(st.sampled_from("abcdef")), st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 10)))
def test_closeness_is_never_negative_and_the_same_whatever_the_order(held: list[str], asked: dict[str, float]) -> None:
    found = closeness(asked, held)
    assert found.score >= 0
    assert found.share >= 0
    assert closeness(dict(reversed(asked.items())), held[::-1]) == found
