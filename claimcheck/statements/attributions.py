"""The attributions of one sentence: the words that say who says it, who that is, and what is said.

Found by the verb: where it stands to its subject, to the quote and to what follows. A verb inside quotation marks is the
quoted speaker's own telling and no attribution of the text's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.statements.attribution import Attribution
from claimcheck.statements.by_owner import by_owner
from claimcheck.statements.by_verb import by_verb
from claimcheck.statements.clauses import LONGEST_CLAUSE, around
from claimcheck.statements.contents import cut_in_asides, trimmed
from claimcheck.statements.grammar import AUXILIARIES, CALENDAR
from claimcheck.statements.handed_over import by_handing
from claimcheck.statements.lexicon import by_first, speech, verbs, words
from claimcheck.statements.noun_phrases import Phrase, subject_before
from claimcheck.statements.phrases_behind import phrase_after
from claimcheck.statements.pieces import Piece
from claimcheck.statements.verb_groups import group_start, main_subject
from claimcheck.statements.weighed import weighed
from claimcheck.statements.who_speaks import can_speak


def attributions(run: Sequence[Piece]) -> list[Attribution]:
    """The attributions of one sentence in the order of their words."""
    return sorted(trimmed(run, weighed(run, by_rule(run))), key=lambda one: one.verb)


def by_rule(run: Sequence[Piece]) -> list[Attribution]:
    """What the rules find, before it is weighed."""
    found = [*_by_phrase(run), *by_owner(run), *by_handing(run)]
    taken = {at for one in found for at in range(*one.cue)}
    known = verbs()
    for at, piece in enumerate(run):
        if piece.quoted or at in taken or piece.low not in known:
            continue
        one = by_verb(run, at, known[piece.low])
        if one is not None:
            found.append(one)
    return sorted((_with_bare_cue(run, one) for one in cut_in_asides(run, found)), key=lambda one: one.verb)


def _with_bare_cue(run: Sequence[Piece], one: Attribution) -> Attribution:
    """The cue without the day that may stand before its verb ("on Monday said")."""
    first, stop = one.cue
    while first < stop - 1 and run[first].low in CALENDAR | {"on"}:
        first += 1
    return one._replace(cue=(first, stop))


def _by_phrase(run: Sequence[Piece]) -> Iterator[Attribution]:
    yield from _in_survey(run)
    openers = _openers()
    for at, piece in enumerate(run):
        if piece.quoted or piece.low not in openers:
            continue
        kind, stop = _phrase_at(run, at, openers[piece.low])
        if kind == "before_source":
            yield from _before_source(run, at, stop)
        elif kind == "official_line":
            yield from _official_line(run, at, stop)
        elif kind == "verbs":
            yield from _as_verb(run, at, stop)
        elif kind == "nobody":
            yield Attribution("nobody", "say", at, (at, stop), None, around(run, at, stop))
        elif piece.low in speech("phrases", "adverbs"):
            yield Attribution("nobody", "say", at, (at, at + 1), None, around(run, at, at + 1))


def _in_survey(run: Sequence[Piece]) -> Iterator[Attribution]:
    """ "In a poll by Osk University, ...": what people were asked tells what follows."""
    source = phrase_after(run, 1) if run and run[0].low == "in" else None
    if source is not None and any(piece.low in words("papers", "surveys") for piece in run[source.first : source.stop]):
        source = source._replace(whole_stop=source.stop)
        yield Attribution("phrase", "in", 0, (0, 1), source, ((source.stop, len(run)),))


def _phrase_at(run: Sequence[Piece], at: int, phrases: Sequence[tuple[str, list[str]]]) -> tuple[str, int]:
    """The kind of the phrase that begins here and one past its end; nothing and 0 for none."""
    for kind, phrase in phrases:
        stop = at + len(phrase)
        if len(phrase) == 1 or [piece.low for piece in run[at:stop]] == phrase:
            return kind, stop
    return "", 0


def _before_source(run: Sequence[Piece], at: int, stop: int) -> Iterator[Attribution]:
    """ "According to the filing, ..." and "..., according to the filing"."""
    source = phrase_after(run, stop)
    if source is None or not can_speak(run, source.first, source.stop) or _is_rate(run, at):
        return
    if run[at].low == "based" and at and run[at - 1].low in AUXILIARIES:  # what a study is based on tells nothing
        return
    end = source.whole_stop
    if at == 0 and source.whole_stop > source.stop:  # an aside at the start ends at the comma that opens the clause
        end = _end_of_opening(run, source)
    source = source._replace(whole_stop=end)
    content = ((0, at), (end, len(run))) if at else ((end, len(run)),)
    yield Attribution("phrase", " ".join(piece.low for piece in run[at:stop]), at, (at, stop), source, content)


def _is_rate(run: Sequence[Piece], at: int) -> bool:
    """ "Two per person": "per" leads to a speaker only at the start or behind a comma, and before a name."""
    if run[at].low != "per":
        return False
    if run[at].is_capital and (at or run[1].is_capital):  # a first name
        return True
    is_set_off = at == 0 or run[at - 1].text in (",", "—", "–", "(") or run[at - 1].quoted
    behind = run[at + 1]
    return not (is_set_off and (behind.is_capital or behind.low in ("the", "its", "their", "his", "her", "our")))


def _end_of_opening(run: Sequence[Piece], source: Phrase) -> int:
    """Where ", a hydrologist at Osk," ends; the phrase's own end where what follows the comma is the clause itself."""
    commas = [at for at in range(source.stop + 1, source.whole_stop) if run[at].text == ","]
    is_aside = run[source.stop + 1].low in ("a", "an", "who", "the", "one", "whose") and commas
    return commas[0] + 1 if is_aside and commas[0] - source.stop < LONGEST_CLAUSE else source.stop


def _official_line(run: Sequence[Piece], at: int, stop: int) -> Iterator[Attribution]:
    """ "The official line is that ...": the line itself is all that speaks."""
    verb = next(
        (k for k in range(stop, min(len(run), stop + LONGEST_CLAUSE)) if run[k].low in ("is", "was", "remains", ":")), None
    )
    if verb is not None:
        first = at - 1 if at and run[at - 1].is_word else at
        yield Attribution("speech", "say", verb, (verb, verb + 1), Phrase(first, verb, verb), ((verb + 1, len(run)),))


def _as_verb(run: Sequence[Piece], at: int, stop: int) -> Iterator[Attribution]:
    """ "Pointed out that": several words that do as one verb."""
    group = group_start(run, at)
    source = subject_before(run, group)
    if source is not None and can_speak(run, source.first, source.stop):
        base = " ".join(piece.low for piece in run[at:stop])
        yield Attribution("object", base, at, (group, stop), source, ((stop, len(run)),))
    elif run[at].low.endswith("ing") and (subject := main_subject(run, at)):
        yield Attribution("object", run[at].low, at, (at, stop), subject, ((stop, len(run)),))


@cache
def _openers() -> dict[str, list[tuple[str, list[str]]]]:
    """The phrases by their first words, each with its kind, those first that go first; most words of a text begin none."""
    found: dict[str, list[tuple[str, list[str]]]] = {word: [] for word in speech("phrases", "adverbs")}
    for kind in ("before_source", "official_line", "verbs", "nobody"):
        for first, phrases in by_first("phrases", kind).items():
            found.setdefault(first, []).extend((kind, list(phrase)) for phrase in phrases)
    return found
