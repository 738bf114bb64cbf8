"""Dataclasses as the standard library makes them: all share the methods that can be shared.

Making the methods of one class takes half a millisecond, and loading what makes them five. Only the one that takes the
fields cannot be shared: it is written when there is a first object.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from claimcheck.lazily.modules import Later
from claimcheck.lazily.signature import written

library: Any = Later("dataclasses")  # loads much, and few ask for what it knows


class Field:
    """What is said of a field: how its default is made for each object, and whether it is left out where one is shown."""

    __slots__ = ("is_hidden", "make")

    def __init__(self, make: Callable[[], Any] | None, *, is_hidden: bool) -> None:
        self.make = make
        self.is_hidden = is_hidden

    def declared(self) -> Any:
        """The same in the standard library's words."""
        made = {"default_factory": self.make} if self.make else {}
        return library.field(repr=not self.is_hidden, **made)


def field(*, default_factory: Callable[[], Any] | None = None, repr: bool = True) -> Any:  # noqa: A002 - as it is called there
    """As `dataclasses.field`, for what is used of it here."""
    return Field(default_factory, is_hidden=not repr)


Kind = TypeVar("Kind")


def dataclass(
    plain: type[Kind] | None = None, /, *, frozen: bool = False, slots: bool = False
) -> type[Kind] | Callable[[type[Kind]], type[Kind]]:
    """As `dataclasses.dataclass`, for classes that inherit nothing."""

    def made(kind: type[Kind]) -> Any:
        return _shared(_slotted(kind) if slots else kind, _told(kind), frozen=frozen)

    return made if plain is None else made(plain)


def _told(plain: type) -> dict[str, Any]:
    """What the body of a class says of its fields: a default, or a Field."""
    return {name: vars(plain)[name] for name in plain.__annotations__ if name in vars(plain)}


def _slotted(plain: type[Kind]) -> type[Kind]:
    fields = tuple(plain.__annotations__)
    left_out = {*fields, "__dict__", "__weakref__"}
    kept = {name: value for name, value in vars(plain).items() if name not in left_out}
    return type(plain.__name__, (), {**kept, "__slots__": fields, "__reduce__": _reduced})


def _shared(kind: Any, told: dict[str, Any], *, frozen: bool) -> Any:
    for name, value in told.items():
        if isinstance(value, Field) and vars(kind).get(name) is value:
            delattr(kind, name)
    own = vars(kind)
    for name, method in (_FROZEN if frozen else _OPEN).items():
        if name not in own or own[name] is None:
            setattr(kind, name, method)
    setattr(kind, "__match_args__", tuple(kind.__annotations__))  # noqa: B010 - no type has it as an attribute
    kind.__dataclass_fields__ = _Fields()
    _TOLD[kind] = told
    return kind


_TOLD: dict[type, dict[str, Any]] = {}  # of each class what its body says of its fields


def _first(self: Any, *values: Any, **named: Any) -> None:
    """Write the method that takes the fields, then begin again."""
    kind: Any = next(each for each in type(self).__mro__ if each in _TOLD)
    told = _TOLD[kind]
    body = "\n".join(f"    _set(self, {name!r}, {_value(name, told.get(name))})" for name in kind.__match_args__)
    defaults = {name: value for name, value in told.items() if not isinstance(value, Field) or value.make}
    kind.__init__ = written(kind, "__init__", "self", defaults, body or "    pass", _set=object.__setattr__)
    self.__init__(*values, **named)


def _value(name: str, told: Any) -> str:
    """Where the value of a field comes from: what was given, or what is made where nothing was."""
    is_made = isinstance(told, Field) and told.make
    return f"{name}.make() if {name} is _given[{name!r}] else {name}" if is_made else name


def field_names(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields, of any other class none: to know them no dataclass need be made in full."""
    is_one = any("__dataclass_fields__" in vars(each) for each in kind.__mro__)
    names: tuple[str, ...] = kind.__match_args__ if is_one else ()  # type: ignore[attr-defined]
    return names


def replace(one: Kind, /, **changes: Any) -> Kind:
    """As `dataclasses.replace`: the same object with some fields changed."""
    return type(one)(**{**{name: getattr(one, name) for name in field_names(type(one))}, **changes})


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in type(self).__match_args__])


def _equal(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hashed(self: Any) -> int:
    return hash(_values(self))


def _shown(self: Any) -> str:
    kind = type(self)
    hidden = {name for name, value in _TOLD.get(kind, {}).items() if isinstance(value, Field) and value.is_hidden}
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in kind.__match_args__ if name not in hidden)
    return f"{kind.__qualname__}({fields})"


def _kept_as_it_is(_self: Any, name: str, _value: Any = None) -> None:
    raise library.FrozenInstanceError(f"cannot change field {name!r}")


def _reduced(self: Any) -> tuple[type, tuple[Any, ...]]:
    return type(self), _values(self)


_OPEN: dict[str, Any] = {"__init__": _first, "__eq__": _equal, "__repr__": _shown, "__hash__": None}
_FROZEN: dict[str, Any] = {
    **_OPEN, "__hash__": _hashed, "__setattr__": _kept_as_it_is, "__delattr__": _kept_as_it_is,
}  # fmt: skip


class _Fields:
    """The fields of a class, for those who ask the standard library what it is made of."""

    def __get__(self, _instance: object, kind: type) -> Any:
        base = next(each for each in kind.__mro__ if each in _TOLD)
        told = {name: value.declared() if isinstance(value, Field) else value for name, value in _TOLD[base].items()}
        body = {"__annotations__": base.__annotations__, "__module__": base.__module__, **told}
        is_frozen = vars(base).get("__setattr__") is _kept_as_it_is
        made: Any = library.dataclass(init=False, repr=False, eq=False, frozen=is_frozen)(type(base.__name__, (), body))
        for name in ("__dataclass_fields__", "__dataclass_params__"):
            setattr(base, name, getattr(made, name))
        return made.__dataclass_fields__
