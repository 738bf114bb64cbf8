"""Every word of the field is stored as itself and read with its label."""

from __future__ import annotations

import json
import pickle

import pytest

from claimcheck import vocab
from claimcheck.vocab import Basis, Credibility, Relation, Reliability, Stance, Word

KINDS = [kind for kind in vars(vocab).values() if isinstance(kind, type) and issubclass(kind, Word) and kind is not Word]
WORDS = [word for kind in KINDS for word in kind]


@pytest.mark.parametrize("word", WORDS, ids=lambda word: f"{type(word).__name__}.{word.name}")
def test_a_word_is_its_stored_text(word: Word) -> None:
    assert str(word) == word.value == f"{word}"
    assert type(word)(word.value) is word
    assert json.dumps(word) == json.dumps(word.value)
    assert pickle.loads(pickle.dumps(word)) is word
    assert word.label
    assert type(word).__doc__


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_words_of_a_kind_share_a_label(kind: type[Word]) -> None:
    assert len({word.label for word in kind}) == len(kind)


def test_a_stored_word_is_read_with_its_label() -> None:
    assert Stance("hedges").label == "does not commit"
    assert Relation("conflicts").label == "conflicts with"


def test_an_unknown_word_is_refused() -> None:
    with pytest.raises(ValueError, match="'maybe' is not a valid Stance"):
        Stance("maybe")


def test_only_who_saw_or_holds_the_document_is_first_hand() -> None:
    assert [basis for basis in Basis if basis.first_hand] == [Basis.WITNESSED, Basis.DOCUMENT]


def test_the_codes_for_unknown_are_the_admiralty_s() -> None:
    assert (Reliability.F.label, Credibility.UNKNOWN.value) == ("cannot be judged", "6")
