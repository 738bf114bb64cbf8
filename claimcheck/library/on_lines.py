"""The line on which a quote stands, in documents that a person opens in an editor: plain text and Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.library.desk import Desk
from claimcheck.store.connection import Row
from claimcheck.store.full_texts import FullTexts

_TYPED = ("text/plain", "text/markdown", "text/x-markdown")  # their full text is the file, line by line


def on_lines(desk: Desk, attributions: Iterable[Row]) -> dict[int, int]:
    """For each attribution whose quote stands in typed text its line there, from 1; the others are left out.

    Only a text that is kept beside its snapshot is looked at, and only where the quote stands in it as it was stored.
    """
    texts = FullTexts(desk.keeping.snapshots)
    found = {}
    for row in attributions:
        if row["snapshot_id"] is None or row["anchor_start"] is None or row["anchor_fragment"] is not None:
            continue
        snapshot = desk.connection.one("SELECT * FROM snapshot WHERE id = :id", {"id": row["snapshot_id"]})
        if snapshot is None or snapshot["media_type"] not in _TYPED:
            continue
        full_text = texts.get(snapshot["sha256"], snapshot["media_type"])
        if full_text is not None and full_text.text.startswith(row["exact"], row["anchor_start"]):
            found[row["id"]] = full_text.text.count("\n", 0, row["anchor_start"]) + 1
    return found
