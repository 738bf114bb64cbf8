"""A generated corpus of claims for timing: as many as asked for, the same every time, with planted variants of earlier ones.

    python bench/corpus.py [COUNT]        prints claims, one a line: kind, the claim it was made from, text

Row `i` depends on `i` alone, so that a million claims stream and 10,000 are the first rows of 100,000. Words are WordNet's,
drawn by rank as in Zipf's law; names, towns and figures are made up and go on for ever, so that the vocabulary grows with
the corpus. 15 % of the rows are variants of an earlier row. The sentences mean nothing: this is for speed and for whether
planted copies are found; quality is measured on real text (bench/relations.py, bench/retrieval.py).
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from claimcheck.text import wordnet

SEED = 20251125
VARIANTS = 0.15  # share of the rows that are made from an earlier one
HELD_OUT = 1 << 40  # where the numbers of queries begin: no row comes from these
QUERIES_BELOW = 10_000  # queries are made from the first rows, so that every size of corpus holds what they ask for
_NAMES = 150_000

FRAMES = (
    "{person}, {role} of {org}, said on {day} that {number} {w} {w} had been {w} in {town} before the {w} {w} was {w}.",
    "{org} {w} the {w} of the {w} {w} in {town} after {number} {w} were {w} by {w} and {w} in {month} {year}.",
    "The {w} {w} at {town} will {w} {number} million {w} for the {w} of {w}, {person} told {org} on {day}.",
    "A {w} {w} by {org} found that {share} per cent of {w} in {town} {w} no {w} {w} between {year} and {year}.",
    "{person} {w} the {w} {w} with {org} on {date}, which {w} the {w} of {number} {w} and their {w}.",
    "More than {number} {w} {w} from the {w} in {town} since {month}, according to {w} {w} seen by {person} of {org}.",
    "The {w} of {town} has {w} {w} a {w} {w} against {org} over the {w} that {w} {number} {w} on {date}.",
    "In {month} {year} {person} was {w} as {role} of {org}, although {w} {w} had {w} the {w} of his {w} in {town}.",
    "{w} {w} in {town} {w} by {share} per cent in {year}, the {w} {w} for {number} {w}, {org} {w} in its {w} {w}.",
    "Neither {person} nor {person} of {org} {w} the {w} {w} when the {w} at {town} {w} {number} {w} of {w} on {day}.",
)
ROLES = ("the director", "a former head", "the minister", "a spokeswoman", "the chief engineer", "a lawyer", "the auditor")
ORGS = ("{name} Council", "{name} Hospital", "the {name} Group", "{name} University", "the {name} Bank", "{name} Police")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
SAYERS = ("Officials said that", "According to a report,", "A source familiar with the matter said", "It was claimed that")
SYLLABLES = (
    *("ka", "lo", "mer", "tin", "vas", "dor", "ul", "ben", "sha", "rid", "om", "gre", "pol", "na"),
    *("ster", "wick", "ham", "ford", "ley", "by", "ton", "haven", "mill", "bur", "zan", "qu", "ith"),
)


class Planted(NamedTuple):
    """Where a variant comes from: the row it was made from and how."""

    source: int
    kind: str


class Query(NamedTuple):
    """A variant that is not in the corpus, and the row that should be found."""

    text: str
    source: int
    kind: str


def claims(count: int) -> Iterator[str]:
    """The first rows of the corpus."""
    return map(claim, range(count))


def claim(row: int) -> str:
    """The text of one row."""
    made = planted(row)
    return varied(original(made.source), made.kind, _dice(row, "vary")) if made else original(row)


def planted(row: int) -> Planted | None:
    """Which earlier row this one is a variant of; None for an original."""
    dice = _dice(row, "plant")
    if row < len(KINDS) or dice.random() >= VARIANTS:
        return None
    source = dice.randrange(row)
    while (earlier := planted(source)) is not None:
        source = earlier.source
    return Planted(source, dice.choice(tuple(KINDS)))


def queries(count: int) -> Iterator[Query]:
    """Held-out variants of the first rows, every kind in turn."""
    kinds = tuple(KINDS)
    for number in range(count):
        dice = _dice(HELD_OUT + number, "query")
        source = dice.randrange(QUERIES_BELOW)
        while (earlier := planted(source)) is not None:
            source = earlier.source
        kind = kinds[number % len(kinds)]
        yield Query(varied(original(source), kind, dice), source, kind)


@lru_cache(maxsize=4096)
def original(row: int) -> str:
    """A sentence of one of the frames with everything drawn for this row."""
    dice = _dice(row, "write")
    text = dice.choice(FRAMES)
    for slot, draw in SLOTS.items():
        while slot in text:
            text = text.replace(slot, draw(dice), 1)
    return text[0].upper() + text[1:]


def varied(text: str, kind: str, dice: random.Random) -> str:
    """The text as somebody else wrote it."""
    return KINDS[kind](text, dice)


def _dice(row: int, use: str) -> random.Random:
    return random.Random(f"{SEED} {use} {row}")


@cache
def _words() -> tuple[list[str], list[float]]:
    """WordNet's single words by how often they are used, and the summed weights of their ranks."""
    file = Path(wordnet.__file__).parent / "lexicons" / "wordnet.txt"
    lines = (line.split("\t") for line in file.read_text("ascii").splitlines())
    counted = sorted((-int(uses), word) for word, uses, _ in lines if word.isalpha() and len(word) > 3)
    words = [word for _, word in counted]
    return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))


@cache
def _name_ranks() -> list[float]:
    return list(accumulate(1 / (rank + 10) for rank in range(_NAMES)))


def _word(dice: random.Random) -> str:
    words, ranks = _words()
    return dice.choices(words, cum_weights=ranks)[0]


def _name(dice: random.Random) -> str:
    number, made = dice.choices(range(_NAMES), cum_weights=_name_ranks())[0] + len(SYLLABLES), ""
    while number:
        number, syllable = divmod(number, len(SYLLABLES))
        made += SYLLABLES[syllable]
    return made.capitalize()


def _number(dice: random.Random) -> str:
    return f"{int(dice.lognormvariate(5, 2)) + 2:,}"


SLOTS: dict[str, Callable[[random.Random], str]] = {
    "{person}": lambda dice: f"{_name(dice)} {_name(dice)}",
    "{org}": lambda dice: dice.choice(ORGS).format(name=_name(dice)),
    "{town}": _name,
    "{role}": lambda dice: dice.choice(ROLES),
    "{date}": lambda dice: f"{dice.randint(1, 28)} {dice.choice(MONTHS)} {dice.randint(1990, 2025)}",
    "{day}": lambda dice: dice.choice(DAYS),
    "{month}": lambda dice: dice.choice(MONTHS),
    "{year}": lambda dice: str(dice.randint(1990, 2025)),
    "{share}": lambda dice: str(dice.randint(2, 98)),
    "{number}": _number,
    "{w}": _word,
}


def _same(text: str, _dice: random.Random) -> str:
    return text


def _reordered(text: str, dice: random.Random) -> str:
    """The last part first."""
    words = text.rstrip(".").split()
    at = dice.randint(len(words) // 3, 2 * len(words) // 3)
    return " ".join([*words[at:], *words[:at]]) + "."


def _renumbered(text: str, dice: random.Random) -> str:
    words = text.split()
    for place in [place for place, word in enumerate(words) if word[0].isdigit()][:1]:
        words[place] = _number(dice)
    return " ".join(words)


def _negated(text: str, _dice: random.Random) -> str:
    for verb in (" was ", " had ", " has ", " will ", " were "):
        if verb in text:
            return text.replace(verb, f"{verb}not ", 1)
    return "It is not true that " + _lowered(text)


def _with_synonyms(text: str, dice: random.Random) -> str:
    return " ".join(_synonym(word, dice) for word in text.split())


def _synonym(word: str, dice: random.Random) -> str:
    known = wordnet.entry(word) if word.isalpha() and word.islower() and dice.random() < 0.5 else None
    same = sorted(other for other, sign in known.related.items() if sign == "=" and other.isalpha()) if known else []
    return dice.choice(same) if same else word


def _misspelt(text: str, dice: random.Random) -> str:
    """Two letters exchanged, lost or doubled in a sixth of the longer words."""
    return " ".join(_slip(word, dice) if len(word) > 4 and dice.random() < 1 / 6 else word for word in text.split())


def _slip(word: str, dice: random.Random) -> str:
    at = dice.randint(1, len(word) - 3)
    return dice.choice(
        (word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:])
    )


def _attributed(text: str, dice: random.Random) -> str:
    return f"{dice.choice(SAYERS)} {_lowered(text)}"


def _lowered(text: str) -> str:
    first = text.split(maxsplit=1)[0]
    return text[0].lower() + text[1:] if first in ("The", "A", "In", "More", "Neither") else text


def _cut(text: str, dice: random.Random) -> str:
    """The first half to three quarters of it."""
    words = text.split()
    return " ".join(words[: int(len(words) * dice.uniform(0.5, 0.75))])


def _heavy(text: str, dice: random.Random) -> str:
    """Reordered, with synonyms and typing errors, and a seventh of the words gone."""
    kept = " ".join(word for word in text.split() if dice.random() >= 1 / 7) or text
    return _misspelt(_with_synonyms(_reordered(kept, dice), dice), dice)


KINDS: dict[str, Callable[[str, random.Random], str]] = {
    "exact": _same,
    "reordered": _reordered,
    "number": _renumbered,
    "negated": _negated,
    "synonyms": _with_synonyms,
    "typos": _misspelt,
    "attributed": _attributed,
    "cut": _cut,
    "heavy": _heavy,
}


def main() -> int:
    """Print rows with where they come from."""
    for row in range(int(sys.argv[1]) if len(sys.argv) > 1 else 20):
        made = planted(row)
        print(f"{made.kind if made else '-'}\t{made.source if made else ''}\t{claim(row)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
