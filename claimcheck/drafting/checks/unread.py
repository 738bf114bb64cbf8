"""What was meant as a marker, perhaps, and is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line
from claimcheck.drafting.markers import meant

_LONGEST = 40  # characters of it that are told
_RANGE = re.compile(r"[0-9]\s?[–—-]\s?c?[0-9]")
_OUT_OF = {"backticks": "without the backticks", "code": "outside the code", "a comment": "outside the comment"}


def check(line: Line) -> Iterator[Finding]:
    """It looks like a marker and is none, so that it links nothing."""
    for marker in (one for one in line.sentence.markers if one.unread):
        typed = marker.unread if len(marker.unread) <= _LONGEST else f"{marker.unread[:_LONGEST]}…"
        what = f"stands in {marker.within}" if marker.within else "looks like a marker"
        settle = " ".join(filter(None, (_settle(marker.unread), _OUT_OF.get(marker.within))))
        yield Finding(f"“{typed}” {what} and links nothing", settle, at=marker.span)


def _settle(typed: str) -> str:
    claims = meant(typed)
    if not claims:
        return "a marker names claims, such as [c12]"
    return "name each of the claims, as in [c12, c14]" if _RANGE.search(typed) else f"write [{', '.join(claims)}]"
