"""Words and phrases that stand for the same thing."""

from __future__ import annotations

import pytest

from claimcheck.text.concepts import concepts, lemma, word_list
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("They made off with it.", "stole"),
        ("They pulled the plug on it.", "cancelled"),
        ("He handed in his notice.", "resigned"),
        ("Prices shot up.", "rose"),
        ("They laid off ten.", "dismissed"),
        ("It went off.", "exploded"),
        ("He pleaded guilty.", "admitted"),
        ("They broke out.", "escaped"),
    ],
)
def test_a_phrase_stands_for_a_word(phrase: str, word: str) -> None:
    assert any(one.concepts & concepts(word) for one in read(phrase).words)


def test_a_single_word_of_the_looser_groups_is_no_concept() -> None:
    assert not concepts("libel") & concepts("defamation")


def test_every_group_says_something_new() -> None:
    for head, line in word_list("paraphrases")["groups"].items():
        members = line.split(", ")
        assert len(set(members)) == len(members), head
        assert lemma(head) not in [lemma(member) for member in members], head
