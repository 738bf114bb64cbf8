"""extract: the machine contract, the table for people, and no workspace for a file."""

from __future__ import annotations

import json
from pathlib import Path

from conftest import Run

ARTICLE = """Dam failed before dawn
By Jana Orlet

Twelve people were hurt when the dam at Orrin failed, the Water Authority said in a statement.
Who gave the order?
"""


def test_the_machine_contract_every_sentence_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    found = json.loads(run("extract", "article.txt", "--json").out)

    assert [item["text"] for item in found] == [ARTICLE[item["start"] : item["end"]] for item in found]
    assert [item["checkworthy"] for item in found] == [False, False, True, False]
    assert {key: found[2][key] for key in ("attribution", "speaker", "cue", "stance", "line", "page", "time")} == {
        "attribution": "official",
        "speaker": "Water Authority",
        "cue": "said",
        "stance": "asserts",
        "line": 4,
        "page": None,
        "time": None,
    }
    assert 0.5 < found[2]["worth"] <= 1
    assert found[2]["reason"] == "gives a number somebody can check"
    assert not list(tmp_path.glob("claimcheck.toml"))


def test_a_table_shows_what_is_worth_checking_and_all_if_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    shown, all_ = run("extract", "article.txt").out, run("extract", "article.txt", "--all").out

    assert "Who gave the order?" not in shown
    assert shown.splitlines()[-1] == "1 statement, 1 worth checking"
    assert "Who gave the order? (a question)" in all_
    assert max(map(len, all_.splitlines())) <= 80


def test_text_comes_from_stdin_and_less_worth_can_be_left_out(run: Run) -> None:
    found = json.loads(run("extract", "-", "--json", "--min-worth", "0.5", stdin=ARTICLE).out)

    assert [item["line"] for item in found] == [4]


def test_a_word_that_would_fill_the_screen_is_shown_by_its_ends_and_whole_in_json(run: Run, tmp_path: Path) -> None:
    told = f"The mayor took $5 million in {'a' * 5_000} on Monday."
    (tmp_path / "long.txt").write_text(told, "utf-8")
    shown = run("extract", "long.txt").out

    assert len(shown) < 4_000
    assert "[…]" in shown
    assert [item["text"] for item in json.loads(run("extract", "long.txt", "--json").out)] == [told]


def test_csv_has_its_header_also_where_nothing_is_found(run: Run) -> None:
    out = run("extract", "-", "--csv", stdin="Who knew?").out

    assert out.startswith("start,end,text,attribution,speaker,cue,stance,checkworthy,worth,reason,")
    assert len(out.splitlines()) == 1


def test_a_document_on_file_is_read_from_its_snapshot(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    workspace("add", "The dam failed.", "--source", "Ann Ode", "--doc", "article.txt")
    (tmp_path / "article.txt").unlink()

    assert len(json.loads(workspace("extract", "d1", "--json").out)) == 4
    missing = workspace("extract", "d9")
    assert (missing.code, missing.err.splitlines()[0]) == (3, "error: there is no file d9")


def test_bad_input_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.bin").write_bytes(b"\x00\x01\x02")
    gone, binary, worth = run("extract", "gone.txt"), run("extract", "page.bin"), run("extract", "-", "--min-worth", "2")

    assert (gone.code, binary.code, worth.code) == (3, 4, 2)
    assert all(ran.err.count("error: ") == 1 and "Traceback" not in ran.err for ran in (gone, binary, worth))


def test_text_is_never_read_as_terminal_codes_or_markup(run: Run) -> None:
    out = run("extract", "-", "--all", stdin="[bold]The dam\x1b[31m failed[/bold] at 9 a.m. on Sunday.").out

    assert "[bold]The dam␛[31m failed[/bold]" in out
    assert "\x1b" not in out


MAIL = """\
From: Dr. Ida Marr <ida@example.org>
MIME-Version: 1.0
Subject: The crane

The crane had a crack since January 2026. Nobody told the crew before 3 May, said Ida Marr. Jon Abel said 12 men were aboard.
"""


def test_who_wrote_a_mail_is_on_background_and_not_named_beside_what_they_say(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "tip.eml").write_text(MAIL, "utf-8")
    from_file, stdin = workspace("extract", "tip.eml", "--json"), workspace("extract", "-", "--json", stdin=MAIL)
    workspace("ingest", "tip.eml")
    on_file, proposed = workspace("extract", "d1", "--json"), workspace("ingest", "tip.eml", "--review", "--json")

    assert from_file.out == on_file.out == stdin.out
    assert from_file.err == "note: who wrote the mail is on background and unnamed until a person says otherwise\n"
    views = [view for view in json.loads(from_file.out) if view["checkworthy"]]
    assert [(view["speaker"], view["attribution"]) for view in views] == [
        ("a person who wrote a mail", "anonymous"),
        ("a person who wrote a mail", "anonymous"),
        ("Jon Abel", "named"),
    ]
    assert [proposal["statement"]["speaker"] for proposal in json.loads(proposed.out)] == [
        "a person who wrote a mail", "a person who wrote a mail", "Jon Abel",
    ]  # fmt: skip


def test_a_mail_whose_publisher_a_person_named_is_shown_as_it_says(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "tip.eml").write_text(MAIL, "utf-8")
    workspace("ingest", "tip.eml", "--publisher", "Harbour Board")

    assert workspace("extract", "d1").err == ""
