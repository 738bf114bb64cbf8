"""The candidate index: which stored claims are worth comparing with a text, kept in the same transaction as the claims.

It gives ids, never scores, so that an engine can change what is found but never what a comparison says. Each engine has
its own, with the verbs of `Index`; it is loaded when it is first asked. An engine finds what shares the rarest terms of a
text (text/terms.py) within a budget of postings; the order among these is made here, from all their terms.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from types import MappingProxyType
from typing import Protocol

from claimcheck.lazily import NamedTuple
from claimcheck.store.connection import Connection
from claimcheck.text.closeness import Asked, Closeness, weight
from claimcheck.text.terms import TERMS_VERSION, running_terms, terms

# Postings read for one query, from the rarest term up, so that a query costs the same however many claims there are: a
# fiftieth of the claims, but within these bounds (bench/speed.py prints what it finds and costs).
LEAST_BUDGET, BUDGET = 2_000, 8_000
# Claims that an engine finds by their rarest terms and that are then ordered by all of them.
FOUND = 100
RELATED = 40  # the same for comparing, where few of them count
# What a claim must share with a text, of what the shorter one has to share, rare terms counting more: the nearest this
# much, the next few more, the others more still. Among 100,000 other claims this keeps all but a few of the relations
# between sentences that newsrooms wrote (bench/gate.py prints how many) and leaves one to three comparisons of fifty.
SHARED_FIRST, SHARED_NEXT, SHARED = 0.2, 0.25, 0.3
NEXT = 5  # the nearest and so many less one are the next few

# Where an index notes the version of its terms, among the counts of terms: no term has a space in it.
MARK = "terms version"


class Found(NamedTuple):
    """What an engine found: how many claims there are, how many hold each term, and the best claims with their terms."""

    total: int
    counts: dict[str, int]
    claims: list[tuple[int, list[str]]]


class Index(Protocol):
    """What an engine's index can do; a module with these functions is one."""

    def create(self, connection: Connection) -> None:
        """Make the empty index."""

    def mark(self, connection: Connection, version: int) -> None:
        """Note on the index of which version its terms are."""

    def version(self, connection: Connection) -> int:
        """Of which version its terms are: 1 where nothing is noted, as before there was a mark."""
        ...

    def drop(self, connection: Connection) -> None:
        """Take away the index, such as it is or an older release made it."""

    def add_many(self, connection: Connection, claims: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Put claims in: their numbers and running terms."""

    def remove(self, connection: Connection, claim: int) -> None:
        """Take a claim out; nothing where it is not in."""

    def clear(self, connection: Connection) -> None:
        """Empty it."""

    def find(self, connection: Connection, asked: Sequence[str], limit: int, spare: float) -> Found:
        """The claims that share the rarest of these terms: as many terms as `budget` pays for, and always one.

        The commonest terms, which together weigh no more than the part `spare` of all, need not be read.
        """
        ...


def create(connection: Connection) -> None:
    """Make the empty index."""
    _engine(connection).create(connection)
    _engine(connection).mark(connection, TERMS_VERSION)


def add(connection: Connection, claim: int, text: str) -> None:
    """Put a claim into the index."""
    add_many(connection, [(claim, text)])


def add_many(
    connection: Connection, claims: Iterable[tuple[int, str]], known: Mapping[int, str] = MappingProxyType({})
) -> None:
    """Put claims into the index that are not in it: their numbers and texts. Cheapest all at once and in order.

    Of claims that are `known` the running terms are at hand, a space between them.
    """
    found = ((claim, known[claim].split() if claim in known else running_terms(text)) for claim, text in claims)
    _index(connection).add_many(connection, found)


def remove(connection: Connection, claim: int) -> None:
    """Take a claim out of the index."""
    _index(connection).remove(connection, claim)


def rebuild(connection: Connection) -> None:
    """Make the index anew from the live claims."""
    index = _engine(connection)
    index.clear(connection)
    index.mark(connection, TERMS_VERSION)
    _fill(connection)


def bring_up_to_date(connection: Connection) -> bool:
    """Make the index anew where it holds the terms of another version of `text/terms.py`; True where it was.

    Inside a transaction, which may still be taken back, or in one of its own.
    """
    is_current = _engine(connection).version(connection) == TERMS_VERSION
    if not is_current:
        with nullcontext() if connection.in_transaction else connection.writing():
            rebuild(connection)
    connection.index_is_checked = is_current or not connection.in_transaction
    return not is_current


def remake(connection: Connection) -> None:
    """Make the index anew from its tables up, whatever an older release left in their place."""
    index = _engine(connection)
    index.drop(connection)
    create(connection)
    _fill(connection)


def near(connection: Connection, text: str, limit: int, *, exclude: Collection[int] = ()) -> list[int]:
    """The ids of the claims nearest to a text, best first."""
    asked = terms(text)
    if not asked:
        return []
    found = _index(connection).find(connection, asked, max(FOUND, limit + len(exclude)), 0.0)
    return [claim for claim, _ in _ranked(Asked.loosely, asked, found, exclude)][:limit]


def held(connection: Connection) -> Iterator[tuple[int, str]]:
    """Every claim in the index with its running terms, a space between them, in the order of their numbers."""
    _index(connection)
    rows = connection.each("SELECT claim, terms FROM claim_index_claim ORDER BY claim")
    return ((row["claim"], row["terms"]) for row in rows)


def related(connection: Connection, text: str, *, exclude: Collection[int] = ()) -> list[int]:
    """Of the nearest claims the ids of those that share enough for a relation to be possible, best first.

    Comparing one pair costs more than finding fifty, and most of what is near is only a little like the text.
    """
    asked = terms(text)
    if not asked:
        return []
    found = _index(connection).find(connection, asked, RELATED + len(exclude), SHARED_FIRST)
    ranked = enumerate(_ranked(Asked.closeness, asked, found, exclude))
    return [claim for place, (claim, share) in ranked if share >= _asked_of(place)]


def _asked_of(place: int) -> float:
    """What the claim at a place of the ranking must share to be compared."""
    if place == 0:
        return SHARED_FIRST
    return SHARED_NEXT if place < NEXT else SHARED


def _ranked(
    measure: Callable[[Asked, Sequence[str]], Closeness], asked: Sequence[str], found: Found, exclude: Collection[int]
) -> list[tuple[int, float]]:
    """What was found, best first, each claim with its share of what could be shared."""
    of = Asked({term: weight(term, found.counts.get(term, 0), found.total) for term in asked})
    scored = ((claim, measure(of, held)) for claim, held in found.claims if claim not in exclude)
    ordered = sorted((-score, claim, share) for claim, (score, share) in scored)
    return [(claim, share) for _, claim, share in ordered]


def budget(claims: int) -> int:
    """The postings that one query may read in a store of so many claims."""
    return min(BUDGET, max(LEAST_BUDGET, claims // 50))


def _fill(connection: Connection) -> None:
    rows = connection.each("SELECT id, text FROM claim WHERE withdrawn_at IS NULL ORDER BY id")
    add_many(connection, ((row["id"], row["text"]) for row in rows))


def _index(connection: Connection) -> Index:
    """The engine's index, with the terms of this release in it."""
    if not connection.index_is_checked:
        bring_up_to_date(connection)
    return _engine(connection)


def _engine(connection: Connection) -> Index:
    if connection.engine == "postgresql":
        from claimcheck.store import postgresql_candidates  # noqa: PLC0415

        return postgresql_candidates
    from claimcheck.store import sqlite_candidates  # noqa: PLC0415

    return sqlite_candidates
