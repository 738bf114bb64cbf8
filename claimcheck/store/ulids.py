"""Ids for interchange: ULIDs of chance alone, made many at a time: asking the system for one costs as much as for many."""

from __future__ import annotations

import os
from collections.abc import Iterator

MADE_AT_ONCE = 128
_LENGTH = 26  # characters; five bits each but for the first, which holds three
_DIGITS = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32, of the ULID specification
_ANY = bytes(_DIGITS[byte & 31] for byte in range(256))
_FIRST = bytes(_DIGITS[byte & 7] for byte in range(256))


def fresh() -> Iterator[str]:
    """New ids without end. They carry no time, so that none betrays a meeting."""
    while True:
        yield from _some()


def _some() -> Iterator[str]:
    chance = os.urandom(MADE_AT_ONCE * _LENGTH)
    firsts, others = chance.translate(_FIRST).decode("ascii"), chance.translate(_ANY).decode("ascii")
    for at in range(0, len(chance), _LENGTH):
        yield firsts[at] + others[at + 1 : at + _LENGTH]
