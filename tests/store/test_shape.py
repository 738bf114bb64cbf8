"""Every table's shape is known, so that a table rebuilt behind the store's back is noticed."""

from __future__ import annotations

from claimcheck.store import shape
from claimcheck.store.ledger import TABLES
from claimcheck.store.opening import connect
from claimcheck.store.place import Place


def test_the_shapes_are_those_of_a_new_store(new_place: Place) -> None:
    with connect(new_place) as connection:
        found = {table: shape.shape(connection, table) for table in ("event", *TABLES)}
        assert found == shape.SHAPES[connection.engine]


def test_a_new_store_has_nothing_else(new_place: Place) -> None:
    with connect(new_place) as connection:
        assert [list(shape.rebuilt(connection)), list(shape.weakened(connection)), connection.extras()] == [[], [], []]


def test_a_table_that_is_gone_has_another_shape(new_place: Place) -> None:
    with connect(new_place) as connection:
        connection.run("DROP TABLE review")
        assert list(shape.rebuilt(connection)) == ["review"]


def test_a_dropped_index_and_a_column_more_are_noticed(new_place: Place) -> None:
    with connect(new_place) as connection:
        connection.run("DROP INDEX uq_claim_ref_live")
        connection.run("ALTER TABLE story ADD COLUMN mood TEXT DEFAULT 'calm'")
        assert (list(shape.rebuilt(connection)), list(shape.weakened(connection))) == (["story"], ["claim"])
