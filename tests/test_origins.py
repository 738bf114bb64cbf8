"""Origins: what is counted as one, why, and how many are established independent."""

from __future__ import annotations

from random import Random

import pytest
from evidence_factory import eyewitness, mention
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence import Mention
from claimcheck.origins import Lineage, trace
from claimcheck.vocab import AttributionType, Basis, GroundRule, SourceKind

WIRE = 100


WITHHELD = "some of the mentions count as one origin; which, and why, is withheld to protect a source"


def counts(lineage: Lineage) -> tuple[int, int]:
    return lineage.counted, len(lineage.independent)


def test_one_wire_and_five_rewrites_are_one_origin() -> None:
    wire = mention(1, WIRE, source_kind=SourceKind.PUBLICATION)
    rewrites = [mention(n, n, source_kind=SourceKind.PUBLICATION, via=WIRE) for n in range(2, 7)]
    lineage = trace([wire, *rewrites])
    assert counts(lineage) == (1, 0)
    assert lineage.origins[0].reasons == ("a2, a3, a4, a5 and a6 reached us through the source behind a1",)


def test_papers_with_the_same_wire_credit_are_one_origin_though_the_wire_is_not_on_file() -> None:
    assert counts(trace([mention(1, 1, wire="northgate"), mention(2, 2, wire="northgate")])) == (1, 0)


def test_two_eyewitnesses_with_documents_of_their_own_are_two() -> None:
    assert counts(trace([eyewitness(1, 1, 10), eyewitness(2, 2, 20)])) == (2, 2)


def test_two_eyewitnesses_in_one_document_are_one() -> None:
    lineage = trace([eyewitness(1, 1, 10), eyewitness(2, 2, 10)])
    assert counts(lineage) == (1, 1)
    assert lineage.origins[0].reasons == ("a1 and a2 go back to the same document",)


def test_an_eyewitness_who_reached_us_through_a_report_is_not_established() -> None:
    assert counts(trace([eyewitness(1, 1, 10), eyewitness(2, 2, 20, via=7)])) == (2, 1)


def test_two_unknowns_are_two_origins_and_none_established() -> None:
    assert counts(trace([mention(1, 1), mention(2, 2)])) == (2, 0)


def test_two_unnamed_eyewitnesses_are_not_established_until_somebody_says_so() -> None:
    unnamed = [eyewitness(n, n, n * 10, source_kind=SourceKind.ANONYMOUS, type=AttributionType.ANONYMOUS) for n in (1, 2)]
    assert counts(trace(unnamed)) == (2, 0)
    assert counts(trace(unnamed, established=frozenset({(1, 2)}))) == (2, 2)


def test_an_unnamed_witness_could_be_the_named_one() -> None:
    unnamed = eyewitness(2, 2, 20, source_kind=SourceKind.ANONYMOUS)
    assert counts(trace([eyewitness(1, 1, 10), unnamed])) == (2, 1)


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (mention(2, 5, speaks_for=1), "a2 speaks for the body behind a1"),
        (mention(2, 1), "a1 and a2 go back to the same source"),
        (mention(2, 9, group="s1"), "a1 and a2 belong to the same owner"),
        (mention(2, 9, speaks_for=8, speaks_for_group="s1"), "a1 and a2 belong to the same owner"),
        (mention(2, 9, upstream=10), "a1 and a2 go back to the same document"),
        (mention(2, 9, via=1), "a2 reached us through the source behind a1"),
    ],
    ids=["spokesperson", "same", "owner", "capacity", "press release", "relay"],
)
def test_a_body_and_what_goes_back_to_it_are_one(other: Mention, reason: str) -> None:
    body = mention(1, 1, source_kind=SourceKind.ORGANISATION, group="s1", document=10)
    lineage = trace([body, other])
    assert counts(lineage) == (1, 0)
    assert lineage.origins[0].reasons == (reason,)


def test_quotes_that_copy_each_other_are_one_origin() -> None:
    words = "the gate gave way shortly after noon and the water rose by two metres within the hour"
    copied = [
        mention(1, 1, quote=words, document=1),
        mention(2, 2, quote=words.replace("shortly", "Shortly"), document=2),
    ]
    assert counts(trace(copied)) == (1, 0)
    apart = [
        copied[0],
        mention(2, 2, quote="the dam held until the evening, when the crew opened the second gate by hand"),
    ]
    assert counts(trace(apart)) == (2, 0)


def test_a_relay_circle_counts_as_nothing_and_is_reported() -> None:
    lineage = trace([mention(1, 1, via=2), mention(2, 2, via=1)])
    assert counts(lineage) == (0, 0)
    assert lineage.origins[0].circle
    assert lineage.origins[0].reasons == ("a1 and a2 quote each other in a circle: they count as nothing",)


def test_a_longer_circle_is_found_and_one_with_a_source_of_its_own_is_none() -> None:
    circle = [mention(1, 1, via=2), mention(2, 2, via=3), mention(3, 3, via=1)]
    assert counts(trace(circle)) == (0, 0)
    assert counts(trace([*circle, mention(4, 1)])) == (1, 0)


def test_who_was_found_not_independent_is_joined() -> None:
    lineage = trace([eyewitness(1, 1, 10), eyewitness(2, 2, 20)], excluded=frozenset({(1, 2)}))
    assert counts(lineage) == (1, 1)
    assert lineage.origins[0].reasons == ("a1 and a2 were found not to be independent",)


def test_the_largest_set_that_is_pairwise_independent_counts() -> None:
    unknown = [mention(n, n) for n in (1, 2, 3, 4)]
    established = frozenset({(1, 2), (2, 3), (1, 3), (3, 4)})
    assert counts(trace(unknown, established)) == (4, 3)


mentions = st.lists(
    st.builds(
        lambda source, via, document, basis, kind: (source, via, document, basis, kind),
        st.integers(1, 5),
        st.none() | st.integers(1, 5),
        st.none() | st.integers(1, 4),
        st.sampled_from(Basis),
        st.sampled_from(SourceKind),
    ),
    max_size=7,
).map(
    lambda rows: [
        mention(n, source, via=via, document=document, basis=basis, source_kind=kind)
        for n, (source, via, document, basis, kind) in enumerate(rows, start=1)
    ]
)


@given(mentions, st.integers())
def test_the_order_of_mentions_never_matters(given_mentions: list[Mention], seed: int) -> None:
    shuffled = list(given_mentions)
    Random(seed).shuffle(shuffled)
    assert trace(shuffled) == trace(given_mentions)


@given(mentions)
def test_independent_never_exceeds_origins_nor_origins_mentions(given_mentions: list[Mention]) -> None:
    lineage = trace(given_mentions)
    assert len(lineage.independent) <= lineage.counted <= len(given_mentions)


@given(mentions)
def test_missing_lineage_never_raises_the_count(given_mentions: list[Mention]) -> None:
    unknown = mention(99, 99)
    assert len(trace([*given_mentions, unknown]).independent) <= len(trace(given_mentions).independent)


def test_no_reason_tells_that_a_protected_source_is_one_that_is_named() -> None:
    hidden = mention(2, 1, ground_rule=GroundRule.BACKGROUND, type=AttributionType.ANONYMOUS)
    (origin,) = trace([mention(1, 1), hidden]).origins
    assert origin.reasons == (WITHHELD,)


def test_a_finding_of_independence_does_not_bring_out_which_mention_is_the_protected_one() -> None:
    hidden = mention(3, 1, ground_rule=GroundRule.BACKGROUND, type=AttributionType.ANONYMOUS)
    for pair in ((1, 3), (2, 3)):
        lineage = trace([mention(1, 1), mention(2, 2), hidden], established=frozenset({pair}))
        assert {reason for origin in lineage.origins for reason in origin.reasons} == {WITHHELD}


def test_no_reason_tells_for_whom_a_source_on_deep_background_speaks() -> None:
    deep = mention(2, 9, speaks_for=1, ground_rule=GroundRule.DEEP_BACKGROUND)
    (origin,) = trace([mention(1, 1), deep]).origins
    assert origin.reasons == (WITHHELD,)


def test_an_excerpt_of_a_longer_quote_is_a_copy() -> None:
    excerpt = "the gate gave way shortly after noon and the water rose by two metres within the hour"
    longer = f"Asked about the night, she was plain: {excerpt}, and nobody had been told to leave before that happened."
    (origin,) = trace([mention(1, 1, quote=excerpt, document=1), mention(2, 2, quote=longer, document=2)]).origins
    assert origin.reasons == ("a1 and a2 are so alike in words that one copies the other",)


def test_what_joins_two_weighs_more_than_a_finding_of_independence() -> None:
    lineage = trace([mention(1, 1), mention(2, 2, via=1)], established=frozenset({(1, 2)}))
    assert counts(lineage) == (1, 0)
    assert lineage.origins[0].reasons == (
        "a2 reached us through the source behind a1",
        "a1 and a2 were found independent, but what joins them weighs more",
    )


def test_thousands_of_mentions_are_traced_by_what_they_share() -> None:
    rewrites = [mention(number, number, via=1) for number in range(2, 5_000)]
    assert counts(trace([mention(1, 1), *rewrites])) == (1, 0)
