"""A new store file, and rows in it, in one line."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck.store.connection import Connection
from claimcheck.store.ledger import Ledger
from claimcheck.store.opening import open_connection


def new_store(folder: Path) -> Path:
    """The path of a new store in an existing folder."""
    from claimcheck.store.migrating import create  # slow to load, and a process that is killed has no use for it

    path = folder / "claimcheck.db"
    create(path)
    return path


def copied_store(folder: Path) -> Path:
    """The path of a store that is as new: a copy, where how a store is made is not the subject."""
    path = folder / "claimcheck.db"
    path.touch(mode=0o600)
    path.write_bytes(_mould())
    return path


@cache
def _mould() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return new_store(Path(folder)).read_bytes()


def opened(folder: Path) -> Connection:
    """A connection to an empty store."""
    return open_connection(copied_store(folder))


def insert_case(ledger: Ledger, slug: str = "dam") -> int:
    return ledger.insert("story", {"slug": slug, "title": slug, "note": None})


def insert_claim(ledger: Ledger, case: int, text: str, **values: Any) -> int:
    row = {"text": text, "case_id": case, "folded_sha256": text[:64], "note": None, "ref": None, "adverse_to_id": None}
    return ledger.insert("claim", {**row, **values})
