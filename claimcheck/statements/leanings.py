"""What a speaker does with what is said: asserts, denies, hedges or gives no answer; and how the speaker knows it."""

from __future__ import annotations

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
    for phrase in _longest_first("declines"):
        if (at := plain.find(phrase)) >= 0:
            return at, at + len(phrase)
    return None


def stance_of(plain: str, base: str | None, *, is_denied: bool = False) -> SpeechStance:
    """The stance from the verb and from what is said, in small letters."""
    if is_denied or base in speech("stance", "denies") or _any(plain, "denying_words"):
        return SpeechStance.DENIES
    if base in speech("stance", "hedges") or _any(plain, "hedging_words"):
        return SpeechStance.HEDGES
    return SpeechStance.ASSERTS


def basis_of(plain: str) -> Basis:
    """How the speaker knows it, from the sentence in small letters; unknown where it does not tell."""
    padded = f" {plain} "
    for kind, basis in _BASES:
        if any(f" {phrase}" in padded for phrase in words("basis", kind)):
            return basis
    return Basis.UNKNOWN


def _any(plain: str, kind: str) -> bool:
    padded = f" {plain} "
    return any(
        f" {phrase} " in padded or f" {phrase}," in padded or f" {phrase}." in padded for phrase in speech("stance", kind)
    )


@cache
def _longest_first(kind: str) -> tuple[str, ...]:
    return tuple(sorted(speech("stance", kind), key=len, reverse=True))
