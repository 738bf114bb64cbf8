"""Which stored claims a draft's sentences are linked to: by markers, by quotes on file, else proposed by comparison."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from claimcheck import ids
from claimcheck.drafting.line import Line
from claimcheck.drafting.quotations import quotations
from claimcheck.ids import Kind
from claimcheck.library.comparing import Known
from claimcheck.library.desk import Desk
from claimcheck.library.draft_comparing import AGREEING, LONGEST, Asked, Found, answered
from claimcheck.library.draft_quotes import QuotesOnFile
from claimcheck.library.known import aliases_on_file
from claimcheck.library.progress import Progress
from claimcheck.library.proposing import Proposing
from claimcheck.library.workers import Compare, Results, comparing
from claimcheck.store.connection import Row
from claimcheck.vocab import LinkedBy, Point, Relation

COMPARED = 6  # candidates that one sentence is compared with, best first
SHOWN = 3  # proposed links of one sentence
WORTH_A_PROCESS = 300  # sentences to compare: for fewer, starting a process costs more than it saves
BATCH = 40  # sentences that are looked up while others are compared
AHEAD = 8  # batches


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
        under_way: deque[tuple[list[Asked], Results[Found]]] = deque()
        with comparing(workers if len(lines) >= WORTH_A_PROCESS else 1, known, answered) as compare:
            for start in range(0, len(lines), BATCH):
                batch = [self._asked(line) for line in lines[start : start + BATCH]]
                under_way.append(self._begun(compare, batch))
                asked += batch
                if len(under_way) > AHEAD:
                    self._take(*under_way.popleft())
                progress(len(asked), len(lines))
            while under_way:
                self._take(*under_way.popleft())
        return [self._chosen(self._found[one]) for one in asked]

    def _begun(self, compare: Compare[Asked, Found], batch: Sequence[Asked]) -> tuple[list[Asked], Results[Found]]:
        """The questions of a batch that nobody asked before, under way."""
        new = [one for one in dict.fromkeys(batch) if one not in self._found]
        self._found |= dict.fromkeys(new, ())
        return new, compare(new)

    def _take(self, asked: list[Asked], results: Results[Found]) -> None:
        self._found |= zip(asked, results(), strict=True)

    @staticmethod
    def _chosen(found: Found) -> Found:
        """Of proposed claims those that agree, best first; where none does, those that the sentence contradicts."""
        if not found or found[0].by is not LinkedBy.MATCH:
            return found
        agreeing = [link for link in found if link.comparison.relation in AGREEING]
        opposed = [link for link in found if link.comparison.relation is Relation.CONFLICTS]
        return tuple(sorted(agreeing or opposed, key=lambda link: -link.comparison.score)[:SHOWN])

    def _asked(self, line: Line) -> Asked:
        if line.sentence.claims:
            numbers = [ids.parse(claim, Kind.CLAIM) for claim in line.sentence.claims]
            marked = tuple((number, self.texts[number]) for number in numbers if number in self.texts)
            return Asked(line.text, line.credit.cue, LinkedBy.MARKER, marked)
        if line.text not in self._proposed:
            by, claims = self._candidates(line)
            self._proposed[line.text] = Asked(line.text, line.credit.cue, by, claims)
        return self._proposed[line.text]

    def _candidates(self, line: Line) -> tuple[LinkedBy, tuple[tuple[int, str], ...]]:
        """The claims whose quote on file holds the sentence's, else the nearest live ones."""
        held = next(filter(None, map(self.quotes.holding, _unmarked_quotes(line))), None)
        if held:
            return LinkedBy.QUOTE, tuple((row["id"], row["text"]) for row in self._rows(held[:SHOWN]))
        near = Proposing(self.desk).related(line.text[:LONGEST], COMPARED)[:COMPARED]
        rows = {row["id"]: row for row in self._rows(proposal.claim for proposal in near)}
        live = (rows[proposal.claim] for proposal in near if proposal.claim in rows)
        return LinkedBy.MATCH, tuple((row["id"], row["text"]) for row in live if row["withdrawn_at"] is None)

    def _rows(self, numbers: Iterable[int]) -> list[Row]:
        return self.desk.connection.all(
            f"SELECT id, text, withdrawn_at FROM claim WHERE id {self.desk.connection.among} ORDER BY id",  # noqa: S608
            {"ids": str(list(numbers))},
        )


def _unmarked_quotes(line: Line) -> list[str]:
    """What a sentence without a marker puts in quotation marks."""
    return [] if line.sentence.claims else [span.of(line.text) for span in quotations(line.text)]
