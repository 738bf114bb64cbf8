"""Shingles: what two texts share in a row is found, whatever stands around it and however it is typeset."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.text.shingles import RUN, SURE, WINDOW, kept, shingles, shingles_of, worded

WORDS = st.lists(st.sampled_from([f"w{number}" for number in range(40)]), max_size=60)
SENTENCE = "the gate of the upper basin failed at noon on Monday after a valve had jammed"
PASSAGE = SENTENCE.split()


@settings(max_examples=500, deadline=None)
@given(WORDS, WORDS, WORDS, WORDS)
def test_a_shared_passage_shares_a_shingle(a: list[str], b: list[str], c: list[str], d: list[str]) -> None:
    assert len(PASSAGE) >= SURE
    assert kept([*a, *PASSAGE[:SURE], *b]) & kept([*c, *PASSAGE[:SURE], *d])


@given(WORDS)
def test_only_some_of_the_runs_are_kept_and_each_is_a_run_of_the_text(words: list[str]) -> None:
    assert kept(words) <= set(shingles(words))
    assert bool(kept(words)) == (len(words) >= RUN)
    assert all(0 <= value < 2**61 for value in kept(words))


def test_of_every_few_runs_the_smallest_is_kept() -> None:
    hashes = shingles(PASSAGE)
    windows = [hashes[at : at + WINDOW] for at in range(len(hashes) - WINDOW + 1)]
    assert len(windows) > 1
    assert kept(PASSAGE) == {min(window) for window in windows}


@given(st.text(alphabet="abAB é\u00adﬁ\u0301-\n", max_size=80))
def test_a_text_is_found_by_its_words_wherever_they_stand(text: str) -> None:
    assert shingles_of(text) == kept(worded(text).words)
    assert shingles_of(f"{SENTENCE} {text}") >= kept(worded(SENTENCE).words)


def test_a_hash_is_the_same_on_every_machine() -> None:
    assert shingles(PASSAGE[: RUN + 1]) == [1952580675582547945, 1776537302153115704]


def test_another_order_is_another_run() -> None:
    assert shingles(PASSAGE[:RUN]) != shingles(PASSAGE[:RUN][::-1])


def test_words_are_folded_and_keep_their_places() -> None:
    text = "The “ﬂood­gate” FAILED at the up-\nper basin; at 12:30 a well-\nKnown valve"
    found = worded(text)
    assert found.words == (
        "the",
        "floodgate",
        "failed",
        "at",
        "the",
        "upper",
        "basin",
        "at",
        "12",
        "30",
        "a",
        "well",
        "known",
        "valve",
    )
    assert text[found.starts[1] : found.ends[1]] == "ﬂood­gate"
    assert text[found.starts[5] : found.ends[5]] == "up-\nper"


def test_nothing_has_no_words() -> None:
    assert worded(" \n—…“”") == ((), (), ())
