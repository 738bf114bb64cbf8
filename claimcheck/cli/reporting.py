"""contradictions, report: a case laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from claimcheck.cli.emit import emit, say
from claimcheck.cli.opening import opened
from claimcheck.lazily import Later

if TYPE_CHECKING:
    import typer

    from claimcheck.cli import options
    from claimcheck.library import ClaimStore
else:
    typer, options = Later("typer"), Later("claimcheck.cli.options")


PAGE = 200  # of each list on a page: nobody reads more


def contradictions(
    case: options.CaseName = None,
    everything: Annotated[bool, typer.Option("--all", help="Every conflict, whoever speaks.")] = False,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", min=1, help="At most so many in each list; if left out 200, with --json or --csv all contradictions."
        ),
    ] = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    as_html: options.AsHtml = False,
) -> None:
    """Lay the official line beside the sourced accounts.

    Under it the official line over time, with its shifts.
    """
    with opened(db) as store:
        most = limit or (None if as_json or as_csv else PAGE)
        found = store.reports.contradictions(case, official_only=not everything, limit=limit or PAGE, most=most)
        emit(found, as_json=as_json, as_csv=as_csv, as_html=as_html)
        _tell_what_waits(store)


def report(
    case: options.CaseName = None,
    limit: Annotated[
        int, typer.Option("--limit", min=1, help="At most so many statements or claims in each list of a page.")
    ] = 200,
    db: options.Database = None,
    as_json: options.AsJson = False,
    as_html: options.AsHtml = False,
) -> None:
    """Give a case on one page.

    --html prints it as a page to send or to print: claimcheck report --html > case.html
    """
    with opened(db) as store:
        emit(store.reports.case(case, limit=limit), as_json=as_json, as_html=as_html)
        _tell_what_waits(store)


def _tell_what_waits(store: ClaimStore) -> None:
    """Say so where a contradiction may be missing only because nobody has looked for it yet."""
    if waiting := store.reports.not_compared():
        from claimcheck.formats.table_paper import counted

        say(f"note: {counted(waiting, 'claim')} not compared with the others yet: claimcheck match")
