"""copy: moving a store from one engine to the other."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import emit, progress, say


def copy(
    source: Annotated[str, typer.Argument(metavar="SRC", help="A store: a file, or a PostgreSQL URL.")],
    target: Annotated[str, typer.Argument(metavar="DST", help="A new file, or an empty PostgreSQL database.")],
    as_json: options.AsJson = False,
) -> None:
    """Copy a store between a file and a PostgreSQL database, either way.

    Records, decisions, history and matches keep their numbers; the copy is checked before it is kept. The documents' bytes
    stay in the snapshots folder.
    """
    from claimcheck.store.copying import copy as copy_store
    from claimcheck.store.place import Server, place
    from claimcheck.store.sqlite_files import UNFINISHED

    to = place(target)
    result = copy_store(place(source), to, progress("copied"))
    emit(result, as_json=as_json)
    say(f"copied to {to}; the documents' bytes stay in the snapshots folder")
    if not isinstance(to, Server):
        for left in sorted(to.parent.glob(UNFINISHED)):
            say(f"note: {left} is of a copy that goes on or was killed on the way; where none goes on, remove it")
    beside = "" if isinstance(to, Server) else f", or copy it to {to.parent / 'snapshots'}"
    say(f"where the copy is used, name that folder in claimcheck.toml as snapshots{beside}")
