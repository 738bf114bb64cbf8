"""What a sentence tells without who told it, every character in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.drafting.content import content


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Fifteen people were hurt, according to Ann Ode, who heads the ward.", "Fifteen people were hurt"),
        ("The authority said that fifteen people were hurt.", "that fifteen people were hurt."),
        ("Fifteen people, police said, were hurt when it failed.", "Fifteen people             , were hurt when it failed."),
        ("Fifteen people were hurt.", "Fifteen people were hurt."),
        ("Police said.", "Police said."),
    ],
)
def test_who_said_it_is_blanked_out(sentence: str, told: str) -> None:
    assert content(sentence).strip() == told


@given(st.text(alphabet="Ab ,.;:“”said according to who", max_size=120))
def test_every_character_stays_where_it_is(text: str) -> None:
    left = content(text)
    assert len(left) == len(text)
    assert all(new in (old, " ") for new, old in zip(left, text, strict=True))
