"""Stored matches: what is shown of a pair, whether or not its relation says anything."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.errors import Overtaken
from claimcheck.library import ClaimStore
from claimcheck.library.known import aliases_on_file
from claimcheck.report import MatchView
from claimcheck.shapes import ClaimCreate, JudgementFields, SourceCreate
from claimcheck.store import matches
from claimcheck.vocab import JudgementValue, SourceKind

UNCLEAR = ("The ramp of the ferry failed in June.", "The ramp of the ferry was painted green.")


def test_an_unclear_pair_can_be_judged_and_the_judgement_taken_back(store: ClaimStore) -> None:
    for text in UNCLEAR:
        store.claims.add(ClaimCreate(text=text), None)
    pair = store.matches.pair("c1", "c2")
    assert store.matches.of(1) == ()
    judged = store.matches.judge(pair, JudgementFields(value=JudgementValue.CONTRADICTS))
    assert (judged.relation, judged.judged) == ("conflicts", "contradict each other (Ann)")
    assert [view.right for view in store.matches.of(1)] == ["c2"]
    revoked = store.matches.revoke(pair)
    assert (revoked.relation, revoked.judged, revoked.id) == ("unclear", "", judged.id)
    assert store.matches.of(1) == ()


AGREEING = ("The gate of the dam failed in June.", "In June the gate of the dam failed.")
SAME = JudgementFields(value=JudgementValue.SAME)


def proposed(store: ClaimStore) -> MatchView:
    for text in AGREEING:
        store.claims.add(ClaimCreate(text=text), None)
    shown = store.matches.proposal((1, 2))
    assert shown is not None
    return shown


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda store: store.matches.judge((1, 2), SAME), "c1 and c2 were judged meanwhile: say the same (Ann)"),
        (lambda store: store.claims.edit("c2", {"text": "The gate failed in May."}), "c1 or c2 was reworded meanwhile"),
        (lambda store: store.claims.retract("c1", "a mistake"), "c1 or c2 was withdrawn meanwhile"),
    ],
)
def test_an_answer_on_a_pair_that_is_another_by_now_is_not_stored(
    store: ClaimStore, change: Callable[[ClaimStore], object], told: str
) -> None:
    shown = proposed(store)
    change(store)
    before = store.desk.connection.value("SELECT count(*) FROM judgement")
    with pytest.raises(Overtaken) as failure:
        store.matches.judge((1, 2), JudgementFields(value=JudgementValue.DIFFERENT), shown=shown)
    assert failure.value.message == f"{told}; nothing was stored"
    assert store.desk.connection.value("SELECT count(*) FROM judgement") == before


def test_a_pair_waits_until_somebody_answers(store: ClaimStore) -> None:
    shown = proposed(store)
    assert store.matches.waiting() == [(1, 2)]
    store.matches.judge((1, 2), SAME, shown=shown)
    assert (store.matches.waiting(), store.matches.proposal((1, 2))) == ([], None)


RENAMED = (
    "Findwell fired its engineers.",
    "Quorra has fired its engineers.",
)


def relation(store: ClaimStore) -> list[str]:
    return [view.relation for view in store.matches.of(1)]


def test_two_names_of_one_source_on_file_are_one_name(store: ClaimStore) -> None:
    for text in RENAMED:
        store.claims.add(ClaimCreate(text=text), None)
    assert relation(store) == []
    store.sources.add(SourceCreate(name="Quorra", aliases=("Findwell",)))
    store.matching.match_all()
    assert relation(store) == ["corroborates"]
    assert store.matching.similar(RENAMED[1], 1)[0].relation == "repeats"


def test_a_merged_source_is_known_by_both_names(store: ClaimStore) -> None:
    for name in ("Findwell", "Quorra"):
        store.sources.add(SourceCreate(name=name))
    store.sources.merge("Findwell", "Quorra")
    for text in RENAMED:
        store.claims.add(ClaimCreate(text=text), None)
    assert relation(store) == ["corroborates"]


def test_what_an_unnamed_source_is_called_makes_nobody_known(store: ClaimStore) -> None:
    store.sources.add(SourceCreate(name="a person close to it", kind=SourceKind.ANONYMOUS, aliases=("the insider",)))
    store.sources.add(SourceCreate(name="Quorra", aliases=("Findwell",)))
    known = aliases_on_file(store.desk.connection)
    assert known == aliases_on_file(store.desk.connection)
    assert sorted(known.names) == ["findwell", "quorra"]


def test_a_pair_of_which_nothing_is_told_is_not_kept_but_for_a_judged_one(store: ClaimStore) -> None:
    for text in UNCLEAR:
        store.claims.add(ClaimCreate(text=text), None)
    kept = "SELECT relation FROM match ORDER BY id"
    assert store.desk.connection.all(kept) == []
    row = {"left": 1, "right": 2, "relation": "conflicts", "score": 0.9, "findings": "[]", "fingerprint": "x"}
    nothing = {**row, "relation": "unclear"}
    with store.desk.connection.writing():
        matches.keep(store.desk.connection, [row])
        matches.keep(store.desk.connection, [nothing])
    assert store.desk.connection.all(kept) == []
    with store.desk.connection.writing():
        matches.keep(store.desk.connection, [row])
    store.matches.judge((1, 2), JudgementFields(value=JudgementValue.SAME))
    with store.desk.connection.writing():
        matches.keep(store.desk.connection, [nothing])
    assert store.desk.connection.all(kept) == [{"relation": "unclear"}]
