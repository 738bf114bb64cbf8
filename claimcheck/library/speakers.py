"""Who says a claim, in a few words: what a person needs beside a pair before answering what it is."""

from __future__ import annotations

from claimcheck.library.picture import Picture
from claimcheck.library.views import voice

MOST = 3  # of a claim with more voices the rest is counted


def said_by(picture: Picture, claim: int) -> str:
    """The first voices of a claim, each with its type, stance and day; empty where nobody is on file."""
    rows = picture.attributions.get(claim, ())
    told = dict.fromkeys(voice(picture, row).told for row in rows)
    more = len(told) - MOST
    return "; ".join(list(told)[:MOST]) + (f"; and {more} more" if more > 0 else "")
