"""What a text denies, and what of it another text speaks of: by the same word, one near in meaning, or one that tells it."""

from __future__ import annotations

from functools import cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.alignment import Alignment
from claimcheck.text.concepts import lemma, word_list
from claimcheck.text.entailments import entailed
from claimcheck.text.negation import Negation, tells_when
from claimcheck.text.placed import placed
from claimcheck.text.reading import Reading


class Denial(NamedTuple):
    """A negation, the places of what it denies that the other text speaks of, those with their partners, and of these
    the ones that the negation reaches ("sold no shares" denies the shares, and with them the selling)."""

    negation: Negation
    own: list[int]
    met: list[tuple[int, int]]
    reached: list[tuple[int, int]]


def denials(left: Reading, right: Reading, alignment: Alignment) -> list[Denial]:
    """For each negation of either text what it denies, and what of that the other text speaks of too."""
    here, there = _denied(left, right, alignment), _denied(right, left, alignment.mirrored())
    found = [_denial(n, list(met), list(met.items())) for n, met in here]
    found += [_denial(n, list(met), [(j, i) for i, j in met.items()]) for n, met in there]
    return [denial for denial in found if denial.met]


def _denied(own: Reading, other: Reading, alignment: Alignment) -> list[tuple[Negation, dict[int, int]]]:
    """For each negation of a text what the other has of its focus, be it near in meaning only."""
    if not own.negations:
        return []
    pairs = dict(alignment.pairs)
    near = {i: j for i, j, _ in sorted(alignment.loose)} | pairs
    denying = (
        n for n in own.negations if not (_is_affirmed(n, other, pairs) or _is_gone(n, other) or tells_when(n, own.line))
    )
    return [(n, _partners(n, own, other, near)) for n in denying]


def _is_gone(negation: Negation, other: Reading) -> bool:
    """True for "has no rector" where the other text tells that one goes: both may be so."""
    is_one_thing = negation.kind == "thing" and len(negation.focus) == 1
    return is_one_thing and any(
        word.concepts & _going() and not word.is_negated and form not in _other_deeds()
        for word, form in zip(other.words, other.lemmas.words, strict=True)
    )


def _is_affirmed(negation: Negation, other: Reading, partners: dict[int, int]) -> bool:
    """True where the denying word itself is said by the other text, as a deed: "barred from" and "voted to ban"."""
    met = [partners[place] for place in range(negation.first, negation.stop) if place in partners]
    denying = {place for one in other.negations for place in range(one.first, one.stop)}
    return bool(met) and denying.isdisjoint(met)


def _partners(negation: Negation, own: Reading, other: Reading, theirs: dict[int, int]) -> dict[int, int]:
    """What of a negation's focus the other text has, and where.

    A word said twice is paired once, and then perhaps where it is not denied ("modelled for A, declined to model for B"):
    the same stem will do where the other text has something else that the negation reaches.
    """
    met = {i: theirs[i] for i in negation.focus if i in theirs}
    if not met and any(i in theirs for i in negation.reach):
        stems = placed(other.text).stems
        met = {i: stems[stem][0] for i in negation.focus if (stem := own.words[i].token.stem) in stems}
    return met or _entailing(negation, own, other)


def _entailing(negation: Negation, own: Reading, other: Reading) -> dict[int, int]:
    """Where the other text tells by another word what is denied: "has never met him", "dined with him"."""
    told, forms = entailed(other.text), own.lemmas.words
    denied = (*negation.focus, *negation.reach[:1])  # "never took money" denies the taking, an empty word alone
    met = next((told[forms[i]][0] for i in denied if forms[i] in told), None)
    return {} if met is None else dict.fromkeys(negation.focus, met)


def _denial(negation: Negation, own: list[int], met: list[tuple[int, int]]) -> Denial:
    reached = [pair for place, pair in zip(own, met, strict=True) if place in negation.reach]
    return Denial(negation, own, met, reached or met)


@cache
def _going() -> frozenset[str]:
    """What those do of whom there is none afterwards (base forms)."""
    return frozenset(lemma(word) for word in word_list("contraries")["going"])


@cache
def _other_deeds() -> frozenset[str]:
    """Words that can mean that somebody goes, and mostly mean something else ("fired tear gas")."""
    return frozenset(lemma(word) for word in word_list("contraries")["mostly_not_going"])
