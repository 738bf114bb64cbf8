"""Who did what to whom: actors around a verb, and the same two exchanged."""

from __future__ import annotations

from claimcheck.signals import Finding, Signal, Span
from claimcheck.text.alignment import Alignment, align, earliest
from claimcheck.text.bearers import words_of
from claimcheck.text.contraries import are_converse
from claimcheck.text.deeds import Deed, deed_at, verbs
from claimcheck.text.phrasal import deed_of, turnings
from claimcheck.text.reading import Reading, read
from claimcheck.vocab import Outcome

# Swapped actors with the same verb are the plainest case of a contradiction.
_SWAPPED = 0.95


class Actors:
    """A text's deeds between two actors, each read when the other text has its verb too."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._known: dict[int, Deed | None] = {}

    def at(self, place: int) -> Deed | None:
        """The deed whose verb stands at a place; None where no actor does."""
        if place not in self._known:
            self._known[place] = deed_at(self.reading, place)
        return self._known[place]


def extract(text: str) -> Actors:
    """The deeds of a text."""
    return Actors(read(text))


def compare(left: Actors, right: Actors) -> Finding | None:
    """Whether the same people or bodies did it to the same others, or the two are exchanged."""
    return _swapped(left, right, align(left.reading, right.reading))


def _swapped(left: Actors, right: Actors, alignment: Alignment) -> Finding | None:
    """The same deed with agent and patient exchanged, or two deeds with their agents exchanged."""
    ours, theirs = verbs(left.reading), verbs(right.reading)
    shared = ((i, j) for i, j in alignment.pairs if i in ours and j in theirs and not _is_turned(left, i, right, j))
    met = [(left.at(i), right.at(j)) for i, j in shared]
    same = [(one, two) for one, two in met if one and two]
    same += _in_other_words(left, right)
    if not same:
        return None
    pairs = frozenset(alignment.pairs)
    found = [(a, b) for a, b in same if _exchanged(a, b, pairs) and not _is_straight_elsewhere(a, b, same, pairs)]
    found += [(a, b) for a, b in same if _traded(a, b, same, pairs)]
    swap = earliest(left.reading, right.reading, ((a.verb, b.verb, (a, b)) for a, b in found))
    return _swap_finding(left.reading, right.reading, *swap) if swap else None


def _is_turned(left: Actors, one: int, right: Actors, two: int) -> bool:
    """True for "lent" and "borrowed": near in meaning, and told from the other end."""
    return are_converse(left.reading.words[one], right.reading.words[two])


def _in_other_words(left: Actors, right: Actors) -> list[tuple[Deed, Deed]]:
    """Deeds of one kind of which one is told by a verb of two words: attacked, went for."""
    ours, theirs = turnings(left.reading), turnings(right.reading)
    both = ((one, two) for one in ours for two in theirs if one.kinds & two.kinds and (one.is_phrase or two.is_phrase))
    found = ((deed_of(left.reading, one), deed_of(right.reading, two)) for one, two in both)
    return [(a, b) for a, b in found if a and b]


def _is_straight_elsewhere(a: Deed, b: Deed, same: list[tuple[Deed, Deed]], pairs: frozenset[tuple[int, int]]) -> bool:
    """True where the same two actors of either text stand the same way round at another word."""
    return any(
        (_are_same_actors(one, a) or _are_same_actors(two, b))
        and _meet(one.agent, two.agent, pairs)
        and _meet(one.patient, two.patient, pairs)
        for one, two in same
    )


def _are_same_actors(one: Deed, other: Deed) -> bool:
    return bool(set(one.agent) & set(other.agent) and set(one.patient) & set(other.patient))


def _traded(one: Deed, two: Deed, same: list[tuple[Deed, Deed]], pairs: frozenset[tuple[int, int]]) -> bool:
    """True where another shared deed has the agent that this one has in the other text, and the other way round."""
    if _meet(one.agent, two.agent, pairs):
        return False
    return any(
        not set(one.agent) & set(a.agent) and _meet(one.agent, b.agent, pairs) and _meet(a.agent, two.agent, pairs)
        for a, b in same
    )


def _exchanged(one: Deed, two: Deed, pairs: frozenset[tuple[int, int]]) -> bool:
    return _meet(one.agent, two.patient, pairs) and _meet(one.patient, two.agent, pairs)


def _meet(left: tuple[int, ...], right: tuple[int, ...], pairs: frozenset[tuple[int, int]]) -> bool:
    return any((i, j) in pairs for i in left for j in right)


def _swap_finding(left: Reading, right: Reading, one: Deed, two: Deed) -> Finding:
    detail = f"{_shown(left, one)} against {_shown(right, two)}"
    return Finding("actors", Outcome.CONFLICTS, _SWAPPED, detail, _deed_spans(left, one), _deed_spans(right, two))


def _shown(reading: Reading, deed: Deed) -> str:
    """The deed as "AGENT" (verb) "PATIENT" in the text's own words."""
    verb = reading.words[deed.verb].token.text
    return f'"{words_of(reading, deed.agent)}" ({verb}) "{words_of(reading, deed.patient)}"'


def _deed_spans(reading: Reading, deed: Deed) -> tuple[Span, ...]:
    return reading.spans(tuple(sorted({deed.verb, *deed.agent, *deed.patient})))


SIGNAL = Signal("actors", extract, compare)
