"""What was meant as a marker, perhaps, and is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.drafting.markers import meant

_LONGEST = 40  # characters of it that are told
_RANGE = re.compile(r"[0-9]\s?[–—-]")


def check(line: Line) -> Iterator[Finding]:
    """It looks like a marker and is none, so that it links nothing."""
    for marker in (one for one in line.sentence.markers if one.unread):
        typed = marker.unread if len(marker.unread) <= _LONGEST else f"{marker.unread[:_LONGEST]}…"
        yield Finding(f"“{typed}” looks like a marker and links nothing", _settle(marker.unread), at=marker.span)


def _settle(typed: str) -> str:
    claims = meant(typed)
    if not claims:
        return "a marker names claims, such as [c12]"
    return "name each of the claims, as in [c12, c14]" if _RANGE.search(typed) else f"write [{', '.join(claims)}]"
