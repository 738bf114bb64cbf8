"""How far each signal's findings can be trusted: on how many pairs it speaks, and how often the label bears it out.

    python bench/signals.py [--data DIR] [--outcome conflicts|agrees|differs] [--signal NAME]

A cell is "fired precision": the pairs of the set with a finding of that outcome, and the share of them with the label it
speaks for (conflict, corroborate, other). "all" is the share of pairs with that label, what chance would reach. With
--signal the newsroom's kinds are listed as well. DIR is as for bench/relations.py.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from claimcheck.fingerprint import fingerprint
from claimcheck.matcher import compare
from claimcheck.vocab import Outcome

LABELS = {"CONFLICTS": "conflict", "CORROBORATES": "corroborate", "NEITHER": "other"}
SPEAKS_FOR = {Outcome.CONFLICTS: "conflict", Outcome.AGREES: "corroborate", Outcome.DIFFERS: "other"}
SAMPLE, SEED = 1_000, 20250304


class Pair(NamedTuple):
    """One labelled pair of a set."""

    left: str
    right: str
    label: str
    kind: str


class Heard(NamedTuple):
    """A pair's label and kind with the signals that spoke."""

    label: str
    kind: str
    names: frozenset[str]


def main() -> int:
    """Print the table; 0 also where the data are not here."""
    options = _options()
    if not (options.data / "newsroom").is_dir():
        print(f"data not here: {options.data}")
        return 0
    outcome = Outcome(options.outcome)
    heard = {name: [_heard(pair, outcome) for pair in _sample(pairs)] for name, pairs in _sets(options.data).items()}
    print(f"matcher {fingerprint()}, findings that say {outcome}")
    _table(heard, SPEAKS_FOR[outcome])
    if options.signal:
        _kinds(heard["newsroom"], options.signal)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    default = os.environ.get("CLAIMCHECK_DATA") or Path(__file__).resolve().parents[1].parent / "shared" / "data"
    parser.add_argument("--data", type=Path, default=Path(default), help="folder of labelled pairs")
    parser.add_argument("--outcome", default="conflicts", choices=[str(outcome) for outcome in SPEAKS_FOR])
    parser.add_argument("--signal", help="list the newsroom's kinds for this signal")
    return parser.parse_args()


def _sets(data: Path) -> dict[str, list[Pair]]:
    sets = {"newsroom": [_newsroom_pair(row) for row in _rows((data / "newsroom").glob("pairs-*.jsonl"))]}
    for folder in sorted((data / "pairs").iterdir()):
        sets[folder.name] = [Pair(r["a"], r["b"], r["label"], folder.name) for r in _rows(folder.glob("*.jsonl"))]
    return sets


def _newsroom_pair(row: dict[str, str]) -> Pair:
    return Pair(row["a"], row["b"], LABELS[row["label"]], row["kind"].replace("-", " ").replace("_", " "))


def _rows(files: Iterable[Path]) -> Iterable[dict[str, str]]:
    for file in sorted(files):
        for line in file.read_text("utf-8").splitlines():
            yield json.loads(line)


def _sample(pairs: list[Pair]) -> list[Pair]:
    return random.Random(SEED).sample(pairs, min(SAMPLE, len(pairs)))


def _heard(pair: Pair, outcome: Outcome) -> Heard:
    findings = compare(pair.left, pair.right).findings
    return Heard(pair.label, pair.kind, frozenset(finding.signal for finding in findings if finding.outcome is outcome))


def _table(heard: dict[str, list[Heard]], label: str) -> None:
    names = sorted({name for rows in heard.values() for row in rows for name in row.names})
    width = max(len(name) for name in heard)
    print(f"{'set':{width}} {'n':>5}  all | " + " ".join(f"{name[:10]:>10}" for name in names))
    for name, rows in heard.items():
        cells = " ".join(_cell([row.label == label for row in rows if signal in row.names]) for signal in names)
        print(f"{name:{width}} {len(rows):5} {_share([row.label == label for row in rows])} | {cells}")


def _cell(hits: list[bool]) -> str:
    return f"{len(hits):5} {_share(hits)}" if hits else f"{'–':>10}"


def _share(hits: list[bool]) -> str:
    return f"{sum(hits) / len(hits):4.2f}"


def _kinds(rows: list[Heard], signal: str) -> None:
    """On how many pairs of each kind one signal speaks."""
    kinds: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        kinds[f"{row.label}: {row.kind}"].append(signal in row.names)
    for kind, spoke in sorted(kinds.items()):
        print(f"  {kind:50} {sum(spoke):4} of {len(spoke)}")


if __name__ == "__main__":
    sys.exit(main())
