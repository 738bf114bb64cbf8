"""Named tuples as `typing.NamedTuple` makes them, in a tenth of the time: what they share is written once."""

from __future__ import annotations

from collections import namedtuple
from typing import Any

from claimcheck.lazily.signature import written

# How a place is read by its name: the standard library's way, quicker than any property of ours.
_One: Any = namedtuple("_One", ("value",))
_Place: Any = type(vars(_One)["value"])


class _Kind(type):
    """Makes of a class that inherits NamedTuple a tuple whose places have names, and nothing else."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        if not bases:
            return super().__new__(cls, name, bases, body)
        fields = tuple(body.get("__annotations__", ()))
        defaults = {field: body.pop(field) for field in fields if field in body}
        places = {field: _Place(place, f"Field {place}") for place, field in enumerate(fields)}
        told = {"__slots__": (), "__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
        return type(name, (tuple,), {**_METHODS, **body, **places, **told})


def _first(kind: Any, *values: Any, **named: Any) -> Any:
    """Write the method that takes the fields, then begin again."""
    owner = next(each for each in kind.__mro__ if "_fields" in vars(each))
    values_in_order = "".join(f"{field}, " for field in owner._fields)
    body = f"    return _tuple(_kind, ({values_in_order}))"
    owner.__new__ = staticmethod(written(owner, "__new__", "_kind", owner._field_defaults, body, _tuple=tuple.__new__))
    return kind(*values, **named)


def _make(kind: Any, values: Any) -> Any:
    """One of these values, in order."""
    return kind(*values)


def _replace(self: Any, /, **changes: Any) -> Any:
    """The same with some fields changed."""
    return type(self)(**{**self._asdict(), **changes})


def _as_dict(self: Any) -> dict[str, Any]:
    """The values by their names."""
    return dict(zip(self._fields, self, strict=True))


def _values(self: Any) -> tuple[Any, ...]:
    """What pickle hands to the one that is made again."""
    return tuple(self)


def _shown(self: Any) -> str:
    fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
    return f"{type(self).__name__}({fields})"


_METHODS: dict[str, Any] = {
    "__new__": _first, "__repr__": _shown, "__getnewargs__": _values,
    "_make": classmethod(_make), "_replace": _replace, "_asdict": _as_dict,
}  # fmt: skip


class NamedTuple(metaclass=_Kind):
    """A tuple whose places have names, declared as with `typing.NamedTuple`."""
