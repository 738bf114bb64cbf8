"""From a checked draft to what may be shown: the one place where a name that must not stand there is left out."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.draft_report import (
    DraftFinding,
    DraftLine,
    DraftLink,
    DraftReport,
    LeftLine,
    LeftToSign,
    SignedLine,
    SigningView,
)
from claimcheck.drafting.checks import CHECKS, Check
from claimcheck.drafting.line import Backing, Finding, Line, Link, Signing
from claimcheck.drafting.names import WITHHELD, merged, places_of, withheld
from claimcheck.lazily import NamedTuple
from claimcheck.library.draft_lines import Checked, DraftText
from claimcheck.text.spans import Span
from claimcheck.vocab import GroundRule, SigningState, Stance


class Accepted(NamedTuple):
    """Who signs, the findings that are accepted with it, and a note."""

    by: str
    findings: tuple[str, ...]
    note: str | None


def report_view(text: DraftText, checked: Checked, policy: str, fail: frozenset[str]) -> DraftReport:
    """A checked draft; `fail` names the checks whose findings make the command fail."""
    source, shift = _without_names(checked)
    lines = tuple(_line_view(checked, number, fail, shift) for number in range(len(checked.lines)))
    facts = [number for number, line in enumerate(checked.lines) if line.kind.is_to_be_covered]
    return DraftReport(
        file=text.name,
        policy=policy,
        facts=len(facts),
        covered=sum(map(checked.is_covered, facts)),
        otherwise=sum(map(checked.is_told_otherwise, facts)),
        signed=sum(map(_is_signed, checked.lines)),
        lines=lines,
        remarks=tuple(checked.remarks),
        text=source,
        checks=_checks(checked),
    )


def _checks(checked: Checked) -> tuple[tuple[str, str], ...]:
    """The checks that marked something, in their order, with what each says of itself."""
    names = {check.name for marks in checked.marks for check, _ in marks}
    return tuple((check.name, check.explanation) for check in CHECKS if check.name in names)


def signed_view(text: DraftText, checked: Checked, number: int, signed: Accepted) -> SignedLine:
    """What was signed: the sentence without forbidden names, its claims as they stand, the findings that were accepted."""
    line = checked.lines[number]
    place = checked.draft.place(line.sentence.span.start)
    links = tuple(_link_view(link, line) for link in line.backing)
    return SignedLine(text.name, place.line, place.column, line.text, signed.by, links, signed.findings, signed.note)


def left_view(text: DraftText, checked: Checked, against: Mapping[int, tuple[str, ...]]) -> LeftToSign:
    """What is left to sign; `against` has for each sentence the checks that stand against signing it."""
    numbers = [n for n, line in enumerate(checked.lines) if line.kind.is_to_be_covered or line.signing]
    left = [n for n in numbers if not _is_signed(checked.lines[n])]
    lines = tuple(_left_line(checked, n, against[n]) for n in left)
    return LeftToSign(text.name, len(numbers) - len(left), lines, tuple(checked.remarks))


def _left_line(checked: Checked, number: int, against: tuple[str, ...]) -> LeftLine:
    line = checked.lines[number]
    place = checked.draft.place(line.sentence.span.start)
    signing = _signing_view(line.signing) if line.signing else None
    return LeftLine(place.line, place.column, withheld(line.text, line.named), str(line.kind), against, signing)


def _is_signed(line: Line) -> bool:
    return line.signing is not None and line.signing.state is SigningState.SIGNED


def _without_names(checked: Checked) -> tuple[str, Shift]:
    """The draft's text without the names that must not stand there, and how far that moves what is behind them."""
    spans = forbidden(checked)
    return withheld(checked.draft.source, spans), Shift(spans)


def forbidden(checked: Checked) -> tuple[Span, ...]:
    """Where the draft gives a name that it must not give, in comments and code as well."""
    told = [line.sentence.there(words) for line in checked.lines for words in line.named]
    return merged((*told, *places_of(checked.draft.source, checked.never)))


class Shift:
    """Where an offset of the draft lies in the text without names."""

    def __init__(self, spans: tuple[Span, ...]) -> None:
        self.spans = spans

    def of(self, offset: int) -> int:
        """The offset there of one in the draft: each name before it is as long as the mark in its place."""
        return offset + sum(len(WITHHELD) - (span.end - span.start) for span in self.spans if span.end <= offset)


def _line_view(checked: Checked, number: int, fail: frozenset[str], shift: Shift) -> DraftLine:
    line, draft = checked.lines[number], checked.draft
    span = line.sentence.span
    start, end = draft.place(span.start), draft.place(span.end - 1)
    accepted = line.signing.accepted if line.signing else frozenset()
    return DraftLine(
        line=start.line,
        column=start.column,
        end_line=end.line,
        end_column=end.column,
        start=shift.of(span.start),
        end=shift.of(span.end),
        text=withheld(line.text, line.named),
        kind=str(line.kind),
        block=line.sentence.block.kind.value,
        attribution=str(line.credit.attribution),
        covered=checked.is_covered(number),
        links=tuple(_link_view(link, line) for link in line.links),
        findings=tuple(_finding_view(checked, line, *one, fail, accepted) for one in checked.marks[number]),
        signing=_signing_view(line.signing) if line.signing else None,
    )


def _finding_view(  # noqa: PLR0913, PLR0917 - a view is made of all of them
    checked: Checked, line: Line, check: Check, finding: Finding, fail: frozenset[str], accepted: frozenset[str]
) -> DraftFinding:
    span = finding.at or (line.sentence.there(finding.words) if finding.words else line.sentence.span)
    place = checked.draft.place(span.start)
    return DraftFinding(
        name=check.name,
        severity=str(check.severity),
        line=place.line,
        column=place.column,
        message=_without(line, finding.message),
        settle=_without(line, finding.settle),
        claim=finding.claim or None,
        fails=check.name in fail and check.name not in accepted,
        signed_off=check.name in accepted,
    )


def _without(line: Line, text: str) -> str:
    """A message without the names that its line must not give."""
    return withheld(text, places_of(text, *line.hidden)) if any(line.hidden) else text


def _link_view(link: Link, line: Line) -> DraftLink:
    stored = link.stored
    return DraftLink(
        claim=stored.id,
        by=str(link.by),
        backs=link.backs,
        relation=str(link.comparison.relation),
        text=_without(line, stored.text),
        status=str(stored.status),
        modifiers=tuple(map(str, stored.modifiers)),
        reason=stored.reason,
        voices=tuple(dict.fromkeys(_voice(line, backing) for backing in stored.backings if _is_told(backing))),
    )


def _is_told(backing: Backing) -> bool:
    """False for what was said off the record: it is never printed."""
    return backing.mention.ground_rule is not GroundRule.OFF_RECORD


def _voice(line: Line, backing: Backing) -> str:
    """Who is behind a claim, and whether that one denies it."""
    stance = (
        ""
        if backing.mention.stance is Stance.ASSERTS
        else f" {backing.mention.stance.label}{_OBJECT[backing.mention.stance]}"
    )
    return _without(line, f"{backing.shown_as}{stance} ({backing.id})")


_OBJECT = {Stance.DENIES: " it", Stance.HEDGES: " to it"}


def _signing_view(signing: Signing) -> SigningView:
    also = tuple(f"{one.by}, {one.at[:10]}" for one in signing.also)
    return SigningView(str(signing.state), signing.by, signing.at, signing.note, also)
