"""A store is made whole or not at all, and an older one comes up to date behind a copy."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import stat
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint
from store_factory import insert_case, insert_claim, new_store

from claimcheck.errors import Invalid, NotAStore, OutsideWorld
from claimcheck.models import metadata
from claimcheck.store import candidates, disk, journal, migrating, shape, version
from claimcheck.store.engine import engine
from claimcheck.store.ledger import writing
from claimcheck.store.opening import connect, open_connection
from claimcheck.store.snapshots import Snapshots
from claimcheck.store.verify import verify

CURRENT = version.HEAD
# A revision of the future: it rebuilds a table that others point at, which SQLite does by dropping the old one.
NEXT = f"""
import sqlalchemy as sa
from alembic import op
revision = "9999"
down_revision = "{version.HEAD}"
def upgrade() -> None:
    with op.batch_alter_table("story", recreate="always") as batch:
        batch.add_column(sa.Column("desk", sa.String(40), nullable=True))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with a claim in it."""
    path = new_store(tmp_path)
    with connect(path) as connection, writing(connection, "Ann", "add") as ledger:
        insert_claim(ledger, insert_case(ledger), "The gate failed.")
    return path


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as if its next release were installed; gives the file of its new revision."""
    scripts = tmp_path / "next % release"
    shutil.copytree(migrating.SCRIPTS, scripts)
    (scripts / "versions" / "9999_desks.py").write_text(NEXT)
    monkeypatch.setattr(migrating, "SCRIPTS", scripts)
    monkeypatch.setattr(version, "KNOWN", (*version.KNOWN, "9999"))
    monkeypatch.setattr(version, "HEAD", "9999")
    return scripts / "versions" / "9999_desks.py"


def copies(path: Path) -> list[Path]:
    return sorted(path.parent.glob("claimcheck.db.before-*"))


def revision(path: Path) -> str | None:
    with connect(path) as connection:
        return version.revision(connection)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_store_has_every_table_of_the_models_and_no_difference(path: Path) -> None:
    with engine(path).connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: not (kind == "table" and name.startswith("claim_index"))},
        )
        assert compare_metadata(context, metadata) == []


def test_a_new_store_checks_what_the_models_check(path: Path) -> None:
    """Alembic does not compare CHECK constraints, so they are compared here."""
    with engine(path).connect() as connection:
        inspector = sqlalchemy.inspect(connection)
        made = {t: {(c["name"], c["sqltext"]) for c in inspector.get_check_constraints(t)} for t in metadata.tables}
    wanted = {
        name: {(c.name, str(c.sqltext)) for c in table.constraints if isinstance(c, CheckConstraint)}
        for name, table in metadata.tables.items()
    }
    assert made == wanted


def test_the_program_knows_the_revisions_that_its_scripts_make(path: Path) -> None:
    with engine(path).connect() as connection:
        scripts = ScriptDirectory.from_config(migrating.config(connection))
        found = tuple(script.revision for script in reversed(list(scripts.walk_revisions())))
    assert found == version.KNOWN
    files = sorted(file.name for file in (migrating.SCRIPTS / "versions").glob("0*.py"))
    assert tuple(name[:4] for name in files) == version.KNOWN


def test_a_new_store_is_marked_as_ours_and_its_owner_s_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = new_store(tmp_path)
    finally:
        os.umask(before)
    assert mode(path) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["claimcheck.db"]
    with connect(path) as connection:
        assert connection.value("PRAGMA application_id") == 0x636C6D63
        assert connection.value("PRAGMA journal_mode") == "wal"


def test_a_new_store_replaces_no_file(tmp_path: Path) -> None:
    path = tmp_path / "claimcheck.db"
    path.write_bytes(b"somebody's")
    with pytest.raises(Invalid):
        migrating.create(path)
    assert path.read_bytes() == b"somebody's"


def test_a_file_that_came_in_the_meantime_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "claimcheck.db"
    monkeypatch.setattr(migrating, "_build", lambda draft, _fill: (draft.touch(), path.write_bytes(b"faster")))
    with pytest.raises(Invalid):
        migrating.create(path)
    assert path.read_bytes() == b"faster"
    assert [file.name for file in tmp_path.iterdir()] == ["claimcheck.db"]


def test_a_store_is_made_on_a_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path, target: Path) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    with open_connection(new_store(tmp_path)) as connection:
        assert verify(connection, Snapshots(tmp_path / "snapshots")).problems == ()


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(OutsideWorld) as failure:
        migrating.create(tmp_path / "none" / "claimcheck.db")
    assert failure.value.message == "the database could not be made: No such file or directory"


def test_a_store_s_name_may_be_no_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9 100% #1?.db")
    migrating.create(path)
    open_connection(path).close()
    assert [os.fsencode(file.name) for file in tmp_path.iterdir()] == [b"caf\xe9 100% #1?.db"]


def test_an_older_store_is_copied_and_upgraded(path: Path, release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_connection(path) as connection:
        known = shape.SHAPES["sqlite"]["story"]
        monkeypatch.setitem(shape.SHAPES["sqlite"], "story", shape.shape(connection, "story"))
        assert version.state(connection) is version.State.CURRENT
        assert connection.all("SELECT slug, desk FROM story") == [{"slug": "dam", "desk": None}]
        assert connection.value("SELECT text FROM claim") == "The gate failed."
        assert connection.value("PRAGMA foreign_keys") == 1
        assert verify(connection, Snapshots(path.parent)).problems == ()
    (copy,) = copies(path)
    assert re.fullmatch(r"claimcheck\.db\.before-9999-\d{8}T\d{6}Z", copy.name)
    assert mode(copy) == 0o600
    assert revision(copy) == CURRENT
    monkeypatch.setitem(shape.SHAPES["sqlite"], "story", known)
    with connect(copy) as connection:
        assert verify(connection, Snapshots(path.parent)).problems == ()


def test_two_upgrades_in_one_second_keep_two_copies(path: Path, release: Path) -> None:
    other = path.with_name("other.db")
    shutil.copy(path, other)
    first = migrating.upgrade(path)
    other.replace(path)
    second = migrating.upgrade(path)
    assert first is not None
    assert second is not None
    assert first != second
    assert copies(path) == sorted([first, second])


def test_a_store_that_another_process_upgraded_first_leaves_no_copy(path: Path, release: Path) -> None:
    migrating.upgrade(path)
    before = copies(path)
    assert migrating.upgrade(path) is None
    assert copies(path) == before


def test_a_failed_revision_leaves_the_store_as_it_was_and_can_be_tried_again(path: Path, release: Path) -> None:
    """SQLAlchemy's default leaves the new column without the new version, and every later try fails on it."""
    release.write_text(NEXT + "    raise RuntimeError\n")
    with pytest.raises(RuntimeError):
        migrating.upgrade(path)
    assert revision(path) == CURRENT
    with connect(path) as connection:
        assert "desk" not in (connection.one("SELECT * FROM story") or {})
    release.write_text(NEXT)
    migrating.upgrade(path)
    assert revision(path) == "9999"


def test_a_store_whose_rows_point_at_nothing_is_not_upgraded(path: Path, release: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE claim SET case_id = 99")
    connection.close()
    with pytest.raises(NotAStore) as failure:
        migrating.upgrade(path)
    assert failure.value.message == "the store cannot be upgraded: a row of claim points at nothing"
    assert revision(path) == CURRENT


def test_a_locked_store_is_not_upgraded_and_says_so(path: Path, release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrating, "engine", partial(engine, busy_seconds=0.05))
    with connect(path) as other, other.writing(), pytest.raises(OutsideWorld) as failure:
        migrating.upgrade(path)
    assert failure.value.message == "another program is writing to the database"
    assert revision(path) == CURRENT


def test_a_copy_that_cannot_be_made_stops_the_upgrade(path: Path, release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(copy: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "flush", full)
    with pytest.raises(OutsideWorld) as failure:
        migrating.upgrade(path)
    assert failure.value.message == "the copy before the upgrade could not be made: No space left on device"
    assert (copies(path), revision(path)) == ([], CURRENT)


def test_the_full_text_index_of_before_gives_way_to_the_index_of_terms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "HEAD", "0001")
    monkeypatch.setattr(journal, "_note_reach", lambda *_: None)  # that release knew no reach
    path = new_store(tmp_path)
    with connect(path) as connection, writing(connection, "Ann", "add") as ledger:
        connection.run(
            "CREATE VIRTUAL TABLE claim_index USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        connection.run("CREATE VIRTUAL TABLE claim_index_words USING fts5vocab(claim_index, row)")
        case = insert_case(ledger)
        for text in ("The gate failed.", "The dam held."):
            insert_claim(ledger, case, text)
        ledger.withdraw("claim", 2, "")
        connection.run("INSERT INTO claim_index (rowid, text) VALUES (1, 'The gate failed.')")
    monkeypatch.undo()
    with open_connection(path) as connection:
        assert candidates.near(connection, "a failing gate", 5) == [1]
        assert candidates.near(connection, "the dam", 5) == []
        assert connection.all("SELECT name FROM sqlite_master WHERE name LIKE '%fts%' OR name = 'claim_index'") == []
        assert [event.seq for event in journal.about(connection, {("claim", 2)})] == [1]
