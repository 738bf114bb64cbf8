"""The shape of the tables as a sound store has it, so that verification notices a table rebuilt behind its back.

A migration changes it: tests/store/test_shape.py then prints what belongs here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from claimcheck.store.connection import Connection
from claimcheck.store.journal import canonical

# For each table the digests of its columns and of its indexes and links.
SHAPES: dict[str, tuple[str, str]] = {
    "event": ("68c4ba88aebcc6c0", "643d5437104296e2"),
    "story": ("974f51f31c8b394f", "8f68798c8ae4bcba"),
    "source": ("42e2cea0574a5914", "e4aece4090cec2cc"),
    "document": ("85647edbedbe7b66", "30aec0618d26cfe0"),
    "snapshot": ("a618942799916808", "b42e8df3e44be57f"),
    "claim": ("a900e1508d40f0a3", "e8f6bffb1ccd03a0"),
    "attribution": ("b4a964302d5d426b", "8a479d5d51fc06d4"),
    "judgement": ("36cbeb5424f36d17", "5f06c16862e31581"),
    "independence": ("36cbeb5424f36d17", "e43b329e461271f7"),
    "review": ("5227cf3a52fc6d4d", "0137b6eda916835f"),
}


def rebuilt(connection: Connection) -> Iterator[str]:
    """The tables that are gone or have other columns: without them nothing else can be told."""
    return (table for table, (columns, _) in SHAPES.items() if shape(connection, table)[0] != columns)


def weakened(connection: Connection) -> Iterator[str]:
    """The tables that have other indexes or links than they should."""
    return (table for table, (_, rules) in SHAPES.items() if shape(connection, table)[1] != rules)


def shape(connection: Connection, table: str) -> tuple[str, str]:
    """The digests of a table's columns, and of its indexes and links."""
    return _digest(connection.columns(table)), _digest(connection.rules(table))


def _digest(value: object) -> str:
    return hashlib.sha256(canonical(value).encode("utf-8", "surrogatepass")).hexdigest()[:16]
