"""SQLite: how a connection is opened, once and for every user of it.

The driver's defaults lose updates (it begins transactions late and lets DDL escape them), so the driver's own transaction
handling is off and a writer says BEGIN IMMEDIATE. A file is opened, never created, unless `create` was asked for:
a typing error must not make an empty database.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from claimcheck.errors import NotFound
from claimcheck.store.failures import translated

APPLICATION_ID = 0x636C6D63  # "clmc": marks the file as ours, so that another program's database is refused
BUSY_SECONDS = 30  # waiting for a writer is not fair in SQLite: with 5 s, 2 % of eight busy writers gave up


def connect(path: Path, *, create: bool = False, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A connection with the settings every part of claimcheck relies on; raises NotFound, OutsideWorld or NotAStore."""
    if not create and not path.exists():
        raise NotFound(f"there is no database at {path}", hint="run claimcheck init, or name another file with --db")
    with translated():
        return _prepared(_opened(path, create, busy_seconds))


def _opened(path: Path, create: bool, busy_seconds: float) -> sqlite3.Connection:
    if create and not path.exists():
        _reserve(path)
    connection = sqlite3.connect(
        f"{uri(path)}?{_mode(path)}", uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    return connection


def _reserve(path: Path) -> None:
    """Make the file readable by its owner only, before anything is in it."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def uri(path: Path) -> str:
    """The file's name as SQLite takes it, whatever characters are in it, even such as are no text."""
    return f"file:{quote(os.fsencode(path.resolve()))}"


def _mode(path: Path) -> str:
    """Read and write; on a medium that cannot be written, read a file that nobody can be changing."""
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if writable or path.with_name(path.name + "-wal").exists():
        return "mode=rw"
    return "mode=ro&immutable=1"


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def mark_as_ours(connection: sqlite3.Connection) -> None:
    """Make a new database ours: write-ahead log, so that readers and a writer do not wait for each other, and our mark."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
