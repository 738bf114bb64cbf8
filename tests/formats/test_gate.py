from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from naughty import NAUGHTY, RAW, short

from claimcheck.formats.gate import csv_cell, from_csv_cell, json_line, json_text, one_line, visible

# All of Unicode, surrogates too, with what is hidden more often than chance would have it.
TEXTS = st.text(st.characters() | st.sampled_from("\x00\t\n\r\x1b\x7f\x9b\u200b\u200c\u200d\u2028\u202e\ufeff'=+-@ی"))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\x00b\x7fc\rd", "a␀b␡c␍d"),
        ("\x9b2J", "⟨U+009B⟩2J"),
        ("right \u202eto left", "right ⟨U+202E⟩to left"),
        ("zero\u200bwidth", "zero⟨U+200B⟩width"),
        ("soft\u00adhyphen", "soft⟨U+00AD⟩hyphen"),
        ("a\u2028b\u2029c", "a⟨U+2028⟩b⟨U+2029⟩c"),
        ("\ud800", "⟨U+D800⟩"),
        ("tag \U000e0041", "tag ⟨U+E0041⟩"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("[red]x[/red] :bomb: [sic] ⟦é⟧ ❤️", "[red]x[/red] :bomb: [sic] ⟦é⟧ ❤️"),
    ],
)
def test_what_is_hidden_is_shown_and_the_rest_stays(typed: str, shown: str) -> None:
    assert visible(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("می\u200c\u200cخواهم", "می\u200c⟨U+200C⟩خواهم"),
        ("pass\u200cword", "pass⟨U+200C⟩word"),
        ("\u200dx", "⟨U+200D⟩x"),
        ("👩\u200d👧", "👩⟨U+200D⟩👧"),
    ],
)
def test_a_joiner_stays_only_where_a_script_is_spelled_with_it(typed: str, shown: str) -> None:
    assert visible(typed) == shown


def test_one_line_shows_where_lines_broke() -> None:
    assert one_line("two\nlines\r\nand\ta tab") == "two ⏎ lines ⏎ and a tab"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠", "'"])
def test_a_formula_is_guarded_by_one_apostrophe(start: str) -> None:
    assert csv_cell(f"{start}1") == f"'{start}1"
    assert from_csv_cell(csv_cell(f"{start}1")) == f"{start}1"


def test_other_cells_are_left_alone() -> None:
    assert [csv_cell(text) for text in ("1=1", " =1", "it's", "")] == ["1=1", " =1", "it's", ""]


def test_json_escapes_what_is_hidden() -> None:
    assert json_line({"a": "\x1b\u202e\x9b\ud800 é [x]"}) == '{"a": "\\u001b\\u202e\\u009b\\ud800 é [x]"}'
    assert json_line("\U000e0041") == '"\\udb40\\udc41"'
    assert json_text({"a": [1]}) == '{\n  "a": [\n    1\n  ]\n}'


@pytest.mark.parametrize("text", NAUGHTY, ids=short)
def test_naughty_texts_pass_the_gate(text: str) -> None:
    for shown in (visible(text), csv_cell(text), json_text(text), json_line([text])):
        assert not RAW.search(shown)
    assert json.loads(json_text(text)) == text


@given(TEXTS)
def test_nothing_hidden_passes_and_passing_twice_changes_nothing(text: str) -> None:
    shown = visible(text)
    hidden = {char for char in shown if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert hidden <= {"\n", "\t", "\u200c", "\u200d"}
    assert visible(shown) == shown
    assert not {"\n", "\t", "\r"} & set(one_line(text))


@given(TEXTS)
def test_every_character_leaves_a_trace(text: str) -> None:
    assert len(visible(text)) >= len(text)


@given(TEXTS)
def test_a_cell_reads_back_as_what_is_visible(text: str) -> None:
    assert from_csv_cell(csv_cell(text)) == visible(text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_reads_back_exactly(text: str) -> None:
    assert json.loads(json_text({text: [text]})) == {text: [text]}
    assert not RAW.search(json_line(text))
    assert "\n" not in json_line(text)
