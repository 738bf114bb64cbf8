"""How fast the candidates of one new claim are found on PostgreSQL, beside the trigram indexes that it comes with.

    python bench/postgresql.py [COUNT] [QUERIES]        100,000 claims and 40 queries if left out

A private server is started in a temporary folder and gone afterwards; it needs Debian's package `postgresql` and the extra
`pg`. The claims and the queries are bench/corpus.py's, each query a claim that somebody wrote otherwise. Each peer answers
all of them twice, in one connection, and the second time counts. Only the ratio of two peers in one run says something.
`cpu` is the processor time of the server's process and ours together, a query's mean: by the clock, a query of a millisecond
waits for other programs as long as one of a second does. `for comparing` is what adding a claim asks for.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import corpus

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from postgres_server import binaries, running

from claimcheck.store import candidates, migrating
from claimcheck.store.connection import Connection
from claimcheck.store.opening import connect
from claimcheck.store.place import place

LIMIT = 50
SETTINGS = ("shared_buffers=1GB", "maintenance_work_mem=512MB", "work_mem=64MB", "max_parallel_workers_per_gather=0")
OURS = "claimcheck, nearest 50"
TICKS = os.sysconf("SC_CLK_TCK")


class Peer(NamedTuple):
    """One way to find candidates: its name, how its index is made, how it is asked, and the relations it fills."""

    name: str
    build: Callable[[Connection], object]
    near: Callable[[Connection, str], list[int]]
    relations: str


def filled(connection: Connection) -> None:
    with connection.writing():
        candidates.add_many(connection, enumerate(corpus.claims(COUNT), start=1))
    connection.run("VACUUM ANALYZE")  # as a server does by itself within a minute


def indexed(how: str) -> Callable[[Connection], None]:
    def build(connection: Connection) -> None:
        connection.run(f"CREATE INDEX ON {how}")
        connection.run("ANALYZE")

    return build


def asked(sql: str) -> Callable[[Connection, str], list[int]]:
    def near(connection: Connection, text: str) -> list[int]:
        return [row["id"] for row in connection.all(sql, {"text": text, "limit": LIMIT})]

    return near


PEERS = (
    Peer(OURS, filled, lambda connection, text: candidates.near(connection, text, LIMIT), "claim_index%"),
    Peer(
        "claimcheck, for comparing",
        lambda _: None,
        candidates.related,
        "claim_index%",
    ),
    Peer(
        "pg_trgm GiST, nearest neighbours",
        indexed("nearest USING gist (text gist_trgm_ops (siglen = 64))"),
        asked("SELECT id FROM nearest ORDER BY text <-> :text LIMIT :limit"),
        "nearest%",
    ),
    Peer(
        "pg_trgm GIN, alike by 0.3",
        indexed("alike USING gin (text gin_trgm_ops)"),
        asked("SELECT id FROM alike WHERE text % :text ORDER BY similarity(text, :text) DESC LIMIT :limit"),
        "alike%",
    ),
)


def prepare(connection: Connection) -> None:
    """The peers' tables, each with all the texts."""
    connection.run("CREATE EXTENSION pg_trgm")
    connection.run("CREATE TABLE nearest (id bigint PRIMARY KEY, text text)")
    connection.run("CREATE TABLE alike (id bigint PRIMARY KEY, text text)")
    rows = ({"id": number, "text": text} for number, text in enumerate(corpus.claims(COUNT), start=1))
    with connection.writing():
        connection.run_many("INSERT INTO nearest VALUES (:id, :text)", rows)
        connection.run("INSERT INTO alike SELECT * FROM nearest")


def taken(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def size(connection: Connection, relations: str) -> int:
    """Bytes of the tables and indexes of that name."""
    query = "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND relname LIKE :name"
    return int(connection.value(query, {"name": relations}))


class Measured(NamedTuple):
    """The seconds of each query, at which place each gave the claim that was asked for, and the processor time of all."""

    seconds: list[float]
    places: list[int]
    processor: float


def worked(server: int) -> float:
    """Seconds of processor time that the server's process, by its number, and this one have used so far."""
    used = Path(f"/proc/{server}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
    return sum(map(int, used)) / TICKS + time.process_time()


def measure(connection: Connection, queries: Sequence[corpus.Query]) -> dict[str, Measured]:
    server = int(connection.value("SELECT pg_backend_pid()"))
    results = {}
    for peer in PEERS:
        before, seconds, places = worked(server), [], []
        for query in queries:
            start = time.perf_counter()
            found = peer.near(connection, query.text)
            seconds.append(time.perf_counter() - start)
            wanted = query.source + 1
            places.append(found.index(wanted) if wanted in found else LIMIT)
        results[peer.name] = Measured(seconds, places, worked(server) - before)
    return results


def main() -> None:
    programs = binaries()
    if programs is None:
        sys.exit("error: PostgreSQL is not installed\nhint: on Debian, apt install postgresql")
    with running(programs, *SETTINGS) as server:
        store = place(server.make("bench"))
        migrating.create(store)
        with connect(store) as connection:
            report(connection)


def report(connection: Connection) -> None:
    prepare(connection)
    built = {peer.name: taken(lambda peer=peer: peer.build(connection)) for peer in PEERS}
    queries = list(corpus.queries(QUERIES))
    for _ in range(2):  # the first round warms
        results = measure(connection, queries)
    version, load = connection.value("SHOW server_version"), os.getloadavg()[0]
    print(f"PostgreSQL {version}, {COUNT:,} claims, {QUERIES} queries, load {load:.1f}")
    heads = ("p50 ms", "p95 ms", "ratio", "cpu ms", "ratio", "R@10", "R@50", "built s", "bytes/claim")
    print(f"{'':34}" + "".join(f"{head:>{max(8, len(head) + 1)}}" for head in heads))
    base = results[OURS]
    for peer in PEERS:
        seconds, places, processor = found = results[peer.name]
        p50, p95 = statistics.median(seconds), sorted(seconds)[int(len(seconds) * 0.95)]
        first, all_of_them = (sum(at < most for at in places) / len(places) for most in (10, LIMIT))
        print(
            f"{peer.name:34}{p50 * 1000:8.2f}{p95 * 1000:8.2f}{p50 / statistics.median(base.seconds):7.1f}x"
            f"{processor / len(seconds) * 1000:8.2f}{found.processor / base.processor:7.1f}x{first:8.2f}{all_of_them:8.2f}"
            f"{built[peer.name]:8.1f}{size(connection, peer.relations) / COUNT:12.0f}"
        )


COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
QUERIES = int(sys.argv[2]) if len(sys.argv) > 2 else 40

if __name__ == "__main__":
    main()
