"""draft and sign as a reporter types them: what is printed in each format, the exit codes, and bad input."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from conftest import Run

STORY = """\
# The gate at Orrin

The gate failed at noon on 3 May 2026. [c1] Fifteen people were hurt, a guard said. [c2]
The minister should resign.
"""

LINT = """\
story.md:3:1: warning: c1 rests on one origin: one source only (named, on the record) (one more independent origin, or a primary document) [one-origin]
story.md:3:45: error: the number differs: “Fifteen people” here, “Twelve people” in c2 (mend the sentence, or add the claim that has “Fifteen people”) [differs]
story.md:3:45: warning: c2 rests on one origin: one source only (unnamed, not on the record) (one more independent origin on the record, or a primary document) [one-origin]
story.md:3:45: warning: c2 rests on anonymous sources only (a source on the record, or a document) [anonymous-only]
"""  # noqa: E501 - as it is printed

TABLE = """\
story.md · 4 sentences · 2 facts, 1 covered, 1 not as on file · 4 findings
checked by the two-source rule

1:3      The gate at Orrin
         nothing to check

3:1      The gate failed at noon on 3 May 2026.
         a fact
         c1 marked · single-source
         warning one-origin: c1 rests on one origin: one source only (named, on
         the record)
           → one more independent origin, or a primary document

3:45     Fifteen people were hurt, a guard said.
         a fact
         c2 marked · single-source · anonymous-only
         error differs: the number differs: “Fifteen people” here, “Twelve
         people” in c2
           → mend the sentence, or add the claim that has “Fifteen people”
         warning one-origin: c2 rests on one origin: one source only (unnamed,
         not on the record)
           → one more independent origin on the record, or a primary document
         warning anonymous-only: c2 rests on anonymous sources only
           → a source on the record, or a document

4:1      The minister should resign.
         an opinion

4 findings to settle
"""


@pytest.fixture
def desk(workspace: Run, tmp_path: Path) -> Run:
    assert workspace("add", "The gate failed at noon on 3 May 2026.", "--source", "Ann Ode", "--as", "named").code == 0
    assert workspace("add", "Twelve people were hurt.", "--source", "a guard", "--as", "anonymous").code == 0
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    return workspace


def test_every_format_of_one_draft(desk: Run) -> None:
    table, lint = desk("draft", "story.md"), desk("draft", "story.md", "--lint")
    assert (table.code, table.err, table.out) == (1, "", TABLE)
    assert (lint.code, lint.err, lint.out) == (1, "", LINT)
    report = json.loads(desk("draft", "story.md", "--json").out)
    assert [len(line["findings"]) for line in report["lines"]] == [0, 1, 3, 0]
    assert (report["facts"], report["covered"], report["lines"][2]["links"][0]["claim"]) == (2, 1, "c2")
    page = desk("draft", "story.md", "--html")
    assert (page.code, page.out[:15], page.out.count("<article")) == (1, "<!doctype html>", 4)
    annotated = desk("draft", "story.md", "--annotate").out
    assert annotated.startswith("# The gate at Orrin\n\nThe gate failed at noon on 3 May 2026.[^check-1] [c1] Fifteen")


def test_a_long_table_stops_and_says_how_to_see_the_rest(desk: Run) -> None:
    first = desk("draft", "story.md", "--limit", "2")
    assert (first.code, first.out.splitlines()[0]) == (1, TABLE.splitlines()[0])
    more = "… 2 more sentences with 3 findings: --limit shows more; --lint, --html and\n--json show all\n"
    assert first.out.endswith(f"{more}\n4 findings to settle\n")
    assert desk("draft", "story.md", "--limit", "4").out == TABLE
    assert len(json.loads(desk("draft", "story.md", "--json", "--limit", "2").out)["lines"]) == 4


def test_the_draft_for_publication_has_no_markers(desk: Run) -> None:
    stripped = desk("draft", "story.md", "--strip")
    assert (stripped.code, stripped.err) == (0, "")
    assert stripped.out == STORY.replace(" [c1]", "").replace(" [c2]", "")


def test_what_is_nearly_a_marker_is_left_in_and_told_of(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text("The gate failed at noon. [c1]\nTwelve people were hurt. [c2\n", encoding="utf-8")
    stripped = desk("draft", "story.md", "--strip")
    assert (stripped.code, stripped.out) == (1, "The gate failed at noon.\nTwelve people were hurt. [c2\n")
    assert stripped.err == "story.md:2:26: “[c2” looks like a marker and was left in\n"
    lint = desk("draft", "story.md", "--lint").out.splitlines()
    assert "story.md:2:26: error: “[c2” looks like a marker and links nothing (write [c2]) [marker]" in lint


def test_stripping_needs_no_workspace(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text("It failed. [c1]\r\nIt held [c2].", encoding="utf-8", newline="")
    assert run("draft", "story.md", "--strip").out == "It failed.\nIt held."


def test_a_draft_that_names_a_protected_source_is_not_printed_for_publication(desk: Run, tmp_path: Path) -> None:
    desk("add", "The gate was shut.", "--source", "Quillon Zarvexby", "--kind", "person", "--as", "anonymous")
    (tmp_path / "story.md").write_text("The gate was shut, Quillon Zarvexby said. [c3]\n", encoding="utf-8")
    refused = desk("draft", "story.md", "--strip")
    assert (refused.code, refused.out) == (4, "")
    assert refused.err.startswith("error: story.md:1 gives the name of a source on background; nothing was printed\n")
    for way in ((), ("--json",), ("--lint",), ("--html",), ("--annotate",)):
        ran = desk("draft", "story.md", *way)
        assert (ran.code, "arvexby" in (ran.out + ran.err).casefold()) == (1, False)
    for words, code in ((("sign", "story.md:1", "--note", "seen"), 4), (("sign", "story.md", "--left"), 1)):
        signed = desk(*words)
        assert (signed.code, "arvexby" in (signed.out + signed.err).casefold()) == (code, False)


def test_a_background_source_s_own_words_give_her_away_in_no_format(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "zarvexby.txt").write_text(
        "I, Quillon Zarvexby, saw the gate shut at ten.\n\nNobody told the guard.\n", "utf-8"
    )
    background = ("--kind", "person", "--as", "anonymous", "--described-as", "an engineer of the authority")
    said = ("--source", "Quillon Zarvexby", *background, "--doc", "zarvexby.txt")
    assert (
        desk("add", "The gate was shut at ten.", *said, "--quote", "I, Quillon Zarvexby, saw the gate shut at ten").code == 0
    )
    assert desk("add", "Nobody told the guard.", *said, "--quote", "Nobody told the guard").code == 0
    (tmp_path / "story.md").write_text(
        "The gate was shut at ten, officials said. [c3]\n\n"
        "“Somebody told the guard,” said an engineer of the authority. [c4]\n\n"
        "“I saw the gate shut at ten,” said Q. Zarvexby. [c3]\n\n"
        "Zarvexby’s notes show that the gate was shut at nine. [c3]\n",
        encoding="utf-8",
    )
    for way in ((), ("--json",), ("--lint",), ("--html",), ("--annotate",), ("--strip",)):
        ran = desk("draft", "story.md", *way)
        assert "arvexby" not in (ran.out + ran.err).casefold(), way
        assert ran.code == (4 if way == ("--strip",) else 1)


def test_signing_a_line(desk: Run, tmp_path: Path) -> None:
    signed = desk("sign", "story.md:3:1", "--by", "Bo", "--note", "against the log")
    assert (signed.code, signed.err) == (0, "")
    assert signed.out == (
        "story.md:3:1 signed by Bo\n"
        "  The gate failed at noon on 3 May 2026.\n"
        "  c1  The gate failed at noon on 3 May 2026.\n"
        "      single-source: one source only (named, on the record)\n"
        "      Ann Ode (a1)\n"
        "  accepted with it: one-origin\n"
        "  note: against the log\n"
    )
    assert "one-origin" not in desk("draft", "story.md", "--lint").out.splitlines()[0]
    (tmp_path / "story.md").write_text(STORY.replace("noon", "one"), encoding="utf-8")
    assert "error: changed since Bo signed it on " in desk("draft", "story.md", "--lint").out
    assert desk("undo", "--by", "Bo").err.startswith("taken back: sign story.md:3 of ")
    assert desk("verify").code == 0


def test_what_is_left_to_sign(desk: Run, tmp_path: Path) -> None:
    nobody = desk("sign", "story.md", "--left")
    assert (nobody.code, nobody.err) == (1, "")
    assert nobody.out == (
        "story.md · 0 signed · 2 that nobody has signed\n\n"
        "3:1      The gate failed at noon on 3 May 2026.\n         a fact · nobody has signed it\n\n"
        "3:45     Fifteen people were hurt, a guard said.\n         a fact · nobody has signed it · not in order: differs\n"
    )
    assert desk("sign", "story.md:3", "--by", "Bo", "--note", "log").code == 0
    every = desk("sign", "story.md", "--left")
    assert (every.code, every.out) == (0, "story.md · 2 signed · nothing is left to sign\n")
    (tmp_path / "story.md").write_text(STORY.replace("noon", "one"), encoding="utf-8")
    changed = json.loads(desk("sign", "story.md", "--left", "--json").out)
    assert (changed["signed"], [line["signing"]["state"] for line in changed["lines"]]) == (1, ["changed"])
    assert desk("sign", "story.md:3", "--left").code == desk("sign", "story.md", "--left", "--note", "x").code == 2


def test_a_line_is_signed_from_any_folder_of_the_workspace(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.md").write_text(STORY, encoding="utf-8")
    assert desk("sign", "a.md:3:1", cwd=tmp_path / "drafts").code == 0
    report = json.loads(desk("draft", "drafts/a.md", "--json").out)
    assert report["lines"][1]["signing"]["state"] == "signed"
    assert desk("draft", "a.md", "--lint", cwd=tmp_path / "drafts").out.startswith("a.md:3:45: ")


def test_the_settings_say_what_fails(desk: Run, tmp_path: Path) -> None:
    settings = tmp_path / "claimcheck.toml"
    plain = settings.read_text("utf-8")
    for fail, code in (('["uncovered"]', 0), ('["differs"]', 1), ("[]", 0), ('["nonsense"]', 4), ('"differs"', 4)):
        settings.write_text(f"{plain}\n[draft]\nfail = {fail}\n", encoding="utf-8")
        assert desk("draft", "story.md").code == code, fail


def test_a_draft_from_stdin_has_the_name_it_is_given(desk: Run) -> None:
    assert desk("draft", "-", "--lint", stdin="Nine people died.").out.startswith(
        "-:1:1: error: no claim on file covers this"
    )
    named = desk("draft", "-", "--lint", "--name", "desk/story.md", stdin="Nine people died.")
    assert named.out.startswith("desk/story.md:1:1: error: ")


def test_a_plain_text_has_no_markup(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("# Nine *people* died. [c1]", encoding="utf-8")
    assert json.loads(desk("draft", "story.txt", "--json").out)["lines"][0]["text"] == "# Nine *people* died."


def test_a_draft_that_cannot_be_read_says_what_to_do_with_it(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "story.docx").write_bytes(word_file("Nine people died.")[:200])
    assert desk("draft", "story.docx").err.splitlines() == [
        "error: story.docx cannot be read: it is damaged, or locked with a password: it is no zip file",
        "hint: save it anew, or as Markdown or text",
    ]


def test_a_word_file_is_read_paragraph_by_paragraph(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "story.docx").write_bytes(word_file("Nine people died. [c1]", "The gate failed at noon on 3 May 2026."))
    found = json.loads(desk("draft", "story.docx", "--json").out)
    assert [line["text"] for line in found["lines"]] == ["Nine people died.", "The gate failed at noon on 3 May 2026."]
    assert [[link["claim"] for link in line["links"]] for line in found["lines"]] == [["c1"], ["c1"]]
    assert [(line["line"], line["column"]) for line in found["lines"]] == [(1, 1), (2, 1)]
    stripped = "Nine people died.\n\nThe gate failed at noon on 3 May 2026.\n"
    assert desk("draft", "story.docx", "--strip").out == stripped


def word_file(*paragraphs: str) -> bytes:
    """The smallest DOCX file that holds these paragraphs."""
    office = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    links = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
        ' Target="word/document.xml"/></Relationships>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("[Content_Types].xml", types)
        file.writestr("_rels/.rels", links)
        file.writestr(
            "word/document.xml", f'<?xml version="1.0"?><w:document xmlns:w="{office}"><w:body>{body}</w:body></w:document>'
        )
    return out.getvalue()


BAD: list[tuple[str, bytes, int, str]] = [
    ("empty.md", b"", 4, "empty.md holds no sentence"),
    ("blank.md", b"\n\n  \n", 4, "blank.md holds no sentence"),
    ("code.md", b"```\nIt failed.\n```\n", 4, "code.md holds no sentence"),
    ("nul.md", b"It\0failed.", 4, "nul.md is no text"),
    ("bytes.md", bytes(range(256)) * 20, 4, "bytes.md is no text"),
    ("huge.md", b"It failed. " * 400_000, 4, "huge.md is longer than 4,000,000 characters"),
]


@pytest.mark.parametrize(("name", "content", "code", "message"), BAD, ids=[row[0] for row in BAD])
def test_bad_input_gets_one_clear_line(
    desk: Run, tmp_path: Path, name: str, content: bytes, code: int, message: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ran = desk("draft", name)
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (code, "", f"error: {message}")
    assert len(ran.err.splitlines()) == 2


def test_what_is_no_file_is_refused(desk: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    for name, code in (("pipe.md", 4), (".", 4), ("/dev/zero", 4), ("nowhere.md", 3)):
        ran = desk("draft", name)
        assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 2), name


def test_hostile_text_is_shown_and_never_obeyed(desk: Run, tmp_path: Path) -> None:
    name = "we\x1b[31mird\n<b>.md"
    (tmp_path / name).write_text(
        "Nine \x1b[31mpeople\u202e died, “and [bold]x[/bold] <script>alert(1)</script>.\n\n[c1, c77, c78] Two were hurt.\n",
        "utf-8",
    )
    for way in ((), ("--json",), ("--lint",), ("--html",), ("--annotate",)):
        ran = desk("draft", name, *way)
        assert (ran.code, "\x1b" in ran.out, "\u202e" in ran.out) == (1, False, False)
        assert "<script>" not in (ran.out if "--html" in way else "")
    lint = desk("draft", name, "--lint").out
    assert lint.count("there is no claim c77 ") == 1
    assert lint.count("there is no claim c78 ") == 1
    assert all(line.startswith("we␛[31mird ⏎ <b>.md:") for line in lint.splitlines())


def test_usage(desk: Run) -> None:
    assert desk("draft", "story.md", "--json", "--lint").code == 2
    assert desk("sign", "story.md").code == 2
    assert desk("sign", "story.md:2").code == 3
    assert desk("sign", "story.md:3").code == 4


def test_the_ferry_case_comes_with_a_draft_that_has_something_of_everything(run: Run, tmp_path: Path) -> None:
    assert run("demo", "ferry", "--case", "ferry").err.splitlines()[1].endswith(" · claimcheck draft story.md")
    found = json.loads(run("draft", "story.md", "--json", cwd=tmp_path / "ferry").out)
    names = {finding["name"] for line in found["lines"] for finding in line["findings"]}
    assert names >= {"differs", "quote", "disputed", "plural", "uncovered", "one-origin", "anonymous-only", "official-only"}
    assert "draft" not in run("demo", "qwen").err
    own = tmp_path / "mine" / "story.md"
    own.parent.mkdir()
    own.write_text("Mine.", encoding="utf-8")
    run("demo", "mine", "--case", "ferry")
    assert own.read_text("utf-8") == "Mine."
