"""A table's rows: told with their headings, whose the source's column says, and prose in a cell by its sentences."""

from __future__ import annotations

from claimcheck.statements.extracting import extract
from claimcheck.statements.wording import claims_in

INJURED = "Ward\tInjured\tSource\n\nEast Ward\t14\tFire service\n\nHarbour\t3\tIda Marr\n\nWest Ward\t\tpolice"
LOG = "Time\tPlace\tNarrative\n\n04:10\tMill Road 4\tTwo men broke the lock of the gate at night. One man was arrested."


def told(text: str) -> list[tuple[str, str | None, bool]]:
    found = extract(text)
    claims = claims_in(text, found)
    return [(claim.text, one.credit.speaker, one.worth.checkworthy) for claim, one in zip(claims, found, strict=True)]


def test_a_row_is_told_with_its_headings_by_its_source() -> None:
    assert told("The fire hurt many.\n\n" + INJURED)[1:] == [
        ("Ward Injured Source.", None, False),
        ("Ward: East Ward; Injured: 14", "Fire service", True),
        ("Ward: Harbour; Injured: 3", "Ida Marr", True),
        ("Ward: West Ward", "police", False),
    ]


def test_prose_in_a_cell_is_read_by_itself() -> None:
    assert told(LOG)[1:] == [
        ("04:10.", None, False),
        ("Mill Road 4.", None, False),
        ("Two men broke the lock of the gate at night.", None, True),
        ("One man was arrested.", None, True),
    ]


def test_lines_with_tabs_and_no_headings_are_no_table() -> None:
    text = "Home\tNews\n\nSport\tWeather"
    assert [one.wording for one in extract(text)] == [None] * len(extract(text))


def test_lines_around_a_table_are_kept() -> None:
    text = "They were counted, and it says\nWard\tInjured\nEast Ward\t14\nand that is what the fire service told the board."
    assert [one.span.of(text) for one in extract(text)] == [
        "They were counted, and it says",
        "Ward\tInjured",
        "East Ward\t14",
        "and that is what the fire service told the board.",
    ]
