"""A claim that an editor has published another outcome on."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.lexicon import word_list
from claimcheck.drafting.line import Finding, Line


def check(line: Line) -> Iterator[Finding]:
    """An editor has rated the claim behind it, and not as true."""
    borne_out = word_list("voices")["borne_out"]
    for stored in line.standing:
        if stored.rating and stored.rating.casefold().strip(" .") not in borne_out:
            yield Finding(f"{stored.id} was rated “{stored.rating}”", "tell that as well, or take it out", stored.id)
