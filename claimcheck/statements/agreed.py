"""What a document itself says was agreed about publishing it: off the record, on background, not for attribution.

Read from its head and headings only, where notes of a talk say so; a sentence that tells of somebody "speaking on
background" is about that one and is read elsewhere. Where several rules are named, the strictest counts.
"""

from __future__ import annotations

import re

from claimcheck.vocab import GroundRule

_HEAD = 600  # characters
# The strictest first.
_RULES = (
    (GroundRule.OFF_RECORD, re.compile(r"\boff[ -]the[ -]record\b|\bnot for publication\b", re.IGNORECASE)),
    (GroundRule.DEEP_BACKGROUND, re.compile(r"\bon deep background\b|\bdeep background\b", re.IGNORECASE)),
    (GroundRule.BACKGROUND, re.compile(r"\bon background\b|\bnot for attribution\b|\bbackground talk\b", re.IGNORECASE)),
)
_DESCRIBED = re.compile(r"[\"“]((?:an?|one|someone|somebody|a member|two|three|several) [^\"”\n]{3,100})[\"”]")
# A heading, or notes that say what they are; not a sentence of a report.
_NOTES = re.compile(r"^\W*(?:#|(?:notes?|minutes|transcript|interview|memo|talk|record of|off|on|not for)\b)", re.IGNORECASE)


def agreed_rule(text: str) -> GroundRule | None:
    """The ground rule that the head of a document states for all of it; None where it states none."""
    lines = "\n".join(line for line in text[:_HEAD].split("\n") if _NOTES.match(line))
    return next((rule for rule, form in _RULES if form.search(lines)), None)


def agreed_description(text: str) -> str | None:
    """The description under which the head of a document says its source may appear, such as "a member of the crew"."""
    lines = "\n".join(line for line in text[:_HEAD].split("\n") if _NOTES.match(line))
    found = _DESCRIBED.search(lines)
    return found[1] if found else None
