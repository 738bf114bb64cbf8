"""The tables, as SQLModel classes: the one home of the schema, for migrations, for Python users and for other engines.

A table class built by its constructor validates nothing; rows enter through the shapes in `shapes.py`. Times are ISO 8601
text in UTC and enums their stored words, so that a row reads the same on every engine, in the journal and in Datasette.
`withdrawn_at` marks what no longer counts: nothing is deleted.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Index,
    Integer,
    MetaData,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlmodel import Field, SQLModel

from claimcheck import shapes
from claimcheck.vocab import (
    AnchorState,
    AttributionType,
    Basis,
    Credibility,
    GroundRule,
    IndependenceValue,
    JudgementValue,
    Relation,
    Reliability,
    SourceKind,
    Stance,
    Word,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only where the key is exactly INTEGER.
Key = BigInteger().with_variant(Integer, "sqlite")


def _key() -> Any:
    return Field(default=None, sa_column=Column(Key, primary_key=True))


def _link(table: str, *, required: bool = False) -> Any:
    return Field(default=None, foreign_key=f"{table}.id", sa_type=Key, nullable=not required, index=True)  # type: ignore[call-overload]


def _word(default: Word | None = None) -> Any:
    """A column for one of the field's words, stored as its value."""
    return Field(default=default, sa_type=String(40), nullable=False)  # type: ignore[call-overload]


def _text(*, required: bool = False) -> Any:
    return Field(default=None, sa_type=Text, nullable=not required)  # type: ignore[call-overload]


def one_of(column: str, words: Iterable[Word]) -> CheckConstraint:
    """The constraint that a column holds one of the field's words."""
    return CheckConstraint(f"{column} IN ({', '.join(repr(str(word)) for word in words)})", name=column)


def no_longer_than(column: str, length: int) -> CheckConstraint:
    """The constraint that keeps SQLite as strict about lengths as PostgreSQL."""
    return CheckConstraint(f"length({column}) <= {length}", name=f"{column}_length")


def unique_while_live(table: str, column: str) -> Index:
    """The rule that two live rows never share a value; a withdrawn row gives its value free."""
    live = text("withdrawn_at IS NULL")
    return Index(f"uq_{table}_{column}_live", column, unique=True, sqlite_where=live, postgresql_where=live)


class Table(SQLModel):
    """Base of all tables."""

    metadata: ClassVar[MetaData] = metadata


class Record(Table):
    """What every record and decision carries: an id for interchange, when it came, and whether it still counts."""

    ulid: str = Field(sa_type=String(26), unique=True)
    recorded_at: str = Field(sa_type=String(40))
    withdrawn_at: str | None = Field(default=None, sa_type=String(40))
    withdrawn_why: str | None = _text()


class Case(shapes.CaseFields, Record, table=True):
    """A story or investigation."""

    __tablename__ = "story"
    __table_args__ = (unique_while_live("story", "slug"),)
    id: int | None = _key()


class Source(shapes.SourceFields, Record, table=True):
    """Who can be held to an assertion. `aliases` is a JSON list of names."""

    __tablename__ = "source"
    __table_args__ = (
        one_of("kind", SourceKind),
        one_of("reliability", Reliability),
        no_longer_than("name", shapes.NAME_LENGTH),
        unique_while_live("source", "ref"),
    )
    id: int | None = _key()
    kind: SourceKind = _word(SourceKind.ORGANISATION)
    reliability: Reliability = _word(Reliability.F)
    aliases: str = _text(required=True)
    parent_id: int | None = _link("source")
    merged_into_id: int | None = _link("source")
    note: str | None = _text()


class Document(shapes.DocumentFields, Record, table=True):
    """A work in which something is found; `upstream_id` is the document it was copied from."""

    __tablename__ = "document"
    __table_args__ = (unique_while_live("document", "ref"),)
    id: int | None = _key()
    publisher_id: int | None = _link("source")
    upstream_id: int | None = _link("document")
    url: str | None = _text()


class Snapshot(Record, table=True):
    """A document's bytes at one time, kept in a file named by their SHA-256."""

    __tablename__ = "snapshot"
    __table_args__ = (UniqueConstraint("document_id", "sha256"),)
    id: int | None = _key()
    document_id: int = _link("document", required=True)
    sha256: str = Field(sa_type=String(64))
    size: int = Field(sa_type=BigInteger)
    media_type: str = Field(sa_type=String(100))
    text_version: int | None = None


class Claim(shapes.ClaimFields, Record, table=True):
    """One checkable assertion; `folded` finds it again word for word."""

    __tablename__ = "claim"
    __table_args__ = (
        no_longer_than("text", shapes.CLAIM_LENGTH),
        unique_while_live("claim", "ref"),
        Index("ix_claim_folded", "folded_sha256"),
    )
    id: int | None = _key()
    text: str = _text(required=True)
    case_id: int = _link("story", required=True)
    adverse_to_id: int | None = _link("source")
    folded_sha256: str = Field(sa_type=String(64))
    note: str | None = _text()


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
    id: int | None = _key()
    type: AttributionType = _word(AttributionType.NAMED)
    stance: Stance = _word(Stance.ASSERTS)
    ground_rule: GroundRule = _word(GroundRule.ON_RECORD)
    basis: Basis = _word(Basis.UNKNOWN)
    credibility: Credibility = _word(Credibility.UNKNOWN)
    claim_id: int = _link("claim", required=True)
    source_id: int = _link("source", required=True)
    speaks_for_id: int | None = _link("source")
    via_id: int | None = _link("source")
    document_id: int | None = _link("document")
    snapshot_id: int | None = _link("snapshot")
    exact: str | None = _text()
    prefix: str | None = _text()
    suffix: str | None = _text()
    anchor_start: int | None = None
    anchor_end: int | None = None
    anchor_state: str | None = Field(default=None, sa_type=String(40))
    note: str | None = _text()


class Judgement(shapes.JudgementFields, Record, table=True):
    """A person's answer on a pair of claims, smaller id left; the latest live one counts."""

    __tablename__ = "judgement"
    __table_args__ = (one_of("value", JudgementValue), Index("ix_judgement_pair", "left_id", "right_id"))
    id: int | None = _key()
    value: JudgementValue = _word()
    left_id: int = _link("claim", required=True)
    right_id: int = _link("claim", required=True)
    actor: str = Field(sa_type=String(shapes.NAME_LENGTH))
    note: str | None = _text()


class Independence(shapes.IndependenceFields, Record, table=True):
    """What somebody established about a pair of attributions, smaller id left."""

    __tablename__ = "independence"
    __table_args__ = (
        one_of("value", IndependenceValue),
        Index("ix_independence_pair", "left_id", "right_id"),
    )
    id: int | None = _key()
    value: IndependenceValue = _word()
    left_id: int = _link("attribution", required=True)
    right_id: int = _link("attribution", required=True)
    actor: str = Field(sa_type=String(shapes.NAME_LENGTH))
    note: str | None = _text()


class Review(shapes.ReviewFields, Record, table=True):
    """An editor's published outcome on a claim; a status is never a rating."""

    __tablename__ = "review"
    id: int | None = _key()
    claim_id: int = _link("claim", required=True)
    actor: str = Field(sa_type=String(shapes.NAME_LENGTH))
    url: str | None = _text()
    note: str | None = _text()


class Match(Table, table=True):
    """A stored relation between two claims, smaller id left; derived, rebuilt by `claimcheck match`."""

    __tablename__ = "match"
    # A number is never given twice, so that an old note on m4 cannot come to mean another pair.
    __table_args__ = (
        one_of("relation", Relation),
        UniqueConstraint("left_id", "right_id"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = _key()
    left_id: int = _link("claim", required=True)
    right_id: int = _link("claim", required=True)
    relation: Relation = _word()
    score: float
    findings: str = _text(required=True)
    fingerprint: str = Field(sa_type=String(64))


class Event(Table, table=True):
    """One entry of the journal: what changed, and the hash that chains it to the entry before."""

    __tablename__ = "event"
    seq: int | None = _key()
    at: str = Field(sa_type=String(40))
    actor: str = Field(sa_type=String(shapes.NAME_LENGTH))
    action: str = Field(sa_type=String(40))
    subject: str = Field(sa_type=String(40))
    changes: str = _text(required=True)
    previous: str = Field(sa_type=String(64))
    hash: str = Field(sa_type=String(64))
