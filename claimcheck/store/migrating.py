"""Making a store and bringing an older one up to date, with Alembic, from inside the package."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy
from alembic import command
from alembic.config import Config

from claimcheck.errors import Invalid, NotAStore
from claimcheck.store import candidates, disk, sqlite, version
from claimcheck.store.engine import engine
from claimcheck.store.failures import on_disk
from claimcheck.store.opening import connect
from claimcheck.store.sqlite_failures import meaning

SCRIPTS = Path(__file__).parent / "migrations"


def create(path: Path) -> None:
    """Make a new store, readable by its owner only; it appears under its name when it is whole, and replaces nothing."""
    if path.exists():
        raise Invalid(f"{path} is there already", hint="name another place; nothing was changed")
    with on_disk("the database could not be made"), tempfile.TemporaryDirectory(dir=path.parent, prefix=".new-") as folder:
        draft = Path(folder) / path.name
        _build(draft)
        _publish(draft, path)


def upgrade(path: Path) -> Path | None:
    """Copy the store beside itself, then bring its schema up to date; gives the copy's path, None where it was so."""
    copy = _backup(path)
    if _to_head(path):
        return copy
    copy.unlink()  # another process upgraded it first: the copy is no picture of the older store
    return None


def config(connection: sqlalchemy.Connection) -> Config:
    """Alembic's settings for one open connection."""
    settings = Config()
    settings.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def _build(path: Path) -> None:
    raw = sqlite.connect(path, create=True)
    sqlite.mark_as_ours(raw)
    raw.close()
    _to_head(path)
    with connect(path) as connection, connection.writing():
        candidates.create(connection)


def _publish(draft: Path, path: Path) -> None:
    """Give the finished file its name; a link refuses to replace a file that came in the meantime."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise Invalid(f"{path} is there already", hint="name another place; nothing was changed") from None
    except OSError:  # a disk without hard links, such as a memory stick
        draft.rename(path)


def _to_head(path: Path) -> bool:
    """Run what is missing in one transaction; False where nothing is."""
    made = engine(path)
    with _translated(), made.connect() as connection:
        # Changing a table builds it anew and drops the old one, which would break the links to it on the way. SQLite
        # ignores this setting inside a transaction, so it goes to the driver before one begins.
        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            return _migrated(connection)


def _migrated(connection: sqlalchemy.Connection) -> bool:
    if _revision(connection) == version.HEAD:
        return False
    command.upgrade(config(connection), version.HEAD)
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise NotAStore(
            f"the store cannot be upgraded: a row of {broken[0]} points at nothing",
            hint="the file was not changed; verify it with the claimcheck that made it",
        )
    return True


def _revision(connection: sqlalchemy.Connection) -> str | None:
    if not sqlalchemy.inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


@contextmanager
def _translated() -> Iterator[None]:
    """Turn a driver's failure that SQLAlchemy wrapped into one of ours."""
    try:
        yield
    except sqlalchemy.exc.DBAPIError as failure:
        error = meaning(failure.orig) if isinstance(failure.orig, sqlite3.Error) else None
        if error is None:
            raise
        raise error from None


def _backup(path: Path) -> Path:
    with on_disk("the copy before the upgrade could not be made"):
        copy = _reserved(path)
        try:
            with connect(path) as connection:
                connection.run("VACUUM INTO :copy", {"copy": sqlite.uri(copy)})
            disk.flush(copy)
        except BaseException:
            copy.unlink()
            raise
    return copy


def _reserved(path: Path) -> Path:
    """A new empty file that only its owner can read, named for what it precedes and when."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    for number in range(1, 1000):
        copy = path.with_name(f"{path.name}.before-{version.HEAD}-{stamp}" + (f"-{number}" if number > 1 else ""))
        try:
            os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError:
            continue
        return copy
    raise FileExistsError(17, "too many copies already", str(path))
