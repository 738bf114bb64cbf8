"""A changed digit, sign, name or “not” is never the same quote, however it is typed or hidden."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.anchors import describe, locate
from claimcheck.vocab import AnchorState

FOUND = (AnchorState.INTACT, AnchorState.MOVED)
often = settings(max_examples=500, deadline=None)


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        ("-$5 million", "a gain of $5 million"),
        ("$5 million", "a loss of -$5 million"),
        ("$5 million", "a loss of A$5 million"),
        ("5 degrees", "it was －5 degrees"),
        ("it was 5 degrees", "it was －5 degrees"),
        ("it was 5 degrees", "it was ﹣5 degrees"),
        ("5 degrees", "it was ➖5 degrees"),
        ("5 people", "<5 people"),
        ("5 people", "about ±5 people"),
        ("5 per cent", "rose .5 per cent"),
        (".5 per cent", "rose 0.5 per cent"),
        ("5 million", "It cost €5 million"),
        ("cost 5", "It cost 5€ then"),
        ("rose 5", "rose 5‰ today"),
        ("rose 5", "rose 5° today"),
        ("cost 1", "cost 1⁄2 pound"),
        ("000 people", "1’000 people"),
        ("5 people", "1·5 people"),
        ("12", "12\u202f000 people"),
        ("000 people", "12\u00a0000 people"),
        ("five people died", "twenty-five people died"),
        ("It was twenty", "It was twenty-five people"),
        ("ships sank", "a dozen-ships sank"),
        ("third of voters", "two-third of voters"),
        ("million people", "half-million people"),
        ("3 million", "2-3 million people"),
        ("3 million", "2–3 million people"),
        ("since 2019", "since 2019-2021"),
        ("possible", "im-possible"),
        ("guilty", "not-guilty"),
        ("the president", "the president-elect"),
        ("12 dead", "١٢ dead"),
        ("12 dead", "1\u200b\n2 dead"),
        ("1,5 million", "1.5 million"),
        ("12.000 men", "12,000 men"),
        ("Ⅺ people", "Ⅻ people"),
        ("102 metres", "10⁻² metres"),
        ("they can", "they can′t go"),
        ("they can", "they can`t go"),
        ("they can", "they canʼt go"),
        ("they can", "they can＇t go"),
        ("they can", "they can\u2060’\u00adt go"),
    ],
)
def test_what_is_cut_off_or_hidden_makes_another_quote(quote: str, page: str) -> None:
    assert locate(page, quote).state not in FOUND


@pytest.mark.parametrize(
    ("quote", "page", "state"),
    [
        ("He is [not] guilty", "He is guilty of it", AnchorState.ALTERED),
        ("He isn't […] guilty", "He is guilty of it", AnchorState.LOST),
        ("the mayor [never] knew of it", "the mayor knew of it", AnchorState.ALTERED),
        ("[15] people died there", "when 12 people died there", AnchorState.ALTERED),
        ("[fifteen] people died there", "when twelve people died there", AnchorState.ALTERED),
        ("there were [15] dead people", "there were 12 dead people", AnchorState.ALTERED),
        ("The mayor, [Jones], resigned", "The mayor, Smith, resigned", AnchorState.ALTERED),
        ("The mayor, [Smith], resigned", "The mayor, Smith, resigned", AnchorState.INTACT),
        ("the minister [Jones] resigned", "the minister resigned", AnchorState.INTACT),
        ("He resigned [in 2020] after the vote", "He resigned after the vote", AnchorState.INTACT),
        ("the board did [not] know of it", "the board did not know of it", AnchorState.INTACT),
    ],
)
def test_square_brackets_may_explain_but_not_change(quote: str, page: str, state: AnchorState) -> None:
    assert locate(page, quote).state is state


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        ("in 2019", "in 2019\u00a02026 was far off"),
        ("in 2019", "in 2019\u00a0202 were there"),
        ("room 12", "room 12\u00a03456 seats"),
        ('"urgent" call', "In 2019-2021 “urgent” call"),
        ("5 people", "a gate—5 people"),
        ("the gate", "the gate—held"),
        ("year deal", "a two year deal"),
        ("president", "the then-president spoke"),
    ],
)
def test_what_stands_beside_a_number_or_a_dash_is_no_part_of_it(quote: str, page: str) -> None:
    assert locate(page, quote).state is AnchorState.INTACT


def test_a_quote_that_was_cut_from_a_number_on_purpose_stays_found() -> None:
    page = "It took 2-3 million people, or $5 each."
    for words in ("3 million", "5 each"):
        start = page.index(words)
        anchor = describe(page, start, start + len(words))
        found = locate(f"Corrected. {page}", anchor)
        assert (found.state, found.exact, found.start) == (AnchorState.MOVED, words, start + 11)


BEFORE, BEHIND = "the keeper said that", "people were counted on the wall"
NOTHING = ["", "\u200b", "\u00ad", "\u2060", "\ufeff"]
STYLES = {
    "plain": 0x30,
    "full width": 0xFF10,
    "bold": 0x1D7CE,
    "monospace": 0x1D7F6,
}
numbers = st.integers(0, 99_999)


def styled(number: int, style: str, hidden: str = "") -> str:
    return hidden.join(chr(STYLES[style] + int(digit)) for digit in str(number))


@often
@given(
    one=numbers, other=numbers, style=st.sampled_from(list(STYLES)), hidden=st.sampled_from(NOTHING), cut=st.integers(0, 3)
)
def test_a_number_is_found_by_its_value_only(one: int, other: int, style: str, hidden: str, cut: int) -> None:
    """In whatever digits it is set and whatever cannot be seen is among them; whole or at either end of the quote."""
    pieces = (BEFORE, BEHIND) if cut == 0 else (BEFORE, "") if cut == 1 else ("", BEHIND) if cut == 2 else ("", "")
    page = f"{BEFORE} {styled(one, style, hidden)} {BEHIND}"
    for number in (one, other):
        quote = f"{pieces[0]} {number} {pieces[1]}".strip()
        assert (locate(page, quote).state in FOUND) == (number == one)


@often
@given(
    number=st.integers(0, 999),
    sign=st.sampled_from(
        [*list("-−–－﹣±~≈<>≤≥+$€£.¬➖˗"), "-$", "−€", "1,", "1.", "1/", "3:", "1’", "12\xa0", "2-", "2–", "x"]
    ),
    behind=st.booleans(),
)
def test_a_sign_or_digits_before_a_number_belong_to_it(number: int, sign: str, behind: bool) -> None:
    figure = f"{number:03}"
    page = f"{BEFORE} {sign}{figure} {BEHIND}"
    quote = f"{figure} {BEHIND}" if behind else f"{BEFORE} {figure}"
    assert locate(page, quote).state not in FOUND
    start = page.index(f" {sign}{figure}") + 1
    whole = page[start:] if behind else page[: start + len(sign + figure)]
    assert locate(page, whole).state in FOUND


@often
@given(
    at=st.integers(1, 8),
    word=st.sampled_from(["not", "never", "no", "NOT", "n\u00adot", "ｎｏｔ", "hardly", "n’t", "un", "non"]),
    glue=st.sampled_from([" ", "\u00a0", "\n", "-", " — "]),
)
def test_a_word_put_in_is_never_overlooked(at: int, word: str, glue: str) -> None:
    words = f"{BEFORE} many {BEHIND}".split()
    page = " ".join([*words[:at], f"{word}{glue}{words[at]}", *words[at + 1 :]])
    quote = " ".join(words)
    anchor = describe(quote, 0, len(quote))
    assert locate(page, quote).state not in FOUND
    assert locate(page, anchor).state not in FOUND
    assert locate(quote, page).state not in FOUND


LOOKALIKES = {
    "a": "а",
    "e": "е",
    "o": "о",
    "p": "р",
    "c": "с",
    "x": "х",
    "i": "і",
    "l": "ӏ",
    "n": "ո",
    "h": "һ",
    "k": "κ",
    "t": "τ",
}


@often
@given(at=st.integers(0, 99), cut=st.integers(0, 99))
def test_a_letter_of_another_script_is_another_letter(at: int, cut: int) -> None:
    places = [number for number, char in enumerate(BEHIND) if char in LOOKALIKES]
    here = places[at % len(places)]
    page = f"{BEFORE} {BEHIND[:here]}{LOOKALIKES[BEHIND[here]]}{BEHIND[here + 1 :]}"
    quote = f"{BEFORE} {BEHIND}"[cut % len(BEFORE) :]
    assert locate(page, quote).state not in FOUND


@often
@given(
    whole=st.integers(1, 999),
    part=st.integers(100, 999),
    marks=st.tuples(st.sampled_from([",", ".", ":", "'", " ", ""]), st.sampled_from([",", ".", ":", "'", " ", ""])),
)
def test_a_decimal_mark_is_not_another(whole: int, part: int, marks: tuple[str, str]) -> None:
    one, other = (f"{BEFORE} {whole}{mark}{part} {BEHIND}" for mark in marks)
    assert (locate(one, other).state in FOUND) == (marks[0] == marks[1])


NAMES = ["Ann Ode", "Bob Lind", "Brückner", "Bruckner", "O’Neil", "ONeil", "Smith", "Smyth", "Lindow", "Lindo"]


@often
@given(pair=st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), shout=st.booleans())
def test_another_name_is_another_quote(pair: tuple[str, str], shout: bool) -> None:
    one, other = (f"{BEFORE} {name} {BEHIND}" for name in pair)
    page = one.upper() if shout else one
    assert (locate(page, other).state in FOUND) == (pair[0] == pair[1])
