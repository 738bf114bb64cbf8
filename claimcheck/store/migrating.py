"""Making a store and bringing an older one up to date, with Alembic, from inside the package."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy
from alembic import command
from alembic.config import Config

from claimcheck.errors import ClaimcheckError, DatabaseFailed, Invalid, NotAStore
from claimcheck.store import sqlite_failures, sqlite_files, version
from claimcheck.store.connection import Connection
from claimcheck.store.engine import engine
from claimcheck.store.opening import connect
from claimcheck.store.place import Place, Server
from claimcheck.store.version import State

if TYPE_CHECKING:
    from claimcheck.store.postgresql import PostgreSQLConnection

SCRIPTS = Path(__file__).parent / "migrations"
# What PostgreSQL says where a table or column is missing, or is there already (its manual, appendix A).
_OTHER_TABLES = ("42P01", "42P07", "42701", "42703", "42704", "42710")


def create(place: Place, fill: Callable[[Connection], None] = lambda _connection: None) -> None:
    """Make a new store: a file that is not there yet, or the tables in an empty database. Nothing is replaced.

    `fill` puts the first rows in; where it fails there is no store.
    """
    if isinstance(place, Server):
        _create_on_server(place, fill)
    else:
        sqlite_files.create(place, lambda draft: _build(draft, fill))


def upgrade(place: Place) -> Path | None:
    """Bring a store's schema up to date, a file after copying it beside itself; gives the copy's path.

    None on a server, where the upgrade happens whole or not at all, and where nothing had to be done.
    """
    copy = sqlite_files.backup(place) if isinstance(place, Path) else None
    if _to_head(place):
        return copy
    if copy is not None:
        copy.unlink()  # another process upgraded it first: the copy is no picture of the older store
    return None


def config(connection: sqlalchemy.Connection) -> Config:
    """Alembic's settings for one open connection."""
    settings = Config()
    settings.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def _build(path: Path, fill: Callable[[Connection], None]) -> None:
    _to_head(path)
    with connect(path) as connection, connection.writing():
        fill(connection)


def _create_on_server(server: Server, fill: Callable[[Connection], None]) -> None:
    """Tables, mark and index in one transaction, under the writer's lock: of two that try, one finds it done."""
    from claimcheck.store.postgresql import MARK, PostgreSQLConnection  # noqa: PLC0415 - engine() has asked for the driver

    with _translated(), engine(server).connect() as connection, connection.begin() as transaction:
        ours = PostgreSQLConnection.within(connection.connection.driver_connection)
        if not ours.is_empty():
            raise _taken(server, version.state(ours))
        if (encoding := ours.value("SHOW server_encoding")) != "UTF8":
            raise Invalid(f"{server} keeps texts as {encoding}", hint="make a database with: createdb --encoding=UTF8 NAME")
        command.upgrade(config(connection), version.HEAD)
        ours.run(f"COMMENT ON TABLE alembic_version IS '{MARK}'")
        fill(ours)
        _commit(transaction, ours, server)


def _commit(transaction: sqlalchemy.RootTransaction, ours: PostgreSQLConnection, server: Server) -> None:
    """Keep what was made; where the server is lost just then, nobody can tell here whether it kept it."""
    try:
        transaction.commit()
    except sqlalchemy.exc.DBAPIError:
        if not ours.raw.broken:
            raise
        from claimcheck.store.postgresql_failures import in_doubt  # noqa: PLC0415 - it was PostgreSQL that failed

        look = f"claimcheck verify --db {server} tells: all of it is there, or nothing, and then the same can be run again"
        raise in_doubt(hint=look) from None


def _taken(server: Server, found: State) -> Invalid:
    if found is State.FOREIGN:
        return NotAStore(
            f"{server} holds something that is not claimcheck's", hint="name an empty database; nothing was changed"
        )
    return Invalid(f"{server} is a claimcheck database already", hint="nothing was changed; it can be used as it is")


def _to_head(place: Place) -> bool:
    """Run what is missing in one transaction; False where nothing is."""
    with _translated(), engine(place).connect() as connection:
        if isinstance(place, Path):
            # Changing a table builds it anew and drops the old one, which would break the links to it on the way. SQLite
            # ignores this setting inside a transaction, so it goes to the driver before one begins.
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            return _migrated(connection)


def _migrated(connection: sqlalchemy.Connection) -> bool:
    if _revision(connection) == version.HEAD:
        return False
    command.upgrade(config(connection), version.HEAD)
    if connection.dialect.name == "sqlite":
        _check_links(connection)
    return True


def _check_links(connection: sqlalchemy.Connection) -> None:
    """SQLite checks no links while a table is built anew; PostgreSQL does all the time."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise NotAStore(
            f"the store cannot be upgraded: a row of {broken[0]} points at nothing",
            hint="the file was not changed; verify it with the claimcheck that made it",
        )


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
        error = _ours_before(failure) or _meaning(failure)
        if error is None:
            raise
        raise error from None


def _ours_before(failure: BaseException | None) -> ClaimcheckError | None:
    """What failed first, where a connection that is gone then could not even be rolled back."""
    while failure is not None and not isinstance(failure, ClaimcheckError):
        failure = failure.__context__
    return failure


def _meaning(failure: sqlalchemy.exc.DBAPIError) -> ClaimcheckError | None:
    if isinstance(failure.orig, sqlite3.Error):
        return sqlite_failures.meaning(failure.orig)
    from claimcheck.store import postgresql_failures  # noqa: PLC0415 - it was PostgreSQL that failed

    raw: Any = failure.orig
    if raw.sqlstate == "42501":
        return DatabaseFailed(
            "the database's tables must be made or brought up to date first, and this user may not do that",
            hint="let who owns them, or the database, run this once: any command does it",
        )
    if (raw.sqlstate or "") in _OTHER_TABLES:
        return NotAStore(
            "the database's tables are not those of the revision that it names; it was not changed",
            hint="restore a backup of it, all of its tables together",
        )
    return postgresql_failures.meaning(raw)
