"""Other names for the same: abbreviations of first letters, countries and their people, pet names, and those on file.

`same_called` goes by what the texts themselves show. `known_as` adds names that somebody keeps on file (a source's aliases)
for the comparisons made inside it; without it, nobody is known by another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from itertools import combinations

from claimcheck.lazily import NamedTuple
from claimcheck.text.concepts import word_list
from claimcheck.text.deeds import is_place
from claimcheck.text.introduced import introduced
from claimcheck.text.names import acronym
from claimcheck.text.naming import name_key
from claimcheck.text.phrases import Entries, PhraseBook, standing
from claimcheck.text.phrases import line as line_of
from claimcheck.text.reading import Reading, Word, read
from claimcheck.text.words import FUNCTION_WORDS, tokens

# An abbreviation has so many letters; a name it can stand for no more words than that, small ones between them apart.
_SHORTEST, _LONGEST = 2, 6
# The ends of words for a country's people and things; no country's other name ends so.
_ADJECTIVES = (
    "ian",
    "ean",
    "ese",
    "ish",
    "can",
    "man",
    "ench",
    "utch",
    "reek",
    "wiss",
    "nian",
    "raqi",
    "aeli",
    "ani",
    "ati",
)
# Two letters stand for many things: only a whole name of two words is taken for theirs.
_SURE = 3


class Called(NamedTuple):
    """A name in a text: a key that every name for the same has, and its first and one-past-last word."""

    key: str
    first: int
    stop: int


class Aliases:
    """Names on file for one and the same, from any spelling to the one it is filed under."""

    def __init__(self, canonical: Mapping[str, str] | None = None) -> None:
        """Take the mapping alias → name; a name stands for itself."""
        pairs = [*(canonical or {}).items(), *((name, name) for name in (canonical or {}).values())]
        entries = ((_phrase(alias), f"filed:{_phrase(name)}") for alias, name in pairs)
        self.names = {alias: name for alias, name in entries if alias}
        self._book = PhraseBook(self.names.items())

    def called(self, reading: Reading) -> tuple[Called, ...]:
        """The names on file that a text uses."""
        if not self.names:
            return ()
        return tuple(_hits(self._book, reading))


NOBODY = Aliases()
_known: ContextVar[Aliases] = ContextVar("known", default=NOBODY)


@contextmanager
def known_as(aliases: Aliases) -> Iterator[None]:
    """Compare with names on file while this lasts."""
    token = _known.set(aliases)
    try:
        yield
    finally:
        _known.reset(token)


def on_file() -> Aliases:
    """The names on file that comparisons made now go by."""
    return _known.get()


def same_called(left: Reading, right: Reading, aliases: Aliases) -> tuple[tuple[Called, Called], ...]:
    """The names of the two texts that are names for the same, each first with first."""
    # Of two names with the same first letters one must be an abbreviation: mostly there is none, and no name is spelled out.
    may_be_short = bool(_abbreviations(left.text) or _abbreviations(right.text))
    ours = (*_called(left.text, may_be_short=may_be_short), *aliases.called(left))
    theirs: dict[str, list[Called]] = {}
    for one in (*_called(right.text, may_be_short=may_be_short), *aliases.called(right)):
        theirs.setdefault(one.key, []).append(one)
    found = ((one, two) for one in ours for two in theirs.get(one.key, ())[:1])
    told = (*_told(left, right), *((one, two) for two, one in _told(right, left)))
    return (*(pair for pair in found if not _are_both_spelled_out(*pair)), *told)


def _told(side: Reading, other: Reading) -> Iterator[tuple[Called, Called]]:
    """Names for which a text itself gives another, each with a word of that one in the other text."""
    for pair in introduced(side):
        for name, elsewhere in (pair, pair[::-1]):
            words = {side.line.words[i] for i in elsewhere}
            met = next((j for j, word in enumerate(other.words) if word.is_name and word.token.word in words), None)
            if met is not None:
                yield Called("told", name[0], name[-1] + 1), Called("told", met, met + 1)


def _are_both_spelled_out(one: Called, two: Called) -> bool:
    """Two names with the same first letters are two names (Anna Moss, Arthur Mill); an abbreviation must be one of them."""
    return one.key.startswith("letters:") and one.stop - one.first > 1 and two.stop - two.first > 1


def _called(text: str, *, may_be_short: bool) -> tuple[Called, ...]:
    """The names in a text that have, or are, other names for the same."""
    short = (*_abbreviations(text), *_spelled_out(text)) if may_be_short else ()
    return (*short, *listed(text))


@lru_cache(maxsize=4096)
def listed(text: str) -> tuple[Called, ...]:
    """The names in a text that the lists know under other names: countries, their capitals and people, pet names."""
    reading = read(text)
    found = [one for one in _hits(_book(), reading) if _is_written_as_name(reading.words, one)]
    return (*found, *_governments(reading, found))


def _governments(reading: Reading, found: list[Called]) -> Iterator[Called]:
    """A capital that acts stands for its country ("Moscow denied it"); behind "in" it is a city."""
    for one in found:
        kind, _, country = one.key.partition(":")
        if kind == "capitals" and not is_place(reading, one.first):
            yield Called(f"countries:{country}", one.first, one.stop)


def is_adjective(word: str) -> bool:
    """True for a folded word that tells a country and names none: Peruvian, Dutch, but not Peru."""
    return word in _adjectives()


def _hits(book: PhraseBook, reading: Reading) -> Iterator[Called]:
    words = reading.line.words
    has_points = "." in "".join(words)
    bare = line_of(tuple([word.replace(".", "") for word in words])) if has_points else reading.line
    for hit in book.hits_in(bare):
        yield from (Called(key, hit.first, hit.stop) for key in hit.value.split("|"))


@lru_cache(maxsize=4096)
def _abbreviations(text: str) -> tuple[Called, ...]:
    keys = [_abbreviation(word.token.text) for word in read(text).words]
    return tuple([Called(key, place, place + 1) for place, key in enumerate(keys) if key])


@lru_cache(maxsize=65536)
def _abbreviation(word: str) -> str:
    """The key of an abbreviation, as typed; the empty text for any other word."""
    letters = word.replace(".", "").removesuffix("'s").removesuffix("’s")
    is_one = letters.isalpha() and letters.isupper() and _SHORTEST <= len(letters) <= _LONGEST
    return f"letters:{letters.lower()}" if is_one else ""


@lru_cache(maxsize=4096)
def _spelled_out(text: str) -> tuple[Called, ...]:
    """What the first letters of a name's words make, with and without its small words, of the whole and of its parts."""
    return tuple(_parts(read(text)))


def _parts(reading: Reading) -> Iterator[Called]:
    for run in _runs(reading.words):
        names = [i for i in run if reading.words[i].is_name]
        for first, last in combinations(range(len(names)), 2):
            is_whole = last - first + 1 == len(names)
            if last - first + 1 >= _SURE or is_whole:
                yield from _lettered(reading, range(names[first], names[last] + 1))


def _lettered(reading: Reading, places: range) -> Iterator[Called]:
    words = [reading.words[i] for i in places]
    named = acronym([_bare(word) for word in words if word.is_name])
    whole = acronym([_bare(word) for word in words])
    for letters in dict.fromkeys((named, whole)):
        if _SHORTEST <= len(letters) <= _LONGEST:
            yield Called(f"letters:{letters}", places.start, places.stop)


def _runs(words: tuple[Word, ...]) -> Iterator[list[int]]:
    """The places of names that follow each other in one clause, with small words between them."""
    run: list[int] = []
    for place, word in enumerate(words):
        if run and (word.clause != words[run[-1]].clause or not (word.is_name or word.token.word in FUNCTION_WORDS)):
            yield run[-2 * _LONGEST :]
            run = []
        if run or word.is_name:
            run.append(place)
    yield run[-2 * _LONGEST :]


def _is_written_as_name(words: tuple[Word, ...], one: Called) -> bool:
    """A capital for a name; for initials (LA) and what is also a word of grammar (US, will), capitals throughout."""
    text = words[one.first].token.text.replace(".", "")
    is_short = len(text) <= _SURE and one.stop - one.first == 1 and not one.key.startswith("given:")
    return text.isupper() if is_short or text.lower() in FUNCTION_WORDS else text[:1].isupper()


def _bare(word: Word) -> str:
    return word.token.word.replace(".", "")


def _phrase(name: str) -> str:
    """A name as the phrase book reads a text: its words, folded, without points, article and legal form."""
    return " ".join(token.word for token in tokens(name_key(name)))


@cache
def _adjectives() -> frozenset[str]:
    forms = (form for line in word_list("naming")["countries"].values() for form in line.split(", "))
    return frozenset(form for form in forms if form.endswith(_ADJECTIVES))


@standing
def _book() -> Entries:
    """The listed names, each with the keys of all that it can stand for."""
    keys: dict[str, list[str]] = {}
    for kind in ("countries", "others", "given"):
        for name, line in word_list("naming")[kind].items():
            for form in (name, *line.split(", ")):
                keys.setdefault(form, []).append(f"{kind}:{name}")
    for country, line in word_list("naming")["capitals"].items():
        for form in line.split(", "):
            keys.setdefault(form, []).append(f"capitals:{country}")
    return ((form, "|".join(found)) for form, found in keys.items())
