"""What somebody is called beside the name: "coroner Priya Marr", "Norvik, the operator,"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import takewhile

from claimcheck.statements.grammar import CALENDAR, PREPOSITIONS, RELATIVE
from claimcheck.statements.lexicon import any_words, verbs, words

_ROLE_BEFORE = re.compile(r"([\w'’-]+),? ?$")
_ROLE_AFTER = re.compile(
    r"(?:, (?:aged )?\d{1,3})?, (?:(?:a|an|the|its|his|her|their|one of the|who is|now|then) )?([^,.;:()\"“”\n]{3,90})"
)
_BEFORE = 70  # characters looked at before a name for what somebody is called
_SAYS_WITHIN = 6  # words of what stands behind a name's comma
_ENDS_ROLE = PREPOSITIONS | RELATIVE | frozenset(["that", "whose", "to", "and", "hired", "told", "said"])


@lru_cache(maxsize=16384)
def bare(word: str) -> str:
    """A word in small letters, without a point or a possessive ending."""
    return word.lower().rstrip(".").replace("’", "'").removesuffix("'s")


def role_before(text: str, start: int) -> str | None:
    """ "The district coroner, Priya Marr" and "coroner Priya Marr": the noun right before the name."""
    found = _ROLE_BEFORE.search(text[max(0, start - _BEFORE) : start])
    return bare(found[1]) if found else None


def role_of_lone_name(text: str, start: int, end: int) -> str | None:
    """ "Norvik, the operator, said": no day, month or place behind a preposition is told of ("on Monday, the board met")."""
    if text[start:end].lower() in CALENDAR:
        return None
    before = text[max(0, start - _BEFORE) : start].split()
    if before and before[-1].lower() in PREPOSITIONS:
        found = _ROLE_AFTER.match(text, end)
        if found is None or text[found.end() : found.end() + 1] != ",":
            return None
    return role_after(text, end)


def role_after(text: str, end: int) -> str | None:
    """ ", the contractor hired in 2023": the noun of what stands behind the name's comma; none where it says something."""
    found = _ROLE_AFTER.match(text, end)
    if not found or any(bare(word) in _said() for word in found[1].split()[:_SAYS_WITHIN]):
        return None
    head = ""
    for word in found[1].split():
        if bare(word) in _ENDS_ROLE:
            break
        if _known_role(bare(word)):
            head = bare(word)
    return head or None


def body_after(text: str, end: int) -> str | None:
    """ ", a campaign group,": the noun that what stands behind the name's comma is, where it is a body's."""
    found = _ROLE_AFTER.match(text, end)
    words_told = found[1].split() if found else []
    told = list(takewhile(lambda word: bare(word) not in _ENDS_ROLE, words_told))
    last = told[-1].lower() if told else ""
    return last if last in words("institutions", "nouns") - words("people", "may_be_person") else None


def _known_role(word: str) -> bool:
    return word in any_words(
        ("people", "unnamed"), ("people", "offices"), ("people", "spokespeople"), ("institutions", "nouns")
    )


@cache
def _said() -> frozenset[str]:
    """The past forms that say something, and "says"."""
    return frozenset(form for form, verb in verbs().items() if verb.is_past and "any" in verb.needs) | {"say", "says"}
