"""Sentence embeddings from a local folder, with sentence-transformers."""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.errors import Invalid
from claimcheck.semantic import folder
from claimcheck.semantic.folder import ModelFolder

if TYPE_CHECKING:
    from claimcheck.semantic import Vectors

_LONGEST = 5_000  # characters; a model reads some hundred words at most, and the rest would only be cut off
_AT_ONCE = 32  # texts in one pass: more at once was slower on two cores, because the longest sets the pace


_LINK = re.compile(r"(?:https?:|www\.|\b(?:pic\.twitter\.com|t\.co)/)\S*", re.IGNORECASE)
_TAG = re.compile(r"[#@](\w+)")
_WORD_BEGINS = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class SentenceEncoder:
    """A loaded sentence-transformers model."""

    folder: ModelFolder
    model: Any
    dimension: int

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.folder.name

    @property
    def digest(self) -> str:
        """The digest of the folder's files."""
        return self.folder.digest

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 for each text."""
        parts = [said(text[:_LONGEST]) for text in texts]
        rows: Vectors = self.model.encode(
            parts, batch_size=_AT_ONCE, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return rows


def said(text: str) -> str:
    """What a post says without its links, the words of its hashtags apart: models have read sentences, not addresses."""
    return " ".join(_TAG.sub(lambda tag: _WORD_BEGINS.sub(" ", tag[1]), _LINK.sub(" ", text)).split())


def load(place: ModelFolder) -> SentenceEncoder:
    """The model of a folder, on the processor; raises NotFound without the extra, Invalid for a folder it cannot load."""
    stay_offline()
    try:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes seconds
    except ImportError:
        raise folder.missing("semantic") from None
    if not (place.path / "modules.json").is_file():
        raise Invalid(
            f"the model {place.name} is no sentence-transformers model: it has no modules.json",
            hint="name the folder of a model that gives one vector for a sentence",
        )
    with loading(place):
        model = SentenceTransformer(str(place.path), device="cpu", local_files_only=True)
        dimension = int(model.encode(["a"], show_progress_bar=False).shape[1])
    return SentenceEncoder(place, model, dimension)


def stay_offline() -> None:
    """Nothing is asked of a hub, and the libraries keep their progress bars and advice to themselves."""
    os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_PROGRESS_BARS="1", TOKENIZERS_PARALLELISM="false")
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    for library in ("sentence_transformers", "transformers"):
        logging.getLogger(library).setLevel(logging.ERROR)


@contextmanager
def loading(place: ModelFolder) -> Iterator[None]:
    """A folder that the libraries cannot load is bad input, whatever they raise for it."""
    from safetensors import SafetensorError  # noqa: PLC0415 - comes with the models' libraries

    try:
        check_settings(place)
        yield
    except (
        OSError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RuntimeError,
        ImportError,
        SafetensorError,
    ) as failure:
        said = " ".join(str(failure).split()) or type(failure).__name__
        raise Invalid(f"the model {place.name} cannot be loaded: {said[:200]}", hint=f"look into {place.path}") from failure


def check_settings(place: ModelFolder) -> None:
    """Refuse a folder whose settings are damaged, because the word-piece library raises no error of a kind of its own."""
    for file in sorted(place.path.rglob("*.json")):
        try:
            json.loads(file.read_text("utf-8"))
        except ValueError:
            raise ValueError(f"{file.relative_to(place.path)} is no JSON") from None
