"""Adding: one claim stored once, its source found or made, its quote in its place, its answer at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import Ambiguous, Invalid, NotFound, QuoteNotFound
from claimcheck.library import ClaimStore
from claimcheck.shapes import AttributionCreate, ClaimCreate
from claimcheck.validation import build
from claimcheck.vocab import AttributionType, GroundRule, Stance

NOON = "The gate of the Ostrey dam failed at noon on 3 May."


def said(source: str, **values: object) -> AttributionCreate:
    return build(AttributionCreate, source=source, **values)


def test_a_claim_with_its_source_is_stored_and_assessed(store: ClaimStore) -> None:
    added = store.claims.add(ClaimCreate(text=NOON), said("Water Board", type="official", said="2025-05-04"))
    assert (added.claim.id, added.attribution, added.new_claim) == ("c1", "a1", True)
    assert added.remarks == ("new source s1: Water Board (organisation)",)
    assert added.claim.standing.status == "single-source"
    assert added.claim.standing.modifiers == ("official-only",)
    assert added.matches == ()


def test_the_same_words_are_one_claim_with_two_attributions(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text=NOON), said("Water Board"))
    again = store.claims.add(ClaimCreate(text="  the gate of the OSTREY dam failed at noon on 3 May"), said("Ann Ode"))
    assert (again.claim.id, again.attribution, again.new_claim) == ("c1", "a2", False)
    assert [voice.shown_as for voice in again.claim.voices] == ["Water Board", "Ann Ode"]


def test_the_same_attribution_is_not_stored_twice(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text=NOON), said("Water Board", said="2025-05-04"))
    again = store.claims.add(ClaimCreate(text=NOON), said("water board", said="2025-05-04"))
    assert again.remarks == ("this attribution is on file already as a1: not stored twice",)
    assert len(again.claim.voices) == 1


def test_a_contradiction_is_told_at_once_with_its_reason(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text="Twelve people were hurt in the flood at Ostrey."), said("Water Board"))
    added = store.claims.add(ClaimCreate(text="Fifteen people were hurt in the flood at Ostrey."), said("Ann Ode"))
    (match,) = added.matches
    assert (match.right, match.relation, match.judged) == ("c1", "conflicts", "")
    assert match.findings[0].signal == "quantity"
    assert added.claim.standing.status == "disputed"


def test_a_near_name_is_asked_back_rather_than_added(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text=NOON), said("Alibaba", type="official"))
    with pytest.raises(Invalid) as failure:
        store.claims.add(ClaimCreate(text="The pump held."), said("Alibabba", type="official"))
    assert failure.value.message == "'Alibabba' looks like a source on file: did you mean Alibaba (s1)?"
    assert len(store.claims.list(request())) == 1
    added = store.claims.add(ClaimCreate(text="The pump held."), said("Alibabba"), even_if_alike=True)
    assert added.remarks == ("new source s2: Alibabba (person)",)


def request() -> object:
    from claimcheck.library.claims import ListRequest

    return ListRequest()


def test_a_source_is_found_by_id_alias_and_reference(store: ClaimStore) -> None:
    from claimcheck.shapes import SourceCreate

    store.sources.add(SourceCreate(name="Tarrow Harbour Authority", aliases=("THA",), ref="auth-1"))
    for name in ("s1", "tha", "The Tarrow Harbour Authority", "auth-1"):
        assert store.sources.get(name)["id"] == 1
    with pytest.raises(NotFound) as failure:
        store.sources.get("Tarow Harbour Authority")
    assert failure.value.hint == "did you mean Tarrow Harbour Authority (s1)?"


def test_two_sources_with_one_name_are_told_apart_by_id(store: ClaimStore) -> None:
    from claimcheck.shapes import SourceCreate

    store.sources.add(SourceCreate(name="John Smith"))
    store.sources.add(SourceCreate(name="John Smith"), even_if_alike=True)
    with pytest.raises(Ambiguous) as failure:
        store.claims.add(ClaimCreate(text=NOON), said("John Smith"))
    assert failure.value.message == "'John Smith' fits several sources: s1 (organisation), s2 (organisation)"
    assert failure.value.hint == "name one of them by its id: s1"


def test_a_quote_is_anchored_in_its_document(store: ClaimStore, tmp_path: Path) -> None:
    note = tmp_path / "log.txt"
    note.write_text("Log of 3 May.\nThe gate “failed” at\nnoon.\n", encoding="utf-8")
    added = store.claims.add(
        ClaimCreate(text=NOON), said("Log", type="document", doc=str(note), quote='gate "failed" at noon')
    )
    (voice,) = added.claim.voices
    assert (voice.quote, voice.place) == ("gate “failed” at\nnoon", "d1, characters 18–39")
    assert voice.anchor == "quote found in its place"
    assert added.claim.standing.status == "documented"


def test_a_quote_that_is_not_in_the_document_stores_nothing(store: ClaimStore, tmp_path: Path) -> None:
    note = tmp_path / "log.txt"
    note.write_text("The gate held.", encoding="utf-8")
    with pytest.raises(QuoteNotFound):
        store.claims.add(ClaimCreate(text=NOON), said("Log", doc=str(note), quote="The gate failed"))
    assert store.claims.list(request()) == ()
    assert store.sources.list() == ()


@pytest.mark.parametrize("quote", ["g\u0430te", "The g\u0430te failed at noon, they said"])
def test_a_quote_with_look_alike_letters_is_refused_with_the_word_and_the_letter(
    store: ClaimStore, tmp_path: Path, quote: str
) -> None:
    note = tmp_path / "log.txt"
    note.write_text("The gate failed at noon, they said. Nobody came.", encoding="utf-8")
    with pytest.raises(QuoteNotFound) as refused:
        store.claims.add(ClaimCreate(text=NOON), said("Log", doc=str(note), quote=quote))
    assert str(refused.value) == ("the quote is not in d1: “g\u0430te” looks like “gate” but has Cyrillic “\u0430”")


def test_the_same_bytes_are_one_document(store: ClaimStore, tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("The gate failed.", encoding="utf-8")
        store.claims.add(ClaimCreate(text=NOON), said("Log", doc=str(tmp_path / name)))
    assert store.desk.connection.value("SELECT count(*) FROM document") == 1
    assert store.desk.connection.value("SELECT count(*) FROM snapshot") == 1


def test_a_url_is_kept_and_not_fetched(store: ClaimStore) -> None:
    added = store.claims.add(ClaimCreate(text=NOON), said("Log", doc="https://example.org/log", quote="failed"))
    assert added.remarks[1:] == (
        "the quote was stored unchecked: there is no readable text of the document on file",
        "d1 is on file by its address only: nothing was fetched",
    )


def test_a_quote_needs_its_document(store: ClaimStore) -> None:
    with pytest.raises(Invalid) as failure:
        store.claims.add(ClaimCreate(text=NOON), said("Log", quote="failed"))
    assert failure.value.message == "a quote needs the document it stands in"


def test_an_anonymous_source_speaks_on_background_unless_it_is_said() -> None:
    assert said("a worker", type="anonymous").ground_rule is GroundRule.BACKGROUND
    assert said("a worker", type="anonymous", rule="on_record").ground_rule is GroundRule.ON_RECORD
    assert said("Ann Ode").ground_rule is GroundRule.ON_RECORD


def test_the_words_of_the_field_are_read_as_they_are_typed() -> None:
    attribution = said("Ann Ode", **{"as": "official", "stance": "denies"})
    assert (attribution.type, attribution.stance) == (AttributionType.OFFICIAL, Stance.DENIES)


def test_undo_takes_the_whole_action_back_and_frees_its_words(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text="Twelve people were hurt at Ostrey."), said("Water Board"))
    store.claims.add(ClaimCreate(text="Fifteen people were hurt at Ostrey."), said("Ann Ode"))
    undone = store.history.undo()
    assert (undone.action, undone.subject) == ("add", "c2")
    assert [view.id for view in store.claims.list(request())] == ["c1"]
    assert store.claims.show("c1").matches == ()
    assert store.claims.show("c2").claim.standing.status == "retracted"
    again = store.claims.add(ClaimCreate(text="Fifteen people were hurt at Ostrey."), said("Ann Ode"))
    assert again.claim.id == "c3"
    assert [match.right for match in again.matches] == ["c1"]
    assert store.verify().problems == ()


def test_undo_keeps_what_somebody_else_rests_on(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text="The gate failed."), said("Water Board"))
    from dataclasses import replace

    bob = ClaimStore(replace(store.desk, actor="Bob"))
    bob.claims.add(ClaimCreate(text="The pump held."), said("Water Board"))
    store.history.undo()
    assert [view.id for view in store.claims.list(request())] == ["c2"]
    assert [source.name for source in store.sources.list()] == ["Water Board"]


def test_editing_the_words_compares_anew_and_undo_brings_the_old_ones_back(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text="Twelve people were hurt at Ostrey."), said("Water Board"))
    store.claims.add(ClaimCreate(text="Fifteen people were hurt at Ostrey."), said("Ann Ode"))
    assert store.claims.edit("c2", {"text": "A heron was seen near the weir."}).matches == ()
    store.history.undo()
    card = store.claims.show("c2")
    assert card.claim.text == "Fifteen people were hurt at Ostrey."
    assert [match.relation for match in card.matches] == ["conflicts"]
    assert [event.action for event in card.history] == ["add", "edit", "undo"]


def test_an_edit_says_what_it_changed(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text="The gate failed."), said("Water Board"))
    assert store.claims.edit("c1", {"text": "The gate failed."}).edited == ()
    assert store.claims.edit("c1", {"text": "The gate gave way.", "note": "as on tape"}).edited == ("text", "note")
    assert store.claims.edit("c1", {"adverse_to": "Water Board"}).edited == ("adverse_to",)
    assert [event.action for event in store.claims.show("c1").history] == ["add", "edit", "edit"]


def test_editing_into_the_words_of_another_claim_is_refused(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text="The gate failed."), said("Water Board"))
    store.claims.add(ClaimCreate(text="The pump held."), said("Water Board"))
    with pytest.raises(Invalid) as failure:
        store.claims.edit("c2", {"text": "the gate failed"})
    assert failure.value.message == "c1 says that already, word for word"


def test_a_judgement_counts_before_the_match_and_can_be_taken_back(store: ClaimStore) -> None:
    from claimcheck.shapes import JudgementFields
    from claimcheck.vocab import JudgementValue

    store.claims.add(ClaimCreate(text="Twelve people were hurt at Ostrey."), said("Water Board"))
    store.claims.add(ClaimCreate(text="Fifteen people were hurt at Ostrey."), said("Ann Ode"))
    pair = store.matches.pair("m1")
    assert pair == (1, 2)
    view = store.matches.judge(pair, JudgementFields(value=JudgementValue.RELATED, note="two different days"))
    assert view.judged == "are related, neither same nor opposed (Ann)"
    assert store.claims.show("c1").claim.standing.status == "single-source"
    assert list(store.matches.undecided()) == []
    assert store.matches.revoke(pair).judged == ""
    assert store.claims.show("c1").claim.standing.status == "disputed"
    assert len(list(store.matches.undecided())) == 1


def test_match_over_all_keeps_the_numbers_and_the_judgements(store: ClaimStore) -> None:
    from claimcheck.shapes import JudgementFields
    from claimcheck.vocab import JudgementValue

    store.claims.add(ClaimCreate(text="Twelve people were hurt at Ostrey."), said("Water Board"))
    store.claims.add(ClaimCreate(text="Fifteen people were hurt at Ostrey."), said("Ann Ode"))
    store.matches.judge((1, 2), JudgementFields(value=JudgementValue.CONTRADICTS))
    assert store.matching.match_all() == 1
    (match,) = store.claims.show("c1").matches
    assert (match.id, match.judged) == ("m1", "contradict each other (Ann)")


def test_merged_sources_are_read_as_one(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text=NOON), said("Water Board", type="official"))
    store.claims.attribute("c1", said("Ostrey Waterworks", type="official"))
    assert store.claims.show("c1").claim.standing.origins == 2
    merged = store.sources.merge("Ostrey Waterworks", "Water Board")
    assert (merged.id, merged.aliases, merged.claims) == ("s1", ("Ostrey Waterworks",), 1)
    assert store.claims.show("c1").claim.standing.origins == 1
    assert store.sources.get("Ostrey Waterworks")["id"] == 1
    store.history.undo()
    assert store.claims.show("c1").claim.standing.origins == 2


def test_a_retracted_source_stays_on_file_and_counts_for_nothing(store: ClaimStore) -> None:
    store.claims.add(ClaimCreate(text=NOON), said("Water Board"))
    store.sources.retract("Water Board", "made it up")
    card = store.claims.show("c1")
    assert card.claim.standing.status == "unsourced"
    assert card.claim.voices[0].remark == "the source was retracted: counts for nothing"


def test_establishing_independence_makes_two_origins_count(store: ClaimStore) -> None:
    from claimcheck.shapes import IndependenceFields

    store.claims.add(ClaimCreate(text=NOON), said("Ann Ode"))
    store.claims.attribute("c1", said("Bo Lind"))
    assert store.claims.show("c1").claim.standing.status == "echoed"
    assert store.decisions.independence("a2", "a1", IndependenceFields(note="asked both")) == ("a1", "a2")
    standing = store.claims.show("c1").claim.standing
    assert (standing.status, standing.counts) == (
        "corroborated",
        "mentions 2 · origins 2 · established independent 2",
    )
    store.decisions.revoke_independence("a1", "a2")
    assert store.claims.show("c1").claim.standing.status == "echoed"
