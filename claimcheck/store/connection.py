"""One connection to a store: reads and writes in whole transactions, rows as dictionaries, the same on every engine.

The commands' own statements go straight to the driver: loading the object mapper costs more than everything else that
`list` or `add` does (bench/startup). The tables themselves have one home, `models.py`. Parameters are named, `:like_this`.
An engine is one subclass in a file of its own; whatever engines do differently is a method here, and no statement
outside those files is written for one engine.
"""

from __future__ import annotations

from _thread import RLock  # `threading` around it takes a while to load
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, NoReturn, Self

from claimcheck.errors import Invalid

Row = dict[str, Any]

BUSY_SECONDS = 30  # waiting for a writer is not fair in SQLite: with 5 s, 2 % of eight busy writers gave up


class Closed:
    """Whose turn it is where the connection was closed: nobody's."""

    def __enter__(self) -> NoReturn:
        raise Invalid("the store was closed", hint="open it again with open_store")

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        """Nothing was begun."""


class Connection(ABC):
    """A connection to a store; its methods raise OutsideWorld or NotAStore for what is no programming error.

    Threads that share one take turns: a transaction is one thread's until it ends, and statements of others wait for that.
    Otherwise they would write into each other's transaction, and one's rolling back would undo what the other did.
    """

    engine: ClassVar[str]  # the engine's name, as SQLAlchemy calls the dialect
    noun: ClassVar[str]  # what a store is, in a message
    listed: ClassVar[str]  # the numbers of the JSON list `:ids`, a row each
    among: ClassVar[str]  # the condition that a number is in the JSON list `:ids`
    among_words: ClassVar[str]  # the condition that a text is in the JSON list `:words`
    index_is_checked: bool = False  # whether the candidate index was found to be of this release's terms
    copied_to: Path | None = None  # where the store is as it was, if opening it brought an older one up to date

    def __init__(self) -> None:
        self.turn: RLock | Closed = RLock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection, once the transaction of another thread is over; closing it again changes nothing."""
        if isinstance(self.turn, Closed):
            return
        with self.turn:
            self._close()
            self.turn = Closed()

    @abstractmethod
    def _close(self) -> None: ...

    @abstractmethod
    def all(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Every row of a query."""

    @abstractmethod
    def each(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Iterator[Row]:
        """The rows of a query one by one, for what may be too much to hold."""

    @abstractmethod
    def one(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Row | None:
        """The first row of a query, or None."""

    def value(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Any:
        """The first column of the first row, or None."""
        row = self.one(sql, parameters)
        return None if row is None else next(iter(row.values()))

    @abstractmethod
    def run(self, sql: str, parameters: Mapping[str, Any] | None = None) -> None:
        """Execute a statement that writes."""

    @abstractmethod
    def run_many(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Execute a statement for many rows."""

    @abstractmethod
    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row and give its number: the highest so far and one, so that a number is the same on every engine."""

    @abstractmethod
    def insert_all(self, table: str, rows: Sequence[Row]) -> None:
        """Add many rows with their numbers in one statement; a column that a row does not name is left empty."""

    @abstractmethod
    def last_number(self, table: str) -> int | None:
        """The highest number a table ever gave, where it never gives one twice; None where it goes by its rows."""

    @abstractmethod
    def number_after(self, table: str, number: int) -> None:
        """Let a table that never gives a number twice go on after one."""

    @contextmanager
    def reading(self) -> Iterator[Self]:
        """A transaction in which all reads see one moment."""
        with self.turn:
            if self.in_transaction:
                yield self
                return
            self._begin_reading()
            try:
                yield self
            finally:
                self._roll_back()

    @contextmanager
    def writing(self) -> Iterator[Self]:
        """A transaction that takes the writer's lock at once and ends whole or not at all."""
        with self.turn:
            self._begin_writing()
            try:
                yield self
                self._commit()
            finally:
                self._roll_back()

    @property
    def in_transaction(self) -> bool:
        """True between the beginning of this thread's transaction and its end."""
        with self.turn:
            return self._in_transaction

    @property
    @abstractmethod
    def _in_transaction(self) -> bool: ...

    @abstractmethod
    def _begin_reading(self) -> None: ...

    @abstractmethod
    def _begin_writing(self) -> None: ...

    @abstractmethod
    def _commit(self) -> None: ...

    @abstractmethod
    def _roll_back(self) -> None:
        """End the transaction if one is open; raises nothing that would hide the first error."""

    @abstractmethod
    def contains(self, column: str, parameter: str) -> str:
        """The condition that a text holds a parameter's, whether A-Z are written large or small."""

    @abstractmethod
    def is_empty(self) -> bool:
        """True where the database holds nothing at all."""

    @abstractmethod
    def is_ours(self) -> bool:
        """True where the database says that claimcheck made it, and has a revision."""

    @abstractmethod
    def damage(self) -> list[str]:
        """What the engine itself finds wrong with its pages and indexes, a few lines at most."""

    @abstractmethod
    def as_it_is(self) -> AbstractContextManager[None]:
        """Read texts whatever bytes they hold: a damaged one must be named, not stop the reading."""

    @abstractmethod
    def columns(self, table: str) -> list[Row]:
        """The columns of a table as they are, for its shape; nothing where there is no such table."""

    @abstractmethod
    def rules(self, table: str) -> list[list[Row]]:
        """The indexes and links of a table as they are, for its shape."""

    @abstractmethod
    def extras(self) -> list[str]:
        """What changes or hides what is written, such as triggers and views: claimcheck makes none."""
