"""The sources on file by their spellings, read once for as many look-ups as there are."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

from claimcheck import ids
from claimcheck.errors import Ambiguous
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass, field
from claimcheck.store.connection import Row
from claimcheck.text.naming import name_key


@dataclass(frozen=True)
class SourceBook:
    """Sources by number, reference, name and alias."""

    rows: dict[int, Row] = field(default_factory=dict)
    _by_ref: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _by_key: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _found: dict[str, Row | None] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[Row]) -> SourceBook:
        """The book of these rows."""
        book = cls()
        for row in rows:
            book.add(row)
        return book

    def add(self, row: Row) -> None:
        """Enter one more source."""
        self._found.clear()
        self.rows[row["id"]] = row
        if row.get("ref"):
            self._by_ref[row["ref"]].append(row["id"])
        for key in dict.fromkeys(map(name_key, spellings(row))):
            self._by_key[key].append(row["id"])

    def drop(self, number: int) -> None:
        """Take a source out again."""
        self._found.clear()
        row = self.rows.pop(number)
        if row.get("ref"):
            self._by_ref[row["ref"]].remove(number)
        for key in dict.fromkeys(map(name_key, spellings(row))):
            self._by_key[key].remove(number)

    def find(self, name: str) -> Row | None:
        """The live source of that id, reference, name or alias, merges followed, or None; raises Ambiguous."""
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def _find(self, name: str) -> Row | None:
        if ids.looks_like_id(name, Kind.SOURCE) and name.strip().lower().startswith(Kind.SOURCE.value):
            row = self.rows.get(ids.parse(name, Kind.SOURCE))
            return self._followed(row) if row else None
        numbers = sorted({*self._by_ref.get(name, ()), *self._by_key.get(name_key(name), ())})
        spelled = [self.rows[number] for number in numbers if _counts(self.rows[number])]
        found = {row["id"]: row for row in map(self._followed, spelled)}
        live = [row for row in found.values() if row.get("withdrawn_at") is None]
        if len(live) > 1:
            raise Ambiguous("source", name, [f"{Kind.SOURCE.show(row['id'])} ({row['kind']})" for row in live])
        return live[0] if live else None

    def _followed(self, row: Row) -> Row:
        """The source that this one was merged into, or itself."""
        while (into := row.get("merged_into_id")) is not None and into in self.rows:
            row = self.rows[into]
        return row


def spellings(row: Row) -> list[str]:
    """The name and aliases of a source."""
    return [row["name"], *json.loads(row["aliases"])]


def _counts(row: Row) -> bool:
    """False for a source that was withdrawn and not merged: its spellings are free again."""
    return row.get("withdrawn_at") is None or row.get("merged_into_id") is not None
