"""Verbs of two words with an object, and what else tells the same deed: "went for the guard", "attacked the guard"."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import of_groups, word_list
from claimcheck.text.deeds import Deed, deed_at, is_passive, run_of
from claimcheck.text.phrases import Entries, standing
from claimcheck.text.reading import Reading, read

# Between such a verb and whom it reaches stands nothing else of grammar.
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their", "own"))


class Turning(NamedTuple):
    """A verb against somebody: the kinds it can be of, the places of its words, and whether it has two of them."""

    kinds: frozenset[str]
    first: int
    stop: int

    @property
    def is_phrase(self) -> bool:
        """True for "went for", which says something else than "went"."""
        return self.stop - self.first > 1


def turnings(reading: Reading) -> tuple[Turning, ...]:
    """The verbs against somebody that a text tells."""
    return _turnings(reading.text) if _book().may_be_in(reading.lemmas) else ()


@lru_cache(maxsize=4096)
def _turnings(text: str) -> tuple[Turning, ...]:
    return tuple(Turning(frozenset(hit.value.split()), hit.first, hit.stop) for hit in read(text).told(_book()))


def deed_of(reading: Reading, turning: Turning) -> Deed | None:
    """Who did it to whom; None where nobody stands right behind it ("went for a walk after the guard" has a walk)."""
    deed = deed_at(reading, turning.first)
    if deed is None or is_passive(reading, turning.first):
        return deed
    first = next((i for i in range(turning.stop, len(reading.words)) if reading.words[i].weight >= 1), None)
    if first is None or not _ARTICLES.issuperset(reading.line.words[turning.stop : first]):
        return None
    reached = run_of(reading, first)
    return deed._replace(patient=(*reached, *_apposed(reading, reached[-1])))


def _apposed(reading: Reading, last: int) -> tuple[int, ...]:
    """The name behind a comma: "his landlord, Carl Dunn"."""
    behind = last + 1
    if behind == len(reading.words) or not reading.words[behind].is_name:
        return ()
    return run_of(reading, behind) if reading.words[behind].clause == reading.words[last].clause + 1 else ()


@standing
def _book() -> Entries:
    return of_groups((kind, line.split(", ")) for kind, line in word_list("doings")["against"].items())
