"""A value as JSON text, indented: what `json.dumps(value, ensure_ascii=False, indent=2)` writes, views and tuples included.

The library's encoder goes through plain Python where it indents, an object and a character at a time: a listing of
everything took longer to write than to find.
"""

from __future__ import annotations

import json
from functools import lru_cache
from json.encoder import encode_basestring as quoted
from typing import Any

from claimcheck.lazily import field_names

_INDENT = "  "


def written(value: Any, line: str = "\n") -> str:
    """The JSON text; `line` begins a line at the depth where the value stands."""
    kind = type(value)
    if kind is str:
        return quoted(value)
    if value is None:
        return "null"
    if keys := _keys(kind):  # type: ignore[arg-type]
        inner = line + _INDENT
        return _enclosed("{", [key + written(getattr(value, name), inner) for name, key in keys], line, "}")
    if isinstance(value, tuple | list):
        inner = line + _INDENT
        return _enclosed("[", [written(item, inner) for item in value], line, "]")
    if isinstance(value, dict):
        inner = line + _INDENT
        return _enclosed("{", [f"{_key(name)}: {written(each, inner)}" for name, each in value.items()], line, "}")
    return json.dumps(value, ensure_ascii=False)


def _enclosed(opening: str, parts: list[str], line: str, closing: str) -> str:
    inner = line + _INDENT
    return f"{opening}{inner}{f',{inner}'.join(parts)}{line}{closing}" if parts else opening + closing


def _key(name: Any) -> str:
    """A key as JSON has it: what is no text becomes one."""
    return quoted(name) if isinstance(name, str) else json.dumps({name: None}).removeprefix("{").removesuffix(": null}")


@lru_cache(maxsize=256)
def _keys(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """The names of a view's fields, each with what stands before its value; none for what is no view."""
    return tuple((name, f"{quoted(name)}: ") for name in field_names(kind))
