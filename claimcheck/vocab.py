"""The words of the field, each defined once with the label a person reads; schema.org, W3C PROV, AP, NATO and others."""

from enum import Enum
from typing import Self


class Word(str, Enum):  # noqa: UP042 - StrEnum would not take the label
    """A value as it is stored, with the label a person reads."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """A member; the label is given where the member is defined, never where a stored value is read."""
        word = str.__new__(cls, value)
        word._value_, word.label = value, label
        return word

    def __str__(self) -> str:
        return str(self.value)


class SourceKind(Word):
    """Who can be held to an assertion."""

    PERSON = "person", "person"
    ORGANISATION = "organisation", "organisation"
    PUBLICATION = "publication", "publication"
    ANONYMOUS = "anonymous", "unnamed person"


class AttributionType(Word):
    """Under which kind of sourcing an assertion reached the desk (AP, SVT)."""

    NAMED = "named", "named"
    ANONYMOUS = "anonymous", "anonymous"
    OFFICIAL = "official", "official statement"
    DOCUMENT = "document", "document"
    OBSERVATION = "observation", "own observation"


class Stance(Word):
    """What the source does with the claim."""

    ASSERTS = "asserts", "asserts"
    DENIES = "denies", "denies"
    HEDGES = "hedges", "does not commit"


class StatementAttribution(Word):
    """To whom a text attributes one of its sentences."""

    NAMED = "named", "named"
    ANONYMOUS = "anonymous", "anonymous"
    OFFICIAL = "official", "official statement"
    DOCUMENT = "document", "document"
    NARRATOR = "narrator", "the outlet itself"


class SpeechStance(Word):
    """What a speaker does with what is said."""

    ASSERTS = "asserts", "asserts"
    DENIES = "denies", "denies"
    HEDGES = "hedges", "does not commit"
    DECLINES = "declines", "declines to answer"


class SentenceKind(Word):
    """What a sentence of a draft is to the one who checks it."""

    FACT = "fact", "a fact"
    QUOTE = "quote", "somebody's own words"
    OWN = "own", "the paper's own finding"
    CRITICISM = "criticism", "criticism of somebody"
    OPINION = "opinion", "an opinion"
    OTHER = "other", "nothing to check"

    @property
    def is_to_be_covered(self) -> bool:
        """True for what a claim on file has to stand behind."""
        return self not in (SentenceKind.OPINION, SentenceKind.OTHER)


class LinkedBy(Word):
    """How a sentence of a draft came to be linked to a claim."""

    MARKER = "marker", "marked"
    QUOTE = "quote", "found by its quote"
    MATCH = "match", "found by comparison"


class Severity(Word):
    """How much a finding in a draft matters, as editors of code know it."""

    ERROR = "error", "error"
    WARNING = "warning", "warning"
    NOTE = "note", "note"


class SigningState(Word):
    """What became of a sentence since somebody signed it."""

    SIGNED = "signed", "signed"
    CHANGED = "changed", "changed since signing"
    EVIDENCE = "evidence", "evidence changed since signing"


class GroundRule(Word):
    """What was agreed about publishing (AP's four terms)."""

    ON_RECORD = "on_record", "on the record"
    BACKGROUND = "background", "on background"
    DEEP_BACKGROUND = "deep_background", "on deep background"
    OFF_RECORD = "off_record", "off the record"


class Basis(Word):
    """How the source knows (after OpenCTI's objective scale)."""

    WITNESSED = "witnessed", "saw or heard it"
    DOCUMENT = "document", "has it from a document"
    TOLD_BY_WITNESS = "told_by_witness", "was told by a witness"
    TOLD = "told", "was told"
    DEDUCED = "deduced", "concludes it"
    UNKNOWN = "unknown", "basis not recorded"

    @property
    def first_hand(self) -> bool:
        """True where nobody stands between the source and the fact."""
        return self in (Basis.WITNESSED, Basis.DOCUMENT)


class Reliability(Word):
    """How far a source can be relied on (NATO Admiralty code); F is unknown and is never averaged."""

    A = "A", "completely reliable"
    B = "B", "usually reliable"
    C = "C", "fairly reliable"
    D = "D", "not usually reliable"
    E = "E", "unreliable"
    F = "F", "cannot be judged"


class Credibility(Word):
    """How credible one assertion is (NATO Admiralty code); 6 is unknown and is never averaged."""

    CONFIRMED = "1", "confirmed by other independent sources"
    PROBABLE = "2", "probably true"
    POSSIBLE = "3", "possibly true"
    DOUBTFUL = "4", "doubtful"
    IMPROBABLE = "5", "improbable"
    UNKNOWN = "6", "cannot be judged"


class AnchorState(Word):
    """What became of a quote's place in its snapshot."""

    INTACT = "intact", "quote found in its place"
    MOVED = "moved", "quote found elsewhere in the document"
    ALTERED = "altered", "quote found with changes"
    AMBIGUOUS = "ambiguous", "quote found in several places"
    LOST = "lost", "quote not found"
    UNCHECKED = "unchecked", "quote not checked: no readable text on file"


class QuoteState(Word):
    """What became of a quote in another copy of its document."""

    SAME = "same", "the same"
    MOVED = "moved", "word for word at another place"
    ALTERED = "altered", "altered"
    AMBIGUOUS = "ambiguous", "in several places"
    GONE = "gone", "gone"
    UNAVAILABLE = "unavailable", "not to be looked at"


class Relation(Word):
    """What comparison reads in a pair of claims (FEVER; `repeats` means the same origin or copied words)."""

    CORROBORATES = "corroborates", "corroborates"
    CONFLICTS = "conflicts", "conflicts with"
    REPEATS = "repeats", "repeats"
    UNCLEAR = "unclear", "is related to, unclear how"
    UNRELATED = "unrelated", "is unrelated to"


class Outcome(Word):
    """What one signal reads in a pair of claims."""

    AGREES = "agrees", "agrees"
    CONFLICTS = "conflicts", "conflicts"
    DIFFERS = "differs", "differs in scope"


class FoundBy(Word):
    """How a search came upon a claim."""

    WORDS = "words", "by its words"
    MEANING = "meaning", "by its meaning"
    BOTH = "both", "by words and meaning"


class Point(Word):
    """How sure comparison must be before a relation is stated; what is less sure comes out unclear."""

    CAREFUL = "careful", "states little, and is hardly ever wrong"
    BALANCED = "balanced", "states what is more than likely"
    SWEEPING = "sweeping", "states whatever is likelier than not, for a first look"


class JudgementValue(Word):
    """A person's answer on a pair of claims (after nomenklatura)."""

    SAME = "same", "say the same"
    CONTRADICTS = "contradicts", "contradict each other"
    RELATED = "related", "are related, neither same nor opposed"
    DIFFERENT = "different", "are about different things"
    UNSURE = "unsure", "cannot be told apart yet"


class IndependenceValue(Word):
    """What somebody established about two attributions."""

    INDEPENDENT = "independent", "independent of each other"
    NOT_INDEPENDENT = "not_independent", "not independent of each other"


class Status(Word):
    """How a claim stands; derived from its evidence, never stored."""

    UNSOURCED = "unsourced", "unsourced"
    SINGLE_SOURCE = "single-source", "single source"
    ECHOED = "echoed", "echoed"
    CORROBORATED = "corroborated", "corroborated"
    DOCUMENTED = "documented", "documented"
    DISPUTED = "disputed", "disputed"
    CONTRADICTED = "contradicted", "contradicted"
    RETRACTED = "retracted", "retracted"


class Modifier(Word):
    """A remark that goes with a status."""

    OFFICIAL_ONLY = "official-only", "rests on the official line only"
    ANONYMOUS_ONLY = "anonymous-only", "rests on anonymous sources only"
    PROPOSED = "proposed", "rests on matches nobody has judged"
    STALE = "stale", "older than the policy allows"
    UNANSWERED = "unanswered", "the other side's answer is not on file"
