"""import: many records in one go."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.answers import Imported
from claimcheck.cli import options
from claimcheck.cli.emit import emit, progress, say
from claimcheck.cli.given import content, filled
from claimcheck.cli.opening import opened
from claimcheck.errors import Invalid


def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="JSON Lines or CSV; - reads stdin.")],
    case: options.CaseName = None,
    strict: Annotated[bool, typer.Option("--strict", help="Store nothing if any line is bad.")] = False,
    dry_run: options.DryRun = False,
    workers: options.Workers = None,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Add many records from a JSON Lines or CSV file.

    Bad lines are reported with their number and the rest is stored. Lines with a `ref` that is on file add nothing.
    """
    from claimcheck.formats import records
    from claimcheck.library.importing import ImportRequest

    folder = Path.cwd() if file == "-" else Path(file).resolve().parent
    if file == "-" and sys.stdin.isatty():
        say("reading records from the keyboard; Ctrl-D ends")
    text = filled(records.decoded(content(file)), file, "record", "one JSON object a line, or a CSV with a header")
    request = ImportRequest(
        folder, case, strict, dry_run, progress("imported"), progress("compared"), options.at_work(workers)
    )
    with opened(db, by=by) as store:
        result = store.importing.run(records.read(text), request)
    emit(result, as_json=as_json)
    _conclude(result, strict=strict, dry_run=dry_run)


def _conclude(result: Imported, *, strict: bool, dry_run: bool) -> None:
    if dry_run:
        say("nothing was stored: this was a dry run")
    if not result.problems:
        return
    count = len(result.problems)
    lines = "1 line is bad" if count == 1 else f"{count} lines are bad"
    if strict:
        raise Invalid(f"{lines}; nothing was stored", hint="mend them, or leave --strict out to store the rest")
    rest = "would be stored" if dry_run else "was stored"
    raise Invalid(f"{lines}; the rest {rest}", hint="mend them and import the file again: what is on file adds nothing")
