"""annotations: quotes with their places as W3C Web Annotations, out and in."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import emit, write
from claimcheck.cli.given import content, filled
from claimcheck.cli.opening import opened
from claimcheck.errors import Invalid

app = typer.Typer(
    name="annotations",
    help="Export and import quotes with their places as W3C Web Annotations.",
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
)


@app.command()
def export(case: options.CaseName = None, db: options.Database = None) -> None:
    """Print the quotes of a case, one annotation a line.

    Nothing off the record or on deep background goes out, nor who spoke on background.
    """
    from claimcheck.formats.annotations import written
    from claimcheck.library.annotations import Annotations

    with opened(db) as store:
        lines = [written(quote) for quote in Annotations(store.desk).out(case)]
    if lines:
        write("\n".join(lines))


@app.command("import")
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="JSON, or JSON Lines; - reads stdin.")],
    doc: Annotated[
        str | None, typer.Option("--doc", metavar="DOC", help="The document on file that all of them are about.")
    ] = None,
    as_it_stands: Annotated[
        bool, typer.Option("--as-it-stands", help="Where the document has other words, take those; else that is refused.")
    ] = False,
    case: options.CaseName = None,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Add claims from Web Annotations, Hypothesis's too.

    Each quote is looked for in its document on file, like one that is typed. What is bad or not there is reported with its
    number, and the rest is stored.
    """
    from claimcheck.formats.annotations import read
    from claimcheck.formats.records import decoded
    from claimcheck.library.annotations import Annotations, TakingIn

    text = filled(decoded(content(file)), file, "annotation", "one Web Annotation a line, or a list of them")
    with opened(db, by=by) as store:
        result = Annotations(store.desk).take_in(read(text), case, TakingIn(doc, as_it_stands))
    emit(result, as_json=as_json)
    if result.problems:
        raise Invalid(f"{len(result.problems)} bad; the rest was stored", hint="mend them and import the file again")
