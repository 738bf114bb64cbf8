"""What an action answers: added, imported, verified, and what was wrong."""

from __future__ import annotations

from claimcheck.lazily import dataclass
from claimcheck.report import ClaimView, MatchView, Standing


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in the user's data or in the store: where, what, and what to do."""

    where: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """What an addition or an edit did: the claim, whether it was there before, and what it met.

    `edited` is what an edit changed of the claim (`text`, `note`, `case`, `adverse_to`), or of the attribution where one
    is named (`ground_rule`, `type`, …), None where nothing was edited.
    """

    claim: ClaimView
    attribution: str | None
    new_claim: bool
    matches: tuple[MatchView, ...]
    remarks: tuple[str, ...] = ()
    edited: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class StandingChange:
    """How a claim stood before an action and how it stands after it."""

    claim: str
    was: Standing
    now: Standing

    @property
    def told(self) -> str:
        """The statuses before and after, or that it is the same, with the reason for what it is now."""
        was, now = (", ".join((each.status, *each.modifiers)) for each in (self.was, self.now))
        turned = f" stays {now}" if was == now else f": {was} → {now}"
        return f"{self.claim}{turned}: {self.now.reason}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A match put to a person who walks through many; what the word "stale" means need be told once only."""

    match: MatchView
    explains_stale: bool


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A new source whose name looks like another's on file."""

    name: str
    like: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did; `notes` are what to know of lines that were stored."""

    added: int
    known: int
    problems: tuple[Problem, ...]
    matches: int
    notes: tuple[Problem, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()


@dataclass(frozen=True, slots=True)
class Embedded:
    """What embedding did: how many claims got a vector, how many live ones have one now, from which model."""

    added: int
    embedded: int
    claims: int
    model: str
    dimension: int


@dataclass(frozen=True, slots=True)
class QuoteChecked:
    """What became of one quote in another copy of its document; `copy` is the day it came in, None for one given now.

    `was` is its place in the first copy, `place` the one in this copy. `remark` says what is other around it, in a sentence,
    where it is there word for word; `was_before`, `was_after`, `before` and `after` are what stood and stands around it,
    None where that could name a protected source.
    """

    attribution: str
    claim: str
    document: str
    title: str | None
    state: str
    copy: str | None
    quote: str
    was: str | None = None
    place: str | None = None
    diff: str | None = None
    remark: str | None = None
    was_before: str | None = None
    was_after: str | None = None
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Rechecked:
    """What a recheck found, and how much of it went into the ledger as news."""

    quotes: tuple[QuoteChecked, ...]
    recorded: int


@dataclass(frozen=True, slots=True)
class Verified:
    """What verification found; sound where there are no problems."""

    events: int
    rows: int
    snapshots: int
    head: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Accepted:
    """What accepting all proposals of some documents did; what could not be entered is among the problems.

    `unnamed` of those accepted are held to the writers of mails, who are not named.
    """

    accepted: int
    problems: tuple[Problem, ...]
    matches: int
    unnamed: int = 0


@dataclass(frozen=True, slots=True)
class StatementView:
    """One sentence of a document as extraction reads it: `start` and `end` count the characters of its full text.

    `speaker` is as the text gives it, `cue` the words that attribute; `worth` is a probability from 0 to 1. `line` counts
    from 1; `page` and `time` are the page's number and the time code, where the document has them.
    """

    start: int
    end: int
    text: str
    attribution: str
    speaker: str | None
    cue: str | None
    stance: str
    checkworthy: bool
    worth: float
    reason: str
    organisation: str | None
    basis: str
    quoted: bool
    resolved: bool
    line: int
    page: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A statement of a document that could become a claim: its sentence, the claim's words, and who would be held to it."""

    document: str
    statement: StatementView
    claim: str
    source: str
    type: str
    stance: str
    speaks_for: str | None = None
    via: str | None = None
    remarks: tuple[str, ...] = ()
    ground_rule: str = "on_record"
    basis: str = "unknown"
    said: str | None = None


@dataclass(frozen=True, slots=True)
class SimilarView:
    """One stored claim near a text. `found_by` is `words`, `meaning` or `both`."""

    claim: str
    ref: str | None
    text: str
    score: float
    relation: str
    found_by: str = "words"


@dataclass(frozen=True, slots=True)
class Selection:
    """What selects a passage: its words with what stands around them, its characters, its page or time; each may be missing.

    An `unknown` one is of a kind that no text can be searched by, such as a path in a page's markup.
    """

    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    fragment: str | None = None
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class QuoteAnnotation:
    """A quote with its place, the claim it stands for and who says so, fit for interchange; `claim_id` is a ULID.

    `within` are the passages that it is to be looked for in, the outermost first; `snapshot` is the SHA-256 of the copy it
    was taken from, `title` what the document is called.
    """

    exact: str
    prefix: str
    suffix: str
    start: int | None
    end: int | None
    fragment: str | None
    source: str
    claim: str
    claim_id: str | None = None
    attribution_id: str | None = None
    said_by: str | None = None
    stance: str | None = None
    within: tuple[Selection, ...] = ()
    snapshot: str | None = None
    title: str | None = None
