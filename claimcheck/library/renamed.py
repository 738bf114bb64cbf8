"""Names that came, went or changed: the claims that mention them are to be compared anew, because comparing goes by them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimcheck.store.connection import Row
from claimcheck.store.ledger import Ledger
from claimcheck.text.folding import folded
from claimcheck.vocab import SourceKind

_SPELLED = {"name", "aliases", "kind", "withdrawn_at", "merged_into_id"}


def mentioning(ledger: Ledger) -> list[int]:
    """The live claims that mention a source whose other names came, went or changed in this transaction.

    All texts are read once, and only when such a name changed, which is seldom.
    """
    names = {key for name in _names(ledger) if (key := folded(name))}
    if not names:
        return []
    rows = ledger.connection.each("SELECT id, text FROM claim WHERE withdrawn_at IS NULL ORDER BY id")
    return [row["id"] for row in rows if any(name in text for text in (folded(row["text"]),) for name in names)]


def _names(ledger: Ledger) -> Iterator[str]:
    """The spellings, before and after, of every named source that has or had more than one."""
    for change in ledger.changes:
        if change.table == "source" and not _SPELLED.isdisjoint(change.new):
            after = change.new if change.old is None else ledger.row("source", change.id)
            yield from _spellings(after)
            yield from _spellings({**after, **(change.old or {})})


def _spellings(row: Row) -> list[str]:
    aliases = json.loads(row["aliases"])
    return [row["name"], *aliases] if aliases and row["kind"] != SourceKind.ANONYMOUS.value else []
