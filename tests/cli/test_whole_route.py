"""The whole route in real processes: a case's documents, `ingest --accept-all`, then `contradictions`."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT, Run, clean_environment

from claimcheck.cli import reviewing
from claimcheck.cli.proposing import QUESTION

ARTICLE = """# The Orrin Courier, 4 May 2026

Twelve people were hurt when the dam at Orrin failed, the Water Authority said in a statement.
"We carried fifteen people out of the water," said Ida Marr, a nurse at the clinic.
The authority declined to comment on the alarm.
"""


def documents(case: str, folder: Path) -> list[str]:
    """The case's documents, copied beside the workspace."""
    names = []
    for path in sorted((ROOT / "sources" / case).iterdir()):
        if path.name not in ("README.md", "case.jsonl", "story.md"):
            (folder / path.name).write_bytes(path.read_bytes())
            names.append(path.name)
    return names


def contradictions(run: Run) -> set[tuple[str, str]]:
    """The official words and those that stand against them."""
    found = json.loads(run("contradictions", "--json").out)
    return {(pair["official"]["text"], pair["other"]["text"]) for pair in found["pairs"]}


def test_the_ferrys_documents_lay_the_official_figures_beside_the_hospitals(run: Run, tmp_path: Path) -> None:
    assert run("init", "--case", "ferry").code == 0
    done = run("ingest", *documents("ferry", tmp_path), "--accept-all", "--json")
    accepted = json.loads(done.out)["accepted"]

    assert (done.code, accepted["problems"]) == (0, [])
    assert accepted["accepted"] >= 20
    assert {
        ("Four people were hurt when the ramp of the Sandrel failed this morning.", HOSPITAL),
        ("Seven people were hurt when the ramp of the Sandrel failed.", HOSPITAL),
        ("Eleven people were hurt when the ramp of the Sandrel failed.", HOSPITAL),
        ("The crew did not report any crack before the accident.", CRACK),
    } <= contradictions(run)
    assert run("verify").code == 0


HOSPITAL = "We treated fourteen people who were hurt on that ramp."
CRACK = "The crew reported a crack in the ramp in April, weeks before the accident."


def test_what_was_said_on_background_in_the_ferry_case_names_nobody(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "ferry")
    names = [name for name in documents("ferry", tmp_path) if name in ("official-talk.md", "off-record.md", "crew-talk.md")]
    run("ingest", *names, "--accept-all")
    claims = json.loads(run("list", "--json").out)

    assert len(claims) >= 3
    voices = [voice for claim in claims for voice in claim["voices"]]
    assert {voice["type"] for voice in voices} == {"anonymous"}
    assert "on_record" not in {voice["ground_rule"] for voice in voices}


def test_the_qwen_notes_set_more_resources_against_less_computing_power(run: Run, tmp_path: Path) -> None:
    assert run("init", "--case", "qwen").code == 0
    done = run("ingest", *documents("qwen", tmp_path), "--accept-all", "--json")

    assert (done.code, json.loads(done.out)["accepted"]["problems"]) == (0, [])
    assert {
        (
            "Teams are being merged and given more resources.",
            "The Qwen team got less GPU access than paying outside customers.",
        ),
    } <= contradictions(run)
    assert run("verify").code == 0


def test_a_second_pass_proposes_only_what_is_new(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "dam")
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    first = json.loads(run("ingest", "article.md", "--accept-all", "--json").out)
    again = json.loads(run("ingest", "article.md", "--accept-all", "--json").out)

    assert (first["accepted"]["accepted"], again["accepted"]["accepted"]) == (2, 0)
    assert len(json.loads(run("list", "--json").out)) == 2


def test_a_dry_run_stores_nothing(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "dam")
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    done = run("ingest", "article.md", "--accept-all", "--dry-run")

    assert done.code == 0
    assert json.loads(run("list", "--json").out) == []


def test_review_lists_where_nobody_can_be_asked(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "dam")
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    found = json.loads(run("ingest", "article.md", "--review", "--json").out)

    assert [(item["claim"], item["source"], item["type"]) for item in found] == [
        ("Twelve people were hurt when the dam at Orrin failed.", "Water Authority", "official"),
        ("We carried fifteen people out of the water.", "Ida Marr", "named"),
    ]
    assert json.loads(run("list", "--json").out) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--review", "--accept-all"), "error: --review and --accept-all exclude each other"),
        (("--min-worth", "0.5"), "error: --min-worth and --case are for claims"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    run: Run, tmp_path: Path, options: tuple[str, ...], message: str
) -> None:
    run("init", "--case", "dam")
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    done = run("ingest", "article.md", *options)

    assert (done.code, done.err.splitlines()[0]) == (4, message)


def test_a_person_walks_through_the_proposals_with_one_key_each(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "dam")
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    screen = typed(["ingest", "article.md", "--review"], [b"a", b"s"], tmp_path)

    assert "1 of 2" in screen
    assert "1 accepted, 1 skipped, 0 left" in screen
    assert [claim["text"] for claim in json.loads(run("list", "--json").out)] == [
        "Twelve people were hurt when the dam at Orrin failed."
    ]
    assert json.loads(run("ingest", "article.md", "--review", "--json").out) == []


def test_b_goes_back_and_takes_the_answer_there_back(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "dam")
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    screen = typed(["ingest", "article.md", "--review"], [b"b", b"a", b"b", b"\x1b[A", b"s", b"b", b"n", b"s"], tmp_path)

    assert "this is the first" in screen
    assert screen.count("what was accepted is taken back") == 1
    assert screen.count("that it was skipped is taken back") == 1
    assert "is none of these; ? says what each does" in screen
    assert "0 accepted, 1 skipped, 1 left" in screen
    assert json.loads(run("list", "--json").out) == []
    (left,) = json.loads(run("ingest", "article.md", "--review", "--json").out)
    assert left["source"] == "Water Authority"
    assert run("verify").code == 0


def test_another_attribution_starts_from_the_one_proposed(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "dam")
    (tmp_path / "notes.md").write_text("A person who was on shift said the alarm had been off since March.\n", "utf-8")
    first = [b"c", b"\n", b"denies\n", b"\n", b"deep\n", b"witnessed\n", b"soon\n", b"2026-05\n"]
    other = [b"c", b"Bob Lind\n", b"\n", b"\n", b"\n", b"\n", b"-\n"]
    keys = [*first, *other, b"a"]
    screen = typed(["ingest", "notes.md", "--review"], keys, tmp_path)

    assert "Who says it (name, or an agreed description) [a person who was on shift]: " in screen
    assert "(2025-03-04, 2025-03 or 2025; Return for unknown): soon" in " ".join(screen.split())
    assert "that is no date" in screen
    told = " ".join(screen.split())
    assert "a person who was on shift (anonymous, denies, on deep background, saw or heard it) said 2026-05" in told
    assert "Bob Lind (named, denies, on the record) worth" in told
    (source,) = json.loads(run("source", "list", "--json").out)
    assert (source["name"], source["kind"]) == ("Bob Lind", "person")


def test_words_that_a_terminal_would_obey_are_not_handed_to_it_in_a_prompt(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "dam")
    (tmp_path / "notes.md").write_text("Twelve people \x1b[31mwere hurt at the \u202edam in May, Ida Marr said.\n", "utf-8")
    screen = typed(["ingest", "notes.md", "--review"], [b"e", b"\n", b"l"], tmp_path)

    assert screen.count("\u241b[31m") == 5
    assert "\x1b[31m" not in screen
    assert "\u202e" not in screen


def test_who_leaves_finds_the_rest_next_time_and_an_edit_keeps_the_quote(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "dam")
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    typed(["ingest", "article.md", "--review"], [b"l"], tmp_path)
    screen = typed(
        ["ingest", "article.md", "--review"], [b"n", b"e", b"\x15Staff carried fifteen people out.\n", b"a"], tmp_path
    )

    assert "1 accepted, 0 skipped, 1 left" in screen
    (claim,) = json.loads(run("list", "--json").out)
    (voice,) = claim["voices"]
    assert (claim["text"], voice["shown_as"]) == ("Staff carried fifteen people out.", "Ida Marr")
    assert voice["quote"].startswith('"We carried fifteen people')


def test_ctrl_c_leaves_and_what_was_answered_before_is_kept(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "dam")
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    screen = typed(["ingest", "article.md", "--review"], [b"a", b"\x03"], tmp_path)

    assert "1 accepted, 0 skipped, 1 left" in screen
    assert len(json.loads(run("list", "--json").out)) == 1


def test_matches_are_judged_with_who_said_it_in_view_and_b_takes_the_last_answer_back(run: Run, tmp_path: Path) -> None:
    run("init", "--case", "dam")
    run(
        "add",
        "Twelve people were hurt at the dam.",
        "--source",
        "Water Authority",
        "--as",
        "official",
        "--said",
        "2026-05-04",
    )
    run("add", "Fifteen people were hurt at the dam.", "--source", "Ida Marr", "--new-source")
    screen = typed(["review"], [b"?", b"b", b"s"], tmp_path)
    assert "Water Authority (official), 2026-05-04" in screen
    assert "go back; the answer there is taken back" in screen
    assert "this is the first" in screen
    assert "1 judged, 0 left" in screen

    run("undo")
    run("add", "Nineteen people were hurt at the dam.", "--source", "Ben Orrin", "--new-source")
    screen = typed(["review"], [b"d", b"b", b"c", b"\x03"], tmp_path)
    assert "is taken back" in screen
    assert "1 judged, 2 left" in screen
    assert "error" not in screen
    judged = [match["judged"] for match in json.loads(run("show", "c3", "--json").out)["matches"]]
    judged += [match["judged"] for match in json.loads(run("show", "c1", "--json").out)["matches"]]
    assert {answer.split(" (")[0] for answer in judged} == {"", "contradict each other"}
    assert run("verify").code == 0


PROMPTS = (
    b"Claim: ", b"Claim [", b"Who says it", b"Stance (", b"Attribution (", b"Ground rule (", b"How do they know (",
    b"When was it said (",
)  # fmt: skip


def typed(command: list[str], keys: list[bytes], folder: Path) -> str:
    """What a terminal shows while a person answers: a key for each question, the words of a prompt whole."""
    primary, secondary = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", *command],
        stdin=secondary,
        stdout=secondary,
        stderr=secondary,
        cwd=folder,
        env=clean_environment(),
        close_fds=True,
    )
    os.close(secondary)
    shown, waiting, seen = b"", list(keys), 0
    deadline = time.monotonic() + 100
    while time.monotonic() < deadline:
        ready, _, _ = select.select([primary], [], [], 0.2)
        if ready:
            try:
                shown += os.read(primary, 65536)
            except OSError:  # the other end is closed
                break
        asked = sum(map(shown.count, (QUESTION.encode(), reviewing.QUESTION.encode(), *PROMPTS)))
        if waiting and asked > seen:
            seen = asked
            time.sleep(0.2)
            os.write(primary, waiting.pop(0))
        if process.poll() is not None and not ready:
            break
    process.kill()
    process.wait()
    os.close(primary)
    return shown.decode("utf-8", "replace")
