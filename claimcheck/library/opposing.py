"""Who stands against whom in a case: denials, and claims in conflict, the official voice first."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.contradiction_report import Contradiction, Side
from claimcheck.evidence import Mention
from claimcheck.fingerprint import fingerprint
from claimcheck.ids import Kind
from claimcheck.library.picture import Link, Picture
from claimcheck.library.views import match_view, voice
from claimcheck.origins import trace
from claimcheck.report import FindingView, MatchView, Spans
from claimcheck.store.connection import Row
from claimcheck.vocab import GroundRule, IndependenceValue, Outcome, Relation, Stance

# What a contradiction is sorted by, the first first: proposed only, origins behind the account, how sure the match is.
Ranked = tuple[tuple[bool, int, float], Contradiction]


def denials(picture: Picture, claims: list[int], official_only: bool) -> Iterator[Contradiction]:
    """Claims that one source asserts and another denies."""
    for claim in claims:
        rows = speaking(picture, claim)
        asserting = _asserting(picture, claim)
        for denial in (row for row in rows if row["stance"] == Stance.DENIES):
            if pair := _opposed(picture, [denial], asserting, official_only):
                official, other = pair
                point = f"{voice(picture, denial).shown_as} denies it"
                yield Contradiction(
                    official=_side(picture, official, ()),
                    other=_side(picture, other, ()),
                    point=point,
                    signal="denial",
                    standing="a denial on file",
                )


def conflicts(picture: Picture, claims: list[int], official_only: bool) -> list[Contradiction]:
    """Pairs of claims that conflict, each once: the judged ones, then those with most origins behind the account.

    Among equals the surer match comes first.
    """
    found = sorted(_conflicts(picture, claims, official_only), key=lambda ranked: ranked[0])
    return [contradiction for _, contradiction in found]


def opposed(picture: Picture, claims: list[int]) -> int:
    """How many denials and conflicting pairs there are, whoever speaks."""
    asserted = {claim for claim in picture.attributions if _asserting(picture, claim)}
    spoken = (row for claim in claims if claim in asserted for row in speaking(picture, claim))
    denied = [row for row in spoken if row["stance"] == Stance.DENIES]
    conflicting = [link for claim, link in _conflicting(picture, claims) if {claim, link.other} <= asserted]
    return len(denied) + len(conflicting)


def _conflicts(picture: Picture, claims: list[int], official_only: bool) -> Iterator[Ranked]:
    for claim, link in _conflicting(picture, claims):
        if found := _conflict(picture, claim, link, official_only):
            yield found


def _conflicting(picture: Picture, claims: list[int]) -> Iterator[tuple[int, Link]]:
    """The links between live claims that conflict, each once."""
    seen: set[tuple[int, int]] = set()
    for claim in claims:
        for link in picture.links.get(claim, ()):
            pair = (min(claim, link.other), max(claim, link.other))
            if link.relation is not Relation.CONFLICTS or pair in seen:
                continue
            seen.add(pair)
            if picture.claims[link.other]["withdrawn_at"] is None:
                yield claim, link


def _conflict(picture: Picture, claim: int, link: Link, official_only: bool) -> Ranked | None:
    pair = _opposed(picture, _asserting(picture, claim), _asserting(picture, link.other), official_only)
    if pair is None:
        return None
    official, other = pair
    view = match_view(picture, official["claim_id"], seen_from(picture, official, other), fingerprint())
    finding = decisive(view)
    contradiction = Contradiction(
        official=_side(picture, official, finding.a if finding else ()),
        other=_side(picture, other, finding.b if finding else ()),
        point=finding.detail if finding else view.note or "judged to contradict each other",
        signal=finding.signal if finding else "judgement",
        standing=f"judged: {view.judged}" if view.judged else "proposed: nobody has judged it",
        match=view.id or None,
    )
    return (link.proposed, -contradiction.other.origins, -view.score), contradiction


def seen_from(picture: Picture, official: Row, other: Row) -> Link:
    """The link from one claim to the other, its spans on the first one's side."""
    return next(link for link in picture.links[official["claim_id"]] if link.other == other["claim_id"])


def decisive(view: MatchView) -> FindingView | None:
    """The finding that says most why two claims conflict; None where a person's judgement alone does."""
    conflicting = [finding for finding in view.findings if finding.outcome == Outcome.CONFLICTS]
    return max(conflicting, key=lambda finding: finding.score, default=None)


def _opposed(picture: Picture, left: list[Row], right: list[Row], official_only: bool) -> tuple[Row, Row] | None:
    """The two attributions that stand for the sides, the official one first; None where the filter leaves no pair."""
    pairs = [
        (mine, theirs) if is_official(picture, mine) or not is_official(picture, theirs) else (theirs, mine)
        for mine in left
        for theirs in right
    ]
    facing = [pair for pair in pairs if is_official(picture, pair[0]) and not is_official(picture, pair[1])]
    if official_only:
        # Two official statements belong here too, but where one body plainly came to say another thing later: that is
        # a shift, and stands in the timeline.
        facing += [pair for pair in pairs if all(is_official(picture, row) for row in pair) and not _shifted(picture, *pair)]
        return facing[0] if facing else None
    return next(iter(facing or pairs), None)


def _shifted(picture: Picture, left: Row, right: Row) -> bool:
    return one_body(picture, left, right) and _in_turn(left, right)


def one_body(picture: Picture, left: Row, right: Row) -> bool:
    """True where the same body, or bodies under one owner, speak through both attributions."""
    bodies = [mention.speaks_for_group or mention.group for mention in map(picture.mention, (left, right))]
    return bodies[0] == bodies[1]


def _in_turn(left: Row, right: Row) -> bool:
    """True where one statement plainly came after the other; 2025-03 and 2025-03-04 may be the same day."""
    said = (left["said"] or "", right["said"] or "")
    shorter = min(map(len, said))
    return said[0][:shorter] != said[1][:shorter]


def is_official(picture: Picture, row: Row) -> bool:
    """True where a body speaks through the attribution."""
    return picture.mention(row).official


def speaking(picture: Picture, claim: int) -> list[Row]:
    """The attributions of a claim that may be used in a report: the source stands, and it is not off the record."""
    return [
        row
        for row in picture.attributions.get(claim, ())
        if row["ground_rule"] != GroundRule.OFF_RECORD and picture.source(row["source_id"])["withdrawn_at"] is None
    ]


def _asserting(picture: Picture, claim: int) -> list[Row]:
    return [row for row in speaking(picture, claim) if row["stance"] == Stance.ASSERTS]


def _side(picture: Picture, row: Row, spans: Spans) -> Side:
    claim = row["claim_id"]
    same_stance = [picture.mention(other) for other in speaking(picture, claim) if other["stance"] == row["stance"]]
    return Side(
        claim=Kind.CLAIM.show(claim),
        text=picture.claims[claim]["text"],
        spans=spans,
        voice=voice(picture, row),
        origins=_origins(picture, same_stance),
    )


def _origins(picture: Picture, mentions: list[Mention]) -> int:
    return trace(mentions, excluded=picture.found(IndependenceValue.NOT_INDEPENDENT)).counted
