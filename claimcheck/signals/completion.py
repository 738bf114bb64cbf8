"""Done, still under way, or given up."""

from __future__ import annotations

from functools import cached_property

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal, Span, lexicon
from claimcheck.text.alignment import Alignment, align, earliest, shared_beside
from claimcheck.text.dates import When, comes_after, dates
from claimcheck.text.deeds import is_passive
from claimcheck.text.objects import object_of
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading, read
from claimcheck.text.surroundings import owners_differ, word_places
from claimcheck.text.undone import Lasting, deeds_done, lasting, may_last, undoes
from claimcheck.vocab import Outcome

# How much of the shorter text must be shared for two states to be states of one matter.
_SAME_MATTER = 0.45
# With the thing itself named on both sides near the state ("resignation", "leaves"), less is enough.
_SAME_THING = 0.2
# How much must be shared beside the states themselves, which may be of two matters ("finished", "still waiting"); less
# where both name one person in full.
_BESIDE, _BESIDE_NAMED = 0.55, 0.35
# How many words around its cue a state is a state of.
_AROUND = 8
# A deed that something still going on undoes may have been done meanwhile.
_STRENGTH, _UNDONE = 0.75, 0.7
_STATES = ("done", "pending", "abandoned", "perfect")


class State(NamedTuple):
    """How far something has got: the state, and the places of its words."""

    name: str
    first: int
    stop: int


class Completion:
    """A text's states of completion, read when another text may speak of one too."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def states(self) -> tuple[State, ...]:
        """The states of completion the text speaks of."""
        states = (_state(self.reading, hit) for hit in _cues().hits_in(self.reading.line))
        return tuple(state for state in states if state)


def extract(text: str) -> Completion:
    """The states of completion a text speaks of."""
    return Completion(read(text))


def compare(left: Completion, right: Completion) -> Finding | None:
    """Whether a matter is done in one text and still open or given up in the other."""
    return _by_states(left, right) or _undone(left.reading, right.reading)


def _by_states(left: Completion, right: Completion) -> Finding | None:
    """A state of one matter in each text: signed, and still being negotiated."""
    if not all(_cues().may_be_in(side.reading.line) for side in (left, right)):
        return None
    alignment = align(left.reading, right.reading)
    if alignment.contained < _SAME_THING or not left.states or not right.states:
        return None
    ours, theirs = _own(left, right, alignment.pairs), _own(right, left, alignment.mirrored().pairs)
    matters = (
        (one.first, two.first, (one, two))
        for one in ours
        for two in theirs
        if one.name != two.name and "done" in (one.name, two.name)
        if (one.first, two.first) not in alignment.pairs  # a strike that is called off has ended
        if _same_matter(left.reading, one, right.reading, two, alignment)
        if not _is_done_later(left.reading, one, right.reading, two)
    )
    pair = earliest(left.reading, right.reading, matters)
    return _finding(left.reading, pair[0], right.reading, pair[1]) if pair else None


def _undone(left: Reading, right: Reading) -> Finding | None:
    """What still goes on in one text although the other tells that it was brought to an end: freed, still in captivity."""
    if not may_last(left) and not may_last(right):
        return None
    alignment = align(left, right)
    if alignment.contained < _SAME_THING or owners_differ(left, right, alignment):
        return None
    found = _going_on(left, right, alignment)
    if found:
        return _finding(left, found[0], right, found[1], _UNDONE)
    turned = _going_on(right, left, alignment.mirrored())
    return _finding(left, turned[1], right, turned[0], _UNDONE) if turned else None


def _going_on(left: Reading, right: Reading, alignment: Alignment) -> tuple[State, State] | None:
    """The first deed of the left text that something in the right one shows not to be done."""
    pairs = [
        (State("done", deed, deed + 1), State("pending", state.first, state.stop))
        for state in lasting(right)
        for deed in deeds_done(left)
        if undoes(left, deed, right, state) and _share_a_thing(left, deed, state, alignment)
    ]
    return next((pair for pair in pairs if not _is_done_later(left, pair[0], right, pair[1])), None)


def _share_a_thing(left: Reading, deed: int, state: Lasting, alignment: Alignment) -> bool:
    """True where both texts name a thing beside the deed and what goes on, by a word that is no name."""
    met = [*alignment.pairs, *((i, j) for i, j, _ in alignment.loose)]
    own = range(state.first, state.stop)
    return any(left.words[i].is_content and left.words[i].weight >= 1 and i != deed and j not in own for i, j in met)


def _is_done_later(left: Reading, one: State, right: Reading, two: State) -> bool:
    """True where the one that is done has a later date than the one that is open: open then, done since."""
    done, open_ = (left, right) if one.name == "done" else (right, left)
    state, other = (one, two) if one.name == "done" else (two, one)
    ends, starts = _dates_of(done, state), _dates_of(open_, other)
    told = [comes_after(end, start) for end in ends for start in starts]
    return True in told and False not in told


def _dates_of(reading: Reading, state: State) -> list[When]:
    """The dates in the sentence of a state, or in all of the text where its sentence has none."""
    found = [(when, word_places(reading, when.start, when.end)) for when in dates(reading.text)]
    near = [w for w, places in found if places and reading.words[places.start].clause == reading.words[state.first].clause]
    return near or [when for when, _ in found]


def _own(side: Completion, other: Completion, pairs: tuple[tuple[int, int], ...]) -> list[State]:
    """The states of one text that the other does not speak of in the same words."""
    theirs = {(state.name, place) for state in other.states for place in range(state.first, state.stop)}
    names = {state.name for state in other.states}
    met = {(name, i) for i, j in pairs for name in names if (name, j) in theirs}
    own = [s for s in side.states if not any((s.name, place) in met for place in range(s.first, s.stop))]
    return [state for state in own if state.name == "done" or state.name not in names]


def _state(reading: Reading, hit: Hit) -> State | None:
    """The state a cue stands for; a denied "done" is pending, and "has been" is done only with what follows."""
    word = reading.words[hit.first]
    if word.is_name or word.is_framed or _went_down(reading, hit):
        return None
    if hit.value == "perfect":
        return _perfect(reading, hit)
    name = "pending" if hit.value == "done" and word.is_negated else hit.value
    return State(name, hit.first, hit.stop)


def _went_down(reading: Reading, hit: Hit) -> bool:
    """True for "the number dropped last year", where "dropped the plan" and "was dropped" give something up."""
    if reading.line.words[hit.first : hit.stop] != ("dropped",) or is_passive(reading, hit.first):
        return False
    behind = reading.words[hit.stop : hit.stop + 1]
    return not any(word.is_name for word in behind) and not any(
        reading.words[place].weight >= 1 for place in object_of(reading, hit.first)
    )


def _perfect(reading: Reading, hit: Hit) -> State | None:
    """ "has been removed": done, or pending with "not" before what finishes a matter."""
    following = reading.words[hit.stop] if hit.stop < len(reading.words) else None
    if following is None or not following.token.word.endswith(("ed", "en", "id", "lt", "ld", "nt")):
        return None
    is_denied = following.is_negated or reading.words[hit.stop - 1].token.word == "not"
    return State("pending" if is_denied else "done", hit.first, hit.stop + 1)


def _same_matter(left: Reading, one: State, right: Reading, two: State, alignment: Alignment) -> bool:
    """True where most is shared, or the thing that is done or open is named in both; not where another one did it."""
    theirs = alignment.mirrored().names
    if _is_anothers(left, one, right, alignment.names) or _is_anothers(right, two, left, theirs):
        return False
    beside = shared_beside(left, right, alignment, range(one.first, one.stop), range(two.first, two.stop))
    if beside < (_BESIDE_NAMED if len(alignment.names) > 1 else _BESIDE):
        return False
    if alignment.contained >= _SAME_MATTER:
        return True
    return alignment.contained >= _SAME_THING and bool(_about(left, one) & _about(right, two))


def _is_anothers(reading: Reading, state: State, other: Reading, shared: tuple[tuple[int, int], ...]) -> bool:
    """True where somebody is named before "left" or "resigned", and the other text names only others."""
    doers = {i for i in range(state.first) if reading.words[i].is_name and not reading.words[i].is_framed}
    return state.name == "done" and bool(doers) and bool(other.names) and not any(i in doers for i, _ in shared)


def _about(reading: Reading, state: State) -> frozenset[str]:
    """What stands around the cue, the cue itself included."""
    around = reading.words[max(0, state.first - _AROUND) : state.stop + _AROUND]
    return frozenset(concept for word in around if word.is_content for concept in word.concepts)


def _finding(left: Reading, one: State, right: Reading, two: State, score: float = _STRENGTH) -> Finding:
    shown = [_words(reading, state) for reading, state in ((left, one), (right, two))]
    detail = f'"{shown[0]}" ({one.name}) against "{shown[1]}" ({two.name})'
    return Finding("completion", Outcome.CONFLICTS, score, detail, (_span(left, one),), (_span(right, two),))


def _words(reading: Reading, state: State) -> str:
    span = _span(reading, state)
    return reading.text[span.start : span.end]


def _span(reading: Reading, state: State) -> Span:
    return reading.span(state.first, state.stop)


@standing
def _cues() -> Entries:
    lists = lexicon("completion")
    return ((phrase, name) for name in _STATES for phrase in lists[name])


SIGNAL = Signal("completion", extract, compare)
