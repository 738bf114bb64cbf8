"""Digits and number words that are no quantity: names, versions, phone numbers, dates, scores, years."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from claimcheck.lazily import pattern
from claimcheck.text.dates import dates
from claimcheck.text.numbers.atoms import Atoms
from claimcheck.text.numbers.lexicon import around, is_plural, number_words, units
from claimcheck.text.numbers.numeral import Numeral
from claimcheck.text.words import FUNCTION_WORDS

_ADDRESS = pattern(r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|[#@]\w+")

# "The old railway station" has at most so many words.
_LONGEST_PLACE = 5
_ADDRESS_MARKS = ("@", "#", "://", "www.")  # without any of them a text has no address


def excluded_places(atoms: Atoms) -> frozenset[int]:
    """The atoms inside dates, times and addresses."""
    spans = [(when.start, when.end) for when in dates(atoms.text)]
    if any(mark in atoms.text for mark in _ADDRESS_MARKS):
        spans += [match.span() for match in _ADDRESS.finditer(atoms.text)]
    places: set[int] = set()
    for start, end in spans:
        first = bisect_right(atoms.all, start, key=_end)
        places.update(range(first, bisect_left(atoms.all, end, lo=first, key=_start)))
    return frozenset(places)


_start, _end = attrgetter("start"), attrgetter("end")


def is_identifier(atoms: Atoms, found: Numeral, stop: int, *, has_unit: bool, money: bool) -> bool:
    """True where the number names something (F-35, No. 12, Boeing 737, 2019, 020 7946 0958)."""
    if money:
        return False
    if found.form == "digits" and (_is_inside_a_name(atoms, found, stop) or _is_code(atoms, found)):
        return True
    if _is_named(atoms, found, has_unit=has_unit):
        return True
    if has_unit or found.form in ("fraction", "factor", "vague"):
        return False
    return _is_year(atoms, found) or _is_pronoun(atoms, found) or _is_capital_word(atoms, found)


def _is_inside_a_name(atoms: Atoms, found: Numeral, stop: int) -> bool:
    """Letters, a hyphen or a sign written against the digits."""
    first = found.first
    if atoms.glued(first) and (atoms.kind(first - 1) == "word" or atoms.low(first - 1) in "#._/'’:+&"):
        return True
    if atoms.dashed(first - 1):
        return atoms.kind(first - 2) in ("word", "digits")
    after = atoms.at(stop)
    is_glued = atoms.glued(stop) and atoms.kind(stop - 1) != "sign"
    if after and is_glued and (after.kind == "word" or after.low in "/_:&@"):
        return True
    return atoms.dashed(stop) and (atoms.kind(stop + 1) == "digits" or _is_upper(atoms, stop + 1))


def _is_upper(atoms: Atoms, place: int) -> bool:
    atom = atoms.at(place)
    return atom is not None and atom.text[:1].isupper() and len(atom.text) < 3


def _is_code(atoms: Atoms, found: Numeral) -> bool:
    """A leading zero, or more digits behind a space, as in phone numbers."""
    text = atoms.low(found.first)
    if len(text) > 1 and text[0] == "0" and text[1].isdigit():
        return True
    return atoms.kind(found.stop) == "digits" or (atoms.kind(found.first - 1) == "digits")


def _is_named(atoms: Atoms, found: Numeral, *, has_unit: bool) -> bool:
    """The number follows a name or a word such as Section."""
    at = found.first - 1
    if atoms.low(at) == "." and atoms.low(at - 1) in ("no", "nos"):
        return True
    before = atoms.at(at)
    if before is None or before.kind != "word" or (found.form == "digits" and before.low in around("result")):
        return False
    if before.low in around("identifier_heads") and before.low not in ("no", "up"):
        return not has_unit or before.text[0].isupper()
    if before.low in around("things_told_apart"):
        return (not has_unit or before.text[0].isupper()) and not _counts_behind_a_place(atoms, found)
    if not before.text[0].isupper() or atoms.starts_sentence(at) or has_unit or before.low in FUNCTION_WORDS:
        return False
    follows = atoms.at(found.stop)
    return found.form == "digits" and not (follows and follows.kind == "word" and is_plural(follows.low))


def _counts_behind_a_place(atoms: Atoms, found: Numeral) -> bool:
    """True for "at the station 41 people waited", a station that is known, and for "will form 12 panels"."""
    follows = atoms.at(found.stop)
    if follows is None or follows.kind != "word" or not is_plural(follows.low):
        return False
    if atoms.low(found.first - 1) in around("things_or_deeds"):
        return True
    return any(atoms.low(at) in around("determined") for at in range(found.first - _LONGEST_PLACE, found.first - 1))


def _is_year(atoms: Atoms, found: Numeral) -> bool:
    """Four bare digits from 1500 to 2099 without a unit or a hedge."""
    text = atoms.low(found.first)
    return found.form == "digits" and text.isdecimal() and len(text) == 4 and 1500 <= found.low < 2100


def _is_pronoun(atoms: Atoms, found: Numeral) -> bool:
    """ "One" that counts nothing: one of them, no one, that one, one day."""
    if found.stop != found.first + 1 or atoms.low(found.first) != "one":
        return False
    before, after = atoms.low(found.first - 1), atoms.at(found.stop)
    if before in around("before_pronoun") or after is None or after.kind != "word" or after.low in FUNCTION_WORDS:
        return True
    return after.low in ("day", "another", "thing", "way", "person", "else")


def _is_capital_word(atoms: Atoms, found: Numeral) -> bool:
    """A number word written as part of a name (Five Star Movement)."""
    atom = atoms.all[found.first]
    if atom.kind != "word" or not atom.text[0].isupper() or atom.low not in number_words("small"):
        return False
    after = atoms.at(found.stop)
    is_name = after is not None and after.text[0].isupper() and after.low not in units()
    return is_name and not (atoms.starts_sentence(found.first) and is_plural(after.low if after else ""))
