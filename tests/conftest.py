"""Real parts for every test: a store in a file, and the command in a process of its own."""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from forking import LONGEST, Forking, forking

from claimcheck.library import ClaimStore
from claimcheck.store.connection import Connection
from claimcheck.store.opening import connect
from claimcheck.store.place import Place, place
from claimcheck.workspace import FILE, Workspace, create

if TYPE_CHECKING:
    from postgres_server import Server

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]

_numbers = itertools.count(1)

# The database that `init` was run on, from which those of the tests in a workspace are copied.
MOULD = "initialised"


def pytest_configure() -> None:
    """Programs that the tests start can be interrupted, also where the tests run in the background, which are not."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def left_out(why: str) -> NoReturn:
    """Skip a test that cannot run here, and say why; where everything must run, as in CI, it fails."""
    if os.environ.get("CLAIMCHECK_TEST_ALL"):
        pytest.fail(why)
    pytest.skip(why)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A private PostgreSQL server with an empty store in its database `store`, from which others are copied."""
    if find_spec("psycopg") is None:
        left_out("psycopg is not installed: pip install -e '.[dev]'")
    from postgres_server import binaries, running

    from claimcheck.store.migrating import create as create_store

    programs = binaries()
    if programs is None:
        left_out("PostgreSQL is not installed: on Debian, apt install postgresql")
    with running(programs) as started:
        create_store(place(started.make("store")))
        yield started


@pytest.fixture(params=["sqlite", "postgresql"])
def engine_name(request: pytest.FixtureRequest) -> str:
    """Whatever uses this, directly or through a store, is tested on every engine."""
    return str(request.param)


# What concerns the file itself.
on_sqlite = pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)


@pytest.fixture
def database(engine_name: str, request: pytest.FixtureRequest) -> Iterator[str | None]:
    """The URL of a database with an empty store; None on SQLite, where a store is a file in its workspace.

    For a test in a workspace it is a copy of the one that `init` was run on.
    """
    if engine_name == "sqlite":
        yield None
        return
    server = request.getfixturevalue("server")
    name = f"t{next(_numbers)}"
    in_workspace = "workspace" in request.fixturenames
    if in_workspace:
        request.getfixturevalue("mould_on_server")
    yield server.make(name, template=MOULD if in_workspace else "store")
    server.drop(name)


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store file as `create` makes it. That takes long enough, hundreds of times, that tests have a copy."""
    from store_factory import new_store

    return new_store(tmp_path_factory.mktemp("empty"))


@pytest.fixture
def new_place(database: str | None, tmp_path: Path, empty_store: Path) -> Place:
    """Where an empty store is."""
    return place(database) if database else Path(shutil.copy(empty_store, tmp_path))


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The installed command, run in an empty folder, 80 columns wide and without colour."""
    return command_in(tmp_path)


def command_in(folder: Path) -> Run:
    """The command as a process in a folder: a fork of one that has loaded the program, or one started in full.

    What the interpreter itself reads from the environment is read at a start in full only.
    """

    def runner(*arguments: str, stdin: str | bytes = "", cwd: Path = folder, **environment: str) -> Ran:
        content = stdin.encode() if isinstance(stdin, str) else stdin
        surroundings = {**clean_environment(), **environment}
        in_full = any(name.startswith(("PYTHON", "LANG", "LC_")) for name in environment)
        done = None if in_full else _forking().run(arguments, content, cwd, surroundings)
        code, out, err = done or _started(arguments, content, cwd, surroundings)
        return Ran(code, out.decode("utf-8"), err.decode("utf-8"))

    return runner


def _started(arguments: Sequence[str], content: bytes, cwd: Path, environment: dict[str, str]) -> tuple[int, bytes, bytes]:
    program = [sys.executable, "-m", "claimcheck", *arguments]
    done = subprocess.run(
        program, input=content, capture_output=True, cwd=cwd, env=environment, timeout=LONGEST, check=False
    )
    return done.returncode, done.stdout, done.stderr


@cache
def _forking() -> Forking:
    """The one of this test run; it ends with it."""
    lasting = ExitStack()
    atexit.register(lasting.close)
    return lasting.enter_context(forking(clean_environment()))


def clean_environment() -> dict[str, str]:
    """The surroundings in which every run prints the same."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CLAIMCHECK_", "FORCE_"))}
    return {
        **kept,
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "CLAIMCHECK_BY": "Ann",
        "PYTHONPATH": str(ROOT),
    }


@pytest.fixture
def connection(new_place: Place) -> Iterator[Connection]:
    """A connection to an empty store."""
    with connect(new_place) as opened:
        yield opened


@pytest.fixture(scope="session")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where `init` was run."""
    folder = tmp_path_factory.mktemp("mould")
    assert command_in(folder)("init", "--case", "Dam").code == 0
    return folder


@pytest.fixture(scope="session")
def mould_on_server(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where `init` was run with a database of the server."""
    folder = tmp_path_factory.mktemp("mould")
    assert command_in(folder)("init", "--case", "Dam", "--db", server.make(MOULD, template="store")).code == 0
    return folder


@pytest.fixture
def workspace(run: Run, database: str | None, tmp_path: Path, request: pytest.FixtureRequest) -> Run:
    """The command in a folder where `init` was run: a copy of what it left, as running it takes longer than most tests."""
    shutil.copytree(request.getfixturevalue("mould_on_server" if database else "mould"), tmp_path, dirs_exist_ok=True)
    if database:
        settings = tmp_path / FILE
        server = request.getfixturevalue("server")
        settings.write_text(settings.read_text("utf-8").replace(server.url(MOULD), database), "utf-8")
    return run


@pytest.fixture(scope="session")
def one_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with one empty case, `dam`."""
    folder = tmp_path_factory.mktemp("one_case")
    _with_one_case(folder, None)
    return folder


@pytest.fixture
def store(tmp_path: Path, database: str | None, request: pytest.FixtureRequest) -> Iterator[ClaimStore]:
    """An open store with one empty case, `dam`."""
    folder = tmp_path / "work"
    if database:
        _with_one_case(folder, database)
    else:
        shutil.copytree(request.getfixturevalue("one_case"), folder)
    with Workspace.load(folder).open("Ann") as opened:
        yield opened


def _with_one_case(folder: Path, database: str | None) -> None:
    create(folder, case="dam", title="The dam", db=database)
