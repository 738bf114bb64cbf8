"""One reading of a text that all signals share: its words with what they stand for, names, clauses and negations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import concepts, lemma, phrase_concepts, word_list
from claimcheck.text.derived import derived
from claimcheck.text.frames import framed_words
from claimcheck.text.names import is_headline, name_words
from claimcheck.text.negation import Negation, negations
from claimcheck.text.particles import states
from claimcheck.text.phrases import Hit, Line, PhraseBook, line
from claimcheck.text.spans import Span
from claimcheck.text.words import FUNCTION_WORDS, Token, tokens

_NAME_WEIGHT = 1.0
_CONTENT_WEIGHT = 1.0
# A word such as "said" or "year" is in most news sentences: sharing it shows little.
_LIGHT_WEIGHT = 0.25
_CLAUSE_MARKS = frozenset(',;:.!?()—–"“”')
_SENTENCE_MARKS = frozenset(".!?")


# A named tuple by the short way: words are made by the dozen for every text.
_made = tuple.__new__


class Word(NamedTuple):
    """A word of a text with what it stands for and how it stands there.

    `is_content` is true for a word that can carry a fact: no grammar, no name, nothing of who says it.
    """

    token: Token
    concepts: frozenset[str]
    weight: float
    is_name: bool
    is_framed: bool
    clause: int
    negations: int
    is_content: bool

    @property
    def is_negated(self) -> bool:
        """True where an odd number of negations reaches the word: two cancel."""
        return self.negations % 2 == 1


class Reading(NamedTuple):
    """A text as the signals see it.

    `line` holds its folded words and `lemmas` their base forms, for phrase books; `names` are the words that are part of a
    name, calendar words apart; `in_title` tells that nearly every word has a capital, so that a capital says nothing.
    """

    text: str
    words: tuple[Word, ...]
    negations: tuple[Negation, ...]
    line: Line
    lemmas: Line
    names: tuple[Word, ...]
    in_title: bool

    def span(self, first: int, stop: int) -> Span:
        """The characters from a word's first to the last of the word before `stop`; both are places of words."""
        return Span(self.words[first].token.start, self.words[stop - 1].token.end)

    def spans(self, places: Iterable[int]) -> tuple[Span, ...]:
        """The characters of each word at some places, in their order."""
        return tuple([self.span(place, place + 1) for place in places])

    def within(self, spans: Sequence[Span]) -> tuple[int, ...]:
        """The places of the words that begin in one of some spans."""
        begins = [word.token.start for word in self.words]
        return tuple([i for i, start in enumerate(begins) if any(span.start <= start < span.end for span in spans)])

    def told(self, book: PhraseBook) -> list[Hit]:
        """The phrases of a book of base forms that are told: those that open with a name, or tell who says it, apart."""
        return [h for h in book.hits_in(self.lemmas) if not (self.words[h.first].is_framed or self.words[h.first].is_name)]


@lru_cache(maxsize=8192)
def read(text: str) -> Reading:
    """The text read once: words, names, clauses, negations, and who-said-it frames set aside."""
    found = tokens(text)
    forms = line(tuple([token.word for token in found]))
    known = list(map(_known, forms.words))
    lemmas = line(tuple([word.lemma for word in known]))
    clauses, sentences = _numbers(text, found)
    for place in states(found, clauses):
        known[place] = known[place]._replace(weight=_CONTENT_WEIGHT)
    capitals = [i for i, token in enumerate(found) if token.text[0].isupper()]
    in_title = is_headline(found, len(capitals))
    negated = negations(found, clauses, forms, in_title=in_title)
    named = name_words(text, found, capitals, in_title=in_title) if capitals else frozenset[int]()
    framed = framed_words(forms.words, clauses, sentences)
    words = _words(found, known, lemmas, clauses, (named, framed, negated))
    names = tuple([word for word in words if word.is_name and not word.is_framed]) if named else ()
    return Reading(text, words, negated, forms, lemmas, names, in_title)


def _words(
    found: tuple[Token, ...],
    known: list[_Known],
    lemmas: Line,
    clauses: list[int],
    told: tuple[frozenset[int], frozenset[int], tuple[Negation, ...]],
) -> tuple[Word, ...]:
    """The words, column by column: of most texts most columns are plain."""
    named, framed, negated = told
    meanings, weights = [word.concepts for word in known], [word.weight for word in known]
    for i in named:
        weights[i] = known[i].weight_in_name
    _take_phrases(lemmas, meanings, weights)
    count = range(len(found))
    reach = Counter(place for negation in negated for place in negation.reach)
    columns = (
        [i in named for i in count],
        [i in framed for i in count],
        clauses,
        [reach[i] for i in count] if reach else [0] * len(found),
    )
    return tuple(
        [
            _made(Word, (t, m, w, name, frame, clause, times, w >= _CONTENT_WEIGHT and not name and not frame))
            for t, m, w, name, frame, clause, times in zip(found, meanings, weights, *columns, strict=True)
        ]
    )


def _take_phrases(lemmas: Line, meanings: list[frozenset[str]], weights: list[float]) -> None:
    """A phrase's meaning and weight sit on its first word ("on the sidelines"); its other words mean and weigh nothing."""
    for hit in phrase_concepts().hits_in(lemmas):
        rest = range(hit.first + 1, hit.stop)
        meanings[hit.first] = frozenset(hit.value.split())
        weights[hit.first] = max(weights[hit.first : hit.stop])
        for place in rest:
            meanings[place], weights[place] = frozenset(), 0.0


def _numbers(text: str, found: tuple[Token, ...]) -> tuple[list[int], list[int]]:
    """For each word the numbers of its clause and its sentence; punctuation between two words starts a new one."""
    clauses: list[int] = []
    sentences: list[int] = []
    clause = sentence = end = 0
    for token in found:
        gap = text[end : token.start]
        if gap != " " and end > 0 and not _CLAUSE_MARKS.isdisjoint(gap):
            clause += 1
            sentence += not _SENTENCE_MARKS.isdisjoint(gap)
        clauses.append(clause)
        sentences.append(sentence)
        end = token.end
    return clauses, sentences


class _Known(NamedTuple):
    """What is known of a word wherever it stands.

    The weights are how much it shows that two texts share it, where it is no name and where it is part of one.
    """

    lemma: str
    concepts: frozenset[str]
    weight: float
    weight_in_name: float


@lru_cache(maxsize=65536)
def _known(word: str) -> _Known:
    if word in FUNCTION_WORDS:
        return _Known(lemma(word), concepts(word), 0.0, 0.0)
    is_light = lemma(word) in _light() or word[:1].isdigit()
    return _Known(lemma(word), concepts(word), _LIGHT_WEIGHT if is_light else _CONTENT_WEIGHT, _NAME_WEIGHT)


@derived
def _light() -> frozenset[str]:
    lists = word_list("english")
    return frozenset(lemma(word) for word in (*lists["light"]["words"], *lists["titles"]["words"]))
