"""Many claims assessed by one policy: what most of them have in common is worked out once.

Most claims of a large store have one attribution and nothing else that bears on them. What is said of such a claim depends
on a few properties of the attribution and not on who it is by, so it is worked out for the first and kept for the others.
"""

from __future__ import annotations

from collections.abc import Hashable

from claimcheck.evidence import Evidence, Mention
from claimcheck.lazily import dataclass, field
from claimcheck.origins import Lineage, Origin
from claimcheck.policy import Policy
from claimcheck.status import Assessment, assess


@dataclass
class Assessing:
    """Assesses one claim after the other; gives what `assess` gives."""

    policy: Policy
    _known: dict[Hashable, Assessment] = field(default_factory=dict)
    _outside: tuple[frozenset[tuple[int, int]], frozenset[int]] = (frozenset(), frozenset())

    def assess(self, evidence: Evidence) -> Assessment:
        """The status of one claim by the policy."""
        mention = self._lone(evidence)
        if mention is None:
            return assess(evidence, self.policy)
        key = (_telling(mention), evidence.retracted, evidence.reviewed, evidence.answered)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = assess(evidence, self.policy)
            return known
        return known._replace(lineage=_lineage(mention, evidence, known.lineage))

    def _lone(self, evidence: Evidence) -> Mention | None:
        """The one attribution that bears on a claim; None where there are more, or more decides than what it is like."""
        if len(evidence.supporting) != 1 or evidence.contrary or self.policy.fresh_days:
            return None
        mention = evidence.supporting[0]
        is_circle = mention.via == mention.source
        return None if is_circle or mention.attribution in self._established(evidence) else mention

    def _established(self, evidence: Evidence) -> frozenset[int]:
        """The attributions about which somebody found that they are independent of another one."""
        if self._outside[0] is not evidence.established:
            self._outside = evidence.established, frozenset(number for pair in evidence.established for number in pair)
        return self._outside[1]


def _telling(mention: Mention) -> Hashable:
    """What an assessment can depend on where nothing else bears on the claim."""
    return (
        mention.source_kind, mention.type, mention.stance, mention.ground_rule, mention.basis, mention.proposed,
        mention.speaks_for is None, mention.via is None, mention.document is None, mention.upstream is None,
    )  # fmt: skip


def _lineage(mention: Mention, evidence: Evidence, known: Lineage) -> Lineage:
    """The same lineage with this attribution in it; nothing in it where the policy does not count the attribution."""
    origin = (Origin((mention,)),)
    sets = tuple([origin if found else () for found in known.sets])
    return Lineage(origin if known.origins else (), sets, evidence.established)
