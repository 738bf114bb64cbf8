"""What is usually so, and what was so once: one late ambulance does not contradict that most come in time."""

from __future__ import annotations

from claimcheck.text.concepts import word_list
from claimcheck.text.deeds import verbs
from claimcheck.text.numbers.lexicon import is_plural
from claimcheck.text.phrases import Entries, standing
from claimcheck.text.reading import Reading
from claimcheck.text.surroundings import deeds_among

# How many words behind "most" the plural may stand of which it is a part: "most urgent calls".
_PART_OF = 3
# "Calls are answered" tells of no single one.
_NOW = frozenset(("is", "are"))


def tells_one_of_many(left: Reading, right: Reading) -> bool:
    """True where one text tells what is usual, and the other what happened without a word of how often."""
    if is_usual(left) == is_usual(right):
        return False
    other = right if is_usual(left) else left
    return bool(deeds_among(other, (i for i in verbs(other) if i == 0 or other.line.words[i - 1] not in _NOW)))


def is_usual(reading: Reading) -> bool:
    """True where a text tells what is so on average, mostly or as a rule."""
    hits = (hit for hit in _usual().hits_in(reading.line) if not reading.words[hit.first].is_framed)
    return any(hit.value == "usual" or _is_part(reading, hit.stop) for hit in hits)


def _is_part(reading: Reading, place: int) -> bool:
    """True for "most calls", not for "the most expensive"."""
    before = reading.line.words[max(0, place - 2) : place - 1]
    return before not in (("the",), ("at",)) and any(
        is_plural(form) for form in reading.line.words[place : place + _PART_OF]
    )


@standing
def _usual() -> Entries:
    lists = word_list("counted")["usual"]
    return [*((phrase, "usual") for phrase in lists.split(", ")), ("most", "part")]
