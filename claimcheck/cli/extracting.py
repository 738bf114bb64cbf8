"""extract: the statements of a document, each with who is held to it and whether it is worth checking."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import emit, say
from claimcheck.errors import Invalid

if TYPE_CHECKING:
    from claimcheck.documents.full_text import FullText


def extract(
    document: Annotated[
        str, typer.Argument(metavar="FILE|DOC|-", help="A file, a document on file (d7), or - for text from stdin.")
    ],
    all_: Annotated[bool, typer.Option("--all", help="Show every sentence, not only those worth checking.")] = False,
    min_worth: options.MinWorth = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """List a document's statements: who is held to each, and is it worth checking.

    A file needs no workspace, and nothing is stored. --json holds every sentence, `start` and `end` counting the characters
    of the document's full text; --min-worth leaves out what is less worth checking.
    """
    from claimcheck.answers import StatementView
    from claimcheck.library.statements import statement_views

    full_text, writer = _text(document, db)
    for warning in full_text.warnings:
        say(f"note: {warning}")
    if writer is not None:
        say("note: who wrote the mail is on background and unnamed until a person says otherwise")
    found = statement_views(full_text, writer)
    if min_worth is not None:
        found = tuple(view for view in found if view.worth >= min_worth)
    elif not (all_ or as_json):
        found = tuple(view for view in found if view.checkworthy)
    emit(found, as_json=as_json, as_csv=as_csv, of=StatementView)


def _text(document: str, db: str | None) -> tuple[FullText, str | None]:
    """The full text of stdin, of a file, or of a document on file, and who wrote it where they are not to be named.

    Raises NotFound, Invalid or OutsideWorld.
    """
    from claimcheck.documents.reading import read_file

    if document == "-":
        return _read(sys.stdin.buffer.read(), "stdin", "text/plain")
    path = Path(document)
    if path.exists() or not _may_be_on_file(document, db):
        fetched = read_file(path)
        return _read(fetched.content, fetched.name, fetched.media_type)
    from claimcheck.cli.opening import opened

    with opened(db) as store:
        row = store.documents.find(document)
        if row is None:
            return _read(read_file(path).content, path.name, None)  # raises: there is no such file
        found = store.proposals.source_text(row)
    if found is None:
        raise Invalid(f"no text of {document} can be read", hint="claimcheck extract FILE reads another copy of it")
    return found


def _read(content: bytes, name: str, media_type: str | None) -> tuple[FullText, str | None]:
    from claimcheck.documents.reading import media_type_of, read_document
    from claimcheck.library.letters import unnamed_writer

    full_text = read_document(content, name, media_type)
    return full_text, unnamed_writer(media_type_of(content, name, media_type), full_text)


def _may_be_on_file(document: str, db: str | None) -> bool:
    """True where a store can be asked: one is named, or there is a workspace here."""
    from claimcheck.cli.opening import workspace
    from claimcheck.errors import NotFound

    try:
        workspace(db)
    except NotFound:
        return False
    return bool(document)
