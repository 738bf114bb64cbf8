"""Whether a verb such as "put" or "raised" tells a figure of something: "put the number at 310"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.attribution import Attribution
from claimcheck.statements.lexicon import speech
from claimcheck.statements.pieces import Piece
from claimcheck.text.concepts import word_list


def _is_number(piece: Piece) -> bool:
    return piece.text[0].isdigit() or piece.low in word_list("numbers")["small"]


def has_figure(run: Sequence[Piece], one: Attribution) -> bool:
    """ "Put the number at 310", "raised his estimate": such verbs tell something only with a figure or a word of telling."""
    if one.base not in speech("credit", "with_figure"):
        return True
    said = [run[at] for first, stop in one.content for at in range(first, stop)]
    is_at_figure = any(
        piece.low in ("at", "to", "as") and any(_is_number(other) for other in said[k + 1 : k + 4])
        for k, piece in enumerate(said)
    )
    return is_at_figure or any(piece.low in speech("phrases", "nouns") for piece in said[:4])
