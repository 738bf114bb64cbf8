"""Two texts that differ by a "not" alone ("it was him", "it was not him"), whatever small words they are made of."""

from __future__ import annotations

from functools import cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import word_list
from claimcheck.text.reading import Reading

_CONTRACTED = "n't"
_HAVING = frozenset(("has", "had", "having"))


class Bare(NamedTuple):
    """A text's base forms without who says it and without its "not"s, and the places of these."""

    lemmas: tuple[str, ...]
    nots: tuple[int, ...]


def one_denies(left: Reading, right: Reading) -> bool:
    """True where one of two texts has a "not", and without it they say the same words in the same order."""
    return any(map(_may_deny, (left, right))) and _are_opposed(bare(left), bare(right))


def _are_opposed(one: Bare, two: Bare) -> bool:
    return len(one.nots) % 2 != len(two.nots) % 2 and one.lemmas == two.lemmas != ()


def _may_deny(reading: Reading) -> bool:
    forms = reading.line.words
    return not _words("denying").isdisjoint(forms) or any(form.endswith(_CONTRACTED) for form in forms)


def bare(reading: Reading) -> Bare:
    """A text without its "not"s: "she did not resign" and "she resigned" come to the same words."""
    said, nots = list[str](), list[int]()
    forms = reading.line.words
    for place, form in enumerate(forms):
        if _denies(forms, place):
            nots.append(place)
        if not reading.words[place].is_framed:
            said += _affirmed(form, reading.lemmas.words[place])
    return Bare(tuple(said), tuple(nots))


def _denies(forms: tuple[str, ...], place: int) -> bool:
    form = forms[place]
    if form == "no":
        return forms[place + 1 : place + 2] == ("longer",)
    return form in _words("denying") or form.endswith(_CONTRACTED)


def _affirmed(form: str, lemma: str) -> tuple[str, ...]:
    """What a word says without a "not" in it: nothing where it only comes with one ("did", "longer") or tells no more."""
    said = _words_of_helpers().get(form, form.removesuffix(_CONTRACTED))
    if said in _words("denying") or said in _words("beside"):
        return ()
    if said in _HAVING:
        return ("have",)
    return (lemma if said == form else said,)


@cache
def _words_of_helpers() -> dict[str, str]:
    """Helpers that are changed by their "not": can't, won't."""
    return dict(word_list("english")["nots"]["helpers"])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("english")["nots"][name])
