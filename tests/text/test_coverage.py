"""English is covered, short headlines and foreign names in it too; other languages and scripts are not."""

from __future__ import annotations

import pytest

from claimcheck.matcher import compare
from claimcheck.text.coverage import is_covered
from claimcheck.text.words import tokens
from claimcheck.vocab import Relation


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No comment",
        "Storm kills four, cuts power, closes airports",
        "The ferry from Tierra del Fuego to Los Lagos sank.",
        "Le Monde and El País published the letter on Tuesday.",
    ],
)
def test_english_is_covered(text: str) -> None:
    assert is_covered(text, tokens(text))


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister ist am Dienstag nicht zurückgetreten.",
        "Les pompiers ont éteint le feu dans une usine.",
        "El alcalde fue detenido por los agentes el martes.",
        "Министр ушёл в отставку во вторник.",
        "市长星期二辞职。",
    ],
)
def test_other_languages_are_not(text: str) -> None:
    assert not is_covered(text, tokens(text))


def test_what_is_not_covered_is_unclear_and_says_so() -> None:
    found = compare("Министр ушёл в отставку во вторник.", "Министр не ушёл в отставку.")
    assert found.relation is Relation.UNCLEAR
    assert [finding.detail for finding in found.findings] == ["language not covered"]
