"""The one gate that all output passes: a text is shown as it was typed, and is never read as codes, markup or a formula.

Control and format characters are shown as visible marks, never dropped: in evidence, what is invisible matters.
"""

from __future__ import annotations

import json
import re
from typing import Any

# Everything that a terminal obeys or that cannot be seen: C0 but tab and newline, DEL, C1, line separators, bidirectional
# and other format characters, lone surrogates. The joiners of Indic scripts and emoji are format characters too and are
# shown as marks: in a claim they are as often a trick as a need.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff"
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\U00013430-\U0001345f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a]"
)
_PICTURES = {0x7F: "␡", **{code: chr(0x2400 + code) for code in range(0x20)}}

# What a spreadsheet takes for a formula; the full-width forms are folded to these by some of them.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")


def visible(text: str) -> str:
    """The text with every hidden character shown: ␛ for escape, ⟨U+202E⟩ for a right-to-left override."""
    return _HIDDEN.sub(lambda match: _mark(match[0]), text)


def one_line(text: str) -> str:
    """The text on one line: newlines shown as ⏎, tabs as spaces."""
    return visible(text.replace("\r\n", "\n").replace("\n", " ⏎ ").replace("\t", " "))


def csv_cell(text: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe stands before anything that looks like a formula."""
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def from_csv_cell(cell: str) -> str:
    """The text of a cell written by `csv_cell`."""
    return cell[1:] if cell.startswith("'") else cell


def json_text(value: Any) -> str:
    """JSON for people and programs: indented, UTF-8, hidden characters escaped, so that it reads back exactly."""
    return _escaped(json.dumps(value, ensure_ascii=False, indent=2))


def json_line(value: Any) -> str:
    """The same on one line."""
    return _escaped(json.dumps(value, ensure_ascii=False))


def _escaped(text: str) -> str:
    # Only strings can hold such characters: json.dumps itself writes no control character but the newline.
    return _HIDDEN.sub(lambda match: json.dumps(match[0])[1:-1], text)


def _mark(char: str) -> str:
    return _PICTURES.get(ord(char)) or f"⟨U+{ord(char):04X}⟩"
