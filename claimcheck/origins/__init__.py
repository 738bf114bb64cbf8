"""Origins: attributions that go back to one another are one origin, with the reason for each collapse.

A graph over attributions; each connected component is one origin. Independence of two origins is established, never
presumed: missing lineage raises no count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from enum import Enum
from itertools import combinations

from claimcheck.evidence import Mention
from claimcheck.lazily import NamedTuple
from claimcheck.origins.sets import largest_first
from claimcheck.origins.ties import WITHHELD, Bond, Groups, bonds, listed, telling
from claimcheck.vocab import SourceKind

Pairs = frozenset[tuple[int, int]]
OVERRULED = "were found independent, but what joins them weighs more"


class Independence(Enum):
    """What is known of two origins."""

    INDEPENDENT = "independent"
    NOT_INDEPENDENT = "not independent"
    NOT_ESTABLISHED = "not established"


class Origin(NamedTuple):
    """Attributions that go back to one another; a circle of relays counts as nothing."""

    mentions: tuple[Mention, ...]
    reasons: tuple[str, ...] = ()
    circle: bool = False

    @property
    def ids(self) -> tuple[int, ...]:
        """The attributions' ids."""
        return tuple(mention.attribution for mention in self.mentions)

    @property
    def first_hand(self) -> bool:
        """True where somebody identified knows it first-hand, with a document on file: the origin stands by itself."""
        return any(map(_grounded, self.mentions))


class Lineage(NamedTuple):
    """The origins behind a claim, and which of them are established independent of each other.

    `sets` holds every set of pairwise independent origins that cannot be enlarged, the largest first; a single origin is
    among them only if it is first-hand or somebody established it as independent of an attribution outside. Beyond
    `sets.EXACT_UP_TO` origins of different kinds the search is greedy: a count may then be too low, never too high.
    """

    origins: tuple[Origin, ...]
    sets: tuple[tuple[Origin, ...], ...] = ()
    established: Pairs = frozenset()

    @property
    def independent(self) -> tuple[Origin, ...]:
        """The largest set of origins that are pairwise independent."""
        return self.sets[0] if self.sets else ()

    @property
    def counted(self) -> int:
        """How many origins there are, circles left out."""
        return sum(not origin.circle for origin in self.origins)

    @property
    def pairs(self) -> tuple[tuple[Origin, Origin, Independence], ...]:
        """Every two origins, circles left out, with what is known of them."""
        live = [origin for origin in self.origins if not origin.circle]
        return tuple((a, b, between(a, b, self.established)) for a, b in combinations(live, 2))


def trace(mentions: Iterable[Mention], established: Pairs = frozenset(), excluded: Pairs = frozenset()) -> Lineage:
    """Join the mentions to origins and find the sets of origins that are established independent."""
    known = {mention.attribution: mention for mention in sorted(mentions, key=lambda mention: mention.attribution)}
    ties = bonds(list(known.values()))
    decided = _found(known, excluded, "were found not to be independent")
    told = Groups(known, (ids for ids, sentence in (*ties, *decided) if sentence != WITHHELD))
    found = _found(known, established, OVERRULED)
    overruled = [(ids, WITHHELD if told.apart(*ids) else sentence) for ids, sentence in found]
    groups = Groups(known, (ids for ids, _ in (*ties, *decided))).all()
    sentences = _by_group(groups, (*telling(ties), *decided, *overruled))
    origins = tuple(_origin([known[number] for number in group], sentences[group]) for group in groups)
    return Lineage(origins, _sets([origin for origin in origins if not origin.circle], established), established)


def between(left: Origin, right: Origin, established: Pairs, excluded: Pairs = frozenset()) -> Independence:
    """What is known of two origins: somebody said so, or both are first-hand with different people and documents."""
    pairs = {(min(a, b), max(a, b)) for a in left.ids for b in right.ids}
    if left is right or pairs & excluded:
        return Independence.NOT_INDEPENDENT
    # Two origins share neither source nor document, or they would be one; so first-hand on both sides is enough.
    if pairs & established or (left.first_hand and right.first_hand):
        return Independence.INDEPENDENT
    return Independence.NOT_ESTABLISHED


def _grounded(mention: Mention) -> bool:
    identified = mention.source_kind is not SourceKind.ANONYMOUS
    return identified and mention.basis.first_hand and mention.document is not None and mention.via is None


def _found(known: Container[int], pairs: Pairs, what: str) -> list[Bond]:
    """What somebody found out about two of the mentions."""
    return [(pair, f"{listed(pair)} {what}") for pair in sorted(pairs) if pair[0] in known and pair[1] in known]


def _by_group(groups: Iterable[tuple[int, ...]], sentences: Iterable[Bond]) -> dict[tuple[int, ...], list[str]]:
    """The sentences that speak of one group only; two that were found independent may well be in two."""
    home = {number: group for group in groups for number in group}
    found: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for (first, *others), sentence in sentences:
        if all(home[other] is home[first] for other in others):
            found[home[first]].append(sentence)
    return found


def _origin(members: Sequence[Mention], sentences: Iterable[str]) -> Origin:
    origin = Origin(tuple(members), tuple(dict.fromkeys(sentences)), circle=_circle(members))
    if not origin.circle:
        return origin
    verb = "quote each other in a circle: they count" if len(members) > 1 else "quotes itself: it counts"
    return Origin(origin.mentions, (f"{listed(origin.ids)} {verb} as nothing",), circle=True)


def _circle(members: Sequence[Mention]) -> bool:
    """True where everybody has it from somebody among them: whoever follows the relays only ever goes round."""
    speakers = {mention.source for mention in members}
    return all(mention.via in speakers for mention in members)


def _sets(origins: Sequence[Origin], established: Pairs) -> tuple[tuple[Origin, ...], ...]:
    """The sets of pairwise independent origins, the largest first; one that stands alone must be established by itself."""
    home = {number: index for index, origin in enumerate(origins) for number in origin.ids}
    first_hand = frozenset(index for index, origin in enumerate(origins) if origin.first_hand)
    apart = {index: first_hand - {index} if index in first_hand else frozenset() for index in range(len(origins))}
    alone = set(first_hand)
    for a, b in ((home.get(a), home.get(b)) for a, b in established):
        if a != b:
            alone |= {index for index in (a, b) if index is not None}
        if a is not None and b is not None and a != b:
            apart[a], apart[b] = apart[a] | {b}, apart[b] | {a}
    counted = {index: others for index, others in apart.items() if index in alone}
    return tuple(tuple(origins[index] for index in chosen) for chosen in largest_first(counted))
