"""Cases: the stories that claims belong to."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from claimcheck import ids
from claimcheck.errors import Invalid, NotFound
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass
from claimcheck.library.desk import Desk
from claimcheck.report import CaseView
from claimcheck.store.connection import Row

if TYPE_CHECKING:
    from claimcheck.shapes import CaseCreate
    from claimcheck.store.ledger import Ledger


@dataclass(frozen=True)
class Cases:
    """The verbs on cases."""

    desk: Desk

    def add(self, case: CaseCreate) -> CaseView:
        """Open a new case; raises Invalid where the slug is taken."""
        with self.desk.writing("case") as ledger:
            number = self.insert(ledger, case)
        return self._view(self.desk.connection.one(f"{_SELECT} WHERE story.id = :id", {"id": number}) or {})

    def insert(self, ledger: Ledger, case: CaseCreate) -> int:
        """Add the row inside an open transaction."""
        if self.find(case.slug) is not None:
            raise Invalid(f"there is a case {case.slug!r} already", hint="claimcheck case list shows them")
        return ledger.insert("story", case.model_dump(exclude={"record"}))

    def list(self) -> tuple[CaseView, ...]:
        """All cases with the number of their claims."""
        rows = self.desk.connection.all(f"{_SELECT} WHERE story.withdrawn_at IS NULL ORDER BY story.id")
        return tuple(self._view(row) for row in rows)

    def find(self, name: str) -> Row | None:
        """The case of that slug or id, or None."""
        row = self.desk.connection.one("SELECT * FROM story WHERE slug = :slug AND withdrawn_at IS NULL", {"slug": name})
        if row is None and ids.looks_like_id(name, Kind.CASE):
            number = ids.parse(name, Kind.CASE)
            row = self.desk.connection.one("SELECT * FROM story WHERE id = :id AND withdrawn_at IS NULL", {"id": number})
        return row

    def get(self, name: str | None) -> Row:
        """The named case, or the desk's own, or the only one; raises NotFound or Invalid."""
        wanted = name or self.desk.default_case
        if wanted is None:
            return self._only()
        row = self.find(wanted)
        if row is None:
            known = ", ".join(view.slug for view in self.list()) or "none yet"
            raise NotFound(f"there is no case {wanted!r}", hint=f"known cases: {known}; add one with claimcheck case add")
        return row

    def _only(self) -> Row:
        rows = self.desk.connection.all("SELECT * FROM story WHERE withdrawn_at IS NULL LIMIT 2")
        if len(rows) != 1:
            raise Invalid("which case?", hint="name it with --case; claimcheck case list shows them")
        return rows[0]

    @staticmethod
    def _view(row: Row) -> CaseView:
        return CaseView(Kind.CASE.show(row["id"]), row["slug"], row["title"], row["claims"], row["note"])


_SELECT = (
    "SELECT story.*, (SELECT count(*) FROM claim WHERE claim.case_id = story.id AND claim.withdrawn_at IS NULL) AS claims"
    " FROM story"
)


def slug(title: str) -> str:
    """A short name for a case made from its title: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].strip("-") or "case"
