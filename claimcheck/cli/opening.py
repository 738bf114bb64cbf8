"""From options and surroundings to an open store."""

from __future__ import annotations

import getpass
from pathlib import Path

from claimcheck.errors import Invalid
from claimcheck.library import ClaimStore
from claimcheck.workspace import Workspace


def workspace(db: str | None) -> Workspace:
    """The workspace that `--db` or the current folder names; raises NotFound or Invalid."""
    if db is None:
        return Workspace.find(Path.cwd())
    if "://" in db:
        raise Invalid(
            "only SQLite files can be opened so far",
            hint="name a file; PostgreSQL comes with a later version",
        )
    return Workspace.of_database(Path(db))


def opened(db: str | None, *, by: str | None = None) -> ClaimStore:
    """The open store, as the one who is writing."""
    place = workspace(db)
    return place.open(by or place.actor or _user())


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no entry for this user, as in a bare container
        return "unknown"
