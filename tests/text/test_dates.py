from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.dates import Precision, When, comes_after, dates, same_time
from claimcheck.text.dates.forms import EDGE, beginning_with, first_words, forms, second_words


def only(text: str) -> When:
    (when,) = dates(text)
    return when


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2025-03-04", {"year": 2025, "month": 3, "day": 4}),
        ("2025-03-04T13:00", {"year": 2025, "month": 3, "day": 4, "clock": 780}),
        ("on 4 March 2025", {"year": 2025, "month": 3, "day": 4}),
        ("on the 4th of March", {"month": 3, "day": 4}),
        ("March 4, 2025", {"year": 2025, "month": 3, "day": 4}),
        ("Sept. 9", {"month": 9, "day": 9}),
        ("MARCH 4", {"month": 3, "day": 4}),
        ("3-5 March", {"month": 3, "day": 3, "last_day": 5}),
        ("04.03.2025", {"year": 2025, "month": 3, "day": 4}),
        ("March 2025", {"year": 2025, "month": 3}),
        ("in May", {"month": 5}),
        ("the February vote", {"month": 2}),
        ("in 2025", {"year": 2025}),
        ("the 2015 election", {"year": 2015}),
        ("Q1 2025", {"year": 2025, "quarter": 1}),
        ("third-quarter revenue", {"quarter": 3}),
        ("the 1990s", {"decade": 1990}),
        ("on Monday", {"weekday": 0}),
        ("on Monday evening", {"weekday": 0, "hours": (1020, 1440)}),
        ("yesterday", {"relative": "yesterday"}),
        ("last week", {"relative": "last week"}),
        ("in summer 2024", {"relative": "summer", "year": 2024}),
        ("at 13:00", {"clock": 780}),
        ("at 1 p.m.", {"clock": 780}),
        ("at 7.30 pm", {"clock": 1170}),
        ("12 a.m.", {"clock": 0}),
        ("at noon on Sunday", {"clock": 720, "weekday": 6}),
        ("by midnight", {"clock": 1440}),
        ("three o'clock on Wednesday afternoon", {"clock": 900, "weekday": 2}),
        ("eight in the evening", {"clock": 1200}),
        ("half past four in the morning", {"clock": 270}),
        ("a quarter to six, she said", {"clock": 345, "is_half_open": True}),
        ("six o'clock on Friday evening", {"clock": 1080, "weekday": 4}),
        ("by dusk, shortly after six", {"clock": 1080, "hours": (1020, 1320)}),
        ("until the last week of February", {"month": 2, "day": 21, "last_day": 29}),
        ("in the opening days of June 2024", {"year": 2024, "month": 6, "day": 1, "last_day": 9}),
        ("the second half of June", {"month": 6, "day": 14, "last_day": 30}),
        ("mid-May", {"month": 5, "day": 9, "last_day": 22}),
        ("the end of April", {"month": 4, "day": 20, "last_day": 30}),
        ("by the end of April", {"month": 4, "day": 1, "last_day": 30}),
        ("the last day of April", {"month": 4, "day": 30, "last_day": 30}),
        ("6 p.m. on Friday, 31 January", {"clock": 1080, "weekday": 4, "month": 1, "day": 31}),
    ],
)
def test_the_forms_news_uses(text: str, parts: dict[str, object]) -> None:
    assert only(text).parts() == parts


@pytest.mark.parametrize(
    "text",
    [
        "May will resign",
        "March on Rome",
        "all 4 may resign",
        "31 April",
        "2000 people",
        "more than 2000 people",
        "2.1 million",
        "24:00",
        "one in 20",
        "a second time",
        "shortly after six people died",
        "a quarter to six months",
        "an early start of the race",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == ()


def test_a_number_behind_a_month_can_count_something_else() -> None:
    assert only("In May 12 people died").parts() == {"month": 5}


@pytest.mark.parametrize(
    ("text", "precision", "missing"),
    [
        ("at 13:00", Precision.TIME, ("year", "month", "day")),
        ("on 4 March", Precision.DAY, ("year",)),
        ("on Monday", Precision.DAY, ("year", "month", "day")),
        ("last week", Precision.WEEK, ("year",)),
        ("in early May", Precision.WEEK, ("year",)),
        ("in March", Precision.MONTH, ("year",)),
        ("in the first quarter", Precision.QUARTER, ("year",)),
        ("in 2025", Precision.YEAR, ()),
        ("the 1990s", Precision.DECADE, ()),
    ],
)
def test_precision_and_what_is_missing(text: str, precision: Precision, missing: tuple[str, ...]) -> None:
    assert (only(text).precision, only(text).missing) == (precision, missing)


def test_an_ambiguous_date_keeps_both_readings() -> None:
    when = only("03/04/2025")
    assert (when.month, when.day, when.swapped) == (4, 3, (3, 4))
    assert when.is_ambiguous
    assert not only("13/04/2025").is_ambiguous


def test_the_preposition_is_kept() -> None:
    assert [when.role for when in dates("from 9 p.m. to 5 a.m., until about Friday")] == ["from", "to", "until"]


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("4 March 2025", "March 2025", True),
        ("3 March", "13 March", False),
        ("in 2024", "in 2025", False),
        ("in 1994", "the 1990s", True),
        ("in March", "in the first quarter", True),
        ("in May", "in the first quarter", False),
        ("03/04/2025", "4 March 2025", True),
        ("03/04/2025", "9 March 2025", False),
        ("on Monday", "on Tuesday", False),
        ("on Tuesday", "on 4 March 2025", True),
        ("on Monday", "on 4 March 2025", False),
        ("1 p.m.", "13:00", True),
        ("noon", "3 p.m.", False),
        ("Monday evening", "Monday morning", False),
        ("Monday evening", "8 p.m.", True),
        ("last week", "last week", True),
        ("last week", "yesterday", None),
        ("on Monday", "in March", None),
        ("on 3-5 March", "on 4 March", True),
        ("in spring 2024", "in autumn 2024", False),
        ("this spring", "last spring", False),
        ("this week", "last week", None),
        ("8 February", "the last week of February", False),
        ("8 March", "early March", True),
        ("late March", "early March", False),
        ("2 April", "by the end of April", True),
        ("shortly before nine.", "21:10", True),
        ("shortly before nine.", "23:10", False),
        ("six o'clock", "Monday morning", None),
    ],
)
def test_whether_two_dates_can_be_the_same(one: str, two: str, verdict: bool | None) -> None:
    assert same_time(only(one), only(two)) is verdict
    assert same_time(only(two), only(one)) is verdict


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("in 2022", "in 2019", True),
        ("in April", "mid-May", False),
        ("5 May", "3 May", True),
        ("early May", "mid-May", None),
        ("midday on Sunday", "dawn on Sunday", True),
        ("dawn on Sunday", "midday on Sunday", False),
        ("nine in the evening", "noon", True),
        ("in May", "in May", None),
        ("Monday", "Sunday", True),
        ("Sunday", "Monday", False),
        ("03/04/2025", "5 May 2025", None),
        ("six o'clock on Sunday", "dawn on Sunday", None),
        ("last week", "in 2019", None),
    ],
)
def test_which_of_two_dates_is_later(one: str, two: str, verdict: bool | None) -> None:
    assert comes_after(only(one), only(two)) is verdict


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)))
def test_every_way_to_write_a_day_is_read_back(day: date) -> None:
    for form in ("%Y-%m-%d", "on {0} %B %Y", "%B {0}, %Y", "{0} %b %Y", "the {0}th of %B %Y"):
        text = day.strftime(form).format(day.day)
        assert only(text).parts() == {"year": day.year, "month": day.month, "day": day.day}


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)), st.integers(1, 400))
def test_two_days_are_never_the_same(day: date, apart: int) -> None:
    later = day + timedelta(days=apart)
    one, two = (f"{d.day} {d:%B} {d.year:04}" for d in (day, later))
    assert later.year > 2099 or same_time(only(one), only(two)) is False


@given(st.text() | st.text(alphabet="1234567890:/.- MarchMayon p.m,"))
def test_any_text_is_read_without_error_and_in_order(text: str) -> None:
    found = dates(text)
    assert all(0 <= when.start < when.end <= len(text) for when in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(same_time(when, when) in (True, None) for when in found)


_PIECES = [
    *sorted(first_words() - {"q2", "q3"}),
    *("12", "3", "2025", "1990s", "0800", "hours", "MAY", "Sept.", "Monday", "o'clock", "p.m.", "th", "of", "in", "at"),
    *("quarter", "week", "night", "o", "on", "summer", "afternoon", "minister", "_", "-", "/", ":", ".", ",", "(", "Q4"),
]


@given(st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from((" ", " ", "", "-"))), max_size=8))
def test_no_form_begins_with_a_word_that_is_passed_by(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece.capitalize() + gap if at % 2 else piece + gap for at, (piece, gap) in enumerate(pieces))
    for name, form in forms().items():
        for match in re.finditer(EDGE + f"(?:{form})", text):
            word = re.compile(r"\w+").match(text, match.start())
            assert word is not None
            assert name in beginning_with(word[0])
            assert word[0][0].isdigit() or word[0].lower() in first_words()
            following = re.compile(r"\W*(\w*)").match(text, word.end())
            assert following is not None
            assert following[1].lower() in second_words().get(word[0].lower(), {following[1].lower()})
