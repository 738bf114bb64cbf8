"""Every way two claims can be compared: one file each, found by discovery.

A signal module defines one `SIGNAL`. Its `extract` runs once per text; its `compare` returns a Finding, or None for
"cannot tell": silence is not agreement. The first line of `compare`'s docstring is what the user reads. Signals are
symmetric, their scores lie in 0..1, a text never conflicts with itself, and an empty text yields None.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck.lazily import NamedTuple
from claimcheck.text.kept import toml
from claimcheck.text.spans import Span
from claimcheck.vocab import Outcome

__all__ = ["Finding", "Signal", "Span", "lexicon", "signals", "turned"]


class Finding(NamedTuple):
    """What one signal reads in a pair of claims.

    `score` is the strength of the outcome, 0..1 (for the affinity signal: how alike the two are); `detail` is a sentence
    fragment a newspaper reader understands; `left` and `right` mark the words it rests on.
    """

    signal: str
    outcome: Outcome
    score: float
    detail: str
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()

    def mirrored(self) -> Finding:
        """The same finding with the two texts exchanged."""
        return Finding(self.signal, self.outcome, self.score, turned(self.detail), self.right, self.left)


def turned(detail: str) -> str:
    """The detail seen from the other side: "12 against 15" becomes "15 against 12"; any other stays as it is."""
    left, against, right = detail.partition(" against ")
    return f"{right}{against}{left}" if against and " against " not in right else detail


class Signal(NamedTuple):
    """One way to compare: what to read from each text, and how to compare what was read."""

    name: str
    extract: Callable[[str], Any]
    compare: Callable[[Any, Any], Finding | None]

    @property
    def explanation(self) -> str:
        """The sentence a user reads about this signal."""
        return (self.compare.__doc__ or "").strip().splitlines()[0]

    def between(self, left: str, right: str) -> Finding | None:
        """The finding for two texts, without a matcher (for tests and the curious)."""
        return self.compare(self.extract(left), self.extract(right))


@cache
def signals() -> tuple[Signal, ...]:
    """All signals in the order of their names."""
    # By the files: `pkgutil` finds them too, and loads a parser of Python to tell what is a module.
    names = sorted(file.stem for file in Path(__file__).parent.iterdir() if file.suffix == ".py" and file.stem != "__init__")
    return tuple(importlib.import_module(f"{__name__}.{name}").SIGNAL for name in names)


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The word list of one signal: `lexicons/NAME.toml`, with its origin in the key `origin`."""
    return toml(Path(__file__).parent / "lexicons" / f"{name}.toml")
