"""The markers of a draft, `[c12]` or `[c12, c14]`, in the forms that people type; and what is nearly one.

Read as a marker is what names claims and nothing else: `[C4]`, `[c 4]`, `[#c4]`, `[c4;c7]`, `[c4 and c7]`, `[c4, 7]`,
`[see c4]`, `[c4.]`, and with the backslashes that word processors put in. What looks like one and is none (`[c4`, `[c4-c7]`,
`[s1]`, `(c4)`, a link on `c4`) is no prose either, and is told of rather than guessed at. So is one in
Markdown's code, and one that is all of a comment.
"""

from __future__ import annotations

import re

_ID = r"\#?[cC]\s?[0-9]{1,18}"
_ONE_MORE = rf"(?:\s{{0,3}}[,;&/+]\s{{0,3}}|\s{{1,3}}and\s{{1,3}})(?:{_ID}|[0-9]{{1,18}})|\s{{0,3}}{_ID}"
_IDS = rf"\s{{0,3}}(?:(?:see|claims?)\s{{1,3}})?{_ID}(?:{_ONE_MORE}){{0,50}}\s{{0,3}}[.,;]?\s{{0,3}}"
_BEFORE = r"[ \t]{0,2}"  # the space before a marker goes with it

_YEAR = r"c(?:1[0-9]{3}|20[0-9]{2})(?![0-9])"  # "a vase (c1790)"

# Patterns for verbose expressions. A bracket with a round one behind it is a link.
MARKER = rf"{_BEFORE}(?:\\?\[{_IDS}\\?\]|\[\[{_IDS}\]\])(?!\()"
NEARLY = rf"""{_BEFORE}(?:
    \\?\[{_IDS}\\?\]\([^()\n]{{0,2000}}\)                                                 # a link
  | \\?\[(?!\^)(?=[^\[\]\n]{{0,60}}(?<!\w)c[0-9]{{1,18}}(?!\w))[^\[\]\n]{{1,80}}\](?!\()        # other words, or a range
  | \\?\[\s{{0,3}}C[0-9][0-9C\s,;.&/+–—:-]{{0,80}}\\?\](?!\()                             # a range
  | \\?\[\s{{0,3}}[adms][0-9]{{1,18}}\s{{0,3}}\\?\](?!\()                                 # the id of something else
  | (?<![\w)])[({{]\s{{0,3}}(?!{_YEAR})c[0-9]{{1,18}}(?:[,;\s]{{1,3}}c[0-9]{{1,18}}){{0,50}}\s{{0,3}}[)}}]  # other brackets
  | \\?\[\s{{0,3}}{_ID}(?:[,;\s]{{1,3}}{_ID}){{0,50}}(?!\w)(?![^\[\]\n]{{0,80}}\])        # not closed
  | (?<![\w\[\#–-])\#?c[0-9]{{1,18}}\s{{0,3}}\\?\]                                        # not opened
)"""
_MARKS = rf"(?:\\?\[{_IDS}\\?\]|\[\[{_IDS}\]\]|{_IDS})"
HIDDEN = (
    rf"{_BEFORE}(?:(?<!`)`{{1,3}}{_MARKS}`{{1,3}}(?!`)|<!--\s{{0,3}}{_MARKS}\s{{0,3}}-->)"  # nothing else is in the code
)
PLAIN = re.compile(rf"(?P<marker>{MARKER})|(?P<nearly>{NEARLY})", re.VERBOSE)
_NUMBER = re.compile(r"[0-9]{1,18}")
_CLAIM = re.compile(r"(?<!\w)[cC]\s?([0-9]{1,18})")


def claims_of(marker: str) -> list[str]:
    """The claims a marker names, as ids; without needless noughts."""
    return [f"c{int(number)}" for number in _NUMBER.findall(marker)]


def meant(nearly: str) -> list[str]:
    """The claims that what is nearly a marker may mean."""
    return [f"c{int(number)}" for number in _CLAIM.findall(nearly.partition("](")[0])]
