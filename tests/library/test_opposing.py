"""What stands against what in a case: in which order, and which bodies' official lines are one."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.contradiction_report import ContradictionReport
from claimcheck.formats import records
from claimcheck.library import ClaimStore
from claimcheck.library.importing import ImportRequest
from claimcheck.workspace import create

MARCH = """\
{"record": "case", "slug": "march", "title": "The march"}
{"record": "source", "name": "Orrin Police", "parent": "Interior Ministry"}
{"text": "Two people died at the march in Orrin.", "source": "Orrin Police", "as": "official", "said": "2026-03-14"}
{"text": "Three people died at the march in Orrin.", "source": "Orrin Police", "as": "official", "said": "2026-03-16"}
{"text": "Five people died at the march in Orrin.", "source": "Orrin Clinic", "as": "official", "said": "2026-03-17"}
{"text": "The gate of the east ramp was open.", "source": "Orrin Police", "as": "official", "said": "2026-03-14"}
{"text": "The gate of the east ramp was not open.", "source": "Ida Marr", "said": "2026-03-15"}
{"text": "The gate of the east ramp was not open.", "source": "Tom Ode", "said": "2026-03-15"}
{"text": "Police arrested 61 marchers.", "source": "Orrin Police", "as": "official", "said": "2026-03-14"}
{"text": "Police arrested 112 marchers.", "source": "Ida Marr", "said": "2026-03-15"}
"""


@pytest.fixture
def march(tmp_path: Path) -> ClaimStore:
    store = create(tmp_path, case="march").open("Ann")
    result = store.importing.run(records.read(MARCH), ImportRequest(tmp_path, "march", strict=True))
    assert result.problems == ()
    return store


def pairs(report: ContradictionReport) -> list[tuple[str, str]]:
    return [(pair.official.claim, pair.other.claim) for pair in report.pairs]


def test_two_bodies_contradict_each_other_where_one_body_only_shifts(march: ClaimStore) -> None:
    found = pairs(march.reports.contradictions(None))
    assert ("c1", "c2") not in found
    assert {("c1", "c3"), ("c2", "c3")} <= set(found)


def test_most_origins_behind_the_account_come_first_and_the_judged_before_all(march: ClaimStore) -> None:
    assert pairs(march.reports.contradictions(None))[0] == ("c4", "c5")
    from claimcheck.shapes import JudgementFields
    from claimcheck.vocab import JudgementValue

    pair = march.matches.pair("c6", "c7")
    march.matches.judge(pair, JudgementFields(value=JudgementValue.CONTRADICTS))
    assert pairs(march.reports.contradictions(None))[:2] == [("c6", "c7"), ("c4", "c5")]


def test_only_a_body_itself_departs_from_its_line(march: ClaimStore) -> None:
    shifts = {entry.claim: entry.shift for entry in march.reports.contradictions(None).timeline if entry.shift}
    assert shifts["c2"] == "departs from c1: Two people against Three people"
    assert shifts["c3"] == "at odds with c2: Three people against Five people"


DENIED_AFTER = """\
{"record": "case", "slug": "march", "title": "The march"}
{"text": "The clinic received no warning.", "source": "Clinic", "as": "official", "said": "2026-03-14"}
{"text": "The clinic received a warning.", "source": "Clinic", "as": "official", "stance": "denies", "said": "2026-03-16"}
{"text": "Two people died in Orrin.", "source": "Clinic", "as": "official", "stance": "denies", "said": "2026-03-14"}
{"text": "Three people died in Orrin.", "source": "Clinic", "as": "official", "said": "2026-03-17"}
{"text": "Three people died in Orrin.", "source": "Clinic", "as": "official", "stance": "denies", "said": "2026-03-19"}
"""


def test_who_denies_what_contradicts_its_line_stands_by_it(tmp_path: Path) -> None:
    store = create(tmp_path, case="march").open("Ann")
    store.importing.run(records.read(DENIED_AFTER), ImportRequest(tmp_path, "march", strict=True))
    waiting = sorted(store.matches.undecided(), key=lambda match: match.left)
    assert [(match.left, match.right, match.relation) for match in waiting] == [
        ("c1", "c2", "conflicts"),
        ("c3", "c4", "conflicts"),
    ]
    timeline = store.reports.contradictions(None).timeline
    assert [(entry.claim, entry.stance, entry.shift) for entry in timeline] == [
        ("c1", "asserts", ""),
        ("c3", "denies", ""),
        ("c2", "denies", ""),
        ("c4", "asserts", ""),
        ("c4", "denies", "was asserts, now denies"),
    ]


def test_two_accounts_found_not_independent_are_one_origin_beside_the_official_line(march: ClaimStore) -> None:
    from claimcheck.shapes import IndependenceFields
    from claimcheck.vocab import IndependenceValue

    march.decisions.independence("a5", "a6", IndependenceFields(value=IndependenceValue.NOT_INDEPENDENT))
    gate = next(pair for pair in march.reports.contradictions(None).pairs if pair.other.claim == "c5")
    assert gate.other.origins == 1 == march.claims.show("c5").claim.standing.origins
