"""Signed sentences found again: moved, changed or gone, and never guessed."""

from __future__ import annotations

from claimcheck.drafting.signatures import Signed, found_again, words_key

STORY = ["The ramp failed at noon.", "Two were hurt.", "Nobody knew why.", "The port kept silent."]


def signed(*places: int) -> list[Signed]:
    def beside(place: int) -> str:
        return words_key(STORY[place]) if 0 <= place < len(STORY) else ""

    return [Signed(STORY[place], beside(place - 1), beside(place + 1), place + 1) for place in places]


def again(now: list[str], *places: int) -> list[tuple[int | None, bool]]:
    found, same = found_again(signed(*places), [(text, line) for line, text in enumerate(now, start=1)])
    return list(zip(found, same, strict=True))


def test_an_unchanged_sentence_stays_signed_wherever_it_moves() -> None:
    assert again(STORY, 0, 1) == [(0, True), (1, True)]
    assert again([STORY[3], STORY[2], STORY[1], STORY[0]], 0, 1) == [(3, True), (2, True)]


def test_typography_changes_nothing() -> None:
    assert again(["The  ramp failed at noon."], 0) == [(0, True)]


def test_a_changed_sentence_is_told_by_what_is_left_of_it_and_its_neighbours() -> None:
    assert again([STORY[0], "Three were badly hurt.", *STORY[2:]], 1) == [(1, False)]
    assert again(["Something new.", "The ramp failed at noon on Sunday."], 0) == [(1, False)]


def test_a_sentence_that_is_gone_is_not_guessed() -> None:
    assert again([STORY[0], *STORY[2:]], 1) == [(None, False)]
    assert again(["A heron was seen."], 0) == [(None, False)]


def test_each_sentence_is_taken_once_and_the_last_signature_has_it() -> None:
    assert again(STORY, 0, 0) == [(None, False), (0, True)]


def test_of_two_sentences_with_the_same_words_the_one_between_its_neighbours() -> None:
    now = [STORY[1], "A heron was seen.", *STORY]
    assert again(now, 1) == [(3, True)]
