"""Speech told on without a verb of saying: "The bridge was safe, he said. It had been checked twice. Nobody knew, he added."

Told on only where it is safe: in one paragraph, in the tenses that reported speech takes ("had", "would"), and between two
sentences of the same speaker, or with "he would" right behind one. Everything else stays the narrator's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.statements.leanings import basis_of, stance_of
from claimcheck.statements.sentence import Sentence
from claimcheck.statements.statement import Credit
from claimcheck.vocab import SpeechStance, StatementAttribution

_REPORTED = re.compile(r"\b(?:had|hadn't|would|wouldn't)\b")
_WOULD = re.compile(r"(?:he|she|they) (?:would|wouldn't)\b")
_MOST = 3  # sentences told on between two of the same speaker


def carried_on(read: Sequence[Sentence], found: list[Credit]) -> list[Credit]:
    """The credits with those sentences given to the speaker that are safe to be told on."""
    told = list(found)
    for place in range(1, len(found)):
        before = told[place - 1]
        may_be = _may_be_told_on(read[place], found[place]) and _speaks_on(read, before, place)
        if may_be and (_WOULD.match(read[place].plain) or _returns(read, found, place, before)):
            told[place] = _told_on(read[place], before)
    return told


def _may_be_told_on(one: Sentence, own: Credit) -> bool:
    """True for a narrator's plain sentence in the tenses of reported speech."""
    is_plain = own.attribution is StatementAttribution.NARRATOR and own.cue is None and one.voice is None
    return (
        is_plain
        and own.stance is not SpeechStance.DECLINES
        and _REPORTED.search(one.plain) is not None
        and not one.is_quoted
    )


def _speaks_on(read: Sequence[Sentence], before: Credit, place: int) -> bool:
    """True where the sentence before, in the same paragraph, tells what somebody said, not in a quote."""
    is_told = before.attribution is not StatementAttribution.NARRATOR and before.speaker is not None and not before.quoted
    return is_told and read[place].paragraph == read[place - 1].paragraph


def _returns(read: Sequence[Sentence], found: Sequence[Credit], place: int, before: Credit) -> bool:
    """True where the same speaker is named again within a few sentences, all of them such as may be told on."""
    for at in range(place + 1, min(len(found), place + 1 + _MOST)):
        if read[at].paragraph != read[place].paragraph:
            return False
        if found[at].cue is not None:
            return found[at].speaker == before.speaker
        if not _may_be_told_on(read[at], found[at]):
            return False
    return False


def _told_on(one: Sentence, before: Credit) -> Credit:
    stance, basis = stance_of(one.plain, None), basis_of(one.plain)
    return replace(before, cue=None, stance=stance, basis=basis, quoted=False, resolved=True)
