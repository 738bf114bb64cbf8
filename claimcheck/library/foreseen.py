"""What is on file already, asked once for a whole batch of an import."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from claimcheck.library.on_file import SAME, OnFile, said_of
from claimcheck.store.connection import Connection, Row
from claimcheck.store.journal import Change


@dataclass(frozen=True)
class Foreseen(OnFile):
    """Asks the store once for a whole batch, and notes what the batch enters."""

    claims: dict[tuple[int, str], int] = field(default_factory=dict)
    attributions: dict[tuple[object, ...], int] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()
    refs: set[str] = field(default_factory=set)
    asked: set[int] = field(default_factory=set)  # the claims of which all attributions are known
    gone: dict[tuple[int, str], int] = field(default_factory=dict)  # claims that were withdrawn on purpose
    gone_said: set[tuple[object, ...]] = field(default_factory=set)

    def look_up(self, keys: list[str], refs: Iterable[str]) -> None:
        """Ask for the claims with these words and for the references that are taken."""
        among = self.connection.among_words
        rows = self.connection.all(_CLAIMS.format(among=among), {"words": json.dumps(keys)})
        live, gone = ([row for row in rows if (row["withdrawn_at"] is not None) is is_gone] for is_gone in (False, True))
        self.claims.update({(row["case_id"], row["folded_sha256"]): row["id"] for row in live})
        self.gone.update({(row["case_id"], row["folded_sha256"]): row["id"] for row in gone})
        self._look_up_attributions([row["id"] for row in live])
        self._look_up_what_was_said([row["id"] for row in gone])
        taken = self.connection.all(_REFS.format(among=among), {"words": json.dumps(list(refs))})
        self.refs.update(row["ref"] for row in taken)

    def _look_up_what_was_said(self, gone: list[int]) -> None:
        """Ask who said the claims that were withdrawn on purpose, and when."""
        said = self.connection.all(_GONE_SAID.format(among=self.connection.among), {"ids": json.dumps(gone)}) if gone else ()
        self.gone_said.update(tuple(map(row.get, _SAID)) for row in said)

    def _look_up_attributions(self, claims: list[int]) -> None:
        """Ask for what is said of these claims, all at once: one by one each costs as much as entering two new ones."""
        rows = self.connection.all(_ATTRIBUTIONS.format(among=self.connection.among), {"ids": json.dumps(claims)})
        self.attributions.update({said_of(row): row["id"] for row in rows})
        self.asked.update(claims)

    def holds(self, ref: str) -> bool:
        """True where the reference was entered before and not undone; what was retracted on purpose does not come back."""
        return ref in self.refs or ref in self.withdrawn

    def was_withdrawn(self, case: int, key: str, said: Row | None) -> bool:
        """True where a claim with these words, said by the same source in the same way and then, was withdrawn on purpose.

        `said` has `source_id`, `stance` and `said`, None where nobody says it. Who says it anew brings the claim back.
        """
        if (case, key) in self.claims or (gone := self.gone.get((case, key))) is None:
            return False
        if said is None:
            return not any(claim == gone for claim, *_ in self.gone_said)
        return tuple(map({**said, "claim_id": gone}.get, _SAID)) in self.gone_said

    def claim(self, case: int, key: str) -> int | None:
        """The live claim of a case with these words."""
        return self.claims.get((case, key))

    def attribution(self, row: Row) -> int | None:
        """The live attribution that says the same of the same claim."""
        found = self.attributions.get(said_of(row))
        return found if found is not None or row["claim_id"] in self.asked else super().attribution(row)

    def note(self, change: Change) -> None:
        """Learn what was entered."""
        if change.old is not None:
            return
        if change.table == "claim":
            self.claims[change.new["case_id"], change.new["folded_sha256"]] = change.id
            self.asked.add(change.id)
        elif change.table == "attribution":
            self.attributions[said_of(change.new)] = change.id
        if ref := change.new.get("ref"):
            self.refs.add(ref)

    def forget(self, change: Change) -> None:
        """Unlearn what was taken back."""
        if change.old is not None:
            return
        if change.table == "claim":
            del self.claims[change.new["case_id"], change.new["folded_sha256"]]
        elif change.table == "attribution":
            del self.attributions[said_of(change.new)]
        self.refs.discard(change.new.get("ref", ""))


def withdrawn_refs(connection: Connection) -> frozenset[str]:
    """The references of what was withdrawn on purpose. No index leads to them, so they are asked for once an import."""
    return frozenset(row["ref"] for row in connection.all(_WITHDRAWN))


# The live claims, and those that were withdrawn on purpose.
_CLAIMS = """
SELECT id, case_id, folded_sha256, withdrawn_at FROM claim
WHERE (withdrawn_at IS NULL OR coalesce(withdrawn_why, '') != 'undone') AND folded_sha256 {among}
"""
_ATTRIBUTIONS = f"""
SELECT id, {", ".join(SAME)} FROM attribution
WHERE (withdrawn_at IS NULL OR coalesce(withdrawn_why, '') != 'undone') AND claim_id {{among}}
"""  # noqa: S608 - column names are ours
_SAID = ("claim_id", "source_id", "stance", "said")
_GONE_SAID = f"SELECT {', '.join(_SAID)} FROM attribution WHERE claim_id {{among}}"  # noqa: S608 - column names are ours
_REFS = """
SELECT ref FROM claim WHERE withdrawn_at IS NULL AND ref {among}
UNION ALL SELECT ref FROM attribution WHERE withdrawn_at IS NULL AND ref {among}
"""
_WITHDRAWN = """
SELECT ref FROM claim WHERE withdrawn_at IS NOT NULL AND ref IS NOT NULL AND coalesce(withdrawn_why, '') != 'undone'
UNION ALL
SELECT ref FROM attribution WHERE withdrawn_at IS NOT NULL AND ref IS NOT NULL AND coalesce(withdrawn_why, '') != 'undone'
"""
