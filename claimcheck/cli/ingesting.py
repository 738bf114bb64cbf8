"""ingest: documents put on file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.answers import Problem
from claimcheck.cli import options
from claimcheck.cli.emit import progress, say
from claimcheck.cli.opening import opened, workspace
from claimcheck.document_report import Ingested
from claimcheck.errors import ClaimcheckError, Invalid, NotFound, OutsideWorld
from claimcheck.formats.gate import one_line
from claimcheck.workspace import FILE

if TYPE_CHECKING:
    from claimcheck.documents.reading import Fetched
    from claimcheck.library.bringing import Fetch


_LEARNT = "fetching shows the site that somebody at your internet address looks at this page; --no-fetch leaves it out"


def ingest(
    places: Annotated[
        list[str], typer.Argument(metavar="FILE|FOLDER|URL…", help="What to put on file; - reads one document from stdin.")
    ],
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Its title; for one document only.")] = None,
    publisher: Annotated[
        str | None, typer.Option("--publisher", metavar="NAME", help="Who published it; else as the document says.")
    ] = None,
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", help="Who wrote it; else as the document says.")
    ] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When it was published; else as the document says.")
    ] = None,
    fetch: Annotated[
        bool, typer.Option("--fetch/--no-fetch", help="Fetch addresses, or put them on file by themselves.")
    ] = True,
    allow_private: options.AllowPrivate = False,
    allow_port: options.AllowPort = None,
    accept_upstream: Annotated[
        bool, typer.Option("--accept-upstream", help="Record from where each was taken, as it is offered.")
    ] = False,
    review: Annotated[
        bool, typer.Option("--review", help="Walk through what is worth checking in them, one key each.")
    ] = False,
    accept_all: Annotated[
        bool, typer.Option("--accept-all", help="Make a claim of everything worth checking in them.")
    ] = False,
    min_worth: options.MinWorth = None,
    case: options.CaseName = None,
    workers: options.Workers = None,
    dry_run: options.DryRun = False,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Put documents on file: their bytes, their text, what they say of themselves.

    Wire credits and text copied from documents on file are offered as origins; nothing is taken over unasked.

    --review and --accept-all go on to their statements: each accepted one becomes a claim with attribution, document and
    place. What was accepted or skipped is not proposed again.
    """
    from claimcheck.cli.proposing import Answering
    from claimcheck.library.describing import Given
    from claimcheck.library.ingesting import IngestRequest

    alone = len(set(places)) == 1 and not any(map(_several, places))
    if title is not None and not alone:
        raise Invalid("--title is for one document", hint="ingest it by itself")
    own, links = _own_files(db), list[Path]()
    request = IngestRequest(
        fetch=fetcher(allow_private, allow_port) if fetch else None,
        given=Given(title, publisher, author, published),
        stdin=None if sys.stdin.isatty() else sys.stdin.buffer,
        leave_out=lambda path: own(path) or _noted(path, links),
        accept_upstream=accept_upstream,
        dry_run=dry_run,
        progress=progress("read"),
        told=_untold if alone else _tell,
    )
    answering = Answering(review, accept_all, min_worth, case, options.at_work(workers), dry_run, as_json)
    with opened(db, by=by) as store, store.desk.command.whole() if accept_all else nullcontext():
        result = store.ingesting.run(places, request)
        failures = store.ingesting.failures
        answering.go_on(store, result)
    if links:
        more = f" and {len(links) - 1} more" if len(links) > 1 else ""
        say(f"links in folders are not followed: {links[0]}{more}; name one itself to have it read")
    _conclude(failures, dry_run=dry_run, alone=alone, result=result)


def fetcher(allow_private: bool, allow_port: list[int] | None) -> Fetch:
    """From an address to its bytes; the person is told what the sites learn, once."""
    told = set[str]()

    def fetch(url: str) -> Fetched:
        from claimcheck.documents.fetching import PORTS, Fetching  # loads the network, which most commands never need

        if _LEARNT not in told:
            say(_LEARNT)
            told.add(_LEARNT)
        return Fetching(allow_private, PORTS | frozenset(allow_port or ()), told=say).fetch(url)

    return fetch


def _several(place: str) -> bool:
    """Whether a place stands for several documents, of which each gets its own line."""
    try:
        return any(not path.name.startswith(".") for path in Path(place).iterdir())
    except OSError:
        return False


def _conclude(failures: list[ClaimcheckError], *, dry_run: bool, alone: bool, result: Ingested) -> None:
    if dry_run:
        say("nothing was stored: this was a dry run")
    if failures:
        raise failures[0] if alone else _summary(failures, "" if dry_run else _stored(result, len(failures)))


def _summary(failures: list[ClaimcheckError], stored: str) -> ClaimcheckError:
    """What went wrong, by the kind that all of it has in common; a line for each was told before."""
    kinds = [kind for kind in (NotFound, OutsideWorld, Invalid) if any(isinstance(failure, kind) for failure in failures)]
    kind = kinds[0] if len(kinds) == 1 else Invalid
    bad = len(failures)
    what = "1 document was not read" if bad == 1 else f"{bad} documents were not read"
    return kind(what + stored, hint="the lines above say why; ingest what is mended again: what is on file adds nothing")


def _stored(result: Ingested, bad: int) -> str:
    """What is on file although `bad` documents were not read: the bytes of those that could be had, and the others."""
    good = sum(document.words is not None for document in result.documents)
    kept = min(bad, sum(document.words is None and bool(document.sha256) for document in result.documents))
    whose = ("its bytes" if bad == 1 else "their bytes") if kept == bad else f"the bytes of {kept}"
    bytes_kept = f", {whose} are kept" if kept else ""
    return bytes_kept + (f"; the other {good} are on file" if good > 1 else "; the other one is on file" if good else "")


def _tell(problem: Problem) -> None:
    """One line for what is wrong with one document."""
    say(f"bad: {_placed(one_line(problem.where), one_line(problem.message))} ({problem.hint})")


def _placed(where: str, message: str) -> str:
    """The message with the document's whole place, said once: most messages begin with the bare name."""
    name = where.rsplit("/", 1)[-1]
    if where in message:
        return message
    return where + message.removeprefix(name) if message.startswith(f"{name} ") else f"{where}: {message}"


def _untold(_problem: Problem) -> None:
    """What is wrong with the only document is the error itself."""


def _noted(path: Path, links: list[Path]) -> bool:
    """Whether it is a link, which is then noted, for the person to be told."""
    is_link = path.is_symlink()
    if is_link:
        links.append(path)
    return is_link


def _own_files(db: str | None) -> Callable[[Path], bool]:
    """Which files of a folder are the workspace's own: its settings, its database, the copies of documents."""
    found = workspace(db)
    kept, store = found.snapshots.resolve(), found.database
    database = store.resolve() if isinstance(store, Path) else None

    def own(path: Path) -> bool:
        whole = path.resolve()
        beside = database is not None and whole.parent == database.parent and whole.name.startswith(database.name)
        return path.name == FILE or whole == kept or beside

    return own
