"""An attribution by one verb of saying: behind its subject, before it, as a participle, or told by somebody."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lazily import NamedTuple
from claimcheck.statements.agreement import agrees
from claimcheck.statements.attribution import Attribution
from claimcheck.statements.clauses import (
    LONGEST_CLAUSE,
    QUOTE_MARKS,
    before_clause,
    next_quote,
    says_clause,
    shows_verb,
)
from claimcheck.statements.grammar import DAYS, DETERMINERS, OPENERS, OPENS_CLAUSE, PERSONAL, PREPOSITIONS, RELATIVE
from claimcheck.statements.lexicon import Verb, speech, words
from claimcheck.statements.noun_phrases import Phrase, subject_before
from claimcheck.statements.phrases_behind import phrase_after
from claimcheck.statements.pieces import Piece
from claimcheck.statements.subjects import paper_before, subject_of
from claimcheck.statements.verb_groups import group_start, main_subject
from claimcheck.statements.who_speaks import can_speak
from claimcheck.text.auxiliaries import FORMS_OF_BE

_NAMES = frozenset(["call", "name", "dub", "label"])
_PAIRS = frozenset(["and", "or", "but"])
_WITH_WITHIN = 8  # pieces
_MARKS = frozenset([",", ")", "—", "–", "-"])
_IS_TOLD = frozenset({"i'm", "we're", "you're", "they're"})
_TOLD = frozenset(
    ["tell", "inform", "remind", "assure", "notify", "advise", "ask", "warn", "promise", "urge", "text", "email", "message"]
)


def by_verb(run: Sequence[Piece], at: int, verb: Verb) -> Attribution | None:
    """The attribution of the verb at `at`, None where it tells nothing or nobody speaks."""
    group = group_start(run, at)
    helpers = {piece.low for piece in run[group:at]}
    if verb.is_past and group and run[group - 1].low in _IS_TOLD and not run[group - 1].quoted:  # "I'm told by a clerk"
        return _passive(run, at, group - 1, verb)
    if verb.is_past and helpers & FORMS_OF_BE and "have" not in helpers:
        return _passive(run, at, group, verb)
    if (at > group and run[at - 1].low in ("to", "be")) or (at and run[at].is_capital) or _is_noun(run, at, group):
        return None
    if verb.is_gerund and not helpers & FORMS_OF_BE:
        return _gerund(run, at, verb)
    return _inverted(run, at, group, verb) or _behind_subject(run, at, group, verb)


def _is_noun(run: Sequence[Piece], at: int, group: int) -> bool:
    """ "The ministry's report", "two attacks": a form that is oftener a noun, with nothing about it that shows a verb."""
    if at and group == at and run[at - 1].is_owner and run[at - 1].low not in PERSONAL | RELATIVE:
        return True
    if run[at].low not in speech("nouns", "forms") or group < at or at == 0:
        return False
    before, behind = run[at - 1], run[at + 1] if at + 1 < len(run) else run[at]
    tells = behind.low in OPENS_CLAUSE or behind.quoted or behind.text in QUOTE_MARKS
    return not (before.is_capital or before.low in PERSONAL | RELATIVE | _PAIRS or before.text in _MARKS or tells)


def _behind_subject(run: Sequence[Piece], at: int, group: int, verb: Verb) -> Attribution | None:
    """ "Ida Marr said ...": the common order."""
    source = paper_before(run, group, verb) or subject_of(run, group)
    if source is None or (group == at and (not agrees(run, at, verb, source) or _only_names(run, at, verb, source))):
        return None
    if not (can_speak(run, source.first, source.stop) or _is_somebody(run, source, verb)):
        return None
    return _with_subject(run, at, group, verb, source)


def _only_names(run: Sequence[Piece], at: int, verb: Verb, source: Phrase) -> bool:
    """ "Owned by a firm called Tern Holdings": the name of what was just spoken of, and nobody who calls."""
    is_name = verb.base in _NAMES and at + 1 < len(run) and (run[at + 1].is_capital or run[at + 1].quoted)
    return is_name and source.first > 0 and run[source.first].low in ("a", "an", "one")


def _is_somebody(run: Sequence[Piece], source: Phrase, verb: Verb) -> bool:
    """Whoever says and tells is a speaker, though the lexicon has no such noun: "two glaziers said"."""
    return "any" in verb.needs and source.stop - source.first > 1 and run[source.first].low in DETERMINERS


def _passive(run: Sequence[Piece], at: int, group: int, verb: Verb) -> Attribution | None:
    """ "Was told by a nurse that": the source stands behind "by"; without it nobody is named."""
    by = next((k for k in range(at + 1, min(len(run), at + 7)) if run[k].low == "by"), None)
    if by is None:
        return None
    source = phrase_after(run, by + 1)
    if source is None or not can_speak(run, source.first, source.stop):
        return None
    is_aside = group > 0 and run[group - 1].low in RELATIVE  # ", who was told so by a nurse,": no more is told
    content = () if is_aside else ((0, group), (source.stop, len(run)))
    return Attribution("passive", verb.base, at, (group, by + 1), source, content)


def _inverted(run: Sequence[Piece], at: int, group: int, verb: Verb) -> Attribution | None:
    """ "..., said Ida Marr": behind a comma or a closing quote the subject follows the verb."""
    if group == 0 or not verb.needs & {"any", "clause"} or verb.is_gerund:
        return None
    before = run[group - 1]
    is_behind_quote = before.quoted or before.text in QUOTE_MARKS
    if not is_behind_quote and before.text != ",":
        return None
    source = phrase_after(run, at + 1)
    if source is None or run[source.first].low in ("i", "him", "her"):
        return None
    if not (can_speak(run, source.first, source.stop) or _is_somebody(run, source, verb)):
        return None
    goes_on = shows_verb(run, source.stop) and not _has_clause(run, source)
    if not is_behind_quote and (goes_on or subject_before(run, group) is not None):
        return None
    content = [(0, group)]
    if (later := next_quote(run, source.stop)) is not None:
        source = source._replace(whole_stop=min(source.whole_stop, later))
        content.append((later, len(run)))
    return Attribution("speech", verb.base, at, (group, at + 1), source, tuple(content))


def _has_clause(run: Sequence[Piece], source: Phrase) -> bool:
    """ "A worker who asked to be paid": the verbs behind "who" are told of the worker."""
    return any(piece.low in RELATIVE for piece in run[source.first : source.stop])


def _gerund(run: Sequence[Piece], at: int, verb: Verb) -> Attribution | None:
    """ ", saying that ...": the sentence's subject goes on speaking; ", calling it a lie" only comments on the deed told."""
    if at == 0:
        return None
    after = _behind_addressee(run, at, verb)
    says = says_clause(run, after) or (verb.base == "tell" and after < len(run))
    is_telling = says and bool(verb.needs & {"any", "clause"})
    if not is_telling and ("object" not in verb.needs or run[at - 1].text not in (",", "—", "–") or after >= len(run)):
        return None
    source = _right_before(run, at) or main_subject(run, at)
    if source is None:
        return None
    return Attribution("speech" if is_telling else "aside", verb.base, at, (at, at + 1), source, ((after, len(run)),))


def _right_before(run: Sequence[Piece], at: int) -> Phrase | None:
    """ "With officials telling reporters that": whoever can speak and stands between "with" and the -ing form."""
    first = next((k + 1 for k in range(at - 2, max(-1, at - _WITH_WITHIN), -1) if run[k].low == "with"), None)
    if first is None or not all(piece.is_word and not piece.quoted for piece in run[first:at]):
        return None
    return Phrase(first, at, at) if can_speak(run, first, at) else None


def _with_subject(run: Sequence[Piece], at: int, group: int, verb: Verb, source: Phrase) -> Attribution | None:
    """An attribution whose subject stands before its verb; None where what follows is not what the verb needs."""
    after = _behind_addressee(run, at, verb)
    says = says_clause(run, after)
    before = before_clause(run, source.first)
    follows = _Follows(
        says,
        bool(before) and not says,
        run[at + 1].low if at + 1 < len(run) else ".",
        after < len(run) and (run[after].is_word or (run[at + 1].low not in PREPOSITIONS | DAYS and after > at + 1)),
    )
    kind = _kind(verb, follows, is_paper=_is_paper(run, source))
    if kind is None:
        return None
    content: list[tuple[int, int]] = []
    if before and (not says or run[before - 1].quoted or run[after].quoted):
        content.append((0, before))
    if says or not before:
        content.append((after, len(run)))
    elif (later := next_quote(run, after)) is not None:
        content.append((later, len(run)))
    return Attribution(kind, verb.base, at, (group, at + 1), source, tuple(content))


def _behind_addressee(run: Sequence[Piece], at: int, verb: Verb) -> int:
    """Past those who are told, and past "on Monday" and "in a statement", to what is said."""
    after = at + 1
    if verb.base in _TOLD and after < len(run) and run[after].low not in OPENS_CLAUSE and not run[after].quoted:
        after = _past_words(run, after)
    start = after
    while after < len(run) and run[after].low in PREPOSITIONS | DAYS and after - start < LONGEST_CLAUSE:
        after = _past_words(run, after + 1) if run[after].low in PREPOSITIONS else after + 1
    if after + 2 < len(run) and run[after].text == run[after + 2].text == "," and run[after + 1].low in OPENERS:
        after += 3  # "disputes, however, that"
    while after < len(run) and run[after].text in (",", ":", "—", "--"):
        after += 1
    return after


def _past_words(run: Sequence[Piece], at: int) -> int:
    """Past the phrase that begins here."""
    if at < len(run) and run[at].low in ("me", "us", "him", "her", "them", "you", "reporters", "it"):
        return at + 1
    start = at
    while at < len(run) and run[at].is_word and not run[at].quoted and run[at].low not in OPENS_CLAUSE | PREPOSITIONS | DAYS:
        if at > start and run[at].low in DETERMINERS | PERSONAL and run[at].low != "one":
            break
        at += 1
    return at


class _Follows(NamedTuple):
    """What stands around a verb: whether it says a clause, whether it closes one, and whether words follow."""

    says: bool
    is_tail: bool
    word: str
    has_object: bool


def _kind(verb: Verb, follows: _Follows, *, is_paper: bool) -> str | None:
    """What the verb does here; None where it attributes nothing."""
    needs, tells = verb.needs, follows.says or follows.is_tail
    if "shown" in needs and is_paper and (follows.has_object or tells):
        return "shown"
    if ("any" in needs and (tells or follows.word not in ("to", "no"))) or ("clause" in needs and tells):
        return "speech"
    if "promise" in needs and follows.word == "to":
        return "promise"
    if "object" in needs and follows.has_object and follows.word != "to":
        return "object"
    return "thought" if "thought" in needs and (tells or follows.has_object) else None


def _is_paper(run: Sequence[Piece], source: Phrase) -> bool:
    """True where the subject is something written or measured, or an institution that gives figures."""
    papers = words("papers", "nouns")
    return any(piece.low in papers for piece in run[source.first : source.stop])
