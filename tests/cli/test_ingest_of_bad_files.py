"""ingest of what is odd or hostile: its text, or one line and exit code 4, with its bytes kept and the rest on file."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Run, clean_environment, on_sqlite
from document_files import docx, para, pdf

PICTURE = b"\x89PNG\r\n\0\0\0"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with two documents that can be read."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "wire.html").write_text("<!doctype html><title>Gate</title><p>The gate failed.")
    (folder / "note.txt").write_text("The gate held.")
    (folder / "link.txt").symlink_to("/etc/hostname")
    return folder


def is_kept(workspace: Path, content: bytes) -> bool:
    """Whether the workspace keeps these bytes."""
    sha256 = hashlib.sha256(content).hexdigest()
    return (workspace / "sources" / "snapshots" / sha256[:2] / sha256).read_bytes() == content


@on_sqlite
def test_one_bad_file_is_one_line_and_the_rest_goes_on_file(workspace: Run, papers: Path) -> None:
    os.mkfifo(papers / "a\x1b[31m\npipe")
    (papers / "photo.png").write_bytes(PICTURE)
    ran = workspace("ingest", "papers")
    assert ran.code == 4
    lines = ran.err.splitlines()
    told = ["bad", "bad", "links in folders are not followed", "error", "hint"]
    assert [line.split(":")[0] for line in lines] == told
    assert "\x1b" not in ran.err
    assert lines[3] == "error: 2 documents were not read, the bytes of 1 are kept; the other 2 are on file"
    assert is_kept(papers.parent, PICTURE)


@on_sqlite
def test_it_is_said_that_what_was_not_read_is_kept(workspace: Run, papers: Path) -> None:
    (papers / "photo.png").write_bytes(PICTURE)
    tried, done = workspace("ingest", "papers", "--dry-run"), workspace("ingest", "papers")
    assert "error: 1 document was not read\n" in tried.err
    assert "error: 1 document was not read, its bytes are kept; the other 2 are on file\n" in done.err


ODD = {
    "bom.txt": ("\ufeffThe gate failed.".encode(), 3),
    "utf16.txt": ("The gate failed.".encode("utf-16"), 3),
    "utf16be.txt": ("\ufeffThe gate failed.".encode("utf-16-be"), 3),
    "windows.txt": ("The gate – failed".encode("cp1252"), 3),
    "broken.txt": (b"The gate \xff\xfe failed", 4),
    "cr.txt": (b"The gate\rfailed\r", 3),
    "mislabelled.html": ('<meta charset="utf-16"><p>The gate failed é'.encode(), 4),
    "lines.txt": (b"x\n" * 1_000_000, 1_000_000),
    "oneline.txt": (b"x" * 10_000_000, 1),
}


@on_sqlite
def test_odd_files_have_their_text(workspace: Run, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    for name, (content, _) in ODD.items():
        (folder / name).write_bytes(content)
    ran = workspace("ingest", "odd", "--json")
    assert ran.code == 0, ran.err
    found = {document["title"]: document for document in json.loads(ran.out)["documents"]}
    assert {name: found[name]["words"] for name in ODD} == {name: count for name, (_, count) in ODD.items()}


BAD = {
    "bomb.pdf": (pdf([b"BT " + b" " * 80_000_000]), "page 1 is too large, its text cannot be had"),
    "empty.txt": (b"", "it is empty"),
    "onlybom.html": (b"\xef\xbb\xbf", "it is empty"),
    "onlyscript.html": (b"<html><body><script>fill()</script></body></html>", "there is no text in it"),
    "laughs.docx": (
        docx('<!DOCTYPE x [<!ENTITY a "ha">]>'),
        "its part word/document.xml declares entities, which no office program writes",
    ),
    "onlyspace.docx": (docx(para(" ")), "there is no text in it"),
    "pages.pdf": (pdf(["x"] * 5_001), "the PDF has 5001 pages, more than 5000"),
}


@on_sqlite
def test_what_cannot_be_read_is_one_line_its_bytes_are_kept_and_the_rest_is_on_file(workspace: Run, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    for name, (content, _) in BAD.items():
        (folder / name).write_bytes(content)
    (folder / "good.txt").write_text("The gate failed.")

    done = workspace("ingest", "odd")

    assert done.code == 4
    told = [line.removeprefix("bad: odd/") for line in done.err.splitlines() if line.startswith("bad: ")]
    advice = dict.fromkeys(BAD, "a quote from it stays unchecked") | {"pages.pdf": "split it and read the part that matters"}
    assert told == [f"{name} cannot be read: {BAD[name][1]} (its bytes are kept; {advice[name]})" for name in sorted(BAD)]
    assert all(is_kept(tmp_path, content) for content, _ in BAD.values())
    listed = json.loads(workspace("extract", "good.txt", "--json").out)
    assert [statement["text"] for statement in listed] == ["The gate failed."]


def test_what_can_be_read_by_another_ending_has_its_text_from_then_on(workspace: Run, tmp_path: Path) -> None:
    passage = " ".join(f"word{number}" for number in range(40))
    (tmp_path / "talk.srt").write_text(f"No cues at all: {passage}")
    (tmp_path / "talk.txt").write_text(f"No cues at all: {passage}")
    (tmp_path / "echo.txt").write_text(f"An echo: {passage}")
    refused = workspace("ingest", "talk.srt", "echo.txt")
    assert "it is plain text, give it the ending .txt" in refused.err
    assert workspace("copies").out == "no passages are shared\n"

    assert workspace("ingest", "talk.txt").code == 0
    assert workspace("undo").code == 0
    assert json.loads(workspace("document", "show", "d1", "--json").out)["words"] is None
    assert workspace("ingest", "talk.txt").code == 0

    card = json.loads(workspace("document", "show", "d1", "--json").out)
    assert (card["document"]["media_type"], card["words"]) == ("text/plain", 44)
    claim = ("add", "It has none.", "--source", "Ann Ode", "--doc", "d1", "--quote", "No cues at all", "--json")
    assert json.loads(workspace(*claim).out)["claim"]["voices"][0]["anchor"] == "quote found in its place"
    assert json.loads(workspace("copies", "--json").out)[0]["words"] == 40
    assert workspace("verify").code == 0


@on_sqlite
def test_ctrl_c_while_a_bomb_is_read_ends_at_once_in_one_line_and_its_bytes_are_kept(workspace: Run, tmp_path: Path) -> None:
    content = b"<html><p " + b" ".join(b'a%d="x"' % number for number in range(200_000)) + b">hello"
    (tmp_path / "bomb.html").write_bytes(content)
    done = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "ingest", "bomb.html"],
        cwd=tmp_path, env=clean_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    kept = tmp_path / "sources" / "snapshots"
    deadline = time.monotonic() + 25
    while not [path for path in kept.rglob("*") if len(path.name) == 64] and time.monotonic() < deadline:
        time.sleep(0.05)
    done.send_signal(signal.SIGINT)
    out, err = done.communicate(timeout=25)  # reading it takes half a minute of processor time
    assert (done.returncode, out, err) == (130, "", "error: interrupted\nhint: nothing more was stored\n")
    assert is_kept(tmp_path, content)
    assert workspace("verify").code == 0


@on_sqlite
def test_add_says_why_the_document_behind_a_claim_cannot_be_read(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(PICTURE)
    done = workspace("add", "The gate failed.", "--source", "Ann Ode", "--doc", "photo.png")
    assert (done.code, is_kept(tmp_path, PICTURE)) == (0, True)
    told = "note: photo.png cannot be read: there is no reader for its kind; its bytes are kept"
    assert told in " ".join(done.out.split())


@on_sqlite
def test_what_fetching_shows_is_told_once(workspace: Run) -> None:
    done = workspace("ingest", "http://127.0.0.1/a", "http://127.0.0.1/b")
    assert done.code == 5
    assert [line.split(" ")[0] for line in done.err.splitlines()] == ["fetching", "bad:", "bad:", "error:", "hint:"]


@on_sqlite
def test_one_that_cannot_be_read_says_what_became_of_its_bytes(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    told = {command: workspace(*command) for command in (("extract", "empty.txt"), ("ingest", "empty.txt"))}
    error = "error: empty.txt cannot be read: it is empty"
    assert [(done.code, done.err.splitlines()) for done in told.values()] == [
        (4, [error, "hint: claimcheck ingest keeps its bytes all the same"]),
        (4, [error, "hint: its bytes are kept; a quote from it stays unchecked"]),
    ]


@on_sqlite
@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("ingest", "missing.txt"), 3, "error: there is no file missing.txt"),
        (("ingest", "/dev/zero"), 4, "error: /dev/zero is no file"),
        (("ingest", "nothing"), 4, "error: there is no document in nothing"),
        (("ingest", "nothing", "missing.txt", "--title", "x"), 4, "error: --title is for one document"),
        (("document", "show", "d9"), 3, "error: there is no document 'd9'"),
        (("document", "edit", "d1"), 3, None),
        (("document", "relayed-from", "d1"), 2, None),
        (("copies", "d9"), 3, "error: there is no document 'd9'"),
    ],
)
def test_bad_input_is_one_line(
    workspace: Run, tmp_path: Path, arguments: tuple[str, ...], code: int, message: str | None
) -> None:
    (tmp_path / "nothing").mkdir()
    ran = workspace(*arguments)
    assert "Traceback" not in ran.err
    if message is not None:
        assert ran.code == code, ran.err
        assert message in ran.err.splitlines()


def test_a_folder_names_what_is_bad_by_its_place_once_and_no_kind_is_broken_in_two(workspace: Run, tmp_path: Path) -> None:
    folder = tmp_path / "found"
    folder.mkdir()
    (folder / "x\x1b[31m[bold].bin").write_bytes(bytes(range(256)))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4\ngarbage")
    done = workspace("ingest", str(folder), COLUMNS="80")
    assert done.code == 4
    bad = [line for line in done.err.splitlines() if line.startswith("bad: ")]
    assert [line.count("broken.pdf") + line.count(".bin") for line in bad] == [1, 1]
    assert "\x1b" not in done.err
    assert "unknown" in done.out
