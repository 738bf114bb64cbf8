"""What was withdrawn from a claim and stays on file: who said it, and why it counts no more."""

from __future__ import annotations

from claimcheck.lazily import replace
from claimcheck.library.picture import Picture
from claimcheck.library.views import hidden_spellings, voice
from claimcheck.library.withholding import shown_documents, unless_named
from claimcheck.report import Voice
from claimcheck.store import queries
from claimcheck.store.connection import Connection, Row


def withdrawn_voices(connection: Connection, picture: Picture, claim: int) -> tuple[Voice, ...]:
    """The attributions of a claim that somebody withdrew, in the order they came; what was undone is not among them."""
    rows = connection.all(
        "SELECT * FROM attribution WHERE claim_id = :claim AND withdrawn_at IS NOT NULL"
        " AND coalesce(withdrawn_why, '') != 'undone' ORDER BY id",
        {"claim": claim},
    )
    documents = queries.documents(connection, [row["document_id"] for row in rows if row["document_id"]])
    picture.documents.update({row["id"]: row for row in shown_documents(connection, documents)})
    return tuple(replace(voice(picture, row), counts=False, remark=_remark(picture, row)) for row in rows)


def _remark(picture: Picture, row: Row) -> str:
    why = unless_named(row["withdrawn_why"], hidden_spellings(picture, row))
    return f"withdrawn on {row['withdrawn_at'][:10]}" + (f": {why}" if why else "")
