"""A verb of saying with its helpers ("has also said"), and the subject of a sentence's main verb."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.clauses import is_finite
from claimcheck.statements.grammar import AUXILIARIES, RELATIVE
from claimcheck.statements.lexicon import speech, verbs
from claimcheck.statements.noun_phrases import Phrase, subject_before
from claimcheck.statements.pieces import Piece
from claimcheck.statements.talked_to import talked_to
from claimcheck.statements.who_speaks import can_speak


def group_start(run: Sequence[Piece], at: int) -> int:
    """The first word of the verb's group: "has also said"."""
    adverbs = speech("groups", "adverbs")
    while at > 0 and not run[at - 1].quoted:
        low = run[at - 1].low
        if low == "to" and talked_to(run, at):  # "those I spoke to said"
            break
        if (
            low in AUXILIARIES
            or low in adverbs
            or (low.endswith("ly") and len(low) > 4 and not run[at - 1].is_capital)
            or low.endswith("n't")
        ):
            at -= 1
        else:
            break
    return at


def main_subject(run: Sequence[Piece], at: int) -> Phrase | None:
    """The phrase before the first verb of the sentence that can have one."""
    for k in range(1, at):
        if not run[k].quoted and (is_finite(run[k]) or run[k].low in verbs()) and not run[k].is_capital:
            source = subject_before(run, group_start(run, k))
            if source is not None and run[source.first].low not in RELATIVE and _may_speak(run, source):
                return source
    return None


def _may_speak(run: Sequence[Piece], source: Phrase) -> bool:
    """A speaker by the lexicon, or any noun with its article: the verb shows what it does."""
    return can_speak(run, source.first, source.stop) or (
        source.stop - source.first > 1 and run[source.first].low in ("a", "an", "the", "one", "his", "her", "their", "its")
    )
