"""A language-inference model from a folder: a tiny one, made here with random weights."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

for package in ("torch", "transformers"):
    pytest.importorskip(package, reason="the extra 'nli' is not installed")

from inference_model import made  # noqa: E402

from claimcheck.errors import Invalid, NotFound  # noqa: E402
from claimcheck.semantic import entailment, folder  # noqa: E402
from claimcheck.semantic.entailment import EntailmentModel  # noqa: E402

PAIRS = [("the gate failed", "the gate held"), ("the gate failed at noon", "the gate failed")]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> EntailmentModel:
    place = made(tmp_path_factory.mktemp("models") / "tiny-nli")
    return entailment.load(folder.named(str(place)))


def test_the_places_of_the_labels_are_read_from_the_model_s_settings(model: EntailmentModel) -> None:
    assert (model.entailment, model.contradiction) == (1, 0)


def test_every_pair_is_read_alike_from_both_sides(model: EntailmentModel) -> None:
    forth, back = model.read(PAIRS), model.read([(right, left) for left, right in PAIRS])
    assert [tuple(round(value, 5) for value in read) for read in forth] == [
        tuple(round(value, 5) for value in read) for read in back
    ]
    assert forth[0] != forth[1]
    assert all(0 <= value <= 1 for read in forth for value in read)


def test_what_is_read_is_what_the_model_says_in_both_directions(model: EntailmentModel) -> None:
    import torch

    left, right = PAIRS[1]
    said = []
    for one, two in ((left, right), (right, left)):
        logits = model.model(**model.tokenizer(one, two, return_tensors="pt")).logits[0]
        said.append(torch.softmax(logits, dim=-1).tolist())
    (read,) = model.read([(left, right)])
    assert read.entails == pytest.approx(max(said[0][1], said[1][1]), abs=1e-5)
    assert read.contradicts == pytest.approx((said[0][0] + said[1][0]) / 2, abs=1e-5)


def test_many_pairs_are_read_in_batches_in_their_order(model: EntailmentModel) -> None:
    alone = [model.read([pair])[0].entails for pair in PAIRS]
    together = [read.entails for read in model.read(PAIRS * 20)]
    assert together == pytest.approx(alone * 20, abs=1e-5)
    assert model.read([]) == []


def test_an_empty_text_and_a_very_long_one_can_be_read(model: EntailmentModel) -> None:
    assert len(model.read([("", "the gate"), ("gate " * 100_000, "held")])) == 2


def test_a_model_without_the_labels_is_refused(tmp_path: Path) -> None:
    place = made(tmp_path / "feelings", {0: "glad", 1: "sad"})
    with pytest.raises(Invalid) as failure:
        entailment.load(folder.named(str(place)))
    assert failure.value.message == ("the model feelings tells no entailment from contradiction: its labels are glad, sad")


@pytest.mark.parametrize("broken", ["config.json", "model.safetensors", "tokenizer.json"])
def test_a_broken_model_is_one_clear_line(tmp_path: Path, broken: str) -> None:
    place = made(tmp_path / "broken")
    (place / broken).write_text("not what it was")
    with pytest.raises(Invalid, match="the model broken cannot be loaded: "):
        entailment.load(folder.named(str(place)))


def test_a_model_whose_settings_are_no_object_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps([1]))
    with pytest.raises(Invalid, match=r"its config\.json is damaged"):
        entailment.load(folder.named(str(tmp_path)))


def test_a_folder_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        folder.named(str(tmp_path / "none"))
