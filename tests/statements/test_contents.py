"""What somebody says ends where the same speaker's next telling begins, and a deed with its object."""

from __future__ import annotations

import pytest

from claimcheck.statements.attributions import attributions
from claimcheck.statements.pieces import pieces
from claimcheck.statements.quotes import quotes
from claimcheck.text.spans import Span


def contents(sentence: str) -> dict[str, str]:
    """What each cue's last word attributes, as typed."""
    run = pieces(sentence, Span(0, len(sentence)), quotes(sentence))
    return {
        run[one.cue[1] - 1].text: " ... ".join(
            sentence[run[first].start : run[stop - 1].end] for first, stop in one.content if stop > first
        )
        for one in attributions(run)
    }


CUT = [
    ("Ida Marr said the gate was open, adding that nobody was hurt.", "said", "the gate was open"),
    ("The council confirmed the vote and said it would be public.", "confirmed", "the vote"),
    ("Ida Marr criticized the plan, a draft of nine pages.", "criticized", "the plan"),
]


@pytest.mark.parametrize(("sentence", "cue", "said"), CUT)
def test_a_content_ends_where_something_else_begins(sentence: str, cue: str, said: str) -> None:
    assert contents(sentence)[cue] == said


WHOLE = [
    ("Ida Marr said the gate, a steel one, was open.", "said", "the gate, a steel one, was open."),
    ("The company put the loss at 34,000 crowns.", "put", "the loss at 34,000 crowns."),
    ('Ida Marr called it "a lie, a plain lie".', "called", 'it "a lie, a plain lie".'),
]


@pytest.mark.parametrize(("sentence", "cue", "said"), WHOLE)
def test_a_content_goes_on_behind_its_own_commas(sentence: str, cue: str, said: str) -> None:
    assert contents(sentence)[cue] == said


def test_of_what_is_done_to_somebody_that_one_is_part() -> None:
    assert contents("Ida Marr was nominated by the party.")["nominated"].startswith("Ida Marr")
