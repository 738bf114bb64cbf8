"""edit: correcting a claim, or what is on file of one attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from claimcheck import ids
from claimcheck.cli.emit import emit
from claimcheck.cli.opening import opened
from claimcheck.ids import Kind
from claimcheck.lazily import Later
from claimcheck.vocab import Basis, Credibility, Stance

if TYPE_CHECKING:
    import typer

    from claimcheck.cli import options
else:
    typer, options = Later("typer"), Later("claimcheck.cli.options")


def edit(
    record: Annotated[str, typer.Argument(metavar="CLAIM|ATTRIBUTION", help="The id, c12 or a9, or a claim's key.")],
    words: Annotated[str | None, typer.Argument(metavar="TEXT", help="The claim's new words, in quotes.")] = None,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help="The same, as an option.")] = None,
    case: Annotated[str | None, typer.Option("--case", metavar="CASE", help="The case the claim is moved to.")] = None,
    adverse_to: options.AdverseTo = None,
    rule: options.Rule = None,
    as_: options.As = None,
    described_as: options.DescribedAs = None,
    stance: Annotated[Stance | None, typer.Option("--stance", help="What the source does with the claim.")] = None,
    basis: Annotated[Basis | None, typer.Option("--basis", help="How the source knows.")] = None,
    said: options.Said = None,
    credibility: Annotated[
        Credibility | None, typer.Option("--credibility", help="1 confirmed … 5 improbable, 6 unknown.")
    ] = None,
    note: options.Note = None,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Change a claim or an attribution; what was on file stays in the history.

    claimcheck edit c12 "Eleven people were hurt." --note "as on the tape"

    claimcheck edit a9 --rule background --described-as "a nurse at the clinic"

    Of an attribution: --rule, --as, --described-as, --stance, --basis, --said, --credibility and --note.
    """
    if words is not None and text is not None:
        raise typer.BadParameter("the new words are given twice: once is enough")
    of_claim = _given(text=words if text is None else text, case=case, adverse_to=adverse_to)
    of_attribution = _given(
        ground_rule=rule, type=as_, described_as=described_as, stance=stance, basis=basis, said=said, credibility=credibility
    )
    noted = _given(note=note)
    is_attribution = _is_attribution(record)
    _refuse_other(record, of_claim if is_attribution else of_attribution, is_attribution)
    if not (of_claim or of_attribution or noted):
        raise typer.BadParameter(_NOTHING[is_attribution])
    with opened(db, by=by) as store:
        change = store.claims.correct if is_attribution else store.claims.edit
        emit(change(record, {**of_claim, **of_attribution, **noted}), as_json=as_json)


_NOTHING = {
    False: "nothing to change: give the new words, --case, --adverse-to or --note",
    True: "nothing to change: give --rule, --as, --described-as, --stance, --basis, --said, --credibility or --note",
}


def _given(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _is_attribution(record: str) -> bool:
    """True for an id with the letter of attributions: a bare number, and a key that looks otherwise, is a claim's."""
    letter = Kind.ATTRIBUTION.value
    return record.strip().lower().startswith(letter) and ids.looks_like_id(record, Kind.ATTRIBUTION)


def _refuse_other(record: str, values: dict[str, Any], is_attribution: bool) -> None:
    if not values:
        return
    options_ = ", ".join(_OPTIONS[name] for name in values)
    belong = "belong" if len(values) > 1 or "text" in values else "belongs"
    raise typer.BadParameter(
        f"{record} is an attribution, and {options_} {belong} to a claim: name the claim, such as c12"
        if is_attribution
        else f"{options_} {belong} to an attribution: name it, such as a9; claimcheck show {record} lists them"
    )


_OPTIONS = {
    "text": "the new words", "case": "--case", "adverse_to": "--adverse-to", "ground_rule": "--rule", "type": "--as",
    "described_as": "--described-as", "stance": "--stance", "basis": "--basis", "said": "--said",
    "credibility": "--credibility",
}  # fmt: skip
