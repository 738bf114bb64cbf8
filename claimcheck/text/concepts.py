"""Words that stand for the same thing: base forms and groups of near synonyms, from `lexicons`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from claimcheck.text.derived import derived
from claimcheck.text.kept import toml
from claimcheck.text.phrases import Entries, standing
from claimcheck.text.words import stem

# Irregular forms that are nouns, and verbs whose past looks like their present.
_NOUNS = frozenset(
    (
        "sale",
        "sales",
        "dead",
        "death",
        "deaths",
        "men",
        "women",
        "children",
        "people",
        "lives",
        "thieves",
        "more",
        "better",
    )
)
_UNCHANGED = frozenset(("set", "cut", "hit", "put", "let", "shut", "beat", "cost", "hurt", "quit", "spread", "split"))


@cache
def word_list(name: str) -> dict[str, Any]:
    """One of the word lists in `lexicons`."""
    return toml(Path(__file__).parent / "lexicons" / f"{name}.toml")


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The base form of one folded word: irregular forms looked up, "unpaid" as "un" before the base form of "paid"."""
    known = _irregular()
    bare = word.removeprefix("un")
    if word not in known and bare != word and is_irregular_past(bare):
        return f"un{stem(known.get(bare, bare))}"
    return stem(known.get(word, word))


@lru_cache(maxsize=65536)
def concepts(word: str) -> frozenset[str]:
    """What one folded word can stand for: its own base form and the head of every group it is in."""
    parts = [lemma(part) for part in word.split("-")] if "-" in word else []
    forms = [lemma(word), *parts]
    return frozenset(head for form in forms for head in _heads().get(form, ())) | frozenset(forms)


def is_irregular_past(word: str) -> bool:
    """True for an irregular form of a verb (sold, ran); nouns among the irregular forms are left out."""
    return (word in _irregular() and word not in _NOUNS) or word in _UNCHANGED


def phrase_lemmas(phrase: str) -> str:
    """A phrase with each word in its base form, as the phrase book reads it."""
    return " ".join(lemma(word) for word in phrase.split())


@cache
def calendar_words() -> frozenset[str]:
    """The names of days and months, folded: a capital makes no name of somebody of them."""
    return frozenset(word_list("english")["calendar"]["words"])


@standing
def phrase_concepts() -> Entries:
    """The groups' phrases of several words, each standing for the heads of its groups, a space between them."""
    return of_groups((head, [phrase for phrase in phrases if " " in phrase]) for head, phrases in _groups())


def of_groups(groups: Iterable[tuple[str, Iterable[str]]]) -> Entries:
    """Entries for lines of base forms, in which each phrase stands for the heads of all its groups, a space between them."""
    heads: dict[str, list[str]] = {}
    for head, phrases in groups:
        for phrase in phrases:
            heads.setdefault(phrase_lemmas(phrase), []).append(head)
    return [(phrase, " ".join(found)) for phrase, found in heads.items()]


@derived
def _irregular() -> dict[str, str]:
    return dict(word_list("concepts")["irregular"])


@cache
def _groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The groups of concepts.toml, and of paraphrases.toml the phrases: its single words are only near their head."""
    groups = [(head, line.casefold().split(", ")) for head, line in word_list("concepts")["groups"].items()]
    more = [(head, line.casefold().split(", ")) for head, line in word_list("paraphrases")["groups"].items()]
    groups += [(head, [phrase for phrase in phrases if " " in phrase]) for head, phrases in more]
    return tuple((lemma(head), tuple(phrases)) for head, phrases in groups)


@derived
def _heads() -> dict[str, tuple[str, ...]]:
    """For each base form, the heads of the groups it is in."""
    heads: dict[str, dict[str, None]] = {}
    for head, phrases in _groups():
        for form in (head, *(lemma(p) for p in phrases if " " not in p)):
            heads.setdefault(form, {})[head] = None
    return {form: tuple(found) for form, found in heads.items()}
