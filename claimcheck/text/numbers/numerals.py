"""The bare number at one place of a text: digits, words, fractions, dozens, rough words, factors."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from claimcheck.lazily import pattern
from claimcheck.text.numbers.atoms import Atoms
from claimcheck.text.numbers.fractions import fraction, part_of
from claimcheck.text.numbers.lexicon import around, number_words, units, vague_words
from claimcheck.text.numbers.numeral import Numeral

# Longer strings of digits are account numbers and the like, and cost time.
_MOST_DIGITS = 15
_GROUPED = pattern(r"\d{1,3}(?:[,'’ \u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}")
_EUROPEAN = pattern(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2}")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")


def numeral(atoms: Atoms, place: int, *, money: bool = False) -> Numeral | None:
    """The number that starts at a place, with everything that belongs to it; None where there is none."""
    found = _factor(atoms, place) or _vague(atoms, place) or fraction(atoms, place) or _words(atoms, place)
    found = found or _digits(atoms, place)
    if found is None:
        return None
    found = _and_a_half(atoms, _magnified(atoms, found, money=money))
    return _magnified(atoms, found, money=money) if found.form != "fraction" else part_of(atoms, found)


def may_start(atoms: Atoms, place: int) -> bool:
    """False where no number can start: a quick look that spares most words of a text the full one."""
    atom = atoms.all[place]
    if atom.low in _ARTICLES:
        return atoms.low(place + 1) in _behind_article() or atoms.dashed(place + 1)
    return atom.kind == "digits" or atom.low in _starts()


@lru_cache(maxsize=65536)
def may_tell(word: str) -> bool:
    """False for a word, as typed, that no number or rank of a text needs: a text of such words has none."""
    telling = _starts() | number_words("ordinals").keys() | _behind_article()
    return any(atom.kind == "digits" or atom.low in telling for atom in Atoms(word).all)


_ARTICLES = ("a", "an")


@cache
def openers() -> frozenset[str]:
    """The words that a number or a rank can begin with."""
    return _starts() | {*_ARTICLES, *number_words("ordinals")}


@cache
def _starts() -> frozenset[str]:
    """What numbers begin with, articles apart."""
    return frozenset({"half", *_vague_openers(), *number_words("small"), *number_words("factors")}) - {*_ARTICLES}


@cache
def _behind_article() -> frozenset[str]:
    """What makes a number of an article before it: a third, a million, a few, a year and a half."""
    vague = (words.split()[1] for words in vague_words() if words.startswith(tuple(f"{one} " for one in _ARTICLES)))
    times = (name for name, unit in units().items() if unit.dimension == "time")
    return frozenset({*vague, *times, *number_words("fractions"), *number_words("scales")})


def digits_value(text: str) -> tuple[Decimal, Decimal] | None:
    """The value of digits with separators and the size of its last digit; None for a version number."""
    if sum(char.isdigit() for char in text) > _MOST_DIGITS:
        return None
    if _EUROPEAN.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    elif _GROUPED.fullmatch(text):
        text = re.sub(r"[,'’\s]", "", text)
    elif not _PLAIN.fullmatch(text):
        return None
    return Decimal(text), _step(Decimal(text))


def _step(value: Decimal) -> Decimal:
    """Trailing zeros count as rounding from 100 on: 2,300 has 100, 40 has 1."""
    exponent = int(value.as_tuple().exponent)
    if exponent < 0 or value < 100:
        return Decimal(1).scaleb(exponent)
    digits = str(int(value))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def _digits(atoms: Atoms, place: int) -> Numeral | None:
    if atoms.kind(place) != "digits":
        return None
    read = digits_value(atoms.all[place].low)
    return Numeral(read[0], read[0], read[1], place, place + 1, "digits") if read else None


def _words(atoms: Atoms, place: int) -> Numeral | None:
    """A number in words ("one hundred and five", "twelve hundred", "a dozen")."""
    small, scales = number_words("small"), number_words("scales")
    start = place + 1 if atoms.low(place) in ("a", "an") and atoms.low(place + 1) in scales else place
    if start == place and atoms.low(place) not in small:
        return None
    total, current, last, stop = Decimal(0), Decimal(1 if start > place else 0), Decimal(10) ** 13, place
    place_now = start
    while place_now < len(atoms):
        at = _after_joint(atoms, place_now) if place_now > start else place_now
        word = atoms.low(at)
        if word in small and _fits(current, small[word], fresh=stop == place):
            current += small[word]
        elif word == "hundred" and 1 <= current < 100:
            current *= 100
        elif word in scales and word != "hundred" and current > 0 and scales[word] < last:
            total, current, last = total + current * scales[word], Decimal(0), scales[word]
        else:
            break
        place_now = stop = at + 1
    if stop == place:
        return None
    value = total + current
    size = last if current == 0 and total else Decimal(1)
    # A dozen is a stated number, not a rounding to the next dozen.
    step = Decimal(2) if size in (12, 20) else _step(value / size) * size
    return Numeral(value, value, step, place, stop, "words", size)


def _fits(current: Decimal, word: Decimal, *, fresh: bool) -> bool:
    """True where a small number can follow: twenty-five, one hundred (and) five; never "five six"."""
    if fresh:
        return True
    rest = current % 100
    return 0 < word < 100 if rest == 0 else rest >= 20 and rest % 10 == 0 and 0 < word < 10


def _after_joint(atoms: Atoms, place: int) -> int:
    """The place behind a hyphen or an "and" inside a number in words."""
    if atoms.dashed(place):
        return place + 1
    follows = number_words("small").get(atoms.low(place + 1))
    behind = atoms.low(place - 1) in number_words("scales")
    return place + 1 if atoms.low(place) == "and" and behind and follows else place


def _magnified(atoms: Atoms, found: Numeral, *, money: bool) -> Numeral:
    """The number times the magnitude word or letter behind it ("2.1 million", "3bn", "several hundred")."""
    stop = found.stop
    word = atoms.low(stop + 1) if atoms.dashed(stop) else atoms.low(stop)
    scales = number_words("scales")
    if found.form in ("digits", "vague", "dozen") and word.removesuffix("s") in scales and word != "scores":
        return found.times(scales[word.removesuffix("s")], stop + (2 if atoms.dashed(stop) else 1))
    if found.form == "digits" and _is_letter_magnitude(atoms, stop, money=money):
        return found.times(number_words("letters")[word], stop + 1)
    if found.form == "words" and found.low < 1000 and word in scales:
        return found.times(scales[word], stop + 1)
    return found


_TWO_LETTERS = frozenset({"mn", "mln", "bn", "bln", "tn", "trn"})


def _is_letter_magnitude(atoms: Atoms, place: int, *, money: bool) -> bool:
    """True for 40m people and $5 m; a 5m wall and 100 m deep are metres, B and K alone are magnitudes."""
    atom = atoms.at(place)
    if atom is None or atom.low not in number_words("letters"):
        return False
    if atom.low in _TWO_LETTERS or money:
        return True
    if not atoms.glued(place):
        return False
    if atom.low == "m":
        return atom.text == "M" or (atoms.kind(place + 1) == "word" and atoms.low(place + 1) not in around("long"))
    return atom.low == "k" or (atom.low in ("b", "t") and atom.text.isupper())


def _and_a_half(atoms: Atoms, found: Numeral) -> Numeral:
    """Two and a half, two-and-a-half, 5 and three quarters."""
    place = found.stop
    joints = [i for i in range(place, place + 7) if not atoms.dashed(i)]
    words = [atoms.low(i) for i in joints[:3]]
    half = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal(1) / 3}
    if found.form not in ("digits", "words") or words[:2] != ["and", "a"] or words[2:3] == [] or words[2] not in half:
        return found
    more = half[words[2]] * found.scale
    return found._replace(
        low=found.low + more,
        high=found.high + more,
        step=found.scale / 2,
        stop=joints[2] + 1,
        form="digits",
    )


def _vague(atoms: Atoms, place: int) -> Numeral | None:
    """Dozens, hundreds of thousands, several, a handful."""
    if atoms.low(place) not in _vague_openers():
        return None
    for count in (3, 2, 1):
        reach = vague_words().get(atoms.words(place, count))
        if reach and not (count == 1 and atoms.low(place) == "scores" and atoms.low(place + 1) != "of"):
            return Numeral(reach[0], reach[1], Decimal(1), place, place + count, "vague")
    return None


@cache
def _vague_openers() -> frozenset[str]:
    return frozenset(words.split()[0] for words in vague_words())


def _factor(atoms: Atoms, place: int) -> Numeral | None:
    """Twice, doubled, threefold; so many times."""
    factor = number_words("factors").get(atoms.low(place))
    return Numeral(factor, factor, Decimal("0.1"), place, place + 1, "factor") if factor else None
