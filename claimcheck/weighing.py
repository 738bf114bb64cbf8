"""Weighing the traits of a pair: how likely it is a conflict, an agreement or neither, and what speaks for it.

A multinomial logistic model: each trait has a weight for conflict and one for agreement, the weights times the values are
added up, and the sums become probabilities. Nothing else happens, so every probability can be told in its parts. The
numbers are in `weights.toml`, which `bench/fit.py` writes and a person can read. Where somebody measured how near the two
lie in meaning, the few numbers of `weights_meaning.toml` are added; `bench/fit_meaning.py` writes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp
from pathlib import Path
from typing import Any

from claimcheck.lazily import NamedTuple
from claimcheck.text.kept import toml
from claimcheck.traits import MEANING
from claimcheck.vocab import Point

FILE = Path(__file__).parent / "weights.toml"
MEANING_FILE = Path(__file__).parent / "weights_meaning.toml"
# The weight that every pair has, whatever its traits.
CONSTANT = "every pair"
_SHOWN = 3
_NOTHING = (0.0, 0.0)
# A part that moves the odds by less than this says nothing to a reader.
_TELLING = 0.2


class Thresholds(NamedTuple):
    """From which probability on a relation is stated, and how likely a conflict may be where agreement is."""

    conflicts: float
    corroborates: float
    conflict_at_most: float


class Verdict(NamedTuple):
    """How likely each relation is, 0..1, together 1; and the traits that say so."""

    conflicts: float
    corroborates: float
    neither: float
    traits: Mapping[str, float]

    @property
    def parts(self) -> dict[str, tuple[float, float]]:
        """What each group of traits adds to the odds of a conflict and of an agreement, for who asks why."""
        weights, parts = _weights(MEANING in self.traits), dict[str, tuple[float, float]]()
        for name, value in self.traits.items():
            if value and name in weights:
                for_conflict, for_agreement = weights[name]
                before = parts.get(group := group_of(name), _NOTHING)
                parts[group] = (before[0] + for_conflict * value, before[1] + for_agreement * value)
        return parts

    def is_conflict(self, at: Thresholds) -> bool:
        """True where a conflict is likely enough to be stated."""
        return self.conflicts >= at.conflicts and self.conflicts >= self.corroborates

    def is_agreement(self, at: Thresholds) -> bool:
        """True where agreement is likely enough, and a conflict unlikely enough."""
        return self.corroborates >= at.corroborates and self.conflicts <= at.conflict_at_most

    def strongest(self, side: int) -> tuple[tuple[str, float], ...]:
        """The groups of traits that speak most for a conflict (side 0) or an agreement (1), with what they add."""
        found = sorted(((name, part[side]) for name, part in self.parts.items()), key=lambda item: (-abs(item[1]), item[0]))
        return tuple((name, value) for name, value in found if abs(value) >= _TELLING)[:_SHOWN]


def weigh(traits: Mapping[str, float]) -> Verdict:
    """The probabilities that the fitted weights give these traits; a trait without a weight counts nothing."""
    weights = _weights(MEANING in traits)
    conflict, agreement = weights[CONSTANT]
    for name, value in traits.items():
        if value and (pair := weights.get(name)):
            conflict += pair[0] * value
            agreement += pair[1] * value
    heat = _heat()
    raised = [exp(min(50.0, sums / heat)) for sums in (conflict, agreement, 0.0)]
    total = sum(raised)
    return Verdict(raised[0] / total, raised[1] / total, raised[2] / total, traits)


@cache
def group_of(trait: str) -> str:
    """What a trait is a variant of: "polarity conflicts × names" and "polarity conflicts over 0.5" are one group."""
    return trait.partition(",")[0].partition(" × ")[0].partition(" over ")[0].removesuffix(" at all")


@cache
def thresholds(point: Point) -> Thresholds:
    """What one operating point asks for."""
    return Thresholds(**_table()["points"][str(point)])


def meaning(group: str) -> str:
    """A group of traits in words a reader understands."""
    found = _table()["meanings"].get(group)
    return str(found) if found else group


def provenance() -> Mapping[str, Any]:
    """Where the weights come from: when and on what they were fitted."""
    found: Mapping[str, Any] = _table()["provenance"]
    return found


def measured_model() -> str:
    """The digest of the model whose nearness in meaning has weights; those of others say nothing to them."""
    return str(_meaning_table()["provenance"]["digest"])


@cache
def _weights(with_meaning: bool) -> dict[str, tuple[float, float]]:
    """For each trait what it adds to the odds of a conflict and of an agreement."""
    found = {name: (float(pair[0]), float(pair[1])) for name, pair in _table()["weights"].items()}
    if with_meaning:
        found |= {name: (float(value), float(value)) for name, value in _meaning_table()["weights"].items()}
    return found


@cache
def _heat() -> float:
    return float(_table()["calibration"]["temperature"])


@cache
def _table() -> dict[str, Any]:
    return toml(FILE)


@cache
def _meaning_table() -> dict[str, Any]:
    return toml(MEANING_FILE)
