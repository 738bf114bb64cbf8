"""Whether a name is an institution's: by its noun, by what kind of paper or station it is, by the verb behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.statements.lexicon import words
from claimcheck.statements.roles import bare

CONNECTOR = re.compile(r"^(?:of|the|for|and|&)$")
_LONGEST_INITIALS = 6
# As a team or a firm does in British English, and no single person.
PLURAL_VERBS = frozenset({"say", "deny", "insist", "claim", "confirm", "believe", "want"})
_PLURAL = re.compile(rf" (?:{'|'.join(sorted(PLURAL_VERBS))}|have|are|were)\b")


def is_institution(parts: list[str]) -> bool:
    """True for a name that says what institution it is, or is all initials."""
    return _is_institution(tuple(parts))


@lru_cache(maxsize=16384)
def _is_institution(parts: tuple[str, ...]) -> bool:
    lows = [bare(part) for part in parts]
    if any(low in words("institutions", "nouns") or low in words("institutions", "forms") for low in lows[-1:] + lows[:1]):
        return True
    if any(CONNECTOR.match(part) for part in parts) and any(low in words("institutions", "nouns") for low in lows):
        return True
    if " ".join(lows) in words("institutions", "seats"):
        return True
    return is_medium(parts) or (len(parts) == 1 and parts[0].isupper() and 1 < len(parts[0]) <= _LONGEST_INITIALS)


def is_medium(parts: Sequence[str]) -> bool:
    """True for a newspaper, a station, an agency."""
    if bare(parts[-1]) in words("institutions", "media") or bare(parts[0]) in ("reuters", "bbc", "cnn", "npr"):
        return True
    return len(parts) > 1 and bare(parts[0]) in words("institutions", "media_first") and parts[1][0].isupper()


def is_issuer(parts: Sequence[str]) -> bool:
    """True for a body whose own page is its official line ("Osk County Board", "Ministry of Health"), and no outlet's."""
    if not parts or is_medium(parts):
        return False
    is_headed = len(parts) > 2 and CONNECTOR.match(parts[1]) is not None and parts[1] not in ("&", "and")
    return any(bare(part) in words("institutions", "issuers") for part in (parts[-1], *parts[: int(is_headed)]))


def is_thing(text: str, start: int, end: int) -> bool:
    """ "Highways North, which maintains it," and "Osk Rovers deny it": no person, going by what stands behind the name.

    "By Ida Marr, which" is part of a description; a plural verb tells only of a name that opens its sentence.
    """
    before = text[max(0, start - 5) : start].split()
    if text.startswith(", which ", end):
        return not before or before[-1].lower() not in ("by", "of", "from", "for", "with")
    opens = not before or before[-1].endswith((".", ":", '"', "”")) or text[start - 1] == "\n"
    return (
        opens
        and _PLURAL.match(text, end) is not None
        and bare(text[start:end].rsplit(maxsplit=1)[-1]) not in words("people", "unnamed")
    )
