"""What became of the statements that were proposed from documents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "proposal",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("id", key, nullable=False),
        sa.Column("document_id", key, nullable=False),
        sa.Column("folded_sha256", sa.String(length=64), nullable=False),
        sa.Column("attribution_id", key, nullable=True),
        sa.Column("actor", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(["attribution_id"], ["attribution.id"], name=op.f("fk_proposal_attribution_id")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_proposal_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
        sa.UniqueConstraint("ulid", name=op.f("uq_proposal_ulid")),
    )
    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_attribution_id"), ["attribution_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_proposal_document_id"), ["document_id"], unique=False)
