"""Bad input gets one line on what and one on what to do, the right exit code, and leaves nothing half-written."""

from __future__ import annotations

import json
import re
import resource
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Ran, Run, clean_environment, on_sqlite

from claimcheck.library.claims import ListRequest
from claimcheck.workspace import Workspace

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
CLAIM = ("--source", "Ann Ode", "--as", "named")


def refused(ran: Ran, code: int) -> str:
    """The error's sentence, once its form is checked."""
    lines = ran.err.splitlines()
    assert ran.code == code, ran.err
    assert len(lines) == 2, ran.err
    assert lines[0].startswith("error: ")
    assert lines[1].startswith("hint: ")
    assert ran.out == ""
    return lines[0].removeprefix("error: ")


def sound(folder: Path, claims: int) -> None:
    """The store of a workspace is whole and holds just so many claims."""
    with Workspace.load(folder).open("Ann") as store:
        assert store.verify().problems == ()
        assert len(store.claims.list(ListRequest())) == claims


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("add", "", *CLAIM), 4, "text is empty"),
        (("add", " \t\n", *CLAIM), 4, "text is empty"),
        (("add", "x" * 5001, *CLAIM), 4, "text is longer than 5000 characters"),
        (("add", "The gate failed."), 2, "who says it is missing: give --source NAME, or --unsourced"),
        (("add", "The gate failed.", *CLAIM, "--said", "2025-02-30"), 4,
         "said is no date (2025, 2025-03, 2025-03-04 or 2025-03-04T13:00)"),
        (("add", "The gate failed.", *CLAIM, "--doc", "missing.txt"), 3, "there is no file missing.txt"),
        (("add", "The gate failed.", *CLAIM, "--doc", "."), 4, ". is no file"),
        (("add", "The gate failed.", *CLAIM, "--case", "weir"), 3, "there is no case 'weir'"),
        (("add", "The gate failed.", *CLAIM, "--as", "rumour"), 2,
         "Invalid value for '--as': 'rumour' is not one of "
         "'named', 'anonymous', 'official', 'document', 'observation'."),
        (("add", "The gate failed.", *CLAIM, "--denies", "--hedges"), 2, None),
        (("show", "c99"), 3, "there is no claim 'c99'"),
        (("show", "s1"), 3, "there is no claim 's1'"),
        (("judge", "m99", "same"), 3, "there is no match m99"),
        (("judge", "x", "same"), 4, "'x' is no match id"),
        (("judge", "c1", "c1", "same"), 4, "a claim cannot be judged against itself"),
        (("independent", "a1", "a99"), 3, "there is no attribution 'a1'"),
        (("source", "show", "Nobody"), 3, "there is no source 'Nobody'"),
        (("source", "edit", "Nobody", "--note", "x"), 3, "there is no source 'Nobody'"),
        (("retract", "c99"), 3, "there is no claim 'c99'"),
        (("undo", "--by", "Nobody"), 3, "there is no action of Nobody to undo"),
        (("list", "--sort", "colour"), 2, None),
        (("source", "edit", "s1", "--reliability", "high"), 2,
         "Invalid value for '--reliability': 'high' is not one of 'A', 'B', 'C', 'D', 'E', 'F'."),
        (("list", "--status", "true"), 2, None),
        (("list", "--said-since", "yesterday"), 4, None),
        (("lst",), 2, "No such command 'lst'. Did you mean 'list'?"),
        (("import", "missing.jsonl"), 3, "there is no file missing.jsonl"),
        (("policy", "lax"), 3, "there is no policy 'lax'"),
        (("verify", "--head", "nonsense"), 4, "that is no journal head"),
        (("demo", "x", "--case", "none"), 3, "there is no shipped case 'none'"),
        (("compare", "only one"), 2, "give two texts, or --pairs FILE"),
        (("list", "--db", "mysql://desk/claims"), 4, "only SQLite files and PostgreSQL databases can be opened"),
    ],
)  # fmt: skip
def test_one_line_what_one_line_what_to_do(
    workspace: Run, tmp_path: Path, arguments: tuple[str, ...], code: int, message: str | None
) -> None:
    told = refused(workspace(*arguments), code)
    assert message is None or told == message
    sound(tmp_path, 0)


NAUGHTY = [
    "[red]The gate[/red] failed", "The gate [/] failed", 'She said "[the minister] lied" [emphasis added]',
    "The :bomb: gate failed\\", "\x1b[31mThe gate failed\x1b[0m", "\x1b]52;c;aGk=\x07The gate failed",
    "The gate \u202edeliaf\u202c", "The\u200b gate failed", "=HYPERLINK(1) gate", "<script>alert(1)</script> gate",
    "'; DROP TABLE claim; -- gate", 'The "gate" OR NEAR(failed*) AND NOT', "The gate\nfailed\tat noon", "🏳️‍🌈 gate",
]  # fmt: skip


def test_text_is_data_everywhere(workspace: Run) -> None:
    import json

    for text in NAUGHTY:
        added = workspace("add", text, "--source", text, "--as", "named", "--note", text, "--new-source")
        assert added.code == 0, added.err
        assert not HIDDEN.search(added.out), text
    commands = [("list",), ("report",), ("list", "--csv"), ("source", "list"), ("report", "--html")]
    commands += [("show", f"c{number}") for number in range(1, len(NAUGHTY) + 1)]
    for command in (*commands, *(("similar", text) for text in NAUGHTY)):
        shown = workspace(*command)
        assert shown.code == 0, (command, shown.err)
        assert not HIDDEN.search(shown.out), command
    listed = workspace("list", "--json").out
    assert [claim["text"] for claim in json.loads(listed)] == [text.strip() for text in NAUGHTY]
    assert not HIDDEN.search(listed)
    assert not any(HIDDEN.search(workspace("show", text).err) for text in NAUGHTY)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \r\n"])
def test_an_import_without_a_record_is_refused(workspace: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "claims.csv").write_bytes(content)
    assert refused(workspace("import", "claims.csv"), 4) == "there is no record in claims.csv: it is empty"


def test_editorial_brackets_stay_in_a_quote(workspace: Run) -> None:
    workspace("add", 'She said "[the minister] lied" [emphasis added].', *CLAIM)
    assert 'She said "[the minister] lied" [emphasis added].' in " ".join(workspace("show", "c1").out.split())


def test_without_a_workspace_the_way_out_is_named(run: Run) -> None:
    assert refused(run("list"), 3) == "there is no claimcheck workspace here"
    assert refused(run("list", "--db", "typo.db"), 3) == "there is no database at typo.db"


def test_a_folder_that_was_removed_is_named(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    command = 'rmdir "$PWD"; exec "$0" -m claimcheck list'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable],
        cwd=gone, env=clean_environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert refused(Ran(done.returncode, done.stdout, done.stderr), 3) == "the folder you are in has been removed"


def test_an_older_store_is_brought_up_to_date_and_says_where_it_is_as_it_was(run: Run, tmp_path: Path) -> None:
    from alembic import command

    from claimcheck.store import migrating, sqlite
    from claimcheck.store.engine import engine

    file = tmp_path / "claims.db"
    raw = sqlite.connect(file, create=True)
    sqlite.mark_as_ours(raw)
    raw.close()
    with engine(file).connect() as connection, connection.begin():
        command.upgrade(migrating.config(connection), "0006")
    ran = run("case", "list", "--db", "claims.db")
    (copy,) = tmp_path.glob("claims.db.before-*")
    assert ran.out == "no cases on file\n"
    assert ran.err == (
        f"note: the database was of an older claimcheck and is up to date now; as it was, it is kept in {copy.name}\n"
    )
    assert run("case", "list", "--db", "claims.db").err == ""


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "is no claimcheck database"), (b"just some text, no database" * 50, "the file is no claimcheck database")],
)
def test_a_file_that_is_no_store_is_refused_unchanged(run: Run, tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "other.db"
    file.write_bytes(content)
    assert message in refused(run("list", "--db", "other.db"), 4)
    assert file.read_bytes() == content


def test_another_programs_database_is_refused_unchanged(run: Run, tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE claim (id INTEGER)")
    connection.close()
    before = (tmp_path / "other.db").read_bytes()
    assert refused(run("add", "The gate failed.", *CLAIM, "--db", "other.db"), 4) == "other.db is no claimcheck database"
    assert (tmp_path / "other.db").read_bytes() == before


@on_sqlite
def test_a_newer_store_is_refused_unchanged(workspace: Run, tmp_path: Path) -> None:
    file = tmp_path / "db" / "claimcheck.db"
    connection = sqlite3.connect(file)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    before = file.read_bytes()
    told = refused(workspace("list"), 4)
    assert told.endswith("was made by a newer claimcheck (revision 9999); this one knows up to 0011")
    assert file.read_bytes() == before


@on_sqlite
def test_a_locked_store_is_waited_for_and_then_named(workspace: Run, tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "db" / "claimcheck.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    told = refused(workspace("add", "The gate failed.", *CLAIM, CLAIMCHECK_WAIT="0.2"), 5)
    connection.close()
    assert told == "another program is writing to the database"
    sound(tmp_path, 0)


def limited(limit: int) -> None:
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


@on_sqlite
def test_a_full_disk_loses_nothing_and_says_so(workspace: Run, tmp_path: Path) -> None:
    """A limit on the size of files stands in for the full disk, which cannot be had without root's rights."""
    workspace("add", "The gate failed.", *CLAIM)
    (tmp_path / "long.txt").write_text("The pump held. " * 40_000, encoding="utf-8")
    for arguments in (("--doc", "long.txt"), ("--note", "x" * 4000)):
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "add", "The pump held.", *CLAIM, *arguments],
            cwd=tmp_path, env=clean_environment(), capture_output=True, text=True, check=False,
            preexec_fn=lambda: limited(2048),
        )  # fmt: skip
        assert done.returncode == 5, done.stderr
        assert done.stderr.startswith("error: ")
        assert len(done.stderr.splitlines()) == 2
    sound(tmp_path, 1)


def obeying_mode_bits() -> None:
    """Root writes wherever it likes by one capability; without it the mode bits hold for root as for everybody."""
    import ctypes

    drop_from_bounding_set, dac_override = 24, 1  # linux/prctl.h, linux/capability.h
    ctypes.CDLL(None).prctl(drop_from_bounding_set, dac_override, 0, 0, 0)


@on_sqlite
def test_a_store_on_a_medium_that_cannot_be_written_can_be_read(workspace: Run, tmp_path: Path) -> None:
    workspace("add", "The gate failed.", *CLAIM)
    file = tmp_path / "db" / "claimcheck.db"
    file.chmod(stat.S_IRUSR)
    file.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)

    def ran(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "claimcheck", *arguments],
            cwd=tmp_path, env=clean_environment(), capture_output=True, text=True, check=False,
            preexec_fn=obeying_mode_bits,
        )  # fmt: skip

    listed, undone = ran("list"), ran("undo")
    file.parent.chmod(stat.S_IRWXU)
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "The gate failed." in listed.stdout
    assert undone.returncode == 5
    assert undone.stderr.splitlines()[0] == "error: the database can be read but not written"


def test_a_new_store_is_readable_by_its_owner_only(run: Run, tmp_path: Path) -> None:
    assert run("init", "--case", "Dam").code == 0
    assert stat.S_IMODE((tmp_path / "db" / "claimcheck.db").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("db = 3", "the setting 'db' is no text"),
        ("colour = 'red'", "has an unknown setting 'colour'"),
        ("db = ", "cannot be read"),
        ("[policy]\npreset = 'lax'", "there is no policy 'lax'"),
        ("[policy]\nnmber = 2", "the policy has no setting 'nmber'"),
    ],
)
def test_bad_settings_are_named(workspace: Run, tmp_path: Path, settings: str, message: str) -> None:
    (tmp_path / "claimcheck.toml").write_text(settings, encoding="utf-8")
    assert message in refused(workspace("list"), 3 if "lax" in settings else 4)


def test_arguments_that_are_no_text_are_refused(workspace: Run, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "add", b"half \xff a word", *CLAIM],
        cwd=tmp_path, env=clean_environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 4
    assert done.stderr.splitlines()[0] == "error: text contains half a surrogate pair (broken Unicode)"
    sound(tmp_path, 0)


def test_bad_lines_are_told_in_their_order_and_a_kind_of_record_that_is_none_is_named_as_such(
    workspace: Run, tmp_path: Path
) -> None:
    lines = (
        '{"text": "The gate failed."}',
        '{"record": "judgement", "a": "c7", "b": "c8", "value": "same"}',
        '{"record": "alien"}',
    )
    (tmp_path / "in.jsonl").write_text("\n".join(lines), "utf-8")
    problems = json.loads(workspace("import", "in.jsonl", "--json").out)["problems"]
    assert [(one["where"], one["message"]) for one in problems] == [
        ("line 2", "there is no claim 'c7'"),
        ("line 3", "record names no kind of record"),
    ]
    assert problems[1]["hint"] == "one of: case, source, document, claim, judgement, independence, retraction, review"


def test_what_a_merge_leaves_behind_is_told(workspace: Run) -> None:
    workspace("source", "add", "Water Board", "--reliability", "A")
    workspace("source", "add", "Board of Water", "--reliability", "C", "--note", "[b]old", "--new-source")
    ran = workspace("source", "merge", "s2", "s1")
    assert ran.err.splitlines() == [
        "s2 is read as s1 from now on; claimcheck undo takes this back",
        "note: of s2 there was also the reliability 'C', which s1 does not take over",
    ]
    assert "note         [b]old" in ran.out
