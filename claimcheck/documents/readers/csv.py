"""Tables (CSV, TSV): a row as a line of cells, its headings first, as the tables of other documents stand in their text."""

from __future__ import annotations

import csv
import io

from claimcheck.documents.decoding import binary, decoded
from claimcheck.documents.full_text import FullText
from claimcheck.documents.warnings import sparse
from claimcheck.errors import Unreadable

MEDIA_TYPES = ("text/csv", "text/tab-separated-values")
SUFFIXES = (".csv", ".tsv", ".tab")
APART = True

_HEAD = 4096  # characters that tell what parts the cells


def recognises(content: bytes) -> bool:  # noqa: ARG001 - the contract's
    """Never: any text may have commas; the name's ending tells it."""
    return False


def load() -> None:
    """Nothing to load."""


def read(content: bytes, name: str, charset: str | None = None) -> FullText:
    """Each row as a block of cells with tabs between them; white space within a cell is a space."""
    if binary(content):
        raise Unreadable(name, "it is no text")
    text = decoded(content, charset)
    head = text[:_HEAD].partition("\n")[0]
    delimiter = max("\t;,|", key=lambda sign: (head.count(sign), sign == ","))
    try:
        rows = [[" ".join(cell.split()) for cell in row] for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    except csv.Error as failure:
        raise Unreadable(name, f"the table is damaged: {failure}") from None
    kept = ["\t".join(row) for row in rows if any(row)]
    full = "\n\n".join(kept)
    return FullText(full, warnings=tuple(sparse(full, 0)))
