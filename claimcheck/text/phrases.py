"""Finding the phrases of a word list in a text: longest first, word by word, so that no pattern can backtrack."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import zip_longest
from threading import Lock

from claimcheck.lazily import NamedTuple
from claimcheck.text.derived import worked_out


class Hit(NamedTuple):
    """One phrase found: what the list says about it, and its first and one-past-last word."""

    value: str
    first: int
    stop: int


class Line(NamedTuple):
    """The words of a text, and of which standing books it may hold a phrase: one look at each word serves all of them.

    `may_hold` has a bit for each book that stood when the line was made, `books` says how many these were.
    """

    words: tuple[str, ...]
    may_hold: int
    books: int


Entries = Iterable[tuple[str, str]]  # phrases with their values
# The phrases of one word with their values; the longer ones by their first two words, the longest first.
LaidOut = tuple[dict[str, str], dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]]]


def laid_out(entries: Entries) -> LaidOut:
    """The phrases as they are looked up."""
    alone: dict[str, str] = {}
    longer: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = {}
    for typed, value in entries:
        phrase = tuple(typed.split())
        if len(phrase) == 1:
            alone.setdefault(phrase[0], value)
        else:
            longer.setdefault(phrase[:2], []).append((phrase, value))
    for alike in longer.values():
        if len(alike) > 1:
            alike.sort(key=lambda entry: -len(entry[0]))  # those of one length stay in their order
    return alone, longer


class PhraseBook:
    """A word list that can hold phrases, each with a value."""

    def __init__(self, entries: Entries) -> None:
        self._take(laid_out(entries))

    def _take(self, laid: LaidOut) -> None:
        self._number: int | None = None
        self._alone, self._longer = laid
        self._first = {*self._alone, *[first for first, _ in self._longer]}

    @classmethod
    def standing(cls, laid: LaidOut) -> PhraseBook:
        """A book of the program's own word lists, for which every text is looked through: lines know of it."""
        book = cls(())
        book._take(laid)
        with _lock:
            book._number = len(_books)
            bit = 1 << book._number
            for word in book._alone:
                alone, before = _openers.get(word) or (0, {})
                _openers[word] = alone | bit, before
            for first, second in book._longer:
                before = _openers.setdefault(first, (0, {}))[1]
                before[second] = before.get(second, 0) | bit
            _books.append(book)
        return book

    def may_be_in(self, line: Line) -> bool:
        """False for a line that plainly holds no phrase of this book: a look at one bit."""
        number = self._number
        return number is None or number >= line.books or bool(line.may_hold >> number & 1)

    def hits_in(self, line: Line) -> list[Hit]:
        """The phrases that occur in a line, as `hits` finds them."""
        return self.hits(line.words) if self.may_be_in(line) else []

    def hits(self, words: Sequence[str]) -> list[Hit]:
        """The phrases that occur in a sequence of words, none overlapping, the longest at each place."""
        first = self._first
        places = [place for place, word in enumerate(words) if word in first]
        run = tuple(words) if places else ()
        found: list[Hit] = []
        stop = 0
        for place in places:
            if place >= stop and (hit := self._at(run, place)):
                found.append(hit)
                stop = hit.stop
        return found

    def _at(self, words: tuple[str, ...], place: int) -> Hit | None:
        for phrase, value in self._longer.get(words[place : place + 2], ()):
            stop = place + len(phrase)
            if words[place:stop] == phrase:
                return Hit(value, place, stop)
        alone = self._alone.get(words[place])
        return None if alone is None else Hit(alone, place, place + 1)


# The standing books in the order in which they were made, and for each word that a phrase of theirs begins with a bit for
# each book that has it alone, and for each word that may follow a bit for each book that has the two.
_books: list[PhraseBook] = []
_openers: dict[str, tuple[int, dict[str, int]]] = {}
_lock = Lock()


def line(words: tuple[str, ...]) -> Line:
    """A line of folded words, or of their base forms."""
    books, may_hold = len(_books), 0
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        if word in _openers:
            alone, before = _openers[word]
            may_hold |= alone | before.get(after, 0)
    return Line(words, may_hold, books)


def standing(make: Callable[[], Entries]) -> Callable[[], PhraseBook]:
    """The standing book of the phrases that a function gives, which is asked for them when a word list has changed."""

    @cache
    def book() -> PhraseBook:
        return PhraseBook.standing(worked_out(make, lambda: laid_out(make())))

    return book
