"""Meaning, an optional extra: sentence embeddings and a language-inference model, run here from a folder, never fetched.

Nothing in the ledger needs it. What is heavy (numpy, torch, the models) is imported inside the functions that use it, and a
model is loaded only where claims have vectors and a text without one is met.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from claimcheck.lazily import dataclass

if TYPE_CHECKING:
    import numpy as np

    Vectors: TypeAlias = np.ndarray[tuple[int, int], np.dtype[np.float32]]
else:
    Vectors = Any

OFF = "none"  # as the name of a model: no model is used, whatever vectors there are


class Encoder(Protocol):
    """What turns texts into vectors."""

    @property
    def name(self) -> str:
        """What people call the model."""

    @property
    def digest(self) -> str:
        """SHA-256 of the model's files, in hexadecimal digits: vectors of two models cannot be compared."""

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 for each text."""


@dataclass(frozen=True)
class Models:
    """The folders of the models to use; None stands for the packaged one (meaning) or for none at all (entailment)."""

    meaning: str | None = None
    entailment: str | None = None

    def at(self, root: Path) -> Models:
        """The same models, their folders told from where the settings are."""
        return Models(*(name and (name if name == OFF else str(root / name)) for name in (self.meaning, self.entailment)))

    def or_else(self, other: Models) -> Models:
        """These models, and the other's where this names none."""
        return Models(self.meaning or other.meaning, self.entailment or other.entailment)


NO_MODELS = Models()  # none is named: the packaged one for meaning, none for entailment
