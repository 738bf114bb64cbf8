"""Who a sentence begins with: a person, or an institution that may be the next "it"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.cast import Cast
from claimcheck.statements.grammar import DETERMINERS
from claimcheck.statements.lexicon import pronouns, words
from claimcheck.statements.pieces import Piece
from claimcheck.statements.speaker import Speaker
from claimcheck.statements.speakers import speaker_of
from claimcheck.statements.verb_groups import main_subject
from claimcheck.vocab import StatementAttribution

_WITHIN = 8  # pieces
_PERSON_WITHIN = 14  # "The first of the porters to be heard, Ida Marr, ..."


def person_at_start(run: Sequence[Piece], cast: Cast) -> str | None:
    """The full name of a person whom the text knows and with whom the sentence begins."""
    named: list[str] = []
    for piece in run[:_PERSON_WITHIN]:
        if piece.is_capital and not piece.quoted and piece.low not in DETERMINERS:
            named.append(piece.text)
        elif named:
            break
    while len(named) > 2 and named[0].lower().rstrip(".") in words("titles", "words"):
        named = named[1:]
    if len(named) > 1 or (named and named[0] not in pronouns()):
        return cast.person(" ".join(named))
    return None


def institution_at_start(text: str, run: Sequence[Piece], cast: Cast) -> Speaker | None:
    """The institution that is the subject of the sentence's first verb: "The hospital is treating nine, it said"."""
    subject = main_subject(run, min(len(run), 2 * _WITHIN))
    if subject is None or subject.first > 0:
        return None
    speaker = speaker_of(text, run, subject, cast)
    return speaker if speaker.kind is StatementAttribution.OFFICIAL else None
