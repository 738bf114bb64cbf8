"""Whether a sentence is worth checking: a fact somebody could verify, not a view, a question, a greeting or furniture.

A logistic model over the traits of worth_traits.py and the stems of words: each has a weight, the weights of what is there
are added up, and the sum becomes a probability. The numbers are in `lexicons/worth_weights.toml`, which
`bench/fit_worth.py` writes and a person can read; the reason told is the group of traits that speaks loudest for the answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp
from typing import Any

from claimcheck.statements.furniture import furniture
from claimcheck.statements.statement import Worth
from claimcheck.statements.worth_traits import LEXICONS, lexicon, stems, traits
from claimcheck.text.kept import toml

FILE = LEXICONS / "worth_weights.toml"
# The weight that every sentence has, whatever its traits.
CONSTANT = "every sentence"
_FURNITURE = 0.01
_LIKELIER_THAN_NOT = 0.5
_FURTHEST = 30.0


def worth(sentence: str) -> Worth:
    """How likely it is that the sentence states something that could be verified, and the plain reason."""
    kind = furniture(sentence)
    if kind:
        return Worth(checkworthy=False, worth=_FURNITURE, reason=kind)
    found = traits(sentence)
    likely = _probability(found, stems(sentence))
    is_worthy = likely >= _LIKELIER_THAN_NOT
    return Worth(is_worthy, round(likely, 3), _reason(found, is_worthy=is_worthy))


def group_of(trait: str) -> str:
    """What a trait is a variant of: "I did, more than once" and "opens with I did" are told as one."""
    return trait.partition(",")[0].removeprefix("opens with ")


def provenance() -> Mapping[str, Any]:
    """Where the weights come from: when and on what they were fitted."""
    found: Mapping[str, Any] = _table()["provenance"]
    return found


def _probability(found: Mapping[str, float], words: frozenset[str]) -> float:
    table = _table()
    weighed, learned = table["traits"], table["stems"]
    total = weighed[CONSTANT] + sum(weighed.get(name, 0.0) * value for name, value in found.items())
    total += sum(learned.get(word, 0.0) for word in words)
    return 1 / (1 + exp(-max(-_FURTHEST, min(_FURTHEST, total))))


def _reason(found: Mapping[str, float], *, is_worthy: bool) -> str:
    """The reason whose traits move the answer most in its direction."""
    told = lexicon()["reasons"]["for" if is_worthy else "against"]
    weighed, sign = _table()["traits"], 1 if is_worthy else -1
    parts: dict[str, float] = {}
    for name, value in found.items():
        group = group_of(name)
        if group in told:
            parts[told[group]] = parts.get(told[group], 0.0) + sign * weighed.get(name, 0.0) * value
    strongest = max(parts, key=parts.__getitem__, default=None)
    return strongest if strongest and parts[strongest] > 0 else str(told["otherwise"])


@cache
def _table() -> dict[str, Any]:
    return toml(FILE)
