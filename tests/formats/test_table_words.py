"""Words are broken where a reader would break them, and nothing of them is lost."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from claimcheck.formats.table_words import _CODES, Words, breaks, columns, joined, painted


def lines(words: Words, width: int) -> list[str]:
    return ["".join(text for text, _ in line) for line in words.lines(width)]


def test_words_stay_whole_where_they_fit() -> None:
    assert lines(Words(("The dam was inspected in May.", "")), 12) == ["The dam was", "inspected in", "May."]


def test_a_word_longer_than_the_line_is_folded() -> None:
    assert lines(Words(("see abcdefghij now", "")), 4) == ["see", "abcd", "efgh", "ij", "now"]
    assert lines(Words(("abcdefgh", "")), 4) == ["abcd", "efgh"]


def test_wide_characters_take_two_columns() -> None:
    assert columns("水位 up") == 7
    assert lines(Words(("水位は三日の夜", "")), 5) == ["水位", "は三", "日の", "夜"]
    assert columns("e\u0301te\u0301") == 3


@pytest.mark.parametrize("text", ["plain — “quoted” … ⟪so⟫ → ␛", "a\u00a0b", "", "   "])
def test_usual_marks_take_one_column_each(text: str) -> None:
    assert columns(text) == len(text) == cell_len(text)


def test_what_was_typed_on_lines_stays_on_lines() -> None:
    text = Words(("a", "bold"), ("\nb c", "dim"), ("\n", ""))
    assert text.lines(9) == [[("a", "bold")], [("b c", "dim")], []]
    assert text.width == 3


def test_a_look_goes_on_behind_a_break() -> None:
    text = Words(("in ", ""), ("two words", "bold")).append(" more")
    assert text.lines(6) == [[("in ", ""), ("two", "bold")], [("words", "bold")], [("more", "")]]


def test_blanks_are_dropped_at_a_break_only() -> None:
    assert lines(Words(("12:3   ", "")), 7) == ["12:3   "]
    assert lines(Words(("12:3   next", "")), 7) == ["12:3", "next"]
    assert lines(Words(("  set in", "")), 20) == ["  set in"]
    assert lines(Words((" " * 9, "")), 4) == [""]


def test_nothing_is_broken_where_it_fits() -> None:
    assert breaks("two words", 9) == []
    assert breaks("two words", 8) == [4]


def test_texts_are_joined_with_their_looks() -> None:
    both = joined(" · ", [Words(("a", "bold")), Words(("b", ""))])
    assert both.runs == [("a", "bold"), (" · ", ""), ("b", "")]
    assert both.plain == "a · b"


def test_a_terminal_gets_the_codes_of_each_look() -> None:
    assert painted([("no", ""), ("red", "bold red"), ("x", "bold underline")]) == "no\x1b[1;31mred\x1b[0m\x1b[1;4mx\x1b[0m"


def test_every_shade_is_legible_on_a_white_background_and_on_a_black_one() -> None:
    shades = {look: int(code.removeprefix("38;5;")) for look, code in _CODES.items() if code.startswith("38;5;")}
    assert shades.keys() == {"green", "yellow", "cyan"}
    for number in shades.values():
        assert 1.05 / (luminance(number) + 0.05) > 4
        assert (luminance(number) + 0.05) / 0.05 > 4


def luminance(number: int) -> float:
    """How bright a colour of a terminal's cube of 216 is, 0 to 1, by WCAG 2."""
    levels = (0, 95, 135, 175, 215, 255)
    parts = [levels[(number - 16) // step % 6] / 255 for step in (36, 6, 1)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
