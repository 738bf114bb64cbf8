"""Reports over a store, beside the same read through SQLModel objects with lazily loaded rows, in one run.

    python bench/reports.py [--claims 100000] [--sample 2000]

The peer goes through claims as objects and asks for each one's attributions and their source as it comes to them (the
ordinary loop); it is timed on `--sample` claims and multiplied where the report needs all of them.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bulk import records, timed, without_comparing
from sqlalchemy import create_engine
from sqlmodel import Session, select

from claimcheck.cli.claims import ROWS
from claimcheck.library import ClaimStore
from claimcheck.library.claims import ListRequest
from claimcheck.models import Attribution, Claim, Source
from claimcheck.workspace import create


def loop(session: Session, limit: int) -> list[tuple[str, list[str]]]:
    """Claims with the names of those who assert them, an object at a time."""
    found = []
    for claim in session.exec(select(Claim).order_by(Claim.id).limit(limit)):
        rows = session.exec(select(Attribution).where(Attribution.claim_id == claim.id)).all()
        found.append((claim.text, [session.get(Source, row.source_id).name for row in rows]))  # type: ignore[union-attr]
    return found


def by_source(session: Session, limit: int) -> Counter[tuple[str, str]]:
    """How many attributions of each type each source has, an object at a time."""
    rows = session.exec(select(Attribution).order_by(Attribution.id).limit(limit))
    return Counter((session.get(Source, row.source_id).name, str(row.type)) for row in rows)  # type: ignore[union-attr]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--sample", type=int, default=2_000)
    given = parser.parse_args()
    lines = list(records(given.claims))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with create(folder / "work", case="x", title="X").open("bench") as store:
            without_comparing(store, lines, folder)
            engine = create_engine(f"sqlite:///{folder / 'work' / 'db' / 'claimcheck.db'}")
            print(f"load {os.getloadavg()[0]:.1f}, {given.claims:,} claims; the peer's loop over {given.sample:,} of them")
            with Session(engine) as session:
                compare(store, session, given.claims, given.sample)
            engine.dispose()
    return 0


def compare(store: ClaimStore, session: Session, count: int, sample: int) -> None:
    factor = count / sample
    page, _ = timed(lambda: loop(session, 20))
    session.expire_all()
    whole, _ = timed(lambda: loop(session, sample))
    session.expire_all()
    sources, _ = timed(lambda: by_source(session, sample))
    row("list --limit 20", lambda: store.claims.list(ListRequest(limit=20)), page)
    row("list --unverified --limit 20", lambda: store.claims.list(ListRequest(unverified=True, limit=20)), page)
    row("source list (counts)", store.sources.list, sources * factor)
    row(f"list, the table's {ROWS:,} rows", lambda: store.claims.list(ListRequest(limit=ROWS)), whole * factor)
    row("list of all, as JSON takes it", lambda: store.claims.list(ListRequest()), whole * factor)
    row("contradictions", lambda: store.reports.contradictions(None), whole * factor)
    row("report", lambda: store.reports.case(None), whole * factor)


def row(what: str, work: Callable[[], Any], theirs: float) -> None:
    ours, _ = timed(work)
    print(f"{what:30} {ours:9.3f} s   object loop {theirs:10.2f} s   {theirs / ours:7.1f}x", flush=True)


if __name__ == "__main__":
    sys.exit(main())
