"""The pictures of the schema in db/ are those of the tables as they are."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from store_factory import new_store

from claimcheck.models import metadata
from claimcheck.store import schema

FOLDER = Path(__file__).parent.parent.parent / "db"


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_the_picture_is_up_to_date(dialect: str) -> None:
    assert (FOLDER / f"schema.{dialect}.sql").read_text("utf-8") == schema.sql(dialect), "run make schema"


def test_the_picture_is_sql_that_makes_the_tables(tmp_path: Path) -> None:
    drawn = sqlite3.connect(":memory:")
    drawn.executescript(schema.sql("sqlite"))
    made = sqlite3.connect(new_store(tmp_path))
    for table in metadata.tables:
        columns = f"SELECT name, type, [notnull], pk FROM pragma_table_info('{table}') ORDER BY name"
        indexes = f"SELECT name, [unique], partial FROM pragma_index_list('{table}') WHERE origin = 'c' ORDER BY name"
        for question in (columns, indexes):
            assert drawn.execute(question).fetchall() == made.execute(question).fetchall()
    drawn.close()
    made.close()


def test_a_dialect_is_printed_or_all_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(schema, "FOLDER", tmp_path)
    schema.main(["postgresql"])
    assert capsys.readouterr().out == schema.sql("postgresql")
    assert list(tmp_path.iterdir()) == []
    schema.main([])
    assert sorted(file.name for file in tmp_path.iterdir()) == ["schema.postgresql.sql", "schema.sqlite.sql"]
