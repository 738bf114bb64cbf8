"""The one method of a class that cannot be shared, the one that takes its fields: written when there is a first object."""

from __future__ import annotations

from types import FunctionType
from typing import Any


def written(kind: type, name: str, first: str, defaults: dict[str, Any], body: str, **known: Any) -> FunctionType:
    """A method that takes the fields of a class: source text, as `dataclasses` and `collections` make one too."""
    fields: tuple[str, ...] = kind.__match_args__  # type: ignore[attr-defined]
    taken = ", ".join((first, *(f"{field}=_given[{field!r}]" if field in defaults else field for field in fields)))
    made: dict[str, Any] = {"_given": defaults, **known}
    exec(f"def {name}({taken}):\n{body}", made)  # noqa: S102 - of names in our own code
    found: FunctionType = made[name]
    found.__qualname__ = f"{kind.__qualname__}.{name}"
    return found
