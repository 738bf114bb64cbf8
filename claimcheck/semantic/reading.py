"""What the models say of a pair, as findings that stand beside those of the signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.signals import Finding
from claimcheck.traits import MEANING, UNWEIGHED_MEANING
from claimcheck.vocab import Outcome

if TYPE_CHECKING:
    from claimcheck.semantic.entailment import Read

ENTAILMENT = "entailment"
SURE_FROM = 0.5  # below, the model itself holds something else for likelier, and nothing is said


def meaning(cosine: float, *, is_weighed: bool = True) -> Finding:
    """How near two texts lie in meaning: an affinity. It is weighed where the model is the one that the weights are for."""
    score = max(0.0, min(1.0, cosine))
    return Finding(
        MEANING if is_weighed else UNWEIGHED_MEANING,
        Outcome.AGREES,
        score,
        f"they lie near each other in meaning ({score:.2f} of 1)",
    )


def entailment(read: Read) -> Finding | None:
    """Whether a language-inference model holds that one follows from the other, or that they contradict each other."""
    if max(read) < SURE_FROM:
        return None
    if read.contradicts > read.entails:
        detail = f"a model for language inference reads a contradiction ({read.contradicts:.2f} of 1)"
        return Finding(ENTAILMENT, Outcome.CONFLICTS, min(1.0, read.contradicts), detail)
    detail = f"a model for language inference reads that one follows from the other ({read.entails:.2f} of 1)"
    return Finding(ENTAILMENT, Outcome.AGREES, min(1.0, read.entails), detail)
