"""From findings to a relation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matcher import LONGEST_COMPARED, compare, compare_features, features, proposed, rule
from claimcheck.signals import Finding
from claimcheck.vocab import Outcome, Relation

# The fourteen kinds on which plain similarity was measured: contradictions score 90 and more, paraphrases 40 to 56.
CONTRADICTIONS = {
    "number in words": (
        "Twelve people were arrested at the rally in Harlow on Monday.",
        "Fifteen people were arrested at the rally in Harlow on Monday.",
    ),
    "number in digits": (
        "12 people were arrested at the rally in Harlow on Monday.",
        "15 people were arrested at the rally in Harlow on Monday.",
    ),
    "decimal point": (
        "The renovation of the town hall cost 2.1 million euros.",
        "The renovation of the town hall cost 21 million euros.",
    ),
    "negation": (
        "The minister knew about the report before the vote.",
        "The minister did not know about the report before the vote.",
    ),
    "before and after": (
        "The senator sold her shares before the vote on the merger.",
        "The senator sold her shares after the vote on the merger.",
    ),
    "date": (
        "The committee met the contractor on 3 March in Harlow.",
        "The committee met the contractor on 13 March in Harlow.",
    ),
    "exchanged actors": (
        "Acme Steel sued Borealis Shipping over the broken contract.",
        "Borealis Shipping sued Acme Steel over the broken contract.",
    ),
    "cause": (
        "The fire at the Harlow mill was caused by an electrical fault.",
        "The fire at the Harlow mill was caused by arson.",
    ),
}
AGREEMENTS = {
    "paraphrase 1": (
        "Police detained a dozen protesters outside the Harlow courthouse on Monday.",
        "On Monday officers arrested twelve demonstrators in front of the court building in Harlow.",
    ),
    "paraphrase 2": (
        "The company laid off a third of its staff in spring.",
        "One in three employees lost their job at the firm between March and May.",
    ),
    "clauses reordered": (
        "After three days of searching, divers found the sunken tug off Cape Tarn on Sunday.",
        "On Sunday divers off Cape Tarn found the sunken tug after three days of searching.",
    ),
    "digits and words": (
        "12 people were arrested at the rally in Harlow.",
        "Twelve people were arrested at the rally in Harlow.",
    ),
}
NEITHER = {
    "same topic, other fact": (
        "The Harlow bridge was closed for repairs in June.",
        "The Harlow bridge was painted by a local artist and his pupils.",
    ),
    "unrelated": ("The mayor of Harlow resigned.", "Wheat prices climbed in Chicago."),
}


@pytest.mark.parametrize("kind", CONTRADICTIONS)
def test_no_contradiction_passes_as_agreement(kind: str) -> None:
    assert compare(*CONTRADICTIONS[kind]).relation not in (Relation.CORROBORATES, Relation.REPEATS)


@pytest.mark.parametrize("kind", ["negation", "exchanged actors"])
def test_contradictions_are_seen(kind: str) -> None:
    assert compare(*CONTRADICTIONS[kind]).relation is Relation.CONFLICTS


@pytest.mark.parametrize("kind", AGREEMENTS)
def test_no_agreement_is_called_a_conflict(kind: str) -> None:
    assert compare(*AGREEMENTS[kind]).relation is not Relation.CONFLICTS


def test_reordered_clauses_corroborate() -> None:
    assert compare(*AGREEMENTS["clauses reordered"]).relation is Relation.CORROBORATES


@pytest.mark.parametrize("kind", NEITHER)
def test_neither_is_neither(kind: str) -> None:
    assert compare(*NEITHER[kind]).relation in (Relation.UNCLEAR, Relation.UNRELATED)


def test_the_same_text_repeats() -> None:
    comparison = compare("The mayor RESIGNED on 3 March.", "  the mayor resigned on 3 March!")
    assert (comparison.relation, comparison.score) == (Relation.REPEATS, 1.0)


@pytest.mark.parametrize("pair", [*CONTRADICTIONS.values(), *AGREEMENTS.values()])
def test_what_is_kept_of_a_pair_is_what_a_person_reads(pair: tuple[str, str]) -> None:
    assert proposed(*pair) == compare(*pair)


def test_of_a_copy_no_more_is_kept_than_how_alike_it_is() -> None:
    text = "Twelve people were arrested at the rally in Harlow on Monday."
    kept, read = proposed(text, text.upper()), compare(text, text.upper())
    assert (kept.relation, kept.score) == (read.relation, read.score) == (Relation.REPEATS, 1.0)
    assert [finding.signal for finding in kept.findings] == ["wording"]
    assert proposed("", "").relation is compare("", "").relation is Relation.UNRELATED


def test_a_long_copy_repeats() -> None:
    line = "The harbour board voted on Monday to dredge the eastern channel and to close two quays to heavy freight"
    assert compare(line + ".", line + " soon.").relation is Relation.REPEATS


def test_exchanged_actors_are_never_a_copy() -> None:
    left = "Militia gunners attacked the army garrison at Harlow early on Sunday morning, hours before the truce began."
    right = "The army garrison attacked militia gunners at Harlow early on Sunday morning, hours before the truce began."
    assert compare(left, right).relation is Relation.CONFLICTS


def test_the_same_words_in_another_order_are_no_agreement() -> None:
    left = "The nurse from the clinic with the surgeon met the patient."
    right = "The patient from the clinic with the nurse met the surgeon."
    assert compare(left, right).relation is Relation.UNCLEAR


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The lab's team is being given more resources.", "The lab's team got less GPU access than outside clients."),
        ("The lab is being given more resources.", "The shortage of computing power is real."),
        ("Berg announced his resignation on Tuesday.", "Whether Berg leaves or stays is unresolved."),
        ("It is an expansion of the lab, not a contraction.", "The lab is shrinking."),
    ],
)
def test_an_official_line_conflicts_with_what_insiders_say(left: str, right: str) -> None:
    assert compare(left, right).relation is Relation.CONFLICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Qilin's team has just over 100 people.", "Dragon Labs' model team has nearly 2,000 engineers."),
        ("Profit at Larch Bank rose in spring.", "Profit at Loxley Bank fell in spring."),
        ("Revenue at Acme rose last year.", "Net profit at Acme fell last year."),
    ],
)
def test_another_subject_is_unclear(left: str, right: str) -> None:
    assert compare(left, right).relation is Relation.UNCLEAR


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Harlow's crew has just over 40 people.", "The Harlow crews are being merged."),
        ("Anna Holm has run the Harlow yard since 2019.", "The Harlow yard owes its debts to Anna Holm."),
        ("On 2 May 2024 the yard launched four ferries.", "The yard has launched over 60 ferries in three years."),
    ],
)
def test_a_shared_subject_alone_is_unclear(left: str, right: str) -> None:
    assert compare(left, right).relation is Relation.UNCLEAR


def test_a_hedge_is_not_corroborated() -> None:
    assert compare("Acme closed its Harlow mill.", "Acme may close its Harlow mill.").relation is Relation.UNCLEAR


@pytest.mark.parametrize(("left", "right"), [("", "The mayor resigned."), ("", ""), ("…", "—")])
def test_empty_texts_are_unrelated(left: str, right: str) -> None:
    assert compare(left, right).relation is Relation.UNRELATED


def test_long_texts_are_compared_by_their_first_part() -> None:
    text = "The mayor of Harlow resigned. " * 1_000
    assert len(features(text).reading.text) <= LONGEST_COMPARED
    assert compare(text, text).relation is Relation.REPEATS


@given(left=st.text(max_size=80), right=st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_comparison_is_symmetric_and_bounded(left: str, right: str) -> None:
    there, back = compare(left, right), compare(right, left)
    assert (there.relation, there.score) == (back.relation, back.score)
    assert 0 <= there.score <= 1


def test_features_are_read_once() -> None:
    assert features("The mayor resigned.") is features("The mayor resigned.")
    left, right = features("The mayor resigned."), features("The mayor did not resign.")
    assert compare_features(left, right) == compare("The mayor resigned.", "The mayor did not resign.")


def test_no_conflict_is_stated_that_no_signal_can_show() -> None:
    left, right = features("The mayor opened the bridge at Osk."), features("The mayor closed the bridge at Osk.")
    alike = Finding("wording", Outcome.AGREES, 0.8, "alike")
    assert not rule(left, right, (alike,)).may_conflict
    assert rule(left, right, (alike, Finding("polarity", Outcome.CONFLICTS, 0.65, "opened against closed"))).may_conflict


def test_ligatures_are_read_as_letters_and_the_words_shown_are_those_of_the_text() -> None:
    left, right = "ﬁve oﬃcials were killed in the ﬁre", "5 officials were killed in the fire"
    found = compare(left, right)

    assert found.relation is Relation.CORROBORATES
    quantity = next(finding for finding in found.findings if finding.signal == "quantity")
    assert [span.of(left) for span in quantity.left] == ["ﬁve oﬃcials"]
    assert [span.of(right) for span in quantity.right] == ["5 officials"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire at the mill is out.", "Two people died in the fire on Sunday."),
        ("The outbreak is over.", "Two new cases were confirmed in the outbreak."),
        ("The strike is off.", "Nurses voted on the strike in March."),
    ],
)
def test_one_shared_word_of_which_two_things_are_told_is_no_agreement(left: str, right: str) -> None:
    assert compare(left, right).relation is Relation.UNCLEAR
