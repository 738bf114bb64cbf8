"""A store's schema is known without loading the database layer."""

from __future__ import annotations

from pathlib import Path

import pytest
from store_factory import opened

from claimcheck.store import version
from claimcheck.store.connection import Connection
from claimcheck.store.opening import connect
from claimcheck.store.version import State


def test_the_head_is_the_last_that_is_known() -> None:
    assert version.KNOWN[-1] == version.HEAD
    assert list(version.KNOWN) == sorted(version.KNOWN)


def test_a_new_store_is_current(connection: Connection) -> None:
    assert (version.state(connection), version.revision(connection)) == (State.CURRENT, version.HEAD)


@pytest.mark.parametrize(
    ("statement", "state"),
    [
        ("UPDATE alembic_version SET version_num = '0000'", State.OLDER),
        ("UPDATE alembic_version SET version_num = '0002'", State.NEWER),
        ("DELETE FROM alembic_version", State.FOREIGN),
        ("DROP TABLE alembic_version", State.FOREIGN),
    ],
)
def test_every_other_store_is_what_it_is(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, statement: str, state: State
) -> None:
    monkeypatch.setattr(version, "KNOWN", ("0000", "0001"))
    connection.run(statement)
    assert version.state(connection) is state


def test_a_file_without_our_mark_is_foreign(tmp_path: Path) -> None:
    with opened(tmp_path) as connection:
        connection.run("PRAGMA application_id = 7")
        assert version.state(connection) is State.FOREIGN


def test_a_file_without_tables_is_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with connect(tmp_path / "empty.db") as connection:
        assert version.state(connection) is State.EMPTY
