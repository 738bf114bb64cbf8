"""The tables: what every engine must keep, and what each must refuse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import BigInteger, CheckConstraint, Integer, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel
from store_factory import copied_store

from claimcheck import models, shapes
from claimcheck.columns import Key
from claimcheck.models import metadata
from claimcheck.store.engine import engine
from claimcheck.vocab import Word

CLASSES = [c for c in vars(models).values() if isinstance(c, type) and issubclass(c, SQLModel) and hasattr(c, "__table__")]
RECORD = {"ulid", "recorded_at", "withdrawn_at", "withdrawn_why"}
DERIVED = {"match", "event", "vector_model", "claim_vector", "unmatched", "matcher", "reach", "shingle", "shingled"}

# Where a protected person's name or words may stand. A new column goes through this list before it goes anywhere else.
FREE_TEXT = {
    "attribution": {"anchor_fragment", "described_as", "exact", "note", "prefix", "ref", "suffix"},
    "claim": {"note", "ref", "text"},
    "document": {"author", "ref", "title", "url", "wire_credit"},
    "independence": {"actor", "note"},
    "judgement": {"actor", "note"},
    "proposal": {"actor"},
    "recheck": {"actor", "anchor_fragment", "exact", "prefix", "suffix"},
    "review": {"actor", "note", "rating", "url"},
    "signature": {"accepted", "actor", "before", "behind", "draft", "evidence", "note", "sentence"},
    "snapshot": set(),
    "source": {"aliases", "name", "note", "owner_group", "ref"},
    "story": {"note", "slug", "title"},
}
PLAIN = {
    "ulid",
    "recorded_at",
    "withdrawn_at",
    "withdrawn_why",
    "sha256",
    "folded_sha256",
    "media_type",
    "said",
    "published",
}


def test_every_record_and_decision_can_be_withdrawn_and_told_when_it_came() -> None:
    for name, table in metadata.tables.items():
        assert (set(table.columns.keys()) >= RECORD) == (name not in DERIVED)


def test_every_constraint_and_index_has_a_name() -> None:
    """Without one a later migration cannot change it on SQLite."""
    for table in metadata.tables.values():
        assert all(thing.name for thing in (*table.constraints, *table.indexes))


NUMBERED = [table for table in metadata.tables.values() if table.dialect_options["sqlite"]["with_rowid"]]


def test_only_the_shingles_have_no_numbers_of_their_own() -> None:
    assert {table.name for table in metadata.tables.values() if table not in NUMBERED} == {"shingle"}
    columns = metadata.tables["shingle"].columns
    assert {column.type.compile(dialect=postgresql.dialect()) for column in columns} == {"BIGINT"}


@pytest.mark.parametrize("table", NUMBERED, ids=str)
def test_numbers_are_wide_and_count_by_themselves(table: Table) -> None:
    """2**40 fails in PostgreSQL's integer; SQLite numbers rows only where the key is exactly INTEGER."""
    (key,) = table.primary_key.columns
    assert key.type is Key or isinstance(key.type, BigInteger)
    assert key.type.compile(dialect=sqlite.dialect()) == "INTEGER"
    assert key.type.compile(dialect=postgresql.dialect()) == "BIGINT"
    for column in table.columns:
        if column.foreign_keys:
            assert column.type.compile(dialect=postgresql.dialect()) == "BIGINT"
            assert column is key or any(
                column.name == index.columns[0].name for index in table.indexes if len(index.columns) == 1
            )


def test_what_counts_characters_or_dimensions_is_the_only_narrow_number() -> None:
    narrow = {f"{c.table.name}.{c.name}" for t in metadata.tables.values() for c in t.columns if type(c.type) is Integer}
    assert narrow == {
        "attribution.anchor_start",
        "attribution.anchor_end",
        "recheck.anchor_start",
        "recheck.anchor_end",
        "recheck.text_version",
        "shingled.text_version",
        "signature.line",
        "snapshot.text_version",
        "vector_model.dimension",
    }


def test_every_word_of_the_field_is_checked_by_the_table() -> None:
    for kind in CLASSES:
        checked = {str(c.name) for c in kind.__table__.constraints if isinstance(c, CheckConstraint)}
        for name, field in kind.model_fields.items():
            if isinstance(field.annotation, type) and issubclass(field.annotation, Word):
                assert f"ck_{kind.__tablename__}_{name}" in checked


def test_every_column_that_may_hold_a_name_is_known() -> None:
    assert set(FREE_TEXT) == set(metadata.tables) - DERIVED
    for name, known in FREE_TEXT.items():
        columns = metadata.tables[name].columns
        words = {
            str(c.name)[len(f"ck_{name}_") :] for c in metadata.tables[name].constraints if isinstance(c, CheckConstraint)
        }
        texts = {c.name for c in columns if c.type.compile(dialect=sqlite.dialect()).startswith(("VARCHAR", "TEXT"))}
        assert texts - PLAIN - (words - {"text", "name"}) == known


def test_what_enters_fits_into_its_table() -> None:
    for shape, table in [
        (shapes.CaseFields, "story"),
        (shapes.SourceFields, "source"),
        (shapes.DocumentFields, "document"),
        (shapes.ClaimFields, "claim"),
        (shapes.AttributionFields, "attribution"),
        (shapes.JudgementFields, "judgement"),
        (shapes.IndependenceFields, "independence"),
        (shapes.ReviewFields, "review"),
    ]:
        assert set(shape.model_fields) <= set(metadata.tables[table].columns.keys())


ROW = {"ulid": "u", "recorded_at": "2025-03-04T05:06:07Z"}
CASE = {**ROW, "id": 1, "slug": "dam", "title": "The dam"}
SOURCE = {**ROW, "id": 1, "name": "Ann", "kind": "person", "reliability": "F", "aliases": "[]"}
CLAIM = {**ROW, "id": 1, "text": "The gate failed.", "case_id": 1, "folded_sha256": "f"}
ATTRIBUTION = {
    **ROW,
    "id": 1,
    "claim_id": 1,
    "source_id": 1,
    "type": "named",
    "stance": "asserts",
    "ground_rule": "on_record",
    "basis": "unknown",
    "credibility": "6",
}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session(engine(copied_store(tmp_path))) as session:
        for table, row in [("story", CASE), ("source", SOURCE), ("claim", CLAIM), ("attribution", ATTRIBUTION)]:
            session.connection().execute(metadata.tables[table].insert(), row)
        yield session


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("claim", {**CLAIM, "text": "x" * 5001}),
        ("claim", {**CLAIM, "case_id": 9}),
        ("claim", {**CLAIM, "ulid": "v", "case_id": None}),
        ("claim", CLAIM),
        ("source", {**SOURCE, "ulid": "v", "kind": "ghost"}),
        ("source", {**SOURCE, "ulid": "v", "reliability": "G"}),
        ("source", {**SOURCE, "ulid": "v", "name": "x" * 301}),
        ("attribution", {**ATTRIBUTION, "ulid": "v", "type": "rumour"}),
        ("attribution", {**ATTRIBUTION, "ulid": "v", "stance": ""}),
        ("attribution", {**ATTRIBUTION, "ulid": "v", "ground_rule": "secret"}),
        ("attribution", {**ATTRIBUTION, "ulid": "v", "basis": "guessed"}),
        ("attribution", {**ATTRIBUTION, "ulid": "v", "credibility": "7"}),
        ("attribution", {**ATTRIBUTION, "ulid": "v", "anchor_state": "fine"}),
        ("attribution", {**ATTRIBUTION, "ulid": "v", "source_id": 9}),
        ("story", {**CASE, "ulid": "v"}),
    ],
)
def test_the_tables_refuse_what_the_door_refuses(session: Session, table: str, values: dict[str, Any]) -> None:
    row = {**values, "id": 2}
    with pytest.raises(sqlalchemy.exc.IntegrityError):
        session.connection().execute(metadata.tables[table].insert(), row)


def test_a_withdrawn_row_gives_its_name_free(session: Session) -> None:
    story = metadata.tables["story"]
    session.connection().execute(story.update().values(withdrawn_at="2025-03-05T00:00:00Z"))
    session.connection().execute(story.insert(), {**CASE, "id": 2, "ulid": "v"})
    assert session.connection().scalars(sqlalchemy.select(story.c.slug)).all() == ["dam", "dam"]


def test_a_pair_of_claims_has_one_match_and_a_match_s_number_is_never_given_twice(session: Session) -> None:
    match, claim = metadata.tables["match"], metadata.tables["claim"]
    session.connection().execute(claim.insert(), {**CLAIM, "id": 2, "ulid": "v"})
    pair = {"left_id": 1, "right_id": 2, "relation": "conflicts", "score": 0.5, "findings": "[]", "fingerprint": "f"}
    session.connection().execute(match.insert(), pair)
    session.connection().execute(match.delete())
    session.connection().execute(match.insert(), pair)
    assert session.connection().scalar(sqlalchemy.select(match.c.id)) == 2
    with pytest.raises(sqlalchemy.exc.IntegrityError):
        session.connection().execute(match.insert(), pair)
