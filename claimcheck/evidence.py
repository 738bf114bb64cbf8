"""What status and origins reason over: attributions stripped to what matters, with no name and no wording of a source.

A shape of its own so that the rules stay pure: the store fills it, nothing here knows a database.
"""

from __future__ import annotations

from claimcheck.lazily import NamedTuple
from claimcheck.vocab import AttributionType, Basis, GroundRule, SourceKind, Stance


class Mention(NamedTuple):
    """One live attribution of a claim.

    Sources and documents are numbers (after merges). `group` and `speaks_for_group` are the owner at the top of the
    source's, or the represented body's, parents. `via` is the source through which it reached the desk or from which it was
    taken over; `upstream` the document at the top of those it was copied from; `wire` a folded wire credit, the document's
    own or the nearest upstream. `proposed` says that the claim it belongs to was linked only by a match nobody has judged;
    `said` is ISO 8601 at its own precision.
    """

    attribution: int
    claim: int
    source: int
    source_kind: SourceKind
    type: AttributionType = AttributionType.NAMED
    stance: Stance = Stance.ASSERTS
    ground_rule: GroundRule = GroundRule.ON_RECORD
    basis: Basis = Basis.UNKNOWN
    group: str | None = None
    speaks_for: int | None = None
    speaks_for_group: str | None = None
    via: int | None = None
    document: int | None = None
    upstream: int | None = None
    wire: str | None = None
    quote: str | None = None
    said: str | None = None
    recorded_at: str = ""
    proposed: bool = False

    @property
    def protected(self) -> bool:
        """True where the source must not be named: by the kind of source, of attribution, or by the ground rule."""
        return (
            self.type is AttributionType.ANONYMOUS
            or self.ground_rule is not GroundRule.ON_RECORD
            or self.source_kind is SourceKind.ANONYMOUS
        )

    @property
    def closed(self) -> bool:
        """True where not even the body that the source speaks for may be shown."""
        return self.ground_rule in (GroundRule.DEEP_BACKGROUND, GroundRule.OFF_RECORD)

    @property
    def official(self) -> bool:
        """True where an institution speaks, by itself or through somebody in its capacity, and may be shown to."""
        return (self.type is AttributionType.OFFICIAL or self.speaks_for is not None) and not self.closed


class Evidence(NamedTuple):
    """All that bears on one claim.

    `supporting` holds the mentions of the claim and of those that say the same; `contrary` its denials and the mentions
    of claims that conflict with it. `established` and `excluded` hold pairs of attribution ids (smaller first) that
    somebody found independent, or not independent. `answered` is None where the claim is adverse to nobody on file.
    """

    claim: int
    supporting: tuple[Mention, ...] = ()
    contrary: tuple[Mention, ...] = ()
    established: frozenset[tuple[int, int]] = frozenset()
    excluded: frozenset[tuple[int, int]] = frozenset()
    retracted: bool = False
    reviewed: bool = False
    answered: bool | None = None
    today: str = ""
