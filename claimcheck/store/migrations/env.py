"""Alembic's entry: runs on the connection it is given, in that connection's transaction."""

from __future__ import annotations

from alembic import context

from claimcheck.models import metadata

DERIVED = "claim_index"  # the tables of the candidate index are made by the index itself


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and str(name).startswith(DERIVED))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    include_name=_ours,
    transactional_ddl=True,
)
context.run_migrations()
