"""New sources of a batch that look like others on file: a slip of the pen makes two sources of one."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from claimcheck.answers import LookAlike
from claimcheck.library.source_book import SourceBook, spellings
from claimcheck.store.connection import Connection, Row
from claimcheck.text.naming import ALIKE, alike, name_key, near_keys
from claimcheck.vocab import SourceKind

_BEGINS, _LONG = 3, 4  # letters of a word's beginning, and of the name's end
_MOST = 1000  # new sources of a batch: more are a register put on file, and its look-alikes are neighbours in it
_CROWD = 100  # names that share a part: "hospital" leads to nobody where there are more


def look_alikes(connection: Connection, book: SourceBook, new: Collection[int]) -> tuple[LookAlike, ...]:
    """The new sources, each with the one it looks most like; the first thousand.

    None that stands unnamed behind anything, on either side, is among them.
    """
    named = {number: row for number, row in book.rows.items() if _is_named(row)}
    near = _Near(named.values())
    entered = set(new)
    looked_at = sorted(entered & set(named))[:_MOST]
    found = [(number, other) for number in looked_at if (other := near.best(named[number], entered))]
    concerned = sorted({number for pair in found for number in pair})
    hidden = _unnamed_somewhere(connection, concerned) if concerned else set()
    return tuple(
        LookAlike(named[number]["name"], named[other]["name"]) for number, other in found if not {number, other} & hidden
    )


def _is_named(row: Row) -> bool:
    gone = row.get("withdrawn_at") is not None or row.get("merged_into_id") is not None
    return row["kind"] != SourceKind.ANONYMOUS and not gone


def _unnamed_somewhere(connection: Connection, sources: list[int]) -> set[int]:
    rows = connection.all(_HIDDEN.format(among=connection.among), {"ids": json.dumps(sources)})
    return {row["source_id"] for row in rows}


_HIDDEN = """
SELECT DISTINCT source_id FROM attribution
WHERE source_id {among} AND (type = 'anonymous' OR ground_rule != 'on_record')
"""


class _Near:
    """Names by what near ones share with them, so that each new one is compared with few."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._named = [(row["id"], spelling, name_key(spelling)) for row in rows for spelling in spellings(row)]
        self._by_part: dict[str, list[int]] = defaultdict(list)
        for place, (_, _, key) in enumerate(self._named):
            for part in _parts(key):
                self._by_part[part].append(place)

    def best(self, row: Row, new: set[int]) -> int | None:
        """The number of the source that looks most like this one; of two new ones the later is told of the earlier."""
        scored = [
            (score, -number)
            for number, spelling in self._close(name_key(row["name"]))
            if number not in new or number < row["id"]
            if number != row["id"] and (score := alike(row["name"], spelling)) >= ALIKE
        ]
        return -max(scored)[1] if scored else None

    def _close(self, key: str) -> Iterator[tuple[int, str]]:
        """The sources, each with the spelling, that share a part and are near by a quick look."""
        places = sorted({p for part in _parts(key) if len(self._by_part[part]) <= _CROWD for p in self._by_part[part]})
        for at in near_keys(key, [self._named[place][2] for place in places]):
            number, spelling, _ = self._named[places[at]]
            yield number, spelling


def _parts(key: str) -> set[str]:
    """The words of a name, how each begins, and how the name ends: a slip leaves one of them as it is."""
    found = key.split()
    return {*found, *(f"{word[:_BEGINS]}…" for word in found), f"…{key[-_LONG:]}"}
