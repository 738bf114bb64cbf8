"""What no signal may stumble over: monstrous numbers, impossible dates, other scripts, texts of a megabyte."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.matcher import compare
from claimcheck.signals import Signal, signals
from claimcheck.text.dates import dates
from claimcheck.text.numbers import quantities
from claimcheck.vocab import Relation

MONSTERS = [
    "The fund lost 1e999 euros.",
    f"The fund lost {'9' * 10_000} euros.",
    f"The fund lost 0.{'0' * 5_000}1 euros.",
    "The fund lost -1,2,3,4.5.6 euros on 99/99/9999 at 99:99.",
    "On 31 February 2025, 30/02/2025 and 0000-00-00 the fund lost 1/0 of it.",
    "The fund lost 9999999999 trillion trillion billion dozen euros.",
    "The fund lost 2,1 or 2.1 or 1 200 or 1.2m or $3.5bn or 1'000'000.",
    "خسر الصندوق ٢٠٠ مليون يورو في ٣ مارس ٢٠٢٥",
    "基金在2025年3月3日损失了二十亿欧元。",
    "Фонд потерял 12,5 млн евро 3 марта.",
    "The fund \u202elost 200\u202c euros \u2067in ٢٠٢٥\u2069 ½ ² Ⅷ ₅ ①.",
    "\U0001f4b6" * 50 + " 12 " + "e\u0301" * 50,
    "a" * 3_000,
    "-" * 500 + "1-1" * 300,
    " ".join(["at least"] * 500) + " 5",
    " ".join(str(number) for number in range(1_500)),
    " ".join(f"{number} May {number}" for number in range(700)),
    "Osk's " * 900,
    "in Osk " * 700,
    "by Anna Osk " * 400,
    "not " * 1_000,
]


@pytest.mark.parametrize("signal", signals(), ids=lambda signal: signal.name)
@pytest.mark.parametrize("text", MONSTERS, ids=range(len(MONSTERS)))
def test_no_signal_stumbles(signal: Signal, text: str) -> None:
    for other in ("The fund lost 200 million euros in Osk on 3 March 2025.", text):
        there, back = signal.between(text, other), signal.between(other, text)
        assert (there is None) == (back is None)
        assert there is None or 0 <= there.score <= 1


@pytest.mark.parametrize("one", MONSTERS, ids=range(len(MONSTERS)))
def test_a_comparison_has_a_score(one: str) -> None:
    for two in MONSTERS[:12]:
        comparison = compare(one, two)
        assert 0 <= comparison.score <= 1
        assert all(0 <= finding.score <= 1 for finding in comparison.findings)


digits = st.text(" .,'-–/:$€%e0123456789٠١٢½²mkbn", max_size=80)


@given(digits, digits)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_digits_and_signs_in_any_order(left: str, right: str) -> None:
    for found in (quantities(left), dates(left)):
        assert all(0 <= one.start < one.end <= len(left) for one in found)
    for signal in signals():
        finding = signal.between(left, right)
        assert finding is None or 0 <= finding.score <= 1


LONG = 30_000
ATTACKS = {
    "letters": "a",
    "spaces": " ",
    "quotes": "\"'’",
    "brackets": "(",
    "digits": "1,",
    "points": "1.",
    "dashes": "1-",
    "lines": "\n",
    "links": "https://a.",
    "accents": "e\u0301",
    "mixed": "At 12 a.m. on May 1, $2.",
    "months": "May 1 ",
    "money": "$1 ",
    "names": "Anna ",
    "dots": "U.S.",
    "addresses": "a@a.",
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_a_long_text_is_read_to_its_end(attack: str) -> None:
    """A pattern that goes back over what it has read would not come to an end here."""
    text = (attack * LONG)[:LONG] + " Osk lost 12 euros on 3 March 2025."
    assert quantities.__wrapped__(text)[-1].start >= LONG
    assert dates.__wrapped__(text)[-1].year == 2025


def test_a_megabyte_is_compared_by_its_first_part() -> None:
    one = "The fund lost 12 euros in Osk on 3 March 2025. " * 22_000
    assert len(one) > 1_000_000
    assert compare(one, one).relation is Relation.REPEATS
    assert compare(one, "The fund lost 15 euros in Osk on 3 March 2025.").score <= 1
