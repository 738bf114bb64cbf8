"""Annotations of other tools and of other stores: each quote is located like one that is typed, or told in a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran, Run, command_in
from document_files import pdf

PAGE = (
    "The gate failed at noon. “The pump held,” Ann Ode said. The gate is 12 metres wide. "
    "She said no. Later the mayor came, and he said no as well."
)
URL = "https://news.example/dam"


def annotation(*selectors: dict[str, Any], says: str = "", source: str = "page.txt") -> dict[str, Any]:
    ranged = {"type": "RangeSelector", "startContainer": "/p[2]", "endContainer": "/p[2]", "startOffset": 1, "endOffset": 9}
    return {"uri": source, "text": says, "target": [{"source": source, "selector": [ranged, *selectors]}]}


def words(exact: str, prefix: str = "", suffix: str = "") -> dict[str, str]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def characters(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


@pytest.fixture
def ingested(workspace: Run, tmp_path: Path) -> Run:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    assert workspace("ingest", "page.txt").code == 0
    return workspace


def import_(run: Run, *annotations: dict[str, Any], options: tuple[str, ...] = ()) -> Ran:
    rows = {"total": len(annotations), "rows": annotations}
    return run("annotations", "import", "-", "--json", *options, stdin=json.dumps(rows, indent=2))


def place(run: Run, claim: str = "c1") -> tuple[str | None, str | None, str | None]:
    voice = json.loads(run("show", claim, "--json").out)["claim"]["voices"][0]
    return voice["quote"], voice["place"], voice["anchor"]


IN_PLACE = "quote found in its place"


@pytest.mark.parametrize(
    ("selectors", "expected"),
    [
        ([words("The pump held"), characters(26, 39)], ("The pump held", "d1, line 1, characters 26–39", IN_PLACE)),
        ([words("The pump held"), characters(4, 17)], ("The pump held", "d1, line 1, characters 26–39", IN_PLACE)),
        ([words('"the pump held,"')], ("“The pump held,”", "d1, line 1, characters 25–41", IN_PLACE)),
        ([words("said no", "came, and he ", " as well")], ("said no", "d1, line 1, characters 126–133", IN_PLACE)),
        ([words("said no"), characters(126, 133)], ("said no", "d1, line 1, characters 126–133", IN_PLACE)),
        ([words("said no")], ("said no", None, "quote found in several places")),
        ([characters(26, 39)], ("The pump held", "d1, line 1, characters 26–39", IN_PLACE)),
    ],
)
def test_a_quote_of_another_tool_is_located(
    ingested: Run, selectors: list[dict[str, Any]], expected: tuple[str, str | None, str]
) -> None:
    ran = import_(ingested, annotation(*selectors, says="What it says."))
    assert (ran.code, json.loads(ran.out)["added"]) == (0, 1)
    assert place(ingested) == expected
    assert ingested("verify").code == 0
    again = import_(ingested, annotation(*selectors, says="What it says."))
    assert (json.loads(again.out)["added"], json.loads(again.out)["known"]) == (0, 1)


@pytest.mark.parametrize(
    ("selectors", "message"),
    [
        (
            [words("The gate is 13 metres wide")],
            "the quote stands in d1 in other words, at characters 56–82: The gate is [-13-] {+12+} metres wide",
        ),
        ([words("Nobody was there at all")], "the quote is not in d1"),
        ([characters(27, 39)], "its characters cut a word, so they were counted in another text"),
        ([characters(100, 9000)], "its characters lie beyond the text's end"),
        ([], "has no TextQuoteSelector with the exact words"),
    ],
)
def test_what_is_not_there_is_told_and_not_entered(ingested: Run, selectors: list[dict[str, Any]], message: str) -> None:
    ran = import_(ingested, annotation(*selectors, says="What it says."), annotation(words("The pump held")))
    answer = json.loads(ran.out)
    assert (ran.code, answer["added"]) == (4, 1)
    assert [(problem["where"], problem["message"]) for problem in answer["problems"]] == [("annotation 1", message)]


def test_changed_words_are_taken_as_they_stand_only_where_that_is_asked_for(ingested: Run) -> None:
    ran = import_(ingested, annotation(words("The gate is 13 metres wide")), options=("--as-it-stands",))
    answer = json.loads(ran.out)
    assert (ran.code, answer["added"]) == (0, 1)
    assert [note["message"] for note in answer["notes"]] == [
        "taken as it stands in d1, at characters 56–82: The gate is [-13-] {+12+} metres wide"
    ]
    assert place(ingested) == ("The gate is 12 metres wide", "d1, line 1, characters 56–82", IN_PLACE)


def test_a_quote_is_looked_for_on_its_page(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(pdf(["The gate failed.\nIt held.", "Again: the gate failed.\nIt held."]))
    assert workspace("ingest", "report.pdf").code == 0
    paged = {"type": "FragmentSelector", "value": "page=2"}
    for number, selector in enumerate(
        [
            {**paged, "refinedBy": words("It held.")},
            {**paged, "refinedBy": characters(24, 32)},
            {**paged, "refinedBy": {**words("the gate failed.\nIt held."), "refinedBy": words("held")}},
        ],
        start=1,
    ):
        assert import_(workspace, annotation(selector, says=f"Claim {number}.", source="report.pdf")).code == 0
        quote = "held" if number == 3 else "It held."
        at = 53 if number == 3 else 50
        assert place(workspace, f"c{number}") == (quote, f"d1, page 2, characters {at}–{at + len(quote)}", IN_PLACE)
    listed = annotation(paged, words("It held."), says="Claim 4.", source="report.pdf")
    assert import_(workspace, listed).code == 0
    assert place(workspace, "c4") == ("It held.", "d1, page 2, characters 50–58", IN_PLACE)
    missing = annotation(
        {"type": "FragmentSelector", "value": "page=9", "refinedBy": words("It held.")}, source="report.pdf"
    )
    assert json.loads(import_(workspace, missing).out)["problems"][0]["message"] == "d1 has no page 9"


def test_annotations_of_an_address_are_about_the_document_that_is_named(ingested: Run) -> None:
    elsewhere = annotation(words("The pump held"), source="urn:x-pdf:0123456789abcdef")
    ran = import_(ingested, elsewhere)
    assert json.loads(ran.out)["problems"][0]["message"] == "its target is no URL and no document on file"
    assert import_(ingested, elsewhere, options=("--doc", "d1")).code == 0
    assert place(ingested) == ("The pump held", "d1, line 1, characters 26–39", IN_PLACE)


def test_a_round_trip_into_another_store_gives_the_same_anchors(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "report.pdf").write_bytes(pdf(["The gate failed.\nIt held.", "Again: the gate was re-\npaired. It held."]))
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        assert run("init", "--case", "Dam", cwd=tmp_path / name).code == 0
    one, two = command_in(tmp_path / "one"), command_in(tmp_path / "two")
    quotes = [
        ("page.txt", "The pump held", ()),
        ("page.txt", "said no", ()),
        ("report.pdf", "the gate was repaired", ("--denies",)),
        ("report.pdf", "It held.", ()),
    ]
    for document, quote, options in quotes:
        said = ("--source", "Ann Ode", "--doc", f"../{document}", "--quote", quote)
        assert one("add", f"Claim: {quote}", *said, *options).code == 0
    assert two("ingest", "../page.txt", "../report.pdf").code == 0
    exported = one("annotations", "export").out
    ran = two("annotations", "import", "-", "--json", stdin=exported)
    assert (ran.code, json.loads(ran.out)["added"]) == (0, 4)
    there = [json.loads(line) for line in two("annotations", "export").out.splitlines()]
    here = [json.loads(line) for line in exported.splitlines()]
    assert [line["target"]["selector"] for line in there] == [line["target"]["selector"] for line in here]
    assert [line["body"][1:] for line in there] == [line["body"][1:] for line in here]
    assert here[2]["target"]["selector"][0]["exact"] == "the gate was re-\npaired"
    assert here[2]["target"]["selector"][2]["value"] == "page=2"
