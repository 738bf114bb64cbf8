"""document: works on file in which something is found."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import emit
from claimcheck.cli.opening import opened
from claimcheck.document_report import DocumentView

app = typer.Typer(
    name="document",
    help="List, show and edit documents; record from where one was taken.",
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
)

Which = Annotated[str, typer.Argument(metavar="DOC", help="Its id (d7), title or address.")]


@app.command("list")
def list_(db: options.Database = None, as_json: options.AsJson = False, as_csv: options.AsCsv = False) -> None:
    """List the documents in the order they came."""
    with opened(db) as store:
        emit(store.document_views.list(), as_json=as_json, as_csv=as_csv, of=DocumentView)


@app.command()
def show(document: Which, db: options.Database = None, as_json: options.AsJson = False) -> None:
    """Show one document, with what is offered as its origin."""
    with opened(db) as store:
        emit(store.document_views.show(document), as_json=as_json)


@app.command()
def edit(
    document: Which,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Its title.")] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="Who published it.")] = None,
    author: Annotated[str | None, typer.Option("--author", metavar="NAME", help="Who wrote it.")] = None,
    published: Annotated[str | None, typer.Option("--published", metavar="DATE", help="When it was published.")] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Its address.")] = None,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Change what is on file about a document.

    The old words stay in the history.
    """
    given = {"title": title, "publisher": publisher, "author": author, "published": published, "url": url}
    values: dict[str, Any] = {field: value for field, value in given.items() if value is not None}
    if not values:
        raise typer.BadParameter("nothing to change: give --title, --publisher, --author, --published or --url")
    with opened(db, by=by) as store:
        emit(store.document_views.show(store.provenance.edit(document, values)), as_json=as_json)


@app.command("relayed-from")
def relayed_from(
    document: Which,
    origin: Annotated[
        str | None, typer.Argument(metavar="DOC|NAME", help="The document it was taken from, or the agency it credits.")
    ] = None,
    nothing: Annotated[bool, typer.Option("--nothing", help="Take back what is on file.")] = False,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Record from where a document was taken.

    Both then count as one origin.
    """
    if (origin is None) == (not nothing):
        raise typer.BadParameter("give the document or agency it was taken from, or --nothing")
    with opened(db, by=by) as store:
        emit(store.document_views.show(store.provenance.relayed_from(document, origin)), as_json=as_json)
