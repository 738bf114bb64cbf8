"""Subtitles: cues with a time each, read leniently, since those of the wild lack numbers, headers, hours or their end.

Automatic captions roll up: each cue repeats the lines that are still on the screen. In a file that does so, a line is
taken once.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.documents.decoding import binary, decoded
from claimcheck.documents.full_text import FullText, Part
from claimcheck.documents.layer import Layer
from claimcheck.documents.warnings import sparse
from claimcheck.errors import Unreadable
from claimcheck.lazily import NamedTuple

TIMING = re.compile(r"[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?[ \t]*--?>[ \t]*[\d:.,]+")
_TAG = re.compile(r"<(/?)([a-z0-9:.,]*)(?:\.[^\s>]{0,80})?(?:[ \t]+([^>\n]{0,200}))?>|\{\\[^}\n]{0,80}\}", re.IGNORECASE)
_ROLLING = 3  # cues that repeat lines and add others, from which, if they are a third of the cues, a file rolls up


class Cue(NamedTuple):
    """What is shown from one moment on: lines, each with the voice that speaks it or None."""

    time: str
    lines: list[tuple[str | None, str]]


def subtitles_text(content: bytes, name: str, charset: str | None) -> FullText:
    """The lines of all cues, each once; times and voices are marked."""
    if binary(content):
        raise Unreadable(name, "it is no text")
    text = decoded(content, charset)
    found = list(_cues(text))
    if not found and text.strip().removeprefix("WEBVTT"):
        raise Unreadable(name, "there is no time code in it", "if it is plain text, give it the ending .txt")
    layer = Layer()
    for cue in _rolled(found):
        _lay(layer, cue)
    return layer.finished(warnings=sparse(layer.characters, 0))


def _lay(layer: Layer, cue: Cue) -> None:
    layer.row()
    timed = layer.open(Part.TIME, cue.time)
    for voice, line in cue.lines:
        layer.row()
        spoken = layer.open(Part.VOICE if voice else None, voice)
        layer.text(line)
        layer.close(spoken)
    layer.close(timed)


def _cues(text: str) -> Iterator[Cue]:
    """Every cue that shows something: it begins with its times and ends at an empty line or at the next cue."""
    time, lines = None, list[str]()
    for line in text.split("\n"):
        if timing := TIMING.match(line):
            yield from _cue(time, lines[:-1] if lines and lines[-1].strip().isdigit() else lines)
            time, lines = _time(timing), []
        elif line.strip() and time is not None:
            lines.append(line)
        else:
            yield from _cue(time, lines)
            time, lines = None, []
    yield from _cue(time, lines)


def _cue(time: str | None, lines: list[str]) -> Iterator[Cue]:
    if time is None:
        return
    shown: list[tuple[str | None, str]] = []
    voice: str | None = None
    for line in lines:
        voice, pieces = _spoken(line, voice)
        shown += pieces
    if shown:
        yield Cue(time, shown)


def _spoken(line: str, voice: str | None) -> tuple[str | None, list[tuple[str | None, str]]]:
    """The voice after a line, and the line in pieces, each with its voice, tags taken off and entities read."""
    if "<" not in line and "{" not in line:
        return voice, [(voice, said)] if (said := " ".join(html.unescape(line).split())) else []
    pieces: list[tuple[str | None, str]] = []
    start, words = 0, ""
    for tag in _TAG.finditer(line):
        words += line[start : tag.start()]
        start = tag.end()
        if (tag[2] or "").lower().partition(".")[0] == "v":
            pieces.append((voice, words))
            words, voice = "", None if tag[1] else html.unescape(tag[3] or "").strip() or None
    pieces.append((voice, words + line[start:]))
    return voice, [(who, said) for who, raw in pieces if (said := " ".join(html.unescape(raw).split()))]


def _rolled(cues: list[Cue]) -> list[Cue]:
    """The cues without the lines that the one before still showed, where the file rolls up."""
    repeated = [_repeated(before, cue) for before, cue in pairwise(cues)]
    times = sum(0 < count < len(cue.lines) for count, cue in zip(repeated, cues[1:], strict=True))
    if times < _ROLLING or times * 3 < len(cues):
        return cues
    kept = [cues[0], *(Cue(cue.time, cue.lines[count:]) for cue, count in zip(cues[1:], repeated, strict=True))]
    return [cue for cue in kept if cue.lines]


def _repeated(before: Cue, cue: Cue) -> int:
    """How many of a cue's first lines are the last ones of the cue before."""
    longest = min(len(before.lines), len(cue.lines))
    return next((count for count in range(longest, 0, -1) if before.lines[-count:] == cue.lines[:count]), 0)


def _time(timing: re.Match[str]) -> str:
    hours, minutes, seconds, fraction = timing.groups()
    return f"{int(hours or 0):02}:{int(minutes):02}:{int(seconds):02}.{(fraction or '').ljust(3, '0')}"
