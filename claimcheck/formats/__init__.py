"""Formats: views in, text out. One file each, found by name; a format prints nothing and reads no surroundings."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from claimcheck.errors import Invalid

NAMES = ("table", "json", "csv", "line", "annotated", "html")


def render(view: Any, name: str, *, width: int, colour: bool, of: type | None = None) -> str:
    """The text of a view, or of a tuple of views of one kind, in the named format.

    `width` is the columns there are and `colour` whether the screen has colour; only tables mind them. `of` names the
    kind of view in a listing that may be empty, so that CSV still has its header and the table says what there is none of.
    """
    if name not in NAMES:
        raise Invalid(f"there is no format {name!r}", hint=f"there are {', '.join(NAMES)}")
    kind = type(view[0]) if isinstance(view, tuple) and view else of
    return str(import_module(f"{__name__}.{name}").render(view, kind, width=width, colour=colour))
