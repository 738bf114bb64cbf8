"""Who a sentence begins with: a person, or an institution that may be the next "it"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.cast import Cast
from claimcheck.statements.clauses import is_finite
from claimcheck.statements.grammar import DETERMINERS, NARRATORS, PREPOSITIONS
from claimcheck.statements.lexicon import pronouns, words
from claimcheck.statements.noun_phrases import Phrase
from claimcheck.statements.phrases_behind import phrase_after
from claimcheck.statements.pieces import Piece
from claimcheck.statements.speaker import Speaker
from claimcheck.statements.speakers import speaker_of
from claimcheck.statements.verb_groups import main_subject
from claimcheck.statements.who_speaks import is_speaker
from claimcheck.vocab import StatementAttribution

_WITHIN = 8  # pieces
_ASKED = frozenset(["asked", "approached", "contacted", "invited"])
_FOR_WHAT = frozenset(["for", "about", "to", "and", "whether", "if"])
_OTHERS = frozenset(["he", "she", "they", "it", "who"])
_PERSON_WITHIN = 14  # "The first of the porters to be heard, Ida Marr, ..."


def person_at_start(run: Sequence[Piece], cast: Cast) -> str | None:
    """The full name of a person whom the text knows and with whom the sentence begins."""
    found = None
    for run_of_names in _names_at_start(run):
        names = run_of_names
        while len(names) > 2 and names[0].lower().rstrip(".") in words("titles", "words"):
            names = names[1:]
        is_name = len(names) > 1 or names[0] not in pronouns()
        found = (cast.person(" ".join(names)) if is_name else None) or found
    return found


def _names_at_start(run: Sequence[Piece]) -> list[list[str]]:
    """The runs of capitals before the first verb ("Asked for it, Rovers manager Ida Marr left"), owners apart."""
    found: list[list[str]] = []
    before = ""
    for piece in run[:_PERSON_WITHIN]:
        if piece.is_capital and not piece.quoted and piece.low not in DETERMINERS:
            if before == "a name":
                found[-1].append(piece.text)
            elif before not in PREPOSITIONS:
                found.append([piece.text])
                before = "a name"
            if piece.is_owner and before == "a name":
                found.pop()
                before = ""
        elif found and is_finite(piece):
            break
        else:
            before = piece.low
    return found


def institution_at_start(text: str, run: Sequence[Piece], cast: Cast) -> Speaker | None:
    """The institution that is the subject of the sentence's first verb: "The hospital is treating nine, it said"."""
    subject = main_subject(run, min(len(run), 2 * _WITHIN))
    if subject is None or subject.first > 0 or (run[1].low in PREPOSITIONS and not is_speaker(run[0].low)):
        return None  # "Shares in Osk Steel fell"
    speaker = speaker_of(text, run, subject, cast)
    return speaker if speaker.kind is StatementAttribution.OFFICIAL else None


def institution_asked(text: str, run: Sequence[Piece], cast: Cast) -> Speaker | None:
    """ "We asked the ministry for an interview": whom the one who writes asked, and who may answer as "it"."""
    at = next((at for at, piece in enumerate(run[:_WITHIN]) if piece.low in _ASKED and not piece.quoted), None)
    if not at or run[at - 1].low not in NARRATORS | {"have", "has"} or any(piece.low in _OTHERS for piece in run[:at]):
        return None
    asked = phrase_after(run, at + 1)
    if asked is not None:
        stop = next((k for k in range(at + 2, asked.stop) if run[k].low in _FOR_WHAT), asked.stop)
        asked = Phrase(asked.first, stop, stop)
    speaker = speaker_of(text, run, asked, cast) if asked else None
    return speaker if speaker is not None and speaker.kind is StatementAttribution.OFFICIAL else None
