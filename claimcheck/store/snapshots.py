"""Snapshots: a document's bytes in a file named by their SHA-256, on the disk before any row names them."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import NotFound, OutsideWorld


@dataclass(frozen=True, slots=True)
class Snapshots:
    """A folder of content-addressed files: FOLDER/ab/abcdef…"""

    folder: Path

    def put(self, content: bytes) -> str:
        """Keep the bytes and give their SHA-256; the same bytes are kept once. Raises OutsideWorld when the disk fails."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        if not path.exists():
            try:
                _write(path, content)
            except OSError as failure:
                raise OutsideWorld(
                    f"the document could not be kept: {os.strerror(failure.errno or 0)}",
                    hint="check the disk; nothing was stored",
                ) from None
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes of a snapshot; raises NotFound where the file is gone."""
        try:
            return self.path(sha256).read_bytes()
        except FileNotFoundError:
            raise NotFound(f"the snapshot {sha256[:12]} is not in its folder", hint="restore it from a backup") from None

    def path(self, sha256: str) -> Path:
        """Where the bytes of that hash are."""
        return self.folder / sha256[:2] / sha256


def _write(path: Path, content: bytes) -> None:
    """Write beside the place, flush to the disk, then rename: a crash leaves a stray file, never half a snapshot."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
