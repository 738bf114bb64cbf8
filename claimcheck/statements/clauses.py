"""Where clauses begin and end around a verb of saying, told by their marks and verbs without a full grammar."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.grammar import AUXILIARIES, FINITE, OPENS_CLAUSE, PERSONAL, PREPOSITIONS
from claimcheck.statements.pieces import Piece

QUOTE_MARKS = frozenset("\"“”„«»‘'’") | {"''", "``"}
LONGEST_CLAUSE = 16  # pieces within which a clause shows its verb
_NO_SUBJECT = PREPOSITIONS | {"to", "and", "or", "but"}
_SUBJECTS = PERSONAL | {"there"}
_FRAMES = PREPOSITIONS | {"when", "while", "although", "though", "if", "because", "asked", "as", "speaking"}
_LEADS = frozenset({"the", "as", "a", "an"})


def shows_verb(run: Sequence[Piece], start: int) -> bool:
    """True where a finite verb comes before the next mark: what follows is a clause."""
    for piece in run[start : start + LONGEST_CLAUSE]:
        if not piece.is_word and piece.text not in "&'’/$%#@£€-":
            return False
        if is_finite(piece):
            return True
    return False


def is_finite(piece: Piece) -> bool:
    """True for a word that looks like a finite verb: a helper, a past in -ed, or one of the commonest."""
    low = piece.low
    is_auxiliary = low in AUXILIARIES and low not in (
        "to",
        "be",
        "been",
        "being",
        "might" if piece.is_capital else "",
    )
    return (
        is_auxiliary
        or low.endswith(("n't", "'re", "'ll", "'ve"))
        or (low.endswith("ed") and len(low) > 3 and not piece.is_capital)
        or low in FINITE
    )


def next_quote(run: Sequence[Piece], start: int) -> int | None:
    """The place of the first quoted piece from `start` on."""
    return next((k for k in range(start, len(run)) if run[k].quoted), None)


def says_clause(run: Sequence[Piece], after: int) -> bool:
    """True where what is said follows: a quote, "that" or a clause."""
    return after < len(run) and (run[after].low in OPENS_CLAUSE or run[after].quoted or opens_clause(run, after))


def opens_clause(run: Sequence[Piece], at: int) -> bool:
    """True where a clause begins: a subject of its own, then a verb before the next mark but one comma."""
    if at >= len(run) or not run[at].is_word or run[at].low in _NO_SUBJECT:
        return False
    if run[at].low in _SUBJECTS:
        return True
    return any(is_finite(piece) for piece in run[at + 1 : at + LONGEST_CLAUSE]) or run[at].low == "no"


def before_clause(run: Sequence[Piece], first: int) -> int:
    """One past what is said before the subject, when a comma or quote parts them; 0 for none."""
    at = first
    while at > 0 and run[at - 1].low in _LEADS and not run[at - 1].quoted:
        at -= 1
    if at < 2:
        return 0
    mark = run[at - 1]
    if mark.quoted or mark.text in QUOTE_MARKS:
        return at
    if mark.text not in (",", "—", "--", "–"):
        return 0
    return at - 1 if _is_clause(run[: at - 1]) else 0


def _is_clause(run: Sequence[Piece]) -> bool:
    """True for words with a verb of their own that no "after" or "when" makes a mere frame."""
    opens = run[0].low
    if opens in _FRAMES:
        commas = [k for k, piece in enumerate(run) if piece.text == ","]
        return bool(commas) and any(is_finite(piece) for piece in run[commas[-1] :])
    return any(is_finite(piece) or piece.low in OPENS_CLAUSE for piece in run)


def around(run: Sequence[Piece], first: int, stop: int) -> tuple[tuple[int, int], ...]:
    """What stands before and behind some words."""
    return ((0, first), (stop, len(run))) if first else ((stop, len(run)),)
