"""One attribution of a sentence: the contract between those who find attributions and those who read them."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.statements.noun_phrases import Phrase


class Attribution(NamedTuple):
    """One attribution, all places counted in pieces: first inclusive, stop exclusive.

    `kind` is speech, object (of what is spoken about), promise, thought, shown (by a paper), phrase ("according to"), aside
    (", calling it a lie") or nobody ("reportedly"); `source` is None where nobody is named; `content` is what is said, in up
    to two stretches.
    """

    kind: str
    base: str
    verb: int
    cue: tuple[int, int]
    source: Phrase | None
    content: tuple[tuple[int, int], ...]
