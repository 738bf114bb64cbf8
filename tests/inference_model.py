"""A tiny language-inference model with random weights, made where a test needs one."""

from __future__ import annotations

from pathlib import Path

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "gate", "failed", "held", "at", "noon", "a", "b"]
LABELS = {0: "CONTRADICTION", 1: "ENTAILMENT", 2: "NEUTRAL"}


def made(place: Path, labels: dict[int, str] | None = None) -> Path:
    """A model's folder as such models are saved, with two small layers."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    named = labels or LABELS
    place.mkdir()
    (place / "vocab.txt").write_text("\n".join(WORDS))
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        id2label=named,
        label2id={name: number for number, name in named.items()},
        initializer_range=1.0,
    )
    BertForSequenceClassification(config).save_pretrained(place)
    BertTokenizerFast(vocab_file=str(place / "vocab.txt")).save_pretrained(place)
    return place
