"""Speech told on without a verb of saying: "The bridge was safe, he said. It had been checked twice. Nobody knew, he added."

Told on only where it is safe: in one paragraph, in the tenses that reported speech takes ("had", "would"), and between two
sentences of the same speaker, with "he would" right behind one, or where what was said is told in such a tense and a pronoun
takes it up ("she said she had written twice. She had received no answer", "he could not recall it"). Everything else stays
the narrator's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.statements.leanings import basis_of, stance_of
from claimcheck.statements.sentence import Sentence
from claimcheck.statements.statement import Credit
from claimcheck.statements.told import said
from claimcheck.vocab import SpeechStance, StatementAttribution

_REPORTED = re.compile(r"\b(?:had|hadn't|would|wouldn't|could|couldn't)\b")
_TAKES_UP = re.compile(
    r"(?:(?:and|but|nor|so|then|since then|even so|in reply|until then),? )?(?:he|she|they|it|(?:his|her|their|its) [a-z]+)"
    r" (?:also |still |never |twice |always |only )?(?:had|hadn't|could|couldn't)\b"
)
_WOULD = re.compile(r"(?:he|she|they) (?:would|wouldn't)\b")
_MOST = 3  # sentences told on between two of the same speaker


def carried_on(read: Sequence[Sentence], found: list[Credit]) -> list[Credit]:
    """The credits with those sentences given to the speaker that are safe to be told on."""
    told = list(found)
    for place in range(1, len(found)):
        before = told[place - 1]
        may_be = _may_be_told_on(read[place], found[place]) and _speaks_on(read, before, place)
        if may_be and (_goes_on(read, place) or _returns(read, found, place, before)):
            told[place] = _told_on(read[place], before)
    return told


def _goes_on(read: Sequence[Sentence], place: int) -> bool:
    """True where the words alone tell that it is the same telling: "he would", or "had" behind "had"."""
    plain = read[place].plain
    return bool(_WOULD.match(plain) or (_TAKES_UP.match(plain) and _REPORTED.search(_what_was_said(read[place - 1]))))


def _what_was_said(one: Sentence) -> str:
    """What the sentence before tells; the whole of it where it is told on itself."""
    parts = said(one.run, one.lead) if one.lead else ()
    return " ".join(one.plain[part.start - one.span.start : part.end - one.span.start] for part in parts) or one.plain


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
