"""How many relations the candidate index costs: the newsroom's pairs among many other claims, and what is compared.

    python bench/gate.py [--data DIR] [--claims 100000]

One sentence of each pair is in the store, the other is new. A row counts the pairs that reach comparison: of all between
which comparison reads something, of those with a telling relation, of those labelled as conflict or agreement.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

import corpus
from pairs import newsroom

from claimcheck.matcher import compare
from claimcheck.store import candidates
from claimcheck.store.connection import Connection
from claimcheck.store.migrating import create
from claimcheck.store.opening import connect
from claimcheck.vocab import Relation

LIMIT = 50
TELLING = {Relation.CONFLICTS, Relation.CORROBORATES, Relation.REPEATS}


def main() -> int:
    """Print the table; 0 also where the data are not here."""
    options = _options()
    if not (options.data / "newsroom").is_dir():
        print(f"data not here: {options.data}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "gate.db"
        create(place)
        with connect(place) as connection:
            _print(connection, options)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    default = os.environ.get("CLAIMCHECK_DATA") or Path(__file__).resolve().parents[1].parent / "shared" / "data"
    parser.add_argument("--data", type=Path, default=Path(default), help="folder of labelled pairs")
    parser.add_argument("--claims", type=int, default=100_000, help="other claims in the store")
    return parser.parse_args()


def _print(connection: Connection, options: argparse.Namespace) -> None:
    pairs = newsroom(options.data)
    with connection.writing():
        candidates.add_many(connection, enumerate(corpus.claims(options.claims), start=1))
        candidates.add_many(connection, ((options.claims + n, pair.left) for n, pair in enumerate(pairs, start=1)))
    near = [candidates.near(connection, pair.right, LIMIT) for pair in pairs]
    related = [candidates.related(connection, pair.right) for pair in pairs]
    kinds = [(pair.label, compare(pair.left, pair.right).relation) for pair in pairs]
    planted = [len(candidates.related(connection, query.text)) for query in corpus.queries(90)]
    print(f"{len(pairs)} pairs among {options.claims:,} claims, load {os.getloadavg()[0]:.1f}")
    print(f"{'pairs':34} {'n':>5} {'near':>6} {'compared':>9}")
    for name, wanted in ROWS.items():
        places = [place for place, kind in enumerate(kinds) if wanted(*kind)]
        counts = [sum(options.claims + place + 1 in found[place] for place in places) for found in (near, related)]
        print(f"{name:34} {len(places):5} {counts[0]:6} {counts[1]:9}")
    print(f"compared for one new claim, of {LIMIT}: {statistics.mean(map(len, related)):.1f} newsroom sentences", end=", ")
    print(f"{statistics.mean(planted):.1f} generated ones")


ROWS = {
    "comparison reads something": lambda _label, relation: relation is not Relation.UNRELATED,
    "comparison tells a relation": lambda _label, relation: relation in TELLING,
    "labelled conflict": lambda label, _relation: label == "conflict",
    "labelled agreement": lambda label, _relation: label == "corroborate",
    "labelled neither": lambda label, _relation: label == "other",
}


if __name__ == "__main__":
    sys.exit(main())
