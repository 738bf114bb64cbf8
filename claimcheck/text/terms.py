"""The terms of a text: what a candidate index knows of a claim, the same on every engine.

A term is the Porter stem of a word, a number with its scale worked out ("2.1 million" is 2100000, "fourteen" is 14), the
name of a month, or a word found inside a hashtag, a mention or the readable part of a link. Accents are folded, grammar is
left out. Two texts on one thing share rare terms (`closeness.py`); what they say of it is for the comparison to tell.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache, lru_cache
from itertools import chain, islice

from Stemmer import Stemmer

from claimcheck.lazily import pattern
from claimcheck.text.concepts import word_list
from claimcheck.text.words import FUNCTION_WORDS

TERMS_VERSION = 1  # an index made of other terms is made anew: raise this with any change to what `terms` gives
MOST_TERMS = 1_000  # of one text; a claim is a sentence or a few, and what goes on for ever must not fill an index
LONGEST = 60  # characters of a term; the rest of a longer one is cut off, so that every engine can have it as a key

_WORD = re.compile(r"[^\W_]+(?:['’.,&\-‐-‒–][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_MARKS = ("#", "@", "/", "www.")  # without any of them a text has no hashtag, mention or link
_LINK = pattern(r"(?:https?:|www\.|\b(?:pic\.twitter\.com|t\.co)/)\S*", re.IGNORECASE)
# The readable part of a link: words joined by hyphens or underscores (/flu-vaccine-myths.html).
_READABLE = pattern(r"(?<=/)[a-z0-9]{1,20}(?:[-_][a-z0-9]{1,20}){2,20}", re.IGNORECASE)
_TAG = pattern(r"[#@]\w+")
# The words of a hashtag: a capital begins one, several capitals are one, figures are one.
_TAG_WORD = pattern(r"\d+|[A-Z]+(?![a-z])|[A-Z]?[^\W\dA-Z_]+")
_NUMBER = pattern(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,18}(?:\.\d{1,18})?)(?:(st|nd|rd|th|s)|([a-z]{1,3}))?")
_ISO_DATE = pattern(r"(\d{4})-(\d\d?)-(\d\d?)")
# Scripts that put no space between words: from Thai to Khmer, kana, ideographs. Compiled where one may be met (2 ms).
_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"

# Written like a word of grammar but for the capitals.
_CAPITALS = {"US": "usa", "WHO": "who"}
_STEMMER = Stemmer("porter")


def terms(text: str) -> tuple[str, ...]:
    """The different terms of a text in the order they come, at most a thousand."""
    return tuple(dict.fromkeys(running_terms(text)))


def running_terms(text: str) -> list[str]:
    """The first thousand terms of a text as they come, one that is said twice twice."""
    words = _WORD.findall(_plain(text))
    scales = _scales()
    if scales.keys().isdisjoint(words):
        return list(islice(chain.from_iterable(map(word_terms, words)), MOST_TERMS))
    found: list[str] = []
    for word in words:
        scale = scales.get(word)
        if scale and found and found[-1].replace(".", "", 1).isdecimal():
            found[-1] = _figure(Decimal(found[-1]) * scale)
        else:
            found += word_terms(word)
        if len(found) >= MOST_TERMS:
            break
    return found[:MOST_TERMS]


@lru_cache(maxsize=262144)
def word_terms(word: str) -> tuple[str, ...]:
    """The terms of one word as typed, its apostrophes, points and hyphens included; none for a word of grammar."""
    if capitals := _CAPITALS.get(word.replace(".", "")):
        return (capitals,)
    if word.isascii() and word.isalpha():  # most words; for them the rest comes to the same
        return (term,) if (term := _term(word.lower())) else ()
    bare = _bare(word)
    if dated := _ISO_DATE.fullmatch(bare):
        return _date(*dated.groups())
    if (number := _NUMBER.fullmatch(bare)) and (value := _value(number)):
        return (value,)
    if not bare.isascii() and re.search(_UNSPACED, bare):
        return tuple(pair for run in _PART.findall(bare) for pair in _pairs(run))
    parts = _PART.findall(bare)
    if len(parts) > 1 and (all(len(part) == 1 for part in parts) or "&" in bare):
        parts = ["".join(parts)]
    found = [term for part in parts if (term := _term(part))]
    if len(parts) > 1 and not bare.replace("-", "").isalpha():
        found.append("".join(parts)[:LONGEST])  # F-35 and F35 are one
    return tuple(found)


def _plain(text: str) -> str:
    """The text with the words of hashtags, mentions and links set apart, other scripts' accents composed."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if text.isupper():
        text = text.lower()
    if not any(mark in text for mark in _MARKS):
        return text
    return _TAG.sub(_tag_words, _LINK.sub(_readable, text))


def _readable(link: re.Match[str]) -> str:
    return f" {' '.join(_READABLE.findall(link[0])).replace('-', ' ').replace('_', ' ')} "


def _tag_words(tag: re.Match[str]) -> str:
    return f" {' '.join(_TAG_WORD.findall(tag[0]))} "


def _bare(word: str) -> str:
    """A word in small letters without accents, apostrophes and a possessive 's; dashes are hyphens."""
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word.casefold())
        word = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if not unicodedata.combining(mark)))
        word = re.sub("[‐-‒–]", "-", word).replace("’", "'")
    return word.lower().removesuffix("'s").replace("'", "")


def _term(part: str) -> str:
    """The term of a run of letters or digits; the empty text for grammar."""
    if part in FUNCTION_WORDS:
        return ""
    if part.isdigit():
        return part.lstrip("0")[:LONGEST] or "0"
    known = _known().get(part)
    return known or (str(_STEMMER.stemWord(part)) if len(part) > 2 else part)[:LONGEST]


def _value(number: re.Match[str]) -> str:
    """The term of a number; the empty text where the letters behind it are no scale."""
    digits, _, letters = number.groups()
    if not letters:
        return _figure(Decimal(digits.replace(",", "")))
    scale = _letters().get(letters)
    return _figure(Decimal(digits.replace(",", "")) * scale) if scale else ""


def _figure(value: Decimal) -> str:
    """A number in plain figures, without zeros that say nothing."""
    plain = f"{value:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain)[:LONGEST]


def _date(year: str, month: str, day: str) -> tuple[str, ...]:
    months = _months()
    name = months[int(month) - 1] if 1 <= int(month) <= len(months) else month
    return (year, name, str(int(day)))


def _pairs(run: str) -> list[str]:
    """Two neighbouring characters each, where no space tells words apart."""
    return [run[at : at + 2] for at in range(max(1, len(run) - 1))]


@cache
def _scales() -> dict[str, int]:
    """What multiplies a number before it, as typed."""
    numbers = word_list("numbers")
    words = {word: int(size) for table in ("scales", "letters") for word, size in numbers[table].items()}
    return {form: size for word, size in words.items() if word != "score" for form in (word, word.capitalize())}


@cache
def _letters() -> dict[str, int]:
    """What multiplies the number that it is written against."""
    return {letters: int(size) for letters, size in word_list("numbers")["letters"].items()}


@cache
def _months() -> tuple[str, ...]:
    """The terms of the months, in order."""
    return tuple(str(_STEMMER.stemWord(name.lower())) for name in word_list("dates")["months"])


@cache
def _known() -> dict[str, str]:
    """Words that stand for a number or a month: fourteen, sept."""
    found = {word: str(int(size)) for word, size in word_list("numbers")["small"].items()}
    for term, forms in zip(_months(), word_list("dates")["months"].values(), strict=True):
        found |= {form.lower(): term for form in str(forms).split()}
    return found
