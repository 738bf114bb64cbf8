"""JSON: every field of a view under its own name; a listing is an array."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from claimcheck.formats.gate import json_text


def render(view: Any, *, width: int, colour: bool) -> str:  # noqa: ARG001 - JSON has neither width nor colour
    """A view as an object, a listing as an array of objects."""
    return json_text([asdict(item) for item in view] if isinstance(view, tuple) else asdict(view))
