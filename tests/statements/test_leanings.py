"""What a speaker does with what is said, and how the speaker knows it: sentences of their own, each with what it must be."""

from __future__ import annotations

import pytest

from claimcheck.statements.credits import credits as credits_of
from claimcheck.statements.leanings import basis_of, gives_none, stance_of
from claimcheck.text.sentences import sentences
from claimcheck.vocab import Basis, SpeechStance


def stance(sentence: str) -> str:
    (credit,) = credits_of(sentence, sentences(sentence))
    return credit.stance.value


STANCES = [
    ('"That is simply not what happened," Dahlgren said.', "denies"),
    ("A spokeswoman for the airline said the allegation was without merit.", "denies"),
    ("The bank pushed back on the claim that it had frozen the accounts.", "denies"),
    ("Rolf Dahlgren insisted he had never met the contractor.", "denies"),
    ("Asked whether the tests had been faked, the director said they had not.", "denies"),
    ("The spokesman said the video was fake.", "denies"),
    ("It is possible that the valve was left open, the inspector said.", "hedges"),
    ("As far as the ministry is aware, no one was hurt, an official said.", "hedges"),
    ("The coast guard said it could not rule out a collision.", "hedges"),
    ("The talks may resume on Friday, a diplomat said.", "hedges"),
    ("The board voted on the plan in May, its chairwoman said.", "asserts"),
    ("The council confirmed that the road would close.", "asserts"),
    ("Rolf Dahlgren has repeatedly said the ferry was safe.", "asserts"),
    ("Messages left with the hotel were not answered.", "declines"),
    ("A representative for the singer had no immediate comment.", "declines"),
    ("The prosecutor's office said it does not comment on pending cases.", "declines"),
    ('"No comment," Dahlgren said.', "declines"),
]


@pytest.mark.parametrize(("sentence", "expected"), STANCES)
def test_a_stance_is_read_from_the_verb_and_from_what_is_said(sentence: str, expected: str) -> None:
    assert stance(sentence) == expected


BASES = [
    ("two passengers who were on the train said the brakes failed.", Basis.WITNESSED),
    ("after reviewing the invoices, the auditor said the sum was wrong.", Basis.DOCUMENT),
    ("the sum was wrong, according to invoices seen by the courier.", Basis.DOCUMENT),
    ("six pupils were seen by a doctor, the board said.", Basis.UNKNOWN),
    ("a cousin, who was told of the crash by a passenger, said it happened at dawn.", Basis.TOLD_BY_WITNESS),
    ("a relative who spoke to two of the survivors said the lights went out.", Basis.TOLD_BY_WITNESS),
    ("the nurse said a colleague had told her that the alarm was off.", Basis.TOLD),
    ("judging by the tracks, the car was fast, an officer said.", Basis.DEDUCED),
    ("the gate was open, ida marr said.", Basis.UNKNOWN),
]


@pytest.mark.parametrize(("plain", "expected"), BASES)
def test_a_basis_is_read_where_the_text_tells_it(plain: str, expected: Basis) -> None:
    assert basis_of(plain) is expected


def test_the_month_of_may_hedges_nothing() -> None:
    assert stance_of("it opened in may 2025.", None) is SpeechStance.ASSERTS
    assert stance_of("it opened on 3 may.", None) is SpeechStance.ASSERTS
    assert stance_of("it may open.", None) is SpeechStance.HEDGES


def test_who_says_more_than_no_comment_gives_an_answer() -> None:
    assert gives_none("it does not comment on pending cases.")
    assert not gives_none("the gate was open for nine days before anyone saw it, and it does not comment on the rest.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('"I think it is a disgrace," Ida Marr said.', "asserts"),
        ('"We believe this is the wrong decision," Ida Marr said.', "asserts"),
        ("Ida Marr said she thought the minister should resign.", "asserts"),
        ('"I think the gate was open," Ida Marr said.', "hedges"),
        ('"I think it is probably a disgrace," Ida Marr said.', "hedges"),
        ("Ida Marr believes the gate was open.", "hedges"),
    ],
)
def test_a_view_is_asserted_by_the_words_that_hedge_a_fact(sentence: str, expected: str) -> None:
    assert stance(sentence) == expected
