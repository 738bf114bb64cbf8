"""The register of a text is told from how its sentences are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.statements.registers import EVEN, NEWS, REGISTERS, likely_in, shares_of, within
from claimcheck.statements.worth_traits import traits

TEXTS = {
    "news": (
        "The harbour board sold the crane to a scrap dealer in Holm on Thursday, officials said.",
        "The ministry denied that it had ordered the search.",
        "Police arrested a 34-year-old man at the border, according to a spokesman.",
        "The company, which employs 900 people in Norwald, declined to comment.",
    ),
    "debate": (
        "Well, I don't agree with that, Senator.",
        "You know, I think you've got to look at the record -- and my opponent hasn't.",
        "Let me answer that, because it's important.",
        "You said you'd do it, and now you won't, and I don't think that's right.",
    ),
    "speech": (
        "Tonight I ask you to join us in building a stronger state for our children.",
        "Together we will give every family the opportunity they deserve.",
        "Our teachers, our nurses and our workers have made us proud.",
        "Let us renew our commitment to the future of this great state.",
    ),
    "post": (
        "BREAKING: Bridge closed \u27a1\ufe0f https://example.org/a #traffic",
        "@mayor When will you open the clinic? #health",
        "Proud of our team! Read more: https://example.org/b",
        "RT @council: The lift is out of order again #lifts https://example.org/c",
    ),
}


@pytest.mark.parametrize("register", REGISTERS)
def test_a_text_is_mostly_in_the_register_it_is_written_in(register: str) -> None:
    found = shares_of([likely_in(traits(sentence)) for sentence in TEXTS[register]])

    assert REGISTERS[found.index(max(found))] == register


def test_a_text_without_sentences_may_be_in_any() -> None:
    assert shares_of([]) == EVEN


def test_more_sentences_tell_more_surely() -> None:
    sentence = likely_in(traits(TEXTS["debate"][1]))

    assert shares_of([sentence] * 20)[1] > shares_of([sentence])[1]


def test_a_sentence_is_in_the_register_of_a_text_that_has_but_one() -> None:
    assert within(NEWS, likely_in(traits(TEXTS["debate"][0]))) == NEWS


@given(st.lists(st.text(max_size=80), max_size=5))
def test_shares_are_shares(sentences: list[str]) -> None:
    found = shares_of([likely_in(traits(sentence)) for sentence in sentences])

    assert sum(found) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in found)
