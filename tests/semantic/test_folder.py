"""A model's folder is told by its files, and what is wrong with it in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import NotFound
from claimcheck.semantic import folder


@pytest.fixture
def model(tmp_path: Path) -> Path:
    place = tmp_path / "mine"
    (place / "1_Pooling").mkdir(parents=True)
    (place / "config.json").write_text("{}")
    (place / "1_Pooling" / "config.json").write_text("{}")
    (place / "model.safetensors").write_bytes(b"weights")
    return place


def test_the_digest_changes_with_a_weight_a_setting_and_a_name_and_with_nothing_else(model: Path) -> None:
    first = folder.named(str(model)).digest
    (model / "README.md").write_text("about it")
    assert folder.named(str(model)).digest == first
    (model / "model.safetensors").write_bytes(b"Weights")
    second = folder.named(str(model)).digest
    (model / "1_Pooling" / "config.json").rename(model / "1_Pooling" / "other.json")
    assert len({first, second, folder.named(str(model)).digest}) == 3
    assert len(first) == 64


def test_a_model_is_called_by_its_folder(model: Path) -> None:
    assert folder.named(f"{model}/").name == "mine"


@pytest.mark.parametrize(("name", "problem"), [("gone", "is not there"), ("empty", "holds no model: it has no config.json")])
def test_a_folder_without_a_model_is_one_clear_line(tmp_path: Path, name: str, problem: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NotFound) as failure:
        folder.named(str(tmp_path / name))
    assert failure.value.message == f"the model folder {tmp_path / name} {problem}"
    assert failure.value.hint == "name the folder that holds its config.json"


def test_without_the_extra_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "PACKAGED", "no_such_package")
    with pytest.raises(NotFound) as failure:
        folder.packaged()
    assert (failure.value.message, failure.value.hint) == (
        "the extra 'semantic' is not installed",
        "pip install 'claimcheck-ledger[semantic]'",
    )
