"""Proposals: what a document says becomes claims with attribution, document and place; what was answered stays answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from document_files import pdf

from claimcheck.anchors import locate
from claimcheck.errors import Invalid
from claimcheck.library import ClaimStore
from claimcheck.library.claims import ListRequest
from claimcheck.library.describing import Given
from claimcheck.library.ingesting import IngestRequest
from claimcheck.library.proposal import Terms, attributed, proposal_view, reworded
from claimcheck.library.proposals import BulkRequest
from claimcheck.shapes import AttributionCreate, ClaimCreate
from claimcheck.validation import build
from claimcheck.vocab import AnchorState, AttributionType, Basis, GroundRule, SourceKind, Stance

ARTICLE = """Dam failed before dawn
By Jana Orlet

Twelve people were hurt when the dam at Orrin failed, the Water Authority said in a statement.
"We carried fifteen people out," said Ida Marr, a nurse at the clinic.
A person who was on shift said the alarm had been switched off in May.
The authority declined to comment on the alarm.
Who gave the order?
"""


def filed(store: ClaimStore, tmp_path: Path, text: str = ARTICLE, name: str = "article.txt") -> int:
    """The document with that text on file."""
    path = tmp_path / name
    path.write_text(text, "utf-8")
    kept = store.documents.fetch(str(path))
    with store.desk.writing("document") as ledger:
        return store.documents.place(ledger, str(path), kept).document


def test_what_is_worth_checking_is_proposed_in_order_and_no_refusal_or_question(store: ClaimStore, tmp_path: Path) -> None:
    found = store.proposals.of(filed(store, tmp_path))

    assert [proposal.text for proposal in found] == [
        "Twelve people were hurt when the dam at Orrin failed.",
        "We carried fifteen people out.",
        "The alarm had been switched off in May.",
    ]
    assert [proposal.attribution["source"] for proposal in found] == [
        "Water Authority",
        "Ida Marr",
        "a person who was on shift",
    ]


def test_an_accepted_one_is_a_claim_with_source_document_and_place_in_one_event(store: ClaimStore, tmp_path: Path) -> None:
    (first, *_) = store.proposals.of(filed(store, tmp_path))
    before = store.desk.connection.value("SELECT count(*) FROM event")
    added = store.proposals.accept(first)
    (voice,) = added.claim.voices

    assert added.claim.text == "Twelve people were hurt when the dam at Orrin failed."
    assert (voice.shown_as, voice.type, voice.document, voice.anchor) == (
        "Water Authority",
        "official",
        "d1",
        "quote found in its place",
    )
    assert voice.quote == "Twelve people were hurt when the dam at Orrin failed, the Water Authority said in a statement."
    assert store.desk.connection.value("SELECT count(*) FROM event") == before + 1
    assert store.verify().problems == ()


def test_it_says_at_once_what_it_contradicts(store: ClaimStore, tmp_path: Path) -> None:
    store.claims.add(
        ClaimCreate(text="Fifteen people were hurt when the dam at Orrin failed."),
        build(AttributionCreate, source="Ida Marr"),
    )
    added = store.proposals.accept(store.proposals.of(filed(store, tmp_path))[0])

    assert [(match.right, match.relation) for match in added.matches] == [("c1", "conflicts")]


def test_what_was_accepted_or_skipped_is_not_proposed_again_and_undo_brings_it_back(
    store: ClaimStore, tmp_path: Path
) -> None:
    document = filed(store, tmp_path)
    first, second, _ = store.proposals.of(document)
    store.proposals.accept(first)
    store.proposals.skip(second)

    assert [proposal.text for proposal in store.proposals.of(document)] == ["The alarm had been switched off in May."]
    store.history.undo()
    assert len(store.proposals.of(document)) == 2


def test_an_answer_is_taken_back_by_its_event_and_proposed_again(store: ClaimStore, tmp_path: Path) -> None:
    document = filed(store, tmp_path)
    first, second, _ = store.proposals.of(document)
    added = store.proposals.accept(first)
    accepted = store.desk.command.last
    store.proposals.skip(second)
    skipped = store.desk.command.last

    assert store.history.take_back(accepted)
    assert store.claims.list(ListRequest()) == ()
    assert store.proposals.of(document)[0].text == added.claim.text
    assert store.history.take_back(skipped)
    assert len(store.proposals.of(document)) == 3
    assert not store.history.take_back(skipped)
    assert store.verify().problems == ()


def test_what_is_told_of_one_speaker_is_not_taken_for_true_of_another(store: ClaimStore, tmp_path: Path) -> None:
    text = "Olaf Brenn, director of the Water Authority, said he saw that the alarm was off in May."
    (proposal,) = store.proposals.of(filed(store, tmp_path, text))
    assert proposal.attribution["speaks_for"] is not None
    held = "Olaf Brenn", SourceKind.PERSON, AttributionType.NAMED
    other = "Ida Marr", SourceKind.PERSON, AttributionType.NAMED

    assert attributed(proposal, held, Stance.DENIES).attribution == {**proposal.attribution, "stance": Stance.DENIES}
    changed = attributed(proposal, other, Stance.ASSERTS).attribution
    assert (changed["source"], changed["speaks_for"], changed["basis"]) == ("Ida Marr", None, Basis.UNKNOWN)


def test_other_words_keep_the_place_of_the_quote(store: ClaimStore, tmp_path: Path) -> None:
    proposal = store.proposals.of(filed(store, tmp_path))[1]
    who = "Ida Orrin", SourceKind.PERSON, AttributionType.NAMED
    other = attributed(reworded(proposal, "Staff of the clinic carried fifteen people out."), who, Stance.ASSERTS)
    added = store.proposals.accept(other)
    (voice,) = added.claim.voices

    assert added.claim.text == "Staff of the clinic carried fifteen people out."
    assert (voice.shown_as, voice.quote) == (
        "Ida Orrin",
        '"We carried fifteen people out," said Ida Marr, a nurse at the clinic.',
    )
    assert voice.anchor == "quote found in its place"


def test_all_are_accepted_in_one_event_a_document_and_a_second_time_nothing_is(store: ClaimStore, tmp_path: Path) -> None:
    document = filed(store, tmp_path)
    done = store.proposals.accept_all([document], BulkRequest())
    events = store.desk.connection.value("SELECT count(*) FROM event WHERE action = 'accept'")
    again = store.proposals.accept_all([document], BulkRequest())

    assert (done.accepted, done.problems, events) == (3, (), 1)
    assert again.accepted == 0
    assert store.verify().problems == ()


def test_what_was_accepted_together_is_undone_together_and_single_answers_one_by_one(
    store: ClaimStore, tmp_path: Path
) -> None:
    documents = [filed(store, tmp_path), filed(store, tmp_path, ARTICLE.replace("Twelve", "Nine"), "other.txt")]
    store.proposals.accept_all(documents, BulkRequest())
    assert store.history.undo().summary.endswith("; and 1 more step of the same command")
    assert store.claims.list(ListRequest()) == ()

    first, second, _ = store.proposals.of(documents[0])
    store.proposals.accept(first)
    store.proposals.accept(second)
    store.history.undo()
    assert [claim.text for claim in store.claims.list(ListRequest())] == [first.text]
    assert store.verify().problems == ()


def test_a_dry_run_counts_and_stores_nothing(store: ClaimStore, tmp_path: Path) -> None:
    document = filed(store, tmp_path)

    assert store.proposals.accept_all([document], BulkRequest(dry_run=True)).accepted == 3
    assert store.claims.list(ListRequest()) == ()
    assert len(store.proposals.of(document)) == 3


def test_less_worth_or_more_can_be_asked_for(store: ClaimStore, tmp_path: Path) -> None:
    document = filed(store, tmp_path)

    assert len(store.proposals.of(document, min_worth=0.0)) > len(store.proposals.of(document))
    assert store.proposals.of(document, min_worth=1.0) == ()


def test_a_name_like_one_on_file_is_left_with_its_reason_and_the_rest_is_entered(store: ClaimStore, tmp_path: Path) -> None:
    store.claims.add(ClaimCreate(text="The pump held."), build(AttributionCreate, source="Ida Mare"))
    document = filed(store, tmp_path)
    done = store.proposals.accept_all([document], BulkRequest())

    assert done.accepted == 2
    assert [problem.message for problem in done.problems] == [
        "'Ida Marr' looks like a source on file: did you mean Ida Mare (s1)?"
    ]
    with pytest.raises(Invalid):
        store.proposals.accept(store.proposals.of(document)[0])


def test_the_same_description_in_another_document_is_somebody_else(store: ClaimStore, tmp_path: Path) -> None:
    other = "A person who was on shift said that the gate had been open since noon.\n"
    documents = [filed(store, tmp_path), filed(store, tmp_path, other, "other.txt")]
    store.proposals.accept_all(documents, BulkRequest())

    names = [source.name for source in store.sources.list() if source.kind == "anonymous"]
    assert names == ["a person who was on shift", "a person who was on shift (in d2)"]


def test_who_denies_something_stands_against_the_claim_and_not_for_it(store: ClaimStore, tmp_path: Path) -> None:
    text = "The director, Ida Marr, denied that the gate was open on Sunday. The company denied wrongdoing in 2021.\n"
    found = store.proposals.of(filed(store, tmp_path, text))

    assert [(proposal.text, str(proposal.attribution["stance"])) for proposal in found] == [
        ("The gate was open on Sunday.", "denies"),
        ("The company denied wrongdoing in 2021.", "asserts"),
    ]


def test_notes_of_a_talk_on_background_name_nobody(store: ClaimStore, tmp_path: Path) -> None:
    notes = '# Notes of a talk with Ida Marr, on background: "an official"\n\nThe authority knew of the crack in May 2024.\n'
    document = filed(store, tmp_path, notes)
    store.proposals.accept_all([document], BulkRequest())
    (claim,) = store.claims.list(ListRequest())

    assert [(voice.shown_as, voice.ground_rule) for voice in claim.voices] == [("an official", "background")]
    assert "Ida Marr" not in {source.name for source in store.sources.list()}


def test_a_proposal_in_the_first_person_says_who_that_is(store: ClaimStore, tmp_path: Path) -> None:
    view = proposal_view(store.proposals.of(filed(store, tmp_path))[1])

    assert view.remarks == ("“We” is Ida Marr: edit it to say so",)


def mailed(store: ClaimStore, tmp_path: Path, sender: str, body: str, name: str = "tip.eml") -> int:
    """The mail on file."""
    mail = f"From: {sender}\nMIME-Version: 1.0\nSubject: x\n\n{body}\n"
    (tmp_path / name).write_text(mail, "utf-8")
    ingested = store.ingesting.run([str(tmp_path / name)], IngestRequest())
    return int(ingested.documents[0].document.removeprefix("d"))


def test_who_wrote_a_mail_is_on_background_and_named_nowhere_until_a_person_says_so(
    store: ClaimStore, tmp_path: Path
) -> None:
    text = "The alarm was off from 12 March 2026. Nobody was told of it before Monday, said Greta Holm.\n\nGreta Holm"
    first = mailed(store, tmp_path, "Greta Holm <g@example.org>", text)
    second = mailed(store, tmp_path, "Ann Ode <a@example.org>", "The alarm was on in April 2026.", "other.eml")
    proposals = store.proposals.of(first)
    assert proposal_view(proposals[0]).remarks == ("who wrote a mail is not named until that is agreed: c changes it",)
    named = "Greta Holm", SourceKind.PERSON, AttributionType.NAMED
    terms = Terms(GroundRule.ON_RECORD, Basis.WITNESSED, "2026-03-20")
    agreed = proposal_view(attributed(proposals[0], named, Stance.ASSERTS, terms))
    assert (agreed.source, agreed.ground_rule, agreed.basis, agreed.said, agreed.remarks) == (
        "Greta Holm", "on_record", "witnessed", "2026-03-20", (),
    )  # fmt: skip

    accepted = store.proposals.accept_all([first, second], BulkRequest())

    assert (accepted.accepted, accepted.unnamed) == (3, 3)
    voices = [voice for claim in store.claims.list(ListRequest()) for voice in claim.voices]
    assert [(voice.shown_as, voice.type, voice.ground_rule) for voice in voices] == [
        ("a person who wrote a mail (d1)", "anonymous", "background"),
        ("a person who wrote a mail (d1)", "anonymous", "background"),
        ("a person who wrote a mail (d2)", "anonymous", "background"),
    ]
    assert [source.name for source in store.sources.list()] == [
        "a person who wrote a mail (d1)",
        "a person who wrote a mail (d2)",
    ]
    assert [row["author"] for row in store.desk.connection.all("SELECT author FROM document")] == [None, None]


def test_what_a_mail_tells_of_others_is_theirs_through_its_unnamed_writer(store: ClaimStore, tmp_path: Path) -> None:
    text = "The Water Authority said the alarm was off from 12 March 2026."
    document = mailed(store, tmp_path, "Greta Holm <g@example.org>", text)
    store.proposals.accept_all([document], BulkRequest())
    (claim,) = store.claims.list(ListRequest())

    assert [(voice.shown_as, voice.type, voice.via) for voice in claim.voices] == [
        ("Water Authority", "official", "a person who wrote a mail (d1)")
    ]


def test_a_mail_that_a_body_wrote_is_its_official_line(store: ClaimStore, tmp_path: Path) -> None:
    document = mailed(store, tmp_path, "Water Authority <press@example.org>", "The alarm was off from 12 March 2026.")
    store.proposals.accept_all([document], BulkRequest())
    (claim,) = store.claims.list(ListRequest())

    assert [(voice.shown_as, voice.type, voice.ground_rule) for voice in claim.voices] == [
        ("Water Authority", "official", "on_record")
    ]


@pytest.mark.parametrize(
    ("publisher", "type_", "kind"),
    [
        ("Osk County Board", "official", "organisation"),
        ("Ministry of Health", "official", "organisation"),
        ("Hospital Weekly", "named", "publication"),
        ("Bureau of Investigative Journalism", "named", "publication"),
    ],
)
def test_a_public_body_s_own_page_is_its_official_line_and_an_outlet_s_is_not(
    store: ClaimStore, tmp_path: Path, publisher: str, type_: str, kind: str
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("The alarm was off from 12 March 2026.\n", "utf-8")
    store.ingesting.run([str(path)], IngestRequest(given=Given(publisher=publisher)))
    store.proposals.accept_all([1], BulkRequest())
    (claim,) = store.claims.list(ListRequest())

    assert [(voice.shown_as, voice.type) for voice in claim.voices] == [(publisher, type_)]
    assert [(source.name, source.kind) for source in store.sources.list()] == [(publisher, kind)]


def test_a_pdf_s_ligatures_stay_in_its_text_and_claims_and_quotes_are_in_plain_letters(
    store: ClaimStore, tmp_path: Path
) -> None:
    page = (
        b"BT /F1 12 Tf 50 800 Td (The minister con\xdermed on 3 May 2026 that \xdeve \xdere crews \xdfed the \xdfood.) Tj ET"
    )
    roman = b"/BaseFont/Helvetica /Encoding /MacRomanEncoding"
    (tmp_path / "court.pdf").write_bytes(pdf([page]).replace(b"/BaseFont /Helvetica /Encoding /WinAnsiEncoding", roman))
    store.ingesting.run([str(tmp_path / "court.pdf")], IngestRequest())
    (proposal,) = store.proposals.of(1)

    assert proposal.view.text == "The minister conﬁrmed on 3 May 2026 that ﬁve ﬁre crews ﬂed the ﬂood."
    assert (proposal.text, proposal.attribution["source"]) == ("Five fire crews fled the flood.", "the minister")
    store.proposals.accept(proposal)
    (anchored,) = (voice for claim in store.claims.list(ListRequest()) for voice in claim.voices)
    assert anchored.shown_as == "the minister"
    typed = locate(proposal.view.text, "confirmed on 3 May 2026 that five fire crews fled")
    assert (typed.state, typed.exact) == (AnchorState.INTACT, "conﬁrmed on 3 May 2026 that ﬁve ﬁre crews ﬂed")
    (found,) = store.matching.similar("5 fire crews fled the flood", 5)
    assert (found.claim, found.relation) == ("c1", "corroborates")
