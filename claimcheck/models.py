"""The tables, as SQLModel classes: the one home of the schema, for migrations, for Python users and for other engines.

A table class built by its constructor validates nothing; rows enter through the shapes in `shapes.py`. Times are ISO 8601
text in UTC and enums their stored words, so that a row reads the same on every engine, in the journal and in Datasette.
`withdrawn_at` marks what no longer counts: nothing is deleted.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Index, String, UniqueConstraint
from sqlmodel import Field

from claimcheck import shapes
from claimcheck.columns import Record, Table, key, link, long_text, metadata, no_longer_than, one_of, unique_while_live, word
from claimcheck.derived import ClaimVector, Match, Matcher, Reach, Shingle, Shingled, Unmatched, VectorModel
from claimcheck.rechecks import Recheck
from claimcheck.vocab import (
    AnchorState,
    AttributionType,
    Basis,
    Credibility,
    GroundRule,
    IndependenceValue,
    JudgementValue,
    Reliability,
    SourceKind,
    Stance,
)
from claimcheck.wording import CLAIM_LENGTH, NAME_LENGTH

__all__ = [
    "Attribution",
    "Case",
    "Claim",
    "ClaimVector",
    "Document",
    "Event",
    "Independence",
    "Judgement",
    "Match",
    "Matcher",
    "Proposal",
    "Reach",
    "Recheck",
    "Review",
    "Shingle",
    "Shingled",
    "Signature",
    "Snapshot",
    "Source",
    "Unmatched",
    "VectorModel",
    "metadata",
]


class Case(shapes.CaseFields, Record, table=True):
    """A story or investigation."""

    __tablename__ = "story"
    __table_args__ = (unique_while_live("story", "slug"),)
    id: int | None = key()


class Source(shapes.SourceFields, Record, table=True):
    """Who can be held to an assertion. `aliases` is a JSON list of names."""

    __tablename__ = "source"
    __table_args__ = (
        one_of("kind", SourceKind),
        one_of("reliability", Reliability),
        no_longer_than("name", NAME_LENGTH),
        unique_while_live("source", "ref"),
    )
    id: int | None = key()
    kind: SourceKind = word(SourceKind.ORGANISATION)
    reliability: Reliability = word(Reliability.F)
    aliases: str = long_text(required=True)
    parent_id: int | None = link("source")
    merged_into_id: int | None = link("source")
    note: str | None = long_text()


class Document(shapes.DocumentFields, Record, table=True):
    """A work in which something is found; `upstream_id` is the document it was copied from."""

    __tablename__ = "document"
    __table_args__ = (unique_while_live("document", "ref"),)
    id: int | None = key()
    publisher_id: int | None = link("source")
    upstream_id: int | None = link("document")
    url: str | None = long_text()


class Snapshot(Record, table=True):
    """A document's bytes at one time, kept in a file named by their SHA-256."""

    __tablename__ = "snapshot"
    __table_args__ = (UniqueConstraint("document_id", "sha256"),)
    id: int | None = key()
    document_id: int = link("document", required=True)
    sha256: str = Field(sa_type=String(64))
    size: int = Field(sa_type=BigInteger)
    media_type: str = Field(sa_type=String(100))
    text_version: int | None = None


class Claim(shapes.ClaimFields, Record, table=True):
    """One checkable assertion; `folded` finds it again word for word."""

    __tablename__ = "claim"
    __table_args__ = (
        no_longer_than("text", CLAIM_LENGTH),
        unique_while_live("claim", "ref"),
        Index("ix_claim_folded", "folded_sha256"),
    )
    id: int | None = key()
    text: str = long_text(required=True)
    case_id: int = link("story", required=True)
    adverse_to_id: int | None = link("source")
    folded_sha256: str = Field(sa_type=String(64))
    note: str | None = long_text()


class Attribution(shapes.AttributionFields, Record, table=True):
    """The link claim–source–document, with stance, type, ground rule, basis and quote."""

    __tablename__ = "attribution"
    __table_args__ = (
        one_of("type", AttributionType),
        one_of("stance", Stance),
        one_of("ground_rule", GroundRule),
        one_of("basis", Basis),
        one_of("credibility", Credibility),
        CheckConstraint(
            f"anchor_state IS NULL OR anchor_state IN ({', '.join(repr(str(w)) for w in AnchorState)})",
            name="anchor_state",
        ),
        unique_while_live("attribution", "ref"),
    )
    id: int | None = key()
    type: AttributionType = word(AttributionType.NAMED)
    stance: Stance = word(Stance.ASSERTS)
    ground_rule: GroundRule = word(GroundRule.ON_RECORD)
    basis: Basis = word(Basis.UNKNOWN)
    credibility: Credibility = word(Credibility.UNKNOWN)
    claim_id: int = link("claim", required=True)
    source_id: int = link("source", required=True)
    speaks_for_id: int | None = link("source")
    via_id: int | None = link("source")
    document_id: int | None = link("document")
    snapshot_id: int | None = link("snapshot")
    exact: str | None = long_text()
    prefix: str | None = long_text()
    suffix: str | None = long_text()
    anchor_start: int | None = None
    anchor_end: int | None = None
    anchor_state: str | None = Field(default=None, sa_type=String(40))
    anchor_fragment: str | None = Field(default=None, sa_type=String(60))
    note: str | None = long_text()


class Judgement(shapes.JudgementFields, Record, table=True):
    """A person's answer on a pair of claims, smaller id left; the latest live one counts."""

    __tablename__ = "judgement"
    __table_args__ = (one_of("value", JudgementValue), Index("ix_judgement_pair", "left_id", "right_id"))
    id: int | None = key()
    value: JudgementValue = word()
    left_id: int = link("claim", required=True)
    right_id: int = link("claim", required=True)
    actor: str = Field(sa_type=String(NAME_LENGTH))
    note: str | None = long_text()


class Independence(shapes.IndependenceFields, Record, table=True):
    """What somebody established about a pair of attributions, smaller id left."""

    __tablename__ = "independence"
    __table_args__ = (one_of("value", IndependenceValue), Index("ix_independence_pair", "left_id", "right_id"))
    id: int | None = key()
    value: IndependenceValue = word()
    left_id: int = link("attribution", required=True)
    right_id: int = link("attribution", required=True)
    actor: str = Field(sa_type=String(NAME_LENGTH))
    note: str | None = long_text()


class Review(shapes.ReviewFields, Record, table=True):
    """An editor's published outcome on a claim; a status is never a rating."""

    __tablename__ = "review"
    id: int | None = key()
    claim_id: int = link("claim", required=True)
    actor: str = Field(sa_type=String(NAME_LENGTH))
    url: str | None = long_text()
    note: str | None = long_text()


class Signature(Record, table=True):
    """Somebody's word that a sentence of a draft was checked, with what is needed to find it again and what was behind it.

    `before` and `behind` are the keys of the sentences beside it; `evidence` is a JSON list of its claims as they stood,
    `accepted` one of the findings that were accepted with it.
    """

    __tablename__ = "signature"
    __table_args__ = (Index("ix_signature_draft", "draft"),)
    id: int | None = key()
    draft: str = long_text(required=True)
    line: int
    sentence: str = long_text(required=True)
    before: str = Field(sa_type=String(64))
    behind: str = Field(sa_type=String(64))
    evidence: str = long_text(required=True)
    accepted: str = long_text(required=True)
    actor: str = Field(sa_type=String(NAME_LENGTH))
    note: str | None = long_text()


class Proposal(Record, table=True):
    """A statement of a document that was answered, found again by `folded_sha256`: accepted where it has an attribution."""

    __tablename__ = "proposal"
    id: int | None = key()
    document_id: int = link("document", required=True)
    folded_sha256: str = Field(sa_type=String(64))
    attribution_id: int | None = link("attribution")
    actor: str = Field(sa_type=String(NAME_LENGTH))


class Event(Table, table=True):
    """One entry of the journal: what changed, and the hash that chains it to the entry before."""

    __tablename__ = "event"
    seq: int | None = key()
    at: str = Field(sa_type=String(40))
    actor: str = Field(sa_type=String(NAME_LENGTH))
    action: str = Field(sa_type=String(40))
    subject: str = Field(sa_type=String(40))
    changes: str = long_text(required=True)
    previous: str = Field(sa_type=String(64))
    hash: str = Field(sa_type=String(64))
