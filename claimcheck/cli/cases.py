"""case: the stories that claims belong to."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import emit
from claimcheck.cli.opening import opened
from claimcheck.report import CaseView

app = typer.Typer(name="case", help="Add and list cases.", rich_markup_mode=None, no_args_is_help=True, add_completion=False)


@app.command()
def add(
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What the story is about.")],
    slug: Annotated[
        str | None,
        typer.Option("--slug", metavar="NAME", help="The short name; made from the title if left out."),
    ] = None,
    note: options.Note = None,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Open a new case."""
    from claimcheck.library.cases import slug as made
    from claimcheck.shapes import CaseCreate
    from claimcheck.validation import build

    with opened(db, by=by) as store:
        emit(
            (store.cases.add(build(CaseCreate, slug=slug or made(title), title=title, note=note)),),
            as_json=as_json,
        )


@app.command("list")
def list_(db: options.Database = None, as_json: options.AsJson = False, as_csv: options.AsCsv = False) -> None:
    """List the cases."""
    with opened(db) as store:
        emit(store.cases.list(), as_json=as_json, as_csv=as_csv, of=CaseView)
