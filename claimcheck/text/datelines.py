"""Datelines: a place, a day, an agency and a dash before a report's first words ("OSK, March 3 (MPA) -")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.text.spans import Span

_LARGE = "A-ZÀ-ÖØ-Þ"
_PLACE = rf"[{_LARGE}][{_LARGE}.,'’/\- ]{{1,40}}"
_REGION = rf"(?:,? [{_LARGE}][A-Za-zÀ-ÿ. ]{{1,20}})?"
_DATED = r",? (?:\w{3,9}\.? \d{1,2}|\d{1,2} \w{3,9}\.?)(?:,? \d{4})?"
_DAY = rf"(?:{_DATED})?"
_AGENCY = rf"[{_LARGE}][\w .&/-]{{1,30}}"
_DASH = r"(?:--|[—–-])"
_BRACKETED = rf"(?: ?{_DASH})? ?[(\[]{_AGENCY}[)\]]"
# Its parts before the text: with an agency in brackets the place need not be all in capitals, and the dash may lack
# behind a day and an agency ("EU (European Union) officials" is none); some put the agency between slashes, with a point.
DATELINE = (
    rf"(?:{_PLACE}{_REGION}{_DAY}(?:{_BRACKETED})? ?{_DASH}(?=\s|$)"
    rf"|[{_LARGE}][A-Za-zÀ-ÿ.,'’/\- ]{{1,40}}?{_DAY}{_BRACKETED} ?{_DASH}(?=\s|$)"
    rf"|{_PLACE}{_REGION}{_DAY}\.? /[{_LARGE}][{_LARGE}-]{{1,20}}/\.?(?: ?{_DASH})?(?=\s|$)"
    rf"|{_PLACE}{_REGION}{_DATED} [(\[]{_AGENCY}[)\]](?=\s+[{_LARGE}\"“]|\s*$))"
)
_WHOLE = re.compile(rf"{DATELINE}|{_PLACE}{_REGION} [(\[]{_AGENCY}[)\]]")
_LONGEST = 140  # characters
_ENDS = ("-", "–", "—", ")", "]", "/", "/.")
_WORD = "[A-Za-zÀ-ÿ0-9.,'’/-]"
_NAMED = re.compile(
    rf"[ \t]*[{_LARGE}]{_WORD}*(?: {_WORD}+){{0,7}} ?[(\[](?P<agency>{_AGENCY})[)\]](?= ?{_DASH}(?:\s|$)|$)", re.MULTILINE
)


def is_dateline(stretch: str) -> bool:
    """True for a stretch that is a dateline and nothing else."""
    return len(stretch) <= _LONGEST and stretch.endswith(_ENDS) and _WHOLE.fullmatch(stretch) is not None


def bracketed(text: str) -> Iterator[tuple[str, Span]]:
    """What stands in brackets in the datelines of a text, each at its line's start, and where."""
    for line in re.finditer(r"^[^\n]+", text, re.MULTILINE):
        if "(" in line[0][:_LONGEST] or "[" in line[0][:_LONGEST]:
            found = _NAMED.match(text, line.start(), min(line.end(), line.start() + _LONGEST))
            if found is not None:
                yield found["agency"].strip(), Span(*found.span("agency"))
