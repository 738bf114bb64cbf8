"""How alike two texts are, measure by measure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.measures import APART, SHARED, measures
from claimcheck.text.reading import read

FIRE = "Fire destroyed the old pharmacy in Harlow on Friday."
WORDS = st.lists(st.sampled_from(["Fire", "the", "Harlow", "mill", "sold", "12", "in", "said", "not", "."]), max_size=12)


def between(left: str, right: str) -> dict[str, float]:
    return measures(read(left), read(right))


def test_a_text_beside_itself() -> None:
    found = between(FIRE, FIRE)
    assert {name: found[name] for name in SHARED} == dict.fromkeys(SHARED, 1.0)
    assert {name: found[name] for name in APART} == dict.fromkeys(APART, 0.0)


def test_nothing_in_common() -> None:
    found = between("Fire destroyed Harlow.", "Ferries waited.")
    assert (found["contained"], found["dice"], found["predicate"], found["run"]) == (0, 0, 0, 0)


@given(WORDS, WORDS)
def test_they_are_symmetric_and_bounded(left: list[str], right: list[str]) -> None:
    found = between(" ".join(left), " ".join(right))
    assert found == pytest.approx(between(" ".join(right), " ".join(left)))
    assert tuple(found) == (*SHARED, *APART)
    assert all(0 <= value <= 1 for value in found.values())


def test_a_rare_word_in_common_shows_more_than_a_common_one() -> None:
    rare = between("The pharmacist left early.", "Nobody saw the pharmacist.")
    common = between("The people left early.", "Nobody saw the people.")
    assert rare["rare_dice"] > common["rare_dice"]


def test_what_only_one_text_has() -> None:
    found = between("Fire destroyed a pharmacy in Harlow.", "Fire destroyed an orchard in Osk on 12 hectares.")
    assert found["own_names"] == 0.25
    assert found["own_rare"] > 0.1
    assert found["own_figures"] == 0
    assert found["extra_words"] > found["own_words"] > 0


def test_more_detail_in_one_text_leaves_the_other_contained() -> None:
    found = between("Fire destroyed a pharmacy.", "On Friday a fire in Harlow destroyed a pharmacy and two garages.")
    assert found["contained"] == 1
    assert found["containing"] < 0.7
    assert found["own_words"] == 0


def test_words_in_another_order() -> None:
    found = between("The council sold the mill to Acme.", "Acme sold the mill to the council.")
    assert found["dice"] == 1
    assert found["order"] < 0.8
    assert found["run"] < 1


def test_no_words_no_likeness() -> None:
    assert set(between("", FIRE).values()) == {0}


def test_a_name_s_other_words_count_nothing_where_the_other_text_abbreviates_it() -> None:
    found = between("The Harlow Dockers Union called a strike.", "HDU called a strike.")
    assert (found["names"], found["contained"], found["containing"]) == (1, 1, 1)


def test_a_figure_written_in_another_way_is_met() -> None:
    found = between("Fourteen men fled Harlow.", "14 men fled Harlow.")
    assert (found["contained"], found["figures"], found["own_figures"], found["extra_figures"]) == (1, 1, 0, 0)
