"""Whether one text follows from another or contradicts it, as a local language-inference model reads them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.errors import Invalid
from claimcheck.lazily import NamedTuple
from claimcheck.semantic.folder import ModelFolder, missing
from claimcheck.semantic.sentences import loading, stay_offline

_AT_ONCE = 16  # pairs in one pass
_LONGEST = 2_000  # characters of each text; the model cuts what it cannot read


class Read(NamedTuple):
    """What the model reads in a pair, 0..1 each: that either follows from the other, and that they contradict each other."""

    entails: float
    contradicts: float


@dataclass(frozen=True)
class EntailmentModel:
    """A loaded cross-encoder; `entailment` and `contradiction` are the places of its labels."""

    folder: ModelFolder
    tokenizer: Any
    model: Any
    entailment: int
    contradiction: int

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Read]:
        """Each pair read in both directions: detail in one text only still follows; a contradiction has no direction."""
        forth = self._probabilities(pairs)
        back = self._probabilities([(right, left) for left, right in pairs])
        return [
            Read(max(f[self.entailment], b[self.entailment]), (f[self.contradiction] + b[self.contradiction]) / 2)
            for f, b in zip(forth, back, strict=True)
        ]

    def _probabilities(self, pairs: Sequence[tuple[str, str]]) -> list[list[float]]:
        return [row for start in range(0, len(pairs), _AT_ONCE) for row in self._batch(pairs[start : start + _AT_ONCE])]

    def _batch(self, pairs: Sequence[tuple[str, str]]) -> list[list[float]]:
        import torch  # noqa: PLC0415 - takes a second, and is loaded with the model

        left, right = ([pair[side][:_LONGEST] for pair in pairs] for side in (0, 1))
        encoded = self.tokenizer(left, right, padding=True, truncation=True, return_tensors="pt")
        with torch.inference_mode():
            rows: list[list[float]] = torch.softmax(self.model(**encoded).logits, dim=-1).tolist()
        return rows


def load(place: ModelFolder) -> EntailmentModel:
    """The model of a folder, on the processor; raises NotFound without the extra, Invalid for a folder it cannot load."""
    stay_offline()
    try:
        from transformers import AutoModelForSequenceClassification, AutoTokenizer  # noqa: PLC0415 - takes seconds
    except ImportError:
        raise missing("nli") from None
    entailment, contradiction = _labels(place)
    with loading(place):
        tokenizer = AutoTokenizer.from_pretrained(str(place.path), local_files_only=True)
        model = AutoModelForSequenceClassification.from_pretrained(str(place.path), local_files_only=True)
        model.eval()
    loaded = EntailmentModel(place, tokenizer, model, entailment, contradiction)
    with loading(place):
        loaded.read([("a", "b")])
    return loaded


def _labels(place: ModelFolder) -> tuple[int, int]:
    """The places of entailment and contradiction among a model's labels, as its settings name them."""
    try:
        named = json.loads((place.path / "config.json").read_text("utf-8")).get("id2label", {})
        labels = {str(name).lower(): int(number) for number, name in named.items()}
    except (ValueError, AttributeError, OSError):
        raise Invalid(f"the model {place.name} cannot be loaded: its config.json is damaged", hint="copy it anew") from None
    found = [next((labels[name] for name in labels if name.startswith(word)), None) for word in ("entail", "contra")]
    if None in found:
        known = ", ".join(labels) or "not named"
        raise Invalid(
            f"the model {place.name} tells no entailment from contradiction: its labels are {known}",
            hint="name a model for language inference whose config.json names its labels in id2label",
        )
    return int(found[0] or 0), int(found[1] or 0)
