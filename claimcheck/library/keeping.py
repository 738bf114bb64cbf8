"""Documents' bytes once they are kept, and the full text read from them: read once, kept beside the snapshot."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.documents.full_text import FullText
from claimcheck.errors import NotFound, OutsideWorld, Unreadable
from claimcheck.store.connection import Row
from claimcheck.store.full_texts import FullTexts
from claimcheck.store.snapshots import Snapshots

if TYPE_CHECKING:
    from claimcheck.documents.reading import Fetched

AT_HAND = 8  # texts that are not read again: the lines of an import name the same few documents


@dataclass(frozen=True, slots=True)
class Kept:
    """Bytes that are kept, named by their hash. `full_text` is None where none could be read; `trouble` then says why."""

    name: str
    sha256: str
    size: int
    media_type: str
    full_text: FullText | None
    trouble: Unreadable | None = None
    url: str | None = None


@dataclass(frozen=True)
class Keeping:
    """Keeping bytes and reading their text. `dry` keeps nothing: it is for a look at what would happen."""

    snapshots: Snapshots
    dry: bool = False
    _at_hand: OrderedDict[tuple[str, str], FullText] = field(default_factory=OrderedDict)

    def keep(self, fetched: Fetched) -> Kept:
        """Keep the bytes first, then read them: whatever becomes of the reading, they are there."""
        sha256 = fetched.sha256 if self.dry else self.snapshots.put(fetched.content)
        full_text, trouble = None, None
        try:
            full_text = self._read(sha256, fetched.media_type, fetched)
        except Unreadable as failure:
            trouble = failure if self.dry else failure.though_kept()
        return Kept(fetched.name, sha256, len(fetched.content), fetched.media_type, full_text, trouble, fetched.url)

    def full_text(self, snapshot: Row) -> FullText | None:
        """The current text of a snapshot's row, read anew where an older version or none is kept.

        None where the bytes hold no text that can be read or are gone; what went wrong is told when they come in, and it is
        tried again when the same bytes come in again.
        """
        try:
            return self._read(snapshot["sha256"], snapshot["media_type"])
        except (Unreadable, NotFound):
            return None

    def _read(self, sha256: str, media_type: str, fetched: Fetched | None = None) -> FullText:
        key = sha256, media_type
        if key not in self._at_hand:
            found = FullTexts(self.snapshots).get(*key)
            self._at_hand[key] = found or self._read_anew(sha256, media_type, fetched)
            if len(self._at_hand) > AT_HAND:
                self._at_hand.popitem(last=False)
        self._at_hand.move_to_end(key)
        return self._at_hand[key]

    def _read_anew(self, sha256: str, media_type: str, fetched: Fetched | None) -> FullText:
        from claimcheck.documents.reading import read_document  # noqa: PLC0415 - a text that is kept needs no reader

        if fetched is None and FullTexts(self.snapshots).is_unreadable(sha256, media_type):
            raise Unreadable(sha256[:12], "no text was had from it before")
        name, content = (fetched.name, fetched.content) if fetched else (sha256[:12], self.snapshots.get(sha256))
        try:
            full_text = read_document(content, name, media_type)
        except Unreadable:
            self._beside(lambda texts: texts.put_unreadable(sha256, media_type))
            raise
        self._beside(lambda texts: texts.put(sha256, media_type, full_text))
        return full_text

    def _beside(self, put: Callable[[FullTexts], None]) -> None:
        """Keep what was read, if anything is kept: a desk may read snapshots that it may not write, and reads anew then."""
        if not self.dry:
            with suppress(OutsideWorld):
                put(FullTexts(self.snapshots))
