"""Tables of pairs: matches, comparisons, and claims near a text."""

from __future__ import annotations

from rich.console import RenderableType
from rich.text import Text

from claimcheck.formats.table_paper import BLANK, STYLES, grid, heading, indented, marked, page, words
from claimcheck.report import FindingView, MatchView, PairView, SimilarView, Spans
from claimcheck.vocab import Relation


def brief_match(match: MatchView, *, colour: bool) -> RenderableType:
    """A match seen from its left claim: what the other says, and why it is held to agree or conflict."""
    decisive = _decisive(match.findings)
    spans = decisive.b if decisive else ()
    head = Text(f"{match.id}  " if match.id else "").append_text(_relation(match.relation))
    head.append_text(words(f" {match.right}: ")).append_text(marked(match.right_text, spans, colour=colour))
    return page(head, indented(_why(match, decisive), by=4))


def matches_list(matches: tuple[MatchView, ...], *, colour: bool) -> RenderableType:
    """Matches one below the other, both claims of each in full."""
    if not matches:
        return words("no matches wait to be judged")
    return page(*(part for match in matches for part in (_match(match, colour=colour), BLANK)))


def _match(match: MatchView, *, colour: bool) -> RenderableType:
    decisive = _decisive(match.findings)
    a, b = (decisive.a, decisive.b) if decisive else ((), ())
    return page(
        Text(f"{match.id}  " if match.id else "").append_text(_relation(match.relation)).append(f"  {match.score:.2f}"),
        indented(
            _side(match.left, match.left_text, a, colour=colour), _side(match.right, match.right_text, b, colour=colour)
        ),
        indented(_why(match, decisive)),
    )


def _side(claim: str, text: str, spans: Spans, *, colour: bool) -> Text:
    return Text(f"{claim}  ").append_text(marked(text, spans, colour=colour))


def _relation(relation: str) -> Text:
    return words(Relation(relation).label, STYLES.get(relation, ""))


def _why(match: MatchView, decisive: FindingView | None) -> Text:
    reason = f"{decisive.signal}: {decisive.detail}" if decisive else "a person says so"
    judged = f"judged: {match.judged}" if match.judged else "proposed, nobody has judged it"
    note = f" ({match.note})" if match.note else ""
    stale = " · made by an older matcher: run claimcheck match" if match.stale else ""
    return words(f"{reason} · {judged}{note}{stale}", "dim")


def _decisive(findings: tuple[FindingView, ...]) -> FindingView | None:
    """The finding that tells most: a conflict before a difference before an agreement, then the strongest."""
    ranks = {"conflicts": 0, "differs": 1, "agrees": 2}
    return min(findings, key=lambda finding: (ranks[finding.outcome], -finding.score), default=None)


def pair(view: PairView, *, colour: bool) -> RenderableType:
    """Two texts compared: the relation, then each finding with the words it rests on."""
    decisive = _decisive(view.findings)
    a, b = (decisive.a, decisive.b) if decisive else ((), ())
    return page(
        heading(f"{view.relation}  {view.score:.2f}"),
        indented(marked(view.a, a, colour=colour), marked(view.b, b, colour=colour)),
        BLANK,
        _findings(view.findings) if view.findings else words("no signal tells anything about this pair"),
    )


def _findings(findings: tuple[FindingView, ...]) -> RenderableType:
    columns = (("signal", 0), ("reads", 0), ("strength", 0), ("because", 1))
    return grid(columns, (_finding(finding) for finding in findings))


def _finding(finding: FindingView) -> list[Text]:
    strength = words(f"{finding.score:.2f}")
    return [
        words(finding.signal),
        words(finding.outcome, STYLES.get(finding.outcome, "")),
        strength,
        words(finding.detail),
    ]


def similar_table(hits: tuple[SimilarView, ...]) -> RenderableType:
    """Claims near a text, the nearest first."""
    if not hits:
        return words("nothing on file shares its words")
    columns = (("claim", 0), ("text", 1), ("relation", 0), ("score", 0))
    return grid(columns, ((words(h.claim), words(h.text), words(h.relation), words(f"{h.score:.2f}")) for h in hits))
