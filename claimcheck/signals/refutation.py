"""A story told and the same story refuted, denied or taken back."""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.signals import Finding, Signal, Span
from claimcheck.text.alignment import Alignment, align
from claimcheck.text.contraries import contraries
from claimcheck.text.reading import Reading, read
from claimcheck.text.stances import AGAINST, Stance, is_of_story, stances
from claimcheck.vocab import Outcome

# How much of what the lighter text says must stand near the sign in the other.
_SAME_STORY = 0.4
# How far behind a denial the "not" may stand that it undoes, in words.
_REACH = 16
# "It is a hoax" leaves least room; a question ("a hoax?") and a doubt leave most.
_STRENGTHS = {"refuted": 0.8, "answered": 0.8, "denied": 0.75, "withdrawn": 0.7, "doubted": 0.4}
_ASKED = 0.45
# "Untrue to say that": so many words lead to what is untrue.
_TO_SAY_THAT = 3
# The signs that deny a statement behind them, which can itself say "not".
_OF_STATEMENTS = frozenset(("denied", "refuted"))


class Told(NamedTuple):
    """A text's reading and what in it says that the story is wrong; where nothing does, what doubts it."""

    reading: Reading
    against: tuple[Stance, ...]


def extract(text: str) -> Told:
    """The signs that a text refutes, denies, takes back or doubts what it tells."""
    reading = read(text)
    found = [stance for stance in stances(reading) if not _is_undone(reading, stance)]
    is_admitted = any(stance.kind == "confirmed" for stance in found)  # "after months of denials it admitted"
    against = tuple(s for s in found if s.kind in AGAINST and not (is_admitted and s.kind == "denied"))
    doubts = (stance for stance in found if stance.kind == "doubted" and not stance.is_asked)
    return Told(reading, against or tuple(doubts))


def compare(left: Told, right: Told) -> Finding | None:
    """Whether one text tells the story and the other calls it false, denies it or takes it back."""
    if bool(left.against) == bool(right.against):
        return None
    alignment = align(left.reading, right.reading)
    if right.against:
        return _refuted(right, left, alignment.mirrored())
    found = _refuted(left, right, alignment)
    return found.mirrored() if found else None


def _refuted(side: Told, other: Told, alignment: Alignment) -> Finding | None:
    """The finding for a text with signs, as the right one of the two."""
    if other.reading.negations:
        return None  # what is not so on both sides may be the same, which polarity looks into
    near = [stance for stance in side.against if is_of_story(side.reading, other.reading, stance, alignment, _SAME_STORY)]
    if not near or _says_the_opposite(side, other, alignment):
        return None
    strongest = max(near, key=lambda stance: (_strength(stance), -stance.first))
    words = side.reading.words
    span = Span(words[strongest.first].token.start, words[strongest.stop - 1].token.end)
    detail = f'"{side.reading.text[span.start : span.end]}" in one of the two only'
    return Finding("refutation", Outcome.CONFLICTS, _strength(strongest), detail, (), (span,))


def _says_the_opposite(side: Told, other: Told, alignment: Alignment) -> bool:
    """True where what is denied is the opposite of what the other text says ("denied that he was unaware")."""
    if not any(stance.kind in _OF_STATEMENTS for stance in side.against):
        return False
    return any(contraries(side.reading, other.reading, alignment))


def _is_undone(reading: Reading, stance: Stance) -> bool:
    """True where what is denied is itself a "not" ("denied that it had failed to", "untrue that it never")."""
    if stance.kind not in _OF_STATEMENTS:
        return False
    following = [word.token.word for word in reading.words[stance.stop : stance.stop + _TO_SAY_THAT]]
    is_of_statement = following[:1] == ["that"] or (following[:1] == ["to"] and following[2:] == ["that"])
    if stance.kind == "refuted" and not is_of_statement:
        return False
    behind = range(stance.stop, stance.stop + _REACH)
    return any(negation.first in behind and negation.kind != "aside" for negation in reading.negations)


def _strength(stance: Stance) -> float:
    return min(_ASKED, _STRENGTHS[stance.kind]) if stance.is_asked else _STRENGTHS[stance.kind]


SIGNAL = Signal("refutation", extract, compare)
