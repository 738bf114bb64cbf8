"""copies: passages that documents share."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import emit, progress
from claimcheck.cli.opening import opened
from claimcheck.document_report import CopyView


def copies(
    document: Annotated[str | None, typer.Argument(metavar="DOC", help="Only what this one shares with others.")] = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Show the passages that documents on file have copied from each other.

    A dozen words in a row and more, whatever their typography, with their places in both documents.
    """
    with opened(db) as store:
        emit(store.copies.between(document, progress("looked at")), as_json=as_json, as_csv=as_csv, of=CopyView)
