"""Which claims hold what a draft quotes: all of its quotations are looked for in one reading of the quotes on file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from claimcheck.store.connection import Connection
from claimcheck.text.folding import folded

FEWEST = 4  # words of a quotation that is looked for: fewer are in many quotes

_ON_FILE = """
SELECT claim_id, exact FROM attribution JOIN claim ON claim.id = attribution.claim_id
WHERE claim.withdrawn_at IS NULL AND attribution.withdrawn_at IS NULL AND exact IS NOT NULL
ORDER BY claim_id
"""
_WORD = re.compile(r"\w+")


@dataclass
class QuotesOnFile:
    """The claims behind quotations, by the quotations' words; typography and punctuation aside."""

    _claims: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, connection: Connection, quotations: Iterable[str]) -> QuotesOnFile:
        """Look for all of the quotations; nothing is read where none is long enough."""
        wanted = {_line(words) for words in map(_words, quotations) if len(words) >= FEWEST}
        by_beginning: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for line in wanted:
            by_beginning[tuple(line.split()[:FEWEST])].append(line)
        found: defaultdict[str, dict[int, None]] = defaultdict(dict)
        for row in connection.each(_ON_FILE) if wanted else ():
            for line in _held(_words(row["exact"]), by_beginning):
                found[line][row["claim_id"]] = None
        return cls({line: list(claims) for line, claims in found.items()})

    def holding(self, quotation: str) -> list[int]:
        """The numbers of the claims of which a quote on file holds these words, the oldest first."""
        return self._claims.get(_line(_words(quotation)), [])


def _held(words: list[str], by_beginning: dict[tuple[str, ...], list[str]]) -> Iterator[str]:
    """The wanted lines that a quote's words hold."""
    starts = zip(*(words[number:] for number in range(FEWEST)), strict=False)
    lines = [line for four in starts if four in by_beginning for line in by_beginning[four]]
    if lines:
        whole = f" {_line(words)} "
        yield from (line for line in lines if f" {line} " in whole)


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _line(words: list[str]) -> str:
    return " ".join(words)
