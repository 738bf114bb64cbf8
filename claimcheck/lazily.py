"""What is made when it is first used: modules that a call may do without, and the methods of dataclasses.

Making the methods of one class takes half a millisecond; there are four dozen kinds of views, and a command shows two or
three of them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar


class Later:
    """Stands for a module until one of its names is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._name), name)


Made = TypeVar("Made")
_LATE = ("__init__", "__eq__", "__hash__", "__repr__", "__setattr__", "__delattr__")


def dataclass(*, frozen: bool, slots: bool) -> Callable[[type[Made]], type[Made]]:
    """As `dataclasses.dataclass(frozen=True, slots=True)`, for classes that inherit nothing and have plain defaults."""
    if not (frozen and slots):
        raise ValueError
    return _made


def _made(plain: type[Made]) -> type[Made]:
    fields = plain.__annotations__
    kept = {name: value for name, value in vars(plain).items() if name not in fields}
    for name in ("__dict__", "__weakref__"):
        kept.pop(name, None)
    late = {"__init__": _first, "__reduce__": _reduced, "__dataclass_fields__": _Fields()}
    slotted = type(plain.__name__, (), {**kept, **late, "__slots__": tuple(fields), "__match_args__": tuple(fields)})
    _plain[slotted] = plain
    return slotted


_plain: dict[type, type] = {}  # each class as it was written


def _first(self: Any, *values: Any, **named: Any) -> None:
    """Make the class's methods, then begin again."""
    kind = type(self)
    _complete(kind)
    kind.__init__(self, *values, **named)


def _complete(kind: type) -> None:
    whole: type = dataclasses.dataclass(frozen=True)(_plain.pop(kind))
    for name in _LATE:
        setattr(kind, name, vars(whole)[name])
    for name in ("__dataclass_fields__", "__dataclass_params__"):
        setattr(kind, name, getattr(whole, name))


def _reduced(self: Any) -> tuple[type, tuple[Any, ...]]:
    return type(self), tuple([getattr(self, name) for name in type(self).__slots__])


class _Fields:
    """The fields of a class of which there is no object yet, for those who ask what it is made of."""

    def __get__(self, _instance: object, kind: type) -> Any:
        _complete(kind)
        return vars(kind)["__dataclass_fields__"]
