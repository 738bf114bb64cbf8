"""Snapshots: a document's bytes in a file named by their SHA-256, on the disk before any row names them."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

from claimcheck.errors import NotFound
from claimcheck.lazily import dataclass, pattern
from claimcheck.store import disk
from claimcheck.store.failures import on_disk

_NAME = pattern(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Snapshots:
    """A folder of content-addressed files: FOLDER/ab/abcdef…"""

    folder: Path

    def put(self, content: bytes) -> str:
        """Keep the bytes and give their SHA-256; the same bytes are kept once. Raises OutsideWorld when the disk fails."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        with on_disk("the document could not be kept"):
            if not _holds(path, content):
                _write(path, content)
        return sha256

    def put_beside(self, sha256: str, ending: str, content: bytes) -> None:
        """Keep what was derived from a snapshot in a file beside it. Raises OutsideWorld when the disk fails."""
        with on_disk("what was read of the document could not be kept"):
            _write(self.beside(sha256, ending), content)

    def beside(self, sha256: str, ending: str) -> Path:
        """The file beside a snapshot with that ending, which is one of ours."""
        path = self.path(sha256)
        return path.with_name(path.name + ending)

    def get(self, sha256: str) -> bytes:
        """The bytes of a snapshot; raises NotFound where the file is gone, OutsideWorld where it cannot be read."""
        with on_disk(f"the snapshot {sha256[:12]} cannot be read"):
            try:
                return self.path(sha256).read_bytes()
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
                raise _missing(sha256) from None

    def path(self, sha256: str) -> Path:
        """Where the bytes of that hash are; raises NotFound for what is no hash, because a row's text is not trusted."""
        if not _NAME.fullmatch(sha256):
            raise _missing(sha256)
        return self.folder / sha256[:2] / sha256


def _missing(sha256: str) -> NotFound:
    return NotFound(f"the snapshot {sha256[:12]} is not in its folder", hint="restore it from a backup")


def _holds(path: Path, content: bytes) -> bool:
    """Whether the file has these very bytes; one that was cut or altered is written anew."""
    return path.is_file() and path.read_bytes() == content


def _write(path: Path, content: bytes) -> None:
    """Write beside the place, flush to the disk, then rename: a crash leaves a stray file, never half a snapshot."""
    import tempfile  # noqa: PLC0415 - most commands write no snapshot

    _make_folder(path.parent)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    disk.flush(path.parent)


def _make_folder(folder: Path) -> None:
    """Make the folder and those above it, each for its owner only and on the disk before anything is put into it."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    disk.flush(folder.parent)
