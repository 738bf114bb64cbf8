"""What two texts both speak of as one known before: by its name, or as "the company", "her brother"."""

from __future__ import annotations

from claimcheck.text.alignment import Alignment
from claimcheck.text.bearers import is_owner
from claimcheck.text.predicates import opening
from claimcheck.text.reading import Reading

# Behind these, so near, a name only tells whose or which it is.
_OF, _OF_WITHIN = frozenset(("of", "in", "at", "for")), 2
# Before a noun these tell that it is one known before.
_KNOWN = frozenset(("the", "this", "his", "her", "its", "their"))


def share_a_known(left: Reading, right: Reading, alignment: Alignment) -> bool:
    """True where both name somebody or something, or one's subject is met in the other with "the" before it in both.

    Whose the family is in "the general's family" is not who it is about.
    """
    met = [(i, j) for i, j in alignment.pairs if _owns(left, i) == _owns(right, j)]
    if any(left.words[i].is_name and right.words[j].is_name for i, j in met):
        return True
    ours, theirs = opening(left), opening(right)
    about = ((i, j) for i, j in met if i in ours or j in theirs)
    return any(is_known(left, i) and is_known(right, j) for i, j in about)


def _owns(reading: Reading, place: int) -> bool:
    """True for "Marsh's" and "of Marsh", where it is about what is hers."""
    return is_owner(reading, place) or any(w.token.word in _OF for w in reading.words[max(0, place - _OF_WITHIN) : place])


def is_known(reading: Reading, place: int) -> bool:
    """True shortly behind "the" or "her"."""
    return any(word.token.word in _KNOWN for word in reading.words[max(0, place - 2) : place])
