"""The claims nearest in meaning: their vectors in memory, one signed byte a dimension, and a bounded search among them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from claimcheck.semantic import Vectors

# A vector's signs alone (48 bytes for 384 dimensions) leave the best ones among so many times the wanted number; only
# those are measured exactly.
_SIFTED = 20
_AT_LEAST = 4_000
_WORD = 64
_PART = 1 << 17  # vectors in one part


def packed(rows: Vectors) -> list[bytes]:
    """Vectors as the store keeps them: direction only, the largest number of each as 127."""
    largest = np.abs(rows).max(axis=1, keepdims=True)
    scaled = np.rint(rows * (127 / np.where(largest > 0, largest, 1))).astype(np.int8)
    return [row.tobytes() for row in scaled]


def unpacked(blobs: Sequence[bytes], dimension: int) -> Vectors:
    """Stored vectors as rows of length 1."""
    rows = np.frombuffer(b"".join(blobs), dtype=np.int8).reshape(-1, dimension).astype(np.float32)
    unit: Vectors = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)
    return unit


@dataclass
class Block:
    """Vectors of claims, searched by what they mean; about 450 bytes a claim at 384 dimensions."""

    dimension: int
    parts: list[_Part] = field(default_factory=list)

    def add(self, ids: Sequence[int], blobs: Sequence[bytes]) -> None:
        """Put stored vectors in; all of one dimension."""
        rows = np.frombuffer(b"".join(blobs), dtype=np.int8).reshape(len(ids), self.dimension)
        part = _Part(np.asarray(ids, dtype=np.int64), rows, _signs(rows))
        if self.parts and len(self.parts[-1].ids) + len(ids) <= _PART:  # only the last part is copied, so adding stays cheap
            part = self.parts.pop().joined(part)
        self.parts.append(part)

    def remove(self, claim: int) -> None:
        """Take a claim out, if it is in."""
        self.parts = [part.without(claim) for part in self.parts]

    def nearest(self, vector: Any, limit: int, *, exclude: Collection[int] = ()) -> list[tuple[int, float]]:
        """The ids of the nearest claims, best first, each with its cosine."""
        found = [pair for part in self.parts for pair in part.nearest(vector, limit + len(exclude))]
        best = sorted(found, key=lambda pair: (-pair[1], pair[0]))
        return [pair for pair in best if pair[0] not in exclude][:limit]


@dataclass
class _Part:
    """Some of the vectors: the claims' numbers, the rows, and the signs of each row."""

    ids: Any
    rows: Any
    signs: Any

    def joined(self, other: _Part) -> _Part:
        pairs = ((self.ids, other.ids), (self.rows, other.rows), (self.signs, other.signs))
        return _Part(*(np.concatenate(pair) for pair in pairs))

    def without(self, claim: int) -> _Part:
        kept = self.ids != claim
        return self if kept.all() else _Part(self.ids[kept], self.rows[kept], self.signs[kept])

    def nearest(self, vector: Any, wanted: int) -> list[tuple[int, float]]:
        places = self._sifted(vector, max(_AT_LEAST, wanted * _SIFTED))
        rows = self.rows[places].astype(np.float32)
        cosines = rows @ vector / np.maximum(np.linalg.norm(rows, axis=1), 1)
        best = np.lexsort((self.ids[places], -cosines))[:wanted]
        return [(int(self.ids[places[i]]), float(cosines[i])) for i in best]

    def _sifted(self, vector: Any, count: int) -> Any:
        """The places of the vectors whose signs agree most with a vector's: all where there are no more than wanted."""
        if count >= len(self.ids):
            return np.arange(len(self.ids))
        apart = np.bitwise_count(self.signs ^ _signs(vector.reshape(1, -1))).sum(axis=1, dtype=np.uint16)
        return np.argpartition(apart, count)[:count]


def _signs(rows: Any) -> Any:
    """The signs of rows as whole words of bits."""
    spare = -rows.shape[1] % _WORD
    return np.packbits(np.pad(rows > 0, ((0, 0), (0, spare))), axis=1).view(np.uint64)
