"""A live page's times: which sentence stands under which, and whose label stands behind one."""

from __future__ import annotations

import pytest

from claimcheck.statements.clocks import clocks, in_one_day
from claimcheck.statements.extracting import extract
from claimcheck.text.sentences import sentences

PAGE = """10:42 Fire chief Ida Marr says that nobody is hurt.
10:31 Workers say two people were taken to hospital. It was quick.
09.58 am - Osk Paper: the fire is under control.
9:15 pm GMT The A4 is closed."""


def times(text: str) -> list[str | None]:
    return clocks(text, sentences(text))


def test_each_sentence_has_the_time_it_stands_under() -> None:
    assert [one.time for one in extract(PAGE)] == [
        "10:42", "10:42", "10:31", "10:31", "10:31", "09:58", "09:58", "09:58", "21:15+00:00", "21:15+00:00",
    ]  # fmt: skip


def test_what_somebody_says_in_few_words_is_worth_checking_there_and_a_label_speaks() -> None:
    found = {one.span.of(PAGE): one for one in extract(PAGE)}
    told = found["Fire chief Ida Marr says that nobody is hurt."]
    assert (told.credit.speaker, told.worth.checkworthy) == ("Ida Marr", True)
    assert found["the fire is under control."].credit.speaker == "Osk Paper"
    assert found["The A4 is closed."].credit.speaker is None


@pytest.mark.parametrize("text", ["10:42 It is off.", "[07:06] It is off.\n[07:09] It is on.", "0:03 It is.\n0:14 It was."])
def test_one_time_and_a_recordings_minutes_are_none(text: str) -> None:
    assert set(times(text)) == {None}


@pytest.mark.parametrize(
    ("found", "is_one"),
    [(["09:00", None, "10:00"], True), (["10:00", "09:00"], True), (["00:10", "23:50", "22:00"], False), ([], True)],
)
def test_a_page_that_runs_over_midnight_has_no_one_day(found: list[str | None], is_one: bool) -> None:
    assert in_one_day(found) is is_one
