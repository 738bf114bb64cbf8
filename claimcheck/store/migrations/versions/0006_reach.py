"""How far each entry of the journal reaches, so that the history of a row is found without reading all of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from claimcheck.store.engine import within
from claimcheck.store.journal import note_reach_anew

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "reach",
        sa.Column("id", key, nullable=False),
        sa.Column("seq", key, nullable=False),
        sa.Column("tbl", sa.String(length=40), nullable=False),
        sa.Column("first_id", key, nullable=False),
        sa.Column("last_id", key, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reach")),
    )
    op.create_index("ix_reach_place", "reach", ["tbl", "first_id", "last_id"])
    note_reach_anew(within(op.get_bind()))
