"""Shares in words: a third, half of, three in five; and numbers made of them: half a million."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.text.numbers.atoms import Atoms
from claimcheck.text.numbers.lexicon import around, number_words
from claimcheck.text.numbers.numeral import Numeral

# A fraction in words is a rounded share: "a quarter" is said of 23.5 to 26.5 in a hundred.
_STEP = Decimal("0.12")


def fraction(atoms: Atoms, place: int) -> Numeral | None:
    """A third, two-thirds, half, three in five."""
    if atoms.low(place) == "half":
        return _half(atoms, place)
    over = _in_so_many(atoms, place)
    if over:
        return over
    count = {"a": Decimal(1), "an": Decimal(1)}.get(atoms.low(place)) or number_words("small").get(atoms.low(place))
    at = place + 2 if atoms.dashed(place + 1) else place + 1
    parts = number_words("fractions").get(atoms.low(at))
    if not count or not parts or count >= parts or not _is_share(atoms, place, at, count):
        return None
    return _share(count / parts, place, at + 1)


def _is_share(atoms: Atoms, place: int, at: int, count: Decimal) -> bool:
    """False where "a third" means one more and "a quarter" three months."""
    word, after = atoms.low(at), atoms.low(at + 1)
    if word.endswith("s"):
        return count > 1
    if count > 1 and at != place + 2:
        return False
    if word == "quarter":
        return after == "of" or atoms.low(place - 1) in around("before_share")
    return not after.isalpha() or after in around("after_share")


def _half(atoms: Atoms, place: int) -> Numeral | None:
    """Half of, half the, half a million, about half; not a first half, a half-brother or half past."""
    before, after = atoms.low(place - 1), atoms.low(place + 1)
    if before in ("first", "second", "other", "last", "final", "better") or after in (
        "past",
        "brother",
        "sister",
    ):
        return None
    shown = (
        after in around("after_half")
        or before in around("before_share")
        or (atoms.dashed(place + 1) and atoms.low(place + 2) in _HALVED)
    )
    return _share(Decimal("0.5"), place, place + 1) if shown else None


_HALVED = frozenset({"hour", "mile", "dozen", "million", "year"})


def _in_so_many(atoms: Atoms, place: int) -> Numeral | None:
    """Three in five, 1 in 20, nine out of every ten; small whole numbers only, the second the greater."""
    at = place + 1
    if atoms.low(at) == "in":
        at += 1
    elif atoms.low(at) == "out" and atoms.low(at + 1) == "of":
        at += 3 if atoms.low(at + 2) == "every" else 2
    else:
        return None
    count, total = _whole(atoms, place), _whole(atoms, at)
    if not count or not total or not 2 < total <= 1000 or count >= total or atoms.low(at + 1) in around("spans"):
        return None
    return _share(count / total, place, at + 1)


def _whole(atoms: Atoms, place: int) -> Decimal | None:
    """A whole number of one atom."""
    if atoms.kind(place) == "digits":
        return Decimal(atoms.low(place)) if atoms.low(place).isdecimal() and len(atoms.low(place)) <= 4 else None
    return number_words("small").get(atoms.low(place)) or {"hundred": Decimal(100)}.get(atoms.low(place))


def _share(value: Decimal, first: int, stop: int) -> Numeral:
    return Numeral(value, value, value * _STEP, first, stop, "fraction")


def part_of(atoms: Atoms, found: Numeral) -> Numeral:
    """Half a million, a quarter of a billion, half a dozen: a number, no share."""
    at = found.stop + (1 if atoms.low(found.stop) == "of" else 0)
    at += 1 if atoms.low(at) in ("a", "an") or atoms.dashed(at) else 0
    scale = number_words("scales").get(atoms.low(at))
    if at == found.stop or scale is None or atoms.low(at) == "score":
        return found
    value = found.low * scale
    return found._replace(low=value, high=value, step=value / 5, stop=at + 1, form="words")
