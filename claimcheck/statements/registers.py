"""The register a text is in: news, a spoken debate, a speech, a post; told from the text itself.

What counts as worth checking differs: a debate is full of facts nobody looks up, a speech tells few but means them. Each
sentence's traits (worth_traits.py) tell how likely it is in each register; how much of the whole text is in each is then
found by turns, from the shares to the sentences and back (expectation maximisation, Dempster, Laird and Rubin 1977). The
numbers are in `lexicons/register_weights.toml`, which `bench/fit_worth.py` writes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path

from claimcheck.text.kept import toml

# One share for each of REGISTERS, 1 together.
Shares = tuple[float, ...]

REGISTERS = ("news", "debate", "speech", "post")
# What is presumed of a text nobody has read: it may be in any register.
EVEN: Shares = (0.25, 0.25, 0.25, 0.25)
NEWS: Shares = (1.0, 0.0, 0.0, 0.0)
FILE = Path(__file__).parent / "lexicons" / "register_weights.toml"
# The weight that every sentence has, whatever its traits.
CONSTANT = "every sentence"
# How many sentences of each register a text is presumed to have beside its own: a few sentences decide nothing.
PRESUMED = 2.0
_ROUNDS = 8


def shares_of(likely: Sequence[Shares]) -> Shares:
    """How much of a text is in each register, from how likely each of its sentences is in each."""
    shares = EVEN
    for _ in range(_ROUNDS):
        news, debate, speech, post = shares
        sums = [0.0, 0.0, 0.0, 0.0]
        for one in likely:  # `within`, written out: it is done many times for every sentence
            parts = news * one[0], debate * one[1], speech * one[2], post * one[3]
            total = parts[0] + parts[1] + parts[2] + parts[3]
            for place, part in enumerate(parts if total else EVEN):
                sums[place] += part / total if total else part
        shares = _scaled(tuple([PRESUMED + column for column in sums]))
    return shares


def within(shares: Shares, likely: Shares) -> Shares:
    """How likely one sentence is in each register, in a text of which so much is in each."""
    return _scaled(tuple([share * one for share, one in zip(shares, likely, strict=True)]))


def likely_in(found: Mapping[str, float]) -> Shares:
    """How likely a sentence with these traits is in each register, where the text around it is not known."""
    weighed = _weights()
    news, debate, speech, post = weighed[CONSTANT]
    for name, value in found.items():
        if (weights := weighed.get(name)) is not None:  # written out: it is done for every trait of every sentence
            news += weights[0] * value
            debate += weights[1] * value
            speech += weights[2] * value
            post += weights[3] * value
    highest = max(news, debate, speech, post)
    return _scaled((exp(news - highest), exp(debate - highest), exp(speech - highest), exp(post - highest)))


def _scaled(parts: Shares) -> Shares:
    total = sum(parts)
    return tuple([part / total for part in parts]) if total else EVEN


@cache
def _weights() -> dict[str, list[float]]:
    found: dict[str, list[float]] = toml(FILE)["traits"]
    return found
