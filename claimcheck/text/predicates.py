"""What a text says of its subject: the words from its verb on. Two texts that share their subject alone agree in nothing."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.text.alignment import Alignment
from claimcheck.text.auxiliaries import auxiliaries
from claimcheck.text.concepts import word_list
from claimcheck.text.deeds import is_verb, verbs
from claimcheck.text.reading import Reading, read

# A name that owns what follows has at most so many words.
_LONGEST_OWNER = 4
_RELATIVE = frozenset(("who", "which", "that"))


def predicate(reading: Reading) -> tuple[int, ...]:
    """The places of the words from the first verb on that mean something; of all where no verb is known.

    Names (with the noun of "the Harlow yard"), days and what only tells that it was announced are left out: "his
    resignation was announced on Monday" says of him that he resigned.
    """
    return _predicate(reading.text)


@lru_cache(maxsize=8192)
def _predicate(text: str) -> tuple[int, ...]:
    reading = read(text)
    words, verb = reading.words, _verb(reading)
    behind = [i for i in range(verb, len(words)) if words[i].weight > 0 and not _says_nothing(reading, i)]
    behind = [i for i in behind if i <= verb or not _belongs_to_name(reading, i)]
    return tuple([i for i in behind if words[i].is_content]) or tuple(behind)


def subject(reading: Reading) -> tuple[int, ...]:
    """The places of the meaningful words before the first verb; none where no verb is known."""
    return _subject(reading.text)


@lru_cache(maxsize=8192)
def _subject(text: str) -> tuple[int, ...]:
    reading = read(text)
    before = reading.words[: _verb(reading)]
    return tuple([i for i, word in enumerate(before) if word.weight >= 1 and not word.is_framed])


def opening(reading: Reading) -> tuple[int, ...]:
    """The places of the subject's words, with those that tell little ("the company") and what tells which one it is.

    "The mill that made the bolts is in Osk" opens with the mill and the bolts.
    """
    words, verb = reading.words, _verb(reading)
    if verb and words[verb - 1].token.word in _RELATIVE:
        verb = next((i for i in range(verb + 1, len(words)) if _is_finite(reading, i)), verb)
    return tuple(i for i in range(verb) if words[i].weight > 0 and not words[i].is_framed)


def measure(reading: Reading) -> int | None:
    """The place of the thing that the subject is: revenue in "Revenue at Osk rose"; None where it is somebody by name."""
    first = next(iter(_owned(reading, subject(reading))), None)
    if first is None or reading.words[first].is_name:
        return None
    clause = reading.words[first].clause
    run = [first]
    while run[-1] + 1 < len(reading.words) and _goes_on(reading, run[-1] + 1, clause):
        run.append(run[-1] + 1)
    return run[-1]


def _owned(reading: Reading, places: tuple[int, ...]) -> tuple[int, ...]:
    """What a subject opens with, behind its owner: profit in "the Osk Bank's profit"."""
    names = [i for i in places[:_LONGEST_OWNER] if reading.words[i].is_name]
    owner = next((i for i in names if reading.words[i].token.text.endswith(("'s", "’s", "s'", "s’"))), None)
    return places if owner is None else tuple(i for i in places if i > owner)


def _goes_on(reading: Reading, place: int, clause: int) -> bool:
    word = reading.words[place]
    return word.weight >= 1 and not word.is_name and word.clause == clause and not _is_finite(reading, place)


def is_in_subject(reading: Reading, places: tuple[int, ...]) -> bool:
    """True where words belong to the subject ("nurses at the Osk clinic struck"), what opens the text with "in" apart."""
    fronted = reading.words[places[0]].clause != reading.words[_verb(reading)].clause if places else True
    return not fronted and set(places) <= set(subject(reading))


def _verb(reading: Reading) -> int:
    return _first_verb(reading.text)


@lru_cache(maxsize=8192)
def _first_verb(text: str) -> int:
    """The place of the first verb; a word in -s is taken for one only where nothing plainer stands in the text."""
    reading = read(text)
    forms, known = reading.line.words, {*verbs(reading)}
    known |= {i for i, form in enumerate(forms) if form in auxiliaries() and not reading.words[i].is_framed}
    found = sorted(known)  # no verb is framed
    plain = (i for i in found if not forms[i].endswith("s") or forms[i] in auxiliaries())
    return next(plain, found[0] if found else 0)


def shares_subject_only(left: tuple[int, ...], right: tuple[int, ...], alignment: Alignment) -> bool:
    """True where nothing that one of the two says of its subject is found in the other, given both predicates' places."""
    ours, theirs = {i for i, _ in alignment.pairs}, {j for _, j in alignment.pairs}
    return _is_unmet(left, ours) or _is_unmet(right, theirs)


def _is_unmet(places: tuple[int, ...], shared: set[int]) -> bool:
    return bool(places) and not shared & set(places)


def _is_finite(reading: Reading, place: int) -> bool:
    is_auxiliary = reading.line.words[place] in auxiliaries()
    return not reading.words[place].is_framed and (is_auxiliary or is_verb(reading, place))


def _says_nothing(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    return word.is_name or word.is_framed or word.token.word in _announcing()


def _belongs_to_name(reading: Reading, place: int) -> bool:
    """True for a noun right behind a name."""
    before, word = reading.words[place - 1], reading.words[place]
    return before.is_name and before.clause == word.clause and not is_verb(reading, place)


@cache
def _announcing() -> frozenset[str]:
    english = word_list("english")
    return frozenset((*english["reporting"]["verbs"], *english["calendar"]["words"]))
