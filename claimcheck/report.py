"""What is shown: frozen views that every format reads, already fit for publication.

A view never carries a protected source's name or id: `shown_as` is the agreed description. Ids are short and typed (c12).
Dates are ISO 8601 strings. Spans are (start, end) in characters of the text beside them.
"""

from __future__ import annotations

from claimcheck.lazily import dataclass
from claimcheck.vocab import GroundRule, JudgementValue, Stance, Word

Spans = tuple[tuple[int, int], ...]


def label(vocabulary: type[Word], value: str) -> str:
    """The label of a word; a value that the vocabulary lacks, as another program may have left it, is shown as it is."""
    return next((word.label for word in vocabulary if word.value == value), value)


@dataclass(frozen=True, slots=True)
class FindingView:
    """What one signal read in a pair: `a` and `b` mark the words in the two texts."""

    signal: str
    outcome: str
    score: float
    detail: str
    a: Spans = ()
    b: Spans = ()


@dataclass(frozen=True, slots=True)
class ReasonView:
    """What weighed for (above 0) or against a relation: in words, and what it adds to the logarithm of the odds."""

    because: str
    weight: float


@dataclass(frozen=True, slots=True)
class PairView:
    """Two texts compared; `score` is how likely the relation is right, `reasons` what weighed most."""

    a: str
    b: str
    relation: str
    score: float
    findings: tuple[FindingView, ...] = ()
    reasons: tuple[ReasonView, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands: status, remarks, the reason in a sentence, the counts, and what would settle it."""

    status: str
    modifiers: tuple[str, ...]
    reason: str
    settle: str
    mentions: int
    origins: int
    independent: int

    @property
    def counts(self) -> str:
        """The count line: mentions, origins, established independent."""
        return f"mentions {self.mentions} · origins {self.origins} · established independent {self.independent}"


@dataclass(frozen=True, slots=True)
class Voice:
    """One attribution as it may be shown."""

    id: str
    shown_as: str
    source: str | None
    type: str
    stance: str
    ground_rule: str
    basis: str
    official: bool
    speaks_for: str | None = None
    via: str | None = None
    said: str | None = None
    document: str | None = None
    title: str | None = None
    url: str | None = None
    quote: str | None = None
    before: str | None = None
    after: str | None = None
    place: str | None = None
    anchor: str | None = None
    credibility: str = "6"
    counts: bool = True
    remark: str = ""
    rechecked: str | None = None
    note: str | None = None

    @property
    def told(self) -> str:
        """Who says it, for whom, how, through whom and when, in words."""
        denied = " it" if self.stance == Stance.DENIES else ""
        stance = "" if self.stance == Stance.ASSERTS else f" {label(Stance, self.stance)}{denied}"
        capacity = f", speaking for {self.speaks_for}" if self.speaks_for else ""
        rule = "" if self.ground_rule == GroundRule.ON_RECORD else f", {label(GroundRule, self.ground_rule)}"
        relay = f", via {self.via}" if self.via else ""
        return f"{self.shown_as}{capacity}{stance} ({self.type}{rule}){relay}, {self.said or 'undated'}"


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim in a listing."""

    id: str
    ulid: str
    case: str
    text: str
    standing: Standing
    voices: tuple[Voice, ...]
    recorded_at: str
    ref: str | None = None
    note: str | None = None
    rating: str | None = None


@dataclass(frozen=True, slots=True)
class Unverified:
    """The claims that nobody has confirmed, to be shown with what would settle each."""

    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class JudgementView:
    """A person's answer on a pair."""

    value: str
    by: str
    at: str
    note: str = ""

    @property
    def told(self) -> str:
        """The answer in words, with who gave it and when."""
        note = f": {self.note}" if self.note else ""
        return f"{label(JudgementValue, self.value)} ({self.by}, {self.at}){note}"


@dataclass(frozen=True, slots=True)
class MatchView:
    """A stored relation between two claims.

    `judged` is a person's answer, empty while it is a proposal; `left_said` and `right_said` are who says each, in words.
    `replaced` are the answers that it stands in place of, the latest first: they are on file and count no more.
    """

    id: str
    left: str
    right: str
    left_text: str
    right_text: str
    relation: str
    score: float
    judged: str
    findings: tuple[FindingView, ...]
    stale: bool = False
    note: str = ""
    left_said: str = ""
    right_said: str = ""
    replaced: tuple[JudgementView, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryView:
    """One event of the journal as people read it."""

    seq: int
    at: str
    actor: str
    action: str
    subject: str
    summary: str


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """Everything on one claim. `origins` says, a line each, what was counted as one and why.

    `established` says, a line each, what somebody found out about two attributions; the `withdrawn` count no more.
    """

    claim: ClaimView
    origins: tuple[str, ...]
    matches: tuple[MatchView, ...]
    history: tuple[HistoryView, ...]
    established: tuple[str, ...] = ()
    withdrawn: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source; `claims` counts those it stands behind in a way that may be shown."""

    id: str
    ulid: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    parent: str | None
    owner_group: str | None
    reliability: str
    claims: int
    note: str | None = None
    withdrawn: str | None = None


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case with the number of its claims."""

    id: str
    slug: str
    title: str
    claims: int
    note: str | None = None
