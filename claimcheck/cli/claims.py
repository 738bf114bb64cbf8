"""list, show, retract: claims on file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

from claimcheck.cli.emit import emit, say
from claimcheck.cli.opening import opened
from claimcheck.cli.standing import tell_standing, with_standing
from claimcheck.errors import Invalid
from claimcheck.lazily import Later, replace
from claimcheck.vocab import AttributionType, Status

if TYPE_CHECKING:
    import typer

    from claimcheck.cli import options
else:
    typer, options = Later("typer"), Later("claimcheck.cli.options")


ROWS = 1000  # of a table, unless more are asked for: more than anybody reads, and each has to be laid out


def list_(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORD", help="Words the claim holds.")] = None,
    unverified: Annotated[
        bool, typer.Option("--unverified", help="What nobody has confirmed, why, and what would settle it.")
    ] = False,
    status: Annotated[
        list[Status] | None,
        typer.Option("--status", metavar="STATUS", help=f"Only this one; may be repeated: {', '.join(Status)}."),
    ] = None,
    case: options.CaseName = None,
    everywhere: Annotated[bool, typer.Option("--all-cases", help="Claims of every case.")] = False,
    source: options.SourceName = None,
    as_: Annotated[AttributionType | None, typer.Option("--as", help="Only claims with this kind of attribution.")] = None,
    said_since: Annotated[
        str | None, typer.Option("--said-since", metavar="DATE", help="Said on that day or later.")
    ] = None,
    sort: Annotated[
        str, typer.Option("--sort", metavar="[added|said|status|text|mentions]", help="In what order.")
    ] = "added",
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="At most so many.")] = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """List claims with their status; --unverified says what would settle each."""
    from claimcheck.library.claims import ORDERS, ListRequest
    from claimcheck.report import ClaimView, Unverified
    from claimcheck.text.saying import said_date

    if sort not in ORDERS:
        raise typer.BadParameter(f"--sort takes {', '.join(ORDERS)}")
    try:
        since = said_date(said_since)
    except ValueError as failure:
        raise Invalid(f"--said-since {failure}", hint="write 2025, 2025-03 or 2025-03-04") from None
    wanted = ListRequest(
        case, tuple(status or ()), unverified, source, as_, since, tuple(words or ()), sort, limit, everywhere
    )
    is_table = not (as_json or as_csv)
    with opened(db) as store:
        views = store.claims.list(replace(wanted, limit=limit or ROWS) if is_table else wanted)
        in_others = () if views or everywhere else store.claims.list(replace(wanted, case=None, everywhere=True, limit=ROWS))
        retracted = () if views or in_others else store.claims.list(replace(wanted, status=(Status.RETRACTED,), limit=1))
    if is_table and limit is None and len(views) == ROWS:
        say(f"note: the first {ROWS} are shown; --limit shows more, --json and --csv all")
    is_filtered = bool(words or status or unverified or source or as_ or since)
    if retracted and not is_filtered:
        say("note: all that was on file is retracted; --status retracted shows it")
    elif not (views or in_others or is_filtered):
        say('note: no claim is on file yet; next: claimcheck add "What was claimed" --source "Who says so" --as named')
    if in_others:
        counts = Counter(view.case for view in in_others)
        told = ", ".join(f"{name} {number}" for name, number in sorted(counts.items()))
        counted = f", of the first {ROWS}" if len(in_others) == ROWS else ""
        say(f"note: in other cases{counted}: {told}; --case NAME or --all-cases shows them")
    table_of_reasons = unverified and views and is_table
    emit(Unverified(views) if table_of_reasons else views, as_json=as_json, as_csv=as_csv, of=ClaimView)


def show(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim's id (c12) or key.")],
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Show everything on one claim: status, sources, matches, history."""
    with opened(db) as store:
        emit(store.claims.show(claim), as_json=as_json)


def retract(
    record: Annotated[str, typer.Argument(metavar="CLAIM|ATTRIBUTION", help="The id, c12 or a9, or a claim's key.")],
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason; kept with the record.")] = "",
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Withdraw a claim or one attribution; it stays on file."""
    with opened(db, by=by) as store:
        concerned = store.claims.concerned(record)
        before = store.standings.of(concerned)
        claim = store.claims.retract(record, why)
        card, changes = store.claims.show(claim), store.standings.since(before, always=concerned)
    if as_json:
        emit(with_standing(card, changes), as_json=True)
    say(f"{record} is withdrawn; it stays on file, and claimcheck undo takes this back")
    tell_standing([change for change in changes if change.now.status != Status.RETRACTED])
