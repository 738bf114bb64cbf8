"""The markup inside a line: emphasis, links, code, tags, entities, and our own markers; everything else is prose.

One pass with one pattern whose parts are all bounded, so that no text takes more than linear time.
"""

from __future__ import annotations

import html
import re

from claimcheck.drafting.markers import HIDDEN, MARKER, NEARLY, PLAIN, claims_of
from claimcheck.drafting.prose import Block, BlockKind, Builder
from claimcheck.text.spans import Span

_MARKDOWN = re.compile(
    rf"(?P<marker>{MARKER})|(?P<nearly>{NEARLY})|(?P<hidden>{HIDDEN})"
    r"""
  | (?P<escape>\\[!-/:-@\[-`{-~])
  | (?P<code>(?<!`)(?P<ticks>`{1,5})(?!`)[^`\n]{1,2000}(?P=ticks)(?!`))
  | (?P<image>!\[[^\[\]\n]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])?)
  | (?P<footnote>\[\^[^\[\]\s]{1,100}\])
  | \[(?P<link>[^\[\]\n]{1,1000})\](?:
        \([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)
      | \[(?!\s?\#?[cC]\s?[0-9])[^\[\]\n]{0,200}\])
  | (?P<auto><(?:https?|mailto):[^<>\s]{1,2000}>)
  | (?P<comment><!--.{0,20000}?-->)
  | (?P<tag></?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,1000})?/?>)
  | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
  | (?P<strong>[*]{1,3}|~~)
  | (?P<under>(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_]))
  """,
    re.VERBOSE | re.DOTALL,
)


def markdown(raw: Block) -> Block | None:
    """A block's prose without its markup; None where nothing is left to read."""
    builder = Builder(raw.kind)
    _read(builder, raw, 0, len(raw.text))
    return builder.built()


def plain(raw: Block) -> Block | None:
    """The same for a text without markup, in which only markers are none of the prose."""
    builder, done = Builder(raw.kind), 0
    for found in PLAIN.finditer(raw.text):
        builder.copy(raw, done, found.start())
        _mark(builder, raw, found)
        done = found.end()
    builder.copy(raw, done, len(raw.text))
    return builder.built()


def in_code(line: str, at: int) -> Block | None:
    """The markers in a line of code that begins at an offset of the draft, none of them read; None where there are none."""
    builder = Builder(BlockKind.PARAGRAPH)
    for found in PLAIN.finditer(line):
        if found["marker"]:
            typed = found[0].lstrip()
            builder.mark((), Span(at + found.end() - len(typed), at + found.end()), unread=typed, within="code")
    return builder.built()


def _read(builder: Builder, raw: Block, start: int, end: int) -> None:
    done = start
    for found in _MARKDOWN.finditer(raw.text, start, end):
        builder.copy(raw, done, found.start())
        _take(builder, raw, found)
        done = found.end()
    builder.copy(raw, done, end)


def _take(builder: Builder, raw: Block, found: re.Match[str]) -> None:
    """Add what is prose of one piece of markup."""
    start, end = found.span()
    if found["marker"] or found["nearly"]:
        _mark(builder, raw, found)
    elif found["hidden"]:
        _mark(builder, raw, found, within="backticks" if "`" in found[0] else "a comment")
    elif found["escape"]:
        builder.copy(raw, start + 1, end)
    elif found["link"]:
        _read(builder, raw, *found.span("link"))
    elif found["code"]:
        builder.copy(raw, start + len(found["ticks"]), end - len(found["ticks"]))
    elif found["entity"]:
        said = html.unescape(found[0])
        builder.take(said if len(said) == 1 else found[0], raw.place(start))


def _mark(builder: Builder, raw: Block, found: re.Match[str], within: str = "") -> None:
    """Note a marker, or what is nearly one, at its place without the space before it."""
    typed = found[0].lstrip()
    span = raw.span(found.end() - len(typed), found.end())
    claims, unread = (claims_of(typed), "") if found["marker"] else ((), typed)
    builder.mark(claims, span, unread=unread, within=within)
