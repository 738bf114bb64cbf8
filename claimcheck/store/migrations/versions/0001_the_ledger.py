"""The ledger: cases, sources, documents, claims, attributions, decisions, matches and the journal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "event",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("actor", sa.String(length=300), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_event")),
    )
    op.create_table(
        "source",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("owner_group", sa.String(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("reliability", sa.String(length=40), nullable=False),
        sa.Column("ref", sa.String(), nullable=True),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("merged_into_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("kind IN ('person', 'organisation', 'publication', 'anonymous')", name=op.f("ck_source_kind")),
        sa.CheckConstraint("reliability IN ('A', 'B', 'C', 'D', 'E', 'F')", name=op.f("ck_source_reliability")),
        sa.CheckConstraint("length(name) <= 300", name=op.f("ck_source_name_length")),
        sa.ForeignKeyConstraint(["merged_into_id"], ["source.id"], name=op.f("fk_source_merged_into_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["source.id"], name=op.f("fk_source_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("ulid", name=op.f("uq_source_ulid")),
    )
    with op.batch_alter_table("source", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_source_merged_into_id"), ["merged_into_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_source_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(
            "uq_source_ref_live",
            ["ref"],
            unique=True,
            sqlite_where=sa.text("withdrawn_at IS NULL"),
            postgresql_where=sa.text("withdrawn_at IS NULL"),
        )

    op.create_table(
        "story",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story")),
        sa.UniqueConstraint("ulid", name=op.f("uq_story_ulid")),
    )
    with op.batch_alter_table("story", schema=None) as batch_op:
        batch_op.create_index(
            "uq_story_slug_live",
            ["slug"],
            unique=True,
            sqlite_where=sa.text("withdrawn_at IS NULL"),
            postgresql_where=sa.text("withdrawn_at IS NULL"),
        )

    op.create_table(
        "claim",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("ref", sa.String(), nullable=True),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("case_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("adverse_to_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("folded_sha256", sa.String(length=64), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("length(text) <= 5000", name=op.f("ck_claim_text_length")),
        sa.ForeignKeyConstraint(["adverse_to_id"], ["source.id"], name=op.f("fk_claim_adverse_to_id")),
        sa.ForeignKeyConstraint(["case_id"], ["story.id"], name=op.f("fk_claim_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sa.UniqueConstraint("ulid", name=op.f("uq_claim_ulid")),
    )
    with op.batch_alter_table("claim", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_claim_adverse_to_id"), ["adverse_to_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_claim_case_id"), ["case_id"], unique=False)
        batch_op.create_index("ix_claim_folded", ["folded_sha256"], unique=False)
        batch_op.create_index(
            "uq_claim_ref_live",
            ["ref"],
            unique=True,
            sqlite_where=sa.text("withdrawn_at IS NULL"),
            postgresql_where=sa.text("withdrawn_at IS NULL"),
        )

    op.create_table(
        "document",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("wire_credit", sa.String(), nullable=True),
        sa.Column("ref", sa.String(), nullable=True),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("publisher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("upstream_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["publisher_id"], ["source.id"], name=op.f("fk_document_publisher_id")),
        sa.ForeignKeyConstraint(["upstream_id"], ["document.id"], name=op.f("fk_document_upstream_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("ulid", name=op.f("uq_document_ulid")),
    )
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_document_publisher_id"), ["publisher_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_upstream_id"), ["upstream_id"], unique=False)
        batch_op.create_index(
            "uq_document_ref_live",
            ["ref"],
            unique=True,
            sqlite_where=sa.text("withdrawn_at IS NULL"),
            postgresql_where=sa.text("withdrawn_at IS NULL"),
        )

    op.create_table(
        "judgement",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("value", sa.String(length=40), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("left_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("right_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.String(length=300), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "value IN ('same', 'contradicts', 'related', 'different', 'unsure')", name=op.f("ck_judgement_value")
        ),
        sa.ForeignKeyConstraint(["left_id"], ["claim.id"], name=op.f("fk_judgement_left_id")),
        sa.ForeignKeyConstraint(["right_id"], ["claim.id"], name=op.f("fk_judgement_right_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgement")),
        sa.UniqueConstraint("ulid", name=op.f("uq_judgement_ulid")),
    )
    with op.batch_alter_table("judgement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_judgement_left_id"), ["left_id"], unique=False)
        batch_op.create_index("ix_judgement_pair", ["left_id", "right_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_judgement_right_id"), ["right_id"], unique=False)

    op.create_table(
        "match",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("left_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("right_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("relation", sa.String(length=40), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "relation IN ('corroborates', 'conflicts', 'repeats', 'unclear', 'unrelated')",
            name=op.f("ck_match_relation"),
        ),
        sa.ForeignKeyConstraint(["left_id"], ["claim.id"], name=op.f("fk_match_left_id")),
        sa.ForeignKeyConstraint(["right_id"], ["claim.id"], name=op.f("fk_match_right_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match")),
        sa.UniqueConstraint("left_id", "right_id", name=op.f("uq_match_left_id_right_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("match", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_match_left_id"), ["left_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_match_right_id"), ["right_id"], unique=False)

    op.create_table(
        "review",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("rating", sa.String(length=300), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("claim_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.String(length=300), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_review_claim_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint("ulid", name=op.f("uq_review_ulid")),
    )
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_review_claim_id"), ["claim_id"], unique=False)

    op.create_table(
        "snapshot",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("text_version", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_snapshot_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snapshot")),
        sa.UniqueConstraint("document_id", "sha256", name=op.f("uq_snapshot_document_id_sha256")),
        sa.UniqueConstraint("ulid", name=op.f("uq_snapshot_ulid")),
    )
    with op.batch_alter_table("snapshot", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_snapshot_document_id"), ["document_id"], unique=False)

    op.create_table(
        "attribution",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("stance", sa.String(length=40), nullable=False),
        sa.Column("ground_rule", sa.String(length=40), nullable=False),
        sa.Column("basis", sa.String(length=40), nullable=False),
        sa.Column("described_as", sa.String(), nullable=True),
        sa.Column("said", sa.String(), nullable=True),
        sa.Column("credibility", sa.String(length=40), nullable=False),
        sa.Column("ref", sa.String(), nullable=True),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("claim_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("source_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("speaks_for_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("via_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("snapshot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("exact", sa.Text(), nullable=True),
        sa.Column("prefix", sa.Text(), nullable=True),
        sa.Column("suffix", sa.Text(), nullable=True),
        sa.Column("anchor_start", sa.Integer(), nullable=True),
        sa.Column("anchor_end", sa.Integer(), nullable=True),
        sa.Column("anchor_state", sa.String(length=40), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "anchor_state IS NULL OR anchor_state IN ('intact', 'moved', 'altered', 'ambiguous', 'lost', 'unchecked')",
            name=op.f("ck_attribution_anchor_state"),
        ),
        sa.CheckConstraint(
            "basis IN ('witnessed', 'document', 'told_by_witness', 'told', 'deduced', 'unknown')",
            name=op.f("ck_attribution_basis"),
        ),
        sa.CheckConstraint("credibility IN ('1', '2', '3', '4', '5', '6')", name=op.f("ck_attribution_credibility")),
        sa.CheckConstraint(
            "ground_rule IN ('on_record', 'background', 'deep_background', 'off_record')",
            name=op.f("ck_attribution_ground_rule"),
        ),
        sa.CheckConstraint("stance IN ('asserts', 'denies', 'hedges')", name=op.f("ck_attribution_stance")),
        sa.CheckConstraint(
            "type IN ('named', 'anonymous', 'official', 'document', 'observation')", name=op.f("ck_attribution_type")
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_attribution_claim_id")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_attribution_document_id")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name=op.f("fk_attribution_snapshot_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_attribution_source_id")),
        sa.ForeignKeyConstraint(["speaks_for_id"], ["source.id"], name=op.f("fk_attribution_speaks_for_id")),
        sa.ForeignKeyConstraint(["via_id"], ["source.id"], name=op.f("fk_attribution_via_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attribution")),
        sa.UniqueConstraint("ulid", name=op.f("uq_attribution_ulid")),
    )
    with op.batch_alter_table("attribution", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attribution_claim_id"), ["claim_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attribution_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attribution_snapshot_id"), ["snapshot_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attribution_source_id"), ["source_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attribution_speaks_for_id"), ["speaks_for_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attribution_via_id"), ["via_id"], unique=False)
        batch_op.create_index(
            "uq_attribution_ref_live",
            ["ref"],
            unique=True,
            sqlite_where=sa.text("withdrawn_at IS NULL"),
            postgresql_where=sa.text("withdrawn_at IS NULL"),
        )

    op.create_table(
        "independence",
        sa.Column("ulid", sa.String(length=26), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=True),
        sa.Column("value", sa.String(length=40), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("left_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("right_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.String(length=300), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("value IN ('independent', 'not_independent')", name=op.f("ck_independence_value")),
        sa.ForeignKeyConstraint(["left_id"], ["attribution.id"], name=op.f("fk_independence_left_id")),
        sa.ForeignKeyConstraint(["right_id"], ["attribution.id"], name=op.f("fk_independence_right_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_independence")),
        sa.UniqueConstraint("ulid", name=op.f("uq_independence_ulid")),
    )
    with op.batch_alter_table("independence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_independence_left_id"), ["left_id"], unique=False)
        batch_op.create_index("ix_independence_pair", ["left_id", "right_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_independence_right_id"), ["right_id"], unique=False)
