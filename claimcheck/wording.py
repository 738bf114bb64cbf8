"""What a text must be to be stored: nothing that an engine cannot keep, not blank where it is asked for, not too long."""

from __future__ import annotations

import re
from typing import Any

CLAIM_LENGTH = 5000  # what one comparison can read in bounded time; an assertion that needs more is several claims
QUOTE_LENGTH = 20000
NAME_LENGTH = 300
NOTE_LENGTH = 5000

_HALF_PAIR = "[\ud800-\udfff]"


def storable(value: Any) -> Any:
    """Refuse what an engine cannot keep; drop outer white space."""
    if not isinstance(value, str):
        return value
    if "\0" in value:
        raise ValueError("contains a NUL character")
    if not value.isascii() and re.search(_HALF_PAIR, value):
        raise ValueError("contains half a surrogate pair (broken Unicode)")
    return value.strip()


def some(value: Any) -> Any:
    """Read blank text as nothing."""
    value = storable(value)
    return None if value == "" else value


def visible(value: str) -> str:
    """Refuse a text in which nothing can be read."""
    if not value[:1].isalnum() and not any(char.isalnum() for char in value):
        raise ValueError("is empty")
    return value
