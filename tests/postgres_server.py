"""A private PostgreSQL server for the tests and the bench: made in a temporary folder, gone with the process."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

# The server refuses to run as root; Debian's package makes a user for it.
USERS = ("postgres", "nobody")
# Nothing here need survive a crash, and what is not written to the disk is fast.
SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60", "timezone=Asia/Tokyo")


def binaries() -> Path | None:
    """The folder of the server's programs, the newest version where there are several; None where there is no server."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int

    def url(self, database: str) -> str:
        """How claimcheck is told of a database."""
        return f"postgresql+psycopg://ann@127.0.0.1:{self.port}/{database}"

    def run(self, sql: str, database: str = "postgres") -> None:
        """Execute one statement outside any transaction."""
        with psycopg.connect(host="127.0.0.1", port=self.port, user="ann", dbname=database, autocommit=True) as connection:
            connection.execute(sql)

    def make(self, database: str, template: str = "template0") -> str:
        """A new database, a copy of another one; gives its URL."""
        self.run(f'CREATE DATABASE "{database}" TEMPLATE "{template}"')
        return self.url(database)

    def drop(self, database: str) -> None:
        """Remove a database with whatever is connected to it."""
        self.run(f'DROP DATABASE "{database}" WITH (FORCE)')


@contextmanager
def running(programs: Path, *settings: str) -> Iterator[Server]:
    """A server on a free port of the loopback. It sorts as people do, not as SQLite does: a test would notice."""
    folder = Path(tempfile.mkdtemp(prefix="claimcheck-pg-"))
    prefix = _as_server_user(folder)
    data = folder / "data"
    sorting = ("--locale-provider=icu", "--icu-locale=en-US", "--locale=C.UTF-8", "--encoding=UTF8")
    subprocess.run(
        [*prefix, str(programs / "initdb"), "-D", str(data), "-U", "ann", "-A", "trust", "--no-sync", *sorting],
        check=True, capture_output=True, cwd=folder,
    )  # fmt: skip
    port = _free_port()
    options = [word for setting in (*SETTINGS, *settings) for word in ("-c", setting)]
    process = subprocess.Popen(
        [*prefix, str(programs / "postgres"), "-D", str(data), "-h", "127.0.0.1", "-p", str(port), "-k", "", *options],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        server = Server(port)
        _wait(server, process)
        yield server
    finally:
        process.send_signal(3)  # SIGQUIT: stop at once
        process.wait()
        shutil.rmtree(folder)


def _as_server_user(folder: Path) -> list[str]:
    """How to start a program that refuses to run as root; the folder is given to the user it runs as."""
    if os.geteuid() != 0:
        return []
    user = next(entry for entry in pwd.getpwall() if entry.pw_name in USERS)
    os.chown(folder, user.pw_uid, user.pw_gid)
    ids = [f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
    return ["setpriv", *ids, "--pdeathsig", "QUIT"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        with suppress(psycopg.OperationalError):
            return server.run("SELECT 1")
        if process.poll() is not None:
            raise RuntimeError("the PostgreSQL server did not start")
        time.sleep(0.1)
    raise RuntimeError("the PostgreSQL server does not answer")
