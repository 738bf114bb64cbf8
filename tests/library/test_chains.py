"""Where chains of records lead, circles among them."""

from __future__ import annotations

import pytest

from claimcheck.library.chains import chain, last

STRAIGHT = {3: 1, 1: 7}
CIRCLE = {9: 4, 4: 2, 2: 6, 6: 4}


def test_a_chain_is_followed_to_its_end() -> None:
    assert chain(3, STRAIGHT.get) == [3, 1, 7]
    assert [last(start, STRAIGHT.get) for start in (3, 1, 7)] == [7, 7, 7]


@pytest.mark.parametrize("start", [9, 4, 2, 6])
def test_a_circle_has_one_end_wherever_it_is_entered(start: int) -> None:
    assert last(start, CIRCLE.get) == 2
    assert len(chain(start, CIRCLE.get)) == len(set(chain(start, CIRCLE.get)))
