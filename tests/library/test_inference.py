"""The second look by a language-inference model: only where the settings name one, and only at what comparison kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.library import ClaimStore
from claimcheck.library.comparing import Known, TextPair, matches
from claimcheck.library.inference import Inference
from claimcheck.semantic import Models
from claimcheck.semantic.entailment import Read
from claimcheck.shapes import ClaimCreate

FAILED, HELD, OTHER = "The gate failed at noon.", "The gate held at noon.", "Wheat prices rose in Brazil."
PAIRS = [TextPair(1, 2, FAILED, HELD), TextPair(1, 3, FAILED, OTHER)]


class Certain:
    """A model that is sure of a contradiction, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def read(self, pairs: list[tuple[str, str]]) -> list[Read]:
        self.asked += pairs
        return [Read(0.01, 0.97)] * len(pairs)


def with_model(inference: Inference) -> Certain:
    model = Certain()
    vars(inference)["model"] = model
    return model


def test_without_a_model_the_pairs_stay_as_they_were_read() -> None:
    inference = Inference(Models())
    inference.ready()
    rows = matches(PAIRS, Known())
    assert inference.second_look(PAIRS, rows, Known()) == rows
    assert inference.trouble is None


def test_only_what_comparison_kept_gets_a_second_look() -> None:
    inference = Inference(Models())
    model = with_model(inference)
    rows = inference.second_look(PAIRS, matches(PAIRS, Known()), Known())
    assert model.asked == [(FAILED, HELD)]
    assert "entailment" in rows[0]["findings"]
    assert rows[1] == matches(PAIRS, Known())[1]


def test_no_more_pairs_than_wanted_are_looked_at() -> None:
    inference = Inference(Models())
    model = with_model(inference)
    inference.second_look(PAIRS[:1] * 5, matches(PAIRS[:1] * 5, Known()), Known(), most=2)
    assert len(model.asked) == 2


def test_a_new_claim_and_a_match_of_all_are_looked_at_again(store: ClaimStore) -> None:
    model = with_model(store.desk.inference)
    for text in (FAILED, HELD):
        store.claims.add(ClaimCreate(text=text), None)
    assert model.asked == [(FAILED, HELD)]
    assert "entailment" in {finding.signal for finding in store.matches.view((1, 2)).findings}
    store.matching.match_all(everything=True)
    assert len(model.asked) == 2
    assert "entailment" in {finding.signal for finding in store.matches.view((1, 2)).findings}


def test_a_missing_model_is_the_trouble_and_claims_are_compared_without_it(store: ClaimStore) -> None:
    vars(store.desk)["inference"] = Inference(Models(entailment="/no/such/model"))
    for text in (FAILED, HELD):
        store.claims.add(ClaimCreate(text=text), None)
    ((said, trouble),) = store.troubles.items()
    assert (said, trouble.message) == (
        "no language-inference model was asked",
        "the model folder /no/such/model is not there",
    )
    assert store.matches.view((1, 2)).findings


def test_a_real_model_of_a_folder_is_loaded_and_asked(tmp_path: Path) -> None:
    for package in ("torch", "transformers"):
        pytest.importorskip(package, reason="the extra 'nli' is not installed")
    from inference_model import made

    inference = Inference(Models(entailment=str(made(tmp_path / "tiny-nli"))))
    inference.ready()
    assert inference.trouble is None
    assert len(inference.second_look(PAIRS, matches(PAIRS, Known()), Known())) == 2
