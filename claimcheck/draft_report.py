"""What is shown of a draft: frozen views that every format reads, already fit for publication.

Where the draft names a source who must not be named, the name is left out of every text here. Lines and columns count from
1, in characters; `start` and `end` are offsets in `DraftReport.text`.
"""

from __future__ import annotations

from claimcheck.lazily import dataclass


@dataclass(frozen=True, slots=True)
class DraftFinding:
    """One mark in the margin. `fails` says that it makes the command fail; `signed_off` that who signed accepted it."""

    name: str
    severity: str
    line: int
    column: int
    message: str
    settle: str = ""
    claim: str | None = None
    fails: bool = True
    signed_off: bool = False


@dataclass(frozen=True, slots=True)
class DraftLink:
    """A claim that a sentence is linked to; `backs` says that it stands behind the sentence rather than against it."""

    claim: str
    by: str
    backs: bool
    relation: str
    text: str
    status: str
    modifiers: tuple[str, ...] = ()
    reason: str = ""
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SigningView:
    """Who signed a sentence last, when, what became of it since, and who `also` signed the same words before."""

    state: str
    by: str
    at: str
    note: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One sentence of a draft."""

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    text: str
    kind: str
    block: str
    attribution: str
    covered: bool
    links: tuple[DraftLink, ...] = ()
    findings: tuple[DraftFinding, ...] = ()
    signing: SigningView | None = None


@dataclass(frozen=True, slots=True)
class DraftReport:
    """A draft checked. `facts` counts the sentences that a claim has to stand behind, `covered` those where one does.

    `otherwise` counts those to which one is linked that has another number, date or name, or says the opposite.
    `remarks` are plain lines on the draft as a whole, such as what was not looked at; `checks` those that marked something,
    each with the sentence that it says of itself.
    """

    file: str
    policy: str
    facts: int
    covered: int
    signed: int
    lines: tuple[DraftLine, ...]
    remarks: tuple[str, ...] = ()
    text: str = ""
    otherwise: int = 0
    checks: tuple[tuple[str, str], ...] = ()

    @property
    def findings(self) -> tuple[DraftFinding, ...]:
        """Every finding, in the order of the draft."""
        return tuple(finding for line in self.lines for finding in line.findings)

    @property
    def told_otherwise(self) -> str:
        """The words for facts that are not covered because the claim behind them has something else; empty for none."""
        return f", {self.otherwise} not as on file" if self.otherwise else ""

    @property
    def fails(self) -> bool:
        """True where a finding makes the command fail."""
        return any(finding.fails for finding in self.findings)


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A checked draft for reading on a screen: of its sentences no more than the first so many."""

    report: DraftReport
    limit: int


@dataclass(frozen=True, slots=True)
class SignedLine:
    """What was signed: the sentence, its claims with how they stand, and the findings that were accepted with it."""

    file: str
    line: int
    column: int
    text: str
    by: str
    links: tuple[DraftLink, ...]
    accepted: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class LeftLine:
    """A sentence that is to be signed: nobody has, or it or its evidence changed since.

    `against` names the errors that stand against signing it without a note; `signing` is None where nobody signed it.
    """

    line: int
    column: int
    text: str
    kind: str
    against: tuple[str, ...] = ()
    signing: SigningView | None = None


@dataclass(frozen=True, slots=True)
class LeftToSign:
    """What of a draft is left to sign, in its order; `signed` counts the sentences that are signed as they stand."""

    file: str
    signed: int
    lines: tuple[LeftLine, ...]
    remarks: tuple[str, ...] = ()
