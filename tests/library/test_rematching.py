"""Matching all: the same matches with any number of workers and after an interruption; later runs touch what is new."""

from __future__ import annotations

import json

import pytest

from claimcheck.errors import Interrupted
from claimcheck.formats import records
from claimcheck.library import ClaimStore, rematching
from claimcheck.library.importing import ImportRequest
from claimcheck.library.rematching import Rematching
from claimcheck.shapes import ClaimCreate
from claimcheck.store.connection import Row

TOWNS = ("Ostrey", "Harlow", "Brenn", "Sallow", "Teviot")
CLAIMS = [
    text
    for town in TOWNS
    for text in (
        f"Twelve people were hurt when the bridge at {town} fell.",
        f"Fifteen people were hurt when the bridge at {town} fell.",
        f"Nobody was hurt when the bridge at {town} fell, the mayor said.",
    )
]


def fill(store: ClaimStore) -> None:
    text = "\n".join(json.dumps({"text": claim}) for claim in CLAIMS)
    store.importing.run(records.read(text), ImportRequest(store.desk.snapshots.folder))


def on_file(store: ClaimStore) -> list[Row]:
    return store.desk.connection.all(
        "SELECT left_id, right_id, relation, score, findings FROM match ORDER BY left_id, right_id"
    )


def forget(store: ClaimStore) -> None:
    with store.desk.connection.writing():
        store.desk.connection.run("DELETE FROM match")


def test_workers_change_nothing(store: ClaimStore, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store)
    alone = on_file(store)
    assert len(alone) > len(TOWNS)
    monkeypatch.setattr(rematching, "WORTH_A_PROCESS", 1)
    forget(store)
    assert Rematching(store.desk, workers=2).run(everything=True) == len(CLAIMS)
    assert on_file(store) == alone


def test_an_interrupted_run_goes_on_and_ends_with_the_same(store: ClaimStore, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store)
    whole = on_file(store)
    forget(store)
    monkeypatch.setattr(rematching, "BATCH", 4)

    def interrupt(done: int, _total: int) -> None:
        if done == 8:
            raise KeyboardInterrupt

    with pytest.raises(Interrupted) as stopped:
        Rematching(store.desk, progress=interrupt).run(everything=True)
    assert stopped.value.stored == f"8 of {len(CLAIMS)} claims are compared"
    assert stopped.value.hint == "claimcheck match goes on where it was stopped"
    assert 0 < len(on_file(store)) < len(whole)
    assert Rematching(store.desk).waiting() == len(CLAIMS) - 8
    assert Rematching(store.desk).run() == len(CLAIMS) - 8
    assert on_file(store) == whole


def test_a_later_run_touches_only_what_is_new(store: ClaimStore) -> None:
    fill(store)
    assert Rematching(store.desk).waiting() == 0
    assert Rematching(store.desk).run() == 0
    store.claims.add(ClaimCreate(text="Bread is dear."), None)
    assert Rematching(store.desk).run() == 0  # it was compared when it was added


def test_another_matcher_compares_everything_anew(store: ClaimStore, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store)
    monkeypatch.setattr(rematching, "fingerprint", lambda _point: "another")
    assert Rematching(store.desk).waiting() == len(CLAIMS)
    assert Rematching(store.desk).run() == len(CLAIMS)
    assert Rematching(store.desk).waiting() == 0


def test_a_withdrawn_claim_is_compared_with_nobody(store: ClaimStore) -> None:
    fill(store)
    store.claims.retract("c1", "a rumour")
    assert Rematching(store.desk).run(everything=True) == len(CLAIMS) - 1
    assert not [row for row in on_file(store) if 1 in (row["left_id"], row["right_id"])]
