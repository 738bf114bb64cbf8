"""Told as a fact where the evidence says less."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Backing, Finding, Line, Stored
from claimcheck.text.reading import read
from claimcheck.text.stances import stances
from claimcheck.vocab import Stance, StatementAttribution, Status

# Signs by which a sentence leaves open whether it is so.
_OPEN = frozenset(("rumoured", "reported", "claimed", "possible", "doubted", "denied"))
# Those that remain whoever says so: "Ann said it could fail" is not "Ann said it will".
_MAY_BE = frozenset(("possible",))
_OPPOSED = (Status.DISPUTED, Status.CONTRADICTED)


def check(line: Line) -> Iterator[Finding]:
    """It is told as a fact, and the evidence is an allegation, a hedge or disputed."""
    if _is_open(line.text):
        return
    is_own = line.credit.attribution is StatementAttribution.NARRATOR
    for stored in line.standing:
        if is_own and (why := _weaker(stored)) is not None:
            yield Finding(f"told as a fact, but {why}", "say who says so, or “allegedly”", stored.id)
            return
        if not is_own and _is_open(stored.text, _MAY_BE) and not any(map(_is_firm, stored.asserting)):
            yield Finding(
                f"told as certain, but {stored.id} says “{_sign(stored.text, _MAY_BE)}”", "say it may be so", stored.id
            )
            return


def _weaker(stored: Stored) -> str | None:
    """Why the evidence does not bear a plain statement; None where it may."""
    if stored.backings and all(backing.mention.stance is Stance.HEDGES for backing in stored.backings):
        return f"the sources of {stored.id} do not commit to it"
    if _is_open(stored.text):
        return f"{stored.id} says “{_sign(stored.text)}”"
    return f"{stored.id} is {stored.status}" if stored.status in _OPPOSED else None


def _is_firm(backing: Backing) -> bool:
    """True for a quote on file that does not leave it open: the claim's words are the careful ones then."""
    return bool(backing.quote) and not _is_open(backing.quote or "", _MAY_BE)


def _is_open(text: str, kinds: frozenset[str] = _OPEN) -> bool:
    return any(stance.kind in kinds for stance in stances(read(text)))


def _sign(text: str, kinds: frozenset[str] = _OPEN) -> str:
    reading = read(text)
    sign = next(stance for stance in stances(reading) if stance.kind in kinds)
    return text[reading.words[sign.first].token.start : reading.words[sign.stop - 1].token.end]
