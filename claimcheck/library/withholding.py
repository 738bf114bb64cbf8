"""What is withheld because it would give the name of a protected source: by its whole name, or by a part of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from claimcheck.library.source_book import spellings
from claimcheck.store import queries
from claimcheck.store.connection import Connection, Row
from claimcheck.text.folding import folded, unaccented

WITHHELD = "(withheld: it names the source)"
_SHORTEST = 3  # letters of a part of a name that tells by itself; an initial does not


def unless_named(text: str | None, hidden: tuple[str, ...]) -> str | None:
    """The text, or a remark where it would give a protected source's name; a first or family name counts with a capital."""
    if not text or not hidden:
        return text
    parts = _parts(hidden)
    by_part = parts and any(not match[0][0].islower() for match in parts.finditer(unaccented(text)))
    return WITHHELD if by_part or _holds(text, hidden) else text


def title_unless_named(title: str | None, hidden: tuple[str, ...]) -> str | None:
    """As `unless_named`, for titles, file names and addresses, where names are written in small letters too."""
    if not title or not hidden:
        return title
    parts = _parts(hidden)
    return WITHHELD if (parts and parts.search(unaccented(title))) or _holds(title, hidden) else title


def shown_documents(connection: Connection, rows: Iterable[Row]) -> list[Row]:
    """Documents' rows without a title, address or author that names a protected source who is quoted from them."""
    found = list(rows)
    hidden: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for row in queries.confidants(connection, [row["id"] for row in found]):
        hidden[row["document"]] += tuple(map(folded, spellings(row)))
    return [_shown(row, hidden[row["id"]]) if row["id"] in hidden else row for row in found]


def _shown(row: Row, hidden: tuple[str, ...]) -> Row:
    return {**row, **{field: title_unless_named(row[field], hidden) for field in ("title", "url", "author")}}


def _holds(text: str, hidden: tuple[str, ...]) -> bool:
    whole = unaccented(folded(text))
    return any(unaccented(name) in whole for name in hidden)


@lru_cache(maxsize=4096)
def _parts(hidden: tuple[str, ...]) -> re.Pattern[str] | None:
    """The first and the last word of names of several words, each as a whole word; "zarvexby_notes.txt" has one."""
    words = (unaccented(name).split() for name in hidden)
    parts = {part for word in words if len(word) > 1 for part in (word[0], word[-1]) if len(part) >= _SHORTEST}
    if not parts:
        return None
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, sorted(parts)))})(?![^\W\d_])", re.IGNORECASE)
