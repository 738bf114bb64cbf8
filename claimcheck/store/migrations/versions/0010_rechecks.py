"""What became of a quote in another copy of its document, and the page or time at which a quote stands."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

STATES = "'same', 'moved', 'altered', 'ambiguous', 'gone', 'unavailable'"


def upgrade() -> None:
    op.add_column("attribution", sa.Column("anchor_fragment", sa.String(length=60), nullable=True))
    key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "recheck",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("id", key, nullable=False),
        sa.Column("attribution_id", key, nullable=False),
        sa.Column("snapshot_id", key, nullable=True),
        sa.Column("text_version", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("exact", sa.Text(), nullable=True),
        sa.Column("anchor_start", sa.Integer(), nullable=True),
        sa.Column("anchor_end", sa.Integer(), nullable=True),
        sa.Column("anchor_fragment", sa.String(length=60), nullable=True),
        sa.Column("actor", sa.String(length=300), nullable=False),
        sa.CheckConstraint(f"state IN ({STATES})", name=op.f("ck_recheck_state")),
        sa.ForeignKeyConstraint(["attribution_id"], ["attribution.id"], name=op.f("fk_recheck_attribution_id")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name=op.f("fk_recheck_snapshot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recheck")),
        sa.UniqueConstraint("ulid", name=op.f("uq_recheck_ulid")),
    )
    op.create_index(op.f("ix_recheck_attribution_id"), "recheck", ["attribution_id"], unique=False)
    op.create_index(op.f("ix_recheck_snapshot_id"), "recheck", ["snapshot_id"], unique=False)
