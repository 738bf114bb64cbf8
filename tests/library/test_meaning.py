"""The claims' vectors: worked out once, kept in step with the words, used where they are, and never needed."""

from __future__ import annotations

import sys

import pytest

pytest.importorskip("numpy", reason="the extra 'semantic' is not installed")

from encoders import TinyEncoder

from claimcheck.errors import Interrupted, Invalid, NotFound
from claimcheck.library import ClaimStore
from claimcheck.library.meaning import Meaning
from claimcheck.semantic import OFF, Models
from claimcheck.semantic import folder as folders
from claimcheck.shapes import ClaimCreate
from claimcheck.store import vectors
from claimcheck.weighing import measured_model

FERRY = "The ferry struck the pier in fog."
TARIFF = "The council lowered the tariff."
VESSEL = "The vessel struck the quay in fog."


def add(store: ClaimStore, *texts: str) -> None:
    for text in texts:
        store.claims.add(ClaimCreate(text=text), None)


def with_encoder(meaning: Meaning, encoder: TinyEncoder | None = None) -> TinyEncoder:
    """Have the meaning use a small encoder as if it had been loaded."""
    used = encoder or TinyEncoder()
    vars(meaning)["encoder"] = used
    return used


@pytest.fixture
def embedded(store: ClaimStore) -> ClaimStore:
    """A store with two claims and their vectors."""
    add(store, FERRY, TARIFF)
    with_encoder(store.meaning)
    store.meaning.embed()
    return store


def fresh(store: ClaimStore, models: Models | None = None) -> Meaning:
    """The meaning as another process finds it."""
    return Meaning(store.desk.connection, models or Models())


def test_embedding_takes_what_has_no_vector_and_tells_how_far_it_is(store: ClaimStore) -> None:
    add(store, FERRY, TARIFF)
    encoder, told = with_encoder(store.meaning), []
    first = store.meaning.embed(lambda done, total: told.append((done, total)))
    assert (first.added, first.claims, first.model, first.dimension) == (2, 2, "tiny", 8)
    add(store, VESSEL)
    store.claims.retract("c2", "wrong")
    again = store.meaning.embed()
    assert (again.added, again.claims) == (0, 2)
    assert told == [(2, 2)]
    assert encoder.seen == [FERRY, TARIFF, VESSEL]  # the third when it was added


def test_an_interruption_keeps_what_is_done(store: ClaimStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.library.meaning.BATCH", 1)
    add(store, FERRY, TARIFF)
    encoder = with_encoder(store.meaning)

    def interrupted(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(Interrupted) as stopped:
        store.meaning.embed(interrupted)
    assert stopped.value.stored == "1 of 2 claims have a vector"
    assert stopped.value.hint == "claimcheck embed goes on where it was stopped"
    assert store.meaning.embed().added == 1
    assert encoder.seen == [FERRY, TARIFF]


def test_a_claim_is_found_by_meaning_where_no_word_is_shared(embedded: ClaimStore) -> None:
    assert embedded.meaning.near(VESSEL, 5) == [1]
    assert embedded.meaning.near(VESSEL, 5, exclude=(1,)) == []
    (hit,) = embedded.matching.similar("Boat hit dock: mist", 5)
    assert (hit.claim, hit.found_by, hit.relation) == ("c1", "meaning", "corroborates")


def test_a_new_claim_has_its_vector_at_once_and_meets_what_means_the_same(embedded: ClaimStore) -> None:
    add(embedded, VESSEL)
    assert vectors.counts(embedded.desk.connection) == (3, 3)
    assert embedded.meaning.near("boat dock", 5) == [1, 3]
    match = embedded.matches.view((1, 3))
    assert "meaning by another model" in {finding.signal for finding in match.findings}


def test_the_nearness_that_the_packaged_model_gives_is_weighed(store: ClaimStore) -> None:
    add(store, FERRY)
    with_encoder(store.meaning, TinyEncoder(digest=measured_model()))
    store.meaning.embed()
    add(store, VESSEL)
    assert "meaning" in {finding.signal for finding in store.matches.view((1, 2)).findings}


def test_a_change_of_words_makes_the_vector_anew_and_a_withdrawal_drops_it(embedded: ClaimStore) -> None:
    embedded.claims.edit("c1", {"text": "The board cut the price."})
    assert embedded.meaning.near(VESSEL, 5) == []
    assert embedded.meaning.near("council tariff", 5) == [1, 2]
    embedded.claims.retract("c2", "wrong")
    assert fresh(embedded).model is not None
    assert vectors.counts(embedded.desk.connection) == (1, 1)


def test_a_change_drops_the_vector_even_where_no_model_is_used(embedded: ClaimStore) -> None:
    vars(embedded.desk)["meaning"] = fresh(embedded, Models(meaning=OFF))
    embedded.claims.edit("c1", {"text": "The board cut the price."})
    assert list(vectors.of(embedded.desk.connection, [1, 2])) == [2]


def test_undoing_leaves_no_vector_of_words_that_are_gone(embedded: ClaimStore) -> None:
    add(embedded, VESSEL)
    embedded.history.undo()
    assert list(vectors.of(embedded.desk.connection, [1, 2, 3])) == [1, 2]


def test_no_text_is_encoded_inside_a_transaction(embedded: ClaimStore) -> None:
    meaning = fresh(embedded)
    encoder = with_encoder(meaning)
    with embedded.desk.connection.writing():
        assert meaning.near(VESSEL, 5) == []
        meaning.recall([{"id": 1, "text": FERRY}])
        assert meaning.near(FERRY, 5) == [1]
    assert encoder.seen == []


def test_matching_all_needs_the_vectors_and_no_model(store: ClaimStore) -> None:
    add(store, FERRY, TARIFF, VESSEL)
    with_encoder(store.meaning)
    store.meaning.embed()
    vars(store.desk)["meaning"] = fresh(store, Models(meaning="/no/such/model"))
    store.matching.match_all()
    assert "meaning by another model" in {finding.signal for finding in store.matches.view((1, 3)).findings}
    assert store.troubles == {}


def test_what_is_embedded_waits_to_be_compared_by_meaning(store: ClaimStore) -> None:
    add(store, FERRY, VESSEL)
    store.matching.match_all()
    with_encoder(store.meaning)
    store.meaning.embed()
    assert store.matching.waiting() == 2
    store.matching.match_all()
    assert store.matching.waiting() == 0
    assert "meaning by another model" in {finding.signal for finding in store.matches.view((1, 2)).findings}


def test_without_vectors_no_model_is_asked_for(store: ClaimStore) -> None:
    add(store, FERRY)
    meaning = fresh(store, Models(meaning="/no/such/model"))
    assert (meaning.near(FERRY, 5), meaning.likeness(FERRY, [1]), meaning.trouble) == ([], {}, None)


def test_a_missing_model_is_the_trouble_and_words_still_find(embedded: ClaimStore) -> None:
    vars(embedded.desk)["meaning"] = fresh(embedded, Models(meaning="/no/such/model"))
    assert [hit.claim for hit in embedded.matching.similar("A ferry at the pier", 5)] == ["c1"]
    (trouble,) = embedded.troubles.values()
    assert isinstance(trouble, NotFound)
    assert trouble.message == "the model folder /no/such/model is not there"
    add(embedded, VESSEL)
    assert vectors.counts(embedded.desk.connection) == (2, 3)


def test_another_model_is_refused_and_takes_over_only_anew(embedded: ClaimStore) -> None:
    meaning = fresh(embedded)
    with_encoder(meaning, TinyEncoder(name="other", digest="b" * 64, dimension=12))
    assert meaning.near(VESSEL, 5) == []
    wrong = "the stored vectors were made by another model, tiny (8 dimensions); this one is other (12)"
    assert meaning.trouble is not None
    assert meaning.trouble.message == wrong
    with pytest.raises(Invalid) as failure:
        meaning.embed()
    assert failure.value.message == wrong
    assert meaning.embed(anew=True).added == 2
    held = vectors.model(embedded.desk.connection)
    assert held is not None
    assert (held["name"], held["dimension"]) == ("other", 12)
    assert meaning.near(VESSEL, 5) == [1]


def test_a_damaged_vector_is_the_trouble(embedded: ClaimStore) -> None:
    with embedded.desk.connection.writing():
        embedded.desk.connection.run("UPDATE claim_vector SET vector = :short", {"short": b"\x01\x02\x03"})
    meaning = fresh(embedded)
    assert meaning.near(VESSEL, 5) == []
    assert isinstance(meaning.trouble, Invalid)
    assert meaning.trouble.hint == "make them anew: claimcheck embed --anew"


def test_without_the_extra_words_still_find(embedded: ClaimStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "claimcheck.semantic.nearest", None)
    vars(embedded.desk)["meaning"] = fresh(embedded)
    assert [hit.claim for hit in embedded.matching.similar("A ferry at the pier", 5)] == ["c1"]
    ((said, trouble),) = embedded.troubles.items()
    assert (said, trouble.message) == ("the search went by words alone", "the extra 'semantic' is not installed")


def test_a_model_that_is_not_wanted_is_not_used(embedded: ClaimStore) -> None:
    assert fresh(embedded, Models(meaning=OFF)).near(VESSEL, 5) == []
    with pytest.raises(NotFound) as failure:
        fresh(embedded, Models(meaning=OFF)).embed()
    assert failure.value.message == "no model is used here: it is set to none"


def test_the_packaged_model_is_asked_for_where_none_is_named(store: ClaimStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "PACKAGED", "no_such_package")
    with pytest.raises(NotFound, match="the extra 'semantic' is not installed"):
        fresh(store).embed()
