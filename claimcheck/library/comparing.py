"""Comparing pairs of texts with what is known of the two beside their words."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.lazily import NamedTuple
from claimcheck.library.findings import match_row
from claimcheck.matcher import proposed
from claimcheck.signals import Finding
from claimcheck.store.connection import Row
from claimcheck.text.aliases import NOBODY, Aliases
from claimcheck.vocab import Point


class TextPair(NamedTuple):
    """Two claims to compare, the smaller id left, and what is known of the two beside their words."""

    left: int
    right: int
    left_text: str
    right_text: str
    extra: tuple[Finding, ...] = ()


class Known(NamedTuple):
    """What holds for every pair: the names on file for one and the same, and how sure one must be."""

    aliases: Aliases = NOBODY
    point: Point = Point.BALANCED


def matches(pairs: Iterable[TextPair], known: Known) -> list[Row]:
    """Each pair's match as its row is stored."""
    return [_match(pair, known) for pair in pairs]


def _match(pair: TextPair, known: Known) -> Row:
    found = proposed(pair.left_text, pair.right_text, known.aliases, pair.extra, known.point)
    return match_row(pair.left, pair.right, found, known.point)
