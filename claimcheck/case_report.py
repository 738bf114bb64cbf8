"""A case on one page, as it is shown: counts, contradictions, what is settled, what is only echoed, what is unverified."""

from __future__ import annotations

from claimcheck.contradiction_report import ContradictionReport
from claimcheck.lazily import dataclass
from claimcheck.report import ClaimView


@dataclass(frozen=True, slots=True)
class CaseReport:
    """A case on one page, the journal's `head` to be kept elsewhere; `more_…` says how many claims are not on the page."""

    case: str
    title: str
    policy: str
    counts: tuple[tuple[str, int], ...]
    contradictions: ContradictionReport
    unverified: tuple[ClaimView, ...]
    echoes: tuple[ClaimView, ...]
    circles: tuple[str, ...]
    head: str
    more_unverified: int = 0
    more_echoes: int = 0
    verified: tuple[ClaimView, ...] = ()
    more_verified: int = 0

    @property
    def steps(self) -> dict[str, list[ClaimView]]:
        """The unverified claims by the step that would settle them, in the order of the first of each."""
        groups: dict[str, list[ClaimView]] = {}
        for claim in self.unverified:
            groups.setdefault(claim.standing.settle, []).append(claim)
        return groups
