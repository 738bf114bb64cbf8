"""Status: how a claim stands, derived from its evidence by the policy, with the reason and what would settle it."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.evidence import Evidence
from claimcheck.lazily import NamedTuple
from claimcheck.origins import Lineage
from claimcheck.policy import Policy
from claimcheck.status.reasons import reason, settle
from claimcheck.status.scale import Scale, weigh
from claimcheck.vocab import Modifier, Status


class Assessment(NamedTuple):
    """How a claim stands. `settle` is empty where nothing is left to do; `lineage` says what was counted as one.

    `echoed` tells that several say so without enough independent origins, also where the claim is disputed as well.
    """

    status: Status
    modifiers: tuple[Modifier, ...]
    reason: str
    settle: str
    mentions: int
    origins: int
    independent: int
    lineage: Lineage
    verified: bool
    echoed: bool


def assess(evidence: Evidence, policy: Policy) -> Assessment:
    """The status of one claim by the policy."""
    scale = weigh(evidence, policy)
    status = Status.RETRACTED if evidence.retracted else _status(scale)
    return Assessment(
        status=status,
        modifiers=tuple(_modifiers(evidence, scale)),
        reason=reason(evidence, scale, status),
        settle="" if evidence.reviewed else settle(scale, status),
        mentions=len(scale.supporting),
        origins=scale.lineage.counted,
        independent=scale.independent,
        lineage=scale.lineage,
        verified=evidence.reviewed or status in (Status.CORROBORATED, Status.DOCUMENTED),
        echoed=status in (Status.ECHOED, Status.DISPUTED) and _is_echo(scale),
    )


def _status(scale: Scale) -> Status:
    if not scale.supporting:
        return Status.CONTRADICTED if scale.contrary else Status.UNSOURCED
    if scale.contrary:
        return Status.DISPUTED
    if scale.documented:
        return Status.DOCUMENTED
    if scale.enough:
        return Status.CORROBORATED
    return Status.ECHOED if _is_echo(scale) else Status.SINGLE_SOURCE


def _is_echo(scale: Scale) -> bool:
    return len(scale.sources) > 1 and not scale.enough


def _modifiers(evidence: Evidence, scale: Scale) -> Iterable[Modifier]:
    if scale.supporting and all(mention.official for mention in scale.supporting):
        yield Modifier.OFFICIAL_ONLY
    if scale.supporting and all(mention.protected for mention in scale.supporting):
        yield Modifier.ANONYMOUS_ONLY
    if scale.unjudged and not evidence.retracted:
        yield Modifier.PROPOSED
    if scale.stale(evidence.today):
        yield Modifier.STALE
    if evidence.answered is False:
        yield Modifier.UNANSWERED
