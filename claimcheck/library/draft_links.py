"""Which stored claims a draft's sentences are linked to: by markers, by quotes on file, else proposed by comparison."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck import ids
from claimcheck.drafting.content import content
from claimcheck.drafting.line import Line
from claimcheck.drafting.quotations import quotations
from claimcheck.ids import Kind
from claimcheck.library.desk import Desk
from claimcheck.library.known import aliases_on_file
from claimcheck.library.proposing import Proposing
from claimcheck.matcher import Comparison, compare
from claimcheck.store.connection import Row
from claimcheck.text.aliases import Aliases
from claimcheck.vocab import LinkedBy, Point, Relation

COMPARED = 6  # candidates that one sentence is compared with, best first
SURE = 0.8  # from here on an agreement is not looked for a second time: comparing costs more than finding
SHOWN = 3  # proposed links of one sentence
LONGEST = 1_000  # characters of a sentence that are looked up and compared
QUOTED = 200  # sentences whose quotes are looked up; each look-up reads every quote on file
FEWEST = 4  # words of a quote that are looked up: fewer are in many quotes

_AGREEING = (Relation.CORROBORATES, Relation.REPEATS)


class Linked(NamedTuple):
    """A claim that a sentence is linked to, by its number."""

    claim: int
    by: LinkedBy
    comparison: Comparison


@dataclass
class DraftLinks:
    """Finds the links of sentences; the same words are looked up once."""

    desk: Desk
    aliases: Aliases
    texts: dict[int, str] = field(default_factory=dict)
    lookups: int = 0
    _proposed: dict[str, tuple[Linked, ...]] = field(default_factory=dict)

    @classmethod
    def at(cls, desk: Desk) -> DraftLinks:
        """Ready for the sentences of one draft."""
        return cls(desk, aliases_on_file(desk.connection))

    def know(self, claims: Iterable[str]) -> None:
        """Have the texts of marked claims at hand, retracted ones too."""
        numbers = sorted({ids.parse(claim, Kind.CLAIM) for claim in claims})
        self.texts.update({row["id"]: row["text"] for row in self._rows(numbers)})

    def marked(self, line: Line) -> Iterator[Linked]:
        """The claims that a sentence's markers name and that are there."""
        for number in (ids.parse(claim, Kind.CLAIM) for claim in line.sentence.claims):
            if number in self.texts:
                yield Linked(number, LinkedBy.MARKER, self._compared(line, self.texts[number]))

    def proposed(self, line: Line) -> tuple[Linked, ...]:
        """The claims that say what a sentence says; where none does, those that it contradicts."""
        text = line.text
        if text not in self._proposed:
            quoted = tuple(self._quoted(line))
            self._proposed[text] = quoted or self._nearest(line)[:SHOWN]
        return self._proposed[text]

    def _nearest(self, line: Line) -> tuple[Linked, ...]:
        near = Proposing(self.desk).related(line.text[:LONGEST], COMPARED)[:COMPARED]
        rows = {row["id"]: row for row in self._rows(proposal.claim for proposal in near)}
        live = (rows[proposal.claim] for proposal in near if proposal.claim in rows)
        links: list[Linked] = []
        for row in (row for row in live if row["withdrawn_at"] is None):
            links.append(self._link(line, row))
            if links[-1].comparison.relation in _AGREEING and links[-1].comparison.score >= SURE:
                break
        agreeing = [link for link in links if link.comparison.relation in _AGREEING]
        opposed = [link for link in links if link.comparison.relation is Relation.CONFLICTS]
        return tuple(sorted(agreeing or opposed, key=lambda link: -link.comparison.score))

    def _link(self, line: Line, row: Row) -> Linked:
        self.texts[row["id"]] = row["text"]
        return Linked(row["id"], LinkedBy.MATCH, self._compared(line, row["text"]))

    def _quoted(self, line: Line) -> Iterator[Linked]:
        """The claims whose quote on file holds the sentence's."""
        for span in quotations(line.text)[:1]:
            words = span.of(line.text).strip(" ,.;:!?")
            if len(words.split()) < FEWEST or self.lookups >= QUOTED:
                return
            self.lookups += 1
            for row in self._holding(words):
                self.texts[row["id"]] = row["text"]
                yield Linked(row["id"], LinkedBy.QUOTE, self._compared(line, row["text"]))

    def _holding(self, words: str) -> list[Row]:
        holds = self.desk.connection.contains("attribution.exact", "words")
        return self.desk.connection.all(
            "SELECT DISTINCT claim.id, claim.text FROM claim JOIN attribution ON attribution.claim_id = claim.id"  # noqa: S608 - the condition is ours
            f" WHERE claim.withdrawn_at IS NULL AND attribution.withdrawn_at IS NULL AND {holds}"
            f" ORDER BY claim.id LIMIT {SHOWN}",
            {"words": words},
        )

    def _compared(self, line: Line, claim: str) -> Comparison:
        """What comparison reads in the sentence and a claim: in all of it, or in what is left without who says so."""
        text, point = line.text[:LONGEST], Point(self.desk.policy.point)
        whole = compare(text, claim, self.aliases, point=point)
        told = content(text, line.credit.cue)
        if whole.relation in _AGREEING or told == text:
            return whole
        part = compare(told, claim, self.aliases, point=point)
        return part if part.relation in (*_AGREEING, Relation.CONFLICTS) or part.score > whole.score else whole

    def _rows(self, numbers: Iterable[int]) -> list[Row]:
        return self.desk.connection.all(
            f"SELECT id, text, withdrawn_at FROM claim WHERE id {self.desk.connection.among}",  # noqa: S608
            {"ids": str(list(numbers))},
        )
