"""From rows to what may be shown: the one place where a source's name is put into a view, or kept out of it."""

from __future__ import annotations

import json
from functools import lru_cache

from claimcheck.evidence import Mention
from claimcheck.ids import Kind
from claimcheck.library.picture import Link, Picture
from claimcheck.library.source_book import spellings
from claimcheck.library.withholding import title_unless_named, unless_named
from claimcheck.policy import Policy
from claimcheck.report import ClaimView, FindingView, JudgementView, MatchView, Standing, Voice
from claimcheck.signals import turned
from claimcheck.status import Assessment, assess
from claimcheck.store.connection import Row
from claimcheck.text.folding import folded
from claimcheck.usual import UNNAMED
from claimcheck.vocab import AnchorState, GroundRule, JudgementValue, Relation, SourceKind


def claim_view(picture: Picture, claim: int, policy: Policy, assessment: Assessment | None = None) -> ClaimView:
    """One claim with its status, assessed unless that was done, and those who stand behind it."""
    row = picture.claims[claim]
    review = picture.reviews.get(claim)
    return ClaimView(
        id=Kind.CLAIM.show(claim),
        ulid=row["ulid"],
        case=row["case_slug"],
        text=row["text"],
        standing=standing(assessment or assess(picture.evidence(claim), policy)),
        voices=tuple([voice(picture, attribution) for attribution in picture.attributions.get(claim, ())]),
        recorded_at=row["recorded_at"],
        ref=row["ref"],
        note=row["note"],
        rating=review["rating"] if review else None,
    )


def standing(assessment: Assessment) -> Standing:
    """An assessment as it is shown."""
    return Standing(
        status=str(assessment.status),
        modifiers=tuple(str(modifier) for modifier in assessment.modifiers),
        reason=assessment.reason,
        settle=assessment.settle,
        mentions=assessment.mentions,
        origins=assessment.origins,
        independent=assessment.independent,
    )


def voice(picture: Picture, row: Row) -> Voice:
    """One attribution; a protected source shows its agreed description and nothing that leads to it."""
    mention = picture.mention(row)
    source = picture.source(row["source_id"])
    document = picture.documents.get(row["document_id"] or 0, {})
    identified = _identified(mention)
    hidden = hidden_spellings(picture, row)
    return Voice(
        id=Kind.ATTRIBUTION.show(row["id"]),
        shown_as=shown_as(mention, source, row["described_as"]),
        source=None if identified else Kind.SOURCE.show(source["id"]),
        type=row["type"],
        stance=row["stance"],
        ground_rule=row["ground_rule"],
        basis=row["basis"],
        official=mention.official,
        speaks_for=None if mention.closed else _name(picture, row["speaks_for_id"]),
        via=None if identified and mention.via == mention.source else _via(picture, row, mention),
        said=row["said"][:10] if mention.protected and row["said"] else row["said"],
        document=Kind.DOCUMENT.show(document["id"]) if document else None,
        title=title_unless_named(document.get("title"), hidden),
        url=title_unless_named(document.get("url"), hidden),
        quote=unless_named(row["exact"], hidden),
        before=None if identified else row["prefix"],
        after=None if identified else row["suffix"],
        place=_place(row, picture.lines.get(row["id"])),
        anchor=AnchorState(row["anchor_state"]).label if row["anchor_state"] else None,
        credibility=row["credibility"],
        counts=mention.ground_rule is not GroundRule.OFF_RECORD and source["withdrawn_at"] is None,
        remark=_remark(mention, source),
        rechecked=_rechecked(picture, row, hidden),
        note=title_unless_named(row["note"], hidden),
    )


def shown_as(mention: Mention, source: Row, described_as: str | None) -> str:
    """How the source is called in anything that can be read."""
    if _identified(mention):
        return described_as or UNNAMED
    return described_as or str(source["name"]) if mention.protected else str(source["name"])


def _identified(mention: Mention) -> bool:
    """True where the store holds the name of a source that must not be named here."""
    return mention.protected and mention.source_kind is not SourceKind.ANONYMOUS


@lru_cache(maxsize=4096)
def _folded_spellings(name: str, aliases: str) -> tuple[str, ...]:
    return tuple(folded(spelling) for spelling in spellings({"name": name, "aliases": aliases}))


def hidden_spellings(picture: Picture, row: Row) -> tuple[str, ...]:
    """The folded names that nothing shown of this attribution may hold; none where its source may be named."""
    source = picture.source(row["source_id"])
    return _folded_spellings(source["name"], source["aliases"]) if _identified(picture.mention(row)) else ()


def _via(picture: Picture, row: Row, mention: Mention) -> str | None:
    """Through whom it came; without the name where that source speaks in confidence on the same claim."""
    others = map(picture.mention, picture.attributions.get(row["claim_id"], ()))
    hidden = any(_identified(other) and other.source == mention.via for other in others) and mention.via is not None
    return UNNAMED if hidden else _name(picture, row["via_id"])


def _name(picture: Picture, number: int | None) -> str | None:
    return None if number is None else str(picture.source(number)["name"])


def _place(row: Row, line: int | None) -> str | None:
    if row["document_id"] is None or row["anchor_start"] is None:
        return None
    page = f", {_page(row['anchor_fragment'])}" if row["anchor_fragment"] else f", line {line}" if line else ""
    return f"{Kind.DOCUMENT.show(row['document_id'])}{page}, characters {row['anchor_start']}–{row['anchor_end']}"


def _page(fragment: str) -> str:
    from claimcheck.documents.fragments import in_words  # noqa: PLC0415 - few quotes are on a page

    return in_words(fragment)


def _rechecked(picture: Picture, row: Row, hidden: tuple[str, ...]) -> str | None:
    """What became of the quote in another copy, where that is on file."""
    recheck = picture.rechecks.get(row["id"])
    if recheck is None:
        return None
    from claimcheck.library.quotes import fate  # noqa: PLC0415 - few quotes were rechecked

    return fate(recheck, row, hidden, picture.recheck_lines.get(recheck["id"]))


def _remark(mention: Mention, source: Row) -> str:
    if source["withdrawn_at"] is not None:
        return "the source was retracted: counts for nothing"
    if mention.ground_rule is GroundRule.OFF_RECORD:
        return "off the record: counts for nothing"
    return ""


def match_view(picture: Picture, claim: int, link: Link, fingerprint: str) -> MatchView:
    """One pair of claims, the given one on the left."""
    match, judgement = link.match, link.judgement
    findings = tuple(_finding(finding) for finding in json.loads(match["findings"])) if match else ()
    turned = match is not None and match["left_id"] != claim
    return MatchView(
        id=Kind.MATCH.show(match["id"]) if match else "",
        left=Kind.CLAIM.show(claim),
        right=Kind.CLAIM.show(link.other),
        left_text=picture.claims[claim]["text"],
        right_text=picture.claims[link.other]["text"],
        relation=str(link.relation or (match["relation"] if match else Relation.UNCLEAR)),
        score=match["score"] if match else 1.0,
        judged=_judged(judgement),
        findings=tuple(map(_turned, findings)) if turned else findings,
        stale=match is not None and match["fingerprint"] != fingerprint,
        note=(judgement["note"] or "") if judgement else "",
        replaced=tuple(map(judgement_view, link.earlier)),
    )


def judgement_view(row: Row) -> JudgementView:
    """A person's answer on a pair."""
    return JudgementView(row["value"], row["actor"], row["recorded_at"], row["note"] or "")


def _judged(judgement: Row | None) -> str:
    return f"{JudgementValue(judgement['value']).label} ({judgement['actor']})" if judgement else ""


def _finding(stored: Row) -> FindingView:
    return FindingView(
        stored["signal"],
        stored["outcome"],
        stored["score"],
        stored["detail"],
        tuple((start, end) for start, end in stored["a"]),
        tuple((start, end) for start, end in stored["b"]),
    )


def _turned(finding: FindingView) -> FindingView:
    return FindingView(finding.signal, finding.outcome, finding.score, turned(finding.detail), finding.b, finding.a)
