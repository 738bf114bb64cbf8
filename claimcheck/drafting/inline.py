"""The markup inside a line: emphasis, links, code, tags, entities, and our own `[c12]`; everything else is prose.

One pass with one pattern whose parts are all bounded, so that no text takes more than linear time.
"""

from __future__ import annotations

import html
import re

from claimcheck.drafting.prose import Block, Builder

# A marker names claims only: `[c12]`, `[c12, c14]`. Behind it no bracket may make it a link or a footnote's definition.
MARKER = re.compile(
    r"[ \t]{0,2}\[\s{0,3}c\d{1,18}(?:\s{0,3}[,;]\s{0,3}c\d{1,18}){0,50}\s{0,3}\](?![(:])", re.IGNORECASE | re.ASCII
)
CLAIM = re.compile(r"c(\d{1,18})", re.IGNORECASE | re.ASCII)

_MARKDOWN = re.compile(
    r"""
    (?P<escape>\\[!-/:-@\[-`{-~])
  | (?P<marker>[ \t]{0,2}\[\s{0,3}[cC][0-9]{1,18}(?:\s{0,3}[,;]\s{0,3}[cC][0-9]{1,18}){0,50}\s{0,3}\](?![(:]))
  | (?P<code>(?<!`)(?P<ticks>`{1,5})(?!`)[^`\n]{1,2000}(?P=ticks)(?!`))
  | (?P<image>!\[[^\[\]\n]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])?)
  | (?P<footnote>\[\^[^\[\]\s]{1,100}\])
  | \[(?P<link>[^\[\]\n]{1,1000})\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\[\]\n]{0,200}\])
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
    for found in MARKER.finditer(raw.text):
        builder.copy(raw, done, found.start())
        builder.mark(claims_of(found[0]), raw.span(*_brackets(found)))
        done = found.end()
    builder.copy(raw, done, len(raw.text))
    return builder.built()


def claims_of(marker: str) -> list[str]:
    """The claims a marker names, as ids; without needless noughts."""
    return [f"c{int(number)}" for number in CLAIM.findall(marker)]


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
    if found["marker"]:
        builder.mark(claims_of(found[0]), raw.span(*_brackets(found)))
    elif found["escape"]:
        builder.copy(raw, start + 1, end)
    elif found["link"]:
        _read(builder, raw, *found.span("link"))
    elif found["code"]:
        builder.copy(raw, start + len(found["ticks"]), end - len(found["ticks"]))
    elif found["entity"]:
        said = html.unescape(found[0])
        builder.take(said if len(said) == 1 else found[0], raw.place(start))


def _brackets(found: re.Match[str]) -> tuple[int, int]:
    """A marker's place without the space before it."""
    return found.end() - len(found[0].lstrip()), found.end()
