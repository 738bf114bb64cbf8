"""What a text's own voice does with what it says: an institution's "we", a transcript's "I"."""

from __future__ import annotations

from claimcheck.statements.grammar import NARRATORS
from claimcheck.statements.leanings import stance_of
from claimcheck.statements.sentence import Sentence
from claimcheck.vocab import SpeechStance


def own_stance(one: Sentence) -> SpeechStance:
    """The stance of a sentence in the text's own voice: "we reject the claim that" denies as "the mayor rejected" does."""
    source = one.met.source if one.met is not None else None
    is_own = source is not None and one.run[source.first].low in NARRATORS
    return stance_of(one.plain, one.met.base if one.met is not None and is_own else None)
