"""embed: the optional search by meaning."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import progress, say
from claimcheck.cli.opening import opened


def embed(
    anew: Annotated[
        bool, typer.Option("--anew", help="Drop the vectors there are, such as another model's, first.")
    ] = False,
    db: options.Database = None,
) -> None:
    """Let claims be found by meaning too: work out the vectors of those that have none.

    Needs the extra: pip install 'claimcheck-ledger[semantic]'. The model runs here, nothing is sent or fetched. It can be
    interrupted and run again; only what is new is worked out. Afterwards claimcheck match compares what lies near.
    """
    from claimcheck.formats.table_paper import counted

    with opened(db) as store:
        done = store.meaning.embed(progress("embedded"), anew=anew)
    said = f"{counted(done.added, 'vector')} added; {done.embedded} of {done.claims} claims have one"
    say(f"{said} ({done.model}, {done.dimension} dimensions)")
    if done.added:
        say("claimcheck match compares the claims that lie near each other in meaning")
