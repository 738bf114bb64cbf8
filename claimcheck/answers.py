"""What an action answers: added, imported, verified, and what was wrong."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.report import ClaimView, MatchView


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in the user's data or in the store: where, what, and what to do."""

    where: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """What an addition did: the claim, whether it was there before, and what it met."""

    claim: ClaimView
    attribution: str | None
    new_claim: bool
    matches: tuple[MatchView, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    added: int
    known: int
    problems: tuple[Problem, ...]
    matches: int


@dataclass(frozen=True, slots=True)
class Embedded:
    """What embedding did: how many claims got a vector, how many live ones have one now, from which model."""

    added: int
    embedded: int
    claims: int
    model: str
    dimension: int


@dataclass(frozen=True, slots=True)
class Verified:
    """What verification found; sound where there are no problems."""

    events: int
    rows: int
    snapshots: int
    head: str
    problems: tuple[Problem, ...]
