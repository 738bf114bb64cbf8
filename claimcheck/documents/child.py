"""Reading a document in a process apart, so that none can hang, fill or reach out of the program that holds the ledger.

One worker is started with the first document and kept; it forks for each, so that every document has fresh limits and
starting costs nothing. It ends with the program. If it is lost, the next document starts another.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from functools import cache
from typing import Any

from claimcheck.documents.full_text import FullText
from claimcheck.documents.readers import Reader
from claimcheck.documents.wire import Limits, text_from_data
from claimcheck.errors import OutsideWorld, Unreadable

_GRACE = 30.0  # seconds beyond a document's clock after which the worker itself is taken for lost; loading counts too


class Worker:
    """A process that reads documents, one at a time: what hangs or exhausts memory there does not take us with it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._one_at_a_time = threading.Lock()

    def read(self, reader: Reader, content: bytes, name: str, charset: str | None, limits: Limits) -> FullText:
        """The document's full text; raises Unreadable, or OutsideWorld where no process can be had."""
        request = {"reader": reader.name, "name": name, "charset": charset, "size": len(content)}
        head = json.dumps(
            {**request, "limits": {"processor": limits.processor, "clock": limits.clock, "memory": limits.memory}}
        )
        with self._one_at_a_time:
            answer = self._asked(head.encode() + b"\n", content, limits.clock + _GRACE)
        if "text" in answer:
            return text_from_data(answer)
        raise Unreadable(name, _why(answer, limits), answer.get("remedy", ""))

    def stop(self) -> None:
        """End the process, if there is one, and the document that it is reading."""
        process, self._process = self._process, None
        if process:
            _end(process)
            process.communicate()

    def _asked(self, head: bytes, content: bytes, patience: float) -> dict[str, Any]:
        process = self._started()
        assert process.stdin
        assert process.stdout
        watch = threading.Timer(patience, _end, [process])
        watch.start()
        try:
            process.stdin.write(head)
            process.stdin.write(content)
            process.stdin.flush()
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = b""
        except BaseException:
            self.stop()  # what it still says would be taken for the next document's answer
            raise
        finally:
            watch.cancel()
        if not answer.endswith(b"\n"):
            self.stop()
            return {"died": -signal.SIGKILL}
        data: dict[str, Any] = json.loads(answer)
        return data

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = _start()
        return self._process


def _start() -> subprocess.Popen[bytes]:
    """Start a worker that finds what this program finds, and nothing in the folder it happens to be started in."""
    paths = os.pathsep.join(path for path in sys.path if path)
    environment = {"PYTHONPATH": paths, "PYTHONUTF8": "1", "PATH": os.environ.get("PATH", "")}
    command = [sys.executable, "-P", "-m", "claimcheck.documents.worker"]
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment, start_new_session=True
        )
    except OSError as failure:
        raise OutsideWorld(
            f"no process can be started to read documents: {os.strerror(failure.errno or 0)}", hint="free some memory"
        ) from None


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the worker with its fork, which goes on otherwise and holds the pipe: a group of their own, apart from ours."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _why(answer: dict[str, Any], limits: Limits) -> str:
    """Why there is no text, as one clause."""
    if "unreadable" in answer:
        return str(answer["unreadable"])
    if answer.get("failed") == "MemoryError":
        return f"reading it took more than {limits.memory / (1 << 30):.2g} GB of memory"
    if "failed" in answer:
        return f"it is damaged ({answer['failed']}{': ' + answer['why'] if answer['why'] else ''})"
    return {
        -signal.SIGXCPU: f"reading it took more than {limits.processor} s of processor time",
        -signal.SIGALRM: f"reading it took more than {limits.clock:.3g} s",
    }.get(answer["died"], "its reader broke down over it")


@cache
def worker() -> Worker:
    """The program's own worker."""
    made = Worker()
    atexit.register(made.stop)
    return made
