"""What is made when it is first used: modules that a call may do without, and the methods of dataclasses.

Making the methods of one class takes half a millisecond, and there are a hundred classes; a command uses two dozen of them
and of most no more than the beginning. So all of them share the methods that can be shared, and the one that cannot, which
takes the fields, is written when there is a first object.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from importlib import import_module
from types import FunctionType
from typing import Any, TypeVar


class Later:
    """Stands for a module until one of its names is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._name), name)


Made = TypeVar("Made")


def dataclass(*, frozen: bool, slots: bool = False) -> Callable[[type[Made]], type[Made]]:
    """As `dataclasses.dataclass(frozen=True)`, for classes that inherit nothing and have plain defaults."""
    if not frozen:
        raise ValueError
    return _slotted if slots else _open


def _slotted(plain: type[Made]) -> type[Made]:
    fields = tuple(plain.__annotations__)
    defaults = {name: value for name, value in vars(plain).items() if name in fields}
    kept = {name: value for name, value in vars(plain).items() if name not in fields}
    for name in ("__dict__", "__weakref__"):
        kept.pop(name, None)
    made = type(plain.__name__, (), {**kept, "__slots__": fields, "__reduce__": _reduced})
    return _shared(made, fields, defaults)


def _open(plain: type[Made]) -> type[Made]:
    fields = tuple(plain.__annotations__)
    return _shared(plain, fields, {name: vars(plain)[name] for name in fields if name in vars(plain)})


def _shared(kind: type[Made], fields: tuple[str, ...], defaults: dict[str, Any]) -> type[Made]:
    _defaults[kind] = defaults
    own = vars(kind)
    for name, method in _METHODS.items():
        if name not in own or own[name] is None:
            setattr(kind, name, method)
    setattr(kind, "__match_args__", fields)  # noqa: B010 - no type has it as an attribute
    setattr(kind, "__dataclass_fields__", _Fields())  # noqa: B010
    return kind


_defaults: dict[type, dict[str, Any]] = {}  # of each class the fields that may be left out


def _first(self: Any, *values: Any, **named: Any) -> None:
    """Write the method that takes the fields, then begin again."""
    kind = type(self)
    kind.__init__ = _beginning(kind, _defaults[kind])
    kind.__init__(self, *values, **named)


def _beginning(kind: type, defaults: dict[str, Any]) -> FunctionType:
    """The `__init__` of a class: source text, as `dataclasses` makes one too."""
    names: tuple[str, ...] = kind.__match_args__  # type: ignore[attr-defined]
    taken = ", ".join(f"{name}=_given[{name!r}]" if name in defaults else name for name in names)
    lines = "\n".join(f"    _set(self, {name!r}, {name})" for name in names)
    made: dict[str, Any] = {"_set": object.__setattr__, "_given": defaults}
    exec(f"def __init__(self, {taken}):\n{lines or '    pass'}", made)  # noqa: S102 - of names in our own code
    found: FunctionType = made["__init__"]
    found.__qualname__ = f"{kind.__qualname__}.__init__"
    return found


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in type(self).__match_args__])


def _equal(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hashed(self: Any) -> int:
    return hash(_values(self))


def _shown(self: Any) -> str:
    fields = ", ".join(f"{name}={value!r}" for name, value in zip(type(self).__match_args__, _values(self), strict=True))
    return f"{type(self).__qualname__}({fields})"


def _kept_as_it_is(_self: Any, name: str, _value: Any = None) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


def _reduced(self: Any) -> tuple[type, tuple[Any, ...]]:
    return type(self), _values(self)


_METHODS: dict[str, Any] = {
    "__init__": _first, "__eq__": _equal, "__hash__": _hashed, "__repr__": _shown,
    "__setattr__": _kept_as_it_is, "__delattr__": _kept_as_it_is,
}  # fmt: skip


class _Fields:
    """The fields of a class, for those who ask what it is made of."""

    def __get__(self, _instance: object, kind: type) -> Any:
        base = next(each for each in kind.__mro__ if each in _defaults)
        body = {"__annotations__": base.__annotations__, "__module__": base.__module__, **_defaults[base]}
        made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, frozen=True)(type(base.__name__, (), body))
        for name in ("__dataclass_fields__", "__dataclass_params__"):
            setattr(base, name, getattr(made, name))
        return made.__dataclass_fields__
