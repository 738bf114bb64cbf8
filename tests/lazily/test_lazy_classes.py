"""A class made lazily is what `dataclasses` makes of it."""

from __future__ import annotations

import dataclasses
import functools
import inspect
import pickle
from typing import Any

import pytest

from claimcheck import answers, document_report, draft_report, lazily, report
from claimcheck.report import ReasonView, Standing
from claimcheck.text.words import Token


def kinds() -> list[type]:
    modules = (report, answers, document_report, draft_report)
    named = {each for module in modules for each in vars(module).values() if isinstance(each, type)}
    return sorted((each for each in named if dataclasses.is_dataclass(each)), key=lambda each: each.__name__)


def fresh() -> Any:
    """A class of which there was no object yet."""

    @lazily.dataclass(frozen=True, slots=True)
    class Pair:
        """Two."""

        a: int
        b: str = "x"

        @property
        def both(self) -> str:
            return f"{self.a}{self.b}"

    return Pair


def test_objects_are_made_compared_and_shown_as_of_any_dataclass() -> None:
    pair = fresh()
    one = pair(1)
    assert (one.a, one.b, one.both) == (1, "x", "1x")
    assert one == pair(1, b="x") != pair(2)
    assert len({one, pair(1), pair(2)}) == 2
    assert repr(one).endswith("Pair(a=1, b='x')")
    assert dataclasses.replace(one, a=5) == pair(5)
    assert dataclasses.asdict(one) == {"a": 1, "b": "x"}
    assert not hasattr(one, "__dict__")


def test_what_a_class_is_made_of_is_known_before_there_is_an_object() -> None:
    pair = fresh()
    assert dataclasses.is_dataclass(pair)
    assert [(field.name, field.default) for field in dataclasses.fields(pair)][1] == ("b", "x")
    assert pair(3).b == "x"
    assert (pair.__name__, pair.__doc__, pair.__match_args__) == ("Pair", "Two.", ("a", "b"))


def test_nothing_can_be_changed_and_a_field_left_out_is_an_error() -> None:
    one = fresh()(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.a = 2
    with pytest.raises(TypeError):
        fresh()()


def opened() -> Any:
    """A class without slots, of which there was no object yet."""

    @lazily.dataclass(frozen=True)
    class Desk:
        """One."""

        a: int
        b: tuple[str, ...] = ()

        @functools.cached_property
        def twice(self) -> int:
            return self.a * 2

    return Desk


def test_a_class_without_slots_keeps_what_it_worked_out_and_its_fields() -> None:
    desk = opened()
    one = desk(2)
    assert (one.twice, one.__dict__["twice"]) == (4, 4)
    assert one == desk(a=2, b=()) != desk(3)
    assert hash(one) == hash(desk(2))
    assert repr(one).endswith("Desk(a=2, b=())")
    assert dataclasses.replace(one, b=("x",)) == desk(2, ("x",))
    assert [field.name for field in dataclasses.fields(desk)] == ["a", "b"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.a = 3
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.a
    with pytest.raises(TypeError):
        desk()
    assert one != (2, ())


def test_a_dataclass_may_inherit_from_one() -> None:
    base = opened()

    @dataclasses.dataclass(frozen=True)
    class More(base):  # type: ignore[misc]
        c: dict[str, int] = dataclasses.field(default_factory=dict)

    assert (More(1).a, More(1).b, More(1, c={"x": 1}).c) == (1, (), {"x": 1})

    @dataclasses.dataclass
    class Longer(filled()):  # type: ignore[misc]
        pages: int = 0

    one = Longer("a", [1], pages=3)
    one.pages += 1
    assert (one.name, one.rows, Longer("b").rows, one.pages) == ("a", [1], [], 4)


def test_views_go_through_pickle() -> None:
    standing = Standing("echoed", ("proposed",), "why", "", 2, 1, 0)
    assert pickle.loads(pickle.dumps(standing)) == standing
    assert pickle.loads(pickle.dumps(ReasonView("x", 1.0))) == ReasonView("x", 1.0)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_view_takes_its_fields(kind: type) -> None:
    fields = dataclasses.fields(kind)  # type: ignore[arg-type]
    made = kind(**{field.name: field.name for field in fields})
    assert [getattr(made, field.name) for field in fields] == list(kind.__match_args__)  # type: ignore[attr-defined]
    assert inspect.getmodule(kind) is not lazily


def filled() -> Any:
    """A class that can be changed, with defaults made for each object."""

    @lazily.dataclass
    class Book:
        """Many."""

        name: str
        rows: list[int] = lazily.field(default_factory=list)
        secret: str = lazily.field(default_factory=str, repr=False)

    return Book


def test_a_default_may_be_made_for_each_object() -> None:
    book = filled()
    one, two = book("a"), book("b")
    one.rows.append(1)
    assert (one.rows, two.rows, book("c", [2]).rows) == ([1], [], [2])
    assert lazily.replace(one, name="z") == book("z", [1])
    assert not hasattr(book, "rows")


def test_what_can_be_changed_has_no_hash_and_shows_no_hidden_field() -> None:
    one = filled()("a", secret="x")
    one.name = "b"
    assert repr(one).endswith("Book(name='b', rows=[])")
    with pytest.raises(TypeError):
        hash(one)


def test_the_standard_library_knows_it() -> None:
    made = {field.name: field for field in dataclasses.fields(filled())}
    assert made["rows"].default_factory is list
    assert (made["rows"].repr, made["secret"].repr) == (True, False)
    assert dataclasses.asdict(filled()("a")) == {"name": "a", "rows": [], "secret": ""}


def test_the_names_of_fields_are_known_of_every_dataclass_and_of_nothing_else() -> None:
    @dataclasses.dataclass
    class Plain:
        a: int

    assert lazily.field_names(filled()) == ("name", "rows", "secret")
    assert lazily.field_names(Plain) == ("a",)
    assert lazily.field_names(str) == ()
    assert lazily.field_names(Token) == ()


def test_a_class_with_slots_may_hide_a_field() -> None:
    @lazily.dataclass(frozen=True, slots=True)
    class Door:
        key: str = lazily.field(repr=False)
        opened: list[int] = lazily.field(default_factory=list)

    assert repr(Door("x")).endswith("Door(opened=[])")
    assert (Door("x").key, Door("x", [1]).opened) == ("x", [1])
    with pytest.raises(TypeError):
        Door()  # type: ignore[call-arg]
