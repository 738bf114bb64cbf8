"""What stands around a quote in another copy of its document."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("recheck", sa.Column("prefix", sa.Text(), nullable=True))
    op.add_column("recheck", sa.Column("suffix", sa.Text(), nullable=True))
