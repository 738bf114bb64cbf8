"""The policy: presets that an editor can read, and what a workspace sets beside them."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.errors import Invalid, NotFound
from claimcheck.policy import load, preset, presets


def test_there_are_three_presets() -> None:
    assert presets() == ("strict", "two-source", "wire")


def test_the_two_source_rule_asks_for_two_origins_one_on_the_record() -> None:
    assert preset("two-source").as_text() == (
        "two-source rule\n"
        "- corroborated: 2 origins, established independent of each other, at least 1 on the record\n"
        "- anonymous sources do count\n"
        "- sources who do not commit do not count\n"
        "- matches that nobody has judged do bear on a status\n"
        "- a primary document does settle a claim by itself\n"
        "- a match is proposed at the balanced point: comparison states what is more than likely\n"
        "- evidence never grows stale"
    )


def test_the_policy_sets_how_sure_comparison_must_be() -> None:
    assert preset("strict").point == "careful"
    assert load({"point": "sweeping"}).point == "sweeping"
    with pytest.raises(Invalid, match="no point 'hasty'"):
        load({"point": "hasty"})


def test_the_strict_rule_leaves_anonymous_sources_and_proposals_out() -> None:
    strict = preset("strict")
    assert (strict.anonymous_counts, strict.proposals_count, strict.on_record) == (False, False, 2)


def test_a_workspace_can_change_a_preset() -> None:
    changed = load({"preset": "two-source", "number": 3})
    assert changed.number == 3
    assert changed.title == "two-source rule, as changed here"
    assert load({}) == preset("two-source")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"nmber": 3}, "the policy has no setting 'nmber'"),
        ({"number": "3"}, "the policy setting 'number' must be a whole number"),
        ({"number": True}, "the policy setting 'number' must be a whole number"),
        ({"anonymous_counts": 1}, "the policy setting 'anonymous_counts' must be true or false"),
        ({"number": 0}, "the policy setting 'number' is too small"),
        ("strict", "the policy must be a table of settings"),
        ({"preset": 3}, "the policy setting 'preset' must be text"),
        ({"number": 1, "on_record": 2}, "the policy asks for 2 origins on the record, but only 1 in all"),
    ],
)
def test_a_bad_setting_is_named(table: Any, message: str) -> None:
    with pytest.raises(Invalid) as failure:
        load(table)
    assert failure.value.message == message


def test_an_unknown_preset_names_those_there_are() -> None:
    with pytest.raises(NotFound) as failure:
        preset("lax")
    assert failure.value.hint == "there are strict, two-source, wire"
