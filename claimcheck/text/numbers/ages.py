"""Ages that stand without a word for them: "Ida Marr, 34, said", "a nurse (34)", "she is 34"."""

from __future__ import annotations

from functools import cache

from claimcheck.text.concepts import calendar_words, lemma, word_list
from claimcheck.text.numbers.amounts import Amount
from claimcheck.text.numbers.atoms import Atoms

_OLDEST = 122
_SET_OFF = {",": (",", ".", ";"), "(": (")",)}
_ENDS = (",", ".", ";", "")


def is_age(atoms: Atoms, amount: Amount) -> bool:
    """True for a bare number behind somebody and between commas or brackets, and behind "she is"."""
    if not _may_be_age(amount):
        return False
    before, behind = atoms.low(amount.first - 1), atoms.low(amount.stop)
    if behind in _SET_OFF.get(before, ()):
        return _is_somebody(atoms, amount.first - 2)
    return before in ("is", "was") and behind in _ENDS and atoms.low(amount.first - 2) in ("he", "she", "who")


def _may_be_age(amount: Amount) -> bool:
    number, is_bare = amount.number, amount.unit is None and amount.stop == amount.first + 1
    return is_bare and number.form == "digits" and 0 < number.low <= _OLDEST and number.low % 1 == 0


def _is_somebody(atoms: Atoms, place: int) -> bool:
    """True for a noun for a human being and for a word with a capital, the calendar's apart."""
    atom = atoms.at(place)
    if atom is None or atom.kind != "word":
        return False
    return lemma(atom.low) in _persons() or (atom.text[0].isupper() and atom.low not in calendar_words())


@cache
def _persons() -> frozenset[str]:
    return frozenset(lemma(word) for word in word_list("counted")["persons"].split(", "))
