"""Where a text says "not", and what it takes back."""

from __future__ import annotations

import pytest

from claimcheck.text.reading import read


def denied(text: str) -> list[str]:
    """The words that an odd number of negations reaches."""
    return [word.token.text for word in read(text).words if word.is_negated]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gate did not fail.", ["fail"]),
        ("The gate didn't fail.", ["fail"]),
        ("The gate failed, but the pump did not stop.", ["stop"]),
        ("Nobody was hurt.", ["hurt"]),
        ("The board denied that the gate failed.", ["gate", "failed"]),
        ("The board denied that the gate did not fail.", ["gate", "not"]),
        ("The board, which had denied it, admitted that the gate failed.", []),
        ("The board denied the leak but said that the gate failed.", ["leak"]),
        ("As there was no evidence, the judge freed her.", []),
        ("The inspection of the gate never took place.", ["inspection", "took", "place"]),
        ("Staff said the visit to the gate did not happen.", ["visit", "happen"]),
        ("He never took the gate.", ["took", "gate"]),
        ("There was no attempt by Marr to shut the gate.", ["shut", "gate"]),
        ("There was no attempt on the gate.", ["attempt", "gate"]),
        ("It would be untrue to say that the gate was never shut.", ["gate", "never"]),
        ("Queues at the gate have never been longer.", []),
        ("The gate has never looked so weak.", []),
        ("The river has not been higher since 1954.", []),
        ("The river has never been higher than the gate.", ["higher"]),
        ("The mayor has never been under the gate.", ["gate"]),
        ("The siege is not over.", ["over"]),
        ("The gate failed.", []),
        ("The gate not only failed.", []),
        ("", []),
    ],
)
def test_what_is_denied(text: str, expected: list[str]) -> None:
    assert denied(text) == expected


def test_a_denied_statement_that_denies_stands_or_falls_with_the_inner_one() -> None:
    outer, inner = read("The board denied that the gate did not fail.").negations
    assert (outer.kind, inner.kind) == ("statement", "word")
    assert outer.focus == inner.focus


def test_a_denied_telling_is_what_is_denied() -> None:
    reading = read("Residents were never told that the soil was poisoned.")
    assert [reading.words[place].token.text for place in reading.negations[0].focus] == ["told"]


def test_what_was_done_with_a_thing_that_was_not_there_is_not_what_is_denied() -> None:
    reading = read("No tear gas was used at the gate.")
    assert [reading.words[place].token.text for place in reading.negations[0].focus] == ["tear"]
