"""Texts that break output: markup, terminal codes, what is invisible, what a spreadsheet runs."""

from __future__ import annotations

import re

NAUGHTY = (
    "[red]x[/red]",
    "[/]",
    "[/items]",
    "[link=file:///etc/passwd]x[/link]",
    'She said "[the minister] lied" [emphasis added]',
    "list[str] [sic] a final backslash \\",
    ":bomb: :thumbs_up:",
    "\x1b[31mred\x1b[0m",
    "\x9b31m one byte",
    "\x1b]52;c;cm0gLXJm\x07 clipboard",
    "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]0;title\x07\x08\x0b\x0c",
    "NUL\x00 and DEL\x7f",
    "right \u202eto left",
    "zero\u200bwidth\u200djoiner\ufeff",
    "line\u2028paragraph\u2029end",
    "two\nlines\r\nand\ta tab",
    "\ud800 lone surrogate \udfff",
    "e" + "\u0301" * 300,
    "日本語の主張、全角文字",
    "👩\u200d👩\u200d👧 ❤️",
    "می\u200cخواهم",
    "x" * 3000,
    "https://example.org/" + "a" * 300,
    "=HYPERLINK(1)",
    "+1",
    "-2",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    "'quoted",
    "''",
    "",
    " ",
    "</script><b>",
    "'; DROP TABLE claim; --",
    "%s {0} {x}",
)

# For tests that put a text in every field of every view: a word of so many letters is folded into lines on any screen they
# use as one of three thousand is, in a third of the time.
IN_EVERY_FIELD = tuple(text[:1_000] for text in NAUGHTY)

# Nothing of this may reach a terminal: C0 but newline and tab, DEL, C1, line separators, directions, zero width, surrogates.
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
COLOUR_CODES = re.compile("\x1b\\[[0-9;]*m")


def short(text: str) -> str:
    """A name for a test that is fit for a screen."""
    return ascii(text)[1:24]
