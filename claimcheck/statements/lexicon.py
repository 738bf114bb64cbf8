"""The words of attribution, read from `text/lexicons/speech.toml` and `speakers.toml`, in the form the code asks for."""

from __future__ import annotations

from functools import cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import word_list

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh")


class Verb(NamedTuple):
    """One form of a verb of attribution: its base form, what it needs, and whether it is the -ing form or a past one."""

    base: str
    needs: frozenset[str]
    is_gerund: bool
    is_past: bool


@cache
def verbs() -> dict[str, Verb]:
    """Every form of every single verb."""
    needs: dict[str, set[str]] = {}
    for kind, bases in word_list("speech")["verbs"].items():
        for base in bases:
            needs.setdefault(base, set()).add(kind)
    return {
        form: Verb(
            base, frozenset(kinds), form.endswith("ing") and form != base, not form.endswith(("ing", "s")) and form != base
        )
        for base, kinds in needs.items()
        for form in forms(base)
    }


@cache
def weighed_forms() -> dict[str, str]:
    """The base form of every word that may attribute: of verbs of saying, deeds and nouns."""
    listed = word_list("speech")["weighed"]
    nouns = {form: noun for noun in listed["nouns"] for form in (noun, _plural(noun))}
    deeds = {form: base for base in listed["deeds"] for form in forms(base)}
    return nouns | deeds | {form: verb.base for form, verb in verbs().items()}


@cache
def verb_bases() -> frozenset[str]:
    """The base forms of all verbs of saying and deeds."""
    listed = word_list("speech")
    return frozenset(listed["weighed"]["deeds"]) | {base for bases in listed["verbs"].values() for base in bases}


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in _VOWELS else f"{noun}s"


@cache
def forms(base: str) -> tuple[str, ...]:
    """A verb's forms, the base form first."""
    irregular = word_list("speech")["irregular"].get(base)
    if irregular:
        return (base, *irregular.split())
    if base.endswith("y") and base[-2] not in _VOWELS:
        return (base, base[:-1] + "ies", base[:-1] + "ied", base + "ing")
    third = base + "es" if base.endswith(_SIBILANTS) else base + "s"
    stem = base[:-1] if base.endswith("e") else base
    return (base, third, stem + "ed", (base if base.endswith("ee") else stem) + "ing")


@cache
def words(listed: str, kind: str) -> frozenset[str]:
    """One list of the speakers' lexicon; of people without a name also the plurals in -s."""
    found = frozenset(word_list("speakers")[listed][kind])
    return found | {f"{word}s" for word in found if not word.endswith("s")} if kind == "unnamed" else found


@cache
def any_words(*kinds: tuple[str, str]) -> frozenset[str]:
    """Several lists of the speakers' lexicon as one."""
    return frozenset().union(*(words(*kind) for kind in kinds))


@cache
def speech(listed: str, kind: str) -> frozenset[str]:
    """One list of the speech lexicon."""
    return frozenset(word_list("speech")[listed][kind])


@cache
def by_first(listed: str, kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of one list of the speech lexicon by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(entry.split()) for entry in word_list("speech")[listed][kind]), key=lambda p: -len(p)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}


@cache
def gender_of() -> dict[str, str]:
    """m or f for the words that tell it."""
    listed = word_list("speakers")["gender"]
    return {word: sex for sex in ("m", "f") for word in listed[sex]}


@cache
def pronouns() -> dict[str, str]:
    """For each pronoun m, f, n or p (several)."""
    return dict(word_list("speakers")["pronouns"])
