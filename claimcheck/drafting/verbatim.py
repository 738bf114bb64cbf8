"""Whether a quote is word for word in what is on file: typography aside, cuts and insertions shown as such."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from claimcheck.text.folding import folded

# A cut, or what the writer put in: "the gate … failed", "he [the mayor] left".
_CUT = re.compile(r"\s*(?:\[?(?:…|\.{3}|\. \. \.)\]?|\[[^\[\]]{0,200}\])\s*")
_EDGES = " ,.;:!?-'\""
# A quote that shares less with what is on file is another quote (rapidfuzz token_set_ratio, 0 to 100).
_ALIKE = 60.0
# Longer quotes are compared by their beginning.
_LONGEST = 2_000


def is_verbatim(words: str, on_file: Sequence[str]) -> bool:
    """True where all pieces of the quote stand in one of the texts, in their order, at whole words."""
    pieces = [piece for piece in (folded(part).strip(_EDGES) for part in _CUT.split(words)) if piece]
    return any(_holds(folded(text), pieces) for text in on_file)


def nearest(words: str, on_file: Sequence[str]) -> int | None:
    """Which of the texts the quote is most like; None where it is like none."""
    scores = [fuzz.token_set_ratio(folded(words[:_LONGEST]), folded(text[:_LONGEST])) for text in on_file]
    best = max(range(len(scores)), key=scores.__getitem__, default=None)
    return best if best is not None and scores[best] >= _ALIKE else None


def _holds(text: str, pieces: Sequence[str]) -> bool:
    at = 0
    for piece in pieces:
        found = re.compile(rf"(?<!\w){re.escape(piece)}(?!\w)").search(text, at)
        if found is None:
            return False
        at = found.end()
    return True
