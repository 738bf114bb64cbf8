"""An encoder that a test can read: a dimension for each thing, and the words for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

THINGS = (
    {"ferry", "vessel", "boat", "ship"},
    {"struck", "hit", "collided", "rammed"},
    {"pier", "quay", "dock"},
    {"fog", "mist"},
    {"board", "council"},
    {"price", "tariff"},
    {"cut", "lowered"},
)


@dataclass
class TinyEncoder:
    """Counts the things a text speaks of; `seen` holds every text it was given."""

    name: str = "tiny"
    digest: str = "a" * 64
    dimension: int = 8
    seen: list[str] = field(default_factory=list)

    def encode(self, texts: Sequence[str]) -> Any:
        """One row of length 1 for each text; the last dimension is the same for all."""
        self.seen += texts
        words = [set(text.lower().replace(".", "").split()) for text in texts]
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        rows[:, -1] = 0.3
        for row, here in zip(rows, words, strict=True):
            row[: len(THINGS)] = [len(thing & here) for thing in THINGS]
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)
