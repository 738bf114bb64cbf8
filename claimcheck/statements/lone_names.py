"""Surnames that a text nowhere gives in full, told to be people's all the same: "Crane said he", "Crane, 54,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.statements.grammar import CALENDAR, DETERMINERS, PERSONAL, PREPOSITIONS
from claimcheck.statements.lexicon import pronouns, speech, verbs, words
from claimcheck.text.concepts import word_list
from claimcheck.text.words import FUNCTION_WORDS

_NAME = r"(?<![\w.'’-])([A-Z][a-z]+(?:[-'’][A-Z][a-z]+)*)"
_BY_AGE = re.compile(rf"{_NAME}(?: \(\d{{2}}\)|, \d{{2}},|, aged \d{{2}}\b)")
# What belongs to a person and to no firm or ministry.
_BY_KIN = re.compile(
    rf"{_NAME}['’]s? (?:wife|husband|spouse|son|daughter|mother|father|brother|sister|family|widow|widower"
    r"|girlfriend|boyfriend|funeral|memoir|childhood|neighbou?rs?|friends?)\b"
)
# A sentence whose subject is the name, and the next one about "he" or "she"; nobody else is named in between.
_BY_NEXT = re.compile(
    r"(?:^|(?<=[.!?”\"] )|(?<=\n))"
    + _NAME
    + r" (?:[a-z]+ly )?[a-z]+(?:ed|s|id|ld|ew|aw|ame|ook)\b[^.!?\nA-Z]{0,160}[.!?] (?:He|She)\b"
)
_SENTENCE_ENDS = (".", "!", "?", "”", '"', "\n")


def lone_people(text: str) -> Iterator[str]:
    """The surnames of people, as typed; plural nouns at a sentence's start ("Glaziers said they") are none."""
    for pattern in (_by_pronoun(), _BY_AGE, _BY_KIN, _BY_NEXT):
        for match in pattern.finditer(text):
            is_opener = match.start() == 0 or text[max(0, match.start() - 2) : match.start()].rstrip(" ").endswith(
                _SENTENCE_ENDS
            )
            if not _is_common(match[1].lower()) and not (is_opener and match[1].endswith("s")):
                yield match[1]


@cache
def _by_pronoun() -> re.Pattern[str]:
    """A name, a past or present form of telling, and "he", "she", "his" or "her" right behind."""
    said = sorted(form for form, verb in verbs().items() if "any" in verb.needs and not verb.is_gerund)
    aside = r"(?:, [^.,;:“”\"\n]{1,80}(?:, [A-Z]\w+)?,)?"
    return re.compile(_NAME + aside + rf" (?:{'|'.join(said)})(?:(?: [a-z]+){{0,4}} that)? (?:he|she|his|her)\b")


@cache
def _is_common(low: str) -> bool:
    """True for a word that is no surname: a day, a pronoun, a title, a noun of those who speak."""
    listed = (
        words("people", "unnamed"),
        words("people", "spokespeople"),
        words("people", "offices"),
        words("people", "officers"),
        words("institutions", "nouns"),
        words("titles", "words"),
        words("papers", "nouns"),
        FUNCTION_WORDS
        | CALENDAR
        | PERSONAL
        | PREPOSITIONS
        | DETERMINERS
        | frozenset(pronouns())
        | frozenset(("none", "nobody", "neither"))
        | speech("groups", "adverbs"),
        frozenset(word_list("english")["openers"]["words"]),
    )
    return any(low in one for one in listed)
