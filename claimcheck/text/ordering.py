"""Before and after: on which side of what event a text puts something, and how far from it."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import word_list
from claimcheck.text.phrases import Entries, Hit, standing
from claimcheck.text.reading import Reading
from claimcheck.text.stretches import length_before

# How many words behind "before" may tell what it came before.
_BEHIND = 3
# Lengths of time this part of the longer one apart are told alike (a month, 30 days).
_SAME_LENGTH = Decimal("0.15")


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


def span_of(reading: Reading, order: Order) -> tuple[int, int]:
    """From "before", or the length of time in front of it, to the event's first word."""
    last = next(i for i in range(order.stop, len(reading.words)) if reading.words[i].concepts & order.event)
    first = order.first - (0 if order.distance is None else 2)
    return reading.words[first].token.start, reading.words[last].token.end


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
