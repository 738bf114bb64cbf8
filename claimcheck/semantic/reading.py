"""What the models say of a pair, as findings that stand beside those of the signals."""

from __future__ import annotations

from claimcheck.signals import Finding
from claimcheck.vocab import Outcome

MEANING = "meaning"


def meaning(cosine: float) -> Finding:
    """How near two texts lie in meaning: an affinity, which proposes and never decides."""
    score = max(0.0, min(1.0, cosine))
    return Finding(MEANING, Outcome.AGREES, score, f"they lie near each other in meaning ({score:.2f} of 1)")
