"""source: who can be held to an assertion."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import emit, say
from claimcheck.cli.opening import opened
from claimcheck.cli.standing import tell_standing, with_standing
from claimcheck.report import SourceView
from claimcheck.vocab import Reliability, SourceKind

app = typer.Typer(
    name="source",
    help="Add, list, show, edit, merge and retract sources.",
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
)

Which = Annotated[str, typer.Argument(metavar="SOURCE", help="Name, alias or id (s3).")]
Alias = Annotated[list[str] | None, typer.Option("--alias", metavar="NAME", help="Another spelling; may be repeated.")]
Parent = Annotated[str | None, typer.Option("--parent", metavar="ORG", help="The organisation above it.")]
Owner = Annotated[str | None, typer.Option("--owner", metavar="GROUP", help="The group that owns it.")]
Grade = Annotated[Reliability | None, typer.Option("--reliability", help="A reliable … E unreliable, F unknown.")]


@app.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="For an unnamed person: the agreed description.")],
    kind: Annotated[SourceKind, typer.Option("--kind", help="What it is.")] = SourceKind.ORGANISATION,
    alias: Alias = None,
    parent: Parent = None,
    owner: Owner = None,
    reliability: Grade = None,
    note: options.Note = None,
    new_source: options.NewSource = False,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Put a source on file."""
    from claimcheck.shapes import SourceCreate
    from claimcheck.validation import build

    source = build(
        SourceCreate, name=name, kind=kind, aliases=tuple(alias or ()), parent=parent, owner_group=owner,
        reliability=reliability or Reliability.F, note=note,
    )  # fmt: skip
    with opened(db, by=by) as store:
        emit(store.sources.add(source, even_if_alike=new_source), as_json=as_json)


@app.command("list")
def list_(
    retracted: Annotated[bool, typer.Option("--retracted", help="Retracted sources too.")] = False,
    db: options.Database = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """List the sources by name."""
    with opened(db) as store:
        emit(store.sources.list(withdrawn=retracted), as_json=as_json, as_csv=as_csv, of=SourceView)


@app.command()
def show(source: Which, db: options.Database = None, as_json: options.AsJson = False) -> None:
    """Show one source."""
    with opened(db) as store:
        emit(store.sources.show(source), as_json=as_json)


@app.command()
def edit(
    source: Which,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="The new name.")] = None,
    kind: Annotated[SourceKind | None, typer.Option("--kind", help="What it is.")] = None,
    alias: Alias = None,
    parent: Parent = None,
    owner: Owner = None,
    reliability: Grade = None,
    note: options.Note = None,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Change what is on file about a source.

    An alias given here is added to the others.
    """
    given = {
        "name": name,
        "kind": kind,
        "parent": parent,
        "owner_group": owner,
        "reliability": reliability,
        "note": note,
    }
    values: dict[str, Any] = {field: value for field, value in given.items() if value is not None}
    with opened(db, by=by) as store:
        if alias:
            values["aliases"] = (*store.sources.show(source).aliases, *alias)
        if not values:
            raise typer.BadParameter(
                "nothing to change: give --name, --kind, --alias, --parent, --owner, --reliability or --note"
            )
        emit(store.sources.edit(source, values), as_json=as_json)


@app.command()
def merge(
    duplicate: Annotated[str, typer.Argument(metavar="DUPLICATE", help="The source to be read as the other one.")],
    into: Annotated[str, typer.Argument(metavar="INTO", help="The source that stays.")],
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Read one source as another from now on.

    claimcheck undo takes it back.
    """
    with opened(db, by=by) as store:
        old = store.sources.show(duplicate)
        before = store.standings.by_sources(store.sources.get(name)["id"] for name in (duplicate, into))
        kept = store.sources.merge(duplicate, into)
        changes = store.standings.since(before)
        emit(with_standing(kept, changes) if as_json else kept, as_json=as_json)
    say(f"{old.id} is read as {kept.id} from now on; claimcheck undo takes this back")
    if others := _others(old, kept):
        say(f"note: of {old.id} there was also {others}, which {kept.id} does not take over")
    tell_standing(changes, "the claims that either is named in stand as before" if before else "")


def _others(old: SourceView, kept: SourceView) -> str:
    """What was on file of the duplicate and reads otherwise of the source that stays, each with its value."""
    named = {
        "the kind": (old.kind, kept.kind),
        "the organisation above it": (old.parent, kept.parent),
        "the owner": (old.owner_group, kept.owner_group),
        "the reliability": (None if old.reliability == Reliability.F else old.reliability, kept.reliability),
        "the note": (old.note, kept.note),
    }
    return ", ".join(f"{noun} {was!r}" for noun, (was, now) in named.items() if was is not None and was != now)


@app.command()
def retract(
    source: Which,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason; kept with the record.")] = "",
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Withdraw a source; it stays on file.

    What it said stays on file too, and counts for nothing.
    """
    with opened(db, by=by) as store:
        before = store.standings.by_sources([store.sources.get(source)["id"]])
        gone = store.sources.retract(source, why)
        changes = store.standings.since(before)
        emit(with_standing(gone, changes) if as_json else gone, as_json=as_json)
    tell_standing(changes)
