"""Telling how claims stand after an action, and how they stood before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimcheck.answers import StandingChange
from claimcheck.cli.emit import say
from claimcheck.lazily import field_names

TOLD = 6  # claims; --json has them all


def tell_standing(changes: Sequence[StandingChange], otherwise: str = "") -> None:
    """A line for each claim, and how many more there are; `otherwise` where there is none."""
    for change in changes[:TOLD]:
        say(change.told)
    if len(changes) > TOLD:
        say(f"and {len(changes) - TOLD} more stand otherwise than before: claimcheck list")
    if not changes and otherwise:
        say(otherwise)


def with_standing(view: Any, changes: Sequence[StandingChange]) -> dict[str, Any]:
    """A view's fields and `standings`, for JSON."""
    return {**{name: getattr(view, name) for name in field_names(type(view))}, "standings": tuple(changes)}
