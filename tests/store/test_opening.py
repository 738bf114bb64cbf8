"""Only our own stores are opened, and what is refused keeps every byte."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from store_factory import copied_store

from claimcheck.errors import NotAStore, NotFound
from claimcheck.store import version
from claimcheck.store.opening import open_connection


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE claim (text)")
    connection.close()


def alien_with_our_table(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
    connection.close()


def unversioned(path: Path) -> None:
    copied_store(path.parent)
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM alembic_version")
    connection.close()


def cut(path: Path) -> None:
    copied_store(path.parent)
    os.truncate(path, 5000)


REFUSED: list[tuple[Callable[[Path], object], str]] = [
    (foreign, "{path} is no claimcheck database"),
    (alien_with_our_table, "{path} is no claimcheck database"),
    (unversioned, "{path} is no claimcheck database"),
    (Path.touch, "{path} is no claimcheck database: it is empty"),
    (lambda path: path.write_text("Dear diary, " * 500), "the file is no claimcheck database"),
    (lambda path: path.write_bytes(os.urandom(8192)), "the file is no claimcheck database"),
    (cut, "the database file is damaged; it was not changed"),
]


@pytest.mark.parametrize(("make", "message"), REFUSED, ids=[message[7:] + str(n) for n, (_, message) in enumerate(REFUSED)])
def test_what_is_no_sound_store_is_refused_unchanged(tmp_path: Path, make: Callable[[Path], object], message: str) -> None:
    path = tmp_path / "claimcheck.db"
    make(path)
    before = path.read_bytes()
    with pytest.raises(NotAStore) as failure:
        open_connection(path).all("SELECT * FROM claim")
    assert failure.value.message == message.format(path=path)
    assert path.read_bytes() == before


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAStore) as failure:
        open_connection(tmp_path)
    assert failure.value.message == f"{tmp_path} is a folder"


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.db")
    with pytest.raises(NotAStore) as failure:
        open_connection(tmp_path / "pipe.db")
    assert failure.value.message == f"{tmp_path}/pipe.db is no file"


def test_a_typing_error_is_not_found_and_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        open_connection(tmp_path / "typo.db")
    assert list(tmp_path.iterdir()) == []


def test_a_newer_store_is_refused_unchanged(tmp_path: Path) -> None:
    path = copied_store(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0042'")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotAStore) as failure:
        open_connection(path)
    assert failure.value.message == f"{path} was made by a newer claimcheck (revision 0042); this one knows up to 0011"
    assert failure.value.hint == "upgrade claimcheck; the file was not changed"
    assert path.read_bytes() == before


def test_an_older_store_is_refused_unchanged_where_it_may_not_be_upgraded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied_store(tmp_path)
    monkeypatch.setattr(version, "KNOWN", ("0011", "0012"))
    monkeypatch.setattr(version, "HEAD", "0012")
    before = path.read_bytes()
    with pytest.raises(NotAStore) as failure:
        open_connection(path, upgrade=False)
    assert failure.value.message == f"{path} was made by an older claimcheck (revision 0011; this one writes 0012)"
    assert path.read_bytes() == before


LIGHT = (
    "candidates",
    "connection",
    "failures",
    "journal",
    "ledger",
    "opening",
    "queries",
    "shape",
    "snapshots",
    "sqlite",
    "version",
)


def test_opening_a_store_loads_no_database_layer() -> None:
    modules = ", ".join(f"claimcheck.store.{name}" for name in (*LIGHT, "verify"))
    heavy = "{'sqlalchemy', 'sqlmodel', 'alembic', 'pydantic'}"
    code = f"import sys, {modules}; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
