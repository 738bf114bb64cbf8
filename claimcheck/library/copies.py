"""Copied passages between documents on file: which share any, where, and how much of each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from claimcheck.document_report import CopyView, PassageView
from claimcheck.documents.full_text import FullText, Part
from claimcheck.ids import Kind
from claimcheck.library.desk import Desk
from claimcheck.library.documents import Documents
from claimcheck.library.on_lines import is_typed, line_in
from claimcheck.library.progress import Progress, unwatched
from claimcheck.library.withholding import shown_documents
from claimcheck.store import queries, shingles
from claimcheck.store.connection import Row
from claimcheck.text.copied import Passage, covered, passages
from claimcheck.text.shingles import Worded, kept, shingles_of, worded
from claimcheck.text.spans import Span

NEAREST = 25  # documents that are looked at for one, those that share most shingles first
SHOWN = 5  # passages of a pair
AT_ONCE = 50  # snapshots put in within one transaction, so that no other writer waits long
AT_HAND = 2000  # texts whose words are kept while all pairs are looked at


@dataclass(frozen=True, slots=True)
class Worked:
    """A snapshot's text as its words."""

    row: Row
    full_text: FullText
    words: Worded


@dataclass(frozen=True, slots=True)
class Shared:
    """What two texts share."""

    left: Worked
    right: Worked
    passages: tuple[Passage, ...]

    @property
    def words(self) -> int:
        """How many words the passages have."""
        return sum(passage.words for passage in self.passages)

    @property
    def left_share(self) -> float:
        """The share of the left text, 0 to 1."""
        return covered(self.left.words, [passage.left for passage in self.passages])

    @property
    def right_share(self) -> float:
        """The share of the right text, 0 to 1."""
        return covered(self.right.words, [passage.right for passage in self.passages])


@dataclass
class Copies:
    """The verbs on copied passages."""

    desk: Desk
    _worked: dict[int, Worked | None] = field(default_factory=dict)

    def between(self, document: str | None = None, progress: Progress = unwatched) -> tuple[CopyView, ...]:
        """Every two documents that share a passage, or those that share one with a document; most words first."""
        wanted = Documents(self.desk).get(document)["id"] if document is not None else None
        self.bring_up_to_date(progress)
        together = list(self._shared(self._pairs(wanted), wanted))
        numbers = {side.row["document_id"] for one in together for side in (one.left, one.right)}
        documents = shown_documents(self.desk.connection, queries.documents(self.desk.connection, numbers))
        titles = {row["id"]: row["title"] for row in documents}
        found = [_view(shared, titles) for shared in together]
        return tuple(sorted(found, key=lambda view: (-view.words, _number(view.left), _number(view.right))))

    def bring_up_to_date(self, progress: Progress = unwatched) -> None:
        """Put in the snapshots that are not in yet, all of them where texts are read another way now."""
        connection = self.desk.connection
        if shingles.outdated(connection):
            with connection.writing():
                shingles.forget(connection)
        rows = shingles.wanting(connection)
        for start in range(0, len(rows), AT_ONCE):
            batch = [(row["id"], self._shingles(row)) for row in rows[start : start + AT_ONCE]]
            with connection.writing():
                missing = {row["id"] for row in shingles.wanting(connection)}
                for snapshot, hashes in batch:
                    if snapshot in missing:
                        shingles.put(connection, snapshot, hashes)
            progress(min(start + AT_ONCE, len(rows)), len(rows))

    def of(self, snapshot: Row, full_text: FullText, hashes: frozenset[int] | None = None) -> list[Shared]:
        """What a text shares with the documents on file, itself on the left, the largest part first.

        `hashes` are its shingles, where they are known.
        """
        hashes = shingles_of(full_text.text) if hashes is None else hashes
        near = shingles.sharing(self.desk.connection, hashes, NEAREST, besides=snapshot["id"])
        others = [row for row in self._rows(near) if row["document_id"] != snapshot["document_id"]]
        mine = Worked(snapshot, full_text, worded(full_text.text)) if others else None
        found: dict[int, Shared] = {}
        for row in others:
            other = self._work(row)
            shared = _compared(mine, other) if mine and other else None
            if shared and shared.words > (held.words if (held := found.get(row["document_id"])) else 0):
                found[row["document_id"]] = shared
        return sorted(found.values(), key=lambda shared: (-shared.words, shared.right.row["document_id"]))

    def _pairs(self, document: int | None) -> Iterable[tuple[int, int]]:
        connection = self.desk.connection
        if document is None:
            return sorted(shingles.pairs(connection))
        snapshot = next((row for row in self._newest.values() if row["document_id"] == document), None)
        work = self._work(snapshot) if snapshot else None
        if snapshot is None or work is None:
            return []
        near = shingles.sharing(connection, kept(work.words.words), shingles.COMMON, besides=snapshot["id"])
        return [(min(other, snapshot["id"]), max(other, snapshot["id"])) for other in near]

    def _shared(self, pairs: Iterable[tuple[int, int]], wanted: int | None) -> Iterator[Shared]:
        """What the newest snapshots of two documents share."""
        newest = self._newest
        for left, right in pairs:
            if left not in newest or right not in newest or newest[left]["document_id"] == newest[right]["document_id"]:
                continue
            a, b = self._work(newest[left]), self._work(newest[right])
            shared = _compared(a, b) if a and b else None
            if shared and wanted is not None and shared.right.row["document_id"] == wanted:
                shared = _compared(shared.right, shared.left)
            if shared:
                yield shared

    @cached_property
    def _newest(self) -> dict[int, Row]:
        rows = self.desk.connection.all(f"{_SNAPSHOTS} AND snapshot.id IN {_NEWEST}")
        return {row["id"]: row for row in rows}

    def _rows(self, snapshots: list[int]) -> list[Row]:
        sql = f"{_SNAPSHOTS} AND snapshot.id {self.desk.connection.among}"
        rows = {row["id"]: row for row in self.desk.connection.all(sql, {"ids": json.dumps(snapshots)})}
        return [rows[number] for number in snapshots if number in rows]

    def _work(self, row: Row) -> Worked | None:
        if row["id"] not in self._worked:
            if len(self._worked) >= AT_HAND:
                self._worked.clear()
            full_text = self.desk.keeping.full_text(row)
            self._worked[row["id"]] = Worked(row, full_text, worded(full_text.text)) if full_text else None
        return self._worked[row["id"]]

    def _shingles(self, row: Row) -> frozenset[int]:
        full_text = self.desk.keeping.full_text(row)
        return shingles_of(full_text.text) if full_text else frozenset()


_SNAPSHOTS = """
SELECT snapshot.*, document.title AS title, document.published AS published, document.upstream_id AS upstream_id
FROM snapshot JOIN document ON document.id = snapshot.document_id
WHERE snapshot.withdrawn_at IS NULL AND document.withdrawn_at IS NULL
"""
_NEWEST = "(SELECT max(id) FROM snapshot WHERE withdrawn_at IS NULL GROUP BY document_id)"


def place(full_text: FullText, offset: int, media_type: str | None = None) -> str | None:
    """The page or time code of a place in a text, in words, or the line of one that was typed; None where it has none."""
    page, time = full_text.at(Part.PAGE, offset), full_text.at(Part.TIME, offset)
    if page is not None and page.label:
        return f"page {page.label}"
    if time is not None and time.label:
        return f"at {time.label}"
    return f"line {line_in(full_text.text, offset)}" if is_typed(media_type) else None


def _compared(left: Worked, right: Worked) -> Shared | None:
    found = passages(left.words, right.words)
    return Shared(left, right, tuple(found)) if found else None


def _view(shared: Shared, titles: Mapping[int, str]) -> CopyView:
    left, right = shared.left, shared.right
    longest = sorted(shared.passages, key=lambda passage: (-passage.words, passage.left))[:SHOWN]
    return CopyView(
        left=Kind.DOCUMENT.show(left.row["document_id"]),
        right=Kind.DOCUMENT.show(right.row["document_id"]),
        left_title=titles[left.row["document_id"]],
        right_title=titles[right.row["document_id"]],
        words=shared.words,
        left_share=round(shared.left_share, 4),
        right_share=round(shared.right_share, 4),
        passages=tuple(_passage(passage, left, right) for passage in longest),
    )


def _passage(passage: Passage, left: Worked, right: Worked) -> PassageView:
    return PassageView(
        words=passage.words,
        left=(passage.left.start, passage.left.end),
        right=(passage.right.start, passage.right.end),
        left_place=place(left.full_text, passage.left.start, left.row["media_type"]),
        right_place=place(right.full_text, passage.right.start, right.row["media_type"]),
        text=passage.left.of(left.full_text.text),
    )


def _number(shown: str) -> int:
    return int(shown[1:])


def outside_quotes(text: str, spans: Iterable[Span]) -> int:
    """How many words of the spans stand in no quotation marks: what two reports quote alike, neither has of the other."""
    from claimcheck.library.describing import word_count  # noqa: PLC0415
    from claimcheck.text.quoted import quoted  # noqa: PLC0415

    marked = quoted(text)
    count = 0
    for span in spans:
        inside = [Span(max(one.start, span.start), min(one.end, span.end)) for one in marked]
        count += word_count(span.of(text)) - sum(word_count(one.of(text)) for one in inside if one.start < one.end)
    return count
