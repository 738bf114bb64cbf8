"""What stands between commas or brackets behind a name and tells of it: "Ida Marr, legal director for the union,"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.grammar import ASIDE, CALENDAR, RELATIVE
from claimcheck.statements.lexicon import any_words, words
from claimcheck.statements.pieces import Piece
from claimcheck.statements.who_speaks import can_speak

LONGEST_BRACKET = 12  # pieces
_POST_WITHIN = 4  # pieces of an aside within which it names a post


def before_bracket(run: Sequence[Piece], stop: int) -> int:
    """Where the bracket opens that closes right before `stop` ("Sen. Ida Marr (D-Osk),"); else `stop`."""
    if stop == 0 or run[stop - 1].text != ")":
        return stop
    return next((at for at in range(stop - 2, max(0, stop - LONGEST_BRACKET), -1) if run[at].text == "("), stop)


def is_opening_name(run: Sequence[Piece], stop: int) -> bool:
    """True for a name alone before its comma at a clause's start: "Ida Marr, however, declined"."""
    first = stop
    while first and (run[first - 1].is_capital or run[first - 1].low == "the") and run[first - 1].low not in CALENDAR:
        first -= 1
    is_alone = first == 0 or not (run[first - 1].is_word or run[first - 1].text in (",", "&", "."))
    return first < stop and is_alone and can_speak(run, first, stop)


def opens_aside(run: Sequence[Piece], at: int) -> bool:
    """True where what stands behind the comma tells of what is before it: "who ...", "a teacher", an age, a post."""
    word = run[at]
    if word.low in ("and", "but") and at + 1 < len(run) and run[at + 1].low in RELATIVE | {"whose"}:  # ", and who asked"
        return True
    if word.low in ASIDE or word.is_capital or word.text[0].isdigit() or word.low.endswith(("ing", "ed")):
        return True
    return _is_post(word) or (run[at - 2].is_capital and _names_post(run, at))


def _names_post(run: Sequence[Piece], at: int) -> bool:
    """ "Legal director for the union": a post within the aside's first words."""
    stop = next(
        (k for k in range(at, min(len(run), at + _POST_WITHIN)) if not run[k].is_word or run[k].quoted), at + _POST_WITHIN
    )
    return any(_is_post(piece) or piece.low in words("people", "officers") for piece in run[at:stop])


def _is_post(piece: Piece) -> bool:
    return piece.low in any_words(("people", "unnamed"), ("titles", "words"), ("people", "offices"))
