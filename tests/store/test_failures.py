"""When the disk, a lock or the file fails: one line that helps, no values, and nothing half written."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from store_factory import insert_case, insert_claim, new_store

from claimcheck.errors import ClaimcheckError, DatabaseFailed, NotAStore, OutsideWorld
from claimcheck.store.connection import Connection
from claimcheck.store.failures import on_disk
from claimcheck.store.ledger import writing
from claimcheck.store.opening import connect, open_connection
from claimcheck.store.snapshots import Snapshots
from claimcheck.store.sqlite_failures import meaning, translated
from claimcheck.store.verify import verify

LONG = "The gate failed. " * 4000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one case."""
    path = new_store(tmp_path)
    with connect(path) as connection, writing(connection, "Ann", "case") as ledger:
        insert_case(ledger)
    return path


def fill(path: Path) -> None:
    """Add notes to the case until the disk is full."""
    with open_connection(path) as connection:
        for number in range(1000):
            with writing(connection, "Ann", "edit") as ledger:
                ledger.amend("story", 1, {"note": f"{number} {LONG}"})


def sound(path: Path) -> bool:
    with open_connection(path) as connection:
        return verify(connection, Snapshots(path.parent)).problems == ()


def test_a_lock_that_stays_is_one_line(path: Path) -> None:
    with connect(path) as other, other.writing(), open_connection(path, busy_seconds=0.05) as connection:
        assert connection.value("SELECT slug FROM story") == "dam"
        with pytest.raises(OutsideWorld) as failure, writing(connection, "Ann", "case") as ledger:
            insert_case(ledger, "second")
    assert failure.value.message == "another program is writing to the database"
    assert sound(path)


def add_much(connection: Connection) -> None:
    with writing(connection, "Ann", "add") as ledger:
        insert_claim(ledger, insert_case(ledger, "second"), LONG[:5000])
        ledger.amend("story", 1, {"note": LONG})


def test_a_full_disk_stores_nothing_of_the_transaction(path: Path) -> None:
    with open_connection(path) as connection:
        pages = connection.value("PRAGMA page_count")
        connection.run(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(OutsideWorld) as failure:
            add_much(connection)
        assert failure.value.message == "the disk is full; what was under way was not stored"
        assert connection.value("SELECT count(*) FROM claim") == 0
        with writing(connection, "Ann", "edit") as ledger:
            ledger.amend("story", 1, {"note": "the connection goes on"})
    assert sound(path)


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))


def test_a_disk_that_takes_no_more_is_one_line_and_the_store_stays_whole(path: Path) -> None:
    code = f"import pathlib, test_failures; test_failures.fill(pathlib.Path({str(path)!r}))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        preexec_fn=limited,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent,
        check=False,
    )
    assert done.stderr.splitlines()[-1] == (
        "claimcheck.errors.DatabaseFailed: the disk failed while the database was in use; what was under way was not stored"
    )
    assert "gate failed" not in done.stderr
    assert sound(path)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", place], capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small disk")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_small_disk_is_one_line_and_the_store_stays_whole(small_disk: Path) -> None:
    path = new_store(small_disk)
    with open_connection(path) as connection, writing(connection, "Ann", "case") as ledger:
        insert_case(ledger)
    with pytest.raises(OutsideWorld) as failure:
        fill(path)
    assert failure.value.message == "the disk is full; what was under way was not stored"
    with pytest.raises(OutsideWorld) as kept:
        Snapshots(small_disk / "snapshots").put(os.urandom(3_000_000))
    assert kept.value.message == "the document could not be kept: No space left on device"
    assert not list((small_disk / "snapshots").rglob("*.tmp"))
    assert sound(path)


def test_a_disk_too_small_for_a_new_store_is_left_without_one(small_disk: Path) -> None:
    """The log and the file each fit, and not both: what closing cannot bring into the file must not be left behind."""
    sizes = []
    for room in range(100_000, 900_000, 60_000):
        (small_disk / "ballast").write_bytes(bytes(2_000_000 - room))
        folder = small_disk / str(room)
        folder.mkdir()
        try:
            path = new_store(folder)
        except OutsideWorld:
            assert list(folder.iterdir()) == []
        else:
            sizes.append(path.stat().st_size)
            path.unlink()
        (small_disk / "ballast").unlink()
    assert len(set(sizes)) == 1


def test_a_read_only_medium_is_read_and_a_write_is_one_line(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A medium that cannot be written has no log beside the file; root may write everywhere, so the question is answered."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert not path.with_name("claimcheck.db-wal").exists()
    with open_connection(path) as connection:
        assert connection.value("SELECT slug FROM story") == "dam"
        assert verify(connection, Snapshots(path.parent)).problems == ()
        with pytest.raises(OutsideWorld) as failure, writing(connection, "Ann", "case") as ledger:
            insert_case(ledger, "second")
    assert failure.value.message == "the database can be read but not written"
    assert [file.name for file in path.parent.iterdir()] == ["claimcheck.db"]


def test_a_read_only_disk_is_read_and_a_write_is_one_line(small_disk: Path) -> None:
    path = new_store(small_disk)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with open_connection(path) as connection:
        assert connection.all("SELECT * FROM story") == []
        with pytest.raises(OutsideWorld) as failure, writing(connection, "Ann", "case") as ledger:
            insert_case(ledger)
    assert failure.value.message == "the database can be read but not written"


def test_bytes_that_are_no_text_are_damage_and_are_not_repeated(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE story SET title = CAST(x'5365637265742080ff' AS TEXT)")
    connection.close()
    with open_connection(path) as opened, pytest.raises(NotAStore) as failure:
        opened.all("SELECT title FROM story")
    assert failure.value.message == "the database file is damaged; it was not changed"
    assert failure.value.__suppress_context__


def test_a_page_of_nonsense_is_damage(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(3 * 4096))
    with pytest.raises(NotAStore) as failure:
        sound(path)
    assert failure.value.message == "the database file is damaged; it was not changed"


def test_a_mistake_of_ours_stays_what_it_is(path: Path) -> None:
    with open_connection(path) as connection, pytest.raises(sqlite3.OperationalError):
        connection.all("SELECT * FROM nothing")


def raised(name: str) -> ClaimcheckError | None:
    failure = sqlite3.OperationalError("secret")
    failure.sqlite_errorname = name
    return meaning(failure)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_BUSY_SNAPSHOT", DatabaseFailed),
        ("SQLITE_LOCKED_SHAREDCACHE", DatabaseFailed),
        ("SQLITE_PROTOCOL", DatabaseFailed),
        ("SQLITE_FULL", DatabaseFailed),
        ("SQLITE_IOERR_FSYNC", DatabaseFailed),
        ("SQLITE_READONLY_DIRECTORY", DatabaseFailed),
        ("SQLITE_CANTOPEN_ISDIR", DatabaseFailed),
        ("SQLITE_PERM", DatabaseFailed),
        ("SQLITE_NOTADB", NotAStore),
        ("SQLITE_CORRUPT_INDEX", NotAStore),
    ],
)
def test_every_failure_of_the_world_is_a_sentence_with_a_hint(name: str, kind: type[ClaimcheckError]) -> None:
    error = raised(name)
    assert type(error) is kind
    assert "secret" not in error.message
    assert error.hint


@pytest.mark.parametrize("name", ["SQLITE_ERROR", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_MISUSE", ""])
def test_a_bug_means_nothing_to_a_user(name: str) -> None:
    assert raised(name) is None


def test_what_is_no_failure_of_the_driver_passes(path: Path) -> None:
    with pytest.raises(LookupError), translated():
        raise LookupError


def test_a_failure_of_the_disk_names_what_failed_and_why() -> None:
    with pytest.raises(OutsideWorld) as failure, on_disk("the copy could not be made"):
        raise OSError(13, "x", "/secret/place")
    assert failure.value.message == "the copy could not be made: Permission denied"
    with pytest.raises(OutsideWorld) as failure, on_disk("the copy could not be made"):
        raise OSError
    assert failure.value.message == "the copy could not be made: the disk failed"
