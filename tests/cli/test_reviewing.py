"""A long sitting at `review` that meets trouble: what is told once, and what a person reads who is stopped on the way."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from conftest import Run, on_sqlite
from test_commands import Terminal
from test_whole_route import ARTICLE

pytestmark = on_sqlite


def three_pairs(workspace: Run) -> None:
    for count, name in (("Twelve", "Ann Ode"), ("Fifteen", "Water Board"), ("Twenty", "Bo Lind")):
        workspace("add", f"{count} people were hurt at Ostrey.", "--source", name)


def test_what_stale_means_is_told_with_the_first_match_that_is(workspace: Run, tmp_path: Path) -> None:
    three_pairs(workspace)
    connection = sqlite3.connect(tmp_path / "db" / "claimcheck.db")
    connection.execute("UPDATE match SET fingerprint = 'of an older matcher'")
    connection.commit()
    connection.close()
    terminal = Terminal(tmp_path, "review")
    terminal.answer("[q]uit", "n")
    terminal.answer("[q]uit", "q")
    assert terminal.end() == 0, terminal.screen
    assert terminal.screen.count("· stale") == 2
    assert terminal.screen.count("stale: made by an older matcher") == 1


def test_a_store_that_fails_on_the_way_leaves_the_count_of_what_was_judged(workspace: Run, tmp_path: Path) -> None:
    three_pairs(workspace)
    terminal = Terminal(tmp_path, "review", CLAIMCHECK_WAIT="0.2")
    terminal.answer("[q]uit", "d")
    other = sqlite3.connect(tmp_path / "db" / "claimcheck.db", isolation_level=None)
    terminal.answer("2 of 3", "")
    other.execute("BEGIN IMMEDIATE")
    terminal.answer("[q]uit", "d")
    assert terminal.end() == 5, terminal.screen
    other.close()
    assert "1 judged, 2 left" in terminal.screen
    assert "error: another program is writing to the database" in terminal.screen


def test_what_somebody_else_does_meanwhile_is_told_and_no_answer_is_stored_on_it(workspace: Run, tmp_path: Path) -> None:
    three_pairs(workspace)
    terminal = Terminal(tmp_path, "review")
    terminal.answer("[q]uit", "")
    assert workspace("judge", "m2", "same", "--by", "Bo").code == 0
    terminal.answer("[?]", "d")
    terminal.answer("1 of 3: waits no more, somebody has settled it", "")
    terminal.answer("[q]uit", "")
    assert workspace("retract", "c3", "--by", "Bo").code == 0
    terminal.answer("[?]", "c")
    terminal.answer("3 of 3", "")
    terminal.answer("[q]uit", "q")
    assert terminal.end() == 0, terminal.screen
    assert "c1 and c3 were judged meanwhile: say the same (Bo); nothing was stored" in terminal.screen
    assert "c2 or c3 was withdrawn meanwhile; nothing was stored" in terminal.screen
    assert "2 of 3: waits no more, somebody has settled it" in terminal.screen
    assert "0 judged, 1 left" in terminal.screen


@pytest.mark.parametrize(("keys", "prompt"), [("e", "Claim"), ("c", "Who says it")])
def test_ctrl_c_in_the_words_of_a_prompt_keeps_what_was_accepted_before(
    workspace: Run, tmp_path: Path, keys: str, prompt: str
) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    terminal = Terminal(tmp_path, "ingest", "article.md", "--review")
    terminal.answer("[l]eave", "a")
    terminal.answer("2 of 2", "")
    terminal.answer("[l]eave", keys)
    terminal.answer(prompt, "half a word\x03")
    assert terminal.end() == 130, terminal.screen
    assert "1 accepted, 0 skipped, 1 left" in terminal.screen
    assert "error: interrupted" in terminal.screen
    assert workspace("list").out.count("c1 ") == 1
    assert workspace("verify").code == 0


def test_b_takes_back_one_s_own_answer_and_leaves_what_somebody_answered_since(workspace: Run, tmp_path: Path) -> None:
    three_pairs(workspace)
    terminal = Terminal(tmp_path, "review")
    terminal.answer("[q]uit", "d")
    terminal.answer("2 of 3", "")
    terminal.answer("[q]uit", "")
    assert workspace("judge", "m2", "same", "--by", "Bo").code == 0
    terminal.answer("[?]", "b")
    terminal.answer("1 of 3: waits no more, somebody has settled it", "")
    terminal.answer("[q]uit", "q")
    assert terminal.end() == 0, terminal.screen
    told = "your answer on c1 and c3 is taken back; it was answered again since, and that stands: say the same (Bo)"
    assert told in terminal.screen
    assert "0 judged, 2 left" in terminal.screen
    (judged,) = (match for match in json.loads(workspace("show", "c1", "--json").out)["matches"] if match["judged"])
    assert (judged["right"], judged["judged"], judged["replaced"]) == ("c3", "say the same (Bo)", [])


def test_a_proposal_that_somebody_else_answers_meanwhile_is_not_answered_twice(workspace: Run, tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    terminal = Terminal(tmp_path, "ingest", "article.md", "--review")
    terminal.answer("[l]eave", "")
    assert workspace("ingest", "article.md", "--accept-all", "--by", "Bo").code == 0
    terminal.answer("[?]", "s")
    assert terminal.end() == 0, terminal.screen
    assert "somebody has answered this one meanwhile; nothing was stored" in terminal.screen
    assert "1 of 2: waits no more, somebody has answered it" in terminal.screen
    assert "2 of 2: waits no more, somebody has answered it" in terminal.screen
    assert "0 accepted, 0 skipped, 0 left" in terminal.screen
    assert workspace("undo", "--by", "Bo").code == 0
    assert json.loads(workspace("list", "--json").out) == []


def test_an_answer_that_replaces_another_one_says_which(workspace: Run) -> None:
    three_pairs(workspace)
    assert workspace("judge", "c1", "c2", "same", "--by", "Bo", "--note", "one count").code == 0
    (now,) = json.loads(workspace("judge", "c1", "c2", "contradicts", "--json").out)
    (before,) = now["replaced"]
    assert (now["judged"], before["value"], before["by"], before["note"]) == (
        "contradict each other (Ann)",
        "same",
        "Bo",
        "one count",
    )
    told = f"in place of: say the same (Bo, {before['at']}): one count"
    assert told in " ".join(workspace("show", "c1").out.split())
    taken_back = workspace("judge", "c1", "c2", "--revoke", "--json")
    assert taken_back.err.startswith("taken back: contradict each other (Ann, ")
    assert taken_back.err.splitlines()[0].endswith(f"); say the same (Bo, {before['at']}): one count")
    assert [match["replaced"] for match in json.loads(taken_back.out)] == [[]]


def test_what_was_stored_is_told_at_the_end_with_the_claims_that_stand_otherwise(workspace: Run, tmp_path: Path) -> None:
    three_pairs(workspace)
    terminal = Terminal(tmp_path, "review")
    terminal.answer("1 of 3", "")
    terminal.answer("[q]uit", "d")
    terminal.answer("2 of 3", "")
    terminal.answer("[q]uit", "d")
    terminal.answer("3 of 3", "")
    terminal.answer("[q]uit", "n")
    assert terminal.end() == 0, terminal.screen
    assert "2 judged, 1 left" in terminal.screen
    assert "stored: 2 different, 1 left for later" in terminal.screen
    assert terminal.screen.count("disputed, proposed → single-source: one source only (named, on the record)") == 1
