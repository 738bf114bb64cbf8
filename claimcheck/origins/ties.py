"""What joins attributions to one origin, and the sentence that says so without telling who a protected source is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.evidence import Mention
from claimcheck.lazily import NamedTuple
from claimcheck.text.words import tokens

COPIED_WORDS = 12  # fewer shared words can be chance, a set phrase or the same short answer
COPIED_LIKENESS = 92.0  # rapidfuzz ratio, 0..100, over folded words: a rewrite of a few words stays above
COPIED_SHARE = 0.8  # of the shorter quote's runs of five words: an excerpt stays above, whatever surrounds it elsewhere

Bond = tuple[tuple[int, ...], str]
"""The attributions that something joins, and the sentence."""

Words = tuple[str, ...]


class _Touch(NamedTuple):
    """One thing a mention touches. `hidden` where to say so would tell who a protected source is."""

    mention: int
    key: Hashable
    head: bool = False
    hidden: bool = False


class _Tie(NamedTuple):
    """A kind of edge, with its sentence for those who only lead to the same thing and, where there is one, to its head."""

    touches: Callable[[Mention], tuple[_Touch, ...]]
    together: str
    one_to_head: str = ""
    many_to_head: str = ""


def _source(m: Mention) -> tuple[_Touch, ...]:
    return (_Touch(m.attribution, m.source, hidden=m.protected),)


def _relay(m: Mention) -> tuple[_Touch, ...]:
    via = None if m.via == m.source else m.via
    return (_Touch(m.attribution, m.source, head=True, hidden=m.protected), _Touch(m.attribution, via))


def _body(m: Mention) -> tuple[_Touch, ...]:
    body = None if m.speaks_for == m.source else m.speaks_for
    return (
        _Touch(m.attribution, m.source, head=True, hidden=m.protected),
        _Touch(m.attribution, body, hidden=m.closed),
    )


def _document(m: Mention) -> tuple[_Touch, ...]:
    return tuple(_Touch(m.attribution, document) for document in {m.document, m.upstream})


def _wire(m: Mention) -> tuple[_Touch, ...]:
    return (_Touch(m.attribution, m.wire or None),)


def _owner(m: Mention) -> tuple[_Touch, ...]:
    represented = _Touch(m.attribution, m.speaks_for_group, hidden=m.closed)
    own = _Touch(m.attribution, m.group, hidden=m.protected)
    return (own,) if m.group == m.speaks_for_group else (own, represented)


# The strongest first: what a sentence has told of some attributions, the later ones do not tell again.
_TIES = (
    _Tie(_source, "go back to the same source"),
    _Tie(
        _relay,
        "reached us through the same report",
        "reached us through the source behind",
        "reached us through the source behind",
    ),
    _Tie(_body, "speak for the same body", "speaks for the body behind", "speak for the body behind"),
    _Tie(_document, "go back to the same document"),
    _Tie(_wire, "go back to the same wire credit"),
    _Tie(_owner, "belong to the same owner"),
)
WITHHELD = "some of the mentions count as one origin; which, and why, is withheld to protect a source"


def bonds(mentions: Sequence[Mention]) -> list[Bond]:
    """What joins the mentions, the strongest reason first and what must be withheld last."""
    if len(mentions) < 2:
        return []
    numbers = [mention.attribution for mention in mentions]
    found = [bond for tie in _TIES for bond in _tied(tie, mentions)]
    groups = Groups(numbers, (ids for ids, _ in found))
    copied = (ids for ids in Groups(numbers, _copies(mentions, groups)).all() if len(ids) > 1)
    found += [(ids, f"{listed(ids)} are so alike in words that one copies the other") for ids in copied]
    return sorted(found, key=lambda bond: bond[1] == WITHHELD)


def _tied(tie: _Tie, mentions: Iterable[Mention]) -> Iterator[Bond]:
    """What one kind of edge joins: the mentions that touch the same thing, unless it is only their common source."""
    found = [touch for mention in mentions for touch in tie.touches(mention) if touch.key is not None]
    if len({touch.key for touch in found}) == len(found):
        return  # nothing is touched twice
    touched: defaultdict[Hashable, list[_Touch]] = defaultdict(list)
    for touch in found:
        touched[touch.key].append(touch)
    for touches in touched.values():
        ids = tuple(sorted({touch.mention for touch in touches}))
        if len(ids) > 1 and not all(touch.head for touch in touches):
            yield ids, _sentence(tie, ids, touches)
            yield from _openly(tie, touches)


def _openly(tie: _Tie, touches: Sequence[_Touch]) -> Iterator[Bond]:
    """Beside a bond that is withheld, the one of those in it who are shown; nothing where none is hidden."""
    shown = [touch for touch in touches if not touch.hidden]
    ids = tuple(sorted({touch.mention for touch in shown}))
    if len(shown) < len(touches) and len(ids) > 1 and not all(touch.head for touch in shown):
        yield ids, _sentence(tie, ids, shown)


def _sentence(tie: _Tie, ids: Sequence[int], touches: Sequence[_Touch]) -> str:
    """Why these are joined; where it would tell that a protected source is one that is shown, not even which they are."""
    if len({touch.hidden for touch in touches}) > 1:
        return WITHHELD
    heads = sorted({touch.mention for touch in touches if touch.head})
    others = [number for number in ids if number not in heads]
    if heads and others:
        return f"{listed(others)} {tie.many_to_head if len(others) > 1 else tie.one_to_head} {listed(heads)}"
    return f"{listed(ids)} {tie.together}"


def _copies(mentions: Iterable[Mention], groups: Groups) -> Iterator[tuple[int, int]]:
    """Pairs of mentions whose quotes are so alike that one copies the other; those already in one group are not compared."""
    quoted: defaultdict[Words, list[int]] = defaultdict(list)
    for mention in mentions:
        quoted[tuple(token.word for token in tokens(mention.quote or ""))].append(mention.attribution)
    runs = {words: _runs(words) for words in quoted if len(words) >= COPIED_WORDS}
    for words in runs:
        yield from ((quoted[words][0], other) for other in quoted[words][1:])
        for other in quoted[words][1:]:
            groups.join(quoted[words][0], other)
    for left, right in combinations(runs, 2):
        a, b = quoted[left][0], quoted[right][0]
        if groups.apart(a, b) and not runs[left].isdisjoint(runs[right]) and _copied(left, right, runs):
            groups.join(a, b)
            yield a, b


def _runs(words: Words) -> frozenset[Words]:
    return frozenset(words[start : start + 5] for start in range(len(words) - 4))


def _copied(left: Words, right: Words, runs: Mapping[Words, frozenset[Words]]) -> bool:
    """True where one is an excerpt of the other, or nearly all words agree."""
    if len(runs[left] & runs[right]) >= COPIED_SHARE * min(len(runs[left]), len(runs[right])):
        return True
    from rapidfuzz import fuzz  # noqa: PLC0415 - only quotes that share a run of words need it

    return fuzz.ratio(left, right, score_cutoff=COPIED_LIKENESS) > 0


def telling(bonds: Iterable[Bond]) -> list[Bond]:
    """The bonds without those that join only what a stronger one has joined."""
    kept: list[Bond] = []
    told: defaultdict[int, list[frozenset[int]]] = defaultdict(list)
    for ids, sentence in bonds:
        members = frozenset(ids)
        if not any(members <= earlier for earlier in told[ids[0]]):
            kept.append((ids, sentence))
            for number in ids:
                told[number].append(members)
    return kept


class Groups:
    """Numbers that links join to groups, one after the other."""

    def __init__(self, numbers: Iterable[int], links: Iterable[Sequence[int]] = ()) -> None:
        self._group = {number: [number] for number in numbers}
        for first, *others in links:
            for other in others:
                self.join(first, other)

    def apart(self, a: int, b: int) -> bool:
        """True while nothing has joined the two."""
        return self._group[a] is not self._group[b]

    def join(self, a: int, b: int) -> None:
        """Make the groups of the two one."""
        large, small = sorted((self._group[a], self._group[b]), key=len, reverse=True)
        if large is not small:
            large.extend(small)
            self._group.update((number, large) for number in small)

    def all(self) -> list[tuple[int, ...]]:
        """The groups, in the order of their first number."""
        distinct = {id(members): members for members in self._group.values()}
        return sorted(tuple(sorted(members)) for members in distinct.values())


def listed(numbers: Sequence[int]) -> str:
    """Attributions as a sentence lists them: a1, a2 and a3."""
    names = [f"a{number}" for number in numbers]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
