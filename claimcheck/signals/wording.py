"""How alike two texts are in words and meaning: it proposes, it never decides."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.kin import kin
from claimcheck.text.measures import fuzzy
from claimcheck.text.placed import placed
from claimcheck.text.predicates import predicate, shares_subject_only
from claimcheck.text.reading import Reading, read
from claimcheck.text.words import Token
from claimcheck.vocab import Outcome

# Sharing counts most; how much of the shorter text is held by the other, then how much of both; edit distance least,
# because contradictions often differ in one word and paraphrases in most.
_CONTAINED, _DICE, _FUZZY = 0.5, 0.3, 0.2
# Detail in one text only is normal; where both go on to say something of their own, they may speak of two things.
_DIVERGES, _MOST_DIVERGING = 0.12, 5
# One subject of which the words tell two things: no agreement, unless another signal finds one.
_SUBJECT_ONLY = 0.48
# How many shared words a detail names.
_SHOWN = 4


class Wording(NamedTuple):
    """A text's reading, its stems without who-said-it frames, and where it says something of its subject."""

    reading: Reading
    stems: str
    predicate: tuple[int, ...]


def extract(text: str) -> Wording:
    """The text read, with its stems in one string."""
    reading = read(text)
    kin(text)  # looked up here, once a text, and not in the first comparison
    stems = " ".join([reading.words[place].token.stem for place in placed(text).own])
    return Wording(reading, stems, predicate(reading))


def compare(left: Wording, right: Wording) -> Finding | None:
    """How much of what the two texts speak about is shared, in words, near synonyms and names."""
    alignment = align(left.reading, right.reading)
    if not alignment.pairs:
        return None
    alike = _CONTAINED * alignment.contained + _DICE * alignment.dice + _FUZZY * fuzzy(left.stems, right.stems)
    score = alike * (1 - _DIVERGES * min(_MOST_DIVERGING, _own_words(left.reading, right.reading, alignment)))
    if shares_subject_only(left.predicate, right.predicate, alignment):
        score = min(score, _SUBJECT_ONLY)
    spans_left = left.reading.spans([i for i, _ in alignment.pairs])
    spans_right = right.reading.spans([j for _, j in alignment.pairs])
    detail = _detail(left.reading, right.reading, alignment)
    return Finding("wording", Outcome.AGREES, max(0.0, min(1.0, score)), detail, spans_left, spans_right)


def _own_words(left: Reading, right: Reading, alignment: Alignment) -> int:
    """How many meaningful words each text has at least that the other lacks, names apart."""
    return min(
        sum([left.words[i].is_content for i in alignment.lone_left]),
        sum([right.words[j].is_content for j in alignment.lone_right]),
    )


def _detail(left: Reading, right: Reading, alignment: Alignment) -> str:
    """The shared words that weigh most; two words for one thing stand side by side."""
    words = left.words
    heaviest = sorted(alignment.pairs, key=lambda pair: -words[pair[0]].weight)[:_SHOWN]
    return f"both speak of {', '.join(_shared(left.words[i].token, right.words[j].token) for i, j in sorted(heaviest))}"


def _shared(one: Token, two: Token) -> str:
    return f'"{one.text}"' if one.stem == two.stem else f'"{one.text}"/"{two.text}"'


SIGNAL = Signal("wording", extract, compare)
