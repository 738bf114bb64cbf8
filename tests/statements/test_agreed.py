"""What notes say was agreed about publishing them is read from their head, and from nowhere else."""

from __future__ import annotations

import pytest

from claimcheck.statements.agreed import agreed_description, agreed_rule
from claimcheck.vocab import GroundRule


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ("# Notes of a talk off the record, 15 June. Not for publication.", GroundRule.OFF_RECORD),
        ('# Notes of a talk, on background: "a member of the crew"', GroundRule.BACKGROUND),
        ("Interview with an engineer, on deep background", GroundRule.DEEP_BACKGROUND),
        ("# Interview with Ida Marr, on the record", None),
        ("The engineer spoke on background because he feared for his job.", None),
        ("", None),
    ],
)
def test_a_rule_is_read_from_the_head(head: str, rule: GroundRule | None) -> None:
    assert agreed_rule(f"{head}\n\nThe ramp was cracked.") is rule


def test_a_rule_far_down_the_text_is_not_the_documents() -> None:
    assert agreed_rule("The ramp failed.\n" * 60 + "# Notes off the record") is None


def test_the_agreed_description_stands_in_quotes() -> None:
    assert agreed_description('# Notes of a talk, on background: "a member of the crew"\n') == "a member of the crew"
    assert agreed_description('The mayor said "a member of the crew" was there.') is None
