"""Which stored claims a draft's sentences are linked to: by markers, by quotes on file, else proposed by comparison."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from claimcheck import ids
from claimcheck.drafting.line import Line
from claimcheck.drafting.quotations import quotations
from claimcheck.ids import Kind
from claimcheck.library.candidates import Candidates
from claimcheck.library.comparing import Known
from claimcheck.library.desk import Desk
from claimcheck.library.draft_comparing import AGREEING, LONGEST, Asked, Found, answered
from claimcheck.library.draft_quotes import QuotesOnFile
from claimcheck.library.known import aliases_on_file
from claimcheck.library.progress import Progress
from claimcheck.library.sharing import sharing
from claimcheck.store.connection import Row
from claimcheck.vocab import LinkedBy, Point, Relation

COMPARED = 6  # candidates that one sentence is compared with, best first
SHOWN = 3  # proposed links of one sentence
WORTH_A_PROCESS = 300  # sentences to compare: for fewer, starting a process costs more than it saves
BATCH = 40  # sentences that are looked up while others are compared


@dataclass
class DraftLinks:
    """Finds the links of sentences; the same words are looked up and compared once."""

    desk: Desk
    quotes: QuotesOnFile = field(default_factory=QuotesOnFile)
    texts: dict[int, str] = field(default_factory=dict)
    _proposed: dict[str, Asked] = field(default_factory=dict)
    _found: dict[Asked, Found] = field(default_factory=dict)

    def know(self, claims: Iterable[str]) -> None:
        """Have the texts of marked claims at hand, retracted ones too."""
        numbers = sorted({ids.parse(claim, Kind.CLAIM) for claim in claims})
        self.texts.update({row["id"]: row["text"] for row in self._rows(numbers)})

    def links(self, lines: Sequence[Line], progress: Progress, workers: int) -> list[Found]:
        """The links of each sentence: the claims that its markers name, else those that say the same, else the contrary."""
        self.quotes = QuotesOnFile.of(self.desk.connection, (words for line in lines for words in _unmarked_quotes(line)))
        known = Known(aliases_on_file(self.desk.connection), Point(self.desk.policy.point))
        asked: list[Asked] = []
        with sharing(workers - 1 if len(lines) >= WORTH_A_PROCESS else 0, known, answered) as shared:
            for start in range(0, len(lines), BATCH):
                batch = self._asked(lines[start : start + BATCH])
                self._take(shared.answer(self._new(batch)))
                asked += batch
                progress(len(asked), len(lines))
            self._take(shared.rest())
        return [self._chosen(self._found[one]) for one in asked]

    def _new(self, batch: Sequence[Asked]) -> list[Asked]:
        """The questions of a batch that nobody asked before."""
        new = [one for one in dict.fromkeys(batch) if one not in self._found]
        self._found |= dict.fromkeys(new, ())
        return new

    def _take(self, answers: Iterable[tuple[Sequence[Asked], list[Found]]]) -> None:
        for asked, found in answers:
            self._found |= zip(asked, found, strict=True)

    @staticmethod
    def _chosen(found: Found) -> Found:
        """Of proposed claims those that agree, best first; where none does, those that the sentence contradicts."""
        if not found or found[0].by is not LinkedBy.MATCH:
            return found
        agreeing = [link for link in found if link.comparison.relation in AGREEING]
        opposed = [link for link in found if link.comparison.relation is Relation.CONFLICTS]
        return tuple(sorted(agreeing or opposed, key=lambda link: -link.comparison.score)[:SHOWN])

    def _asked(self, lines: Sequence[Line]) -> list[Asked]:
        """What is to be compared with each sentence of a batch; the texts of what was found for them are read in one go."""
        new = {line.text: line for line in reversed(lines) if not line.sentence.claims and line.text not in self._proposed}
        held = {text: self._held(line) for text, line in new.items()}
        near = {text: held[text] or self._near(text) for text in new}
        rows = {row["id"]: row for row in self._rows({claim for claims in near.values() for claim in claims})}
        for text, claims in near.items():
            live = tuple((claim, rows[claim]["text"]) for claim in claims if _is_live(rows.get(claim)))
            self._proposed[text] = Asked(text, new[text].credit.cue, LinkedBy.QUOTE if held[text] else LinkedBy.MATCH, live)
        return [self._marked(line) if line.sentence.claims else self._proposed[line.text] for line in lines]

    def _marked(self, line: Line) -> Asked:
        numbers = [ids.parse(claim, Kind.CLAIM) for claim in line.sentence.claims]
        marked = tuple((number, self.texts[number]) for number in numbers if number in self.texts)
        return Asked(line.text, line.credit.cue, LinkedBy.MARKER, marked)

    def _held(self, line: Line) -> list[int]:
        """The claims whose quote on file holds the sentence's."""
        return next(filter(None, map(self.quotes.holding, _unmarked_quotes(line))), [])[:SHOWN]

    def _near(self, text: str) -> list[int]:
        """The claims nearest to a sentence."""
        return [one.claim for one in Candidates(self.desk).related(text[:LONGEST], COMPARED)[:COMPARED]]

    def _rows(self, numbers: Iterable[int]) -> list[Row]:
        return self.desk.connection.all(
            f"SELECT id, text, withdrawn_at FROM claim WHERE id {self.desk.connection.among} ORDER BY id",  # noqa: S608
            {"ids": str(list(numbers))},
        )


def _is_live(row: Row | None) -> bool:
    return row is not None and row["withdrawn_at"] is None


def _unmarked_quotes(line: Line) -> list[str]:
    """What a sentence without a marker puts in quotation marks."""
    return [] if line.sentence.claims else [span.of(line.text) for span in quotations(line.text)]
