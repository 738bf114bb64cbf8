"""undo, verify, policy: keeping the ledger sound and readable."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from claimcheck.cli.emit import emit, say, write
from claimcheck.cli.opening import opened
from claimcheck.cli.standing import tell_standing, with_standing
from claimcheck.lazily import Later

if TYPE_CHECKING:
    import typer

    from claimcheck.cli import options
else:
    typer, options = Later("typer"), Later("claimcheck.cli.options")


def undo(by: options.By = None, db: options.Database = None, as_json: options.AsJson = False) -> None:
    """Take your last action back.

    Nothing is deleted: what you added is withdrawn, what you changed is changed back, and both stay in the history.
    """
    with opened(db, by=by) as store:
        before = store.standings.by_changes(store.history.next_undone())
        event = store.history.undo()
        changes = store.standings.since(before)
    if as_json:
        emit(with_standing(event, changes), as_json=True)
    say(f"taken back: {event.action} {event.subject} of {event.at} ({event.summary})")
    tell_standing(changes)


def verify(
    head: Annotated[
        str | None,
        typer.Option("--head", metavar="HASH@N", help="A head you kept: also find a cut or rewritten end."),
    ] = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Check the store against its journal and its snapshots.

    Exit code 1 where anything was changed, added or removed behind the program's back.
    """
    with opened(db) as store:
        result = store.verify(against=head)
    emit(result, as_json=as_json)
    if result.problems:
        raise typer.Exit(1)


def policy(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="two-source, strict or wire; yours if left out.")
    ] = None,
) -> None:
    """Print the rules by which a claim counts as corroborated."""
    from claimcheck.policy import preset
    from claimcheck.workspace import Workspace

    rules = preset(name) if name else Workspace.find(Path.cwd()).policy
    write(rules.as_text())
