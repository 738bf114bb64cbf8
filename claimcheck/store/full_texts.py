"""Full texts beside the snapshots they were read from: derived, one JSON file for a snapshot and version of the reading.

A file that is gone, cut or of another version is read anew from the snapshot: it is never the record.
"""

from __future__ import annotations

import json
from typing import Any

from claimcheck.documents.full_text import TEXT_VERSION, FullText
from claimcheck.documents.wire import text_as_data, text_from_data
from claimcheck.lazily import dataclass
from claimcheck.store.snapshots import Snapshots


@dataclass(frozen=True, slots=True)
class FullTexts:
    """The full texts kept in a folder of snapshots: FOLDER/ab/abcdef….2.json; where there was none to read, that."""

    snapshots: Snapshots

    def get(self, sha256: str, media_type: str) -> FullText | None:
        """The text that bytes of that hash were read as when taken for that type; None where it has to be read anew."""
        try:
            kept = json.loads(self.snapshots.beside(sha256, _ending()).read_bytes())
            return _restored(kept["full_text"]) if kept["media_type"] == media_type else None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def is_unreadable(self, sha256: str, media_type: str) -> bool:
        """True where reading these bytes was tried before, with this version of the reading, and no text was had."""
        try:
            return bool(json.loads(self.snapshots.beside(sha256, _ending()).read_bytes())["unreadable"] == media_type)
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return False

    def put_unreadable(self, sha256: str, media_type: str) -> None:
        """Keep that no text was had, so that not every look tries again. Raises OutsideWorld when the disk fails."""
        self.snapshots.put_beside(sha256, _ending(), json.dumps({"unreadable": media_type}).encode("ascii"))

    def put(self, sha256: str, media_type: str, full_text: FullText) -> None:
        """Keep a text beside its snapshot. Raises OutsideWorld when the disk fails."""
        kept = json.dumps({"media_type": media_type, "full_text": text_as_data(full_text)})
        self.snapshots.put_beside(sha256, _ending(), kept.encode("ascii"))


def _ending() -> str:
    return f".{TEXT_VERSION}.json"


def _restored(data: dict[str, Any]) -> FullText:
    """The full text of its JSON; raises TypeError, KeyError or ValueError for what is none of this version."""
    if data["version"] != TEXT_VERSION or not isinstance(data["text"], str):
        raise ValueError("the text is of another version")
    return text_from_data(data)
