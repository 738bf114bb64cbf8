"""Whether a word that may attribute does so in its sentence: the weights of its traits, added up.

The weights are in `lexicons/cue_weights.toml`, which `bench/fit_cues.py` writes and a person can read.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck.text.kept import toml

FILE = Path(__file__).parent / "lexicons" / "cue_weights.toml"
# The weight that every candidate has, whatever its traits.
CONSTANT = "every word"


def odds(names: Iterable[str]) -> float:
    """The logarithm of the odds that the word attributes; above `limit()` it does."""
    weights = _weights()
    return sum([weights[name] for name in names if name in weights], weights[CONSTANT])


@cache
def limit() -> float:
    """The odds above which a word is taken to attribute, where precision and recall together are best."""
    return float(_table()["provenance"]["limit"])


@cache
def _weights() -> dict[str, float]:
    found: dict[str, float] = _table()["traits"]
    return found


@cache
def _table() -> dict[str, Any]:
    return toml(FILE)
