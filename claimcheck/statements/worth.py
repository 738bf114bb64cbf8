"""Whether a sentence is worth checking: a fact somebody could verify, not a view, a question, a greeting or furniture.

A logistic model over the traits of worth_traits.py and the stems of words: each has a weight, the weights of what is there
are added up, and the sum becomes a probability. What some of them weigh differs by the register of the text (registers.py):
there they add more or less. The numbers are in `lexicons/worth_weights.toml`, which `bench/fit_worth.py` writes and a
person can read; the reason told is the group of traits that speaks loudest for the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import exp
from typing import Any

from claimcheck.lazily import NamedTuple
from claimcheck.statements.furniture import furniture
from claimcheck.statements.registers import CONSTANT, EVEN, REGISTERS, Shares, likely_in, shares_of, within
from claimcheck.statements.statement import Worth
from claimcheck.statements.told import Told, told, told_alone
from claimcheck.statements.worth_traits import LEXICONS, lexicon, lists_of_stems, stems_of, traits_of
from claimcheck.text.kept import toml
from claimcheck.text.spans import Span

FILE = LEXICONS / "worth_weights.toml"
_FURNITURE = 0.01
_LIKELIER_THAN_NOT = 0.5
_FURTHEST = 30.0
# So many sentences of a text, or twice as many, tell its registers.
_ENOUGH = 100


def worth(sentence: str, shares: Shares = EVEN) -> Worth:
    """How likely it is that the sentence states something that could be verified, and the plain reason.

    `shares` says how much of the text around it is in each register; without it the sentence alone tells its register.
    """
    kind = furniture(sentence)
    return _of_furniture(kind) if kind else _judged(_read(told_alone(sentence)), shares)


def worths(sentences: Sequence[str], said: Sequence[Sequence[Span]] | None = None) -> list[Worth]:
    """The worth of each sentence of one text, in the registers that the text is in.

    `said` are for each sentence the stretches in it that somebody says; without it each sentence tells them by itself.
    """

    def heard(place: int) -> _Read:
        return _read(told_alone(sentences[place]) if said is None else told(sentences[place], said[place]))

    kinds = [furniture(sentence) for sentence in sentences]
    read = {place: heard(place) for place in _spread(len(sentences)) if not kinds[place]}
    shares = shares_of([one.likely for one in read.values()])
    return [
        _of_furniture(kind) if kind else _judged(read.get(place) or heard(place), shares) for place, kind in enumerate(kinds)
    ]


class _Read(NamedTuple):
    """A sentence's traits and stems, and how likely it is in each register."""

    traits: Mapping[str, float]
    stems: Mapping[str, float]
    likely: Shares


def _read(heard: Told) -> _Read:
    found = traits_of(heard)
    return _Read(found, stems_of(heard), likely_in(found))


def _of_furniture(kind: str) -> Worth:
    return Worth(checkworthy=False, worth=_FURNITURE, reason=kind)


def _spread(count: int) -> Iterable[int]:
    """Places spread evenly over a text, enough of them to know its registers."""
    return range(0, count, max(1, count // _ENOUGH))


def _judged(read: _Read, shares: Shares) -> Worth:
    registers = within(shares, read.likely)
    weighed = dict(_weighed({CONSTANT: 1.0, **read.traits}, _weights(), registers))
    by_stem = dict(_weighed(read.stems, _stem_weights(), registers))
    total = sum(weighed.values()) + sum(by_stem.values())
    likely = 1 / (1 + exp(-max(-_FURTHEST, min(_FURTHEST, total))))
    is_worthy = likely >= _LIKELIER_THAN_NOT
    return Worth(is_worthy, round(likely, 3), _reason(weighed, by_stem, is_worthy=is_worthy))


@cache
def group_of(trait: str) -> str:
    """What a trait is a variant of: "I did, more than once" and "opens with I did" are told as one."""
    return trait.partition(",")[0].removeprefix("opens with ")


def provenance() -> Mapping[str, Any]:
    """Where the weights come from: when and on what they were fitted."""
    found: Mapping[str, Any] = _table()["provenance"]
    return found


def _weighed(
    found: Mapping[str, float], weights: Mapping[str, tuple[float, ...]], registers: Shares
) -> Iterator[tuple[str, float]]:
    """What each trait or stem that has a weight adds to the odds, in a text of these registers."""
    news, debate, speech, post = registers
    for name, value in found.items():
        if (known := weights.get(name)) is not None:
            everywhere, in_news, in_debate, in_speech, in_post = known
            more = news * in_news + debate * in_debate + speech * in_speech + post * in_post
            yield name, value * (everywhere + more)


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    """For each trait its weight everywhere and what each register adds, in the order of REGISTERS."""
    table = _table()
    return _joined(table["traits"], [table["registers"][register] for register in REGISTERS])


@cache
def _stem_weights() -> dict[str, tuple[float, ...]]:
    """The same for each stem and pair of stems."""
    table = _table()
    return _joined(table["stems"], [table["stems_in"][register] for register in REGISTERS])


def _joined(everywhere: Mapping[str, float], in_each: Sequence[Mapping[str, float]]) -> dict[str, tuple[float, ...]]:
    names = {*everywhere, *(name for weights in in_each for name in weights)}
    return {name: (everywhere.get(name, 0.0), *(weights.get(name, 0.0) for weights in in_each)) for name in names}


def _reason(weighed: Mapping[str, float], by_stem: Mapping[str, float], *, is_worthy: bool) -> str:
    """The reason of the trait that with its variants and its words' stems moves the answer most in its direction."""
    told = lexicon()["reasons"]["for" if is_worthy else "against"]
    sign = 1 if is_worthy else -1
    parts: dict[str, float] = {}
    for name, value in _with_stems(weighed, by_stem):
        group = group_of(name)
        if group in told:
            parts[group] = parts.get(group, 0.0) + sign * value
    strongest = max(parts, key=parts.__getitem__, default=None)
    return str(told[strongest if strongest and parts[strongest] > 0 else "otherwise"])


def _with_stems(weighed: Mapping[str, float], by_stem: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """What each trait adds, then what each stem adds, told of the traits in whose word lists it stands."""
    yield from weighed.items()
    lists = lists_of_stems()
    for stem, value in by_stem.items():
        yield from ((name, value) for name in lists.get(stem, ()) if name in weighed)


@cache
def _table() -> dict[str, Any]:
    return toml(FILE)
