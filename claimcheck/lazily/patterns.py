"""Patterns that are compiled when they are first used: a third of a millisecond each, and few texts have a link in them."""

from __future__ import annotations

import re
from typing import Any


class Pattern:
    """Stands for a compiled pattern; each of its methods is taken over the first time it is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._written), name)
        setattr(self, name, found)
        return found


def pattern(written: str, flags: int = 0) -> Any:
    """As `re.compile`, later."""
    return Pattern(written, flags)
