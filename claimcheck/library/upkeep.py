"""Keeping what is derived in step with what was written, inside the same transaction."""

from __future__ import annotations

from claimcheck.library.desk import Desk
from claimcheck.store import candidates
from claimcheck.store.ledger import Ledger

_COMPARED = {"text", "withdrawn_at"}


def keep_in_step(desk: Desk, ledger: Ledger) -> None:
    """Index and compare anew every claim whose words, or whether they count, changed."""
    touched = [change.id for change in ledger.changes if change.table == "claim" and _COMPARED & change.new.keys()]
    for number in dict.fromkeys(touched):
        row = ledger.row("claim", number)
        candidates.remove(desk.connection, number)
        desk.connection.run("DELETE FROM match WHERE left_id = :id OR right_id = :id", {"id": number})
        if row["withdrawn_at"] is None:
            candidates.add(desk.connection, number, row["text"])
            _match(desk, number, row["text"])


def _match(desk: Desk, number: int, text: str) -> None:
    # Imported here, because most writes change no claim and should not load the matcher.
    from claimcheck.library.matching import Matching  # noqa: PLC0415

    Matching(desk).match(number, text)
