"""What test_killed.py kills: a process that writes without end, or makes stores without end."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from store_factory import insert_claim

from claimcheck.store import candidates
from claimcheck.store.ledger import writing
from claimcheck.store.opening import open_connection
from claimcheck.store.snapshots import Snapshots


def write(path: Path) -> None:
    """A document with three claims in each transaction; a full stop once it is stored."""
    with open_connection(path) as connection:
        for number in itertools.count(connection.value("SELECT count(*) FROM document")):
            content = f"log {number}".encode() * 2000
            sha256 = Snapshots(path.parent / "snapshots").put(content)
            with writing(connection, "Ann", "import") as ledger:
                document = ledger.insert("document", {"title": f"log {number}"})
                row = {"document_id": document, "sha256": sha256, "size": len(content), "media_type": "text/plain"}
                ledger.insert("snapshot", row)
                for part in ("gate", "pump", "wall"):
                    text = f"The {part} failed in log {number}."
                    candidates.add(connection, insert_claim(ledger, 1, text), text)
            sys.stdout.write(".")
            sys.stdout.flush()


def make(path: Path) -> None:
    """One store after another; a full stop before each."""
    from claimcheck.store.migrating import create

    for number in itertools.count():
        sys.stdout.write(".")
        sys.stdout.flush()
        create(path.with_name(f"{number}.db"))


if __name__ == "__main__":
    {"write": write, "make": make}[sys.argv[1]](Path(sys.argv[2]))
