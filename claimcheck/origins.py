"""Origins: attributions that go back to one another are one origin, with the reason for each collapse.

A graph over attributions; each connected component is one origin. Independence of two origins is established, never
presumed: missing lineage raises no count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from claimcheck.evidence import Mention
from claimcheck.text.words import tokens
from claimcheck.vocab import SourceKind

COPIED_WORDS = 12  # a shared run of fewer words can be chance, a set phrase or the same short answer
COPIED_LIKENESS = 92.0  # rapidfuzz ratio, 0..100, over folded words: a rewrite of a few words stays above


class Independence(Enum):
    """What is known of two origins."""

    INDEPENDENT = "independent"
    NOT_INDEPENDENT = "not independent"
    NOT_ESTABLISHED = "not established"


@dataclass(frozen=True, slots=True)
class Origin:
    """Attributions that go back to one another; a circle of relays counts as nothing."""

    mentions: tuple[Mention, ...]
    reasons: tuple[str, ...] = ()
    circle: bool = False

    @property
    def ids(self) -> tuple[int, ...]:
        """The attributions' ids."""
        return tuple(mention.attribution for mention in self.mentions)


@dataclass(frozen=True, slots=True)
class Lineage:
    """The origins behind a claim, and how many of them are established independent of each other."""

    origins: tuple[Origin, ...]
    independent: tuple[Origin, ...]

    @property
    def counted(self) -> int:
        """How many origins there are, circles left out."""
        return sum(not origin.circle for origin in self.origins)


Pairs = frozenset[tuple[int, int]]
Reason = str


def trace(mentions: Sequence[Mention], established: Pairs = frozenset(), excluded: Pairs = frozenset()) -> Lineage:
    """Join the mentions to origins and find the largest set of origins that are established independent."""
    ordered = sorted(mentions, key=lambda mention: mention.attribution)
    edges = [(a, b, why) for a, b in combinations(ordered, 2) if (why := _joined(a, b, excluded))]
    origins = tuple(_origin(group, edges) for group in _components(ordered, edges))
    return Lineage(origins, _independent([origin for origin in origins if not origin.circle], established))


def between(left: Origin, right: Origin, established: Pairs, excluded: Pairs = frozenset()) -> Independence:
    """What is known of two origins: somebody said so, or both are first-hand with different people and documents."""
    pairs = {(min(a, b), max(a, b)) for a in left.ids for b in right.ids}
    if pairs & excluded:
        return Independence.NOT_INDEPENDENT
    if pairs & established or _plainly_apart(left, right):
        return Independence.INDEPENDENT
    return Independence.NOT_ESTABLISHED


def _joined(a: Mention, b: Mention, excluded: Pairs) -> Reason | None:
    """Why two mentions go back to one another, None where nothing says so."""
    if (a.attribution, b.attribution) in excluded:
        return "were found not to be independent"
    return next((why for test, why in _TESTS if test(a, b)), None)


def _same_source(a: Mention, b: Mention) -> bool:
    return a.source == b.source


def _same_body(a: Mention, b: Mention) -> bool:
    """A spokesperson and the body, or two who speak for one body."""
    return bool({a.source, a.speaks_for} & {b.source, b.speaks_for} - {None})


def _same_owner(a: Mention, b: Mention) -> bool:
    return bool({a.group, a.speaks_for_group} & {b.group, b.speaks_for_group} - {None})


def _same_document(a: Mention, b: Mention) -> bool:
    return bool({a.document, a.upstream} & {b.document, b.upstream} - {None})


def _relayed(a: Mention, b: Mention) -> bool:
    return b.source == a.via or a.source == b.via


def _same_relay(a: Mention, b: Mention) -> bool:
    return a.via is not None and a.via == b.via


def _same_wire(a: Mention, b: Mention) -> bool:
    return a.wire is not None and a.wire == b.wire


def _copied(a: Mention, b: Mention) -> bool:
    """Quotes so alike that one copies the other."""
    if not a.quote or not b.quote:
        return False
    from rapidfuzz import fuzz  # noqa: PLC0415 - only claims with several quotes need it

    left, right = ([token.word for token in tokens(quote)] for quote in (a.quote, b.quote))
    return min(len(left), len(right)) >= COPIED_WORDS and fuzz.ratio(left, right) >= COPIED_LIKENESS


_TESTS: tuple[tuple[Callable[[Mention, Mention], bool], Reason], ...] = (
    (_same_source, "come from the same source"),
    (_relayed, "reached us one through the other"),
    (_same_relay, "reached us through the same report"),
    (_same_body, "speak for the same body"),
    (_same_owner, "belong to the same owner"),
    (_same_document, "go back to the same document"),
    (_same_wire, "carry the same wire credit"),
    (_copied, "are so alike in words that one copies the other"),
)

Edge = tuple[Mention, Mention, Reason]


def _components(mentions: Sequence[Mention], edges: Iterable[Edge]) -> list[list[Mention]]:
    """The connected components, in the order of their first mention."""
    group = {mention.attribution: [mention] for mention in mentions}
    for a, b, _ in edges:
        left, right = group[a.attribution], group[b.attribution]
        if left is not right:
            left.extend(right)
            group.update((mention.attribution, left) for mention in right)
    distinct = {id(members): members for members in group.values()}
    return [sorted(members, key=lambda mention: mention.attribution) for members in distinct.values()]


def _origin(members: list[Mention], edges: Sequence[Edge]) -> Origin:
    circle = _relay_circle(members)
    if circle:
        return Origin(tuple(members), (f"{_listed(members)} quote each other in a circle: they count as nothing",), True)
    inside = {mention.attribution for mention in members}
    return Origin(tuple(members), tuple(_reasons([edge for edge in edges if edge[0].attribution in inside])))


def _reasons(edges: Sequence[Edge]) -> Iterator[str]:
    """One sentence for each reason, naming all it joins."""
    for _, why in (*_TESTS, (_copied, "were found not to be independent")):
        named = {mention.attribution: mention for a, b, reason in edges if reason == why for mention in (a, b)}
        if named:
            yield f"{_listed([named[number] for number in sorted(named)])} {why}"


def _listed(mentions: Sequence[Mention]) -> str:
    names = [f"a{mention.attribution}" for mention in mentions]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _relay_circle(members: Sequence[Mention]) -> bool:
    """True where the relays run in a loop and nobody in the group stands outside it on their own feet."""
    relays = {mention.source: mention.via for mention in members if mention.via is not None}
    grounded = any(mention.via is None for mention in members)
    return not grounded and any(_loops(source, relays) for source in relays)


def _loops(source: int, relays: dict[int, int]) -> bool:
    seen = {source}
    step = relays.get(source)
    while step is not None and step not in seen:
        seen.add(step)
        step = relays.get(step)
    return step is not None


def _plainly_apart(left: Origin, right: Origin) -> bool:
    """Both first-hand, by different identified people, each with a document of their own on file."""
    return any(
        a.source != b.source and a.document != b.document
        for a in left.mentions
        if _grounded(a)
        for b in right.mentions
        if _grounded(b)
    )


def _grounded(mention: Mention) -> bool:
    identified = mention.source_kind is not SourceKind.ANONYMOUS
    return identified and mention.basis.first_hand and mention.document is not None and mention.via is None


def _independent(origins: Sequence[Origin], established: Pairs) -> tuple[Origin, ...]:
    """The largest set of origins that are pairwise independent; one alone counts only if it is grounded.

    Exact branch and bound on the few origins a claim has.
    """
    apart = {
        index: {
            other
            for other in range(len(origins))
            if other != index and between(origins[index], origins[other], established) is Independence.INDEPENDENT
        }
        for index in range(len(origins))
    }
    best = _largest(apart, [], sorted(apart, key=lambda index: -len(apart[index])), [])
    if len(best) > 1:
        return tuple(origins[index] for index in sorted(best))
    return next(((origin,) for origin in origins if any(map(_grounded, origin.mentions))), ())


def _largest(apart: dict[int, set[int]], chosen: list[int], open_: list[int], best: list[int]) -> list[int]:
    if len(chosen) > len(best):
        best = list(chosen)
    for place, index in enumerate(open_):
        if len(chosen) + len(open_) - place <= len(best):
            break
        rest = [other for other in open_[place + 1 :] if other in apart[index]]
        best = _largest(apart, [*chosen, index], rest, best)
    return best
