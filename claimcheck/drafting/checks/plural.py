"""Several sources told of where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from claimcheck.drafting.lexicon import said, word_list
from claimcheck.drafting.line import Backing, Finding, Line
from claimcheck.text.spans import Span
from claimcheck.text.words import FUNCTION_WORDS, tokens
from claimcheck.vocab import SourceKind, StatementAttribution

_BODIES = (SourceKind.ORGANISATION, SourceKind.PUBLICATION)


def check(line: Line) -> Iterator[Finding]:
    """It speaks of sources or officials where there are fewer on file."""
    speaker = line.credit.speaker
    if line.credit.attribution is StatementAttribution.NARRATOR or not speaker or not line.standing:
        return
    for kind in ("sources", "officials"):
        stop = _said(line, speaker, kind)
        people = _people(line, only_official=kind == "officials")
        is_official = kind == "officials" and bool(people)
        people = people or _people(line, only_official=False)
        if stop is None or not people:
            continue
        words = [token.text for token in tokens(speaker)][:stop]
        least = _least([word.casefold() for word in words[:-1]])
        if len(people) < least:
            yield _finding(line, words[-1], len(people), only_official=is_official)


def _said(line: Line, speaker: str, kind: str) -> int | None:
    """Where the word for several ends among the speaker's words: one of the list, or the plural of what was agreed on."""
    hit = next(iter(said(speaker, "voices", kind)), None)
    if hit is not None:
        return hit.stop
    if kind == "officials" or said(speaker, "voices", "officials"):
        return None  # a word of that list is told of once
    agreed = {token.word for stored in line.standing for backing in stored.asserting for token in tokens(backing.shown_as)}
    leading = takewhile(lambda word: word not in FUNCTION_WORDS, (token.word for token in tokens(speaker)))
    places = [n for n, word in enumerate(leading, start=1) if word not in agreed and _singular(word) in agreed]
    return places[0] if places else None


def _singular(word: str) -> str:
    return word.removesuffix("s") if word.endswith("s") and not word.endswith("ss") else ""


def _finding(line: Line, word: str, count: int, *, only_official: bool) -> Finding:
    who = ("official" if only_official else "person") + ("" if count == 1 else "s")
    ids = " and ".join(stored.id for stored in line.standing)
    stand = "stands" if count == 1 else "stand"
    at = line.text.casefold().find(word.casefold())
    words = Span(at, at + len(word)) if at >= 0 else None
    said_ = f"it says “{word}”, but {_NUMBERS.get(count, str(count))} {who} {stand} behind {ids}"
    return Finding(said_, "say how many there are, or find another", line.standing[0].id, words)


def _people(line: Line, *, only_official: bool) -> set[int]:
    """Those who say so and are one person each; none where a body or "several workers" is among them: who can tell."""
    backings = [backing for stored in line.standing for backing in stored.asserting]
    kept = [backing for backing in backings if not only_official or backing.mention.official]
    return set() if any(map(_is_body, kept)) or any(map(_is_several, kept)) else {backing.mention.source for backing in kept}


def _is_body(backing: Backing) -> bool:
    return backing.mention.source_kind in _BODIES


def _is_several(backing: Backing) -> bool:
    """True where the agreed description itself is of several."""
    return bool(said(backing.shown_as, "voices", "sources", "officials"))


def _least(before: list[str]) -> int:
    """How many there must be: as many as are counted, else two."""
    numbers: dict[str, int] = word_list("voices")["numbers"]
    return max((numbers[word] for word in before if word in numbers), default=2)


_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four"}
