"""What is shown of contradictions: two sides beside each other, and the official line over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.lazily import dataclass

if TYPE_CHECKING:
    from claimcheck.report import Spans, Voice


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction."""

    claim: str
    text: str
    spans: Spans
    voice: Voice
    origins: int


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sides that cannot both be true, side by side. `match` is None where a source denies the very claim."""

    official: Side
    other: Side
    point: str
    signal: str
    standing: str
    match: str | None = None


@dataclass(frozen=True, slots=True)
class LineEntry:
    """One statement in the timeline of the official line; `shift` says where it departs from an earlier one."""

    said: str
    body: str
    shown_as: str
    stance: str
    claim: str
    text: str
    shift: str = ""


@dataclass(frozen=True, slots=True)
class ContradictionReport:
    """The contradictions of a case and the official line, with how many stand `elsewhere`, between other voices alone.

    `more` says how many contradictions of the kind that was asked for are left out.
    """

    case: str
    pairs: tuple[Contradiction, ...]
    timeline: tuple[LineEntry, ...]
    official_only: bool = True
    line_goes_on: bool = False  # earlier statements of it were left out
    elsewhere: int = 0
    more: int = 0
