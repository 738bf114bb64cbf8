"""Every SELECT that gathers evidence: rows out, nothing decided here.

Lists of ids travel as one JSON parameter, so that no query grows with them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from claimcheck.lazily import dataclass
from claimcheck.store.connection import Connection, Row


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What a listing asks for; every field left out asks for nothing."""

    case_id: int | None = None
    source_id: int | None = None
    type: str | None = None
    said_since: str | None = None
    words: tuple[str, ...] = ()
    withdrawn: bool = True


def claim_ids(connection: Connection, wanted: ClaimFilter, *, after: int = 0, limit: int | None = None) -> list[int]:
    """The ids of the claims that fit, oldest first; at most so many of those behind one, for a page.

    A protected attribution never answers to its source's name; a claim said in March 2025 is no older than 2025-03-04.
    """
    parts = ["claim.id > :after"]
    values: dict[str, object] = {"after": after, "limit": limit}
    if wanted.case_id is not None:
        parts.append("claim.case_id = :case_id")
        values["case_id"] = wanted.case_id
    if not wanted.withdrawn:
        parts.append("claim.withdrawn_at IS NULL")
    for number, word in enumerate(wanted.words):
        parts.append(connection.contains("claim.text", f"word{number}"))
        values[f"word{number}"] = word
    if attributed := _attributed(wanted, values):
        parts.append(
            f"EXISTS (SELECT 1 FROM attribution a WHERE a.claim_id = claim.id AND a.withdrawn_at IS NULL AND {attributed})"  # noqa: S608 - built from our own words, values are parameters
        )
    where = " AND ".join(parts)
    page = "LIMIT :limit" if limit is not None else ""
    return [row["id"] for row in connection.all(f"SELECT id FROM claim WHERE {where} ORDER BY id {page}", values)]  # noqa: S608


def named(connection: Connection, table: str, ref: str, number: int | None = None) -> Row | None:
    """The row with that reference or number, a live one before a withdrawn one; only live references have an index."""
    found = connection.one(
        f"SELECT * FROM {table} WHERE (ref = :ref AND withdrawn_at IS NULL) OR id = :id"  # noqa: S608 - names are ours
        " ORDER BY withdrawn_at IS NOT NULL, id",
        {"ref": ref, "id": number},
    )
    return found or connection.one(f"SELECT * FROM {table} WHERE ref = :ref ORDER BY id", {"ref": ref})  # noqa: S608


def _attributed(wanted: ClaimFilter, values: dict[str, object]) -> str:
    """The condition on one attribution of a claim, its parameters put into `values`."""
    parts = []
    if wanted.source_id is not None:
        parts.append(
            f"a.source_id IN ({read_as(':source_id')})"  # noqa: S608 - names are ours
            " AND ((a.type != 'anonymous' AND a.ground_rule = 'on_record')"
            " OR (SELECT kind FROM source WHERE id = a.source_id) = 'anonymous')"
        )
        values["source_id"] = wanted.source_id
    if wanted.type is not None:
        parts.append("a.type = :type")
        values["type"] = wanted.type
    if wanted.said_since is not None:
        parts.append("a.said >= substr(:said_since, 1, length(a.said))")
        values["said_since"] = wanted.said_since
    return " AND ".join(parts)


def claims(connection: Connection, numbers: Iterable[int]) -> list[Row]:
    """Claims with their case's slug."""
    return connection.all(
        "SELECT claim.*, story.slug AS case_slug FROM claim JOIN story ON story.id = claim.case_id"  # noqa: S608
        f" WHERE claim.id {connection.among} ORDER BY claim.id",
        _ids(numbers),
    )


def attributions(connection: Connection, claims_wanted: Iterable[int]) -> list[Row]:
    """The live attributions of claims, in the order they came."""
    return connection.all(
        f"SELECT * FROM attribution WHERE withdrawn_at IS NULL AND claim_id {connection.among} ORDER BY id",  # noqa: S608
        _ids(claims_wanted),
    )


def sources(connection: Connection) -> list[Row]:
    """Every source, merged and retracted ones too: they are few, and chains of parents run through them."""
    return connection.all("SELECT * FROM source")


def documents(connection: Connection, numbers: Iterable[int]) -> list[Row]:
    """Documents by id, with all that they were copied from."""
    return connection.all(_DOCUMENTS.format(among=connection.among), _ids(numbers))


# UNION drops what came before, so that a circle ends.
_DOCUMENTS = """
WITH RECURSIVE wanted(id) AS (
    SELECT id FROM document WHERE id {among}
    UNION SELECT document.upstream_id FROM document JOIN wanted ON document.id = wanted.id WHERE upstream_id IS NOT NULL
) SELECT document.* FROM document JOIN wanted ON document.id = wanted.id
"""


def read_as(source: str) -> str:
    """The SELECT of a source's number and those of all that were merged into it, also by way of others."""
    return (
        f"WITH RECURSIVE one(id) AS (SELECT kept.id FROM source kept WHERE kept.id = {source}"  # noqa: S608 - names are ours
        " UNION SELECT other.id FROM source other JOIN one ON other.merged_into_id = one.id) SELECT id FROM one"
    )


def confidants(connection: Connection, numbers: Iterable[int]) -> list[Row]:
    """The spellings of the sources on file by name that were quoted in confidence from documents, with the document.

    The withdrawn ones too: what was told in confidence stays so. A merged source goes by its own name and the other's.
    """
    return connection.all(
        "SELECT DISTINCT a.document_id AS document, s.name, s.aliases FROM attribution a"  # noqa: S608
        " JOIN source told ON told.id = a.source_id JOIN source s ON s.id = told.id OR s.id = told.merged_into_id"
        f" WHERE a.document_id {connection.among} AND s.kind != 'anonymous'"
        " AND (a.type = 'anonymous' OR a.ground_rule != 'on_record') ORDER BY 1, 2",
        _ids(numbers),
    )


def matches(connection: Connection, claims_touched: Iterable[int]) -> list[Row]:
    """The matches in which one of the claims takes part and that say something, by their relation or a judgement."""
    sides = (f"SELECT * FROM match WHERE {side} {connection.among} AND {_TELLING}" for side in ("left_id", "right_id"))  # noqa: S608
    return connection.all(f"{' UNION '.join(sides)} ORDER BY id", _ids(claims_touched))


_TELLING = """(relation NOT IN ('unclear', 'unrelated') OR EXISTS (
    SELECT 1 FROM judgement j WHERE j.withdrawn_at IS NULL AND (j.left_id, j.right_id) = (match.left_id, match.right_id)))"""


def judgements(connection: Connection, claims_touched: Iterable[int]) -> list[Row]:
    """The live judgements on pairs in which one of the claims takes part, oldest first: the last one counts."""
    among = connection.among
    return connection.all(
        f"SELECT * FROM judgement WHERE withdrawn_at IS NULL AND (left_id {among} OR right_id {among}) ORDER BY id",  # noqa: S608
        _ids(claims_touched),
    )


def independences(connection: Connection) -> list[Row]:
    """What was established about pairs of attributions, oldest first: the last one counts."""
    return connection.all("SELECT * FROM independence WHERE withdrawn_at IS NULL ORDER BY id")


def reviews(connection: Connection, claims_wanted: Iterable[int]) -> list[Row]:
    """The live reviews of claims, oldest first: the last one counts."""
    return connection.all(
        f"SELECT * FROM review WHERE withdrawn_at IS NULL AND claim_id {connection.among} ORDER BY id",  # noqa: S608
        _ids(claims_wanted),
    )


def _ids(numbers: Iterable[int]) -> dict[str, str]:
    return {"ids": json.dumps(sorted(set(numbers)))}


def rechecks(connection: Connection, attributions_wanted: Iterable[int]) -> dict[int, Row]:
    """The last live recheck of each attribution, with the time at which its copy came in."""
    rows = connection.all(_RECHECKS.format(among=connection.among), _ids(attributions_wanted))
    return {row["attribution_id"]: row for row in rows}


_RECHECKS = """
SELECT recheck.*, snapshot.recorded_at AS copied_at
FROM recheck LEFT JOIN snapshot ON snapshot.id = recheck.snapshot_id
WHERE recheck.withdrawn_at IS NULL AND attribution_id {among} ORDER BY recheck.id
"""


def hashes(connection: Connection, snapshots: Iterable[int]) -> dict[int, str]:
    """The SHA-256 of snapshots by their number."""
    rows = connection.all(f"SELECT id, sha256 FROM snapshot WHERE id {connection.among}", _ids(snapshots))  # noqa: S608
    return {row["id"]: row["sha256"] for row in rows}


def quotes_of(connection: Connection, document: int, case: int | None) -> list[Row]:
    """The live attributions with a quote from a document, of live claims, of one case if that is given."""
    rows = connection.all(
        "SELECT attribution.*, claim.case_id FROM attribution JOIN claim ON claim.id = attribution.claim_id"
        " WHERE attribution.document_id = :document AND attribution.exact IS NOT NULL"
        " AND attribution.withdrawn_at IS NULL AND claim.withdrawn_at IS NULL ORDER BY attribution.id",
        {"document": document},
    )
    return [row for row in rows if case in (None, row["case_id"])]


def quoted_documents(connection: Connection, case: int) -> list[Row]:
    """The live documents from which live claims of a case quote."""
    return connection.all(
        "SELECT * FROM document WHERE withdrawn_at IS NULL AND id IN (SELECT attribution.document_id FROM attribution"
        " JOIN claim ON claim.id = attribution.claim_id WHERE claim.case_id = :case AND attribution.exact IS NOT NULL"
        " AND attribution.withdrawn_at IS NULL AND claim.withdrawn_at IS NULL) ORDER BY id",
        {"case": case},
    )
