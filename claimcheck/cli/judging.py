"""match, review, judge, independent, rate: what people decide about pairs and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from claimcheck.answers import StandingChange
from claimcheck.cli.emit import emit, interactive, progress, say
from claimcheck.cli.opening import opened
from claimcheck.cli.standing import tell_standing, with_standing
from claimcheck.lazily import Later
from claimcheck.report import ClaimView, MatchView
from claimcheck.shapes import IndependenceFields, JudgementFields, ReviewFields
from claimcheck.validation import build
from claimcheck.vocab import IndependenceValue, JudgementValue

if TYPE_CHECKING:
    import typer

    from claimcheck.cli import options
    from claimcheck.library import ClaimStore
else:
    typer, options = Later("typer"), Later("claimcheck.cli.options")


def match(
    all_: Annotated[bool, typer.Option("--all", help="Compare every claim anew, not only what is new or changed.")] = False,
    workers: options.Workers = None,
    point: options.At = None,
    dry_run: options.DryRun = False,
    by: options.By = None,
    db: options.Database = None,
) -> None:
    """Compare what is new or changed with all claims.

    After an upgrade of the matcher that is every claim. It can be interrupted and goes on where it was; judgements stay.
    """
    from claimcheck.formats.table_paper import counted

    with opened(db, by=by, point=point) as store:
        if dry_run:
            say(f"{counted(store.matching.waiting(everything=all_), 'claim')} would be compared; nothing was changed")
            return
        if store.matching.renew_index():
            say("note: the candidate index was of another version of claimcheck and was made anew")
        found = store.matching.match_all(progress("compared"), workers=options.at_work(workers), everything=all_)
    review_them = "; claimcheck review walks through those nobody has judged" if found else ""
    say(f"{counted(found, 'pair')} of claims {'is' if found == 1 else 'are'} related{review_them}")


def review(case: options.CaseName = None, by: options.By = None, db: options.Database = None) -> None:
    """Walk through the matches nobody has judged.

    One key each; what is answered is stored at once, so you can leave at any time. The key b goes back and takes the
    last answer back.
    """
    from claimcheck.cli.reviewing import Judging

    with opened(db, by=by) as store:
        number = store.cases.get(case)["id"] if case else None
        if not interactive():
            emit(tuple(store.matches.undecided(number)), of=MatchView)
            return
        judging = Judging(store, store.matches.waiting(number))
        try:
            while judging.settle():
                pass
        finally:  # also where the disk or the server fails: what was answered before is on file
            say(f"{judging.judged} judged, {judging.left} left")
            if judging.stored:
                say(judging.stored)
        tell_standing(judging.changes(), "no claim's status changed" if judging.judged else "")


def judge(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="MATCH|CLAIM CLAIM [ANSWER]",
            help="m4, or two claims c3 c9; then same, contradicts, related, different or unsure.",
        ),
    ],
    note: options.Note = None,
    revoke: Annotated[bool, typer.Option("--revoke", help="Take the answers on the pair back.")] = False,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Say what a pair of claims is: same, contradicts, related, different, unsure.

    claimcheck judge m4 contradicts --note "both speak of the night of 3 May"

    The latest answer counts. One that it was given in place of stays on file and is shown with it.
    """
    names, answer = (words, "") if revoke else (words[:-1], words[-1])
    if len(names) not in (1, 2):
        raise typer.BadParameter("give a match (m4) or two claims (c3 c9), then the answer")
    if not revoke and answer not in set(JudgementValue):
        raise typer.BadParameter(f"the answer comes last and is one of {', '.join(JudgementValue)}")
    with opened(db, by=by) as store:
        found = store.matches.pair(*names)
        answers, before = store.matches.answers(found), store.standings.of(found)
        if revoke:
            view = store.matches.revoke(found)
        else:
            view = store.matches.judge(found, _judgement(JudgementValue(answer), note))
        changes = store.standings.since(before, always=found)
    emit((with_standing(view, changes) if as_json else view,), as_json=as_json)
    if revoke:
        say(f"taken back: {'; '.join(answer.told for answer in answers)}")
    tell_standing(changes)


def _judgement(value: JudgementValue, note: str | None) -> JudgementFields:
    return build(JudgementFields, value=value, note=note)


def independent(
    first: Annotated[str, typer.Argument(metavar="ATTRIBUTION", help="One attribution (a4).")],
    second: Annotated[str, typer.Argument(metavar="ATTRIBUTION", help="The other (a9).")],
    not_: Annotated[bool, typer.Option("--not", help="They are found not to be independent.")] = False,
    revoke: Annotated[bool, typer.Option("--revoke", help="Take the finding back.")] = False,
    note: options.Note = None,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Record that two attributions are independent of each other.

    Say in --note how you know: it is what turns two mentions into two origins.
    """
    value = IndependenceValue.NOT_INDEPENDENT if not_ else IndependenceValue.INDEPENDENT
    with opened(db, by=by) as store:
        concerned = store.decisions.claims(first, second)
        before = store.standings.of(concerned)
        if revoke:
            store.decisions.revoke_independence(first, second)
            say(f"what was established about {first} and {second} is taken back")
        else:
            pair = store.decisions.independence(first, second, build(IndependenceFields, value=value, note=note))
            say(f"{' and '.join(pair)} are {value.label}")
            _say_if_one(store, pair, value)
        claims = store.decisions.touched(first, second)
        changes = store.standings.since(before, always=concerned)
    if as_json:
        emit(tuple(with_standing(claim, _of(changes, claim)) for claim in claims), as_json=True)
    tell_standing(changes)


def _of(changes: tuple[StandingChange, ...], claim: ClaimView) -> tuple[StandingChange, ...]:
    """The change of a claim itself."""
    return tuple(change for change in changes if change.claim == claim.id)


def _say_if_one(store: ClaimStore, pair: tuple[str, str], value: IndependenceValue) -> None:
    """What was found changes nothing where the two go back to one another."""
    claim = store.decisions.still_one(*pair) if value is IndependenceValue.INDEPENDENT else None
    if claim:
        say(f"note: they count as one origin all the same; claimcheck show {claim} says why, under Counted as one")


def rate(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim's id (c12) or key.")],
    rating: Annotated[str, typer.Argument(metavar="RATING", help='The published outcome, such as "Mostly false".')],
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Where it was published.")] = None,
    note: options.Note = None,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Record the outcome an editor published on a claim."""
    with opened(db, by=by) as store:
        shown = store.decisions.review(claim, build(ReviewFields, rating=rating, url=url, note=note))
        if as_json:
            emit(store.claims.show(shown), as_json=True)
    say(f"{shown} is rated; its status stays what its evidence says")
