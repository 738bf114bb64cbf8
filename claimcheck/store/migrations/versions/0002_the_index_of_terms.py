"""The candidate index holds terms in posting lists of its own; it is made anew, and made here for a new store."""

from __future__ import annotations

from alembic import op

from claimcheck.store import candidates
from claimcheck.store.engine import within

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    candidates.remake(within(op.get_bind()))
