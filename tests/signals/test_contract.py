"""What holds for every signal, the ones found by discovery included that this file has never heard of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.signals import Finding, Signal, signals
from claimcheck.vocab import Outcome

FOUND = signals()
HERE = Path(__file__).parent

# Words that signals look for, so that random texts meet them; hypothesis adds arbitrary characters.
WORDS = """
    not never no none nobody all most some few only every more less fewer than shortage resources team staff
    pay rose fell approved rejected signed pending resigned stays Smith Jones Acme sued by was named chief
    executive may will alleged denied hoax 12 twelve 2.1 million euros percent 3 March 2025 Monday before
    after the of and , . ; said according to that police killed survived bought sold in Paris
    at least about 3 paid unpaid inspected uninspected inspection will is moving called off still finished
""".split()  # noqa: SIM905 - a list of words reads best as words
texts = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.text(max_size=60),
)
relaxed = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_there_are_signals() -> None:
    names = {signal.name for signal in FOUND}
    assert {"actors", "comparison", "completion", "modality", "polarity", "quantifier", "wording"} <= names


def test_names_are_unique() -> None:
    assert len({signal.name for signal in FOUND}) == len(FOUND)


def test_explanations_are_unique_sentences() -> None:
    explanations = [signal.explanation for signal in FOUND]
    assert all(explanation.endswith(".") for explanation in explanations)
    assert len(set(explanations)) == len(explanations)


@pytest.mark.parametrize("signal", FOUND, ids=lambda signal: signal.name)
def test_has_a_test_of_its_own(signal: Signal) -> None:
    assert (HERE / f"test_{signal.name}.py").is_file()


@pytest.mark.parametrize("signal", FOUND, ids=lambda signal: signal.name)
@given(left=texts, right=texts)
@relaxed
def test_is_symmetric_bounded_and_in_the_text(signal: Signal, left: str, right: str) -> None:
    there, back = signal.between(left, right), signal.between(right, left)
    assert (there is None) == (back is None)
    if there is None or back is None:
        return
    assert (there.outcome, there.score) == (back.outcome, back.score)
    assert (set(there.left), set(there.right)) == (set(back.right), set(back.left))
    assert there.signal == signal.name
    assert 0 <= there.score <= 1
    assert there.detail
    assert_inside(there, left, right)


def assert_inside(finding: Finding, left: str, right: str) -> None:
    for spans, text in ((finding.left, left), (finding.right, right)):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize("signal", FOUND, ids=lambda signal: signal.name)
@given(text=texts)
@relaxed
def test_a_text_never_conflicts_with_itself(signal: Signal, text: str) -> None:
    finding = signal.between(text, text)
    assert finding is None or finding.outcome is Outcome.AGREES


@pytest.mark.parametrize("signal", FOUND, ids=lambda signal: signal.name)
@pytest.mark.parametrize("empty", ["", " \n\t", "…!?"])
def test_nothing_is_said_about_an_empty_text(signal: Signal, empty: str) -> None:
    assert signal.between(empty, "The mayor of Paris did not resign on 3 March 2025 with 12 others.") is None
    assert signal.between("The mayor of Paris did not resign on 3 March 2025 with 12 others.", empty) is None
    assert signal.between(empty, empty) is None
