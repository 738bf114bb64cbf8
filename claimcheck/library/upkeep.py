"""Keeping what is derived in step with what was written, inside the same transaction."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimcheck.library.desk import Desk
from claimcheck.library.renamed import mentioning
from claimcheck.store import candidates, unmatched
from claimcheck.store.connection import Row
from claimcheck.store.ledger import Ledger

NONE: Mapping[int, str] = MappingProxyType({})
_COMPARED = {"text", "withdrawn_at"}


def keep_in_step(desk: Desk, ledger: Ledger) -> None:
    """Index and compare anew every claim whose words, or whether they count, changed; others wait that say a new name."""
    unmatched.add(desk.connection, mentioning(ledger))
    for number, text in keep_indexed(desk, ledger):
        desk.meaning.keep(number, text)
        _match(desk, number, text)


def keep_indexed(desk: Desk, ledger: Ledger, terms: Mapping[int, str] = NONE) -> list[tuple[int, str]]:
    """Index anew every claim that came or changed and drop its old matches; gives the live ones, which want comparing."""
    rows, changed = _touched(ledger)
    for number in changed:
        candidates.remove(desk.connection, number)
        desk.meaning.drop(number)
        desk.connection.run("DELETE FROM match WHERE left_id = :id OR right_id = :id", {"id": number})
    live = [(number, str(row["text"])) for number, row in rows.items() if row.get("withdrawn_at") is None]
    candidates.add_many(desk.connection, live, terms)
    return live


def keep_for_later(desk: Desk, ledger: Ledger, terms: Mapping[int, str] = NONE) -> None:
    """Index every claim that came or changed, by its `terms` where they are at hand; comparing waits for a run over all."""
    live = keep_indexed(desk, ledger, terms)
    unmatched.add(desk.connection, [*mentioning(ledger), *(number for number, _ in live)])


def _touched(ledger: Ledger) -> tuple[dict[int, Row], set[int]]:
    """The claims that came or changed in what comparison reads, as they now stand, and which of them were there before."""
    rows: dict[int, Row] = {}
    changed = set()
    for change in ledger.changes:
        if change.table == "claim" and change.old is None:
            rows[change.id] = change.new
        elif change.table == "claim" and not _COMPARED.isdisjoint(change.new):
            rows[change.id] = ledger.row("claim", change.id)
            changed.add(change.id)
    return rows, changed


def _match(desk: Desk, number: int, text: str) -> None:
    # Imported here, because most writes change no claim and should not load the matcher.
    from claimcheck.library.matching import Matching  # noqa: PLC0415

    Matching(desk).match(number, text)
