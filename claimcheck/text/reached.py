"""What something is done to: the things right behind a text's verbs, by whether its subject does it or somebody else."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.text.concepts import word_list
from claimcheck.text.deeds import Deed, deed_at, verbs
from claimcheck.text.predicates import subject
from claimcheck.text.reading import Reading, read

# Between a verb and what it is done to stand no other words of grammar.
_ARTICLES = frozenset(("a", "an", "the", "this", "that", "its", "his", "her", "their", "own"))


def reached_by(reading: Reading) -> tuple[frozenset[int], frozenset[int]]:
    """The places of what a text's subject does something to, and of what somebody else in it does something to."""
    return _reached_by(reading.text)


@lru_cache(maxsize=4096)
def _reached_by(text: str) -> tuple[frozenset[int], frozenset[int]]:
    reading = read(text)
    about = set(subject(reading))
    deeds = [deed for place in verbs(reading) if (deed := deed_at(reading, place)) and _has_object(reading, deed)]
    own = [not about.isdisjoint(deed.agent) and not _is_of_another(reading, deed) for deed in deeds]
    ours, others = (
        {i for deed, is_ours in zip(deeds, own, strict=True) if is_ours is side for i in deed.patient}
        for side in (True, False)
    )
    return frozenset(ours), frozenset(others)


def _is_of_another(reading: Reading, deed: Deed) -> bool:
    """True where a word such as "since" stands between: what follows it has a subject of its own."""
    return not _boundary().isdisjoint(reading.line.words[deed.agent[-1] + 1 : deed.verb])


@cache
def _boundary() -> frozenset[str]:
    return frozenset(word_list("english")["negation"]["boundary"]) - {"and", "but", "who", "which"}


def _has_object(reading: Reading, deed: Deed) -> bool:
    """True where something stands right behind the verb, no preposition between."""
    if deed.patient[:1] <= (deed.verb,):
        return False
    between = reading.words[deed.verb + 1 : deed.patient[0]]
    return _ARTICLES.issuperset(word.token.word for word in between if word.weight == 0)
