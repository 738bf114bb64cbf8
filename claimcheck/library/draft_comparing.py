"""What comparison reads in the sentences of a draft and the claims they may be linked to: asked in batches, for workers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.drafting.content import content
from claimcheck.lazily import NamedTuple
from claimcheck.library.comparing import Known
from claimcheck.matcher import Comparison, compare
from claimcheck.text.spans import Span
from claimcheck.vocab import LinkedBy, Relation

LONGEST = 1_000  # characters of a sentence that are looked up and compared
SURE = 0.8  # from here on an agreement is not looked for a second time: comparing costs more than finding
AGREEING = (Relation.CORROBORATES, Relation.REPEATS)


class Asked(NamedTuple):
    """A sentence, the place of the words in it that attribute, and the claims to compare it with, best first."""

    text: str
    cue: Span | None
    by: LinkedBy
    claims: tuple[tuple[int, str], ...]


class Linked(NamedTuple):
    """A claim that a sentence is linked to, by its number."""

    claim: int
    by: LinkedBy
    comparison: Comparison


Found = tuple[Linked, ...]


def answered(asked: Sequence[Asked], known: Known) -> list[Found]:
    """For each sentence the claims it is compared with; of proposed ones those up to the first that surely agrees."""
    return [tuple(_answers(one, known)) for one in asked]


def _answers(asked: Asked, known: Known) -> Iterator[Linked]:
    text = asked.text[:LONGEST]
    told = content(text, asked.cue) if asked.claims else text
    for number, claim in asked.claims:
        found = _compared(text, told, claim, known)
        yield Linked(number, asked.by, found)
        if asked.by is LinkedBy.MATCH and found.relation in AGREEING and found.score >= SURE:
            return


def _compared(text: str, told: str, claim: str, known: Known) -> Comparison:
    """What comparison reads in the sentence and a claim: in all of it, or in what is left without who says so."""
    whole = compare(text, claim, known.aliases, point=known.point)
    if whole.relation in AGREEING or told == text:
        return whole
    part = compare(told, claim, known.aliases, point=known.point)
    is_plain = part.relation in (*AGREEING, Relation.CONFLICTS)
    return part if is_plain or (part.relation is not Relation.UNRELATED and part.score > whole.score) else whole
