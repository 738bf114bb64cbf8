"""The shape of the tables as a sound store has it, so that verification notices a table rebuilt behind its back.

A migration changes it: tests/store/test_shape.py then prints what belongs here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from claimcheck.store.connection import Connection
from claimcheck.store.journal import canonical

# For each engine and table the digests of its columns and of its indexes and links.
SHAPES: dict[str, dict[str, tuple[str, str]]] = {
    "sqlite": {
        "event": ("68c4ba88aebcc6c0", "643d5437104296e2"),
        "story": ("974f51f31c8b394f", "8f68798c8ae4bcba"),
        "source": ("42e2cea0574a5914", "e4aece4090cec2cc"),
        "document": ("cbba2ade1f70ec22", "30aec0618d26cfe0"),
        "snapshot": ("a618942799916808", "b42e8df3e44be57f"),
        "claim": ("a900e1508d40f0a3", "e8f6bffb1ccd03a0"),
        "attribution": ("a6389493fc835bce", "8a479d5d51fc06d4"),
        "judgement": ("36cbeb5424f36d17", "5f06c16862e31581"),
        "independence": ("36cbeb5424f36d17", "e43b329e461271f7"),
        "review": ("5227cf3a52fc6d4d", "0137b6eda916835f"),
        "signature": ("a2ad47d7f949820d", "0c95477063c57eb5"),
        "proposal": ("9b4ca48c7ce32800", "5e2f59590ac2a08e"),
        "recheck": ("0117cf8f37f4bd3f", "4abaabcdf4a47945"),
    },
    "postgresql": {
        "event": ("fe4f907f5859cd89", "16524db167da9c5d"),
        "story": ("d0a5be7877d6fbbe", "f715247e4112f622"),
        "source": ("3fd32f0843f2af0e", "0534e28fb0c37a89"),
        "document": ("ef4e88e32fb998eb", "08a12e31c47524a2"),
        "snapshot": ("7cff87d001486ac3", "84c97b1c6ce5b058"),
        "claim": ("2c1a420bbb1f444e", "5dacb2c95c878cb9"),
        "attribution": ("3f0ebd1c63a201b9", "384224de2195eebd"),
        "judgement": ("d4d9b32e235d849d", "f3dca06bd53878ce"),
        "independence": ("d4d9b32e235d849d", "0fde64a9b5d30cbf"),
        "review": ("1ff458ce713417d1", "f729696e1729f5fd"),
        "signature": ("aa7948c42d2e698a", "e1f51620eb837b4f"),
        "proposal": ("15b4db3b0ae94c20", "5906e6f1c68cde72"),
        "recheck": ("0c3e89a75de5298b", "4d2c62b9eee20105"),
    },
}


def rebuilt(connection: Connection) -> Iterator[str]:
    """The tables that are gone or have other columns: without them nothing else can be told."""
    return (table for table, (columns, _) in SHAPES[connection.engine].items() if shape(connection, table)[0] != columns)


def weakened(connection: Connection) -> Iterator[str]:
    """The tables that have other indexes or links than they should."""
    return (table for table, (_, rules) in SHAPES[connection.engine].items() if shape(connection, table)[1] != rules)


def shape(connection: Connection, table: str) -> tuple[str, str]:
    """The digests of a table's columns, and of its indexes and links."""
    return _digest(connection.columns(table)), _digest(connection.rules(table))


def _digest(value: object) -> str:
    return hashlib.sha256(canonical(value).encode("utf-8", "surrogatepass")).hexdigest()[:16]
