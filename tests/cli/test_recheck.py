"""recheck as a person types it: quotes against newer copies; the first capture stays."""

from __future__ import annotations

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from conftest import Ran, Run

REPORT = "The gate failed at noon. “The pump held,” Ann Ode said. The gate is 12 metres wide, she added.\n"
NEWER = "Corrected. The pump failed. “The pump held,” Ann Ode said. The gate is 15 metres wide, she added.\n"


@pytest.fixture
def quoted(workspace: Run, tmp_path: Path) -> Run:
    """A case with three quotes from one report."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    for text in ("The pump held", "The gate is 12 metres wide", "The gate failed at noon"):
        ran = workspace("add", f"{text}.", "--source", "Ann Ode", "--doc", "report.txt", "--quote", text)
        assert ran.code == 0
    return workspace


def states(ran: Ran) -> dict[str, str]:
    return {quote["attribution"]: quote["state"] for quote in json.loads(ran.out)["quotes"]}


def test_what_did_not_change_is_the_same(quoted: Run) -> None:
    ran = quoted("recheck", "--json")
    assert (ran.code, states(ran)) == (0, {"a1": "same", "a2": "same", "a3": "same"})
    assert json.loads(ran.out)["recorded"] == 0


def test_a_newer_copy_shows_what_moved_was_altered_and_is_gone(quoted: Run, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(NEWER, encoding="utf-8")
    dry = quoted("recheck", "report.txt", "--dry-run", "--json")
    assert (dry.code, json.loads(dry.out)["recorded"]) == (1, 0)
    ran = quoted("recheck", "report.txt", "--json")
    assert (ran.code, states(ran)) == (1, {"a1": "moved", "a2": "altered", "a3": "gone"})
    assert json.loads(ran.out)["recorded"] == 3
    altered = json.loads(ran.out)["quotes"][1]
    assert altered["quote"] == "The gate is 12 metres wide"
    assert altered["diff"] == "The gate is [-12-] {+15+} metres wide"
    again = quoted("recheck", "--json")
    assert (again.code, json.loads(again.out)["recorded"], states(again)) == (1, 0, states(ran))
    assert quoted("verify").code == 0
    voice = json.loads(quoted("show", "c2", "--json").out)["claim"]["voices"][0]
    assert voice["quote"] == "The gate is 12 metres wide"
    assert voice["place"] == f"d1, line 1, characters {REPORT.index('The gate is')}–{REPORT.index(', she')}"
    assert voice["rechecked"].startswith("altered in the copy of ")
    assert voice["rechecked"].endswith(": The gate is [-12-] {+15+} metres wide")
    assert quoted("undo").code == 0
    assert states(quoted("recheck", "--json")) == {"a1": "same", "a2": "same", "a3": "same"}
    assert states(quoted("recheck", "d1", "--with", "report.txt", "--json")) == states(ran)
    assert states(quoted("recheck", "--json")) == states(ran)
    assert quoted("verify").code == 0


def test_a_quote_is_shown_in_what_stands_around_it(quoted: Run) -> None:
    shown = " ".join(quoted("show", "c1").out.split())
    assert "…The gate failed at noon. “⟪The pump held⟫,” Ann Ode said." in shown


SAID = (
    "The gate failed at noon. “The pump held,” Ann Ode said. Nobody was hurt, the keeper told us. "
    "It rained all day long and the night after it too. The lock keeper slept. He said so himself on Monday night.\n"
)
SAID_SINCE = (
    "Corrected on Friday. The gate failed at noon. “The pump held,” Bob Lind said. "
    "It rained all day long and the night after it too. The lock keeper slept. He said so himself on Monday night.\n"
    "Correction: an earlier version of this page wrongly said “Nobody was hurt”; two men were.\n"
)


@pytest.fixture
def corrected(workspace: Run, tmp_path: Path) -> Run:
    """A case with three quotes from a report, of which there is a newer copy."""
    (tmp_path / "report.txt").write_text(SAID, encoding="utf-8")
    for text in ("The pump held", "Nobody was hurt", "The lock keeper slept"):
        assert workspace("add", f"{text}.", "--source", "Ann Ode", "--doc", "report.txt", "--quote", text).code == 0
    (tmp_path / "report.txt").write_text(SAID_SINCE, encoding="utf-8")
    return workspace


def test_a_quote_in_another_context_is_told_from_one_that_only_shifted(corrected: Run) -> None:
    ran = corrected("recheck", "report.txt", "--json")
    told = [
        (quote["state"], quote["was"], quote["place"], quote["remark"], quote["before"], quote["after"])
        for quote in json.loads(ran.out)["quotes"]
    ]
    assert told == [
        (
            "moved",
            "d1, line 1, characters 26–39",
            "d1, line 1, characters 47–60",
            "what follows it reads otherwise",
            "iday. The gate failed at noon. “",
            ",” Bob Lind said. It rained all ",
        ),
        (
            "moved",
            "d1, line 1, characters 56–71",
            "d1, line 2, characters 246–261",
            "in another context: neither what stood before it nor what followed it is there",
            "sion of this page wrongly said “",
            "”; two men were.\n",
        ),
        (
            "moved",
            "d1, line 1, characters 144–165",
            "d1, line 1, characters 129–150",
            None,
            "ong and the night after it too. ",
            ". He said so himself on Monday n",
        ),
    ]
    assert json.loads(ran.out)["quotes"][1]["was_before"] == " “The pump held,” Ann Ode said. "


def test_what_became_of_quotes_reads_well_at_eighty_columns(corrected: Run) -> None:
    assert corrected("recheck", "report.txt").out == (
        "d1  report.txt · the copy given now\n"
        "  a1  word for word at another place · c1\n"
        "      line 1, characters 26–39 → line 1, characters 47–60\n"
        "      what follows it reads otherwise\n"
        "      now …The gate failed at noon. “⟪The pump held⟫,” Bob Lind said. It rained\n"
        "      all…\n"
        "      was …The gate failed at noon. “⟪The pump held⟫,” Ann Ode said. Nobody was…\n"
        "  a2  word for word at another place · c2\n"
        "      line 1, characters 56–71 → line 2, characters 246–261\n"
        "      in another context: neither what stood before it nor what followed it is\n"
        "      there\n"
        "      now …of this page wrongly said “⟪Nobody was hurt⟫”; two men were.…\n"
        "      was …“The pump held,” Ann Ode said. ⟪Nobody was hurt⟫, the keeper told us.\n"
        "      It rained…\n"
        "  a3  word for word at another place · c3\n"
        "      line 1, characters 144–165 → line 1, characters 129–150\n"
        "      …and the night after it too. ⟪The lock keeper slept⟫. He said so himself\n"
        "      on Monday…\n"
        "\n"
        "3 quotes: 3 word for word at another place; 2 of them in other surroundings\n"
    )
    shown = " ".join(corrected("show", "c2").out.split())
    assert (
        ": d1, line 2, characters 246–261; in another context: neither what stood before it nor what followed it is there"
        in shown
    )


@pytest.mark.parametrize(
    ("newer", "code", "remark"),
    [
        ("The mayor spoke. He resigned on Monday, she said.", 0, None),
        ("The mayor  spoke.\nHe resigned on Monday, she said.", 0, None),
        ("The mayor spoke. Never, he resigned on Monday, she said.", 1, "what stands before it reads otherwise"),
        ("The mayor spoke. He resigned on Monday, he said.", 1, "what follows it reads otherwise"),
        ("It is not so that he resigned on Monday; not at all.", 1, "in another context: neither what stood before"),
        (
            "A maker spoke... He resigned on Monday as a joke.",
            1,
            "what stands before it and what follows it reads otherwise",
        ),
    ],
)
def test_a_word_changed_around_a_quote_is_told(
    workspace: Run, tmp_path: Path, newer: str, code: int, remark: str | None
) -> None:
    (tmp_path / "a.txt").write_text("The mayor spoke. He resigned on Monday, she said.", encoding="utf-8")
    workspace("add", "He resigned.", "--source", "Ann Ode", "--doc", "a.txt", "--quote", "He resigned on Monday")
    (tmp_path / "a.txt").write_text(newer, encoding="utf-8")
    ran = workspace("recheck", "a.txt", "--json")
    (quote,) = json.loads(ran.out)["quotes"]
    assert (ran.code, (quote["remark"] or "")[: len(remark or "")] or None) == (code, remark)


def test_a_document_without_text_is_not_to_be_looked_at(workspace: Run) -> None:
    url = "https://news.example/a"
    assert workspace("add", "A.", "--source", "Ann Ode", "--doc", url, "--quote", "a gate").code == 0
    ran = workspace("recheck", url, "--json")
    assert (ran.code, states(ran)) == (1, {"a1": "unavailable"})


def test_a_protected_name_is_in_nothing_that_recheck_prints(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Inga Brennick heard the crack at nine. She left at ten.", encoding="utf-8")
    assert workspace("source", "add", "Inga Brennick", "--kind", "person").code == 0
    said = ("--as", "anonymous", "--described-as", "a deckhand", "--doc", "notes.txt")
    workspace("add", "The crack.", "--source", "Inga Brennick", *said, "--quote", "Inga Brennick heard the crack at nine")
    workspace("add", "She left.", "--source", "Inga Brennick", *said, "--quote", "heard the crack at nine")
    (tmp_path / "notes.txt").write_text("Inga Brennick heard the crack at ten. She left at ten.", encoding="utf-8")
    for command in (
        ["recheck", "notes.txt"],
        ["recheck", "--json"],
        ["show", "c1"],
        ["show", "c2"],
        ["show", "c2", "--json"],
    ):
        ran = workspace(*command)
        assert "Brennick" not in ran.out + ran.err
        assert "crack" in ran.out or "withheld" in ran.out


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (["d9"], 3, "error: there is no document 'd9'"),
        (["--with", "report.txt"], 4, "error: --with gives a copy of one document"),
        (["d1", "--with", "nothing.txt"], 3, "error: there is no file nothing.txt"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(quoted: Run, arguments: list[str], code: int, error: str) -> None:
    ran = quoted("recheck", *arguments)
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (code, "", error)


def test_a_file_that_is_hardly_a_copy_is_refused_and_not_kept_unless_it_is_said_to_be_one(
    quoted: Run, tmp_path: Path
) -> None:
    (tmp_path / "menu.txt").write_text("Soup of the day is leek, and the fish comes with rice.\n", encoding="utf-8")
    kept = sorted((tmp_path / "sources" / "snapshots").rglob("*"))
    ran = quoted("recheck", "d1", "--with", "menu.txt")
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.splitlines() == [
        "error: menu.txt is hardly a copy of d1 (report.txt): next to nothing of the text on file stands in it",
        "hint: name the right file; if it is a newer copy all the same, say --even-if-unlike",
    ]
    assert sorted((tmp_path / "sources" / "snapshots").rglob("*")) == kept
    taken = quoted("recheck", "d1", "--with", "menu.txt", "--even-if-unlike", "--json")
    assert (taken.code, states(taken)) == (1, {"a1": "gone", "a2": "gone", "a3": "gone"})
    again = quoted("recheck", "d1", "--with", "menu.txt", "--json")  # it is on file as a copy now
    assert (again.code, states(again)) == (1, states(taken))


def test_an_address_is_fetched_anew_where_that_is_asked_for(workspace: Run, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.txt").write_text("The gate failed at noon, she said, and nobody was told.", encoding="utf-8")
    try:
        server = ThreadingHTTPServer(("127.0.0.1", 8443), partial(SimpleHTTPRequestHandler, directory=str(site)))
    except OSError:
        pytest.skip("port 8443, one of the few that pages are fetched from, is taken")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = "http://127.0.0.1:8443/a.txt"
    fetch = ("recheck", "--fetch", "--allow-private", "--json")
    try:
        assert (
            workspace("add", "It failed.", "--source", "Ann Ode", "--doc", url, "--quote", "gate failed at noon").code == 0
        )
        assert states(workspace(*fetch)) == {"a1": "same"}
        (site / "a.txt").write_text("The gate failed at nine, she said, and nobody was told.", encoding="utf-8")
        assert states(workspace(*fetch)) == {"a1": "altered"}
    finally:
        server.shutdown()
        server.server_close()
    assert states(workspace(*fetch)) == {"a1": "unavailable"}
    assert workspace("verify").code == 0
