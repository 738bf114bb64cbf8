"""Tables of a case: the contradictions side by side, the official line over time, the case on one page."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.case_report import CaseReport
from claimcheck.contradiction_report import Contradiction, ContradictionReport, LineEntry, Side
from claimcheck.formats.table_claims import claims_table
from claimcheck.formats.table_layout import BLANK, COLUMNS_FROM, Grid, Part, Rows, indented, page
from claimcheck.formats.table_paper import heading, legend, marked, status_words, words
from claimcheck.formats.table_words import Line, Words, joined
from claimcheck.report import ClaimView, label
from claimcheck.vocab import Stance


def contradictions(report: ContradictionReport, *, colour: bool) -> Part:
    """Each contradiction with its two sides beside each other, then the official line over time."""
    what = "The official line and the sourced accounts" if report.official_only else "Every contradiction"
    return page(
        heading(f"{what} · case {report.case}"),
        legend(*(side.spans for pair in report.pairs for side in (pair.official, pair.other)), colour=colour),
        *_pairs(report, colour=colour),
        *_timeline(report.timeline),
        words("earlier statements, which nothing departs from, are left out: --limit", "dim")
        if report.line_goes_on
        else None,
    )


def _pairs(report: ContradictionReport, *, colour: bool) -> Iterator[Part]:
    if not report.pairs:
        nothing = "nothing on file contradicts the official line" if report.official_only else "no contradictions on file"
        yield indented(words(nothing))
    for number, pair in enumerate(report.pairs, start=1):
        yield BLANK
        yield words(f"{number}. {_point(pair)}", "bold")
        yield indented(_Beside(pair, colour=colour), by=3)
        yield indented(words(f"{pair.standing}{f' · {pair.match}' if pair.match else ''}", "dim"), by=3)
    if report.more:
        yield BLANK
        yield indented(words(f"and {report.more} more: --limit"))
    if report.elsewhere:
        more = "1 contradiction stands" if report.elsewhere == 1 else f"{report.elsewhere} contradictions stand"
        yield indented(words(f"{more} between other voices: claimcheck contradictions --all"))


def _point(pair: Contradiction) -> str:
    return f"{pair.signal}: {pair.point}"


class _Beside:
    """Two sides beside each other, or below each other where two columns would be too narrow to read."""

    def __init__(self, pair: Contradiction, *, colour: bool) -> None:
        self.columns = [_column(side, colour=colour) for side in (pair.official, pair.other)]

    def lines(self, width: int) -> list[Line]:
        """The lines of the two."""
        if width >= COLUMNS_FROM:
            columns = [(title, 1) for title, _ in self.columns]
            return Grid(columns, zip(*(lines for _, lines in self.columns), strict=True)).lines(width)
        parts = (part for title, lines in self.columns for part in (heading(title), indented(*lines)))
        return page(*parts).lines(width)


def _column(side: Side, *, colour: bool) -> tuple[str, list[Words]]:
    title = f"{'official' if side.voice.official else 'account'} {side.claim}"
    return title, [marked(side.text, side.spans, colour=colour), words(f"— {side.voice.told}", "dim"), _origins(side)]


def _origins(side: Side) -> Words:
    return words(f"{side.origins} origin{'' if side.origins == 1 else 's'}", "dim")


def _timeline(entries: tuple[LineEntry, ...]) -> Iterator[Part]:
    if not entries:
        return
    yield BLANK
    yield heading("The official line over time")
    columns = (("when", 0), ("who", 2), ("said", 5), ("shift", 3))
    yield Grid(columns, (_entry(entry) for entry in entries))


def _entry(entry: LineEntry) -> list[Words]:
    stance = "" if entry.stance == Stance.ASSERTS else f"{label(Stance, entry.stance)}: "
    who = entry.shown_as if entry.body == entry.shown_as else f"{entry.shown_as} (for {entry.body})"
    return [_when(entry.said), words(who), words(f"{stance}{entry.text} ({entry.claim})"), words(entry.shift, "yellow")]


def _when(said: str) -> Words:
    """A day, and its time on a line of its own, so that the column stays narrow."""
    return joined("\n", (words(part) for part in said.split("T", 1)))


def case_page(report: CaseReport, *, colour: bool) -> Part:
    """A case on one page: counts, contradictions, what is settled, what is only echoed, what is unverified."""
    title = report.title if report.title == report.case else f"{report.title} ({report.case})"
    return page(
        heading(title),
        words(f"assessed by the {report.policy}", "dim"),
        BLANK,
        _counts(report),
        BLANK,
        contradictions(report.contradictions, colour=colour),
        *_section("Settled: corroborated, documented or rated by an editor", _verified(report) if report.verified else None),
        *_section(
            "Echoes: more mentions than origins established as independent", _echoes(report) if report.echoes else None
        ),
        *_section("Quoting each other in a circle", page(*map(words, report.circles)) if report.circles else None),
        *_section("Unverified, by what would settle it", _unverified(report)),
        BLANK,
        words(f"journal head, to keep elsewhere: {report.head}", "dim"),
    )


def _counts(report: CaseReport) -> Part:
    if not report.counts:
        return words("no claims yet: claimcheck add")
    total = sum(count for _, count in report.counts)
    parts = [words(f"{count} ").append_text(status_words(status)) for status, count in report.counts]
    return words(f"{total} claim{'' if total == 1 else 's'}: ").append_text(joined(" · ", parts))


def _verified(report: CaseReport) -> Part:
    return page(claims_table(report.verified), _more(report.more_verified, "list"))


def _echoes(report: CaseReport) -> Part:
    return page(claims_table(report.echoes), _more(report.more_echoes, "list --status echoed"))


def _more(count: int, command: str) -> Words | None:
    return words(f"and {count} more: claimcheck {command} shows all, --limit more of them here", "dim") if count else None


def _unverified(report: CaseReport) -> Part:
    """The unverified claims, those together that the same step would settle."""
    if not report.steps:
        return words("nothing is unverified")
    parts = (part for settle, claims in report.steps.items() for part in (BLANK, _group(settle, claims)))
    return page(*parts, BLANK if report.more_unverified else None, _more(report.more_unverified, "list --unverified"))


def _group(settle: str, claims: list[ClaimView]) -> Part:
    rows = [[words(c.id), words(c.text), status_words(c.standing.status)] for c in claims]
    return page(words(f"→ {settle or 'the rules name no step'}"), indented(Rows(rows)))


def _section(title: str, part: Part | None) -> Iterator[Part]:
    if part is not None:
        yield BLANK
        yield heading(title)
        yield part
