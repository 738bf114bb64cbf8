"""Every connection has the settings that the rest relies on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from store_factory import copied_store

from claimcheck.errors import NotFound
from claimcheck.store import sqlite


@pytest.mark.parametrize(
    ("setting", "value"),
    [("foreign_keys", 1), ("synchronous", 2), ("secure_delete", 1), ("journal_mode", "wal"), ("busy_timeout", 30000)],
)
def test_a_connection_has_its_settings(tmp_path: Path, setting: str, value: object) -> None:
    connection = sqlite.connect(copied_store(tmp_path))
    assert connection.execute(f"PRAGMA {setting}").fetchone()[0] == value
    connection.close()


def test_a_deleted_text_is_gone_from_the_file(tmp_path: Path) -> None:
    path = copied_store(tmp_path)
    connection = sqlite.connect(path)
    connection.execute("CREATE TABLE note (text)")
    connection.execute("INSERT INTO note VALUES ('unguessable words')")
    connection.execute("DELETE FROM note")
    connection.close()
    assert b"unguessable" not in path.read_bytes()


def test_a_file_is_opened_and_never_made(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as failure:
        sqlite.connect(tmp_path / "typo.db")
    assert failure.value.message == f"there is no database at {tmp_path}/typo.db"
    assert not (tmp_path / "typo.db").exists()


@pytest.mark.parametrize("name", [b"a?mode=memory", b"100%", b"a#b", b"%41", "Fälle.db".encode(), b"caf\xe9", b"a b"])
def test_a_name_is_only_a_name(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    connection = sqlite.connect(path, create=True)
    sqlite.mark_as_ours(connection)
    connection.close()
    assert [os.fsencode(file.name) for file in tmp_path.iterdir()] == [name]
    assert path.stat().st_size > 0


def test_a_link_to_a_store_opens_the_store(tmp_path: Path) -> None:
    """Its log must lie beside the file itself, or another process would not see it."""
    path = copied_store(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.db"
    link.symlink_to(path)
    connection = sqlite.connect(link)
    connection.execute("BEGIN IMMEDIATE")
    assert [file.name for file in link.parent.iterdir()] == ["link.db"]
    connection.close()
