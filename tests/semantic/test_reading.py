"""What a model says becomes a finding."""

from __future__ import annotations

from claimcheck.semantic.reading import meaning


def test_a_cosine_becomes_an_affinity_between_0_and_1() -> None:
    assert (meaning(0.814).signal, meaning(0.814).outcome, meaning(0.814).score) == ("meaning", "agrees", 0.814)
    assert meaning(0.814).detail == "they lie near each other in meaning (0.81 of 1)"
    assert [meaning(-0.2).score, meaning(1.00001).score] == [0.0, 1.0]
