"""What a model says becomes a finding."""

from __future__ import annotations

from claimcheck.semantic.entailment import Read
from claimcheck.semantic.reading import entailment, meaning


def test_a_cosine_becomes_an_affinity_between_0_and_1() -> None:
    assert (meaning(0.814).signal, meaning(0.814).outcome, meaning(0.814).score) == ("meaning", "agrees", 0.814)
    assert meaning(0.814).detail == "they lie near each other in meaning (0.81 of 1)"
    assert [meaning(-0.2).score, meaning(1.00001).score] == [0.0, 1.0]


def test_what_a_language_inference_model_is_sure_of_becomes_a_finding() -> None:
    agrees, conflicts = entailment(Read(0.9, 0.02)), entailment(Read(0.1, 0.8))
    assert agrees is not None
    assert conflicts is not None
    assert (agrees.signal, agrees.outcome, agrees.score) == ("entailment", "agrees", 0.9)
    assert agrees.detail == "a model for language inference reads that one follows from the other (0.90 of 1)"
    assert (conflicts.signal, conflicts.outcome, conflicts.score) == ("entailment", "conflicts", 0.8)
    assert conflicts.detail == "a model for language inference reads a contradiction (0.80 of 1)"


def test_where_the_model_is_not_sure_nothing_is_said() -> None:
    assert entailment(Read(0.4, 0.45)) is None


def test_another_model_is_told_apart() -> None:
    assert meaning(0.5, is_weighed=False).signal == "meaning by another model"
