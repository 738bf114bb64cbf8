"""What happens to one person or thing once and in one place: an arrest, a crash, a birth, whatever words tell of it."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.text.concepts import of_groups, word_list
from claimcheck.text.phrases import Entries, standing
from claimcheck.text.reading import Reading, read

Happenings = dict[str, tuple[int, ...]]


def happenings(reading: Reading) -> Happenings:
    """Each kind of happening that a text tells of, with the places of the words that tell it; who speaks apart."""
    return _happenings(reading.text)


@lru_cache(maxsize=4096)
def _happenings(text: str) -> Happenings:
    found: dict[str, list[int]] = {}
    for hit in read(text).told(_kinds()):
        for kind in hit.value.split():
            found.setdefault(kind, []).extend(range(hit.first, hit.stop))
    return {kind: tuple(places) for kind, places in found.items()}


@standing
def _kinds() -> Entries:
    return of_groups((kind, line.split(", ")) for kind, line in word_list("happenings")["kinds"].items())
