"""A workspace: the folder of an investigation, found upwards from where one stands by its `claimcheck.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimcheck.errors import Invalid, NotFound
from claimcheck.library import ClaimStore, open_store
from claimcheck.policy import DEFAULT, Policy, load
from claimcheck.store.connection import BUSY_SECONDS

FILE = "claimcheck.toml"
DATABASE = "db/claimcheck.db"
SNAPSHOTS = "sources/snapshots"

_KNOWN = {"db", "case", "by", "policy"}

TEMPLATE = """\
# The settings of this workspace. Everything here may be left out.

db = "db/claimcheck.db"     # where the claims are
case = "{case}"             # the case that is meant where none is named
# by = "Ann Reporter"       # who is writing; otherwise the user of this computer

[policy]
# What the newsroom asks before a claim counts as corroborated: two-source, strict or wire.
# `claimcheck policy` prints the rules of each; any of them can be set here, e.g. number = 3.
preset = "{policy}"
"""


@dataclass(frozen=True)
class Workspace:
    """Where a store is, and how it is used there."""

    database: Path
    snapshots: Path
    policy: Policy
    case: str | None = None
    actor: str | None = None
    root: Path | None = field(default=None)

    @classmethod
    def find(cls, start: Path) -> Workspace:
        """The workspace at or above a folder; raises NotFound or Invalid."""
        for folder in (start, *start.parents):
            if (folder / FILE).is_file():
                return cls.load(folder)
        raise NotFound(
            "there is no claimcheck workspace here",
            hint="run claimcheck init to make one, or name a database with --db or CLAIMCHECK_DB",
        )

    @classmethod
    def load(cls, root: Path) -> Workspace:
        """The workspace of a folder that holds a `claimcheck.toml`."""
        settings = _settings(root / FILE)
        return cls(
            database=root / _text(settings, "db", DATABASE),
            snapshots=root / SNAPSHOTS,
            policy=load(settings.get("policy", {"preset": DEFAULT})),
            case=_text(settings, "case", None),
            actor=_text(settings, "by", None),
            root=root,
        )

    @classmethod
    def of_database(cls, path: Path) -> Workspace:
        """A bare database file, its snapshots beside it."""
        return cls(path, path.parent / "snapshots", load({"preset": DEFAULT}))

    def open(self, actor: str, *, busy_seconds: float = BUSY_SECONDS) -> ClaimStore:
        """Open the store for one person, who waits so many seconds for another writer."""
        return open_store(
            self.database,
            actor=actor,
            snapshots=self.snapshots,
            policy=self.policy,
            case=self.case,
            busy_seconds=busy_seconds,
        )


def create(root: Path, *, case: str, title: str | None = None, policy: str = DEFAULT) -> Workspace:
    """Make a workspace with its store, and its first case where a title is given; an existing one is left as it is."""
    from claimcheck.shapes import CaseCreate  # noqa: PLC0415 - only a new workspace needs them
    from claimcheck.store.migrating import create as create_store  # noqa: PLC0415

    load({"preset": policy})
    root.mkdir(parents=True, exist_ok=True)
    settings = root / FILE
    if not settings.exists():
        settings.write_text(TEMPLATE.format(case=case, policy=policy), encoding="utf-8")
    workspace = Workspace.load(root)
    if not workspace.database.exists():
        workspace.database.parent.mkdir(parents=True, exist_ok=True)
        workspace.snapshots.mkdir(parents=True, exist_ok=True)
        create_store(workspace.database)
        if title is not None:
            with workspace.open("claimcheck") as store:
                store.cases.add(CaseCreate(slug=case, title=title))
    return workspace


def _settings(path: Path) -> Mapping[str, Any]:
    try:
        settings = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as failure:
        raise Invalid(f"{path} cannot be read: {failure}", hint="mend the line it names") from None
    if unknown := sorted(settings.keys() - _KNOWN):
        raise Invalid(f"{path} has an unknown setting {unknown[0]!r}", hint=f"known are {', '.join(sorted(_KNOWN))}")
    return settings


def _text(settings: Mapping[str, Any], name: str, default: Any) -> Any:
    value = settings.get(name, default)
    if value is not None and not isinstance(value, str):
        raise Invalid(f"the setting {name!r} is no text", hint=f'write {name} = "…" in {FILE}')
    return value
