"""Figures that both of two texts give."""

from __future__ import annotations

import pytest

from claimcheck.text.figures import figures, same_figures
from claimcheck.text.reading import read


def shared(left: str, right: str) -> list[tuple[list[str], list[str]]]:
    ours, theirs = ([word.token.text for word in read(text).words] for text in (left, right))
    return [([ours[i] for i in one], [theirs[j] for j in two]) for one, two in same_figures(left, right)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "It cost 1.5 billion euros.",
            "1,500 million euros were paid.",
            [(["1.5", "billion", "euros"], ["1,500", "million", "euros"])],
        ),
        ("Fourteen men fled.", "14 men fled.", [(["Fourteen"], ["14"])]),
        ("It took thirty months.", "Two and a half years passed.", [(["thirty", "months"], ["Two", "half", "years"])]),
        ("About 200 came.", "203 came.", [(["200"], ["203"])]),
        ("14 men fled.", "15 men fled.", []),
        ("14 men fled.", "It weighs 14 tonnes.", []),
        ("Nobody fled.", "14 men fled.", []),
    ],
)
def test_shared_figures(left: str, right: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert shared(left, right) == expected
    assert shared(right, left) == [(two, one) for one, two in expected]


def test_each_figure_is_shared_once() -> None:
    assert len(shared("12 men and 12 women", "12 children")) == 1


def test_a_table_of_figures_is_read_by_its_first_ones() -> None:
    assert len(figures("Rooms: " + ", ".join(f"{number} beds" for number in range(2, 500)))) == 12
