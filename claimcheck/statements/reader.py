"""Goes through a text's sentences in order and keeps in mind who spoke: to each its credit."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.statements.attribution import Attribution
from claimcheck.statements.beside import beside
from claimcheck.statements.carrying_on import carried_on
from claimcheck.statements.cast import Cast
from claimcheck.statements.grammar import NARRATORS, RELATIVE
from claimcheck.statements.handed_over import BASE as HANDED
from claimcheck.statements.leanings import basis_of, declines, gives_none, stance_of
from claimcheck.statements.lexicon import speech, words
from claimcheck.statements.memory import Memory, expanded
from claimcheck.statements.noun_phrases import Phrase
from claimcheck.statements.openings import institution_asked, institution_at_start, person_at_start
from claimcheck.statements.own_voice import own_stance
from claimcheck.statements.sentence import Sentence
from claimcheck.statements.settings import Setting
from claimcheck.statements.speaker import Speaker
from claimcheck.statements.speakers import speaker_of
from claimcheck.statements.statement import Credit
from claimcheck.statements.told import said
from claimcheck.statements.voices import Voice
from claimcheck.text.spans import Span
from claimcheck.vocab import Basis, SpeechStance, StatementAttribution


class Reader:
    """Goes through the sentences in order and keeps in mind who spoke."""

    def __init__(self, text: str, read: list[Sentence], cast: Cast, setting: Setting) -> None:
        self.text, self.read, self.cast, self.setting = text, read, cast, setting
        self.memory = Memory(cast)
        self.organisations: dict[str, str] = {}
        self.units: dict[int, tuple[Speaker, bool]] = {}
        self.leads = self._leads_of_units()

    def credits(self) -> list[Credit]:
        """One credit a sentence, in order."""
        found = [self._credit(place, one) for place, one in enumerate(self.read)]
        return carried_on(self.read, found) if self.setting.is_narrated else found

    def _leads_of_units(self) -> dict[int, Sentence]:
        """For each quote the first sentence that says who speaks."""
        found: dict[int, Sentence] = {}
        for one in self.read:
            if one.lead is not None and one.unit not in found and self._touches_quote(one):
                found[one.unit] = one
        return found

    @staticmethod
    def _touches_quote(one: Sentence) -> bool:
        return any(piece.quoted for piece in one.run)

    def _credit(self, place: int, one: Sentence) -> Credit:
        if one.voice is not None and not one.voice.asks:
            return self._of_voice(one, one.voice)
        own = self._narrated(one)
        if not one.is_quoted and (silent := self._declined(one)):
            self._look(one)
            return replace(own, stance=SpeechStance.DECLINES, cue=silent)
        if one.plain.endswith("?") and not self._touches_quote(one):
            return own
        return self._attributed(one) or self._quoted(place, one) or self._untold(one, own)

    def _untold(self, one: Sentence, own: Credit) -> Credit:
        """The text's own sentence; "reportedly" makes it a hedge."""
        self._look(one)
        if one.lead is not None and one.lead.kind == "nobody" and not self._is_in_aside(one, one.lead):
            return replace(own, stance=SpeechStance.HEDGES, cue=self._cue(one, one.lead))
        return own

    @staticmethod
    def _is_in_aside(one: Sentence, lead: Attribution) -> bool:
        """ "The trial, which is expected to last weeks, goes on": only the aside is told so."""
        return lead.cue[0] > 0 and one.run[lead.cue[0] - 1].low in RELATIVE

    def _narrated(self, one: Sentence) -> Credit:
        """The text's own voice: the outlet's, an institution's, a presenter's."""
        setting = self.setting
        name = one.voice.name if one.voice is not None and one.voice.name else setting.name
        kind = StatementAttribution.NARRATOR if one.voice is not None else setting.kind
        return Credit(
            kind,
            name,
            None,
            setting.organisation,
            own_stance(one),
            basis_of(one.plain) if not setting.is_narrated else Basis.UNKNOWN,
        )

    def _of_voice(self, one: Sentence, voice: Voice) -> Credit:
        kind = StatementAttribution.ANONYMOUS if voice.is_unnamed or voice.name is None else StatementAttribution.NAMED
        if self.setting.kind is StatementAttribution.ANONYMOUS:
            kind = StatementAttribution.ANONYMOUS
        return Credit(
            kind,
            voice.name,
            None,
            self.organisations.get(voice.name or ""),
            SpeechStance.DECLINES if gives_none(one.plain) else own_stance(one),
            basis_of(one.plain),
            quoted=True,
        )

    def _declined(self, one: Sentence) -> Span | None:
        """The words that say that somebody gave no answer, where nothing else is said."""
        found = declines(one.plain)
        if found is None or any(piece.quoted and piece.start >= one.span.start + found[1] for piece in one.run):
            return None
        if one.lead is not None and one.lead.source is not None and one.run[one.lead.verb].end <= one.span.start + found[0]:
            return None
        return Span(one.span.start + found[0], one.span.start + found[1])

    def _attributed(self, one: Sentence) -> Credit | None:
        """What the sentence's own words attribute."""
        lead = one.lead
        if lead is None or lead.source is None:
            return None
        speaker, resolved = self._speaker(one, lead)
        if speaker is None:
            return None
        return self._as_credit(one, speaker, resolved=resolved, lead=lead)

    def _speaker(self, one: Sentence, lead: Attribution) -> tuple[Speaker | None, bool]:
        """Who speaks, found behind a pronoun or a description where need be; None for the narrator and for nobody."""
        assert lead.source is not None
        said = expanded(speaker_of(self.text, one.run, lead.source, self.cast), self.cast)
        if said.head in NARRATORS and said.kind is None:
            return (None, False) if self.setting.is_narrated else (self._self(), False)
        if said.head == "it" and lead.source.first and not self.memory.spoke_last(one.paragraph):
            self.memory.thing = institution_at_start(self.text, one.run, self.cast) or self.memory.thing
        found, resolved = self.memory.resolve(said)
        if found.kind is None or self._is_own_reporter(one, lead.source):
            return None, False
        if self.setting.kind is StatementAttribution.OFFICIAL and self._is_own(found):
            return self._self(), False
        found = self._with_organisation(self._of_the_house(one, lead.source, found))
        self.memory.note(found, said.head if said.kind is None else "")
        self.memory.paragraph = one.paragraph if self.memory.thing is found else -1
        if resolved and said.kind is not None and said.head:
            self.memory.heads[said.head] = found
        return found, resolved

    def _is_own_reporter(self, one: Sentence, source: Phrase) -> bool:
        """ "Our reporter in Osk sees smoke": the outlet itself."""
        lows = [piece.low for piece in one.run[source.first : source.stop]]
        return self.setting.is_narrated and lows[0] == "our" and not words("people", "own_reporters").isdisjoint(lows[:3])

    def _is_own(self, found: Speaker) -> bool:
        """A court's judgment tells of other people's papers and companies; only "the court" in it is the court."""
        if self.setting.is_courts:
            return found.is_definite and found.head in ("court", "tribunal") and len(found.name.split()) == 2
        return self._is_the_house(found)

    @staticmethod
    def _is_the_house(found: Speaker) -> bool:
        """What an institution's own papers show, it says itself, and "the hospital" in its release is that hospital."""
        if found.kind is StatementAttribution.DOCUMENT:
            return True
        is_plain = found.organisation is None and len(found.name.split()) == 2 and found.is_definite
        return is_plain and found.kind is StatementAttribution.OFFICIAL and found.head in words("institutions", "nouns")

    def _self(self) -> Speaker:
        return Speaker(self.setting.kind, self.setting.name or "", "", self.setting.organisation)

    def _of_the_house(self, one: Sentence, source: Phrase, speaker: Speaker) -> Speaker:
        """An officer quoted in an institution's own release, of no other house, speaks for it."""
        is_named = speaker.kind is StatementAttribution.NAMED and speaker.name not in self.organisations
        if not is_named or speaker.organisation or self.setting.kind is not StatementAttribution.OFFICIAL:
            return speaker
        told = {piece.low for piece in one.run[max(0, source.first - 3) : source.whole_stop]}
        is_officer = told & (words("people", "officers") | words("people", "spokespeople"))
        return replace(speaker, organisation=self.setting.organisation) if is_officer else speaker

    def _with_organisation(self, speaker: Speaker) -> Speaker:
        """An organisation told once is kept for the speaker's later sentences."""
        if speaker.organisation and speaker.kind is StatementAttribution.NAMED:
            full = self.cast.institutions.get(speaker.organisation.lower()) or self.cast.roles.get(
                speaker.organisation.lower()
            )
            speaker = replace(speaker, organisation=full or speaker.organisation)
            self.organisations.setdefault(speaker.name, speaker.organisation or "")
        elif speaker.name in self.organisations:
            speaker = replace(speaker, organisation=self.organisations[speaker.name])
        return speaker

    def _quoted(self, place: int, one: Sentence) -> Credit | None:
        """A sentence that is all quote: its quote's speaker, or that of the sentence beside it."""
        if not one.is_quoted:
            return None
        if one.unit in self.units:
            speaker, _ = self.units[one.unit]
            return self._as_credit(one, speaker, resolved=True)
        lead = self.leads.get(one.unit)
        for near in [lead, *beside(self.read, place)]:
            if near is None or near.lead is None or near.lead.source is None:
                continue
            speaker_found, _ = self._speaker(near, near.lead)
            if speaker_found is not None:
                self.units[one.unit] = (speaker_found, True)
                return self._as_credit(one, speaker_found, resolved=True)
        return None

    def _as_credit(self, one: Sentence, speaker: Speaker, *, resolved: bool, lead: Attribution | None = None) -> Credit:
        assert speaker.kind is not None
        is_quoted = one.is_quoted or self._touches_quote(one)
        stance = stance_of(
            self._said(one, lead),
            lead.base if lead else None,
            is_denied=lead is not None and lead.base in speech("stance", "denies"),
        )
        if lead is not None and gives_none(self._said(one, lead)):
            stance = SpeechStance.DECLINES
        cue = self._cue(one, lead) if lead else None
        basis = Basis.DOCUMENT if lead is not None and lead.base == HANDED else basis_of(one.plain)
        parts = said(one.run, lead) if lead else ()
        return Credit(
            speaker.kind, speaker.name or None, cue, speaker.organisation, stance, basis, is_quoted, resolved, parts
        )

    @staticmethod
    def _cue(one: Sentence, lead: Attribution) -> Span:
        return Span(one.run[lead.cue[0]].start, one.run[lead.cue[1] - 1].end)

    @staticmethod
    def _said(one: Sentence, lead: Attribution | None) -> str:
        if lead is None:
            return one.plain
        return " ".join(piece.low for first, stop in lead.content for piece in one.run[first:stop])

    def _look(self, one: Sentence) -> None:
        """Somebody named where a sentence begins, or who does something with words, may be the next pronoun's."""
        met = one.met.source if one.met is not None and not one.is_quoted else None
        if one.met is not None and met is not None and one.run[met.first].low not in NARRATORS:
            self._speaker(one, one.met)
            return
        if full := person_at_start(one.run, self.cast):
            self.memory.see(full)
            return
        house = institution_asked(self.text, one.run, self.cast) or institution_at_start(self.text, one.run, self.cast)
        self.memory.thing = house or self.memory.thing
