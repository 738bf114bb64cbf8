"""Vectors of the claims' meaning, beside them: derived, and empty until `claimcheck embed`."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0002"


def upgrade() -> None:
    key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "vector_model",
        sa.Column("id", key, nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("dimension", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vector_model")),
        sa.UniqueConstraint("digest", name=op.f("uq_vector_model_digest")),
    )
    op.create_table(
        "claim_vector",
        sa.Column("claim_id", key, nullable=False),
        sa.Column("model_id", key, nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_claim_vector_claim_id")),
        sa.ForeignKeyConstraint(["model_id"], ["vector_model.id"], name=op.f("fk_claim_vector_model_id")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_claim_vector")),
    )
    op.create_index(op.f("ix_claim_vector_model_id"), "claim_vector", ["model_id"])
