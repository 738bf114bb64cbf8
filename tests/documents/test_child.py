"""Reading apart: a document that takes too much ends its own fork, with one line, and the next is read as if nothing was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

from claimcheck.documents.child import Worker
from claimcheck.documents.full_text import Facts, Part
from claimcheck.documents.readers import reader_of_type
from claimcheck.documents.reading import media_type_of, read_document
from claimcheck.documents.wire import Limits, text_as_data, text_from_data
from claimcheck.errors import Invalid, Unreadable

PAGE = b"<!doctype html><html lang=en><title>Gate</title><h1>The gate failed</h1><p>Twelve were hurt.<br>One died.</html>"
MANY_ATTRIBUTES = b"<html><p " + b" ".join(b'a%d="x"' % number for number in range(60_000)) + b">hello"


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.stop()


def read(worker: Worker, content: bytes, limits: Limits | None = None) -> str:
    reader = reader_of_type("text/html")
    assert reader
    return worker.read(reader, content, "page.html", None, limits or Limits()).text


def test_a_page_comes_back_with_its_marks_and_facts() -> None:
    text = read_document(PAGE, "page.html")
    assert text.text == "Gate\n\nThe gate failed\n\nTwelve were hurt.\nOne died."
    assert text.facts == Facts(title="The gate failed", language="en")
    title = next(mark for mark in text.marks if mark.part is Part.TITLE)
    assert text.text[title.start : title.end] == "The gate failed"
    assert text_from_data(text_as_data(text)) == text


def test_too_much_processor_time_is_one_line_and_the_worker_lives(worker: Worker) -> None:
    with pytest.raises(Unreadable) as failure:
        read(worker, MANY_ATTRIBUTES, Limits(processor=1))
    assert failure.value.message == "page.html cannot be read: reading it took more than 1 s of processor time"
    before = worker._process
    assert read(worker, b"<html><p>next") == "next"
    assert worker._process is before


def test_too_much_time_by_the_clock_is_one_line(worker: Worker) -> None:
    with pytest.raises(Unreadable) as failure:
        read(worker, MANY_ATTRIBUTES, Limits(clock=0.5))
    assert failure.value.why == "reading it took more than 0.5 s"


def test_too_much_memory_is_one_line(worker: Worker) -> None:
    read(worker, PAGE)
    with pytest.raises(Unreadable) as failure:
        read(worker, b"<html>" + b"<p>The gate failed." * 300_000, Limits(memory=150 << 20))
    assert failure.value.why == "reading it took more than 0.15 GB of memory"
    assert read(worker, b"<html><p>next") == "next"


def test_a_lost_worker_is_replaced(worker: Worker) -> None:
    assert read(worker, b"<html><p>one") == "one"
    assert worker._process
    os.kill(worker._process.pid, 9)
    worker._process.wait()
    assert read(worker, b"<html><p>two") == "two"


def test_an_answer_that_nobody_waited_for_is_not_taken_for_the_next(worker: Worker) -> None:
    assert read(worker, b"<html><p>one") == "one"

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    try:
        with pytest.raises(KeyboardInterrupt):
            read(worker, MANY_ATTRIBUTES)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert read(worker, b"<html><p>two") == "two"


def test_the_document_that_is_being_read_ends_with_its_worker(worker: Worker) -> None:
    """A fork that outlived it would hold the pipe, and Ctrl-C would wait for a bomb's whole half minute."""
    assert read(worker, b"<html><p>one") == "one"
    assert worker._process
    group = worker._process.pid
    reading = threading.Thread(target=refused, args=(worker,))
    reading.start()
    deadline = time.monotonic() + 20
    while len(_members(group)) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(_members(group)) == 2
    worker.stop()
    assert _members(group) == []
    reading.join(20)


def refused(worker: Worker) -> None:
    with pytest.raises(Unreadable):
        read(worker, MANY_ATTRIBUTES)


def _members(group: int) -> list[str]:
    """The processes of a group that live."""
    listed = subprocess.run(["ps", "-A", "-o", "pgid=,stat="], capture_output=True, text=True, check=True).stdout
    rows = (line.split() for line in listed.splitlines())
    return [state for number, state in rows if number == str(group) and not state.startswith("Z")]


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "open('written', 'w').write('x')",
    ],
)
def test_a_reader_reaches_no_network_no_program_and_no_file(deed: str, tmp_path: Path) -> None:
    """What a parser that was taken over would try; the fork is confined as for any document."""
    program = f"from claimcheck.documents import worker, wire; worker._confine(wire.Limits()); {deed}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, env=environment, check=False)
    assert done.returncode != 0
    assert b"PermissionError" in done.stderr
    assert not list(tmp_path.iterdir())


def test_what_nothing_reads_is_refused_and_the_next_is_read() -> None:
    with pytest.raises(Invalid) as caught:
        read_document(b"\x7fELF\0\0", "tool")
    assert caught.value.message == "tool cannot be read: there is no reader for its kind"
    assert read_document(PAGE, "page.html").text == "Gate\n\nThe gate failed\n\nTwelve were hurt.\nOne died."


@pytest.mark.parametrize(
    ("content", "name", "sent_as", "media_type"),
    [
        (PAGE, "page.txt", "text/plain", "text/html"),
        (b"\xff\xfe" + "<html>".encode("utf-16-le"), "x", None, "text/html"),
        (b'<?xml version="1.0"?>\n<!-- a --><html xmlns="x">', "x", None, "text/html"),
        (b"The gate held.", "note", "text/html; charset=utf-8", "text/html"),
        (b"# The gate", "note.md", None, "text/markdown"),
        (b"The gate held.", "note", None, "text/plain"),
        (b"\0\1\2", "note", None, "application/octet-stream"),
    ],
)
def test_the_kind_is_told_by_content_then_type_then_name(
    content: bytes, name: str, sent_as: str | None, media_type: str
) -> None:
    assert media_type_of(content, name, sent_as) == media_type


def test_the_encoding_the_sender_names_is_heeded() -> None:
    page = "<html><p>Ворота".encode("cp1251")
    assert read_document(page, "x", "text/html; charset=windows-1251").text == "Ворота"
