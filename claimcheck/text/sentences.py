"""The sentences of a text, in one pass: abbreviations, initials, figures, quotes and what precedes a line's own text.

A speaker's label, a dateline and a time stamp at a line's start are stretches of their own, so that what follows is the
sentence alone. Written for English; other languages are cut at their own full stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.text.concepts import calendar_words, word_list
from claimcheck.text.datelines import is_dateline
from claimcheck.text.lines import blocks
from claimcheck.text.spans import Span
from claimcheck.text.words import FUNCTION_WORDS

# Full stops, with the marks that close what they end; in scripts without spaces the stop itself is enough. The
# look-behind and the possessive plus keep the search linear on runs of any length.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?:\[\d{1,3}\]){0,3}(?=\s|$)|[。！？｡]++[”’」』）]*+|[؟۔।॥]++(?=\s|$)")
_QUOTED_CALL = re.compile(r"[!?…][\"'”’»]")
# How far back the word before a stop and how far ahead the word behind it are looked for, in characters.
_BACK, _AHEAD = 40, 120
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘«—–/]*$")
_NEXT = re.compile(r"\s*([\"'“”‘’«(\[—–•*-]*\s?)([^\s]*)")
_SPACE = re.compile(r"\s*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_LIST_NUMBER = re.compile(r"(?:\(?\d{1,3}|\(?[a-zA-Z]|\(?[ivxIVX]{1,5})")
_CURRENCIES = tuple("$£€¥")
# "$2." at a line's end and "5 million" on the next.
_CUT_SUM = re.compile(r"[$£€¥]\d{1,3}\.\n\d{1,3} ?(?:[mb]n\b|[mbt]rillion|million|billion|per ?cent|%)")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# A quote that asks may be followed by so many words before the verb that says who asked ("the mayor of Osk asked").
_BEFORE_VERB = 6


def sentences(text: str) -> list[Span]:
    """The sentences in order, none overlapping; together they hold every character that is no space."""
    found: list[Span] = []
    for block in blocks(text):
        start = block.start
        for end in _ends(text, block):
            _add(found, text, start, end)
            start = end
        _add(found, text, start, block.end)
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    """Append a stretch without the space around it, unless nothing else is in it."""
    first = _first_character(text, start, end)
    while end > first and text[end - 1].isspace():
        end -= 1
    if first < end:
        found.append(Span(first, end))


def _first_character(text: str, start: int, end: int) -> int:
    found = _SPACE.match(text, start, end)
    return found.end() if found else start


def _ends(text: str, block: Span) -> Iterator[int]:
    """The places within a block where one sentence ends and another follows; in a dateline there are none."""
    if is_dateline(text[block.start : block.end]):
        return
    for stop in _STOP.finditer(text, block.start, block.end):
        if stop.end() < block.end and _ends_here(text, block, stop):
            yield stop.end()


def _ends_here(text: str, block: Span, stop: re.Match[str]) -> bool:
    behind = _NEXT.match(text, stop.end(), min(block.end, stop.end() + _AHEAD))
    if behind is None or stop[0][0] in "。！？｡؟۔।॥":
        return True
    opening, word = behind[1].strip(), behind[2]
    if _goes_on_small(opening, word, stop[0]):
        return False
    if _QUOTED_CALL.search(stop[0]) and _names_a_speaker(text, stop.end(), block.end):
        return False
    if stop[0] != "." and not stop[0].startswith((".)", ".]")):
        return True
    return not _is_abbreviated(text, block, stop.start(), word if not opening else "", behind)


def _goes_on_small(opening: str, word: str, stop: str) -> bool:
    """A small letter goes on with the sentence, unless a quote opens behind a point that nothing closed."""
    first = next((char for char in word if char.isalnum()), "")
    return first.islower() and not (stop == "." and opening[-1:] in ("“", '"', "«"))


def _names_a_speaker(text: str, start: int, end: int) -> bool:
    """True where a few words, then a verb of saying follow within the sentence: '"Why?" the mayor of Osk asked'."""
    ahead = text[start : min(end, start + _AHEAD)]
    words = _WORD.findall(re.split(r"[.!?\"“”,;:]\s", ahead, maxsplit=1)[0])[:_BEFORE_VERB]
    return any(word in _going_on() for word in words[1:])


def _is_abbreviated(text: str, block: Span, at: int, word: str, behind: re.Match[str]) -> bool:
    """True where the point before `at` belongs to a word, an initial or a list's number, and the sentence goes on."""
    before = text[max(block.start, at - _BACK) : at]
    found = _LAST_WORD.search(before)
    last = found[0] if found else ""
    if last[:1] in _CURRENCIES and _CUT_SUM.match(text, at - len(last)):
        return True
    if _LIST_NUMBER.fullmatch(last) and _opens_line(text, block, at - len(last)):
        return True
    return _goes_on(last, word or behind[2], is_quoted=not word)


def _goes_on(last: str, word: str, *, is_quoted: bool) -> bool:
    """True where the sentence goes on behind an abbreviation: by what it is, and by the word that follows."""
    short, opens = last.casefold(), is_quoted or _opens_sentence(word)
    if short in _list("before"):
        return True
    if short in _list("clock"):
        return _bare(word) in _list("zones") or _bare(word) in calendar_words() or word[:1].isdigit()
    if short in _list("number") and word[:1].isdigit():
        return True
    if short in _list("either"):
        return not opens
    return bool(_INITIALS.fullmatch(last)) and last[0].isupper() and last != "I" and not opens


def _opens_line(text: str, block: Span, at: int) -> bool:
    """True at a block's or a line's start, a list's own mark apart."""
    return at <= block.start or text[at - 1] == "\n" or text[max(block.start, at - 2) : at].strip() in ("-", "*", "•", "(")


def _opens_sentence(word: str) -> bool:
    return word[:1].isupper() and _bare(word) in openers()


def _bare(word: str) -> str:
    found = _WORD.match(word)
    return found[0].casefold() if found else ""


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(word_list("sentences")["abbreviations"].get(name, ()))


@cache
def _going_on() -> frozenset[str]:
    return frozenset(word_list("sentences")["going_on"]["verbs"])


@cache
def openers() -> frozenset[str]:
    """Words whose capital at the beginning of a sentence makes no name of them."""
    return FUNCTION_WORDS | frozenset(word_list("english")["openers"]["words"])
