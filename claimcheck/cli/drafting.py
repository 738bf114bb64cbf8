"""draft, sign: a story checked line by line, and the lines somebody checked."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import emit, progress, say, width, write, write_as_it_is
from claimcheck.cli.opening import opened, workspace
from claimcheck.errors import Invalid, NotFound, Unreadable

if TYPE_CHECKING:
    from claimcheck.library.draft_lines import DraftText

_STDIN = "-"
ROWS = 500  # sentences of a table, unless more are asked for: each has to be laid out, and a story has fewer
_MARKDOWN = {".md", ".markdown", ".mdown", ".mkd", ""}
_PLACE = re.compile(
    r"(?P<file>.+?):(?P<line>[0-9]{1,9})(?:-(?P<last>[0-9]{1,9})|:(?P<column>[0-9]{1,9}))?", re.ASCII | re.DOTALL
)

File = Annotated[str, typer.Argument(metavar="FILE", help="The draft: Markdown, text or DOCX; - reads stdin.")]
Name = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help="What the draft is called in findings and signatures.")
]


def draft(
    file: File,
    annotate: Annotated[
        bool, typer.Option("--annotate", help="Print the draft as Markdown, findings as footnotes.")
    ] = False,
    html: Annotated[bool, typer.Option("--html", help="Print a page to sign off from.")] = False,
    lint: Annotated[
        bool, typer.Option("--lint", help="Print findings as compilers do: file:line:col: severity: message.")
    ] = False,
    strip: Annotated[bool, typer.Option("--strip", help="Print the draft without its markers, for publication.")] = False,
    name: Name = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many sentences in the table.")] = ROWS,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Check a draft line by line against what is on file.

    [c12] or [c12, c14] behind a sentence says which claims it rests on; without one, claims are proposed. In a Word file
    paragraphs are counted, not lines.

    Exit code 1 where there are findings; [draft] in claimcheck.toml says which of them count.
    """
    wanted = [way for way, given in (("annotated", annotate), ("html", html), ("line", lint), ("json", as_json)) if given]
    if len(wanted) + strip > 1:
        raise typer.BadParameter("choose one of --json, --annotate, --html, --lint and --strip")
    text = _read(file, name, db)
    if strip:
        _strip(text, db)
        return
    from claimcheck import formats
    from claimcheck.draft_report import DraftTable
    from claimcheck.drafting.checks import FAIL

    fail = workspace(db).draft_fails
    with opened(db) as store:
        fails = FAIL if fail is None else fail
        report = store.drafts.check(text, fail=fails, progress=progress("compared"), workers=options.to_spare())
    if not wanted:
        emit(DraftTable(report, limit))
    elif shown := formats.render(report, wanted[0], width=width(), colour=False):
        write(shown)
    if report.fails:
        raise typer.Exit(1)


def sign(
    place: Annotated[
        str,
        typer.Argument(
            metavar="FILE:LINE[:COLUMN]", help="Where the sentence begins: story.md:14, or 14-18 for all of these lines."
        ),
    ],
    left: Annotated[
        bool, typer.Option("--left", help="Of FILE, list what nobody has signed, and what changed since somebody did.")
    ] = False,
    note: options.Note = None,
    name: Name = None,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Record that a line of a draft was checked against its evidence.

    All sentences that begin on the line, or on lines such as 14-18, are signed, or the one at the column. What changes
    later, in the sentence or behind it, is shown by claimcheck draft.

    With --left nothing is signed; exit code 1 where something is left to sign.
    """
    from claimcheck.draft_report import SignedLine

    found = _PLACE.fullmatch(place)
    if left:
        if note or (found and not Path(place).exists()):
            raise typer.BadParameter("--left takes the file alone: it signs nothing")
        _left(place, name, db, as_json=as_json)
        return
    if found is None:
        raise typer.BadParameter("give the file and the line: story.md:14, or story.md:14-18; --left lists what is left")
    text = _read(found["file"], name, db)
    with opened(db, by=by) as store:
        column, last = (int(found[one]) if found[one] else None for one in ("column", "last"))
        signed = store.drafts.sign(text, int(found["line"]), column, note, last=last)
    emit(signed, as_json=as_json, of=SignedLine)


def _left(file: str, name: str | None, db: str | None, *, as_json: bool) -> None:
    """List what of a draft is left to sign."""
    text = _read(file, name, db)
    with opened(db) as store:
        found = store.drafts.left(text, progress=progress("compared"), workers=options.to_spare())
    emit(found, as_json=as_json)
    if found.lines:
        raise typer.Exit(1)


def _strip(text: DraftText, db: str | None) -> None:
    """Print the draft for publication; in a workspace not where it names a source who must not be named."""
    from claimcheck.drafting.draft import read_draft

    try:
        workspace(db)
    except NotFound:
        lines: tuple[int, ...] = ()
    else:
        with opened(db) as store:
            lines = store.drafts.lines_with_names(text)
    if lines:
        message = f"{text.name}:{lines[0]} gives the name of a source on background; nothing was printed"
        raise Invalid(message, hint="use the agreed description, then strip it again")
    read = replace(read_draft(text.source, is_markdown=text.is_markdown), by_paragraph=text.by_paragraph)
    write_as_it_is(read.stripped())
    for marker in read.unread:
        place = read.place(marker.span.start)
        say(f"{text.name}:{place.line}:{place.column}: “{marker.unread}” looks like a marker and was left in")
    if read.unread:
        raise typer.Exit(1)


def _read(file: str, name: str | None, db: str | None) -> DraftText:
    """The draft, by its file's ending; raises NotFound, Invalid or OutsideWorld."""
    from claimcheck.documents.decoding import binary, decoded
    from claimcheck.documents.reading import read_document, read_file, whole
    from claimcheck.library.draft_lines import DraftText

    path = Path(file)
    content = whole(sys.stdin.buffer, "what stdin brings") if file == _STDIN else read_file(path).content
    called = name or file
    signed_as = name or (file if file == _STDIN else _in_workspace(path, db))
    ending = "" if file == _STDIN else path.suffix.lower()
    if ending in _BY_READER:
        try:
            read = read_document(content, path.name).text
        except Unreadable as failure:
            raise Invalid(failure.message, hint=failure.remedy or "save it anew, or as Markdown or text") from None
        text = read.removesuffix("\n") + "\n"  # what is printed of it ends its last line
        return DraftText(called, text, is_markdown=False, signed_as=signed_as, by_paragraph=ending in _PARAGRAPHS)
    if binary(content):
        raise Invalid(f"{called} is no text", hint="name a Markdown, text or DOCX file")
    return DraftText(called, decoded(content), ending in _MARKDOWN, signed_as)


_PARAGRAPHS = {".docx", ".odt"}  # of what a word processor writes paragraphs are counted
_BY_READER = {*_PARAGRAPHS, ".html", ".htm", ".pdf", ".eml"}


def _in_workspace(path: Path, db: str | None) -> str:
    """What signatures call a file: its path in the workspace, wherever one stands; else as it was given."""
    try:
        root = workspace(db).root
    except NotFound:
        return str(path)
    resolved = path.resolve()
    return resolved.relative_to(root.resolve()).as_posix() if root and resolved.is_relative_to(root.resolve()) else str(path)
