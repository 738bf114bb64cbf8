"""The table of a document's statements: how worth checking each is and why, who is held to it, and the words."""

from __future__ import annotations

from claimcheck.answers import Accepted, ProposalView, StatementView
from claimcheck.formats.table_layout import BLANK, Grid, Part, indented, page
from claimcheck.formats.table_paper import counted, heading, pairs, shortened, words
from claimcheck.formats.table_words import Words
from claimcheck.report import label
from claimcheck.vocab import AttributionType, Basis, GroundRule, SpeechStance, Stance, StatementAttribution

# A sentence longer than this is shown by its ends; JSON and CSV have all of it.
_LONGEST = 1_000


def statements_table(views: tuple[StatementView, ...]) -> Part:
    """One row a statement; below it how many there are."""
    columns = (("where", 0), ("worth", 0), ("who", 2), ("statement", 5))
    worthy = sum(view.checkworthy for view in views)
    return page(
        Grid(columns, map(_row, views)), words(f"{counted(len(views), 'statement')}, {worthy} worth checking", "dim")
    )


def _row(view: StatementView) -> list[Words]:
    statement = words(shortened(_seen(view.text), _LONGEST)).append_text(words(f" ({view.reason})", "dim"))
    return [words(place(view)), words(f"{view.worth:.2f}", "" if view.checkworthy else "dim"), _who(view), statement]


def _seen(text: str) -> str:
    """A text without the soft hyphens that a page hides in its long words; JSON and CSV keep them, for they are counted."""
    return text.replace("\u00ad", "")


def place(view: StatementView) -> str:
    """Where a statement stands, as a person looks it up: its time, its page or its line."""
    return (view.time or "").partition(".")[0].partition("+")[0] or (f"p. {view.page}" if view.page else f"line {view.line}")


def _who(view: StatementView) -> Words:
    """The speaker by name or description, and what kind of attribution, stance and knowledge it is."""
    kind = label(StatementAttribution, view.attribution)
    remarks = [kind] if view.speaker else []
    if view.organisation and view.organisation != view.speaker:
        remarks.append(f"for {view.organisation}")
    if view.stance != SpeechStance.ASSERTS:
        remarks.append(label(SpeechStance, view.stance))
    if view.basis != Basis.UNKNOWN:
        remarks.append(label(Basis, view.basis))
    if view.resolved:
        remarks.append("read from what precedes")
    text = words(view.speaker or kind)
    return text.append_text(words(f" ({', '.join(remarks)})", "dim")) if remarks else text


def proposals_list(views: tuple[ProposalView, ...]) -> Part:
    """Proposals one below the other, each with its sentence, who would be held to it, and why it is proposed."""
    return page(*(part for view in views for part in (_proposal(view), BLANK)))


def _proposal(view: ProposalView) -> Part:
    found = view.statement
    told = [label(AttributionType, view.type), label(Stance, view.stance), label(GroundRule, view.ground_rule)]
    kind = ", ".join([*told, *([label(Basis, view.basis)] if view.basis != Basis.UNKNOWN else [])])
    rows = [
        ("stands as", shortened(_seen(found.text), _LONGEST)),
        ("where", f"{view.document}, {place(found)}"),
        ("who", f"{view.source} ({kind})"),
        ("speaks for", view.speaks_for or ""),
        ("through", view.via or ""),
        ("said", view.said or ""),
        ("worth", f"{found.worth:.2f}: {found.reason}"),
        *(("look at", remark) for remark in view.remarks),
    ]
    return page(
        heading(shortened(view.claim, _LONGEST)), indented(pairs((name, words(value)) for name, value in rows if value))
    )


def accepted(view: Accepted) -> Part:
    """What accepting all did: the counts, and what could not be entered."""
    counts = f"{view.accepted} accepted · {len(view.problems)} left to be looked at · {view.matches} new matches"
    problems = (words(f"{problem.where}: {problem.message}") for problem in view.problems)
    left = words("claimcheck ingest FILE --review walks through what is left", "dim") if view.problems else None
    return page(words(counts, "bold"), _unnamed(view.unnamed), indented(*problems), left)


def _unnamed(count: int) -> Part | None:
    """What became of the writers of mails, and how one who agreed to it is named."""
    if not count:
        return None
    whose = "1 is" if count == 1 else f"{count} are"
    told = f"{whose} by who wrote a mail: unnamed and on background until something else is agreed"
    way = "to name who agreed: claimcheck undo, then ingest FILE --review and c; --publisher for a body's own mail"
    return page(words(told), words(way, "dim"))
