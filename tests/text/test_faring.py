"""How somebody fares, matter by matter."""

from __future__ import annotations

import pytest

from claimcheck.text.faring import BADLY, WELL, Sign, may_tell_faring, signs
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zentor was starved of money.", (Sign("supply", BADLY, 2, 4),)),
        ("The clinic is not safe.", (Sign("safety", BADLY, 4, 5),)),
        ("The clinic wants for nothing.", (Sign("supply", WELL, 2, 5),)),
        ("Nothing is lacking at the clinic.", (Sign("supply", WELL, 0, 3),)),
        ("The clinic is back on the grid.", (Sign("power", WELL, 3, 7),)),
        ("The clinic has had no current since May.", (Sign("power", BADLY, 4, 6),)),
        ("He joined Calm Harbour in Osk.", ()),
        ("The clinic opened in May.", ()),
    ],
)
def test_signs_are_read_in_any_form_and_a_denied_one_is_turned(text: str, told: tuple[Sign, ...]) -> None:
    assert signs(read(text)) == told


def test_a_phrase_of_two_matters_is_a_sign_in_each() -> None:
    assert signs(read("The unit was hollowed out.")) == (Sign("supply", BADLY, 3, 5), Sign("staff", BADLY, 3, 5))


def test_a_text_without_any_such_word_is_told_by_a_quick_look() -> None:
    assert may_tell_faring(read("The clinic was starved of medicine."))
    assert not may_tell_faring(read("The clinic opened in May."))
