"""The line on which a quote stands, in documents that a person opens in an editor: plain text and Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial

from claimcheck.library.desk import Desk
from claimcheck.store.connection import Row
from claimcheck.store.full_texts import FullTexts

_TYPED = ("text/plain", "text/markdown", "text/x-markdown")  # their full text is the file, line by line


def line_in(text: str, offset: int) -> int:
    """The line of a character of a text, from 1."""
    return text.count("\n", 0, offset) + 1


def is_typed(media_type: str | None) -> bool:
    """Whether a document's lines are those of its full text."""
    return (media_type or "").partition(";")[0].strip() in _TYPED


def on_lines(desk: Desk, attributions: Iterable[Row]) -> dict[int, int]:
    """For each attribution, or recheck, whose quote stands in typed text its line there, from 1; the others are left out.

    Only a text that is kept beside its snapshot is looked at, and only where the quote stands in it as it was stored.
    """
    text_of = cache(partial(_typed_text, desk))
    found = {}
    for row in attributions:
        if row["snapshot_id"] is None or row["anchor_start"] is None or row["anchor_fragment"] is not None:
            continue
        text = text_of(row["snapshot_id"])
        if text is not None and text.startswith(row["exact"], row["anchor_start"]):
            found[row["id"]] = line_in(text, row["anchor_start"])
    return found


def _typed_text(desk: Desk, snapshot: int) -> str | None:
    """The text kept beside a snapshot, if its lines are those of the file."""
    row = desk.connection.one("SELECT * FROM snapshot WHERE id = :id", {"id": snapshot})
    if row is None or not is_typed(row["media_type"]):
        return None
    full_text = FullTexts(desk.keeping.snapshots).get(row["sha256"], row["media_type"])
    return full_text.text if full_text is not None else None
