"""Attributions weighed: what the rules find is kept where the odds are for it, and deeds they do not look for are added.

"Criticised", "seemed" and "his support for" attribute in some sentences and not in others: whether one does is weighed by
what stands around it (cue_traits.py). Plain telling needs no weighing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.statements.attribution import Attribution
from claimcheck.statements.clauses import LONGEST_CLAUSE, is_finite
from claimcheck.statements.cue_odds import limit, odds
from claimcheck.statements.cue_traits import Candidate, traits
from claimcheck.statements.figures_told import has_figure
from claimcheck.statements.grammar import DETERMINERS, OPENERS, PERSONAL, PREPOSITIONS
from claimcheck.statements.lexicon import speech, verb_bases, weighed_forms
from claimcheck.statements.noun_phrases import Phrase
from claimcheck.statements.phrases_behind import phrase_after
from claimcheck.statements.pieces import Piece
from claimcheck.statements.subjects import subject_of
from claimcheck.statements.verb_groups import group_start, main_subject
from claimcheck.statements.who_speaks import can_speak
from claimcheck.text.auxiliaries import FORMS_OF_BE

DEED = "deed"
# Kinds of attribution that the rules are sure of.
_SURE = frozenset({"phrase", "nobody", "passive"})
_OWNERS = frozenset({"his", "her", "their", "its"})
_ARTICLES = (DETERMINERS | _OWNERS) - {"that", "all", "both", "each", "many", "some", "most", "several", "few", "others"}
_NO_NOUNS = frozenset({"and", "or", "but", "not", "while", "when", "than", "then", "also", "now", "if"})
_MAKERS = frozenset({"by", "from", "among"})
# So many words may stand between an owner and the noun: "Ida Marr's long and public criticism".
_OWNER_WITHIN = 4


def candidates(run: Sequence[Piece]) -> Iterator[Candidate]:
    """The words of a sentence that may attribute, quoted ones left out."""
    return (candidate(run, at) for at in places(run))


def places(run: Sequence[Piece]) -> list[int]:
    """Where the words stand that may attribute."""
    known = weighed_forms()
    return [at for at, piece in enumerate(run) if piece.low in known and not piece.quoted]


def candidate(run: Sequence[Piece], at: int) -> Candidate:
    """The word at a place with its group and its subject."""
    group = group_start(run, at)
    return Candidate(at, weighed_forms()[run[at].low], group, subject_of(run, group) if group else None)


def weighed(run: Sequence[Piece], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions whose odds are good, with the deeds that no rule finds; `found` are those of the rules."""
    by_word = {at: one for one in found for at in range(*one.cue)}
    kept = [one for one in found if is_sure(run, one)]
    for at in places(run):
        one = by_word.get(at)
        if one is not None and (one in kept or one.verb != at):
            continue
        word = candidate(run, at)
        if odds(traits(run, word, found)) > limit():
            kept.append(one or deed(run, word))
    others = [one for one in found if one not in kept and run[one.verb].low not in weighed_forms()]
    return [*kept, *others]


def is_sure(run: Sequence[Piece], one: Attribution) -> bool:
    """What needs no weighing: plain telling, fixed phrases, and a figure put on something."""
    if one.kind == "speech":
        return one.base in speech("verbs", "any") or _resumes(run, one.verb + 1)
    if one.kind in ("object", "shown") and one.base in speech("credit", "with_figure") and has_figure(run, one):
        return True
    if one.kind == "object":
        return one.base.count(" ") > 1
    if one.kind == "shown" and one.cue[0] and run[one.cue[0] - 1].low in ("that", "which"):
        return True
    return one.kind in _SURE


def _resumes(run: Sequence[Piece], at: int) -> bool:
    """ "The trust denies, however, that": nothing but telling goes on with "that" behind an aside."""
    aside = run[at : at + 4]
    return [piece.text for piece in aside[::2]] == [",", ","] and aside[1].low in OPENERS and aside[-1].low == "that"


def deed(run: Sequence[Piece], one: Candidate) -> Attribution:
    """What a word found by its odds alone attributes to whom."""
    source = _source(run, one)
    first = one.group if source is not None and source.whole_stop <= one.group else one.at
    content = ((one.at + 1, len(run)),)
    if one.subject is not None and _is_passive(run, one):  # "Marr was declared the winner by ..."
        return Attribution(
            DEED, one.base, one.at, (one.group, one.at + 1), source, ((one.subject.first, one.group), *content)
        )
    return Attribution(DEED, one.base, one.at, (first, one.at + 1), source, content)


def _source(run: Sequence[Piece], one: Candidate) -> Phrase | None:
    helpers = {piece.low for piece in run[one.group : one.at]}
    low = run[one.at].low
    is_gerund = low.endswith("ing") and low != one.base
    if one.at and _is_noun(run, one):
        return _owner(run, one.at) or _maker(run, one.at)
    if is_gerund and not helpers & FORMS_OF_BE:
        return one.subject if _follows_noun(run, one.at) else main_subject(run, one.at)
    if _is_passive(run, one):
        return _maker(run, one.at) or (one.subject if one.base in speech("weighed", "states") else None)
    if one.group and run[one.group - 1].low == "that":  # "shirts that said"
        return Phrase(one.group - 1, one.group, one.group)
    return one.subject or main_subject(run, one.at)


def _is_passive(run: Sequence[Piece], one: Candidate) -> bool:
    """ "Was declared": a past form behind "be"."""
    low, helpers = run[one.at].low, {piece.low for piece in run[one.group : one.at]}
    return low != one.base and not low.endswith("ing") and bool(helpers & FORMS_OF_BE) and "have" not in helpers


def _is_noun(run: Sequence[Piece], one: Candidate) -> bool:
    """True behind an article, an owner or a preposition, also with an adjective between where nobody is who could speak."""
    before = run[one.at - 1]
    if one.base in speech("weighed", "nouns") and one.base not in verb_bases():
        return True
    if run[one.at].low.endswith(("ed", "ing")) and run[one.at].low != one.base:
        return False
    if before.is_owner or before.low in _ARTICLES or before.low in PREPOSITIONS - {"to"}:
        return True
    is_apart = one.at > 1 and (run[one.at - 2].low in _ARTICLES or run[one.at - 2].is_owner)
    return is_apart and (one.subject is None or not can_speak(run, one.subject.first, one.subject.stop))


def _follows_noun(run: Sequence[Piece], at: int) -> bool:
    """ "Polls showing", "a statement defending": the noun right before the -ing form does it."""
    before = run[at - 1] if at else None
    return before is not None and before.is_word and before.low not in PREPOSITIONS | _NO_NOUNS and not is_finite(before)


def _owner(run: Sequence[Piece], at: int) -> Phrase | None:
    """Whose it is: "his criticism", "Ida Marr's public criticism"."""
    for last in range(at - 1, max(-1, at - 1 - _OWNER_WITHIN), -1):
        if run[last].low in _OWNERS:
            return Phrase(last, last + 1, last + 1)
        if run[last].is_owner:
            first = last
            while first and (run[first - 1].is_capital or run[first - 1].low == "the") and not run[first - 1].quoted:
                first -= 1
            return Phrase(first, last + 1, last + 1)
        if not run[last].is_word or run[last].low in PREPOSITIONS | PERSONAL:
            return None
    return None


def _maker(run: Sequence[Piece], at: int) -> Phrase | None:
    """Who stands behind "by" or "from": "criticism from the mayor"."""
    by = next((k for k in range(at + 1, min(len(run), at + LONGEST_CLAUSE // 2)) if run[k].low in _MAKERS), None)
    return None if by is None else phrase_after(run, by + 1)
