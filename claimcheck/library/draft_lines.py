"""From a draft's text to its lines as the checks read them: kind, links, evidence, forbidden names, signature."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from claimcheck.drafting.checks import Check, findings
from claimcheck.drafting.draft import Draft, Sentence, read_draft
from claimcheck.drafting.kinds import is_criticism, is_told, kind_of
from claimcheck.drafting.line import Finding, Line, Link, Stored
from claimcheck.drafting.names import family_names, places_of
from claimcheck.drafting.prose import BlockKind
from claimcheck.drafting.quotations import quotations
from claimcheck.drafting.speaking import credits_of, worth_of
from claimcheck.errors import Invalid
from claimcheck.ids import Kind, parse
from claimcheck.lazily import NamedTuple
from claimcheck.library.desk import Desk
from claimcheck.library.draft_comparing import Found, Linked
from claimcheck.library.draft_evidence import DraftEvidence
from claimcheck.library.draft_links import DraftLinks
from claimcheck.library.draft_names import never_to_be_named
from claimcheck.library.progress import Progress, unwatched
from claimcheck.library.signing import Signatures, also_signed, claims_signed_with, signing
from claimcheck.statements.statement import Credit
from claimcheck.store.connection import Row
from claimcheck.text.spans import Span
from claimcheck.vocab import SentenceKind

LONGEST = 4_000_000  # characters of a draft: some thick books
OTHERWISE = frozenset(("differs", "contradicts"))  # the checks that say that a claim is not what the sentence tells
LOOKED_UP = 10_000  # sentences without a marker for which claims are looked up, the first of the draft: a thick book


class Watched(NamedTuple):
    """How a draft is checked: who is told how far it is, and how many processes compare."""

    progress: Progress = unwatched
    workers: int = 1


@dataclass(frozen=True, slots=True)
class DraftText:
    """A draft as it was given: its name in outputs, its text, whether it is Markdown, and what its signatures call it.

    `by_paragraph` numbers its paragraphs in place of lines.
    """

    name: str
    source: str
    is_markdown: bool = True
    signed_as: str = ""
    by_paragraph: bool = False


@dataclass
class Checked:
    """A draft with all that was found out about its lines; `never` are names to be given nowhere."""

    draft: Draft
    lines: list[Line]
    marks: list[tuple[tuple[Check, Finding], ...]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    never: frozenset[str] = field(default=frozenset(), repr=False)

    def is_told_otherwise(self, number: int) -> bool:
        """True where a claim is linked to a sentence, and the sentence gives a value or a sense that it has not."""
        return any(check.name in OTHERWISE for check, _ in self.marks[number])

    def is_covered(self, number: int) -> bool:
        """True where a live claim stands behind a sentence and has what it tells."""
        return bool(self.lines[number].standing) and not self.is_told_otherwise(number)

    @property
    def places(self) -> list[tuple[str, int]]:
        """Each sentence and the line it begins on."""
        return [(one.text, self.draft.place(one.span.start).line) for one in self.draft.sentences]


def checked(desk: Desk, text: DraftText, watched: Watched | None = None) -> Checked:
    """Everything that is known of a draft; raises Invalid where there is nothing to check, or too much."""
    draft = _read(text)
    lines = [_first_look(*one) for one in zip(draft.sentences, _credits(draft), strict=True)]
    book = Signatures(desk, text.signed_as or text.name)
    signed = book.rows()
    found = _linked(desk, lines, watched or Watched())
    claims = {link.claim for of in found for link in of} | claims_signed_with(signed)
    evidence = DraftEvidence.of(desk, claims)
    never = never_to_be_named(desk)
    result = Checked(draft, [_filled(line, of, evidence, never) for line, of in zip(lines, found, strict=True)], never=never)
    for line in _unlooked(lines):
        result.lines[line] = replace(result.lines[line], is_looked_up=False)
    result.remarks += _limits(lines)
    _add_signatures(result, book, signed, {n: evidence.stored(n) for n in claims_signed_with(signed) if evidence.knows(n)})
    result.marks = [findings(line) for line in result.lines]
    return result


def _read(text: DraftText) -> Draft:
    if len(text.source) > LONGEST:
        raise Invalid(f"{text.name} is longer than {LONGEST:,} characters", hint="check it chapter by chapter")
    draft = read_draft(text.source, is_markdown=text.is_markdown)
    if not draft.sentences:
        raise Invalid(f"{text.name} holds no sentence", hint="name a file with the story in it")
    return replace(draft, by_paragraph=text.by_paragraph)


def _credits(draft: Draft) -> Sequence[Credit]:
    return credits_of(draft.prose, [sentence.inside for sentence in draft.sentences])


def _first_look(sentence: Sentence, credit: Credit) -> Line:
    """A sentence with its kind, before anything on file is looked at."""
    is_heading = sentence.block.kind is not BlockKind.PARAGRAPH
    judged = worth_of(sentence.text, is_heading=is_heading)
    kind = kind_of(sentence.text, credit, judged, is_marked=bool(sentence.claims))
    if is_heading and not sentence.claims and not is_told(sentence.text, judged):
        kind = SentenceKind.OTHER
    if credit.cue is not None:
        shift = sentence.inside.start
        credit = replace(credit, cue=Span(credit.cue.start - shift, credit.cue.end - shift))
    return Line(sentence, kind, credit, judged, is_criticism=is_criticism(sentence.text))


def _linked(desk: Desk, lines: Sequence[Line], watched: Watched) -> list[Found]:
    """The links of every sentence: those it is marked with, else those that are found for what is to be covered."""
    finder = DraftLinks(desk)
    finder.know(claim for line in lines for claim in line.sentence.claims)
    wanted = _unmarked(lines)[:LOOKED_UP]
    desk.meaning.ready(*(lines[number].text for number in wanted))
    asked = sorted((*wanted, *(number for number, line in enumerate(lines) if line.sentence.claims)))
    links = finder.links([lines[number] for number in asked], watched.progress, watched.workers)
    found: list[Found] = [()] * len(lines)
    for number, of in zip(asked, links, strict=True):
        found[number] = of
    return found


def _unmarked(lines: Sequence[Line]) -> list[int]:
    """The numbers of the sentences for which claims are to be looked up."""
    return [number for number, line in enumerate(lines) if line.kind.is_to_be_covered and not line.sentence.claims]


def _unlooked(lines: Sequence[Line]) -> list[int]:
    """The numbers of those for which none are, because there are too many."""
    return _unmarked(lines)[LOOKED_UP:]


def _limits(lines: Sequence[Line]) -> Iterable[str]:
    """What was not looked at, in plain lines."""
    beyond = len(_unlooked(lines))
    if beyond:
        yield f"claims were looked up for the first {LOOKED_UP:,} sentences without a marker; {beyond:,} were left out"


def _filled(line: Line, found: Found, evidence: DraftEvidence, never: frozenset[str]) -> Line:
    """The line with what is on file of its claims."""
    claims = (parse(claim, Kind.CLAIM) for claim in line.sentence.claims)
    missing = tuple(Kind.CLAIM.show(number) for number in claims if not evidence.knows(number))
    has_quote = bool(quotations(line.text))
    links = tuple(_link(one, evidence, has_quote=has_quote) for one in found)
    hidden = frozenset(name for one in found for name in evidence.hidden_names(one.claim))
    names = (hidden | family_names(hidden), never)
    full = replace(line, links=links, missing=missing, named=places_of(line.text, *names), hidden=names)
    if full.kind in (SentenceKind.FACT, SentenceKind.OWN) and any(stored.accuses is not None for stored in full.standing):
        return replace(full, kind=SentenceKind.CRITICISM)
    return full


def _link(found: Linked, evidence: DraftEvidence, *, has_quote: bool) -> Link:
    stored = evidence.stored(found.claim)
    return Link(evidence.with_texts(stored) if has_quote else stored, found.by, found.comparison)


def _add_signatures(result: Checked, book: Signatures, rows: Sequence[Row], now: Mapping[int, Stored]) -> None:
    signed, gone = book.of_lines(result.places, rows)
    for number, (row, is_same) in signed.items():
        told = replace(signing(row, is_same=is_same, now=now), also=also_signed(row, rows))
        result.lines[number] = replace(result.lines[number], signing=told)
    if gone:
        result.remarks.append(f"{gone} signed sentence{'' if gone == 1 else 's'} cannot be found in the draft any more")
