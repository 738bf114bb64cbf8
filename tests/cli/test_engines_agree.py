"""The same session on SQLite and on PostgreSQL says the same, byte for byte: texts, numbers, order, JSON, exit codes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from conftest import ROOT, Run

if TYPE_CHECKING:
    from postgres_server import Server

# What two runs of one engine differ in too: random ids, moments, and the hashes over both.
RANDOM = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{26}\b|\b[0-9a-f]{64}\b|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

CLAIM = ("--source", "Water Board", "--as", "official")
SESSION: list[tuple[str, ...]] = [
    ("import", "case.jsonl", "--dry-run", "--json"),
    ("import", "case.jsonl", "--json"),
    ("import", "case.jsonl", "--json"),
    ("list", "--json"),
    ("list", "--csv", "--sort", "text"),
    ("list", "--unverified"),
    ("list", "--json", "--sort", "said"),
    ("list", "--json", "THE"),
    ("list", "--json", "--said-since", "2024-06-11"),
    ("contradictions", "--json"),
    ("contradictions", "--all", "--json"),
    ("report", "--json"),
    ("source", "list", "--json"),
    ("add", "Élan, élan and ÉMILE: “100 %_” 堤防 \U0001f600", *CLAIM, "--json"),
    ("add", "The gate failed at noon.", *CLAIM, "--said", "2025-03", "--json"),
    ("add", "The gate did not fail at noon.", "--source", "Ann Ode", "--as", "named", "--said", "2025-03-04", "--json"),
    ("add", "The gate failed at noon.", "--source", "apple", "--new-source", "--json"),
    ("add", "  ", *CLAIM),
    ("add", "The gate failed.", "--source", "Water Bord"),
    ("attribute", "c1", "--source", "Émile", "--as", "anonymous", "--described-as", "a guard", "--json"),
    ("edit", "c2", "--text", "Five people were hurt when the ramp failed.", "--json"),
    ("show", "c1", "--json"),
    ("show", "c99999999999999999"),
    ("similar", "the ramp failed and people were hurt", "--json"),
    ("list", "--json", "élan"),
    ("list", "--json", "%_"),
    ("list", "--json", "--source", "émile"),
    ("source", "list", "--csv"),
    ("source", "merge", "apple", "Ann Ode"),
    ("judge", "c1", "c2", "related", "--note", "two days", "--json"),
    ("judge", "c1", "c2", "--revoke", "--json"),
    ("independent", "a1", "a2", "--note", "they never met"),
    ("rate", "c1", "mostly true"),
    ("retract", "c3", "--why", "typed twice"),
    ("undo",),
    ("undo",),
    ("match",),
    ("review",),
    ("case", "add", "Mill", "--json"),
    ("case", "list", "--json"),
    ("show", "c2"),
    ("report",),
    ("verify", "--json"),
]


# Documents in, statements out, a newer copy, and a draft checked and signed.
WIRE = """ORRIN (Northwire) - Seven people were hurt when the dam at Orrin failed on Sunday, the Water Authority said.
The authority did not switch off any sensor, its spokesman Pavel Stern said.
"We carried fifteen people out of the water," said Ida Marr, a nurse who lives below the dam.
A guard, who asked not to be named, said the authority switched off a sensor in March.
"""
PAPER = """The Orrin Courier

Fifteen people were hurt when the dam at Orrin failed on Sunday, the hospital said.
"We carried fifteen people out of the water," said Ida Marr, a nurse who lives below the dam.
A guard, who asked not to be named, said the authority switched off a sensor in March.
"""
DRAFT = "Seven people were hurt when the dam at Orrin failed on Sunday [c1].\nThe mill closed in 1999.\n"
DOCUMENTS: list[tuple[str, ...]] = [
    ("ingest", "wire.txt", "--review", "--json"),
    ("ingest", "wire.txt", "--accept-all", "--dry-run", "--json"),
    ("ingest", "wire.txt", "paper.txt", "missing.txt", "--accept-all", "--json"),
    ("ingest", "wire.txt", "paper.txt", "--accept-all", "--min-worth", "0.6"),
    ("ingest", "wire.txt", "--review", "--json"),
    ("extract", "d1", "--json"),
    ("extract", "d1", "--csv"),
    ("list", "--json"),
    ("show", "c1"),
    ("contradictions", "--json"),
    ("copies", "--json"),
    ("recheck", "d1", "--with", "wire.txt", "--json"),
    ("draft", "story.md", "--json"),
    ("sign", "story.md:1", "--by", "Ann", "--json"),
    ("draft", "story.md"),
    ("report",),
    ("verify", "--json"),
]


def documents(run: Run, folder: Path, database: tuple[str, ...]) -> list[tuple[str, int, str, str]]:
    folder.mkdir()
    for name, text in (("wire.txt", WIRE), ("paper.txt", PAPER), ("story.md", DRAFT)):
        (folder / name).write_text(text, "utf-8")
    run("init", "--case", "dam", *database, cwd=folder)
    said = []
    for place, command in enumerate(DOCUMENTS):
        if command[0] == "recheck":
            (folder / "wire.txt").write_text(WIRE.replace("Seven", "Nine"), "utf-8")
        ran = run(*command, cwd=folder)
        said.append((f"{place} {' '.join(command)}", ran.code, told(ran.out), told(ran.err)))
    return said


def session(run: Run, folder: Path, database: tuple[str, ...]) -> list[tuple[str, int, str, str]]:
    folder.mkdir()
    demo = ROOT / "sources" / "ferry"
    for file in demo.iterdir():
        if file.is_file():
            (folder / file.name).write_bytes(file.read_bytes())
    said = []
    for command in [("init", "--case", "ferry", *database), *SESSION]:
        ran = run(*command, cwd=folder)
        if command[0] != "init":
            said.append((" ".join(command), ran.code, told(ran.out), told(ran.err)))
    return said


def told(text: str) -> str:
    return RANDOM.sub("…", text)


def test_a_session_says_the_same_on_both(run: Run, tmp_path: Path, server: Server) -> None:
    here = session(run, tmp_path / "here", ())
    there = session(run, tmp_path / "there", ("--db", server.make("agree")))
    server.drop("agree")
    for on_sqlite, on_postgresql in zip(here, there, strict=True):
        assert on_postgresql == on_sqlite
    assert {code for _, code, _, _ in here} == {0, 3, 4}
    assert not [command for command, _, _, err in here if "Traceback" in err]


def test_documents_and_a_draft_say_the_same_on_both(run: Run, tmp_path: Path, server: Server) -> None:
    here = documents(run, tmp_path / "here", ())
    there = documents(run, tmp_path / "there", ("--db", server.make("papers")))
    server.drop("papers")
    for on_sqlite, on_postgresql in zip(here, there, strict=True):
        assert on_postgresql == on_sqlite
    codes = {command: code for command, code, _, _ in here}
    assert codes["2 ingest wire.txt paper.txt missing.txt --accept-all --json"] == 3
    assert codes["9 contradictions --json"] == 0
    assert codes["11 recheck d1 --with wire.txt --json"] == 1
    assert codes["13 sign story.md:1 --by Ann --json"] == 0
    assert [code for command, code, _, _ in here if "verify" in command] == [0]
    assert not [command for command, _, _, err in here if "Traceback" in err]
