"""The paper tables are written on: the only ways to put words on it.

Every word goes through the gate; none is read as markup. Words wrap; nothing is cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.formats.gate import one_line, pieces
from claimcheck.formats.table_layout import Beside, Part
from claimcheck.formats.table_words import Words
from claimcheck.report import Spans

# Marks a word where there is no colour. Ordinary brackets would falsify a quote; where somebody did type these, they are
# shown as ⟨U+27EA⟩ and ⟨U+27EB⟩, so that a mark is always ours.
OPEN, CLOSE = "⟪", "⟫"
_TYPED = str.maketrans({bracket: f"⟨U+{ord(bracket):04X}⟩" for bracket in (OPEN, CLOSE)})

CONTEXT = 32  # characters that are kept around a quote; where there are fewer, none was cut off

STYLES = {
    "corroborated": "green",
    "documented": "green",
    "disputed": "bold red",
    "contradicted": "bold red",
    "echoed": "yellow",
    "single-source": "yellow",
    "unsourced": "magenta",
    "retracted": "dim",
    "conflicts": "bold red",
    "corroborates": "green",
}


def counted(count: int, noun: str) -> str:
    """A number with its noun: 1 event, 2 events."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def words(text: str, style: str = "") -> Words:
    """Words as they were typed, wrapped, a word longer than the line folded."""
    return Words((one_line(text), style))


def status_words(status: str, modifiers: Sequence[str] = ()) -> Words:
    """A status and its remarks: in words, the colour only helps."""
    text = words(status, STYLES.get(status, ""))
    for modifier in modifiers:
        text.append("\n" + one_line(modifier), "dim")
    return text


def marked(text: str, spans: Spans, *, colour: bool) -> Words:
    """Words with the places in `spans` marked: bold and underlined, or in ⟪ ⟫ where there is no colour."""
    out = Words()
    for is_marked, piece in pieces(text, spans):
        out.append(*(_mark(piece, colour) if is_marked else (_unmarked(piece, colour), "")))
    return out


def _mark(text: str, colour: bool) -> tuple[str, str]:
    shown = _unmarked(text, colour)
    return (shown, "bold underline") if colour else (f"{OPEN}{shown}{CLOSE}", "")


def _unmarked(text: str, colour: bool) -> str:
    return one_line(text) if colour else one_line(text).translate(_TYPED)


def in_context(before: str | None, quote: str, after: str | None) -> str:
    """A quote on one line, marked in what stands around it where that is known."""
    if not before and not after:
        return f"“{quote}”"
    around = f"{_whole_words(before or '')}{OPEN}{quote}{CLOSE}{_whole_words((after or '')[::-1])[::-1]}"
    return f"{'…' if before else ''}{' '.join(around.split())}{'…' if after else ''}"


def _whole_words(before: str) -> str:
    """What stands before a quote without the word that was cut at its beginning; a text that is all one word stays."""
    cut = before.split(" ", 1)[1] if len(before) >= CONTEXT and " " in before else before
    return cut if cut.strip() else before


def legend(*spans: Spans, colour: bool) -> Words | None:
    """The line that explains the marks, where there are any and no colour shows them."""
    return words(f"{OPEN}…{CLOSE} marks the words that decide", "dim") if any(spans) and not colour else None


def heading(text: str) -> Words:
    """A line that opens a part of a page."""
    return words(text, "bold")


def shortened(text: str, length: int = 300) -> str:
    """A text's beginning and end, on one line, where the whole of it would fill the screen."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length // 2]} […] {line[-length // 2 :]}"


def pairs(rows: Iterable[tuple[str, Part]]) -> Beside:
    """Names and what they stand for, side by side without lines."""
    return Beside((words(name, "dim"), value) for name, value in rows)
