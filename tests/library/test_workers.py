"""Worker processes: how they begin, that they answer as this process would, and that they end with the program."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

import pytest

from claimcheck.library import workers
from claimcheck.library.comparing import Known, TextPair, matches
from claimcheck.library.workers import comparing, way_to_start
from claimcheck.text.aliases import Aliases

PAIRS = [
    TextPair(1, 2, "Twelve people were hurt at Ostrey.", "Fifteen people were hurt at Ostrey."),
    TextPair(1, 3, "Twelve people were hurt at Ostrey.", "Twelve people were hurt at Ostrey."),
    TextPair(2, 4, "Fifteen people were hurt at Ostrey.", "The mayor of Brenn resigned on Monday."),
]
# It starts two workers, tells who they are, and is gone without a word to them.
KILLED = """
import os, sys
from claimcheck.library import workers
from claimcheck.library.comparing import Known
from multiprocessing import get_context

def who(asked, known):
    return [os.getpid() for _ in asked]

if __name__ == "__main__":
    workers.CHUNK = 1
    workers.way_to_start = lambda: get_context(sys.argv[1])
    with workers.comparing(2, Known(), who) as compare:
        print(*sorted(set(compare(range(8))())), flush=True)
        os.kill(os.getpid(), 9)
"""


def who(asked: Sequence[int], _known: Known) -> list[int]:
    return [os.getpid() for _ in asked]


def is_running(process: int) -> bool:
    """True where a process is there and not just unburied."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    return False


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_the_answers_are_the_same_however_workers_begin(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = Known(Aliases())
    monkeypatch.setattr(workers, "CHUNK", 1)
    monkeypatch.setattr(workers, "way_to_start", lambda: workers.get_context(way))
    with comparing(2, known, matches) as compare:
        assert compare(PAIRS)() == matches(PAIRS, known)


def test_another_process_does_the_work() -> None:
    with comparing(2, Known(), who) as compare:
        assert os.getpid() not in compare(range(2))()


def test_workers_begin_anew_where_another_thread_runs() -> None:
    done = Event()
    other = Thread(target=done.wait)
    other.start()
    try:
        assert way_to_start().get_start_method() == "spawn"
    finally:
        done.set()
        other.join()


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux tells how many threads run")
def test_workers_of_a_single_thread_are_copies() -> None:
    code = "from claimcheck.library.workers import way_to_start; print(way_to_start().get_start_method())"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "fork\n"


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks at processes by /proc")
@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_workers_end_with_a_program_that_is_killed(way: str, tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    with (tmp_path / "said").open("w") as said:  # no pipe: a worker that lives on would keep it open
        assert subprocess.run([sys.executable, str(script), way], stdout=said, check=False).returncode == -9
    begun = [int(word) for word in (tmp_path / "said").read_text().split()]
    assert begun
    deadline = time.monotonic() + 30
    while any(map(is_running, begun)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [process for process in begun if is_running(process)]
