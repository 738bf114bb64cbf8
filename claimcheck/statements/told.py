"""What a sentence tells, as its worth is judged: without who says it, links, and what a transcript tells of the room.

Whether "it is a disgrace, she said" can be verified hangs on the disgrace. That she said it can be told of anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.lazily import NamedTuple
from claimcheck.statements.attribution import Attribution
from claimcheck.statements.attributions import attributions
from claimcheck.statements.clauses import is_finite
from claimcheck.statements.grammar import NARRATORS
from claimcheck.statements.handed_over import BASE as HANDED
from claimcheck.statements.pieces import Piece, pieces
from claimcheck.statements.principal import principal
from claimcheck.statements.quotes import quotes
from claimcheck.text.spans import Span
from claimcheck.text.words import Token, tokens

# What a transcript tells of the room: "[Applause.]", "(LAUGHTER)". Bounded, so that no bracket takes long.
_ASIDE = re.compile(
    r"[\[(]\s?(?:applause|laughter|laughs|cheer(?:s|ing)|boo(?:s|ing)|crosstalk|inaudible|unintelligible|indiscernible"
    r"|music(?: playing)?|pause|silence|sighs|chuckles|coughs|clapping|audience [a-z]{1,12}|ph|sic)\b[^\])\n]{0,30}[\])]",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|www\.)\S+")
SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+[A-Z@#“\"]")
# What only tells who says it; a belief ("she thinks"), a deed ("he attacked the plan") is part of what is told.
_TELLING = frozenset({"speech", "phrase", "passive"})
# Fewer words, or none of them a verb, are no sentence: "told this paper the same thing" is judged whole.
_FEWEST_WORDS = 3
# Whom it is told, when and where may stand beside; with more words the sentence tells other things too.
_MOST_BESIDE = 5
_EDGES = " \t\n,;:–—-\"“”„«»‘’'"


class Told(NamedTuple):
    """What a sentence tells and its words; whether a link was in it, and whether it is passed on from somebody."""

    text: str
    has_link: bool
    is_passed_on: bool
    words: tuple[Token, ...]


def told(sentence: str, said: Sequence[Span] = ()) -> Told:
    """The sentence as it is judged; `said` are the stretches in it that somebody says, none where it is not passed on."""
    heard = _ASIDE.sub(" ", _joined(sentence, said) if said else sentence)
    text = _LINK.sub(" ", heard)
    return Told(text, text != heard, bool(said), tuple(tokens(text)))


def told_alone(sentence: str) -> Told:
    """The same for a sentence without the text around it; what holds several sentences is judged whole."""
    if SENTENCE_END.search(sentence):
        return told(sentence)
    run = pieces(sentence, Span(0, len(sentence)), quotes(sentence))
    lead = principal(run, attributions(run)) if run else None
    return told(sentence, said(run, lead) if lead else ())


def said(run: Sequence[Piece], lead: Attribution) -> tuple[Span, ...]:
    """The stretches of a sentence that its speaker says, where little else is told in it; none for the text's own "I"."""
    if lead.kind not in _TELLING or lead.base == HANDED or lead.source is None or _is_own(run[lead.source.first]):
        return ()
    found = [(first + (run[first].low == "that"), stop) for first, stop in stretches(run, lead) if first < stop]
    words = [piece for first, stop in found for piece in run[first:stop] if piece.is_word]
    is_clause = len(words) >= _FEWEST_WORDS and any(piece.quoted or is_finite(piece) for piece in words)
    if not is_clause or _words_beside(run, lead, found) > _MOST_BESIDE:
        return ()
    return tuple(Span(run[first].start, run[stop - 1].end) for first, stop in found)


def _is_own(piece: Piece) -> bool:
    return piece.low.partition("'")[0] in NARRATORS


def _words_beside(run: Sequence[Piece], lead: Attribution, found: Sequence[tuple[int, int]]) -> int:
    """How many words are neither said, nor the speaker, nor the words that attribute."""
    assert lead.source is not None
    parts = [*found, lead.cue, (lead.source.first, lead.source.whole_stop)]
    return sum(piece.is_word and not any(first <= at < stop for first, stop in parts) for at, piece in enumerate(run))


def stretches(run: Sequence[Piece], lead: Attribution) -> list[tuple[int, int]]:
    """The pieces of what is said; what a comma parts from a speaker in the middle belongs to it: "Gate 3, he said, was"."""
    found = [(first, stop) for first, stop in lead.content if any(piece.is_word for piece in run[first:stop])]
    start = min(lead.source.first, lead.cue[0]) if lead.source is not None else lead.cue[0]
    is_in_middle = len(found) == 1 and found[0][0] >= lead.cue[1] and start > 1
    return [(0, start - 1), *found] if is_in_middle and run[start - 1].text == "," else found


def _joined(sentence: str, said: Sequence[Span]) -> str:
    """What is said as a sentence of its own, ending as the whole does."""
    words = ", ".join(filter(None, (span.of(sentence).strip(_EDGES) for span in said)))
    end = sentence.rstrip(_EDGES)[-1:]
    words = words if words.endswith((".", "!", "?", "…")) or end not in ".!?…" else f"{words}{end}"
    return words[:1].upper() + words[1:]
