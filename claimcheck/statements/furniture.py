"""What stands in a text and asserts nothing by itself: bylines, datelines, speakers' labels, contact lines, marks."""

from __future__ import annotations

import re

from claimcheck.text.datelines import is_dateline
from claimcheck.text.saying import MONTHS

_NAME = r"[A-Z][\w.'’-]*"
# Each a whole stretch, with what it is in words a reader understands. Bounded, so that no stretch takes long.
_KINDS = (
    (re.compile(r"[\W_\d]{0,5}|[\W_]*|-30-|(?:ENDS|Ends|END)\.?"), "a mark between parts"),
    (re.compile(r"(?:https?://|www\.)\S+|\S{1,64}@\S{1,64}\.\w+"), "an address"),
    (re.compile(rf"(?:[Tt]ext )?(?:[Bb]y|BY)(?: {_NAME}| and| with| van| von| de| in| for|,){{1,12}}\.?"), "a byline"),
    (
        re.compile(r"(?:Presented|Reporting|Written|Writing|Edited|Editing|Photographs?|Photos?|Text) by [^.]{1,120}\.?"),
        "a byline",
    ),
    (re.compile(r"\**[^.!?:\n]{1,80}:\**"), "a label"),
    (
        re.compile(
            r"[\[(]\s?(?:(?:loud |long |brief )?(?:applause|laughter|laughs|cheers|cheering|booing|crosstalk|inaudible"
            r"|unintelligible|indiscernible|music|pause|silence)|begin videotape|end videotape|commercial break"
            r"|break in (?:audio|recording|transcript))[^\])\n]{0,30}[\])]\.?",
            re.IGNORECASE,
        ),
        "a remark of a transcript",
    ),
    (re.compile(r"[A-Z][A-Z.,'’\- ]{1,40}[^.!?\n]{0,50}(?:--|—|–|-)"), "a dateline"),
    (
        re.compile(
            r"(?:Tel|Telephone|Phone|Fax|Mobile|E-?mail|Web|Website|(?:Media|Press) (?:contacts?|enquiries|office))"
            r"\b\W[^\n]{0,160}",
            re.IGNORECASE,
        ),
        "a contact line",
    ),
    (re.compile(r"\+?[\d\s()/.-]{6,25}"), "a contact line"),
)
_BYLINE = re.compile(r"(?:[Bb]y|BY) [A-Z]")
_BETWEEN = re.compile(r"\s*[,|·•/–—]\s*(?=[^,|·•/–—]*\d)")  # a byline and the date behind it
_LONGEST = 200
# The particulars of a document, as they head notes, letters and captions.
_FIELDS = (
    "what it is", "what", "when", "where", "who", "who speaks", "why", "how", "attribution", "date", "time", "place",
    "location", "subject", "re", "from", "to", "cc", "bcc", "sent", "received", "reply-to", "title", "author", "published",
    "updated", "source", "tags", "keywords", "category", "section", "url", "link", "photo", "picture", "video", "image",
    "caption",
)  # fmt: skip
_FIELD = re.compile(rf"(?:{'|'.join(_FIELDS)}):\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)?")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CALENDAR = frozenset(
    form for name in (*_DAYS, *MONTHS) for form in (name, name[:3], name[:4], f"{name}s" if name in _DAYS else name)
)
_AROUND_DATES = frozenset(("of", "at", "on", "the", "updated", "published", "posted", "last", "a", "p", "m", "am", "pm"))
_ZONES = frozenset(("gmt", "utc", "est", "edt", "cet", "cest", "bst", "pst", "pdt", "et"))
_LONGEST_DATE = 14  # words: "Updated on Tuesday, 14 April 2026 at 10:42 a.m. GMT"


def furniture(stretch: str) -> str | None:
    """What a stretch of a text is where it asserts nothing by itself ("a byline", "a date line"); None for a sentence."""
    bare = stretch.strip()
    if _FIELD.match(bare):
        return "a document's particulars"
    if len(bare) > _LONGEST:
        return None
    if is_dateline(bare):
        return "a dateline"
    if _is_date_line(bare):
        return "a date line"
    if (behind := _BETWEEN.search(bare)) and _BYLINE.match(bare) and _is_date_line(bare[behind.end() :]):
        bare = bare[: behind.start()]
    return next((kind for form, kind in _KINDS if form.fullmatch(bare)), None)


def _is_date_line(bare: str) -> bool:
    """True where every word belongs to a date or a time of day."""
    if not _DIGIT.search(bare):
        return False
    words = _WORD.findall(bare.casefold())
    dated = [word for word in words if word in _CALENDAR or _ORDINAL.fullmatch(word)]
    others = set(words) - set(dated)
    has_figure = any(word[0].isdigit() for word in dated)
    is_calendar = not _CALENDAR.isdisjoint(dated) or bool(_CLOCK.search(bare))
    return len(words) <= _LONGEST_DATE and has_figure and is_calendar and others <= _AROUND_DATES | _ZONES
