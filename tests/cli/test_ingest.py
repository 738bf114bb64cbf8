"""ingest, document, copies as a person types them: bytes kept, text read, echoes offered, bad files one line each."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from conftest import Run, on_sqlite
from naughty import NAUGHTY, RAW

WIRE = """<!doctype html><html><head><title>Gate fails at upper basin</title>
<meta name="author" content="Ann Ode"><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2025-03-02T10:00:00Z"></head><body><article>
<h1>Gate fails at upper basin</h1>
<p>OSK, March 2 (Reuters) - The gate of the upper basin failed at noon on Sunday after a valve had jammed, the water board
said, and water reached the lower village within twenty minutes.</p>
<p>Nobody was hurt, though two cellars had to be pumped dry by the fire brigade from the next town.</p>
</article></body></html>"""
ECHO = """---
outlet: Eider Weekly
date: 2025-03-03
---
# Flood in the village

The gate of the upper basin failed at noon on Sunday after a valve had jammed, the water board said, and water reached the
lower village within twenty minutes. Our reporter saw it.
"""


@pytest.fixture
def desk(workspace: Run, tmp_path: Path) -> Run:
    """A workspace beside a folder with a report and an echo of it, among what is no document."""
    folder = tmp_path / "papers"
    (folder / "later").mkdir(parents=True)
    (folder / "wire.html").write_text(WIRE)
    (folder / "later" / "echo.md").write_text(ECHO)
    (folder / ".hidden.txt").write_text("hidden")
    (folder / "link.txt").symlink_to("/etc/hostname")
    return workspace


def ingested(run: Run, *arguments: str, **given: Any) -> list[dict[str, Any]]:
    ran = run("ingest", *arguments, "--json", **given)
    assert ran.code == 0, ran.err
    return list(json.loads(ran.out)["documents"])


def test_a_folder_goes_on_file_with_what_the_documents_say_of_themselves(desk: Run) -> None:
    echo, wire = ingested(desk, "papers")
    assert (wire["title"], wire["publisher"], wire["published"]) == (
        "Gate fails at upper basin", "Harbour Post", "2025-03-02T10:00+00:00",
    )  # fmt: skip
    assert (echo["title"], echo["publisher"], echo["published"]) == ("Flood in the village", "Eider Weekly", "2025-03-03")
    assert [document["state"] for document in (echo, wire)] == ["new", "new"]
    listed = json.loads(desk("document", "list", "--json").out)
    assert [(document["id"], document["author"]) for document in listed] == [("d1", None), ("d2", "Ann Ode")]
    assert desk("verify").code == 0


def test_the_same_bytes_are_one_document_and_one_snapshot(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "again.md").write_text(ECHO)
    ingested(desk, "papers")
    assert [document["state"] for document in ingested(desk, "papers", "again.md")] == ["on file", "on file", "on file"]
    assert [document["snapshots"] for document in json.loads(desk("document", "list", "--json").out)] == [1, 1]


def test_a_quote_from_a_web_page_is_checked(desk: Run) -> None:
    ingested(desk, "papers")
    claim = ("add", "The gate failed.", "--source", "Water Board", "--as", "official", "--doc", "d2", "--quote")
    assert "not in d2" in desk(*claim, "the gate held").err
    added = desk(*claim, "The gate of the upper basin failed at noon", "--json")
    assert json.loads(added.out)["claim"]["voices"][0]["anchor"] == "quote found in its place"


def test_an_echo_is_offered_and_taken_over_when_a_person_says_so(desk: Run) -> None:
    echo, wire = ingested(desk, "papers")
    offers = [(offer["document"], offer["upstream"], offer["credit"]) for offer in (*echo["offers"], *wire["offers"])]
    assert offers == [("d2", None, "Reuters"), ("d1", "d2", None)]
    assert not any(offer["accepted"] for offer in wire["offers"])
    assert json.loads(desk("document", "list", "--json").out)[0]["relayed_from"] is None
    assert desk("document", "relayed-from", "d1", "d2").code == 0
    card = json.loads(desk("document", "show", "d1", "--json").out)
    assert card["document"]["relayed_from"] == "d2"
    assert card["offers"][0]["accepted"]


def test_echoes_that_are_accepted_count_as_one_origin(desk: Run) -> None:
    ingested(desk, "papers", "--accept-upstream")
    for source, document in (("Ann Ode", "d1"), ("Ben Ode", "d2")):
        desk("add", "The gate failed.", "--source", source, "--as", "named", "--doc", document, "--new-source")
    standing = json.loads(desk("list", "--json").out)[0]["standing"]
    assert (standing["mentions"], standing["origins"]) == (2, 1)


def test_copied_passages_have_their_places(desk: Run) -> None:
    ingested(desk, "papers")
    (pair,) = json.loads(desk("copies", "--json").out)
    assert (pair["left"], pair["right"], pair["passages"][0]["words"]) == ("d1", "d2", 29)
    start, end = pair["passages"][0]["left"]
    assert ECHO[start:end].startswith("The gate of the upper basin")
    assert ECHO[start:end].endswith("twenty minutes")
    assert json.loads(desk("copies", "d2", "--json").out)[0]["left"] == "d2"
    desk("undo")
    assert desk("copies").out == "no passages are shared\n"


@on_sqlite
def test_undo_takes_back_a_whole_command_and_then_the_one_before_it(desk: Run) -> None:
    desk("add", "The gate was locked.", "--source", "Ida Marr", "--new-source")
    assert desk("ingest", "papers", "--accept-all").code == 0
    claims = json.loads(desk("list", "--json").out)
    assert {claim["voices"][0]["document"] for claim in claims} >= {"d1", "d2"}

    done = desk("undo")
    assert done.code == 0
    assert done.err.rstrip().endswith("; and 2 more steps of the same command)")
    assert [claim["text"] for claim in json.loads(desk("list", "--json").out)] == ["The gate was locked."]
    assert json.loads(desk("document", "list", "--json").out) == []
    assert desk("undo").err.startswith("taken back: add c1 ")
    assert desk("list", "--json").out == "[]\n"
    assert desk("verify").code == 0

    assert desk("ingest", "papers", "--accept-all").code == 0
    assert len(json.loads(desk("list", "--json").out)) == len(claims) - 1


@on_sqlite
def test_links_in_a_folder_are_not_followed_and_are_told(desk: Run, tmp_path: Path) -> None:
    assert desk("ingest", "papers").err.splitlines() == [
        "links in folders are not followed: papers/link.txt; name one itself to have it read"
    ]
    (tmp_path / "papers" / "more").symlink_to(tmp_path / "papers" / "later")
    assert "papers/link.txt and 1 more;" in desk("ingest", "papers", "--dry-run").err


def test_a_dry_run_stores_nothing(desk: Run, tmp_path: Path) -> None:
    assert len(ingested(desk, "papers", "--dry-run")) == 2
    assert json.loads(desk("document", "list", "--json").out) == []
    assert [path for path in (tmp_path / "sources").rglob("*") if path.is_file()] == []


@on_sqlite
def test_the_workspaces_own_files_are_left_out(desk: Run) -> None:
    ingested(desk, "papers")
    assert [document["state"] for document in ingested(desk, ".")] == ["on file", "on file"]


@on_sqlite
def test_one_bad_file_is_one_line_and_the_rest_goes_on_file(desk: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "papers" / "a\x1b[31m\npipe")
    (tmp_path / "papers" / "photo.png").write_bytes(b"\x89PNG\r\n\0\0\0")
    ran = desk("ingest", "papers")
    assert ran.code == 4
    lines = ran.err.splitlines()
    told = ["bad", "bad", "links in folders are not followed", "error", "hint"]
    assert [line.split(":")[0] for line in lines] == told
    assert "\x1b" not in ran.err
    assert lines[3] == "error: 2 documents were not read, the bytes of 1 are kept; the other 2 are on file"
    kept = json.loads(desk("document", "show", "photo.png", "--json").out)["sha256"][0]
    assert (tmp_path / "sources" / "snapshots" / kept[:2] / kept).read_bytes() == b"\x89PNG\r\n\0\0\0"


@on_sqlite
def test_it_is_said_that_what_was_not_read_is_kept(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "papers" / "photo.png").write_bytes(b"\x89PNG\r\n\0\0\0")
    tried, done = desk("ingest", "papers", "--dry-run"), desk("ingest", "papers")
    assert "error: 1 document was not read\n" in tried.err
    assert "error: 1 document was not read, its bytes are kept; the other 2 are on file\n" in done.err


ODD = {
    "bom.txt": ("\ufeffThe gate failed.".encode(), 3),
    "utf16.txt": ("The gate failed.".encode("utf-16"), 3),
    "utf16be.txt": ("\ufeffThe gate failed.".encode("utf-16-be"), 3),
    "windows.txt": ("The gate – failed".encode("cp1252"), 3),
    "broken.txt": (b"The gate \xff\xfe failed", 4),
    "cr.txt": (b"The gate\rfailed\r", 3),
    "empty.txt": (b"", 0),
    "onlybom.txt": (b"\xef\xbb\xbf", 0),
    "mislabelled.html": ('<meta charset="utf-16"><p>The gate failed é'.encode(), 4),
    "lines.txt": (b"x\n" * 1_000_000, 1_000_000),
    "oneline.txt": (b"x" * 10_000_000, 1),
}


@on_sqlite
def test_odd_files_have_their_text_or_say_that_they_have_none(workspace: Run, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    for name, (content, _) in ODD.items():
        (folder / name).write_bytes(content)
    found = {document["title"]: document for document in ingested(workspace, "odd")}
    assert {name: found[name]["words"] for name in ODD} == {name: count for name, (_, count) in ODD.items()}
    assert found["empty.txt"]["remarks"] == ["there is no text in it"]


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


@on_sqlite
def test_what_comes_on_stdin_has_no_name_but_the_one_it_is_given(workspace: Run) -> None:
    (document,) = ingested(workspace, "-", "-", "--title", "A call", stdin="He said that the gate failed.")
    assert (document["title"], document["words"]) == ("A call", 6)


@on_sqlite
def test_what_pages_say_of_themselves_is_data(workspace: Run, tmp_path: Path) -> None:
    from html import escape

    (tmp_path / "pages").mkdir()
    for number, text in enumerate([*NAUGHTY, "x" * 1_000_000]):
        said = escape(text.encode("utf-8", "replace").decode())
        page = f'<html><head><title>{said}</title><meta name="author" content="{said}">'
        page += f'<meta property="og:site_name" content="{said}"><link rel="canonical" href="{said}"></head><p>No {number}.'
        (tmp_path / "pages" / f"{number}.html").write_text(page, encoding="utf-8")
    for command in (("ingest", "pages"), ("document", "list"), ("document", "show", "d1"), ("source", "list")):
        ran = workspace(*command)
        assert ran.code == 0, ran.err
        assert not RAW.search(ran.out + ran.err)
    listed = json.loads(workspace("document", "list", "--json").out)
    assert len(listed) == len(NAUGHTY) + 1
    assert all(0 < len(document["title"]) <= 300 for document in listed)


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


def test_the_agency_of_a_dateline_that_is_on_file_is_offered_as_the_origin(desk: Run, tmp_path: Path) -> None:
    desk("source", "add", "Meridian Press Agency", "--kind", "publication")
    desk("source", "add", "Osk Wire", "--kind", "organisation")
    for name, agency in (("a.txt", "MPA"), ("b.txt", "Osk Wire"), ("c.txt", "Nobody Known")):
        (tmp_path / name).write_text(f"OSK, March 3 ({agency}) - The gate of basin {name[0]} failed on Sunday.\n")
    done = desk("ingest", "a.txt", "b.txt", "c.txt", "--json")
    offers = [(offer["document"], offer["credit"]) for one in json.loads(done.out)["documents"] for offer in one["offers"]]

    assert offers == [("d1", "Meridian Press Agency"), ("d2", "Osk Wire")]
