"""The vectors beside the claims: which model made them, which claims still want one. Derived: any of it can be made anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.store.connection import Connection, Row

_LIVE = "FROM claim LEFT JOIN claim_vector ON claim_vector.claim_id = claim.id WHERE claim.withdrawn_at IS NULL"
_PAGE = 20_000  # vectors read at a time: 8 MB at 384 dimensions


def model(connection: Connection) -> Row | None:
    """The model whose vectors the store holds, None where there are none: its `id`, `name`, `digest` and `dimension`."""
    return connection.one(
        "SELECT id, name, digest, dimension FROM vector_model"
        " WHERE EXISTS (SELECT 1 FROM claim_vector WHERE claim_vector.model_id = vector_model.id)"
    )


def enrol(connection: Connection, name: str, digest: str, dimension: int) -> int:
    """The number of a model, which is put on file where it is new."""
    found = connection.value("SELECT id FROM vector_model WHERE digest = :digest", {"digest": digest})
    if found is not None:
        return int(found)
    return connection.insert("vector_model", {"name": name, "digest": digest, "dimension": dimension})


def forget(connection: Connection) -> None:
    """Drop all vectors and their models."""
    connection.run("DELETE FROM claim_vector")
    connection.run("DELETE FROM vector_model")


def wanting(connection: Connection, limit: int, *, after: int = 0) -> list[Row]:
    """The next live claims without a vector, by number: `id` and `text`."""
    return connection.all(
        f"SELECT claim.id, claim.text {_LIVE} AND claim_vector.claim_id IS NULL AND claim.id > :after"
        " ORDER BY claim.id LIMIT :limit",
        {"after": after, "limit": limit},
    )


def counts(connection: Connection) -> tuple[int, int]:
    """How many live claims have a vector, and how many there are."""
    row = connection.one(f"SELECT count(claim_vector.claim_id) AS done, count(*) AS claims {_LIVE}")
    return (int(row["done"]), int(row["claims"])) if row else (0, 0)


def unchanged(connection: Connection, claims: Sequence[Row]) -> set[int]:
    """Which of some claims (`id`, `text`) are live and still say the same."""
    rows = connection.all(
        f"SELECT id, text FROM claim WHERE withdrawn_at IS NULL AND id {connection.among}",  # noqa: S608 - the engine's own words
        {"ids": str([row["id"] for row in claims])},
    )
    texts = {row["id"]: row["text"] for row in rows}
    return {row["id"] for row in claims if texts.get(row["id"]) == row["text"]}


def put(connection: Connection, model: int, claims: Sequence[tuple[int, bytes]]) -> None:
    """Store the vectors of claims."""
    connection.run_many(
        "INSERT INTO claim_vector (claim_id, model_id, vector) VALUES (:claim, :model, :vector)"
        " ON CONFLICT (claim_id) DO UPDATE SET model_id = excluded.model_id, vector = excluded.vector",
        [{"claim": claim, "model": model, "vector": vector} for claim, vector in claims],
    )


def remove(connection: Connection, claim: int) -> None:
    """Drop a claim's vector: its words changed, or it no longer counts."""
    connection.run("DELETE FROM claim_vector WHERE claim_id = :claim", {"claim": claim})


def of(connection: Connection, claims: Sequence[int]) -> dict[int, bytes]:
    """The vectors of some claims, by their numbers."""
    rows = connection.all(
        f"SELECT claim_id, vector FROM claim_vector WHERE claim_id {connection.among}",  # noqa: S608 - the engine's own words
        {"ids": str(list(claims))},
    )
    return {row["claim_id"]: bytes(row["vector"]) for row in rows}


def pages(connection: Connection, model: int) -> Iterator[list[Row]]:
    """All vectors of a model, many at a time: `claim_id` and `vector`."""
    last = 0
    while rows := connection.all(
        "SELECT claim_id, vector FROM claim_vector WHERE model_id = :model AND claim_id > :last"
        " ORDER BY claim_id LIMIT :page",
        {"model": model, "last": last, "page": _PAGE},
    ):
        yield rows
        last = rows[-1]["claim_id"]
