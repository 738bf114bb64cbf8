"""Which words of a text are part of a name, and when two names are the same."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby

from rapidfuzz import fuzz

from claimcheck.text.concepts import calendar_words, concepts, lemma, word_list
from claimcheck.text.derived import derived
from claimcheck.text.folding import unaccented
from claimcheck.text.wordnet import base_forms
from claimcheck.text.words import FUNCTION_WORDS, Token

# The least number of letters two forms of one name must share from the start (Ferrandia, Ferrandian).
_SHARED_START = 5
# Shorter words that open a sentence are taken for none of grammar's that the dictionary leaves out.
_SHORTEST = 4
# With fewer consonants too many names are alike (Ann, Ian).
_CONSONANTS, _VOWELS = 3, frozenset("aeiouyj")
# The Arabic article, written to the name.
_ARTICLES = ("al-", "el-")
_ADJECTIVES = ("sick", "broken", "ive", "al", "ous", "ful", "less", "able", "ible", "ary", "ish", "wide", "proof")
# A headline in title case: so many words, and so many of them with a capital.
_TITLE_WORDS, _TITLE_SHARE = 5, 0.85
_BEFORE_SENTENCE = frozenset('.!?:"“')
# What may be added to a name to make its adjective or plural.
_LONGEST_ENDING = 3
# rapidfuzz ratio, 0..100: one letter in a seven-letter name may differ; Ostermill and Westermill (84) stay apart.
_SPELLING = 85.0


def name_words(text: str, found: tuple[Token, ...], capitals: list[int], *, in_title: bool) -> frozenset[int]:
    """Of the places of words written with a capital those where grammar does not ask for one; calendar words are none."""
    return frozenset([i for i in capitals if found[i].word not in calendar_words() and _is_name(text, found, i, in_title)])


def same_name(left: str, right: str) -> bool:
    """True for two folded forms of one name: equal but for accents, a slip apart, or one the other's adjective or plural."""
    left, right = unaccented(left), unaccented(right)
    if left == right:
        return True
    shortest, longest = sorted((len(left), len(right)))
    if shortest < _SHARED_START or _quarter(left) != _quarter(right):
        return False
    if fuzz.ratio(left, right, score_cutoff=_SPELLING) > 0 or _sound_alike(_romanised(left), _romanised(right)):
        return True
    if left[:_SHARED_START] != right[:_SHARED_START]:  # most names: spare them the letters one by one
        return False
    shared = _common_start(left, right)
    return longest - shared <= _LONGEST_ENDING and shortest - shared <= 1


def may_be_transcribed(left: str, right: str) -> bool:
    """True for two folded forms that may be one name in two romanisations: the same consonants, vowels as heard.

    Yevhen and Evgeny, Mohammed and Muhamad; not Erik and Erika, where the vowel at the end makes another person.
    """
    one, two = _skeleton(left), _skeleton(right)
    return one == two and len(one) >= _CONSONANTS and (left[-1] == "a") == (right[-1] == "a")


def acronym(words: list[str]) -> str:
    """The first letters of a name's words (International Monetary Fund: imf)."""
    return "".join(word[0] for word in words)


@lru_cache(maxsize=65536)
def _quarter(name: str) -> str:
    """The word a name opens with to keep it apart from its neighbour: Westhaven and Easthaven are two towns."""
    return next((word for word in _quarters() if name.startswith(word) and len(name) > len(word)), "")


def _sound_alike(left: str, right: str) -> bool:
    return left == right or (
        min(len(left), len(right)) > _SHARED_START and fuzz.ratio(left, right, score_cutoff=_SPELLING) > 0
    )


@lru_cache(maxsize=65536)
def _romanised(name: str) -> str:
    """A name as it sounds, whichever way it was brought into Latin letters: Zhirovka and Jirovka, Youssef and Yusef."""
    for article in _ARTICLES:
        name = name.removeprefix(article)
    for letters, sound in _sounds():
        name = name.replace(letters, sound)
    return "".join(letter for letter, _ in groupby(name))


@lru_cache(maxsize=65536)
def _skeleton(name: str) -> str:
    """The consonants of a name as they sound; what is g to some is h to others."""
    sounds = _romanised(unaccented(name)).replace("x", "ks").replace("g", "h")
    return "".join(letter for letter, _ in groupby(letter for letter in sounds if letter not in _VOWELS))


@lru_cache(maxsize=65536)
def _common_start(left: str, right: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def is_headline(found: tuple[Token, ...], capitals: int) -> bool:
    """True for a headline that writes nearly every word, so many in all, with a capital, so that a capital says nothing."""
    if capitals < _TITLE_SHARE * _TITLE_WORDS:
        return False  # most texts: spare them a second look
    heavy = [token.text[0] for token in found if token.word not in FUNCTION_WORDS and token.text[0].isalpha()]
    capitals_there = sum([first.isupper() for first in heavy])
    return len(heavy) >= _TITLE_WORDS and capitals_there >= _TITLE_SHARE * len(heavy)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.word not in calendar_words()


def _is_name(text: str, found: tuple[Token, ...], place: int, in_title: bool) -> bool:
    """Mid-sentence a capital makes a name; elsewhere only if no common word is known to look like that."""
    token = found[place]
    if text[token.start - 1 : token.start] == "°":  # "46°C" names nobody
        return False
    if not in_title and place and not _starts_sentence(text, found, place):
        return not (token.text.isupper() and len(token.text) > 1 and _is_common(token))
    if _is_common(token):
        return False
    is_owner = text[token.end - 2 : token.end] in ("'s", "’s")
    return in_title or _next_is_capital(found, place) or token.text.isupper() or is_owner or _is_no_word(token)


def _is_common(token: Token) -> bool:
    """True for a word that the word lists know as no name."""
    return _is_common_word(token.word)


@lru_cache(maxsize=65536)
def _is_common_word(word: str) -> bool:
    if word.endswith(("ing", "ed", "ly")):
        return True
    return word in FUNCTION_WORDS or lemma(word) in _common() or len(concepts(word)) > 1


def _is_no_word(token: Token) -> bool:
    """True for what no dictionary has and what looks like no adjective: "Sorrelyne said", not "Lovesick woman"."""
    is_long = len(token.word) >= _SHORTEST and token.word.isalpha()
    return is_long and not token.word.endswith(_ADJECTIVES) and not base_forms(token.word)


def _next_is_capital(found: tuple[Token, ...], place: int) -> bool:
    return place + 1 < len(found) and _is_capital(found[place + 1])


def _starts_sentence(text: str, found: tuple[Token, ...], place: int) -> bool:
    return not _BEFORE_SENTENCE.isdisjoint(text[found[place - 1].end : found[place].start])


@derived
def _common() -> frozenset[str]:
    """Base forms of words that are known not to be names."""
    english = word_list("english")
    lists = (
        english["light"]["words"],
        english["titles"]["words"],
        english["openers"]["words"],
        english["reporting"]["verbs"],
        *english["negation"].values(),
    )
    return frozenset(lemma(word) for words in lists for word in words)


@cache
def _sounds() -> tuple[tuple[str, str], ...]:
    """Letters and the sound they stand for; longer ones first."""
    pairs = (entry.split(" ") for entry in word_list("english")["romanised"]["sounds"])
    return tuple((letters, sound) for letters, sound in pairs)


@cache
def _quarters() -> tuple[str, ...]:
    return tuple(word_list("english")["quarters"]["words"])
