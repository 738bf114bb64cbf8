"""A date with what happened then: the words and deeds beside it, and what it hangs on."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.text.dates import When
from claimcheck.text.reading import Reading
from claimcheck.text.surroundings import deeds_among, nearby

# The words beside a date that tell what happened then.
_BESIDE = 7
NOT_BEFORE = ("until", "before")  # behind a "not" these tell when it will be after all


class Dated(NamedTuple):
    """A date with the words beside it and whether it hangs on "on", "until", "since"."""

    when: When
    role: str
    around: frozenset[int]
    beside: frozenset[str]
    deeds: frozenset[str]


def dated(reading: Reading, when: When, places: range) -> Dated:
    """A date with what happened then; "not until Friday" is on Friday."""
    around = nearby(reading, places, _BESIDE)
    clause = reading.words[places.start].clause
    near = [i for i in around if reading.words[i].clause == clause] or list(around)
    beside = frozenset[str]().union(*[reading.words[i].concepts for i in near])
    will_be = when.role in NOT_BEFORE and any(word.negations for word in reading.words[: places.start])
    return Dated(when, "" if will_be else when.role, frozenset(near), beside, deeds_among(reading, around))
