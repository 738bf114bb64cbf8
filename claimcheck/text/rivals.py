"""Names that stand against each other: each text speaks of somebody or some place that the other does not have."""

from __future__ import annotations

from claimcheck.text.alignment import Alignment
from claimcheck.text.reading import Reading
from claimcheck.text.tellers import unknown_teller

# A longer run of capitals is a title, of which a part tells nothing.
_LONGEST_NAME = 6


def are_rivals(left: Reading, right: Reading, alignment: Alignment) -> bool:
    """True where each names somebody or some place that the other does not; a headline's capitals name nobody."""
    if left.in_title or right.in_title:
        return False
    return _has_own(left, right, alignment) and _has_own(right, left, alignment.mirrored())


def _has_own(reading: Reading, other: Reading, alignment: Alignment) -> bool:
    """True where a text names somebody by a word that the other has not, a mere fuller form of a shared name apart."""
    partners, theirs = dict(alignment.pairs), set(alignment.lone_right)
    own = (place for place in alignment.lone_left if _is_anybody(reading, place))
    return bool(unknown_teller(reading, other)) or any(
        not _is_fuller_form(reading, place, other, partners, theirs) for place in own
    )


def _is_anybody(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    return word.is_name and not word.is_framed and word.weight >= 1


def _is_fuller_form(reading: Reading, place: int, other: Reading, partners: dict[int, int], theirs: set[int]) -> bool:
    """True for the first name where the other text has the surname alone; "Larkspur Bank" and "Loxley Bank" are two."""
    met = [partners[i] for i in _name_around(reading, place) if i in partners]
    return bool(met) and not any(j in theirs for i in met for j in _name_around(other, i))


def _name_around(reading: Reading, place: int) -> range:
    """The run of name words around a place."""
    first = last = place
    while first > 0 and place - first < _LONGEST_NAME and reading.words[first - 1].is_name:
        first -= 1
    while last + 1 < len(reading.words) and last - place < _LONGEST_NAME and reading.words[last + 1].is_name:
        last += 1
    return range(first, last + 1)
