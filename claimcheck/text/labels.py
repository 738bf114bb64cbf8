"""Numbers that tell which of several things is meant: polling station 41, flight BA302, unit four."""

from __future__ import annotations

import re

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import lemma
from claimcheck.text.numbers.lexicon import around, is_plural, number_words
from claimcheck.text.reading import Reading
from claimcheck.text.words import FUNCTION_WORDS

# 41, c2, 7b, ba302: a letter or two with the figures.
_LABEL = re.compile(r"[a-z]{0,2}\d{1,5}[a-z]?")


class Label(NamedTuple):
    """A thing, which one it is, and the place of the thing's word; the label stands right behind it."""

    thing: str
    which: str
    place: int


def labels(reading: Reading) -> tuple[Label, ...]:
    """The things of a text that a number or a short code tells apart, in order, who says it apart."""
    forms = reading.line.words
    if around("things_told_apart").isdisjoint(forms):
        return ()
    found = (i for i, form in enumerate(forms[:-1]) if form in around("things_told_apart"))
    return tuple(Label(lemma(forms[i]), which, i) for i in found if (which := _which(reading, i)))


def other_labels(left: Reading, right: Reading) -> tuple[Label, Label] | None:
    """Two things of one sort that both texts name, with no label in common: the first of each; None where there are none."""
    ours, theirs = labels(left), labels(right)
    known = {(label.thing, label.which) for label in ours} & {(label.thing, label.which) for label in theirs}
    shared = {thing for thing, _ in known}
    pairs = [(one, two) for one in ours for two in theirs if one.thing == two.thing and one.thing not in shared]
    return min(pairs, key=lambda pair: (pair[0].place + pair[1].place, pair[0].thing)) if pairs else None


def _which(reading: Reading, place: int) -> str:
    """The label behind a thing's word; empty where what follows counts something else ("at the station 41 people")."""
    word, following = reading.words[place], reading.words[place + 1]
    gap = reading.text[word.token.end : following.token.start]
    if word.is_framed or gap != " " or _is_counting(reading, place + 1):
        return ""
    form = following.token.word
    spelled = number_words("small").get(form)
    return str(spelled) if spelled else form if _LABEL.fullmatch(form) else ""


def _is_counting(reading: Reading, place: int) -> bool:
    behind = reading.line.words[place + 1 : place + 2]
    return any(is_plural(form) and form not in FUNCTION_WORDS for form in behind)
