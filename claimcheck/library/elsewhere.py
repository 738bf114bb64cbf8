"""Where a record is shown whose id somebody gave in place of a claim's: ids are printed, so people type them."""

from __future__ import annotations

from claimcheck import ids
from claimcheck.ids import Kind
from claimcheck.store.connection import Connection

_CLAIMS = "claimcheck list shows them"
_CLAIM_OF = {
    Kind.ATTRIBUTION: "SELECT claim_id AS id FROM attribution WHERE id = :id",
    Kind.MATCH: "SELECT left_id AS id FROM match WHERE id = :id",
    Kind.REVIEW: "SELECT claim_id AS id FROM review WHERE id = :id",
    Kind.JUDGEMENT: "SELECT left_id AS id FROM judgement WHERE id = :id",
}
_OWN_COMMAND = (Kind.SOURCE, Kind.DOCUMENT)  # their command is called as they are


def shown_by(connection: Connection, name: str) -> str:
    """The command that shows the record of that id; the list of claims where it is the id of nothing on file."""
    kind = next((kind for kind in (*_CLAIM_OF, *_OWN_COMMAND) if name.strip().lower().startswith(kind.value)), None)
    if kind is None or not ids.looks_like_id(name, kind):
        return _CLAIMS
    number = ids.parse(name, kind)
    if kind in _OWN_COMMAND:
        return f"{kind.show(number)} is the id of a {kind.noun}: claimcheck {kind.noun} show {kind.show(number)}"
    claim = connection.value(_CLAIM_OF[kind], {"id": number})
    if claim is None:
        return _CLAIMS
    noun = f"an {kind.noun}" if kind is Kind.ATTRIBUTION else f"a {kind.noun}"
    return f"{kind.show(number)} is {noun}, shown by claimcheck show {Kind.CLAIM.show(claim)}"
