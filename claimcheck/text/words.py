"""The words of a text, with their stems and their places."""

from __future__ import annotations

import re
from functools import lru_cache

from Stemmer import Stemmer

from claimcheck.lazily import NamedTuple
from claimcheck.text.folding import folded

# A word is letters or digits, with an apostrophe, hyphen, point or comma only between two of them: don't, F-35, 2.1, U.S.
# Accents typed as characters of their own, soft hyphens and joiners do not end it.
_RUN = r"[^\W_]+(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+[^\W_]*)*"
_WORD = re.compile(rf"{_RUN}(?:['’.,\-‐-‒–/&]{_RUN})*", re.UNICODE)
_STEMMER = Stemmer("english")
# A named tuple by the short way, a third of the time: tokens are made by the dozen for every text.
_made = tuple.__new__

# The small words that carry no subject matter (closed classes of English grammar: articles, auxiliaries, conjunctions,
# prepositions, pronouns). Negations and quantifiers are left out on purpose: they change what a sentence says.
FUNCTION_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "and",
        "or",
        "but",
        "so",
        "if",
        "as",
        "than",
        "then",
        "because",
        "while",
        "although",
        "though",
        "since",
        "until",
        "unless",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "to",
        "into",
        "onto",
        "over",
        "under",
        "between",
        "through",
        "during",
        "about",
        "against",
        "within",
        "across",
        "after",
        "before",
        "is",
        "am",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "having",
        "do",
        "does",
        "did",
        "doing",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "me",
        "him",
        "her",
        "us",
        "them",
        "my",
        "your",
        "his",
        "its",
        "our",
        "their",
        "who",
        "whom",
        "whose",
        "which",
        "what",
        "when",
        "where",
        "why",
        "how",
        "there",
        "here",
        "also",
        "just",
        "very",
        "too",
        "such",
        "own",
        "same",
        "other",
        "up",
        "down",
        "out",
        "off",
        "again",
        "further",
    ]
)


class Token(NamedTuple):
    """One word: as typed, folded, stemmed, and its place (start inclusive, end exclusive)."""

    text: str
    word: str
    stem: str
    start: int
    end: int

    @property
    def is_function_word(self) -> bool:
        """True for articles, auxiliaries, prepositions and the like."""
        return self.word in FUNCTION_WORDS


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order, a possessive 's dropped from the folded form."""
    return tuple(
        [_made(Token, (typed := match[0], *_forms(typed), match.start(), match.end())) for match in _WORD.finditer(text)]
    )


@lru_cache(maxsize=65536)
def _forms(text: str) -> tuple[str, str]:
    """A word as typed, folded without a possessive 's, and the stem of that: most words of a text were met before."""
    word = folded(text).removesuffix("'s")
    return word, stem(word)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Porter2 stem of one folded word."""
    return str(_STEMMER.stemWord(word))
