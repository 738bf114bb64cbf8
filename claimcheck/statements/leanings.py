"""What a speaker does with what is said: asserts, denies, hedges or gives no answer; and how the speaker knows it."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.statements.lexicon import speech, words
from claimcheck.vocab import Basis, SpeechStance

_BASES = (
    ("told_by_witness", Basis.TOLD_BY_WITNESS),
    ("document", Basis.DOCUMENT),
    ("witnessed", Basis.WITNESSED),
    ("told", Basis.TOLD),
    ("deduced", Basis.DEDUCED),
)


def declines(plain: str) -> tuple[int, int] | None:
    """Where a sentence in small letters says that somebody gives no answer."""
    found = _phrases("stance", "declines").search(plain)
    return found.span() if found else None


def stance_of(plain: str, base: str | None, *, is_denied: bool = False) -> SpeechStance:
    """The stance from the verb and from what is said, in small letters."""
    if is_denied or base in speech("stance", "denies") or _any(plain, "denying_words"):
        return SpeechStance.DENIES
    if base in speech("stance", "hedges") or _any(plain, "hedging_words"):
        return SpeechStance.HEDGES
    return SpeechStance.ASSERTS


def basis_of(plain: str) -> Basis:
    """How the speaker knows it, from the sentence in small letters; unknown where it does not tell."""
    return next((basis for kind, basis in _BASES if _phrases("basis", kind).search(plain)), Basis.UNKNOWN)


def _any(plain: str, kind: str) -> bool:
    return _phrases("stance", kind).search(plain) is not None


@cache
def _phrases(listed: str, kind: str) -> re.Pattern[str]:
    """The phrases of one list as one pattern of whole words, the longest first."""
    found = speech(listed, kind) if listed == "stance" else words(listed, kind)
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in sorted(found, key=len, reverse=True))})\b")
