"""What was worked out from a file is used again until the file changes, and never stands in the way."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from claimcheck.text.kept import kept, toml

PACKAGE = Path(kept.__code__.co_filename).parents[1]


@pytest.fixture(autouse=True)
def _keeping(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "cache"))


def counted(path: Path, calls: list[str]) -> str:
    def make() -> str:
        calls.append(path.read_text())
        return calls[-1]

    return str(kept(path, make))


def written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_it_is_worked_out_once_for_each_state_of_the_file(tmp_path: Path) -> None:
    calls: list[str] = []
    file = written(tmp_path / "words.txt", "one")
    assert [counted(file, calls), counted(file, calls)] == ["one", "one"]
    written(file, "three")
    assert [counted(file, calls), counted(file, calls)] == ["three", "three"]
    assert calls == ["one", "three"]


def test_another_file_counts_too(tmp_path: Path) -> None:
    first, second = written(tmp_path / "a.txt", "1"), written(tmp_path / "b.txt", "2")
    assert kept(first, lambda: "old", (second,)) == "old"
    assert kept(first, lambda: "new", (second,)) == "old"
    written(second, "22")
    assert kept(first, lambda: "new", (second,)) == "new"


def test_word_lists_are_read_as_they_stand(tmp_path: Path) -> None:
    file = written(tmp_path / "words.toml", 'origin = "us"\nweights = { a = 1.5 }\nwords = ["é", "b"]\n')
    assert toml(file) == toml(file) == {"origin": "us", "weights": {"a": 1.5}, "words": ["é", "b"]}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.toml")), ids=lambda path: path.stem)
def test_every_list_of_ours_is_kept_whole(path: Path, tmp_path: Path) -> None:
    first, again = toml(path), toml(path)
    assert first == again
    assert first.keys() == tomllib.loads(path.read_text("utf-8")).keys()
    assert len([*(tmp_path / "cache").rglob(f"{path.name}.*")]) == 1


def test_what_is_not_plain_is_worked_out_each_time(tmp_path: Path) -> None:
    file = written(tmp_path / "words.txt", "one")
    assert kept(file, object) is not kept(file, object)
    assert toml(written(tmp_path / "dated.toml", "on = 2025-03-04\n")) == {"on": "2025-03-04"}


@pytest.mark.parametrize("damage", [b"", b"\0", b"i\1", b"(\2\0\0\0NN"])
def test_a_damaged_copy_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    file = written(tmp_path / "words.toml", "a = 1\n")
    toml(file)
    (copy,) = (path for path in (tmp_path / "cache").rglob("words.toml.*"))
    copy.write_bytes(damage)
    assert toml(file) == {"a": 1}


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert toml(written(tmp_path / "words.toml", "a = 1\n")) == {"a": 1}
    assert not (tmp_path / "cache").exists()


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(written(tmp_path / "a_file", "x")))
    assert toml(written(tmp_path / "words.toml", "a = 1\n")) == {"a": 1}
