"""recheck: quotes against newer copies of their documents."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import emit, say
from claimcheck.cli.opening import opened


def recheck(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="DOC|URL|FILE", help="Documents; all of the case if left out. A file is a newer copy."),
    ] = None,
    copy: Annotated[
        str | None, typer.Option("--with", metavar="FILE", help="The newer copy of the one document that is named.")
    ] = None,
    case: options.CaseName = None,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Fetch the documents' addresses anew; shows the site who looks.")
    ] = False,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Fetch from a server of your own network.")] = False,
    even_if_unlike: Annotated[
        bool, typer.Option("--even-if-unlike", help="Take a file for a copy that shares next to nothing with its document.")
    ] = False,
    dry_run: options.DryRun = False,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Look for the quotes of documents in newer copies of them.

    A copy is a file you name, or the newest one on file. What is found is recorded; the first capture stays as it is.

    Exit code 1 where a quote is no longer the same (moved, altered, in several places, gone, not to be looked at) or other
    words stand around it.
    """
    from claimcheck.library.rechecking import RecheckRequest

    bring = None
    if fetch:
        from claimcheck.cli.ingesting import fetcher

        bring = fetcher(allow_private, None)
    with opened(db, by=by) as store:
        result = store.rechecking.run(RecheckRequest(tuple(names or ()), copy, case, dry_run, bring, even_if_unlike))
    emit(result, as_json=as_json)
    if dry_run:
        say("nothing was stored: this was a dry run")
    if any(quote.state != "same" or quote.remark for quote in result.quotes):
        raise typer.Exit(1)
