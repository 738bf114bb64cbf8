"""annotations as a person types it: out, in again, and nothing that must not leave."""

from __future__ import annotations

import json
from pathlib import Path

from conftest import Run


def test_quotes_go_out_and_come_in_where_they_are_not_on_file(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("The gate failed at noon, Ann Ode said. The pump held.", encoding="utf-8")
    workspace("add", "It failed.", "--source", "Ann Ode", "--doc", "report.txt", "--quote", "gate failed at noon")
    out = workspace("annotations", "export").out
    (line,) = out.splitlines()
    assert json.loads(line)["target"]["selector"][1] == {"type": "TextPositionSelector", "start": 4, "end": 23}
    (tmp_path / "quotes.jsonl").write_text(out, encoding="utf-8")
    again = workspace("annotations", "import", "quotes.jsonl", "--json")
    assert (again.code, json.loads(again.out)["known"]) == (0, 1)
    foreign = json.loads(line) | {
        "id": "https://hypothes.is/a/1",
        "body": {"type": "TextualBody", "value": "The pump held."},
    }
    foreign["target"]["selector"] = {"type": "TextQuoteSelector", "exact": "The pump held"}
    hostile = json.loads(line) | {"id": "x"}
    del hostile["target"]["state"]
    hostile["target"] = {**hostile["target"], "source": str(tmp_path / "claimcheck.toml")}
    lines = "\n".join(["{", json.dumps(foreign), json.dumps(hostile)])
    ran = workspace("annotations", "import", "-", "--json", stdin=lines)
    assert ran.code == 4
    answer = json.loads(ran.out)
    assert (answer["added"], [problem["where"] for problem in answer["problems"]]) == (1, ["line 1", "line 3"])
    assert json.loads(workspace("show", "c2", "--json").out)["claim"]["voices"][0]["quote"] == "The pump held"


def test_what_must_not_leave_stays(workspace: Run, tmp_path: Path) -> None:
    text = "Inga Brennick heard the crack. She left at ten."
    (tmp_path / "notes.txt").write_text(text, encoding="utf-8")
    workspace("source", "add", "Inga Brennick", "--kind", "person")
    base = (
        "--source",
        "Inga Brennick",
        "--as",
        "anonymous",
        "--described-as",
        "a deckhand",
        "--doc",
        "notes.txt",
        "--quote",
    )
    workspace("add", "A crack.", *base, "Inga Brennick heard the crack")
    workspace("add", "She left.", *base, "left at ten")
    workspace("add", "A crack was heard.", *base, "heard the crack", "--rule", "off_record")
    out = workspace("annotations", "export").out
    assert [json.loads(line)["target"]["selector"][0]["exact"] for line in out.splitlines()] == ["left at ten"]
    assert "Brennick" not in out
    assert "a deckhand" not in out


def test_what_is_annotated_is_its_outlets_and_settles_nothing_as_a_primary_document(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "wire.md").write_text("---\noutlet: Harbour Post\n---\n# Gate fails\n\nThe gate failed at noon.\n")
    workspace("ingest", "wire.md")
    targets = {"d1": "The gate failed at noon.", "https://x.example/a": "The pump held."}
    lines = [
        json.dumps({"target": {"source": place, "selector": {"type": "TextQuoteSelector", "exact": words}}})
        for place, words in targets.items()
    ]
    assert workspace("annotations", "import", "-", stdin="\n".join(lines)).code == 0
    claims = json.loads(workspace("list", "--json").out)
    assert [
        (claim["voices"][0]["shown_as"], claim["voices"][0]["type"], claim["standing"]["status"]) for claim in claims
    ] == [
        ("Harbour Post", "named", "single-source"),
        ("https://x.example/a", "named", "single-source"),
    ]
    assert {source["kind"] for source in json.loads(workspace("source", "list", "--json").out)} == {"publication"}


def test_a_file_without_an_annotation_is_refused(workspace: Run) -> None:
    ran = workspace("annotations", "import", "-", stdin="\ufeff\n")
    assert (ran.code, ran.err.splitlines()[0]) == (4, "error: there is no annotation in stdin: it is empty")
