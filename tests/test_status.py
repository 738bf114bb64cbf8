"""Status: every rule of the ledger's table, with the sentence that a reader meets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evidence_factory import evidence, eyewitness, mention
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence import Evidence, Mention
from claimcheck.policy import Policy, preset
from claimcheck.status import Assessment, assess
from claimcheck.vocab import AttributionType, GroundRule, Modifier, SourceKind, Stance, Status

TWO = preset("two-source")
STRICT = preset("strict")
WIRE = preset("wire")

OFFICIAL = mention(1, 1, type=AttributionType.OFFICIAL, source_kind=SourceKind.ORGANISATION)
UNNAMED = mention(2, 2, type=AttributionType.ANONYMOUS, ground_rule=GroundRule.BACKGROUND, source_kind=SourceKind.ANONYMOUS)
DENIAL = mention(3, 3, stance=Stance.DENIES, type=AttributionType.OFFICIAL)
OFF_RECORD = mention(4, 4, ground_rule=GroundRule.OFF_RECORD)
PAPER = mention(5, 5, type=AttributionType.DOCUMENT, document=50)
TWO_WITNESSES = (eyewitness(6, 6, 60), eyewitness(7, 7, 70))


def told(assessment: Assessment) -> tuple[str, str, str]:
    return str(assessment.status), assessment.reason, assessment.settle


@pytest.mark.parametrize(
    ("given_evidence", "expected"),
    [
        (evidence(), ("unsourced", "no source that may be used asserts it", "a source")),
        (
            evidence(mention(1, 1)),
            (
                "single-source",
                "one source only (named, on the record)",
                "one more independent origin, or a primary document",
            ),
        ),
        (
            evidence(eyewitness(1, 1, 10)),
            (
                "single-source",
                "one source only (named, on the record)",
                "one more independent origin, or a primary document",
            ),
        ),
        (
            evidence(mention(1, 1), mention(2, 2), mention(3, 3)),
            (
                "echoed",
                "three mentions of three origins, not established as independent of each other",
                "two of its origins found independent of each other, or a primary document",
            ),
        ),
        (
            evidence(mention(1, 1), mention(2, 2, via=1)),
            (
                "echoed",
                "two mentions, but all go back to one origin",
                "one more independent origin, or a primary document",
            ),
        ),
        (
            evidence(mention(1, 1, via=2), mention(2, 2, via=1)),
            (
                "echoed",
                "two mentions, but they quote each other in a circle",
                "two independent origins, one of them on the record, or a primary document",
            ),
        ),
        (
            evidence(*TWO_WITNESSES),
            ("corroborated", "two origins independent of each other, two on the record", ""),
        ),
        (evidence(PAPER), ("documented", "a primary document supports it, and nothing disputes it", "")),
        (
            evidence(UNNAMED, contrary=(DENIAL,)),
            (
                "disputed",
                "one mention for it, and the official line denies it",
                "an editor's review, or the retraction of one side",
            ),
        ),
        (
            evidence(OFFICIAL, contrary=(mention(8, 8), mention(9, 9))),
            (
                "disputed",
                "one mention for it, two against it",
                "an editor's review, or the retraction of one side",
            ),
        ),
        (
            evidence(contrary=(DENIAL,)),
            (
                "contradicted",
                "nobody who counts asserts it, and one mention against it",
                "a source that asserts it, or its retraction",
            ),
        ),
        (evidence(OFFICIAL, retracted=True), ("retracted", "it was withdrawn", "")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_each_status_says_why_and_what_would_settle_it(given_evidence: Evidence, expected: tuple[str, str, str]) -> None:
    assert told(assess(given_evidence, TWO)) == expected


def test_a_document_that_is_disputed_settles_nothing() -> None:
    assert assess(evidence(PAPER, contrary=(DENIAL,)), TWO).status is Status.DISPUTED


def test_a_document_that_was_copied_is_no_primary_one() -> None:
    copied = mention(5, 5, type=AttributionType.DOCUMENT, document=50, upstream=49)
    assert assess(evidence(copied), TWO).status is Status.SINGLE_SOURCE


def test_one_source_that_says_it_three_times_stays_one_source() -> None:
    assessment = assess(evidence(mention(1, 1), mention(2, 1), mention(3, 1)), TWO)
    assert (assessment.status, assessment.mentions, assessment.origins) == (Status.SINGLE_SOURCE, 3, 1)


def test_off_the_record_supports_and_contradicts_nothing() -> None:
    assessment = assess(evidence(OFF_RECORD), TWO)
    assert (assessment.status, assessment.mentions) == (Status.UNSOURCED, 0)
    assert assessment.reason == assess(evidence(), TWO).reason
    against = mention(4, 4, ground_rule=GroundRule.OFF_RECORD, stance=Stance.DENIES)
    assert assess(evidence(mention(1, 1), contrary=(against,)), TWO).status is Status.SINGLE_SOURCE


def test_a_hedge_supports_nothing_unless_the_policy_says_so() -> None:
    hedge = mention(1, 1, stance=Stance.HEDGES)
    assert told(assess(evidence(hedge), TWO))[:2] == ("unsourced", "by this rule, none of those who support it counts")


def test_a_spokesperson_on_background_counts_on_the_official_side_and_stays_protected() -> None:
    spokesperson = mention(1, 9, type=AttributionType.ANONYMOUS, ground_rule=GroundRule.BACKGROUND, speaks_for=1)
    assert spokesperson.protected
    assert spokesperson.official
    assert assess(evidence(spokesperson), TWO).modifiers == (Modifier.OFFICIAL_ONLY, Modifier.ANONYMOUS_ONLY)


def test_two_unnamed_sources_found_independent_still_need_the_record() -> None:
    other = mention(3, 3, type=AttributionType.ANONYMOUS, source_kind=SourceKind.ANONYMOUS)
    assessment = assess(evidence(UNNAMED, other, established=frozenset({(2, 3)})), TWO)
    assert assessment.status is Status.ECHOED
    assert assessment.reason == "two mentions of two origins, none of them on the record"
    assert assessment.settle == "an origin on the record"


def test_the_strict_policy_leaves_anonymous_sources_out() -> None:
    assert assess(evidence(UNNAMED), STRICT).status is Status.UNSOURCED
    assert assess(evidence(UNNAMED), TWO).status is Status.SINGLE_SOURCE


def test_the_wire_policy_takes_one_first_hand_origin_on_the_record() -> None:
    assert assess(evidence(eyewitness(1, 1, 10, said="2025-05-31")), WIRE).status is Status.CORROBORATED
    assert assess(evidence(UNNAMED), WIRE).status is Status.SINGLE_SOURCE


def test_a_status_that_rests_on_an_unjudged_match_says_so() -> None:
    contrary = (mention(8, 8, proposed=True),)
    assessment = assess(evidence(OFFICIAL, contrary=contrary), TWO)
    assert assessment.status is Status.DISPUTED
    assert Modifier.PROPOSED in assessment.modifiers
    assert assessment.reason == "one mention for it, one against it, counting a match that nobody has judged"
    assert assessment.settle == "somebody's answer to each contradiction that is only proposed"
    assert assess(evidence(OFFICIAL, contrary=contrary), STRICT).status is Status.SINGLE_SOURCE


def test_a_count_that_includes_an_unjudged_match_says_so_though_the_status_would_be_the_same() -> None:
    assessment = assess(evidence(mention(1, 1), mention(2, 2), mention(3, 3, claim=7, proposed=True)), TWO)
    assert (assessment.status, assessment.modifiers) == (Status.ECHOED, (Modifier.PROPOSED,))
    assert assessment.reason == (
        "three mentions of three origins, not established as independent of each other, "
        "counting a match that nobody has judged"
    )


@pytest.mark.parametrize(
    ("supporting", "policy", "settle"),
    [
        ((UNNAMED,), TWO, "one more independent origin on the record, or a primary document"),
        ((UNNAMED, UNNAMED._replace(attribution=9, source=9)), TWO,
         "one more independent origin on the record, or a primary document"),
        ((mention(1, 1),), STRICT, "one more independent origin on the record, or a primary document"),
        ((mention(1, 1),), replace(TWO, number=3), "two more independent origins, or a primary document"),
        ((UNNAMED,), replace(TWO, number=3),
         "two more independent origins, one of them on the record, or a primary document"),
        ((mention(1, 1),), WIRE, "one independent origin on the record, or a primary document"),
        ((UNNAMED,), replace(TWO, documents_settle=False), "one more independent origin on the record"),
    ],
)  # fmt: skip
def test_what_would_settle_it_is_no_more_than_what_is_wanting(
    supporting: tuple[Mention, ...], policy: Policy, settle: str
) -> None:
    assert assess(evidence(*supporting), policy).settle == settle


def test_what_would_settle_it_does() -> None:
    one = assess(evidence(mention(1, 1)), TWO)
    assert one.settle == "one more independent origin, or a primary document"
    found = frozenset({(1, 2)})
    assert assess(evidence(mention(1, 1), UNNAMED._replace(attribution=2), established=found), TWO).verified
    assert assess(evidence(mention(1, 1), PAPER), TWO).verified


def test_a_circle_beside_an_origin_is_not_called_one_origin() -> None:
    assessment = assess(evidence(mention(1, 1, via=2), mention(2, 2, via=1), mention(3, 3)), TWO)
    assert assessment.reason == "three mentions, but beside a circle of quotes only one origin"
    alone = assess(evidence(mention(1, 1, via=1)), TWO)
    assert alone.reason == "one source only (named, on the record), which only quotes itself"


def test_origins_that_are_established_are_not_called_unestablished() -> None:
    three = replace(TWO, number=3)
    assessment = assess(evidence(*TWO_WITNESSES, mention(8, 8)), three)
    assert told(assessment) == (
        "echoed",
        "three mentions of three origins, only two of them established as independent of each other",
        "three of its origins found independent of each other, or a primary document",
    )


def test_of_several_independent_sets_the_one_that_meets_the_policy_counts() -> None:
    unnamed = {"type": AttributionType.ANONYMOUS, "source_kind": SourceKind.ANONYMOUS}
    mentions = [mention(1, 1, **unnamed), mention(2, 2, **unnamed), mention(3, 3, **unnamed), mention(4, 4), mention(5, 5)]
    established = frozenset({(1, 2), (1, 3), (2, 3), (4, 5)})  # three unnamed apart from each other, and two by name
    assessment = assess(evidence(*mentions, established=established), TWO)
    assert (assessment.status, assessment.independent) == (Status.CORROBORATED, 2)
    assert assessment.reason == "two origins independent of each other, two on the record"


def test_a_denial_among_other_evidence_against_it_hides_none_of_it() -> None:
    assessment = assess(evidence(UNNAMED, contrary=(DENIAL, mention(8, 8), mention(9, 9))), TWO)
    assert assessment.reason == "one mention for it, and the official line denies it; two more against it"


def test_on_deep_background_nothing_tells_that_a_body_speaks() -> None:
    deep = {"type": AttributionType.ANONYMOUS, "ground_rule": GroundRule.DEEP_BACKGROUND, "speaks_for": 1}
    told_deep = assess(evidence(mention(1, 9, **deep)), TWO)
    assert told_deep.modifiers == (Modifier.ANONYMOUS_ONLY,)
    assert told_deep.reason == "one source only (unnamed, not on the record)"


@given(st.permutations(range(4)))
def test_a_status_does_not_depend_on_the_order_of_its_evidence(order: list[int]) -> None:
    mentions = [mention(1, 1), mention(3, 1, type=AttributionType.OFFICIAL), UNNAMED, mention(4, 1, via=2)]
    given_order = evidence(*(mentions[place] for place in order))
    assert assess(given_order, TWO) == assess(evidence(*mentions), TWO)


@pytest.mark.parametrize(
    ("said", "stale"), [("2025-05-31", False), ("2025-05-20", True), ("2025-05", False), ("2024", True)]
)
def test_old_evidence_is_stale_where_the_policy_minds(said: str, stale: bool) -> None:
    assessment = assess(evidence(mention(1, 1, said=said)), WIRE)
    assert (Modifier.STALE in assessment.modifiers) is stale
    assert Modifier.STALE not in assess(evidence(mention(1, 1, said=said)), TWO).modifiers


def test_a_claim_against_somebody_whose_answer_is_not_on_file_is_unanswered() -> None:
    assert Modifier.UNANSWERED in assess(evidence(mention(1, 1), answered=False), TWO).modifiers
    assert Modifier.UNANSWERED not in assess(evidence(mention(1, 1), answered=True), TWO).modifiers


@pytest.mark.parametrize(
    ("given_evidence", "verified"),
    [
        (evidence(mention(1, 1)), False),
        (evidence(*TWO_WITNESSES), True),
        (evidence(PAPER), True),
        (evidence(mention(1, 1), reviewed=True), True),
        (evidence(), False),
    ],
)
def test_unverified_is_all_but_corroborated_documented_and_reviewed(given_evidence: Evidence, verified: bool) -> None:
    assert assess(given_evidence, TWO).verified is verified


@given(st.lists(st.integers(1, 4), max_size=4))
def test_an_off_record_mention_never_changes_a_status(sources: list[int]) -> None:
    mentions = [mention(n, source) for n, source in enumerate(sources, start=1)]
    off_record = mention(99, 99, ground_rule=GroundRule.OFF_RECORD)
    with_it, without = assess(evidence(*mentions, off_record), TWO), assess(evidence(*mentions), TWO)
    assert with_it == without


def test_a_disputed_claim_can_be_an_echo_as_well() -> None:
    assert assess(evidence(mention(1, 1), mention(2, 2, via=1), contrary=(DENIAL,)), TWO).echoed
    assert not assess(evidence(mention(1, 1), contrary=(DENIAL,)), TWO).echoed
    assert not assess(evidence(*TWO_WITNESSES, contrary=(DENIAL,)), TWO).echoed
