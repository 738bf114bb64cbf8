"""Who says a claim, in a few words: what a person needs beside a pair before answering what it is."""

from __future__ import annotations

from claimcheck.library.picture import Picture
from claimcheck.library.views import voice
from claimcheck.report import Voice
from claimcheck.vocab import GroundRule, Stance

MOST = 3  # of a claim with more voices the rest is counted


def said_by(picture: Picture, claim: int) -> str:
    """The first voices of a claim, each with its type, stance and day; empty where nobody is on file."""
    rows = picture.attributions.get(claim, ())
    told = dict.fromkeys(_told(voice(picture, row)) for row in rows)
    more = len(told) - MOST
    return "; ".join(list(told)[:MOST]) + (f"; and {more} more" if more > 0 else "")


def _told(voice: Voice) -> str:
    denied = " it" if voice.stance == Stance.DENIES else ""
    stance = "" if voice.stance == Stance.ASSERTS else f" {Stance(voice.stance).label}{denied}"
    rule = "" if voice.ground_rule == GroundRule.ON_RECORD else f", {GroundRule(voice.ground_rule).label}"
    return f"{voice.shown_as}{stance} ({voice.type}{rule}), {voice.said or 'undated'}"
