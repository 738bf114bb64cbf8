"""What a text does with what it tells."""

from __future__ import annotations

import pytest

from claimcheck.text.reading import read
from claimcheck.text.stances import asked_words, stances


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("No, the drummer is not dead", ["answered"]),
        ("No drummer is dead", []),
        ("The story is fake", ["refuted"]),
        ("Fake passports found", []),
        ("The story is not fake", ["confirmed"]),
        ("Acme dismisses claims of a deal", ["denied", "claimed"]),
        ("Acme dismisses its chief", []),
        ("Report: Acme sold", ["reported"]),
        ("Acme sold to a rival, sources say", ["reported"]),
        ("According to a report, Acme was sold to a rival.", []),
        ("A report on Acme", []),
        ("Acme was sold in May", []),
        ("Acme may be sold", ["possible"]),
        ("", []),
    ],
)
def test_each_sign_is_read_by_what_stands_around_it(text: str, kinds: list[str]) -> None:
    assert [stance.kind for stance in stances(read(text))] == kinds


def test_only_the_sentence_before_the_mark_is_asked() -> None:
    assert asked_words(read("Acme rose. Is it sold? It is not.")) == {2, 3, 4}
    assert [stance.is_asked for stance in stances(read("Is it a hoax? It is a hoax."))] == [True, False]
