"""add, attribute: one claim at a time, in one line or by answering."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from claimcheck import typed
from claimcheck.cli.emit import emit, interactive
from claimcheck.cli.opening import opened
from claimcheck.lazily import Later, dataclass, replace
from claimcheck.vocab import AttributionType, Basis, Credibility, GroundRule, SourceKind, Stance

if TYPE_CHECKING:
    import typer

    from claimcheck.cli import options
    from claimcheck.library import ClaimStore
    from claimcheck.shapes import AttributionCreate
else:
    typer, options = Later("typer"), Later("claimcheck.cli.options")


@dataclass(frozen=True)
class Given:
    """What was given of an attribution."""

    source: str | None
    type: AttributionType | None
    kind: SourceKind | None
    stance: Stance
    rule: GroundRule | None
    basis: Basis
    described_as: str | None
    said: str | None
    speaks_for: str | None
    via: str | None
    doc: str | None
    quote: str | None
    credibility: Credibility
    ref: str | None = None
    note: str | None = None

    def attribution(self) -> AttributionCreate | None:
        """The attribution, None where no source is given; raises Invalid."""
        if self.source is None:
            return None
        fields = {**vars(self), "source_kind": self.kind, "ground_rule": self.rule}
        del fields["kind"], fields["rule"]
        usual = {"type", "ground_rule"}  # what is left out of them, the shape decides by the other
        return typed.attribution(**{name: value for name, value in fields.items() if value is not None or name not in usual})


def add(
    text: Annotated[
        str | None, typer.Argument(metavar="TEXT", help="The claim; - reads JSON Lines or CSV from stdin.")
    ] = None,
    source: options.SourceName = None,
    as_: options.As = None,
    case: options.CaseName = None,
    doc: options.Doc = None,
    fetch: options.Fetch = False,
    quote: options.Quote = None,
    said: options.Said = None,
    via: options.Via = None,
    speaks_for: options.SpeaksFor = None,
    rule: options.Rule = None,
    basis: options.HowKnown = Basis.UNKNOWN,
    denies: options.Denies = False,
    hedges: options.Hedges = False,
    described_as: options.DescribedAs = None,
    kind: options.Kind = None,
    adverse_to: options.AdverseTo = None,
    credibility: options.Belief = Credibility.UNKNOWN,
    ref: Annotated[str | None, typer.Option("--ref", metavar="KEY", help="Your own key for the claim.")] = None,
    note: options.Note = None,
    unsourced: Annotated[bool, typer.Option("--unsourced", help="Store the claim without a source.")] = False,
    new_source: options.NewSource = False,
    point: options.At = None,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Add a claim with its source, and see at once what it meets.

    claimcheck add "The dam was inspected in May" --source "Water Board" --as official --said 2025-06-02
    """
    if text == "-":
        from claimcheck.cli.importing import import_  # one home for reading many

        import_(file="-", case=case, by=by, db=db, as_json=as_json)
        return
    given = Given(
        source,
        as_,
        kind,
        _stance(denies, hedges),
        rule,
        basis,
        described_as,
        said,
        speaks_for,
        via,
        doc,
        quote,
        credibility,
        ref,
    )
    with opened(db, by=by, point=point) as store:
        given = replace(given, doc=_with_fetched(doc, fetch, store))
        if text is None or (source is None and not unsourced):
            text, given = _asked(store, text, given, unsourced)
        claim = typed.claim(text=text, case=case, adverse_to=adverse_to, ref=ref, note=note)
        emit(store.claims.add(claim, given.attribution(), even_if_alike=new_source), as_json=as_json)


def attribute(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim's id (c12) or key.")],
    source: options.SourceName = None,
    as_: options.As = None,
    doc: options.Doc = None,
    quote: options.Quote = None,
    said: options.Said = None,
    via: options.Via = None,
    speaks_for: options.SpeaksFor = None,
    rule: options.Rule = None,
    basis: options.HowKnown = Basis.UNKNOWN,
    denies: options.Denies = False,
    hedges: options.Hedges = False,
    described_as: options.DescribedAs = None,
    kind: options.Kind = None,
    credibility: options.Belief = Credibility.UNKNOWN,
    ref: Annotated[str | None, typer.Option("--ref", metavar="KEY", help="Your own key for the attribution.")] = None,
    note: options.Note = None,
    new_source: options.NewSource = False,
    by: options.By = None,
    db: options.Database = None,
    as_json: options.AsJson = False,
) -> None:
    """Attach one more source to a claim.

    claimcheck attribute c12 --source "Ann Ode" --as named --basis witnessed --doc interview.txt
    """
    given = Given(
        source,
        as_,
        kind,
        _stance(denies, hedges),
        rule,
        basis,
        described_as,
        said,
        speaks_for,
        via,
        doc,
        quote,
        credibility,
        ref,
        note,
    )
    with opened(db, by=by) as store:
        row = store.claims.get(claim)
        if source is None:
            _, given = _asked(store, row["text"], given, False, "--source NAME")
        attribution = given.attribution()
        if attribution is None:
            raise typer.BadParameter("an attribution needs a source")
        emit(store.claims.attribute(claim, attribution, even_if_alike=new_source), as_json=as_json)


def _with_fetched(doc: str | None, fetch: bool, store: ClaimStore) -> str | None:
    """The document to cite: an address is fetched and put on file first where that is asked for."""
    if not fetch or doc is None:
        return doc
    from claimcheck.library.documents import is_url

    if not is_url(doc):
        return doc
    from claimcheck.cli.ingesting import fetcher
    from claimcheck.library.ingesting import IngestRequest

    result = store.ingesting.run([doc], IngestRequest(fetch=fetcher(False, None)))
    for failure in store.ingesting.failures:
        raise failure
    return result.documents[0].document


def _stance(denies: bool, hedges: bool) -> Stance:
    if denies and hedges:
        raise typer.BadParameter("--denies and --hedges exclude each other")
    return Stance.DENIES if denies else Stance.HEDGES if hedges else Stance.ASSERTS


def _asked(
    store: object, text: str | None, given: Given, unsourced: bool, ways: str = "--source NAME, or --unsourced"
) -> tuple[str, Given]:
    """Ask a person for what is missing; a script is told what to give."""
    if not interactive():
        raise typer.BadParameter("the claim's text is missing" if text is None else f"who says it is missing: give {ways}")
    from claimcheck.cli.asking import Dialogue

    dialogue = Dialogue(store)  # type: ignore[arg-type]
    text = text or dialogue.claim()
    if unsourced:
        return text, given
    source, kind = dialogue.source(given.source)
    answered = replace(given, source=source, type=given.type or dialogue.type(kind))
    return text, dialogue.rest(answered)
