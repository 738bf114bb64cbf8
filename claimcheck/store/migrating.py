"""Making a store and bringing an older one up to date, with Alembic, from inside the package."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy
from alembic import command
from alembic.config import Config

from claimcheck.store import candidates, sqlite, version
from claimcheck.store.connection import Connection
from claimcheck.store.engine import engine
from claimcheck.store.failures import translated

SCRIPTS = Path(__file__).parent / "migrations"


def create(path: Path) -> None:
    """Make a new store: readable by its owner only, marked as ours, every table and the index in place."""
    with translated():
        raw = sqlite.connect(path, create=True)
        sqlite.mark_as_ours(raw)
        raw.close()
    _to_head(path)
    with Connection.open(path) as connection, connection.writing():
        candidates.create(connection)


def upgrade(path: Path) -> Path:
    """Copy the store beside itself, then bring its schema up to date; gives the copy's path."""
    copy = _backup(path)
    _to_head(path)
    return copy


def config(connection: sqlalchemy.Connection) -> Config:
    """Alembic's settings for one open connection."""
    settings = Config()
    settings.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def _to_head(path: Path) -> None:
    made = engine(path)
    with translated(), made.begin() as connection:
        command.upgrade(config(connection), version.HEAD)
    made.dispose()


def _backup(path: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    copy = path.with_name(f"{path.name}.before-{version.HEAD}-{stamp}")
    with Connection.open(path) as connection:
        connection.run("VACUUM INTO :copy", {"copy": str(copy)})
    copy.chmod(0o600)
    return copy
