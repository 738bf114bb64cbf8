"""What a speaker does with what is said: asserts, denies, hedges or gives no answer; and how the speaker knows it."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.statements.lexicon import speech, words
from claimcheck.statements.phrase_search import PhraseSearch
from claimcheck.statements.views import is_view
from claimcheck.vocab import Basis, SpeechStance

_BASES = (
    ("told_by_witness", Basis.TOLD_BY_WITNESS),
    ("document", Basis.DOCUMENT),
    ("witnessed", Basis.WITNESSED),
    ("told", Basis.TOLD),
    ("deduced", Basis.DEDUCED),
)


# What is said, and gives no answer: the words of declining come within so many characters, and little follows.
_DECLINES_WITHIN, _LITTLE = 30, 60
# "May" as a helper, and not the month: no day or preposition beside it.
_MAY = re.compile(
    r"(?<!\bin )(?<!\bof )(?<!\bon )(?<!\bby )(?<!\bsince )(?<!\bfrom )(?<!\buntil )(?<!\blast )(?<!\bthis )(?<!\bnext )"
    r"(?<!\bearly )(?<!\blate )(?<!\bmid- )(?<!\bfor )(?<!\bafter )(?<!\bbefore )(?<!\d )\bmay\b(?! \d| and june|[,.;])"
)
_SHORT_NOT = re.compile(r"\b(?:he|she|it|they|we|i) (?:had|has|have|did|was|were|is|are|does|do|would|will|could) not\W*$")
_NOT = re.compile(r"\b(?:not|never|no|nothing|nobody|none)\b|n't\b")


def declines(plain: str) -> tuple[int, int] | None:
    """Where a sentence in small letters says that somebody gives no answer."""
    found = _phrases("stance", "declines").find(plain)
    return found.span() if found else None


def gives_none(said: str) -> bool:
    """True where all that somebody says is that there is no answer: "no comment", "it does not comment on talks"."""
    found = declines(said)
    return found is not None and found[0] <= _DECLINES_WITHIN and len(said) - found[1] <= _LITTLE


def stance_of(plain: str, base: str | None, *, is_denied: bool = False) -> SpeechStance:
    """The stance from the verb and from what is said, in small letters."""
    if is_denied or base in speech("stance", "denies") or _any(plain, "denying_words") or _insists_on_not(plain, base):
        return SpeechStance.DENIES
    if _hedges(plain, base) or (_believes(plain, base) and not is_view(plain)):
        return SpeechStance.HEDGES
    return SpeechStance.ASSERTS


def _hedges(plain: str, base: str | None) -> bool:
    is_verb = base in speech("stance", "hedges") and base not in speech("stance", "believes")
    return is_verb or _any(plain, "hedging_words") or ("may" in plain and _MAY.search(plain) is not None)


def _believes(plain: str, base: str | None) -> bool:
    return base in speech("stance", "believes") or _any(plain, "belief_words")


def _insists_on_not(plain: str, base: str | None) -> bool:
    """ "Insisted that he had never met him": to insist on a "not" is to deny; so is "said he had not"."""
    if base in speech("stance", "insists") and _NOT.search(plain):
        return True
    return "not" in plain and _SHORT_NOT.search(plain) is not None


def basis_of(plain: str) -> Basis:
    """How the speaker knows it, from the sentence in small letters; unknown where it does not tell."""
    return next((basis for kind, basis in _BASES if _phrases("basis", kind).find(plain)), Basis.UNKNOWN)


def _any(plain: str, kind: str) -> bool:
    return _phrases("stance", kind).find(plain) is not None


@cache
def _phrases(listed: str, kind: str) -> PhraseSearch:
    """The phrases of one list."""
    return PhraseSearch(speech(listed, kind) if listed == "stance" else words(listed, kind))
