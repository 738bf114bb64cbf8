"""A document's bytes are on the disk, whole and once, before anything names them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from claimcheck.errors import NotFound, OutsideWorld
from claimcheck.store import disk
from claimcheck.store.snapshots import Snapshots

CONTENT = b"the log"
NAME = "20681c9f57b1ac848be00fbf2f3ef991e6fd7ce4060d5cb94f6dc4ececd68b29"


@pytest.fixture
def snapshots(tmp_path: Path) -> Snapshots:
    return Snapshots(tmp_path / "case" / "snapshots")


def files(snapshots: Snapshots) -> list[str]:
    return sorted(str(path.relative_to(snapshots.folder)) for path in snapshots.folder.rglob("*") if path.is_file())


def test_bytes_come_back_under_their_hash(snapshots: Snapshots) -> None:
    assert snapshots.put(CONTENT) == NAME
    assert snapshots.get(NAME) == CONTENT
    assert files(snapshots) == [f"{NAME[:2]}/{NAME}"]


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, bytes(range(256)), "ﬁ\r\n".encode()])
def test_every_byte_is_kept_as_it_is(snapshots: Snapshots, content: bytes) -> None:
    assert snapshots.get(snapshots.put(content)) == content


def test_the_same_bytes_are_written_once(snapshots: Snapshots) -> None:
    snapshots.put(CONTENT)
    before = snapshots.path(NAME).stat()
    assert snapshots.put(CONTENT) == NAME
    assert snapshots.path(NAME).stat().st_ino == before.st_ino


def test_a_file_that_was_cut_is_written_anew(snapshots: Snapshots) -> None:
    snapshots.put(CONTENT)
    snapshots.path(NAME).write_bytes(b"the")
    snapshots.put(CONTENT)
    assert snapshots.get(NAME) == CONTENT


def test_only_their_owner_reads_them(snapshots: Snapshots) -> None:
    before = os.umask(0)
    try:
        snapshots.put(CONTENT)
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (snapshots.folder, snapshots.path(NAME))]
    assert modes == [0o700, 0o600]


def test_the_bytes_are_on_the_disk_before_their_name_and_the_name_before_the_end(
    snapshots: Snapshots, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshots.path(NAME).parent.mkdir(parents=True)
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        steps.append("sync folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "sync file")
        fsync(descriptor)

    def renamed(self: Path, target: Path) -> Path:
        steps.append("rename")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    snapshots.put(CONTENT)
    assert steps == ["sync file", "rename", "sync folder"]


def test_a_new_folder_is_on_the_disk_too(snapshots: Snapshots, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(disk, "flush", synced.append)
    snapshots.put(CONTENT)
    top = snapshots.folder.parent.parent
    assert synced == [top, top / "case", snapshots.folder, snapshots.folder / NAME[:2]]


def test_a_failing_disk_leaves_no_file_and_is_one_line(snapshots: Snapshots, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    snapshots.path(NAME).parent.mkdir(parents=True)
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutsideWorld) as failure:
        snapshots.put(CONTENT)
    assert failure.value.message == "the document could not be kept: No space left on device"
    assert files(snapshots) == []


def test_a_file_in_the_folder_s_place_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "snapshots").write_bytes(b"")
    with pytest.raises(OutsideWorld):
        Snapshots(tmp_path / "snapshots").put(CONTENT)
    with pytest.raises(NotFound):
        Snapshots(tmp_path / "snapshots").get(NAME)


def test_what_is_gone_is_not_found(snapshots: Snapshots) -> None:
    with pytest.raises(NotFound) as failure:
        snapshots.get(NAME)
    assert failure.value.message == f"the snapshot {NAME[:12]} is not in its folder"
    snapshots.path(NAME).mkdir(parents=True)
    with pytest.raises(NotFound):
        snapshots.get(NAME)


@pytest.mark.parametrize("name", ["", "../../../etc/passwd", "/etc/passwd", NAME.upper(), NAME + "\n", NAME[:-1], "\0" * 64])
def test_a_row_cannot_name_another_file(snapshots: Snapshots, name: str) -> None:
    with pytest.raises(NotFound):
        snapshots.get(name)
