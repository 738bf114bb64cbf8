"""JSON: every field of a view under its own name, a listing as an array; it reads back exactly as it was.

The count line of a table is not repeated here: `mentions`, `origins` and `independent` are numbers of their own.
"""

from __future__ import annotations

from typing import Any

from claimcheck.formats.gate import json_text


def render(view: Any, kind: type | None, *, width: int, colour: bool) -> str:  # noqa: ARG001 - JSON minds none of them
    """A view as an object, a listing as an array of objects."""
    return json_text(view)
