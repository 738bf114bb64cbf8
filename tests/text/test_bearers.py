"""Names as wholes, and how each stands in its sentence."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.bearers import bearers, unknown_bearers, words_of
from claimcheck.text.reading import read


def standing(text: str) -> list[tuple[str, str]]:
    reading = read(text)
    return [
        (
            words_of(reading, one.places),
            "place" if one.is_place else "owner" if one.is_owner else "other" if one.is_other else "actor",
        )
        for one in bearers(reading)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Berg sued Carl Dunn over damages in Osk.", [("Ada Berg", "actor"), ("Carl Dunn", "actor"), ("Osk", "place")]),
        ("Acme's board picked Judge Carl Dunn.", [("Acme's", "owner"), ("Carl Dunn", "actor")]),
        ("Ada Berg is the mayor of Osk.", [("Ada Berg", "actor"), ("Osk", "other")]),
        (
            "Rita Moss then sued a Mr Dunn and later a Ms Berg.",
            [("Rita Moss", "actor"), ("Dunn", "actor"), ("Berg", "actor")],
        ),
        (
            "Energy Minister Ada Berg then saw the new Osk Mayor Carl Dunn.",
            [("Ada Berg", "actor"), ("Osk", "actor"), ("Carl Dunn", "actor")],
        ),
        ("Dramatist Ada Berg left.", [("Ada Berg", "actor")]),
        ("Christian Berg left.", [("Christian Berg", "actor")]),
        ("Mayor Of Osk Is Sued By Ada Berg", []),
        ("", []),
    ],
)
def test_how_names_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert standing(text) == expected


def test_names_of_which_the_other_text_has_no_part() -> None:
    left, right = (
        read("Ada Berg sued Carl Dunn and Tolvik over damages."),
        read("Tolwik was sued by A. Berg and Rita Moss over damages never paid."),
    )
    ours, theirs = unknown_bearers(left, right, align(left, right))
    assert [words_of(left, one.places) for one in ours] == ["Carl Dunn"]
    assert [words_of(right, one.places) for one in theirs] == ["Rita Moss"]
