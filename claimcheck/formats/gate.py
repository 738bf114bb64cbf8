"""The one gate that all output passes: a text is shown as it was typed, and is never read as codes, markup or a formula.

Control and format characters are shown as visible marks, never dropped: in evidence, what is invisible matters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from claimcheck.formats.written import written
from claimcheck.report import Spans

# Everything that a terminal obeys or that cannot be seen: C0 but tab and newline, DEL, C1, line separators, bidirectional
# and other format characters, blank fillers, lone surrogates.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff"
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a]"
)
_PICTURES = {0x7F: "␡", **{code: chr(0x2400 + code) for code in range(0x20)}}

# The one exception: Persian, Urdu and the scripts of India and Burma are spelled with a joiner or non-joiner after a
# letter, and a quote without it is another word. After any other character, and a second one in a row, it is shown.
_JOINERS = ("\u200c", "\u200d")
_SPELLED_WITH_JOINERS = "[\u0620-\u06dc\u06de-\u06ff\u0750-\u077f\u08a0-\u08e1\u08e3-\u0dff\u1000-\u109f]"

# What a spreadsheet takes for a formula (the full-width forms are folded to these by some), and the guard itself.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GUARD = "'"
UNDATED = "unknown"  # in a listing's column of dates, an attribution without one


def visible(text: str) -> str:
    """The text with every hidden character shown: ␛ for escape, ⟨U+202E⟩ for a right-to-left override."""
    return _replaced(text, _mark)


def one_line(text: str) -> str:
    """The text on one line, for a table's cell: newlines shown as ⏎, tabs as spaces."""
    return visible(text.replace("\r\n", "\n").replace("\n", " ⏎ ").replace("\t", " "))


def pieces(text: str, spans: Spans) -> Iterator[tuple[bool, str]]:
    """A text in pieces, each with whether `spans` mark it: those that touch or overlap as one, all inside the text."""
    done = 0
    for start, end in _merged(spans, len(text)):
        yield False, text[done:start]
        yield True, text[start:end]
        done = end
    yield False, text[done:]


def _merged(spans: Spans, length: int) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], min(end, length)))
        elif start < min(end, length):
            merged.append((start, min(end, length)))
    return merged


def csv_cell(text: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe stands before what looks like a formula, or starts with one itself."""
    shown = visible(text)
    return f"{_GUARD}{shown}" if shown.startswith((*_FORMULA, _GUARD)) else shown


def from_csv_cell(cell: str) -> str:
    """The visible text of a cell written by `csv_cell`: exactly one apostrophe is taken back."""
    return cell.removeprefix(_GUARD)


def json_text(value: Any) -> str:
    """JSON for people and programs: indented, UTF-8, hidden characters escaped, so that it reads back exactly."""
    return _escaped(written(value))


def json_line(value: Any) -> str:
    """The same on one line, for JSON Lines."""
    return _escaped(json.dumps(value, ensure_ascii=False))


def _escaped(text: str) -> str:
    # Only strings can hold such characters: json.dumps itself writes no control character but the newline.
    return _replaced(text, lambda char: json.dumps(char)[1:-1])


def _replaced(text: str, mark: Callable[[str], str]) -> str:
    return _HIDDEN.sub(lambda match: match[0] if _spells(match) else mark(match[0]), text)


def _spells(match: re.Match[str]) -> bool:
    before = match.string[match.start() - 1 : match.start()]
    return match[0] in _JOINERS and re.match(_SPELLED_WITH_JOINERS, before) is not None


def _mark(char: str) -> str:
    return _PICTURES.get(ord(char)) or f"⟨U+{ord(char):04X}⟩"
