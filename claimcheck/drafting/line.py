"""What is known of one sentence when it is checked: its kind, its speaker, the claims it is linked to, its signature.

Shapes of their own, so that the checks stay pure: the library fills them, nothing here knows a database.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from claimcheck.drafting.draft import Sentence
from claimcheck.evidence import Mention
from claimcheck.matcher import Comparison
from claimcheck.statements.statement import Credit, Worth
from claimcheck.text.spans import Span
from claimcheck.vocab import LinkedBy, Modifier, Relation, SentenceKind, SigningState, Stance, Status

_AGREEING = (Relation.CORROBORATES, Relation.REPEATS)


@dataclass(frozen=True, slots=True)
class Backing:
    """One attribution of a claim as a check sees it.

    `shown_as` may be printed; `names` are the spellings of a source who must not be named, empty otherwise, and never
    leave a check; `quote` is None where there is none or it would name the source; `document` numbers the document it is
    from, whose whole `text` is there where the sentence quotes something.
    """

    id: str
    mention: Mention
    shown_as: str
    names: tuple[str, ...] = field(default=(), repr=False)
    quote: str | None = None
    document: int | None = None
    text: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Side:
    """What stands against a claim: whose words, which, and the claim that holds them; no words for a bare denial of it."""

    claim: str
    shown_as: str
    words: str
    is_quote: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """A claim on file as a check sees it: how it stands and why, whom it accuses, and what an editor published on it.

    `case` names its case where that is not the draft's.
    """

    id: str
    text: str
    status: Status
    modifiers: tuple[Modifier, ...] = ()
    reason: str = ""
    settle: str = ""
    origins: int = 0
    backings: tuple[Backing, ...] = ()
    against: tuple[Side, ...] = ()
    accuses: str | None = None
    rating: str | None = None
    case: str = ""

    @property
    def asserting(self) -> tuple[Backing, ...]:
        """Those who say so."""
        return tuple(backing for backing in self.backings if backing.mention.stance is Stance.ASSERTS)

    @property
    def texts(self) -> tuple[str, ...]:
        """The claim's words and its quotes'."""
        return (self.text, *(backing.quote for backing in self.backings if backing.quote))

    @property
    def named(self) -> tuple[str, ...]:
        """The names of those who say so and may be named."""
        return tuple(backing.shown_as for backing in self.backings if not backing.mention.protected)


@dataclass(frozen=True, slots=True)
class Link:
    """A claim that a sentence rests on or speaks of, how it was linked, and what comparison reads in the two."""

    stored: Stored
    by: LinkedBy
    comparison: Comparison

    @property
    def backs(self) -> bool:
        """True where the claim stands behind the sentence: a person marked it, or comparison finds that it says the same."""
        return self.by is not LinkedBy.MATCH or self.comparison.relation in _AGREEING


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who signed a sentence before another did: who, when, and the signature's row."""

    by: str
    at: str
    number: int


@dataclass(frozen=True, slots=True)
class Signing:
    """Somebody's word that the sentence was checked.

    `before` is what it said then, `evidence` what changed behind it since, `accepted` the findings that are settled by it,
    `number` its row; `also` are those who signed the same words before.
    """

    state: SigningState
    by: str
    at: str
    note: str | None = None
    before: str = ""
    evidence: tuple[str, ...] = ()
    accepted: frozenset[str] = frozenset()
    number: int = 0
    also: tuple[Signer, ...] = ()


@dataclass(frozen=True)
class Line:
    """One sentence with all that is known of it.

    `missing` are marked ids that no claim has; `named` the places in the sentence that name a source who must not be
    named; `is_looked_up` is False for what a long draft has beyond the limit; `hidden` are spellings, which never leave the
    library.
    """

    sentence: Sentence
    kind: SentenceKind
    credit: Credit
    worth: Worth
    links: tuple[Link, ...] = ()
    missing: tuple[str, ...] = ()
    named: tuple[Span, ...] = ()
    hidden: tuple[frozenset[str], ...] = field(default=(), repr=False)
    is_criticism: bool = False
    is_looked_up: bool = True
    signing: Signing | None = None

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.sentence.text

    @cached_property
    def backing(self) -> tuple[Link, ...]:
        """The links to claims that stand behind the sentence."""
        return tuple(link for link in self.links if link.backs)

    @cached_property
    def standing(self) -> tuple[Stored, ...]:
        """The claims behind the sentence that were not retracted."""
        return tuple(link.stored for link in self.backing if link.stored.status is not Status.RETRACTED)


@dataclass(frozen=True, slots=True)
class Finding:
    """What an editor would mark: one sentence, what would settle it, the claim it is about, and where.

    `words` is the place in the sentence's text, None for the whole of it; `at` a place in the draft that is no part of it.
    """

    message: str
    settle: str = ""
    claim: str = ""
    words: Span | None = None
    at: Span | None = None
