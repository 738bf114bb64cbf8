"""The options that several commands share, each defined once."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from claimcheck.vocab import AttributionType, Basis, Credibility, GroundRule, Point, SourceKind

Database = Annotated[
    str | None,
    typer.Option("--db", metavar="FILE|URL", envvar="CLAIMCHECK_DB", help="The database, if not the workspace's own."),
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", envvar="CLAIMCHECK_BY", help="Who is writing; goes into the history."),
]
CaseName = Annotated[str | None, typer.Option("--case", metavar="CASE", help="The case, if not the workspace's own.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]
AsHtml = Annotated[bool, typer.Option("--html", help="Print a page in HTML, for screens and paper.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would happen; store nothing.")]
MinWorth = Annotated[
    float | None,
    typer.Option("--min-worth", metavar="X", min=0, max=1, help="Only what is at least so worth checking, 0 to 1."),
]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why; kept with the record.")]
NewSource = Annotated[bool, typer.Option("--new-source", help="Add the source although one on file looks like it.")]

SourceName = Annotated[str | None, typer.Option("--source", metavar="NAME", help="Who says it: name, alias or id (s3).")]
Kind = Annotated[SourceKind | None, typer.Option("--kind", help="What kind of source a new one is.")]
As = Annotated[AttributionType | None, typer.Option("--as", help="The kind of attribution.")]
Denies = Annotated[bool, typer.Option("--denies", help="The source denies the claim.")]
Hedges = Annotated[bool, typer.Option("--hedges", help="The source does not commit to the claim.")]
Rule = Annotated[GroundRule | None, typer.Option("--rule", help="The ground rule agreed with the source.")]
HowKnown = Annotated[Basis, typer.Option("--basis", help="How the source knows.")]
DescribedAs = Annotated[
    str | None,
    typer.Option("--described-as", metavar="TEXT", help="The agreed description of an unnamed source."),
]
Said = Annotated[str | None, typer.Option("--said", metavar="DATE", help="When it was said: 2025, 2025-03 or 2025-03-04.")]
SpeaksFor = Annotated[str | None, typer.Option("--speaks-for", metavar="ORG", help="In whose capacity the source speaks.")]
Via = Annotated[
    str | None,
    typer.Option("--via", metavar="SOURCE", help="Through whom it reached you, or from whom it was taken over."),
]
Doc = Annotated[str | None, typer.Option("--doc", metavar="FILE|URL|d7", help="The document it stands in.")]
Fetch = Annotated[bool, typer.Option("--fetch", help="Fetch the document's address; else it is only noted.")]
Quote = Annotated[str | None, typer.Option("--quote", metavar="TEXT", help="The words of the document, as they stand.")]
AdverseTo = Annotated[
    str | None,
    typer.Option("--adverse-to", metavar="SOURCE", help="Whom the claim criticises: their answer is looked for."),
]
Belief = Annotated[Credibility, typer.Option("--credibility", help="1 confirmed … 5 improbable, 6 unknown.")]
At = Annotated[
    Point | None,
    typer.Option("--point", help="How sure comparison must be; the policy's own unless named."),
]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch from a server of your own network too.")]
AllowPort = Annotated[
    list[int] | None, typer.Option("--allow-port", metavar="PORT", help="Fetch from this port too; may be repeated.")
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, max=64, help="Processes that compare; as many as there are processors unless named."),
]


def at_work(workers: int | None) -> int:
    """How many processes may compare."""
    return workers or os.cpu_count() or 1


def to_spare() -> int:
    """How many processes may compare where more are only worth it on processors that nothing else is busy on."""
    processors = os.cpu_count() or 1
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return max(1, round(processors - busy))
