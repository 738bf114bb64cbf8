"""The process that reads documents apart from the program: `python -m claimcheck.documents.worker`, spoken to by pipes.

It loads what a reader needs once, then reads each document in a fork of its own, which alone meets the document's bytes:
its processor time, memory and clock are limited, it opens no socket, starts no program and writes no file. What the fork
says comes back as one line of JSON; where it dies, the line says of what.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from contextlib import suppress
from typing import Any, NoReturn

from claimcheck.documents.readers import Reader, readers
from claimcheck.documents.wire import Limits, text_as_data
from claimcheck.errors import Unreadable

_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "os.fork", "ctypes.", "urllib.", "ftplib.")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_LARGEST_ANSWER = 400_000_000  # bytes


def main() -> None:
    """Read documents until there are no more."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    os.register_at_fork(after_in_child=answers.close)  # so that a lost worker is missed at once, not when its fork ends
    kinds = {reader.name: reader for reader in readers()}
    loaded = set[str]()
    while line := requests.readline():
        request = json.loads(line)
        content = requests.read(request["size"])
        reader = kinds[request["reader"]]
        if reader.name not in loaded:
            reader.load()
            loaded.add(reader.name)
        answers.write(_answered(reader, content, request) + b"\n")
        answers.flush()


def _answered(reader: Reader, content: bytes, request: dict[str, Any]) -> bytes:
    receiver, sender = os.pipe()
    child = os.fork()
    if not child:
        os.close(receiver)
        _read(reader, content, request, sender)
    os.close(sender)
    with os.fdopen(receiver, "rb") as pipe:
        answer = pipe.read(_LARGEST_ANSWER)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return answer if answer and not code else json.dumps({"died": code}).encode()


def _read(reader: Reader, content: bytes, request: dict[str, Any], sender: int) -> NoReturn:
    """In the fork: read within the limits, answer and end; what goes wrong unforeseen is named by its kind."""
    sys.excepthook = lambda kind, error, _: _ended(sender, {"failed": kind.__name__, "why": str(error)[:200]})
    _confine(Limits(**request["limits"]))
    try:
        answer = text_as_data(reader.read(content, request["name"], request["charset"]))
    except Unreadable as failure:
        answer = {"unreadable": failure.why, "remedy": failure.remedy}
    except MemoryError:
        answer = {"failed": "MemoryError", "why": ""}
    _ended(sender, answer)


def _ended(sender: int, answer: dict[str, Any]) -> NoReturn:
    with os.fdopen(sender, "wb") as pipe:
        pipe.write(json.dumps(answer, ensure_ascii=False).encode("utf-8"))
    os._exit(0)


def _confine(limits: Limits) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits.clock)
    _limit(resource.RLIMIT_CPU, limits.processor, 1)  # a second between the signal that tells and the one that kills
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_CORE, 0)
    with suppress(ValueError):  # macOS has no limit on address space
        _limit(resource.RLIMIT_AS, limits.memory)
    sys.addaudithook(_refuse)


def _limit(kind: int, most: int, beyond: int = 0) -> None:
    """Lower a limit for good; one that is lower already, by whoever started the program, stays."""
    hard = resource.getrlimit(kind)[1]
    soft, hard = (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard) for wanted in (most, most + beyond))
    resource.setrlimit(kind, (soft, hard))


def _refuse(event: str, details: tuple[Any, ...]) -> None:
    written = event == "open" and not isinstance(details[0], int) and details[2] & _WRITING  # the pipe is a number
    if written or event.startswith(_FORBIDDEN):
        raise PermissionError(event)


if __name__ == "__main__":
    main()
