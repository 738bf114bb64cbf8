"""Every table's shape is known, so that a table rebuilt behind the store's back is noticed."""

from __future__ import annotations

from pathlib import Path

from store_factory import opened

from claimcheck.store import shape
from claimcheck.store.ledger import TABLES


def test_the_shapes_are_those_of_a_new_store(tmp_path: Path) -> None:
    with opened(tmp_path) as connection:
        assert {table: shape.shape(connection, table) for table in ("event", *TABLES)} == shape.SHAPES


def test_a_new_store_has_nothing_else(tmp_path: Path) -> None:
    with opened(tmp_path) as connection:
        assert [list(shape.rebuilt(connection)), list(shape.weakened(connection)), connection.extras()] == [[], [], []]


def test_a_table_that_is_gone_has_another_shape(tmp_path: Path) -> None:
    with opened(tmp_path) as connection:
        connection.run("DROP TABLE review")
        assert list(shape.rebuilt(connection)) == ["review"]


def test_a_dropped_index_and_a_column_more_are_noticed(tmp_path: Path) -> None:
    with opened(tmp_path) as connection:
        connection.run("DROP INDEX uq_claim_ref_live")
        connection.run("ALTER TABLE story ADD COLUMN mood TEXT DEFAULT 'calm'")
        assert (list(shape.rebuilt(connection)), list(shape.weakened(connection))) == (["story"], ["claim"])
