from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.numbers import Hedge, Kind, Quantity, fits, quantities


def only(text: str) -> Quantity:
    (quantity,) = quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 people", "12"),
        ("1,187,000 tickets", "1187000"),
        ("40 000 people", "40000"),
        ("2.1 million tickets", "2100000"),
        ("1,250 million tickets", "1250000000"),
        ("19M watch sales", "19000000"),
        ("the 5m people", "5000000"),
        ("10,00,000 votes", "1000000"),
        ("twelve hundred people", "1200"),
        ("one hundred and five seats", "105"),
        ("twenty-one players", "21"),
        ("a dozen inmates", "12"),
        ("two dozen officers", "24"),
        ("half a million people", "500000"),
        ("two and a half million people", "2500000"),
        ("a million and a half people", "1500000"),
        ("nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred and ninety-nine", "999999999"),
    ],
)
def test_the_value_of_a_count(text: str, value: str) -> None:
    quantity = only(text)
    assert quantity.kind is Kind.COUNT
    assert quantity.low == quantity.high == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$3.5bn", "3500000000", "dollar"),
        ("€40m", "40000000", "EUR"),
        ("forty million euros", "40000000", "EUR"),
        ("US$5", "5", "USD"),
        ("EUR 5 million", "5000000", "EUR"),
        ("12.500,50 Euro", "12500.50", "EUR"),
        ("90 million crowns", "90000000", "crown"),
        ("50 cents", "0.50", "dollar"),
        ("Rs 500", "500", "rupee"),
        ("Rs. 500 crore", "5000000000", "rupee"),
        ("KSh500,000", "500000", "shilling"),
        ("R50,000", "50000", "rand"),
        ("R2 million", "2000000", "rand"),
        ("GH¢500", "500", "cedi"),
        ("CHF 5m", "5000000", "franc"),
        ("five million Swiss francs", "5000000", "franc"),
    ],
)
def test_money_keeps_its_currency(text: str, value: str, unit: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.unit) == (Kind.MONEY, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("62%", Kind.PERCENT, "62"),
        ("11.8 percent of capacity", Kind.PERCENT, "11.8"),
        ("59 per cent of samples", Kind.PERCENT, "59"),
        ("three in five children", Kind.PERCENT, "60"),
        ("three-quarters of households", Kind.PERCENT, "75"),
        ("half of the voters", Kind.PERCENT, "50"),
        ("a quarter of its capacity", Kind.PERCENT, "25"),
        ("half a percentage point", Kind.POINTS, "0.5"),
        ("25 basis points", Kind.POINTS, "0.25"),
        ("twice the price", Kind.RATIO, "2"),
        ("three times as many", Kind.RATIO, "3"),
        ("the 88th minute", Kind.ORDINAL, "88"),
    ],
)
def test_shares_points_factors_and_ranks(text: str, kind: Kind, value: str) -> None:
    assert (only(text).kind, only(text).low) == (kind, Decimal(value))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("18 months", "a year and a half"),
        ("a ban for a fortnight", "14 days"),
        ("104 degrees Fahrenheit", "40 Celsius"),
        ("100C", "212 degrees Fahrenheit"),
        ("2,000 litres", "two cubic metres"),
        ("three million kilos", "3,000 tonnes"),
        ("72 kilometres per hour", "20 metres a second"),
        ("1 hour and 30 minutes", "90 minutes"),
        ("a 45-year-old", "aged 45"),
        ("four kilometres", "two and a half miles"),
    ],
)
def test_units_are_made_comparable(one: str, two: str) -> None:
    first, second = only(one), only(two)
    assert (first.kind, first.unit) == (second.kind, second.unit) == (Kind.MEASURE, first.unit)
    assert fits(first, second) is True


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("at least 10 people", Hedge.AT_LEAST),
        ("no fewer than 10 people", Hedge.AT_LEAST),
        ("50+ people", Hedge.AT_LEAST),
        ("100 or more people", Hedge.AT_LEAST),
        ("more than 100 people", Hedge.MORE_THAN),
        ("just over 100 people", Hedge.JUST_OVER),
        ("up to 50 people", Hedge.AT_MOST),
        ("fewer than a hundred homes", Hedge.LESS_THAN),
        ("nearly 2,000 engineers", Hedge.NEARLY),
        ("about 12 people", Hedge.ABOUT),
        ("some 2,300 migrants", Hedge.ABOUT),
        ("12 people or so", Hedge.ABOUT),
        ("dozens of people", Hedge.VAGUE),
        ("between 40 and 50 people", Hedge.BETWEEN),
        ("only 12 people", Hedge.EXACT),
        ("12 people", Hedge.NONE),
    ],
)
def test_the_hedge(text: str, hedge: Hedge) -> None:
    assert only(text).hedge is hedge


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 40 and 50 people", 40, 50),
        ("from 40 to 50 people", 40, 50),
        ("40-50 people", 40, 50),
        ("$40-50m", 40_000_000, 50_000_000),
        ("$5m-$6m", 5_000_000, 6_000_000),
        ("two to three million people", 2_000_000, 3_000_000),
        ("from 800,000 to 1 million people", 800_000, 1_000_000),
        ("5% to 7%", 5, 7),
        ("two or three days", 2 * 86_400, 3 * 86_400),
    ],
)
def test_ranges_keep_both_ends(text: str, low: int, high: int) -> None:
    assert (only(text).low, only(text).high) == (low, high)


def test_a_way_from_one_number_to_another_is_no_range() -> None:
    assert [q.low for q in quantities("it rose from 40 to 50 people")] == [40, 50]


def test_an_open_end_is_none() -> None:
    assert (only("at least 10 people").low, only("at least 10 people").high) == (10, None)
    assert (only("up to 10 people").low, only("up to 10 people").high) == (None, 10)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("twelve senior police officers", "offic"),
        ("48 of the 101 seats", "seat"),
        ("two-thirds of the nurses", "nurs"),
        ("120 people dead", "peopl"),
        ("turnout barely reached 38 per cent", "turnout"),
        ("a 38 per cent turnout", "turnout"),
        ("half of the voters in Osk cast a ballot", "turnout"),
        ("half of the voters cast a ballot for Marr", "voter"),
        ("half of the voters turned down the charter", "voter"),
        ("At the old bus station 41 people waited.", "peopl"),
        ("In that district 12 homes burned.", "home"),
        ("The parties will form 12 committees.", "committe"),
        ("a 12-member panel", "member"),
        ("2,000 litres of solvent", "solvent"),
        ("the number of miners underground stood at 19", "miner"),
        ("the death toll stands at 27", "peopl"),
        ("a 45-year-old", "age"),
        ("one candidate gathered enough signatures", "candid"),
        ("one senior police officer resigned", "offic"),
        ("There were three million kilos of fertiliser aboard the ship.", "fertilis"),
        ("Some 75% of Omberlow Flats households are insured.", "household"),
    ],
)
def test_what_is_counted(text: str, counted: str) -> None:
    # The first of them: "48 of the 101 seats" states two.
    assert quantities(text)[0].counted in (counted, "polic")


@pytest.mark.parametrize(
    "text",
    [
        "an F-35 and a Boeing 737",
        "No. 12",
        "Section 230",
        "Covid-19",
        "version 3.2.1",
        "call 020 7946 0958",
        "at 5 p.m.",
        "in 2019",
        "the 1990s",
        "on 4 March 2025",
        "4G and B-52",
        "Ward 6",
        "polling station 41 opened",
        "brigade 9 left the town",
        "unit four was shut down",
        "a 5-4 vote",
        "they won 3-1",
        "the Five Star Movement",
        "one of them",
        "the past two years",
        "two days later",
        "https://example.org/12/300",
        "#12 and @r2",
        "a third man",
        "the first half",
        "007",
        "",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert quantities(text) == ()


def test_a_number_that_is_added_to_another_is_marked() -> None:
    assert only("another 12 people").added
    assert not only("12 people").added


def test_a_rate_is_taken_over_a_time() -> None:
    yearly, monthly = only("12 million crowns a year"), only("1 million crowns a month")
    assert (yearly.per, monthly.per) == ("year", "month")
    assert fits(yearly, monthly) is True
    assert only("450 cubic metres a second").per == "s"


def test_the_span_holds_hedge_and_unit_and_the_phrase_the_noun() -> None:
    text = "It cost about 12 tonnes of grain."
    quantity = only(text)
    assert text[quantity.start : quantity.end] == "about 12 tonnes"
    assert text[quantity.start : quantity.phrase_end] == "about 12 tonnes of grain"


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("12 people", "twelve people", True),
        ("12 people", "15 people", False),
        ("about 12 people", "12 people", True),
        ("at least 10 people", "12 people", True),
        ("at least 25,000 people", "4,000 people", False),
        ("more than 100 people", "just over 100 people", True),
        ("more than 100 people", "14,000 people", None),
        ("2.1 million people", "21 million people", False),
        ("2.1 million people", "2.2 million people", False),
        ("1.2 million people", "1,187,000 people", True),
        ("2 million people", "2.3 million people", None),
        ("scores of people", "about 80 people", True),
        ("11.8 percent", "barely 12 percent", True),
        ("just under a third", "32 percent", True),
        ("two-thirds", "41 percent", False),
        ("two-thirds of it", "41 percent of it", False),
        ("between 2 and 3 hours", "two and a half hours", True),
    ],
)
def test_whether_two_values_can_both_be_right(one: str, two: str, verdict: bool | None) -> None:
    first, second = only(f"in all {one}"), only(f"in all {two}")
    assert fits(first, second) is verdict
    assert fits(second, first) is verdict


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety"


def in_words(number: int) -> str:
    small = SMALL.split()
    tens = TENS.split()
    for scale, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = f" {in_words(number % scale)}" if number % scale else ""
            return f"{in_words(number // scale)} {name}{rest}"
    if number < 20:
        return small[number]
    return tens[number // 10] + (f"-{small[number % 10]}" if number % 10 else "")


@given(st.integers(min_value=2, max_value=999_999_999))
def test_every_way_to_write_a_number_is_read_back(number: int) -> None:
    for written in (f"{number:,}", str(number), in_words(number), f"{number:,}".replace(",", "\u202f")):
        assert only(f"about {written} people").value == number
    assert only(f"${number:,}").value == only(f"{number:,} dollars").value == number
    assert only(f"{number}%").value == only(f"{number:,} percent").value == number


@given(st.decimals(min_value="0.1", max_value="999.9", places=1))
def test_a_number_with_a_magnitude_is_read_back(number: Decimal) -> None:
    for written in (f"€{number}m", f"€{number} million", f"{number} million euros", f"{number}mn euros"):
        assert only(written).value == number * 1_000_000


@given(st.text() | st.text(alphabet="1234567890,.- $€%kmbn toand half of"))
def test_any_text_is_read_without_error_and_in_order(text: str) -> None:
    found = quantities(text)
    assert all(0 <= q.start < q.end <= q.phrase_end <= len(text) for q in found)
    assert all(one.start < two.start and one.end <= two.start for one, two in pairwise(found))
    assert all(fits(q, q) is True for q in found)
    assert all(q.low is not None or q.high is not None for q in found)


@pytest.mark.parametrize("shape", ["1", "1,", "$", " ", ".", "1-", "1 ", "one ", "just ", "1 of ", "1 to ", "a half "])
def test_hostile_shapes_are_read(shape: str) -> None:
    assert len(quantities(shape * 2_000)) <= 2_000


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("held for 90 minutes before the release", 5400), ("stuck there two hours before being freed", 7200)],
)
def test_a_length_before_something_is_a_length(text: str, seconds: int) -> None:
    assert only(text).low == seconds


@pytest.mark.parametrize("text", ["two hours before the vote", "for the past two years", "three days later"])
def test_a_stretch_that_says_when_is_no_length(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize("text", ["12 dollars hourly", "12 dollars per h", "12 dollars / h", "12 dollars an hour"])
def test_an_hour_is_an_hour_however_it_is_written(text: str) -> None:
    assert [quantity.per for quantity in quantities(text)] == ["h"]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("She won in 3:02.4.", "182.4"),
        ("It will last about six weeks.", "3628800"),
        ("It takes six weeks.", "3628800"),
        ("Calls are answered within an hour.", "3600"),
    ],
)
def test_a_length_of_time_by_the_watch_and_behind_a_verb(text: str, seconds: str) -> None:
    (found,) = quantities(text)
    assert found.value == Decimal(seconds)


@pytest.mark.parametrize("text", ["It began at 3:02.", "over the last six weeks", "Turnout fell."])
def test_a_time_of_day_and_a_stretch_are_no_length(text: str) -> None:
    assert quantities(text) == ()
