"""What the fitted comparison is measured against: hand-set rules over the same findings, and a similarity threshold."""

from __future__ import annotations

from pairs import Pair
from rapidfuzz import fuzz, utils

from claimcheck.matcher import features, findings_of
from claimcheck.signals import Finding
from claimcheck.traits import AFFINITY
from claimcheck.vocab import Outcome

# The usual cut at which a fuzzy matcher calls two texts the same.
CUT = 75
# The thresholds the matcher had before its weights were fitted.
RELATED_FROM, LIFTS_FROM, BLOCKS_FROM = 0.15, 0.6, 0.6
AGREES_FROM, WITH_DATE_FROM, WITH_SUPPORT_FROM, WITH_FIGURE_FROM, TELLING_FROM = 0.58, 0.5, 0.48, 0.28, 0.95


def threshold(pair: Pair) -> str:
    """What token_set_ratio says: alike is agreement, and no pair is a conflict."""
    alike = fuzz.token_set_ratio(pair.left, pair.right, processor=utils.default_process)
    return "corroborate" if alike >= CUT else "other"


def untrained(pair: Pair) -> str:
    """What hand-set rules say: a conflict unless the scope differs, else agreement from a share of words on."""
    found = findings_of(features(pair.left), features(pair.right))
    affinity = max((f.score for f in found if f.signal == AFFINITY), default=0.0)
    conflict, scope = strongest(found, Outcome.CONFLICTS), strongest(found, Outcome.DIFFERS)
    if (affinity < RELATED_FROM and conflict < LIFTS_FROM) or scope >= BLOCKS_FROM:
        return "other"
    if conflict:
        return "conflict"
    return "corroborate" if not scope and affinity >= agrees_from(found) else "other"


def strongest(found: tuple[Finding, ...], outcome: Outcome) -> float:
    """The strongest finding of an outcome, the affinity apart."""
    return max((f.score for f in found if f.outcome is outcome and f.signal != AFFINITY), default=0.0)


def agrees_from(found: tuple[Finding, ...]) -> float:
    """How alike two texts must be to agree, given what else fits."""
    fitting = {f.signal: f.score for f in found if f.outcome is Outcome.AGREES and f.signal != AFFINITY}
    if fitting.get("quantity", 0.0) >= TELLING_FROM:
        return WITH_FIGURE_FROM
    if fitting.keys() - {"timing"}:
        return WITH_SUPPORT_FROM
    return WITH_DATE_FROM if fitting else AGREES_FROM
