"""Tables of drafts: every sentence with what it rests on and what an editor would mark, and what was signed."""

from __future__ import annotations

from collections.abc import Iterator

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
from claimcheck.formats.table_layout import BLANK, Part, beside, indented, page
from claimcheck.formats.table_paper import counted, heading, status_words, words
from claimcheck.formats.table_words import Words
from claimcheck.report import label
from claimcheck.vocab import LinkedBy, SentenceKind, SigningState

_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}
_PLACE = 7  # columns: a thousand lines and a column of three digits


def draft(report: DraftReport, *, limit: int | None = None) -> Part:
    """The counts, then each sentence, or the first so many and how many are left."""
    return page(
        heading(f"{report.file} · {_counts(report)}"),
        words(f"checked by the {report.policy}", "dim"),
        *(words(remark, "yellow") for remark in report.remarks),
        *(part for line in report.lines[:limit] for part in (BLANK, _line(line))),
        *(_unshown(report.lines[limit:]) if limit is not None and limit < len(report.lines) else ()),
        BLANK,
        _verdict(report),
    )


def _unshown(lines: tuple[DraftLine, ...]) -> Iterator[Part]:
    """What is not shown, and how to see it."""
    findings = sum(len(line.findings) for line in lines)
    yield BLANK
    more = f"{counted(len(lines), 'more sentence')} with {counted(findings, 'finding')}"
    yield words(f"… {more}: --limit shows more; --lint, --html and --json show all", "yellow")


def _counts(report: DraftReport) -> str:
    facts = f"{counted(report.facts, 'fact')}, {report.covered} covered{report.told_otherwise}"
    signed = f" · {report.signed} signed" if report.signed else ""
    return f"{counted(len(report.lines), 'sentence')} · {facts} · {counted(len(report.findings), 'finding')}{signed}"


def _verdict(report: DraftReport) -> Words:
    failing = sum(finding.fails for finding in report.findings)
    if not failing:
        return words("clean: nothing that the settings ask about", "green")
    return words(f"{counted(failing, 'finding')} to settle", "bold")


def _line(line: DraftLine) -> Part:
    is_quiet = line.kind in (SentenceKind.OPINION, SentenceKind.OTHER)
    return beside(
        words(f"{line.line}:{line.column}".ljust(_PLACE), "dim"),
        words(line.text, "dim" if is_quiet else ""),
        *_notes(line),
    )


def _notes(line: DraftLine) -> Iterator[Part]:
    signed = _signed(line.signing) if line.signing else ""
    yield words(f"{label(SentenceKind, line.kind)}{signed}", "dim")
    for link in line.links:
        yield _link(link)
    for finding in line.findings:
        yield _finding(finding)


def _signed(signing: SigningView) -> str:
    note = f" ({signing.note})" if signing.note else ""
    also = "".join(f"; {name}" for name in signing.also)
    return f" · {label(SigningState, signing.state)}: {signing.by}, {signing.at[:10]}{note}{also}"


def _link(link: DraftLink) -> Part:
    against = "" if link.backs else ", against it"
    head = words(f"{link.claim} {label(LinkedBy, link.by)}{against} · ").append_text(status_words(link.status))
    return head.append_text(words("".join(f" · {modifier}" for modifier in link.modifiers)))


def _finding(finding: DraftFinding) -> Part:
    signed = " (accepted when it was signed)" if finding.signed_off else ""
    head = words(finding.severity, _STYLES.get(finding.severity, "")).append_text(words(f" {finding.name}{signed}: "))
    settle = indented(words(f"→ {finding.settle}", "dim")) if finding.settle else None
    return page(head.append_text(words(finding.message)), settle)


def signed_lines(lines: tuple[SignedLine, ...]) -> Part:
    """What was signed, each with the evidence behind it."""
    parts = [part for line in lines for part in (_signed_line(line), BLANK)]
    return page(*parts[:-1])


def left(report: LeftToSign) -> Part:
    """What is left to sign, each with what became of it and what stands against signing it."""
    changed = sum(line.signing is not None for line in report.lines)
    since = f" · {changed} changed since signing" if changed else ""
    open_ = f"{len(report.lines) - changed} that nobody has signed{since}" if report.lines else "nothing is left to sign"
    return page(
        heading(f"{report.file} · {report.signed} signed · {open_}"),
        *(words(remark, "yellow") for remark in report.remarks),
        *(part for line in report.lines for part in (BLANK, _left_line(line))),
    )


def _left_line(line: LeftLine) -> Part:
    signed = _signed(line.signing) if line.signing else " · nobody has signed it"
    against = f" · not in order: {', '.join(line.against)}" if line.against else ""
    place = words(f"{line.line}:{line.column}".ljust(_PLACE), "dim")
    return beside(place, words(line.text), words(f"{label(SentenceKind, line.kind)}{signed}{against}", "dim"))


def _signed_line(line: SignedLine) -> Part:
    return page(
        heading(f"{line.file}:{line.line}:{line.column} signed by {line.by}"),
        indented(
            words(line.text),
            *(_evidence(link) for link in line.links),
            *([] if line.links else [words("rests on no claim on file")]),
            *([words(f"accepted with it: {', '.join(line.accepted)}", "yellow")] if line.accepted else []),
            *([words(f"note: {line.note}")] if line.note else []),
        ),
    )


def _evidence(link: DraftLink) -> Part:
    voices = words("; ".join(link.voices), "dim") if link.voices else None
    reason = words(f"{link.status}: {link.reason}", "dim")
    return beside(words(link.claim), words(link.text), reason, voices)
