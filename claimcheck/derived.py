"""The tables of what is derived: no journal tells of them, and commands make them anew (`match`, `embed`, `copies`)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Index, LargeBinary, String, UniqueConstraint
from sqlmodel import Field

from claimcheck.columns import Key, Table, key, link, long_text, one_of, word
from claimcheck.vocab import Relation
from claimcheck.wording import NAME_LENGTH


class Match(Table, table=True):
    """A stored relation between two claims, smaller id left; derived, rebuilt by `claimcheck match`."""

    __tablename__ = "match"
    # A number is never given twice, so that an old note on m4 cannot come to mean another pair.
    __table_args__ = (
        one_of("relation", Relation),
        UniqueConstraint("left_id", "right_id"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = key()
    left_id: int = link("claim", required=True)
    right_id: int = link("claim", required=True)
    relation: Relation = word()
    score: float
    findings: str = long_text(required=True)
    fingerprint: str = Field(sa_type=String(64))


class VectorModel(Table, table=True):
    """A model whose vectors the store holds; `digest` is the SHA-256 of its files."""

    __tablename__ = "vector_model"
    id: int | None = key()
    name: str = Field(sa_type=String(NAME_LENGTH))
    digest: str = Field(sa_type=String(64), unique=True)
    dimension: int


class ClaimVector(Table, table=True):
    """Where a claim lies in a model's space: one signed byte a dimension; derived, made anew by `claimcheck embed`."""

    __tablename__ = "claim_vector"
    claim_id: int = Field(primary_key=True, foreign_key="claim.id", sa_type=Key)
    model_id: int = link("vector_model", required=True)
    vector: bytes = Field(sa_type=LargeBinary)


class Unmatched(Table, table=True):
    """A claim that waits for `claimcheck match` to compare it with all others: what is left when that is interrupted."""

    __tablename__ = "unmatched"
    claim_id: int = Field(primary_key=True, foreign_key="claim.id", sa_type=Key)


class Matcher(Table, table=True):
    """The fingerprint with which all claims but the unmatched were compared; one row, none in a new store."""

    __tablename__ = "matcher"
    id: int | None = key()
    fingerprint: str = Field(sa_type=String(64))


class Reach(Table, table=True):
    """From which to which row of a table an entry of the journal reaches, so that a row's history reads no other entry."""

    __tablename__ = "reach"
    __table_args__ = (Index("ix_reach_place", "tbl", "first_id", "last_id"),)
    id: int | None = key()
    seq: int = Field(sa_type=Key)
    tbl: str = Field(sa_type=String(40))
    first_id: int = Field(sa_type=Key)
    last_id: int = Field(sa_type=Key)


class Shingle(Table, table=True):
    """A hashed run of words that stands in a snapshot's text: by these copied passages are found."""

    __tablename__ = "shingle"
    # Without a number of its own: there are some hundreds for every document, and all are looked up by their hash.
    __table_args__ = ({"sqlite_with_rowid": False},)
    hash: int = Field(primary_key=True, sa_type=BigInteger)
    snapshot_id: int = Field(primary_key=True, foreign_key="snapshot.id", sa_type=Key)


class Shingled(Table, table=True):
    """A snapshot whose text is among the shingles, or has none, and the version of the text that was read."""

    __tablename__ = "shingled"
    snapshot_id: int = Field(primary_key=True, foreign_key="snapshot.id", sa_type=Key)
    text_version: int
