"""Words near in meaning, by WordNet."""

from __future__ import annotations

import pytest

from claimcheck.text.kin import kin, kindred


def near(left: str, right: str) -> dict[tuple[str, str], float]:
    """The near words of two texts of lower-case words, with how near."""
    one, two = left.split(), right.split()
    found: dict[tuple[str, str], float] = {}
    for i, j, nearness in kindred(left, right, range(len(one)), range(len(two))):
        found[one[i], two[j]] = max(nearness, found.get((one[i], two[j]), 0.0))
    return found


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("they evaded taxes", "tax evasion", {("evaded", "evasion"): 0.89, ("taxes", "tax"): 0.89}),
        ("infants were vaccinated", "babies", {("infants", "babies"): 0.85}),
        ("they beefed up security", "it strengthened", {("beefed", "strengthened"): 0.85}),
        ("the murder", "they killed", {("murder", "killed"): 0.6}),
        ("a teapot", "the soldiers", {}),
        ("", "the soldiers", {}),
    ],
)
def test_how_near(left: str, right: str, expected: dict[tuple[str, str], float]) -> None:
    assert near(left, right) == expected
    assert near(right, left) == {(two, one): nearness for (one, two), nearness in expected.items()}


def test_opposites_are_not_near() -> None:
    assert near("prices rose", "they fell") == {}


@pytest.mark.parametrize("text", ["Bishop Rose spoke.", "12", "the of", ""])
def test_names_figures_and_grammar_have_no_kin(text: str) -> None:
    assert not any(one.near for one, word in zip(kin(text), text.split(), strict=False) if word != "spoke.")


def test_a_group_s_single_words_are_near_and_its_phrases_stand_for_its_head() -> None:
    assert near("the libel", "his defamation") == {("libel", "defamation"): 0.7}
    assert near("they made off with it", "he stole it") == {}
