"""Before and after: on which side of what event a text puts something, and how far from it."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.lazily import NamedTuple
from claimcheck.text.alignment import Alignment, shared_beside
from claimcheck.text.concepts import word_list
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading
from claimcheck.text.stretches import is_stressed, length_before

# How many words behind "before" may tell what it came before.
_BEHIND = 3
# These tell how long something went on, and order nothing.
_LONG = frozenset(("until", "till", "since"))
# Lengths of time this part of the longer one apart are told alike (a month, 30 days).
_SAME_LENGTH = Decimal("0.15")
# How much of the rest must be shared before it stands on two sides of one event.
_SAME_REST = 0.6


class Order(NamedTuple):
    """ "Two days before the vote": which side, the event's words, the place, and how far from it in seconds."""

    side: str
    event: frozenset[str]
    first: int
    stop: int
    distance: Decimal | None


def orders(reading: Reading) -> tuple[Order, ...]:
    """The words of order of a text that say before or after what."""
    hits = _order_words().hits_in(reading.line)
    return tuple(order for order in (_order(reading, hit) for hit in hits) if order.event)


def may_order(reading: Reading) -> bool:
    """False for a text that plainly says before or after nothing: a quick look."""
    return bool(_order_words().hits_in(reading.line))


def are_opposed(one: Order, two: Order) -> bool:
    """True for before and after one event, and for two lengths of time from it: two days after, a week after."""
    return one.side != two.side or _far_apart(one, two)


def turned_about(
    left: Reading, ours: tuple[Order, ...], right: Reading, theirs: tuple[Order, ...], alignment: Alignment
) -> tuple[Order, Order] | None:
    """An order of each text that puts the same two events in the other places: "A before B", "B ahead of A"."""
    pairs = [*alignment.pairs, *((i, j) for i, j, _ in alignment.loose)]
    pairs = [(i, j) for i, j in pairs if left.words[i].is_content and right.words[j].is_content]
    found = (
        (one, two) for one in ours for two in theirs if not {left.line.words[one.first], right.line.words[two.first]} & _LONG
    )
    return next((both for both in found if _is_crossed(left, both[0], right, both[1], pairs)), None)


def contradict_turned(one: Order, two: Order) -> bool:
    """True where both say "before", or both "after", of events that have changed places, and for two distances."""
    return one.side == two.side or _far_apart(one, two)


def _is_crossed(left: Reading, one: Order, right: Reading, two: Order, pairs: list[tuple[int, int]]) -> bool:
    """True where what stands before "before" in each text stands behind it in the other, and nothing stayed in its place."""
    sides = {(_side(left, one, i), _side(right, two, j)) for i, j in pairs}
    return sides - {("", ""), ("", "main"), ("", "sub"), ("main", ""), ("sub", "")} == {("main", "sub"), ("sub", "main")}


def _side(reading: Reading, order: Order, place: int) -> str:
    """Where a word stands: "main" for the first event, "sub" for the one behind the word of order; empty elsewhere.

    A text that opens with "two days after the vote," tells the first event in its next clause.
    """
    start = order.first - _length_words(reading, order)
    clause = reading.words[order.first].clause
    if place >= order.stop:
        is_main = reading.words[place].clause == clause + 1 and _opens(reading, start)
        return "main" if is_main else "sub" if reading.words[place].clause == clause else ""
    return "main" if place < start and reading.words[place].clause == clause else ""


def _opens(reading: Reading, start: int) -> bool:
    return start == 0 or reading.words[start - 1].clause != reading.words[start].clause


def _length_words(reading: Reading, order: Order) -> int:
    """How many words in front of "before" say how long before."""
    return 0 if order.distance is None else 2 + is_stressed(reading, order.first)


def span_of(reading: Reading, order: Order) -> tuple[int, int]:
    """From "before", or the length of time in front of it, to the event's first word."""
    last = next(i for i in range(order.stop, len(reading.words)) if reading.words[i].concepts & order.event)
    first = order.first - _length_words(reading, order)
    return reading.words[first].token.start, reading.words[last].token.end


def share_the_rest(left: Reading, right: Reading, alignment: Alignment, pair: tuple[Order, Order]) -> bool:
    """False for "the mayor left before the vote" and "the mayor spoke after the vote": two deeds."""
    ours, theirs = (range(order.first, len(side.words)) for side, order in zip((left, right), pair, strict=True))
    return shared_beside(left, right, alignment, ours, theirs) >= _SAME_REST


def _order(reading: Reading, hit: Hit) -> Order:
    """What stands behind "before" or "after" up to the clause's end."""
    clause = reading.words[hit.first].clause
    behind = [word for word in reading.words[hit.stop :] if word.clause == clause and not word.is_framed]
    event = [word for word in behind if word.is_content][:_BEHIND]
    concepts = frozenset(c for word in event[:1] for c in word.concepts)
    return Order(hit.value, concepts, hit.first, hit.stop, length_before(reading, hit.first))


def _far_apart(one: Order, two: Order) -> bool:
    """Two days after it, and a week after it."""
    if one.distance is None or two.distance is None:
        return False
    return abs(one.distance - two.distance) > max(one.distance, two.distance) * _SAME_LENGTH


@standing
def _order_words() -> Entries:
    return ((phrase, side) for side in ("earlier", "later") for phrase in word_list("ordering")[side])
