"""Tables for people: calm, wrapped to the screen's width, readable without colour."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from claimcheck.answers import (
    Imported,
    LookAlike,
    Problem,
    Verified,
)
from claimcheck.formats.table_layout import BLANK, Grid, Part, indented, page, printed
from claimcheck.formats.table_paper import counted, heading, pairs, words
from claimcheck.formats.table_words import Words
from claimcheck.lazily import Later
from claimcheck.report import (
    CaseView,
    SourceView,
)

if TYPE_CHECKING:
    from claimcheck.formats import (
        table_cases,
        table_claims,
        table_documents,
        table_draft,
        table_matches,
        table_quotes,
        table_statements,
    )
else:
    table_cases, table_claims, table_documents, table_draft, table_matches, table_quotes, table_statements = (
        Later(f"{__package__}.table_{name}")
        for name in ("cases", "claims", "documents", "draft", "matches", "quotes", "statements")
    )

_ALIKE_SHOWN = 5  # of the new sources that look like others; --json has all


def render(view: Any, kind: type | None, *, width: int, colour: bool) -> str:
    """A view, or a listing of views, as text of that width; an empty listing says what there is none of."""
    return printed(_composed(view, kind, colour), width=width, colour=colour)


def _composed(view: Any, kind: type | None, colour: bool) -> Part:
    if not isinstance(view, tuple):
        return _VIEWS[type(view).__name__](view, colour)
    name = kind.__name__ if kind else ""
    return _LISTS[name](view, colour) if view else words(_NOTHING.get(name, "nothing on file"))


def _sources(sources: tuple[SourceView, ...], _colour: bool) -> Part:
    columns = (("id", 0), ("name", 3), ("kind", 0), ("belongs to", 2), ("reliability", 0), ("claims", 0))
    return Grid(columns, (_source_row(source) for source in sources))


def _source_row(source: SourceView) -> list[Words]:
    name = source.name + (f" (also {', '.join(source.aliases)})" if source.aliases else "")
    retracted = ", retracted" if source.withdrawn else ""
    house = source.parent or source.owner_group or ""
    return [
        words(part) for part in (source.id, name + retracted, source.kind, house, source.reliability, str(source.claims))
    ]


def _source(source: SourceView, _colour: bool) -> Part:
    rows = [
        ("kind", source.kind),
        ("also called", ", ".join(source.aliases)),
        ("belongs to", source.parent or ""),
        ("owner", source.owner_group or ""),
        ("reliability", source.reliability),
        ("claims", str(source.claims)),
        ("note", source.note or ""),
        ("retracted", source.withdrawn or ""),
        ("ulid", source.ulid),
    ]
    return page(heading(f"{source.id}  {source.name}"), indented(pairs((n, words(v)) for n, v in rows if v)))


def _cases(cases: tuple[CaseView, ...], _colour: bool) -> Part:
    columns = (("id", 0), ("case", 0), ("title", 1), ("claims", 0))
    return Grid(columns, (_case_row(case) for case in cases))


def _case_row(case: CaseView) -> list[Words]:
    title = f"{case.title} ({case.note})" if case.note else case.title
    return [words(part) for part in (case.id, case.slug, title, str(case.claims))]


def _imported(result: Imported, _colour: bool) -> Part:
    counts = (
        f"{counted(result.added, 'record')} added · {result.known} on file before · {len(result.problems)} bad · "
        f"{result.matches} new match{'' if result.matches == 1 else 'es'}"
    )
    notes = (Problem(note.where, f"note: {note.message}", note.hint) for note in _gathered(result.notes))
    told = (*_gathered(result.problems), *notes, *_alike(result.look_alikes))
    return page(words(counts, "bold"), *(indented(_problem(each)) for each in told))


def _alike(found: tuple[LookAlike, ...]) -> Iterator[Problem]:
    """The new sources that look like others, the first few by name."""
    if not found:
        return
    pairs_ = "; ".join(f"{each.name!r} like {each.like!r}" for each in found[:_ALIKE_SHOWN])
    more = f"; and {len(found) - _ALIKE_SHOWN} more" if len(found) > _ALIKE_SHOWN else ""
    which = "1 new source looks like one on file" if len(found) == 1 else f"{len(found)} new sources look like ones on file"
    yield Problem("note", f"{which}: {pairs_}{more}", "claimcheck source merge NEW OTHER reads two as one, if they are")


def _gathered(problems: tuple[Problem, ...]) -> list[Problem]:
    """The problems, those of the same words together under the first: a wrong column is wrong in every line."""
    places: dict[tuple[str, str], list[str]] = {}
    for problem in problems:
        places.setdefault((problem.message, problem.hint), []).append(problem.where)
    return [Problem(_places(where), message, hint) for (message, hint), where in places.items()]


def _places(where: list[str]) -> str:
    more = f" and {len(where) - 1} more" if len(where) > 1 else ""
    return f"{where[0]}{more}"


def _verified(result: Verified, _colour: bool) -> Part:
    checked = " · ".join(
        (counted(result.events, "event"), counted(result.rows, "row"), counted(result.snapshots, "snapshot"))
    )
    wrong = counted(len(result.problems), "problem")
    verdict = wrong if result.problems else "sound: the tables are what the journal says"
    return page(
        words(verdict, "bold green" if not result.problems else "bold red"),
        indented(words(checked), words(f"head {result.head}", "dim")),
        *(part for problem in result.problems for part in (BLANK, indented(_problem(problem)))),
    )


def _problem(problem: Problem) -> Part:
    hint = indented(words(problem.hint, "dim")) if problem.hint else None
    return page(words(f"{problem.where}: {problem.message}"), hint)


View = Callable[[Any, bool], Part]

# By the names of the views' classes, so that only the view that is shown is loaded.
_VIEWS: dict[str, View] = {
    "Added": lambda view, colour: table_claims.added(view, colour=colour),
    "Asked": lambda view, colour: table_matches.asked(view, colour=colour),
    "ClaimCard": lambda view, colour: table_claims.card(view, colour=colour),
    "Unverified": lambda view, _: table_claims.unverified_table(view),
    "PairView": lambda view, colour: table_matches.pair(view, colour=colour),
    "ContradictionReport": lambda view, colour: table_cases.contradictions(view, colour=colour),
    "CaseReport": lambda view, colour: table_cases.case_page(view, colour=colour),
    "SourceView": _source,
    "DraftReport": lambda view, _: table_draft.draft(view),
    "DraftTable": lambda view, _: table_draft.draft(view.report, limit=view.limit),
    "LeftToSign": lambda view, _: table_draft.left(view),
    "Imported": _imported,
    "Ingested": lambda view, _: table_documents.ingested(view),
    "DocumentCard": lambda view, _: table_documents.card(view),
    "Verified": _verified,
    "Accepted": lambda view, _: table_statements.accepted(view),
    "Taken": lambda view, _: page(table_documents.ingested(view.ingested), BLANK, table_statements.accepted(view.accepted)),
    "Rechecked": lambda view, _: table_quotes.rechecked(view),
}

_LISTS: dict[str, View] = {
    "ClaimView": lambda views, _: table_claims.claims_table(views),
    "MatchView": lambda views, colour: table_matches.matches_list(views, colour=colour),
    "ProposalView": lambda views, _: table_statements.proposals_list(views),
    "StatementView": lambda views, _: table_statements.statements_table(views),
    "SimilarView": lambda views, _: table_matches.similar_table(views),
    "SourceView": _sources,
    "SignedLine": lambda views, _: table_draft.signed_lines(views),
    "CaseView": _cases,
    "DocumentView": lambda views, _: table_documents.documents(views),
    "CopyView": lambda views, _: table_documents.copies(views),
    "HistoryView": lambda views, _: page(*map(table_claims.event, views)),
}

_NOTHING: dict[str, str] = {
    "ClaimView": "no claim fits",
    "MatchView": "no matches wait to be judged",
    "ProposalView": "nothing new is proposed",
    "StatementView": "no statement in it is worth checking; --all shows every sentence",
    "SimilarView": "nothing on file shares its words",
    "SourceView": "no sources on file",
    "CaseView": "no cases on file",
    "DocumentView": "no documents on file",
    "CopyView": "no passages are shared",
    "HistoryView": "nothing has happened yet",
}
