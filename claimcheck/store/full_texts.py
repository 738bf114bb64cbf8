"""Full texts beside the snapshots they were read from: derived, one JSON file for a snapshot and version of the reading.

A file that is gone, cut or of another version is read anew from the snapshot: it is never the record.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from claimcheck.documents.full_text import TEXT_VERSION, Facts, FullText, Mark, Part
from claimcheck.store.snapshots import Snapshots


@dataclass(frozen=True, slots=True)
class FullTexts:
    """The full texts kept in a folder of snapshots: FOLDER/ab/abcdef….2.json"""

    snapshots: Snapshots

    def get(self, sha256: str, media_type: str) -> FullText | None:
        """The text that bytes of that hash were read as when taken for that type; None where it has to be read anew."""
        try:
            kept = json.loads(self.snapshots.beside(sha256, _ending()).read_bytes())
            return _restored(kept["full_text"]) if kept["media_type"] == media_type else None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def put(self, sha256: str, media_type: str, full_text: FullText) -> None:
        """Keep a text beside its snapshot. Raises OutsideWorld when the disk fails."""
        kept = json.dumps({"media_type": media_type, "full_text": asdict(full_text)})
        self.snapshots.put_beside(sha256, _ending(), kept.encode("ascii"))


def _ending() -> str:
    return f".{TEXT_VERSION}.json"


def _restored(kept: dict[str, Any]) -> FullText:
    """The full text of its JSON; raises TypeError, KeyError or ValueError for what is none."""
    marks = tuple(Mark(Part(mark["part"]), mark["start"], mark["end"], mark["label"]) for mark in kept["marks"])
    if kept["version"] != TEXT_VERSION or not isinstance(kept["text"], str):
        raise ValueError("the text is of another version")
    return FullText(kept["text"], kept["version"], marks, Facts(**kept["facts"]), tuple(kept["warnings"]))
