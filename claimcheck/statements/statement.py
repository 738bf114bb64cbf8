"""What extraction proposes: a span of a text, to whom the text attributes it, and whether somebody could verify it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.text.spans import Span
from claimcheck.vocab import Basis, SpeechStance, StatementAttribution


@dataclass(frozen=True, slots=True)
class Worth:
    """Whether a sentence is worth checking: `worth` is a probability from 0 to 1, `reason` one plain phrase."""

    checkworthy: bool
    worth: float
    reason: str


@dataclass(frozen=True, slots=True)
class Credit:
    """To whom a text attributes a sentence.

    `speaker` is the name or description as the text gives it in full ("Priya Andersgaard", "a person familiar with the
    matter"), None for a narrator nobody is named as; `cue` is the span of the words that attribute, where there are any;
    `organisation` is whom the speaker speaks for; `resolved` says that the speaker was found behind a pronoun or an
    earlier sentence; `quoted` that the sentence is told in the speaker's own words; `said` are the stretches of a sentence
    that its speaker says, none where the whole is told.
    """

    attribution: StatementAttribution
    speaker: str | None = None
    cue: Span | None = None
    organisation: str | None = None
    stance: SpeechStance = SpeechStance.ASSERTS
    basis: Basis = Basis.UNKNOWN
    quoted: bool = False
    resolved: bool = False
    said: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a text with its credit and its worth.

    `content` is the part of `span` that is asserted, without the words that attribute it; for a sentence without such
    words both are the same. `time` is the time of day it stands under on a live page, HH:MM, with "+00:00" if that is GMT.
    `wording` is what a table's row tells, with its headings; None for a sentence.
    """

    span: Span
    content: Span
    credit: Credit
    worth: Worth
    time: str | None = None
    wording: str | None = None
