"""The day of publication as a paper's own head tells it: a line that is a date and nothing else, or "Published: 3 May 2024".

When a file was made is no such day: it may have been scanned, converted or saved years after.
"""

from __future__ import annotations

import re
from datetime import date

from claimcheck.text.saying import MONTHS

_LINES, _LONGEST_LINE, _HEAD = 15, 80, 3_000
_MONTH = rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)}|sept)\.?"
_LINE = re.compile(
    r"\W*(?:(?:first )?(?:published|posted|issued|released|date|dated|date of publication)(?: on)?:? )?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH}),? (?P<year>\d{{4}})"
    rf"|(?P<first>{_MONTH}) (?P<second>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<third>\d{{4}})"
    r"|(?P<iso>\d{4}-\d\d-\d\d))"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?\W*",
    re.IGNORECASE,
)


def published_in(text: str) -> str | None:
    """The day (ISO 8601) that the first lines give as that of publication; None where they give none or several."""
    lines = [line for line in (one.strip() for one in text[:_HEAD].split("\n")) if line][:_LINES]
    matches = (_LINE.fullmatch(line) for line in lines if len(line) <= _LONGEST_LINE)
    found = {day for match in matches if match and (day := _day(match))}
    return found.pop() if len(found) == 1 else None


def _day(match: re.Match[str]) -> str | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"]).isoformat()
        word = (match["month"] or match["first"]).lower()[:3]
        month = next(place for place, name in enumerate(MONTHS, start=1) if name.startswith(word))
        return date(int(match["year"] or match["third"]), month, int(match["day"] or match["second"])).isoformat()
    except ValueError:
        return None
