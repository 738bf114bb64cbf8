"""Who says each sentence and whether it can be checked: a first reading, in the shapes that extraction will fill."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.drafting.content import content
from claimcheck.statements.statement import Credit, Worth
from claimcheck.statements.worth import worth
from claimcheck.text.spans import Span
from claimcheck.vocab import SpeechStance, StatementAttribution

_SAYING = r"(?:said|says|say|told|tells|added|adds|according to|denied|denies|deny|confirmed|confirms|wrote|writes)"
_DENYING = re.compile(r"\bden(?:y|ies|ied)\b", re.IGNORECASE)
_CUE = re.compile(rf"\b{_SAYING}\b", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\b(?:(?:a|an|one|another|two|three|four|several|some|many) )?(?:[a-z]+ ){0,2}(?:sources?|officials?|insiders?|people"
    r"|employees?|workers?|members? of the [a-z]+|witness(?:es)?|residents?|persons?)\b"
    r"(?: (?:of|at|for|in|with) [^,.;“”\"]{1,60})?",
    re.IGNORECASE,
)
_FIRST = re.compile(r"[\"“][^\"“”]{1,2000}[\"”]")


def credits_of(text: str, spans: Sequence[Span]) -> list[Credit]:
    """One credit for each sentence."""
    return [_credit(text, span) for span in spans]


def worth_of(sentence: str, *, is_heading: bool = False) -> Worth:
    """Whether a sentence states something that could be verified; a heading needs no full stop for that."""
    return worth(f"{sentence.rstrip()}." if is_heading else sentence)


def _credit(text: str, span: Span) -> Credit:
    sentence = span.of(text)
    cue = _CUE.search(sentence)
    quoted = any(len(found[0]) > len(sentence) / 2 for found in _FIRST.finditer(sentence))
    if cue is None:
        return Credit(StatementAttribution.NARRATOR, quoted=quoted)
    stance = SpeechStance.DENIES if _DENYING.search(sentence) else SpeechStance.ASSERTS
    at = Span(span.start + cue.start(), span.start + cue.end())
    told = content(sentence, Span(cue.start(), cue.end()))
    clause = "".join(char if blank == " " else " " for char, blank in zip(sentence, told, strict=True))
    unnamed = _UNNAMED.search(clause)
    kind = StatementAttribution.ANONYMOUS if unnamed else StatementAttribution.NAMED
    return Credit(kind, _CUE.sub("", unnamed[0]).strip() if unnamed else None, at, stance=stance, quoted=quoted)
