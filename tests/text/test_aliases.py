"""Other names for the same: first letters, countries and people, pet names, and names on file."""

from __future__ import annotations

import pytest

from claimcheck.text.aliases import NOBODY, Aliases, known_as, same_called
from claimcheck.text.alignment import align
from claimcheck.text.reading import read


def same(left: str, right: str, aliases: Aliases = NOBODY) -> list[tuple[str, str]]:
    one, two = read(left), read(right)
    found = same_called(one, two, aliases)
    return [
        (
            left[one.words[a.first].token.start : one.words[a.stop - 1].token.end],
            right[two.words[b.first].token.start : two.words[b.stop - 1].token.end],
        )
        for a, b in found
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The World Health Organization warned Osk.", "WHO warned Osk.", ("World Health Organization", "WHO")),
        ("The People's Front for Dalmara seized it.", "PFD men seized it.", ("People's Front for Dalmara", "PFD")),
        ("The Peruvian army left.", "The army of Peru left.", ("Peruvian", "Peru")),
        ("A plane of the U.S. fell.", "An American plane fell.", ("U.S", "American")),
        ("Islamic State took Osk.", "ISIL took Osk.", ("Islamic State", "ISIL")),
        ("They met Bill Osk.", "They met William Osk.", ("Bill", "William")),
        ("Moscow denied the raid.", "Russia denied the raid.", ("Moscow", "Russia")),
        ("Ada Berg, known as Fox Osk, sang.", "Fox Osk sang.", ("Ada Berg", "Fox")),
        ("Halcyte, formerly Osk Motors, is closing.", "Osk Motors will close.", ("Halcyte", "Osk")),
        ("They met Alex Osk.", "They met Alexandra Osk.", ("Alex", "Alexandra")),
    ],
)
def test_two_names_for_the_same(left: str, right: str, expected: tuple[str, str]) -> None:
    assert same(left, right) == [expected]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("They told us.", "They told America."),
        ("Anna Moss met the Aral Mining board.", "Arthur Mill met the board."),
        ("The group will bill Osk.", "The group met William Osk."),
        ("A raid in Moscow failed.", "A raid on Russia failed."),
        ("", "WHO"),
    ],
)
def test_no_names_for_the_same(left: str, right: str) -> None:
    assert same(left, right) == []


def test_names_on_file() -> None:
    aliases = Aliases({"the Iron Duchess": "Clara Wyn", "Chancellor Wyn": "Clara Wyn"})
    assert same("The Iron Duchess resigned.", "Clara Wyn resigned.", aliases) == [("Iron Duchess", "Clara Wyn")]
    assert same("The Iron Duchess resigned.", "Clara Wyn resigned.") == []


def test_an_alignment_goes_by_the_names_on_file_only_while_they_are_known() -> None:
    left, right = read("Nightjar fled to Osk."), read("Rolf Sander fled to Osk.")
    assert align(left, right).contained < 1.0
    with known_as(Aliases({"Nightjar": "Rolf Sander"})):
        known = align(left, right)
        assert known.lone_left == known.lone_right == ()
        assert align(right, left) == known.mirrored()
    assert align(left, right).lone_left == (0,)


def test_a_name_spelled_out_is_told_by_its_abbreviation() -> None:
    left, right = read("The National Rail Union called a strike."), read("NRU called a strike.")
    alignment = align(left, right)
    assert alignment.contained > 0.9
    assert alignment.lone_left == alignment.lone_right == ()
