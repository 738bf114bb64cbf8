"""The traits of a sentence that tell whether somebody could verify it: figures, names, dates, deeds, views, greetings.

What a trait's words are stands in `lexicons/worth.toml`; what each trait weighs in `lexicons/worth_weights.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from math import log, sqrt
from pathlib import Path
from typing import Any

from claimcheck.statements.told import SENTENCE_END, Told, told_alone
from claimcheck.text.concepts import is_irregular_past
from claimcheck.text.kept import toml
from claimcheck.text.words import FUNCTION_WORDS, tokens

LEXICONS = Path(__file__).parent / "lexicons"
# What the form of a sentence tells, each with what must stand in it for the pattern to be tried: "0" for a figure. No
# pattern can backtrack over more than a few characters.
_FORMS = (
    ("figure", ("0",), re.compile(r"(?<![\w-])\d")),
    ("money or share", ("0",), re.compile(r"\d\s?%|[$€£¥₹]\s?\d")),
    ("share", ("0", "percent"), re.compile(r"\d\s?(?:%|per\s?cent)|\bpercent")),
    ("ordinal or decade", ("0",), re.compile(r"\d(?:st|nd|rd|th)\b|\b(?:1[6-9]|20)\d0s\b")),
    ("large figure", ("0",), re.compile(r"(?<![\w-])\d[,.]?\d")),
    ("year", ("0",), re.compile(r"\b(?:1[6-9]|20)\d\d\b")),
    ("time of day", ("0", "clock"), re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b|o['’]clock")),
    ("acronym", (), re.compile(r"\b[A-Z]\.[A-Z]\.|\b[A-Z]{2,10}\b")),
    ("quotation", (), re.compile(r"[\"“”«»]")),
    ("question mark", ("?",), re.compile(r"\?")),
    ("ends as a question", ("?",), re.compile(r"\?[\"”’']?\s?$")),
    ("exclamation", ("!",), re.compile(r"!")),
    ("broken off", ("--", "—", "...", "…"), re.compile(r"--|—|\.\.\.|…")),
    ("address", ("@",), re.compile(r"\w@\w+\.\w")),
    ("hashtag", ("#",), re.compile(r"(?<!\w)#\w")),
    ("handle", ("@",), re.compile(r"(?<!\w)@\w")),
    ("pictogram", (), re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")),
    ("no full stop", (), re.compile(r"[^.!?\"”'’…)\s]\s?$")),
    ("capitals", (), re.compile(r"\b[A-Z]{4,20}\b")),
    ("colon", (":",), re.compile(r":\s")),
)
_DIGIT = re.compile(r"\d")
_NEEDED = tuple(dict.fromkeys(needed for _, needs, _ in _FORMS for needed in needs if needed != "0"))
_NAME = re.compile(r"(?<=[\w,;)’'] )[A-Z]\w{0,30}[a-z]")
_PASSIVE = frozenset(("was", "were", "been", "being", "is", "are", "be", "got"))
_UNDER_WAY = frozenset(("is", "are", "was", "were", "been", "he's", "she's", "it's", "they're", "we're", "i'm", "you're"))
_BETWEEN = frozenset(("also", "already", "now", "not", "still", "currently", "just", "even", "only", "always"))
_NOT_UNDER_WAY = frozenset(("going", "nothing", "something", "anything", "everything", "during"))
_FIRST = frozenset(("i", "we"))
_ARTICLES = frozenset(("the", "a", "an"))
# How long a sentence is, in words.
_VERY_SHORT, _SHORT, _LONG = 5, 9, 30
# Traits that matter more where a sentence opens with them.
_OPENINGS = frozenset(
    (
        "I",
        "I did",
        "we",
        "we did",
        "you",
        "it",
        "he or she",
        "question word",
        "command",
        "greeting",
        "should",
        "if",
        "filler",
    )
) | {"filler", "there is", "date", "promise", "opinion", "without"}
# What calls upon the reader only where a sentence opens with it: "read page four", not "he read page four".
_ONLY_OPENING = frozenset(("command", "opener"))
_BEFORE_OPENING = frozenset(("and", "but", "so", "well", "now", "then", "please"))
# Where one of these is there, a sentence does more than tell plainly what is or was.
_NOT_TOLD = (
    frozenset(
        ("I", "we", "you", "should", "will", "would", "may", "opinion", "feeling", "promise", "guess", "question mark")
    )
    | frozenset(("greeting", "judgement of value", "if", "filler", "exclamation", "refusal", "boilerplate", "broken off"))
    | {
        "no full stop",
        "link",
        "hashtag",
        "handle",
    }
)

# The lists that have a word, and the phrases that begin with it, each with its list.
Entry = tuple[tuple[str, ...], tuple[tuple[list[str], str], ...]]
_LONGEST_PHRASE = 12  # words
_IN_NONE: Entry = ((), ())


def traits(sentence: str) -> dict[str, float]:
    """Each trait the sentence has and how strongly: 1 where it is there, the logarithm of its number for more of it."""
    return traits_of(told_alone(sentence))


def traits_of(told: Told) -> dict[str, float]:
    """The traits of what a sentence tells."""
    text, words = told.text, [token.word for token in told.words]
    there = {needed for needed in _NEEDED if needed in text} | ({"0"} if _DIGIT.search(text) else set())
    measured = {
        name: 1.0 for name, needs, form in _FORMS if (not needs or not there.isdisjoint(needs)) and form.search(text)
    }
    if told.has_link:
        measured["link"] = 1.0
    if told.is_passed_on:
        measured["passed on"] = 1.0
    ends = len(SENTENCE_END.findall(text))
    if ends:
        measured["several sentences"] = log(1 + ends)
    measured |= _told(words) | _names(text) | _verbs(words) | _length(len(words)) | _opening(words)
    return measured | _plainness(measured)


def stems(sentence: str) -> dict[str, float]:
    """The stems of the sentence's words and pairs of neighbours, figures apart, and what each counts: less in a long one.

    What figures are is told by traits; "^" stands before the first word.
    """
    return stems_of(told_alone(sentence))


def stems_of(told: Told) -> dict[str, float]:
    """The stems and pairs in what a sentence tells; each counts one by the root of how many stems there are."""
    found = [token.stem for token in told.words]
    pairs = {f"{one} {other}" for one, other in zip(("^", *found), found, strict=False) if not _is_figure(one, other)}
    singles = {one for one in found if not one[0].isdigit()}
    return dict.fromkeys(singles | pairs, 1 / sqrt(len(set(found)) or 1))


def _is_figure(*found: str) -> bool:
    return any(one[0].isdigit() for one in found)


@cache
def lexicon() -> dict[str, Any]:
    """The word lists and the reasons told to a reader."""
    return toml(LEXICONS / "worth.toml")


@cache
def lists_of_stems() -> dict[str, tuple[str, ...]]:
    """For each stem and pair of stems the word lists it is from; of a phrase ("i think") also each telling word."""
    found: dict[str, dict[str, None]] = {}
    for name, listed in lexicon()["words"].items():
        for words in (tokens(entry) for entry in listed):
            stems = [token.stem for token in words]
            own = [token.stem for token in words if len(words) == 1 or token.word not in FUNCTION_WORDS]
            for stem in (*own, *(f"{one} {other}" for one, other in pairwise(stems))):
                found.setdefault(stem, {})[name] = None
    return {stem: tuple(names) for stem, names in found.items()}


def _told(words: Sequence[str]) -> dict[str, float]:
    """The traits of the word lists, and how many words of a list there are beyond the first."""
    counted: dict[str, float] = {}
    entries = _entries()
    for place, word in enumerate(words):
        if word in entries:  # most words are in none
            for name in _at(words, place):
                if name not in _ONLY_OPENING:
                    counted[name] = counted.get(name, 0.0) + 1.0
    more = {f"{name}, more than once": log(times) for name, times in counted.items() if times > 1}
    return dict.fromkeys(counted, 1.0) | more


def _names(sentence: str) -> dict[str, float]:
    times = len(_NAME.findall(sentence))
    return {"name": 1.0, "name, more than once": log(times)} if times else {}


def _verbs(words: Sequence[str]) -> dict[str, float]:
    past = [place for place, word in enumerate(words) if _is_past(word)]
    passive = any(words[place - 1] in _PASSIVE for place in past if place)
    own = any(not _FIRST.isdisjoint(words[max(0, place - 2) : place]) for place in past)
    found = (("past form", bool(past)), ("passive", passive), ("own deed", own), ("under way", _is_under_way(words)))
    return {name: 1.0 for name, is_so in found if is_so}


def _is_under_way(words: Sequence[str]) -> bool:
    """True where something is being done: "crews are still clearing the road"."""
    for place, word in enumerate(words[:-1]):
        if word in _UNDER_WAY:
            next_word = next((other for other in words[place + 1 : place + 4] if other not in _BETWEEN), "")
            if len(next_word) > 4 and next_word.endswith("ing") and next_word not in _NOT_UNDER_WAY:
                return True
    return False


@lru_cache(maxsize=32768)
def _is_past(word: str) -> bool:
    return (len(word) > 4 and word.endswith("ed")) or is_irregular_past(word)


def _length(count: int) -> dict[str, float]:
    bounds = (("very short", count < _VERY_SHORT), ("short", count < _SHORT), ("long", count > _LONG))
    return {"length": log(1 + count)} | {name: 1.0 for name, is_so in bounds if is_so}


def _opening(words: Sequence[str]) -> dict[str, float]:
    if words and words[0] in _ARTICLES:
        return {"opens with an article": 1.0}
    first = 1 if words and words[0] in _BEFORE_OPENING else 0
    return {f"opens with {name}": 1.0 for name in _at(words, first) if name in _OPENINGS}


def _plainness(measured: dict[str, float]) -> dict[str, float]:
    """Whether the sentence only tells what is or was, and whether with a deed or a number."""
    if not measured.keys().isdisjoint(_NOT_TOLD):
        return {"past among other things": 1.0} if "past form" in measured else {}
    found = {"told plainly": 1.0}
    if "past form" in measured:
        found["told plainly, of the past"] = 1.0
    if "figure" in measured or "spelled number" in measured:
        found["told plainly, with a number"] = 1.0
    return found


def _at(words: Sequence[str], place: int) -> Sequence[str]:
    """The lists that have the word at a place, or a phrase that begins there."""
    names, phrases = _entries().get(words[place], _IN_NONE) if place < len(words) else _IN_NONE
    if not phrases:
        return names
    ahead = list(words[place : place + _LONGEST_PHRASE])
    return (*names, *[name for phrase, name in phrases if ahead[: len(phrase)] == phrase])


@cache
def _entries() -> dict[str, Entry]:
    """For each word the lists that have it, and the phrases that begin with it."""
    entries: dict[str, Entry] = {}
    for name, listed in lexicon()["words"].items():
        for entry in dict.fromkeys(listed):
            first, *rest = entry.split()
            names, phrases = entries.get(first, _IN_NONE)
            if rest:
                entries[first] = (names, (*phrases, ([first, *rest], name)))
            else:
                entries[first] = ((*names, name), phrases)
    return entries
