"""Import: good lines in, bad lines named, the same file twice adds nothing, and all or nothing on request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.answers import Imported
from claimcheck.formats import records
from claimcheck.library import ClaimStore, importing
from claimcheck.library.importing import ImportRequest
from claimcheck.store import unmatched

LINES = [
    {"record": "source", "name": "Water Board", "kind": "organisation", "aliases": ["the board"]},
    {"record": "document", "ref": "log", "title": "The log", "file": "log.txt"},
    {"ref": "one", "text": "Twelve people were hurt at Ostrey.", "source": "the board", "as": "official"},
    {
        "ref": "two",
        "text": "Fifteen people were hurt at Ostrey.",
        "source": "Ann Ode",
        "doc": "log",
        "quote": "Fifteen people",
    },
    {"ref": "three", "text": "Twelve people were hurt at Ostrey.", "source": "a nurse", "as": "anonymous"},
    {"ref": "four", "text": "Nobody was hurt at the weir."},
    {"record": "judgement", "a": "one", "b": "two", "value": "contradicts"},
    {"record": "independence", "a": "one", "b": "three", "value": "independent"},
    {"record": "review", "claim": "two", "rating": "True"},
    {"record": "retraction", "ref": "four", "why": "a rumour"},
]


def jsonl(lines: list[dict[str, object]]) -> str:
    return "\n".join(json.dumps(line) for line in lines)


def run(store: ClaimStore, text: str, folder: Path, **options: bool) -> Imported:
    return store.importing.run(records.read(text), ImportRequest(folder, **options))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "log.txt").write_text("Fifteen people were hurt.", encoding="utf-8")
    return tmp_path


def test_every_kind_of_record_comes_in(store: ClaimStore, folder: Path) -> None:
    result = run(store, jsonl(LINES), folder)
    assert (result.added, result.known, result.problems, result.matches) == (10, 0, (), 1)
    card = store.claims.show("one")
    assert card.claim.standing.status == "disputed"
    assert [voice.shown_as for voice in card.claim.voices] == ["Water Board", "a nurse"]
    assert card.matches[0].judged == "contradict each other (Ann)"
    assert store.claims.show("two").claim.rating == "True"
    assert store.claims.show("four").claim.standing.status == "retracted"


def test_the_same_file_twice_adds_nothing(store: ClaimStore, folder: Path) -> None:
    run(store, jsonl(LINES), folder)
    head = store.verify().head
    again = run(store, jsonl(LINES), folder)
    assert (again.added, again.known, again.problems) == (0, 10, ())
    assert store.verify().head == head


def test_what_was_retracted_does_not_come_back_by_the_same_file(store: ClaimStore, folder: Path) -> None:
    text = jsonl([{"text": "The gate failed.", "source": name, "as": "named"} for name in ("Ann Ode", "Bo Lind")])
    text += "\n" + jsonl([{"text": "The pump held.", "source": "Ann Ode", "as": "named"}, {"text": "Nobody says so."}])
    run(store, text, folder)
    store.claims.retract("a2", "he never said so")
    store.claims.retract("c2", "typed twice")
    store.claims.retract("c3", "a rumour")
    again = run(store, text, folder)
    assert (again.added, again.known, again.problems) == (0, 4, ())
    assert store.desk.connection.value("SELECT count(*) FROM claim WHERE withdrawn_at IS NULL") == 1
    assert [voice.shown_as for voice in store.claims.show("c1").claim.voices] == ["Ann Ode"]


def test_who_says_it_anew_brings_a_retracted_claim_back(store: ClaimStore, folder: Path) -> None:
    run(store, jsonl([{"text": "The pump held.", "source": "Ann Ode", "said": "2025-03-04"}]), folder)
    store.claims.retract("c1", "she took it back")
    lines = [{"source": "Bo Lind"}, {"source": "Ann Ode", "said": "2025-03-09"}, {"source": "Ann Ode", "said": "2025-03-04"}]
    result = run(store, jsonl([{"text": "The pump held.", **line} for line in lines]), folder)
    assert (result.added, result.known) == (3, 0)
    assert [voice.said for voice in store.claims.show("c2").claim.voices] == [None, "2025-03-09", "2025-03-04"]


def test_a_documents_reference_that_looks_like_an_id_is_a_reference(store: ClaimStore, folder: Path) -> None:
    lines: list[dict[str, object]] = [
        {"record": "document", "ref": "d999", "title": "The log"},
        {"ref": "one", "text": "Nobody was hurt at the weir.", "source": "Ann Ode", "doc": "d999"},
    ]
    assert run(store, jsonl(lines), folder).problems == ()
    assert store.claims.show("one").claim.voices[0].document == "d1"
    again = run(store, jsonl(lines), folder)
    assert (again.added, again.known, again.problems) == (0, 2, ())


def test_an_import_that_was_stopped_while_comparing_is_finished_by_the_same_file(store: ClaimStore, folder: Path) -> None:
    run(store, jsonl(LINES), folder)
    with store.desk.connection.writing():
        store.desk.connection.run("DELETE FROM match")
        unmatched.add(store.desk.connection, [1, 2])
    assert run(store, jsonl(LINES), folder).added == 0
    assert store.matching.waiting() == 0
    assert [match.right for match in store.claims.show("one").matches] == ["c2"]


BAD = [
    ('{"text": "A good line about the weir.", "source": "Ann Ode"}', None),
    ("{not json", "is no JSON"),
    ('["a list"]', "is no JSON object"),
    ('{"text": "  "}', "text is empty"),
    ('{"source": "Ann Ode"}', "text is missing"),
    ('{"text": "x y", "colour": "red"}', "'colour' is no field of this record"),
    ('{"text": "x y", "source": "Ann", "said": "2025-02-30"}', "said is no date (2025, 2025-03, "),
    ('{"text": "x y", "source": "Ann", "as": "rumour"}', "as must be 'named', 'anonymous', "),
    ('{"text": "half \\ud800 a pair"}', "text contains half a surrogate pair (broken Unicode)"),
    ('{"text": "a \\u0000 inside"}', "text contains a NUL character"),
    ('{"text": "x y", "source": "Ann", "doc": "missing.txt", "quote": "x"}', "there is no file"),
    ('{"text": "x y", "source": "Ann", "doc": "../outside.txt"}', "the file lies outside the import's folder"),
    ('{"text": "x y", "source": "Ann", "doc": "log.txt", "quote": "Sixteen"}', "the quote is not in d1"),
    ('{"record": "judgement", "a": "nobody", "b": "none", "value": "same"}', "there is no claim 'nobody'"),
    ('{"text": "x y", "source": "Jane Doe", "as": "anonymous"}', "the description of an anonymous source looks "),
]  # fmt: skip


def test_every_bad_line_is_named_and_the_rest_is_stored(store: ClaimStore, folder: Path) -> None:
    (folder.parent / "outside.txt").write_text("secret", encoding="utf-8")
    result = run(store, "\n".join(line for line, _ in BAD), folder)
    assert result.added == 1
    told = {problem.where: problem.message for problem in result.problems}
    for number, (_, expected) in enumerate(BAD, start=1):
        if expected is not None:
            assert told[f"line {number}"].startswith(expected), number
    assert all(problem.hint for problem in result.problems)
    assert not any("Jane" in problem.message + problem.hint for problem in result.problems)
    assert store.verify().problems == ()


def test_a_document_that_cannot_be_read_is_stored_and_noted_with_its_lines(store: ClaimStore, folder: Path) -> None:
    (folder / "blank.txt").write_bytes(b"\xef\xbb\xbf")
    lines: list[dict[str, object]] = [
        {"text": "It failed.", "source": "Ann Ode", "doc": "log.txt", "quote": "Fifteen"},
        {"text": "It held.", "source": "Ann Ode", "doc": "blank.txt", "quote": "held"},
    ]
    result = run(store, jsonl(lines), folder)
    assert (result.added, result.problems) == (2, ())
    assert [(note.where, note.message) for note in result.notes] == [
        ("line 2", "blank.txt cannot be read: it is empty"),
    ]


def test_strict_stores_nothing_if_any_line_is_bad(store: ClaimStore, folder: Path) -> None:
    for bad in (BAD[3][0], BAD[12][0]):
        result = run(store, f"{BAD[0][0]}\n{bad}", folder, strict=True)
        assert (result.added, len(result.problems)) == (0, 1)
    assert store.verify().events == 1


def test_a_dry_run_says_what_would_happen_and_stores_nothing(store: ClaimStore, folder: Path) -> None:
    result = run(store, jsonl(LINES), folder, dry_run=True)
    assert (result.added, result.problems) == (10, ())
    assert store.verify().events == 1


def test_csv_with_semicolons_a_mark_and_a_guarded_cell(store: ClaimStore, folder: Path) -> None:
    text = records.decoded("﻿text;source;as;_esc\n'=1+1 is what the board says;Water Board;official;1\n;;;\n".encode())
    result = run(store, text, folder)
    assert (result.added, result.problems) == (1, ())
    assert store.claims.show("c1").claim.text == "=1+1 is what the board says"


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("text,text\na,b", "line 1", "names a column twice"),
        ("text,source\na,b,c", "line 2", "has more cells than the header"),
        ('text,source\n"a,b', "line 2", "is no CSV (unexpected end of data)"),
    ],
)
def test_a_broken_csv_is_named_by_its_line(store: ClaimStore, folder: Path, text: str, where: str, message: str) -> None:
    (problem,) = run(store, text, folder).problems
    assert (problem.where, problem.message) == (where, message)


def test_an_import_after_undo_comes_in_again(store: ClaimStore, folder: Path) -> None:
    run(store, jsonl(LINES[:4]), folder)
    store.history.undo()
    result = run(store, jsonl(LINES[:4]), folder)
    assert (result.added, result.problems) == (4, ())


def many(count: int) -> str:
    lines: list[dict[str, object]] = [
        {"ref": f"r{number}", "text": f"The gate number {number} failed.", "source": f"Gate Keeper {number % 7} Ltd"}
        for number in range(count)
    ]
    return jsonl([*lines, {"text": "  "}, *lines[: count // 2]])


@pytest.mark.parametrize("workers", [1, 2])
def test_many_lines_go_in_batch_by_batch_whoever_checks_them(
    store: ClaimStore, folder: Path, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 600)
    monkeypatch.setattr(importing.Importing, "_match", lambda *_: None)
    told: list[tuple[int, int]] = []
    request = ImportRequest(folder, workers=workers, progress=lambda done, total: told.append((done, total)))
    result = store.importing.run(records.read(many(1500)), request)
    assert (result.added, result.known) == (1500, 750)
    assert [(problem.where, problem.message) for problem in result.problems] == [("line 1501", "text is empty")]
    assert told == [(600, 2251), (1200, 2251), (1800, 2251), (2251, 2252), (2251, 2251)]
    subjects = [row["subject"] for row in store.desk.connection.all("SELECT subject FROM event ORDER BY seq")]
    assert subjects[1:] == ["lines 1-600", "lines 601-1200 (with e2)", "lines 1201-1800 (with e2)"]
    assert store.verify().problems == ()


def test_a_path_on_a_later_line_is_not_the_title_of_a_file_that_came_before(
    store: ClaimStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 1)
    (folder / "other").mkdir()
    (folder / "other" / "log.txt").write_text("Nobody was hurt.", encoding="utf-8")
    lines: list[dict[str, object]] = [
        {"text": "Nobody was hurt.", "source": "Ann Ode", "doc": "other/log.txt", "quote": "Nobody"},
        {"text": "Fifteen were hurt.", "source": "Ann Ode", "doc": "log.txt", "quote": "Fifteen"},
    ]
    result = run(store, jsonl(lines), folder)
    assert (result.added, result.problems) == (2, ())
