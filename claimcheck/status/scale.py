"""The scale: a claim's evidence sorted by what the policy lets count, and the origins chosen to meet its numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from claimcheck.evidence import Evidence, Mention
from claimcheck.lazily import NamedTuple
from claimcheck.origins import Lineage, Origin, trace
from claimcheck.policy import Policy
from claimcheck.vocab import AttributionType, GroundRule, Stance


class Scale(NamedTuple):
    """The mentions that count for and against a claim, in the order of their ids, with the origins behind those for it."""

    supporting: tuple[Mention, ...]
    contrary: tuple[Mention, ...]
    lineage: Lineage
    policy: Policy

    @property
    def chosen(self) -> tuple[Origin, ...]:
        """The independent origins that meet the policy; where none do, the most there are."""
        return next(filter(self._meets, self.lineage.sets), self.lineage.independent)

    @property
    def independent(self) -> int:
        """How many of them there are."""
        return len(self.chosen)

    @property
    def on_record(self) -> int:
        """How many of them speak on the record."""
        return _on_record(self.chosen)

    @property
    def open_origins(self) -> int:
        """How many of all the origins speak on the record, established or not."""
        return _on_record(origin for origin in self.lineage.origins if not origin.circle)

    @property
    def enough(self) -> bool:
        """True where they are as many as the policy asks for, on the record and in all."""
        return self._meets(self.chosen)

    @property
    def documented(self) -> bool:
        """True where a primary document settles it."""
        return self.policy.documents_settle and any(map(_primary_document, self.supporting))

    @property
    def sources(self) -> frozenset[int]:
        """Those who say so."""
        return frozenset(mention.source for mention in self.supporting)

    @property
    def circles(self) -> bool:
        """True where some of them only quote each other."""
        return any(origin.circle for origin in self.lineage.origins)

    @property
    def unjudged(self) -> frozenset[int]:
        """The other claims that count only through a match nobody has judged."""
        return frozenset(mention.claim for mention in (*self.supporting, *self.contrary) if mention.proposed)

    def stale(self, today: str) -> bool:
        """True where the newest support is older than the policy's limit."""
        if not (self.policy.fresh_days and self.supporting and today):
            return False
        newest = max(_latest_day(mention.said or mention.recorded_at) for mention in self.supporting)
        return (date.fromisoformat(today) - newest).days > self.policy.fresh_days

    def _meets(self, origins: tuple[Origin, ...]) -> bool:
        return len(origins) >= self.policy.number and _on_record(origins) >= self.policy.on_record


def weigh(evidence: Evidence, policy: Policy) -> Scale:
    """Leave out what is off the record and what the policy does not count."""

    def kept(mentions: Iterable[Mention], test: Callable[[Mention], bool]) -> tuple[Mention, ...]:
        counted = (mention for mention in mentions if test(mention) and _usable(mention, policy))
        return tuple(sorted(counted, key=lambda mention: mention.attribution))

    stances = (Stance.ASSERTS, Stance.HEDGES) if policy.hedged_counts else (Stance.ASSERTS,)
    supporting = kept(evidence.supporting, lambda mention: mention.stance in stances)
    contrary = kept(evidence.contrary, lambda mention: mention.stance is not Stance.HEDGES)
    return Scale(supporting, contrary, trace(supporting, evidence.established, evidence.excluded), policy)


def on_the_record(mention: Mention) -> bool:
    """True where the source answers for it by name."""
    return mention.ground_rule is GroundRule.ON_RECORD and not mention.protected


def _usable(mention: Mention, policy: Policy) -> bool:
    if mention.ground_rule is GroundRule.OFF_RECORD:
        return False
    return (policy.anonymous_counts or not mention.protected) and (policy.proposals_count or not mention.proposed)


def _on_record(origins: Iterable[Origin]) -> int:
    return sum(any(map(on_the_record, origin.mentions)) for origin in origins)


def _primary_document(mention: Mention) -> bool:
    own = mention.document is not None and mention.via is None and mention.upstream is None
    return own and mention.type is AttributionType.DOCUMENT


def _latest_day(said: str) -> date:
    """The last day that a date of any precision can mean, give or take the length of a month."""
    parts = [int(part) for part in said[:10].split("-")] if said else [1]
    year, month, day = (*parts, *(12, 28)[len(parts) - 1 :])[:3]
    return date(year, month, day)
