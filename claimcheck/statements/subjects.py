"""Who does what a verb tells: the phrase before it, behind "and" the sentence's subject, the paper before "that shows"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.clauses import is_finite
from claimcheck.statements.grammar import DETERMINERS, PREPOSITIONS
from claimcheck.statements.lexicon import Verb, words
from claimcheck.statements.noun_phrases import Phrase, subject_before
from claimcheck.statements.pieces import Piece
from claimcheck.statements.verb_groups import main_subject


def paper_before(run: Sequence[Piece], group: int, verb: Verb) -> Phrase | None:
    """ "I have seen a spreadsheet that shows ...": the paper behind which "that" stands."""
    if group < 2 or run[group - 1].low not in ("that", "which") or "shown" not in verb.needs:
        return None
    stop = group - 2 if run[group - 2].text == "," else group - 1
    if run[stop - 1].low not in words("papers", "nouns"):
        return None
    first = stop - 1
    while first and run[first - 1].is_word and not run[first - 1].quoted and run[first].low not in DETERMINERS:
        if run[first - 1].low in PREPOSITIONS or is_finite(run[first - 1]):
            break
        first -= 1
    return Phrase(first, stop, group)


def subject_of(run: Sequence[Piece], group: int) -> Phrase | None:
    """Who does what the verb group at `group` tells: the phrase before it, or behind "and" the sentence's subject."""
    return _shared_subject(run, group) or subject_before(run, group)


def _shared_subject(run: Sequence[Piece], group: int) -> Phrase | None:
    """ "Marr left early and said": behind "and" the sentence's own subject goes on."""
    if group < 2 or run[group - 1].low not in ("and", "but", "then") or run[group - 1].quoted:
        return None
    return main_subject(run, group - 1)
