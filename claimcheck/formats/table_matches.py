"""Tables of pairs: matches, comparisons, and claims near a text."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.answers import Asked, SimilarView
from claimcheck.formats.table_layout import BLANK, Grid, Part, beside, indented, page
from claimcheck.formats.table_paper import STYLES, heading, legend, marked, words
from claimcheck.formats.table_words import Words
from claimcheck.report import FindingView, MatchView, PairView, Spans
from claimcheck.vocab import FoundBy, JudgementValue, Outcome, Relation

# The matches of one claim in the order a reporter needs them. A pair that a person holds to say something else stands apart:
# what the comparison reads in it no longer counts.
_SET_ASIDE = "Set aside by a person"
_GROUPS: dict[str, str] = {
    Relation.CONFLICTS: "In conflict with",
    Relation.CORROBORATES: "Corroborated by",
    Relation.REPEATS: "Repeats",
    Relation.UNCLEAR: "Related, unclear how",
    Relation.UNRELATED: "Unrelated",
}
_WAYS: dict[str, str] = {way: way.label for way in FoundBy}
_COUNTING = (JudgementValue.SAME.label, JudgementValue.CONTRADICTS.label)


def met(matches: tuple[MatchView, ...], *, colour: bool) -> Iterator[Part]:
    """The matches of one claim, those of a kind together: what the other claim says, and why it agrees or conflicts."""
    titles = [*_GROUPS.values(), _SET_ASIDE]
    groups: dict[str, list[MatchView]] = {}
    for match in matches:
        groups.setdefault(_group(match), []).append(match)
    for title in sorted(groups, key=lambda title: titles.index(title) if title in titles else len(titles)):
        yield BLANK
        yield heading(title)
        yield from (indented(_brief(match, colour=colour)) for match in groups[title])
    yield from _notes(matches, colour=colour)


def _group(match: MatchView) -> str:
    if match.judged and not match.judged.startswith(_COUNTING):
        return _SET_ASIDE
    return _GROUPS.get(match.relation, match.relation)


def _brief(match: MatchView, *, colour: bool) -> Part:
    """A match seen from its left claim; where the two conflict, the words of both stand below each other."""
    a, b = _spans(match.findings)
    own = _side(match.left, match.left_text, "", a, colour=colour) if match.relation == Relation.CONFLICTS else None
    text = marked(match.right_text, b, colour=colour)
    identified = f" · {match.id}" if match.id else ""
    why = _why(match).append_text(words(identified, "dim"))
    return beside(words(match.right), text, _said(match.right_said), own, why)


def _notes(matches: tuple[MatchView, ...], *, colour: bool, explains_stale: bool = True) -> Iterator[Part]:
    """What the marks and the word "stale" mean, once below the matches."""
    notes = [legend(*(spans for match in matches for spans in _spans(match.findings)), colour=colour)]
    if explains_stale and any(match.stale for match in matches):
        notes.append(words("stale: made by an older matcher; claimcheck match compares anew", "dim"))
    if any(notes):
        yield BLANK
        yield page(*notes)


def matches_list(matches: tuple[MatchView, ...], *, colour: bool) -> Part:
    """Matches one below the other, both claims of each in full."""
    parts = [part for match in matches for part in (_match(match, colour=colour), BLANK)]
    return page(*parts[:-1], *_notes(matches, colour=colour))


def asked(view: Asked, *, colour: bool) -> Part:
    """One match of many that a person is asked about."""
    return page(_match(view.match, colour=colour), *_notes((view.match,), colour=colour, explains_stale=view.explains_stale))


def _match(match: MatchView, *, colour: bool) -> Part:
    a, b = _spans(match.findings)
    relation = words(match.relation, STYLES.get(match.relation, ""))
    return page(
        words(f"{match.id}  " if match.id else "").append_text(relation).append(f"  {match.score:.2f}"),
        indented(
            _side(match.left, match.left_text, match.left_said, a, colour=colour),
            _side(match.right, match.right_text, match.right_said, b, colour=colour),
        ),
        indented(_why(match)),
    )


def _side(claim: str, text: str, said: str, spans: Spans, *, colour: bool) -> Part:
    return beside(words(claim), marked(text, spans, colour=colour), _said(said))


def _said(said: str) -> Words | None:
    """Who says a claim, below its words."""
    return words(f"— {said}", "dim") if said else None


def _why(match: MatchView) -> Words:
    decisive = _decisive(match.findings)
    reason = f"{decisive.signal}: {decisive.detail}" if decisive else "a person says so"
    judged = f"judged: {match.judged}" if match.judged else "proposed, nobody has judged it"
    note = f": {match.note}" if match.note else ""
    return words(f"{reason} · {judged}{note}{_replaced(match)}{' · stale' if match.stale else ''}", "dim")


def _replaced(match: MatchView) -> str:
    """The answer that the one that counts was given in place of, and how many before that."""
    if not match.replaced:
        return ""
    more = f"; and {len(match.replaced) - 1} more before that" if len(match.replaced) > 1 else ""
    return f" · in place of: {match.replaced[0].told}{more}"


def _spans(findings: tuple[FindingView, ...]) -> tuple[Spans, Spans]:
    """The places in the two texts that the decisive finding rests on."""
    decisive = _decisive(findings)
    return (decisive.a, decisive.b) if decisive else ((), ())


def _decisive(findings: tuple[FindingView, ...]) -> FindingView | None:
    """The finding that tells most: a conflict before a difference before an agreement, then the strongest."""
    ranks: dict[str, int] = {Outcome.CONFLICTS: 0, Outcome.DIFFERS: 1, Outcome.AGREES: 2}
    return min(findings, key=lambda finding: (ranks.get(finding.outcome, 3), -finding.score), default=None)


def pair(view: PairView, *, colour: bool) -> Part:
    """Two texts compared: the relation, then each finding with the words it rests on."""
    a, b = _spans(view.findings)
    return page(
        heading(f"{view.relation}  {view.score:.2f}"),
        indented(beside(words("A"), marked(view.a, a, colour=colour)), beside(words("B"), marked(view.b, b, colour=colour))),
        BLANK,
        _findings(view.findings) if view.findings else words("no signal tells anything about this pair"),
        *_reasons(view),
        legend(a, b, colour=colour),
    )


def _reasons(view: PairView) -> list[Part]:
    """What weighed most for and against the relation, on a line of its own; nothing where nothing did."""
    told = "; ".join(f"{reason.because} ({reason.weight:+.1f})" for reason in view.reasons)
    return [words(f"weighed most: {told}", "dim")] if told else []


def _findings(findings: tuple[FindingView, ...]) -> Part:
    columns = (("signal", 0), ("reads", 0), ("strength", 0), ("because", 1))
    return Grid(columns, (_finding(finding) for finding in findings))


def _finding(finding: FindingView) -> list[Words]:
    strength = words(f"{finding.score:.2f}")
    return [
        words(finding.signal),
        words(finding.outcome, STYLES.get(finding.outcome, "")),
        strength,
        words(finding.detail),
    ]


def similar_table(hits: tuple[SimilarView, ...]) -> Part:
    """Claims near a text, the nearest first; how each was found only where claims are looked up by meaning too."""
    columns = (("claim", 0), ("text", 1), ("relation", 0), ("score", 0))
    rows = [(words(h.claim), words(h.text), words(h.relation), words(f"{h.score:.2f}")) for h in hits]
    if all(hit.found_by == FoundBy.WORDS for hit in hits):
        return Grid(columns, rows)
    ways = (words(_WAYS.get(hit.found_by, hit.found_by)) for hit in hits)
    return Grid((*columns, ("found", 0)), [(*row, way) for row, way in zip(rows, ways, strict=True)])
