"""A process killed in the middle of its writing leaves whole transactions only, and all that it had reported."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from store_factory import insert_case, new_store

from claimcheck.store.connection import Connection
from claimcheck.store.ledger import writing
from claimcheck.store.opening import open_connection
from claimcheck.store.snapshots import Snapshots
from claimcheck.store.verify import verify

HERE = Path(__file__).parent
SEED = int(os.environ.get("CLAIMCHECK_TEST_SEED", "20261123"))
ROUNDS = 25


def killed(what: str, path: Path, seconds: float) -> int:
    """Start the writer, kill it so long after its first word; gives how many words it said."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parent.parent)])}
    command = [sys.executable, str(HERE / "killed_writer.py"), what, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as writer:
        assert writer.stdout is not None
        first = writer.stdout.read(1)
        time.sleep(seconds)
        writer.kill()
        words = first + writer.stdout.read()
        assert writer.wait() == -signal.SIGKILL  # it was still at its work, and had not failed by itself
    return len(words)


def check(connection: Connection, folder: Path, reported: int) -> None:
    assert verify(connection, Snapshots(folder / "snapshots")).problems == ()
    documents = connection.value("SELECT count(*) FROM document")
    assert documents >= reported
    for table, each in (("claim", 3), ("claim_index_claim", 3), ("snapshot", 1)):
        assert connection.value(f"SELECT count(*) FROM {table}") == documents * each


def test_a_killed_writer_leaves_whole_transactions_and_all_that_it_reported(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    path = new_store(tmp_path)
    with open_connection(path) as connection, writing(connection, "Ann", "case") as ledger:
        insert_case(ledger)
    reported = 0
    for _ in range(ROUNDS):
        reported += killed("write", path, chance.uniform(0, 0.08))
        with open_connection(path) as connection:
            check(connection, tmp_path, reported)


def test_a_killed_maker_leaves_whole_stores_only(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    for number in range(5):
        folder = tmp_path / str(number)
        folder.mkdir()
        killed("make", folder / "x", chance.uniform(0.1, 0.5))
        for path in folder.glob("*.db"):
            open_connection(path).close()
