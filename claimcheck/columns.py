"""The kinds of columns and constraints that the tables are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Column, Index, Integer, MetaData, String, Text, text
from sqlalchemy.ext.compiler import compiles
from sqlmodel import Field, SQLModel

from claimcheck.vocab import Word

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Table(SQLModel):
    """Base of all tables."""

    metadata: ClassVar[MetaData] = metadata


# SQLite numbers rows by itself only where the key is exactly INTEGER.
Key = BigInteger().with_variant(Integer, "sqlite")


@compiles(String, "postgresql")
@compiles(Text, "postgresql")
def _by_code_points(kind: String, compiler: Any, **given: Any) -> str:
    """Texts sort by code points on PostgreSQL too, as they do on SQLite and in Python, whatever the database's language."""
    spelled = compiler.visit_TEXT(kind, **given) if isinstance(kind, Text) else compiler.visit_string(kind, **given)
    return f'{spelled} COLLATE "C"'


def key() -> Any:
    """The number of a row."""
    return Field(default=None, sa_column=Column(Key, primary_key=True))


def link(table: str, *, required: bool = False) -> Any:
    """The number of a row of another table."""
    return Field(default=None, foreign_key=f"{table}.id", sa_type=Key, nullable=not required, index=True)


def word(default: Word | None = None) -> Any:
    """A column for one of the field's words, stored as its value."""
    return Field(default=default, sa_type=String(40), nullable=False)


def long_text(*, required: bool = False) -> Any:
    """A column for text of any length."""
    return Field(default=None, sa_type=Text, nullable=not required)


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


class Record(Table):
    """What every record and decision carries: an id for interchange, when it came, and whether it still counts."""

    ulid: str = Field(sa_type=String(26), unique=True)
    recorded_at: str = Field(sa_type=String(40))
    withdrawn_at: str | None = Field(default=None, sa_type=String(40))
    withdrawn_why: str | None = long_text()
