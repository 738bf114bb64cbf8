"""Who it was: posts that only one can hold and deeds that only one can have done, with two names for one of them."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal, Span
from claimcheck.text.alignment import Alignment, align, earliest, shared_beside
from claimcheck.text.bearers import Bearer, are_one, bearers, namesakes, share_a_name, unknown_bearers, words_of
from claimcheck.text.dates import dates
from claimcheck.text.deeds import Deed
from claimcheck.text.doings import rivalries
from claimcheck.text.holders import Holding, holdings, is_deed, is_exclusive, may_follow
from claimcheck.text.known import share_a_known
from claimcheck.text.reading import Reading, read
from claimcheck.text.superlatives import are_of_one_thing, is_superlative
from claimcheck.vocab import Outcome

_TWO_HOLDERS = 0.75
# How much must be shared besides the names before two of them can compete for one post.
_SAME_MATTER = 0.35
# The same where no other name is shared: "the longest road tunnel on the continent".
_SAME_KIND = 0.6


class Roles(NamedTuple):
    """A text's reading; its posts and deeds are read when another text may name a holder too."""

    reading: Reading

    @property
    def holdings(self) -> tuple[Holding, ...]:
        """The posts and deeds whose holder the text names."""
        return holdings(self.reading)


def extract(text: str) -> Roles:
    """The posts and deeds of a text."""
    return Roles(read(text))


def compare(left: Roles, right: Roles) -> Finding | None:
    """Whether both texts name the same holder of a post, or doer of a deed, that has only one."""
    alignment = align(left.reading, right.reading)
    holders = _two_holders(left, right, alignment)
    if holders or _are_of_other_years(left, right):
        return holders
    return _two_doers(left.reading, right.reading, alignment)


def _two_holders(left: Roles, right: Roles, alignment: Alignment) -> Finding | None:
    """Two names for one post or deed of the list."""
    pairs = [(one, two) for one in left.holdings for two in right.holdings if one.key == two.key]
    if _are_of_other_years(left, right):
        pairs = [(one, two) for one, two in pairs if is_deed(one)]
    pairs = [(one, two) for one, two in pairs if is_deed(one) or not may_follow(left.reading, one, right.reading, two)]
    if not pairs or _is_one_holder(pairs, alignment) or namesakes(left.reading, right.reading, alignment):
        return None
    rivals = [pair for pair in pairs if _are_rivals(left, right, pair, alignment)]
    found = _first(left, right, [pair for pair in rivals if _is_same_matter(left, right, pair, alignment)])
    return _finding(left, right, *found) if found else None


def _are_of_other_years(left: Roles, right: Roles) -> bool:
    """True where both tell years and have none in common: a post has one holder after the other."""
    ours, theirs = ({when.year for when in dates(side.reading.text)} - {None} for side in (left, right))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _two_doers(left: Reading, right: Reading, alignment: Alignment) -> Finding | None:
    """Two doers of one deed, by whatever they are called: "brought by tourists", "soldiers brought it"."""
    found = rivalries(left, right, alignment)
    rivalry = earliest(left, right, ((one.left.verb, one.right.verb, one) for one in found))
    if rivalry is None:
        return None
    shown = [f'"{words_of(r, deed.agent)}"' for r, deed in ((left, rivalry.left), (right, rivalry.right))]
    spans = _deed_spans(left, rivalry.left), _deed_spans(right, rivalry.right)
    return Finding("roles", Outcome.CONFLICTS, rivalry.strength, " against ".join(shown), *spans)


def _deed_spans(reading: Reading, deed: Deed) -> tuple[Span, ...]:
    places = sorted({deed.verb, *deed.agent})
    return reading.spans(places)


def _is_one_holder(pairs: list[tuple[Holding, Holding]], alignment: Alignment) -> bool:
    aligned = frozenset(alignment.pairs)
    return any(are_one(one.holder, two.holder, aligned) for one, two in pairs)


def _are_rivals(left: Roles, right: Roles, pair: tuple[Holding, Holding], alignment: Alignment) -> bool:
    """Two names, each unknown to the other text; or each text gives to another what is one's alone."""
    one, two = pair
    aligned = frozenset(alignment.pairs)
    if is_superlative(one.key) and not are_of_one_thing(left.reading, one.stop, right.reading, two.stop, aligned):
        return False
    if one.body and two.body and not are_one(one.body, two.body, aligned):
        return False
    ours, theirs = unknown_bearers(left.reading, right.reading, alignment)
    if one.holder in ours and two.holder in theirs:
        return True
    turned = frozenset((j, i) for i, j in aligned)
    here, there = _named(one, right, aligned), _named(two, left, turned)
    if is_superlative(one.key):
        return bool(here or one.holder in ours) and bool(there or two.holder in theirs)
    return bool(here and there and is_exclusive(one.key)) or _is_beaten(one, right, aligned) or _is_beaten(two, left, turned)


def _named(holding: Holding, other: Roles, aligned: frozenset[tuple[int, int]]) -> Bearer | None:
    """The name by which the other text knows a holder."""
    return next((bearer for bearer in bearers(other.reading) if are_one(holding.holder, bearer, aligned)), None)


def _is_beaten(holding: Holding, other: Roles, aligned: frozenset[tuple[int, int]]) -> bool:
    """True where the other text says that somebody beat the one who won."""
    name = _named(holding, other, aligned)
    words = other.reading.words
    return (
        holding.key == "won" and name is not None and words[name.places[0] - 1].token.word in ("beat", "beats", "defeated")
    )


def _is_same_matter(left: Roles, right: Roles, pair: tuple[Holding, Holding], alignment: Alignment) -> bool:
    is_named = share_a_name(left.reading, right.reading, alignment) or share_a_known(left.reading, right.reading, alignment)
    if not is_named and not is_superlative(pair[0].key):
        return False
    ours, theirs = (holding.holder.places for holding in pair)
    least = _SAME_MATTER if is_named else _SAME_KIND
    return shared_beside(left.reading, right.reading, alignment, ours, theirs) >= least


def _first(left: Roles, right: Roles, pairs: list[tuple[Holding, Holding]]) -> tuple[Holding, Holding] | None:
    return earliest(left.reading, right.reading, ((one.first, two.first, (one, two)) for one, two in pairs))


def _finding(left: Roles, right: Roles, one: Holding, two: Holding) -> Finding:
    detail = f'"{words_of(left.reading, one.holder.places)}" against "{words_of(right.reading, two.holder.places)}"'
    return Finding("roles", Outcome.CONFLICTS, _TWO_HOLDERS, detail, _spans(left.reading, one), _spans(right.reading, two))


def _spans(reading: Reading, holding: Holding) -> tuple[Span, ...]:
    """The name, and the words of the post or deed."""
    places = sorted({*holding.holder.places, *range(holding.first, holding.stop)})
    return reading.spans(places)


SIGNAL = Signal("roles", extract, compare)
