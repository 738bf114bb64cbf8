"""Assessing many claims: what is kept for the next one never changes what is said of it."""

from __future__ import annotations

from evidence_factory import evidence, mention
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence import Evidence, Mention
from claimcheck.policy import preset, presets
from claimcheck.status import assess
from claimcheck.status.many import Assessing
from claimcheck.vocab import AttributionType, Basis, GroundRule, SourceKind, Stance

NUMBERS = st.none() | st.integers(1, 3)
MENTIONS = st.builds(
    mention,
    st.integers(1, 6),
    st.integers(1, 3),
    source_kind=st.sampled_from(SourceKind),
    type=st.sampled_from(AttributionType),
    stance=st.sampled_from(Stance),
    ground_rule=st.sampled_from(GroundRule),
    basis=st.sampled_from(Basis),
    speaks_for=NUMBERS,
    via=NUMBERS,
    document=NUMBERS,
    upstream=NUMBERS,
    proposed=st.booleans(),
    said=st.sampled_from((None, "2020", "2025-05-01")),
    recorded_at=st.just("2025-05-01T00:00:00Z"),
)
PAIRS = st.frozensets(st.sampled_from(((1, 2), (2, 3), (3, 6), (4, 9))), max_size=2)


def bearing(
    mentions: list[Mention], contrary: list[Mention], pairs: frozenset[tuple[int, int]], retracted: bool
) -> Evidence:
    return evidence(*mentions, contrary=tuple(contrary), established=pairs, retracted=retracted)


CLAIMS = st.builds(bearing, st.lists(MENTIONS, max_size=2), st.lists(MENTIONS, max_size=1), PAIRS, st.booleans())


@given(st.sampled_from(presets()), st.lists(CLAIMS, max_size=12))
def test_many_claims_are_assessed_as_each_alone(name: str, claims: list[Evidence]) -> None:
    policy = preset(name)
    assessing = Assessing(policy)
    assert [assessing.assess(claim) for claim in claims] == [assess(claim, policy) for claim in claims]


def test_the_lineage_is_each_claims_own() -> None:
    assessing = Assessing(preset("two-source"))
    first, second = (assessing.assess(evidence(mention(number, 1))) for number in (7, 8))
    assert [origin.ids for found in (first, second) for origin in found.lineage.origins] == [(7,), (8,)]
