"""From options and surroundings to an open store."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from claimcheck.cli.emit import say
from claimcheck.errors import Invalid, OutsideWorld
from claimcheck.lazily import replace
from claimcheck.library import ClaimStore
from claimcheck.semantic import Models
from claimcheck.store.connection import BUSY_SECONDS
from claimcheck.store.place import place
from claimcheck.vocab import Point
from claimcheck.workspace import Workspace


def workspace(db: str | None) -> Workspace:
    """The workspace that `--db` or the current folder names; raises NotFound or Invalid."""
    if db is None:
        return Workspace.find(Path.cwd())
    named = place(db)
    return Workspace.of_database(named) if isinstance(named, Path) else Workspace.of_server(named, Path.cwd())


@contextmanager
def opened(db: str | None, *, by: str | None = None, point: Point | None = None) -> Iterator[ClaimStore]:
    """The open store, as the one who is writing; afterwards the person hears what a model could not do."""
    found = workspace(db)
    if point is not None:
        found = replace(found, policy=replace(found.policy, point=point.value))
    found = replace(found, models=_models().or_else(found.models))
    with found.open(by or found.actor or _user(), busy_seconds=_patience()) as store:
        if copy := store.desk.connection.copied_to:
            say(f"note: the database was of an older claimcheck and is up to date now; as it was, it is kept in {copy}")
        try:
            yield store
        except OutsideWorld as failure:
            if failure.stored or not store.desk.command.last:
                raise
            raise failure.having("what the command stored before is on file") from None
        for what, why in store.troubles.items():
            say(f"note: {what}: {why.message} ({why.hint})")


def _models() -> Models:
    """The models that CLAIMCHECK_MODEL and CLAIMCHECK_NLI_MODEL name."""
    return Models(os.environ.get("CLAIMCHECK_MODEL") or None, os.environ.get("CLAIMCHECK_NLI_MODEL") or None)


def _patience() -> float:
    """How many seconds to wait for another writer: CLAIMCHECK_WAIT, or what the store thinks right."""
    given = os.environ.get("CLAIMCHECK_WAIT", "")
    try:
        return max(0.0, float(given)) if given else BUSY_SECONDS
    except ValueError:
        raise Invalid("CLAIMCHECK_WAIT is no number", hint="give it in seconds, such as CLAIMCHECK_WAIT=120") from None


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no entry for this user, as in a bare container
        return "unknown"
