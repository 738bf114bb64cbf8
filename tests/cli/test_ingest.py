"""ingest, document, copies as a person types them: bytes kept, text read, echoes offered, bad files one line each."""

from __future__ import annotations

import json
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


def test_without_dates_the_copy_is_what_came_later_however_it_is_looked_at(workspace: Run, tmp_path: Path) -> None:
    passage = ECHO.partition("\n\n")[2]
    for name in ("first.txt", "second.txt"):
        (tmp_path / name).write_text(f"{name}\n{passage}")
    (_, second) = ingested(workspace, "first.txt", "second.txt")
    assert [(offer["document"], offer["upstream"]) for offer in second["offers"]] == [("d2", "d1")]
    (seen_from_first,) = json.loads(workspace("document", "show", "d1", "--json").out)["offers"]
    assert (seen_from_first["document"], seen_from_first["upstream"]) == ("d2", "d1")
    assert seen_from_first["because"].endswith("and d1 was on file first")


def test_copied_passages_have_their_places(desk: Run) -> None:
    ingested(desk, "papers")
    (pair,) = json.loads(desk("copies", "--json").out)
    assert (pair["left"], pair["right"], pair["passages"][0]["words"]) == ("d1", "d2", 29)
    start, end = pair["passages"][0]["left"]
    assert ECHO[start:end].startswith("The gate of the upper basin")
    assert ECHO[start:end].endswith("twenty minutes")
    assert (pair["passages"][0]["left_place"], pair["passages"][0]["right_place"]) == ("line 7", None)
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
    assert done.err.splitlines()[0].endswith("; and 2 more steps of the same command)")
    assert done.err.splitlines()[-1] == "c4: single-source → retracted: it was withdrawn"
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


def test_the_agency_of_a_dateline_that_is_on_file_is_offered_as_the_origin(desk: Run, tmp_path: Path) -> None:
    desk("source", "add", "Meridian Press Agency", "--kind", "publication")
    desk("source", "add", "Osk Wire", "--kind", "organisation")
    for name, agency in (("a.txt", "MPA"), ("b.txt", "Osk Wire"), ("c.txt", "Nobody Known")):
        (tmp_path / name).write_text(f"OSK, March 3 ({agency}) - The gate of basin {name[0]} failed on Sunday.\n")
    done = desk("ingest", "a.txt", "b.txt", "c.txt", "--json")
    offers = [(offer["document"], offer["credit"]) for one in json.loads(done.out)["documents"] for offer in one["offers"]]

    assert offers == [("d1", "Meridian Press Agency"), ("d2", "Osk Wire")]
