"""A named tuple made lazily is what `typing.NamedTuple` makes of it."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from claimcheck import lazily
from claimcheck.text.words import Token


def ours() -> Any:
    class Span(lazily.NamedTuple):
        """Two places."""

        start: int
        stop: int = 9
        of: tuple[str, ...] = ()

        @property
        def length(self) -> int:
            return self.stop - self.start

        @classmethod
        def nothing(cls) -> Any:
            return cls(0, 0)

    return Span


def theirs() -> Any:
    class Span(NamedTuple):
        """Two places."""

        start: int
        stop: int = 9
        of: tuple[str, ...] = ()

    return Span


both = pytest.mark.parametrize("make", [ours, theirs], ids=["lazily", "typing"])


@both
def test_it_is_a_tuple_whose_places_have_names(make: Callable[[], Any]) -> None:
    kind = make()
    one = kind(1, of=("a",))
    assert one == (1, 9, ("a",))
    assert (one.start, one.stop, one.of) == (1, 9, ("a",))
    assert isinstance(one, tuple)
    assert not hasattr(one, "__dict__")
    assert repr(one) == "Span(start=1, stop=9, of=('a',))"
    assert hash(one) == hash((1, 9, ("a",)))


@both
def test_it_can_be_changed_into_another_and_told_by_its_names(make: Callable[[], Any]) -> None:
    kind = make()
    one = kind(1)
    assert one._replace(stop=2) == (1, 2, ())
    assert type(one._replace(stop=2)) is kind
    assert one._asdict() == {"start": 1, "stop": 9, "of": ()}
    assert kind._make([1, 2, ()]) == (1, 2, ())
    assert kind._fields == kind.__match_args__ == ("start", "stop", "of")
    assert kind._field_defaults == {"stop": 9, "of": ()}
    assert (kind.__name__, kind.__doc__, kind.__mro__) == ("Span", "Two places.", (kind, tuple, object))


@both
def test_what_does_not_fit_is_an_error(make: Callable[[], Any]) -> None:
    for wrong in (lambda kind: kind(), lambda kind: kind(1, 2, (), 4), lambda kind: kind(1, begin=2)):
        with pytest.raises(TypeError):
            wrong(make())
    with pytest.raises(AttributeError):
        make()(1).start = 2


def test_methods_and_properties_belong_to_it() -> None:
    kind = ours()
    assert kind(3).length == 6
    assert kind.nothing() == (0, 0, ())
    assert type(kind.nothing()) is kind


def test_every_kind_takes_its_own_fields() -> None:
    one, other = ours(), ours()
    assert one(1) == other(1)
    assert one.__new__ is not other.__new__


def test_tokens_go_through_pickle() -> None:
    token = Token("Dams", "dams", "dam", 0, 4)
    assert pickle.loads(pickle.dumps(token)) == token
    assert type(pickle.loads(pickle.dumps(token))) is Token
