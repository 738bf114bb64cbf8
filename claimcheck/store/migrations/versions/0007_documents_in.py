"""Documents name their author, and the shingles of their texts are kept, by which copied passages are found."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("document", sa.Column("author", sa.String(), nullable=True))
    op.create_table(
        "shingle",
        sa.Column("hash", sa.BigInteger(), nullable=False),
        sa.Column("snapshot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name=op.f("fk_shingle_snapshot_id")),
        sa.PrimaryKeyConstraint("hash", "snapshot_id", name=op.f("pk_shingle")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "shingled",
        sa.Column("snapshot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("text_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name=op.f("fk_shingled_snapshot_id")),
        sa.PrimaryKeyConstraint("snapshot_id", name=op.f("pk_shingled")),
    )
