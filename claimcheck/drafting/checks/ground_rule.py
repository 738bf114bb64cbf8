"""What may not be used, or not like this."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.line import Finding, Line, Stored
from claimcheck.vocab import GroundRule, StatementAttribution


def check(line: Line) -> Iterator[Finding]:
    """It uses what was told off the record, or says from whom it has what was told on deep background."""
    for stored in line.standing:
        rules = {backing.mention.ground_rule for backing in stored.asserting}
        if rules == {GroundRule.OFF_RECORD}:
            yield Finding(f"{stored.id} was told off the record", "another source for it, or take it out", stored.id)
        elif _is_deep_only(stored) and line.credit.attribution is not StatementAttribution.NARRATOR:
            said = f"it says who told {stored.id}, which was told on deep background"
            yield Finding(said, "tell it without a source, or agree on another rule", stored.id)


def _is_deep_only(stored: Stored) -> bool:
    rules = {backing.mention.ground_rule for backing in stored.asserting} - {GroundRule.OFF_RECORD}
    return rules == {GroundRule.DEEP_BACKGROUND}
