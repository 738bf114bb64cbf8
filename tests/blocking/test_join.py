"""The join: claims that share rare words are proposed, strangers are not, and however it is cut up it proposes the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.blocking.corpus import Corpus
from claimcheck.blocking.join import CLOSE, WIDE, Join, Pair

CLAIMS = [
    (3, "The dam at Ostrey burst on Monday."),
    (5, "The dam at Ostrey burst on Monday, a nurse said."),
    (8, "The council of Harlow closed the bridge."),
    (9, "Harlow's council will not close the bridge."),
    (12, "Bread is dear."),
]


def pairs(claims: list[tuple[int, str]], waiting: list[int], reach=WIDE) -> set[Pair]:
    return {pair for found in Join(Corpus(claims), reach).pairs(waiting) for pair in found}


def test_claims_that_share_their_rarest_words_are_proposed() -> None:
    assert pairs(CLAIMS, [3, 5, 8, 9, 12]) == {Pair(3, 5), Pair(8, 9)}


def test_only_pairs_with_a_waiting_claim_are_proposed_whichever_of_the_two_it_is() -> None:
    assert pairs(CLAIMS, [3]) == {Pair(3, 5)}
    assert pairs(CLAIMS, [9]) == {Pair(8, 9)}
    assert pairs(CLAIMS, []) == set()


def test_a_claim_without_any_word_meets_nobody() -> None:
    assert pairs([(1, "…"), (2, "…"), (3, "")], [1, 2, 3]) == set()


def test_a_word_that_too_many_claims_hold_leads_nowhere() -> None:
    many = [(number, "Flood") for number in range(1, 12)]
    assert pairs(many, [1, 2], WIDE._replace(block=10)) == set()
    assert Pair(1, 2) in pairs(many, [1, 2], WIDE._replace(block=11))


def test_a_small_store_is_looked_at_more_closely() -> None:
    assert Join(Corpus(CLAIMS)).reach == CLOSE
    assert Join(Corpus((number, f"word{number}") for number in range(2_001))).reach == WIDE


def test_the_terms_of_a_claim_come_rarest_first() -> None:
    corpus = Corpus([(1, "flood dam"), (2, "flood dam"), (3, "flood ostrey")])
    assert [corpus.counts[term] for term in corpus.of(2)] == [1, 3]


@given(
    st.lists(st.lists(st.sampled_from(["alder", "birch", "cedar", "elm", "fir", "oak", "yew"]), max_size=5), max_size=12),
    st.integers(0, 12),
)
def test_an_interrupted_run_proposes_in_two_parts_what_one_run_does(words: list[list[str]], stop: int) -> None:
    claims = [(number, " ".join(text)) for number, text in enumerate(words, start=1)]
    waiting = [number for number, _ in claims]
    first = [pair for found in list(Join(Corpus(claims), CLOSE).pairs(waiting))[:stop] for pair in found]
    assert {*first, *pairs(claims, waiting[stop:], CLOSE)} == pairs(claims, waiting, CLOSE)
