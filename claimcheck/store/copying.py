"""Copying a whole store to another place, on the same engine or another: records, decisions, journal and matches.

The copy is made, compared and committed as one: a file appears under its name when it is whole, a database has all of it
or nothing. Numbers stay what they are. The candidate index is made anew, because each engine has its own. Snapshots are
files beside the database and stay where they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Table

from claimcheck.answers import Verified
from claimcheck.errors import Invalid, having_stored, interruptible
from claimcheck.models import metadata
from claimcheck.store import candidates, migrating
from claimcheck.store.connection import Connection, Row
from claimcheck.store.opening import open_connection
from claimcheck.store.place import Place
from claimcheck.store.verify import verify

BATCH = 5000  # rows between two reports of progress

Progress = Callable[[int, int], None]


def copy(source: Place, target: Place, progress: Progress = lambda _done, _total: None) -> Verified:
    """Copy a sound store to a place where nothing is; gives what was checked of the copy.

    Raises Invalid where the source is not sound or the target is not empty, and leaves nothing half made.
    """
    found: list[Verified] = []
    with open_connection(source, upgrade=False) as original, original.reading():
        before = verify(original, None)
        if before.problems:
            raise Invalid(f"{source} is not what its journal says; nothing was copied", hint="claimcheck verify says where")

        def fill(connection: Connection) -> None:
            with (
                interruptible(lambda: "nothing was copied", hint="run the same copy again"),
                having_stored("nothing was copied", hint="when that is mended, run the same copy again"),
            ):
                _fill(original, connection, progress)
                found.append(_checked(connection, before))

        migrating.create(target, fill)
    return found[0]


def _fill(original: Connection, connection: Connection, progress: Progress) -> None:
    total = sum(int(original.value(f"SELECT count(*) FROM {table.name}")) for table in metadata.sorted_tables)  # noqa: S608
    done = 0
    for table in metadata.sorted_tables:
        for count in _rows(original, connection, table):
            done += count
            progress(done, total)
    for table in metadata.sorted_tables:
        if number := original.last_number(table.name):
            connection.number_after(table.name, number)
    candidates.rebuild(connection)


def _rows(original: Connection, connection: Connection, table: Table) -> Iterator[int]:
    """Copy the rows of one table; gives the sizes of the batches.

    A row may point at a later one of its own table, a source at its parent: such links are set when all rows are there.
    """
    names = [column.name for column in table.columns]
    key = ", ".join(column.name for column in table.primary_key)
    inner = [column.name for column in table.columns if any(link.column.table is table for link in column.foreign_keys)]
    insert = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"  # noqa: S608
    linked: list[Row] = []
    batch: list[Row] = []
    for row in original.each(f"SELECT {', '.join(names)} FROM {table.name} ORDER BY {key}"):  # noqa: S608
        if any(row[name] is not None for name in inner):
            linked.append({name: row[name] for name in ("id", *inner)})
        batch.append({**row, **dict.fromkeys(inner)})
        if len(batch) == BATCH:
            connection.run_many(insert, batch)
            yield len(batch)
            batch.clear()
    connection.run_many(insert, batch)
    if linked:
        settings = ", ".join(f"{name} = :{name}" for name in inner)
        connection.run_many(f"UPDATE {table.name} SET {settings} WHERE id = :id", linked)  # noqa: S608
    yield len(batch)


def _checked(connection: Connection, before: Verified) -> Verified:
    """What verification says of the copy; raises Invalid where it is not the store it was made of."""
    after = verify(connection, None)
    if after != before:
        raise Invalid("the copy is not what it was made of; nothing was kept", hint="this is a bug: please report it")
    return after
