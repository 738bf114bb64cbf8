"""Tables as people see them. The literal pages are in expected/, one for each view and width.

After a change that is meant, `python tests/formats/test_format_table.py` writes them anew, to be read in the diff.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from format_views import C1, DENIED, RELEASED, VIEWS, at, filled
from naughty import COLOUR_CODES, IN_EVERY_FIELD, NAUGHTY, RAW, short
from rich.cells import cell_len

from claimcheck import answers, case_report, contradiction_report, document_report, draft_report, report
from claimcheck.answers import SimilarView
from claimcheck.contradiction_report import ContradictionReport
from claimcheck.formats import render, table
from claimcheck.formats.gate import one_line
from claimcheck.formats.table_paper import marked
from claimcheck.report import CaseView, ClaimView, FindingView, HistoryView, MatchView, PairView, SourceView, Unverified

EXPECTED = Path(__file__).parent / "expected"
WIDTHS = (80, 200)


def rendered(view: Any, width: int = 80, *, colour: bool = False, of: type | None = None) -> str:
    return render(view, "table", width=width, colour=colour, of=of)


def squeezed(text: str) -> str:
    """A text without spaces and without the marks of words, so that it is found however it was wrapped."""
    return re.sub(r"[\s⟪⟫]", "", text)


def expected(name: str, width: int) -> Path:
    return EXPECTED / f"{name}.{width}.txt"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", VIEWS)
def test_a_view_looks_like_this(name: str, width: int) -> None:
    assert rendered(VIEWS[name], width) == expected(name, width).read_text("utf-8")


def test_no_expected_page_is_left_over() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == {expected(name, width).name for name in VIEWS for width in WIDTHS}


def test_a_comparison_reads_like_this() -> None:
    assert rendered(VIEWS["pair"]) == (
        "conflicts  0.90\n"
        "  A  The dam at Orrin released ⟪12,000 cubic metres⟫ of water in the night of 3\n"
        "     May.\n"
        "  B  The dam at Orrin released ⟪900 cubic metres⟫ of water in the night of 3\n"
        "     May.\n"
        "\n"
        "signal     reads       strength   because\n"
        f"{'─' * 80}\n"
        "quantity   conflicts   0.90       12,000 cubic metres against 900 cubic metres\n"
        'wording    agrees      0.95       both speak of "dam", "Orrin", "night"\n'
        "weighed most: quantity conflicts (+1.2); one says much that the other does not\n"
        "(-0.3)\n"
        "⟪…⟫ marks the words that decide\n"
    )


def test_a_card_has_the_count_line() -> None:
    assert "  mentions 7 · origins 3 · established independent 1\n" in rendered(VIEWS["card"])


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (ClaimView, "no claim fits\n"),
        (SourceView, "no sources on file\n"),
        (CaseView, "no cases on file\n"),
        (MatchView, "no matches wait to be judged\n"),
        (SimilarView, "nothing on file shares its words\n"),
        (HistoryView, "nothing has happened yet\n"),
        (None, "nothing on file\n"),
    ],
)
def test_an_empty_listing_says_so_in_one_line(kind: type | None, line: str) -> None:
    assert rendered((), of=kind) == line


def test_empty_reports_say_so_too() -> None:
    assert rendered(Unverified(())) == "nothing is unverified\n"
    nothing = ["  nothing on file contradicts the official line"]
    assert rendered(ContradictionReport("orrin", (), ())).splitlines()[1:] == nothing
    assert rendered(ContradictionReport("orrin", (), (), elsewhere=2)).splitlines()[1:] == [
        *nothing,
        "  2 contradictions stand between other voices: claimcheck contradictions --all",
    ]
    every = ContradictionReport("orrin", (), (), official_only=False)
    assert rendered(every).splitlines()[1:] == ["  no contradictions on file"]
    assert "no signal tells anything about this pair" in rendered(PairView("a", "b", "unrelated", 0.0))


@pytest.mark.parametrize("width", [40, 69, 70, 80, 200])
@pytest.mark.parametrize("name", VIEWS)
def test_nothing_is_wider_than_the_screen_or_cut_short(name: str, width: int) -> None:
    out = rendered(VIEWS[name], width)
    assert max(map(cell_len, out.splitlines())) <= width
    assert "..." not in out
    assert out == "".join(f"{line.rstrip()}\n" for line in out.splitlines())


@pytest.mark.parametrize("width", [40, 80, 200])
def test_words_wrap_whole(width: int) -> None:
    text = " ".join(f"word{number}." for number in range(60))
    for view in ((replace(C1, text=text),), Unverified((replace(C1, text=text),)), replace(VIEWS["added"].claim, text=text)):
        out = rendered(view if isinstance(view, tuple | Unverified) else (view,), width)
        assert set(text.split()) <= set(out.split())


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("text", ["q" * 2000, "語" * 700], ids=["one word", "full width"])
@pytest.mark.parametrize("name", VIEWS)
def test_a_word_longer_than_the_line_is_folded(name: str, text: str, width: int) -> None:
    view = filled(VIEWS[name], text) if name in ("card", "pair") else VIEWS[name]
    if name in ("claims", "unverified", "sources", "similar"):
        view = filled(view, text)
    out = rendered(view, width)
    assert max(map(cell_len, out.splitlines())) <= width
    if view is not VIEWS[name]:
        assert out.count(text[0]) >= len(text)


@pytest.mark.parametrize("text", [text for text in NAUGHTY if len(text) < 600], ids=short)
@pytest.mark.parametrize("colour", [False, True])
def test_what_was_typed_is_what_is_shown(text: str, colour: bool) -> None:
    for view in VIEWS.values():
        out = COLOUR_CODES.sub("", rendered(filled(view, text), 4000, colour=colour))
        assert not RAW.search(out)
        assert "\t" not in out
        assert squeezed(one_line(text)) in squeezed(out)
        out.encode("utf-8")


@pytest.mark.parametrize("text", IN_EVERY_FIELD, ids=short)
def test_no_code_gets_out_on_a_narrow_screen(text: str) -> None:
    for view in VIEWS.values():
        assert not RAW.search(rendered(filled(view, text), 80))


def test_a_megabyte_in_one_word_is_still_printed() -> None:
    out = rendered((replace(C1, text="q" * 1_000_000),))
    assert out.count("q") == 1_000_000


def test_colour_adds_codes_and_changes_no_word() -> None:
    for name, view in VIEWS.items():
        coloured = COLOUR_CODES.sub("", rendered(view, colour=True))
        plain = rendered(view)
        assert "⟪" not in coloured
        assert set(coloured.split()) <= set(re.sub("[⟪⟫]", "", plain).split()), name


def test_a_status_is_a_word_and_its_colour_only_helps() -> None:
    assert "\x1b[1;31mdisputed\x1b[0m" in rendered((C1,), colour=True)
    assert "\x1b[2mproposed\x1b[0m" in rendered((C1,), colour=True)
    assert "disputed" in rendered((C1,))


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ((), "one two three"),
        (((4, 7),), "one ⟪two⟫ three"),
        (((8, 13), (0, 3)), "⟪one⟫ two ⟪three⟫"),
        (((0, 5), (3, 7)), "⟪one two⟫ three"),
        (((8, 99), (50, 60)), "one two ⟪three⟫"),
        (((5, 5),), "one two three"),
    ],
)
def test_marks_stand_around_the_words(spans: tuple[tuple[int, int], ...], shown: str) -> None:
    assert marked("one two three", spans, colour=False).plain == shown
    assert marked("one two three", spans, colour=True).plain == "one two three"


def test_a_typed_bracket_is_never_taken_for_a_mark() -> None:
    assert marked("a ⟪typed⟫ word", ((10, 14),), colour=False).plain == "a ⟨U+27EA⟩typed⟨U+27EB⟩ ⟪word⟫"
    assert marked("a ⟪typed⟫ word", (), colour=True).plain == "a ⟪typed⟫ word"


def test_the_legend_stands_once_and_only_where_there_are_marks() -> None:
    for name in ("card", "contradictions", "case", "matches", "pair", "added"):
        assert rendered(VIEWS[name]).count("⟪…⟫ marks") == 1, name
    assert "⟪…⟫" not in rendered(PairView(RELEASED, DENIED, "unclear", 0.5))


def test_marks_come_from_the_finding_that_tells_most() -> None:
    agreeing = FindingView("wording", "agrees", 1.0, "both", at(RELEASED, "dam"), at(DENIED, "dam"))
    differing = FindingView("timing", "differs", 0.4, "other", at(RELEASED, "night"), at(DENIED, "night"))
    assert "⟪night⟫" in rendered(PairView(RELEASED, DENIED, "unclear", 0.5, (agreeing, differing)))


def test_the_same_whatever_the_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, coloured = rendered(VIEWS["card"]), rendered(VIEWS["card"], colour=True)
    for name, value in {"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "33", "LINES": "3", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert rendered(VIEWS["card"]) == plain
    assert rendered(VIEWS["card"], colour=True) == coloured


def test_a_view_is_known_by_the_name_of_its_class() -> None:
    modules = (answers, case_report, contradiction_report, document_report, draft_report, report)
    classes = {name for module in modules for name, kind in vars(module).items() if isinstance(kind, type)}
    assert {*table._VIEWS, *table._LISTS, *table._NOTHING} <= classes


if __name__ == "__main__":
    EXPECTED.mkdir(exist_ok=True)
    for path in EXPECTED.iterdir():
        path.unlink()
    for name, view in VIEWS.items():
        for width in WIDTHS:
            expected(name, width).write_text(rendered(view, width), "utf-8")
