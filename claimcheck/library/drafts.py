"""Drafts: a story checked sentence by sentence against what is on file, and the lines that somebody signed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.draft_report import DraftReport, LeftToSign, SignedLine
from claimcheck.drafting.checks import FAIL, NAMES, Check
from claimcheck.errors import Invalid, NotFound
from claimcheck.library.desk import Desk
from claimcheck.library.draft_lines import Checked, DraftText, Watched, checked
from claimcheck.library.draft_views import Accepted, forbidden, left_view, report_view, signed_view
from claimcheck.library.holding import without_collecting
from claimcheck.library.progress import Progress, unwatched
from claimcheck.library.signing import Signatures, signable
from claimcheck.vocab import SentenceKind, Severity

# What nobody can accept by signing: it has to be mended, or is about signing itself.
NEVER_ACCEPTED = frozenset(("names-source", "ground-rule", "unknown-claim", "retracted", "changed", "evidence-changed"))


@dataclass(frozen=True)
class Drafts:
    """The verbs on drafts. Loading them loads the matcher."""

    desk: Desk

    def check(
        self, text: DraftText, *, fail: Iterable[str] = FAIL, progress: Progress = unwatched, workers: int = 1
    ) -> DraftReport:
        """Every sentence with its links and findings; `fail` names the checks whose findings make the command fail.

        Long drafts are compared in so many `workers`, processes of their own; what is found is the same.
        """
        wanted = frozenset(fail)
        if unknown := sorted(wanted - set(NAMES)):
            raise Invalid(f"a draft has no check {unknown[0]!r}", hint=f"there are {', '.join(NAMES)}")
        with without_collecting():
            found = checked(self.desk, text, Watched(progress, workers))
            return report_view(text, found, self.desk.policy.title, wanted)

    def sign(
        self, text: DraftText, line: int, column: int | None = None, note: str | None = None, *, last: int | None = None
    ) -> tuple[SignedLine, ...]:
        """Record that the sentences that begin on a line, or the one at a column, were checked; gives what was signed.

        With `last`, those of all lines up to that one; none is signed where one of them cannot be.

        Raises NotFound where none begins there, Invalid for one that names a protected source, or has errors and no note.
        """
        found = checked(self.desk, text)
        chosen = _chosen(found, range(line, max(line, last or line) + 1), column)
        for number in chosen:
            signable(found.lines[number], _against(found, number), note, f"{text.name}:{found.places[number][1]}")
        names = {number: {check.name for check, _ in found.marks[number]} - NEVER_ACCEPTED for number in chosen}
        accepted = {number: tuple(sorted(names[number])) for number in chosen}
        signed = [(number, found.lines[number], accepted[number]) for number in chosen]
        Signatures(self.desk, text.signed_as or text.name).sign(signed, found.places, note)
        return tuple(signed_view(text, found, n, Accepted(self.desk.actor, accepted[n], note)) for n in chosen)

    def left(self, text: DraftText, *, progress: Progress = unwatched, workers: int = 1) -> LeftToSign:
        """The sentences to check that nobody has signed, and those that changed since, or whose evidence did."""
        with without_collecting():
            found = checked(self.desk, text, Watched(progress, workers))
            return left_view(text, found, {number: _against(found, number) for number in range(len(found.lines))})

    def lines_with_names(self, text: DraftText) -> tuple[int, ...]:
        """The lines in which a draft names a source who must not be named."""
        found = checked(self.desk, text)
        return tuple(found.draft.place(span.start).line for span in forbidden(found))


def _against(found: Checked, number: int) -> tuple[str, ...]:
    """The names of the errors that stand against signing a sentence, each once."""
    return tuple(dict.fromkeys(check.name for check, _ in found.marks[number] if _stands_against(check)))


def _stands_against(check: Check) -> bool:
    """True for an error in what is signed; what is about signing is settled by it."""
    return check.severity is Severity.ERROR and check.name not in ("changed", "evidence-changed")


def _chosen(found: Checked, lines: range, column: int | None) -> list[int]:
    """The numbers of the sentences that begin there, those with nothing to check left out where there are others."""
    places = [found.draft.place(sentence.span.start) for sentence in found.draft.sentences]
    there = [n for n, place in enumerate(places) if place.line in lines and column in (None, place.column)]
    if not there:
        near = min((place.line for place in places), key=lambda one: abs(one - lines[0]))
        where = f"line {lines[0]}" if len(lines) == 1 else f"lines {lines[0]} to {lines[-1]}"
        at = f", column {column}" if column else ""
        raise NotFound(f"no sentence begins on {where}{at}", hint=f"the nearest one begins on line {near}")
    return [n for n in there if found.lines[n].kind is not SentenceKind.OTHER] or there
