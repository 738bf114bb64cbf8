"""The command started hundreds of times: each run is a fork, a process of its own, of one that has loaded the program.

Run as a program this is that process: it serves `Forking` over the socket that is its standard input.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

# What the commands load between them; the optional parts, which are large, stay out.
LOADED = (
    "claimcheck.cli.app", "claimcheck.cli.door", "claimcheck.library", "claimcheck.matcher", "claimcheck.workspace",
    "claimcheck.store.opening", "claimcheck.store.migrating", "claimcheck.store.verify", "claimcheck.formats.table",
    "claimcheck.documents.reading", "claimcheck.drafting.draft", "claimcheck.statements.reader",
)  # fmt: skip
LONGEST = 120  # seconds a command may take
_MESSAGE = 100_000  # bytes


class Forking:
    """A process that has loaded the program, and runs a command whenever it is asked to."""

    def __init__(self, ours: socket.socket) -> None:
        self._socket = ours
        self._free = threading.Lock()

    def run(
        self, arguments: Sequence[str], content: bytes, cwd: Path, environment: Mapping[str, str]
    ) -> tuple[int, bytes, bytes] | None:
        """The exit code of a command, and what it wrote on stdout and stderr; None where it must be started in full.

        That is where another command runs at the same time, and where so much is told to it that no message holds it.
        """
        asked = json.dumps([list(arguments), str(cwd), dict(environment)]).encode()
        if len(asked) > _MESSAGE or not self._free.acquire(blocking=False):
            return None
        try:
            return self._ran(asked, content)
        finally:
            self._free.release()

    def _ran(self, asked: bytes, content: bytes) -> tuple[int, bytes, bytes]:
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            given.write(content)
            given.seek(0)
            socket.send_fds(self._socket, [asked], [file.fileno() for file in (given, out, err)])
            if not (answer := self._socket.recv(_MESSAGE)):
                raise RuntimeError("the process that runs the commands is gone")
            return int(answer), _all(out), _all(err)


def _all(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


@contextmanager
def forking(environment: Mapping[str, str]) -> Iterator[Forking]:
    """Such a process for as long as it is needed; it ends when its socket closes."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours, subprocess.Popen([sys.executable, __file__], stdin=theirs, env=dict(environment)) as process:
        theirs.close()
        ours.settimeout(LONGEST)
        yield Forking(ours)
        ours.close()
        process.wait()


def serve(asking: socket.socket) -> None:
    """Fork for every message: a list of arguments, folder and environment, with the three standard files."""
    while (received := socket.recv_fds(asking, _MESSAGE, 3))[0]:
        message, files = received[0], received[1]
        child = os.fork()
        if child == 0:
            asking.close()
            arguments, folder, environment = json.loads(message)
            os.chdir(folder)
            os.environ.clear()
            os.environ.update(environment)
            os._exit(_command(arguments, files))
        for file in files:
            os.close(file)
        asking.send(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def _command(arguments: list[str], files: list[int]) -> int:
    """What `python -m claimcheck` does from here on, to the last flush."""
    for standard, file in enumerate(files):
        os.dup2(file, standard)
        os.close(file)
    sys.stdin = open(0, encoding=sys.stdin.encoding, errors=sys.stdin.errors)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding=sys.stdout.encoding, errors=sys.stdout.errors)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding=sys.stderr.encoding, errors=sys.stderr.errors, buffering=1)  # noqa: SIM115
    sys.argv = ["claimcheck", *arguments]
    code = _exit_code()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        if not stream.closed:
            stream.flush()
    return code


def _exit_code() -> int:
    from claimcheck.cli import main

    try:
        main()
    except SystemExit as ended:
        return int(ended.code or 0)
    except BaseException:  # noqa: BLE001 - as the interpreter does with what nobody caught
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    for name in LOADED:
        importlib.import_module(name)
    from claimcheck.matcher import compare

    compare("The gate of the dam failed in March.", "The gate of the dam held in May.")  # its word lists are read
    gc.freeze()  # what is loaded is shared with every fork, and no collection touches it
    serve(socket.socket(fileno=0))
