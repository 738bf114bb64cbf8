"""A description other than the one that was agreed on."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.drafting.lexicon import word_list
from claimcheck.drafting.line import Finding, Line
from claimcheck.text.spans import Span
from claimcheck.text.words import FUNCTION_WORDS, tokens
from claimcheck.vocab import StatementAttribution


def check(line: Line) -> Iterator[Finding]:
    """It describes an unnamed source in other words than were agreed."""
    if line.credit.attribution is not StatementAttribution.ANONYMOUS or not line.credit.speaker or not line.standing:
        return
    backings = [backing for stored in line.standing for backing in stored.asserting]
    if not backings or not all(backing.mention.protected for backing in backings):
        return
    own = _telling(line.credit.speaker)
    if not any(own <= _telling(backing.shown_as) for backing in backings):
        agreed = " or ".join(f"“{name}”" for name in dict.fromkeys(backing.shown_as for backing in backings))
        at = line.text.find(line.credit.speaker)
        words = Span(at, at + len(line.credit.speaker)) if at >= 0 else None
        said = f"it describes the source as “{line.credit.speaker}”; agreed was {agreed}"
        yield Finding(said, "use the agreed words, or agree on others", line.standing[0].id, words)


def _telling(description: str) -> frozenset[str]:
    """The words of a description that tell whom it describes, as stems."""
    plain = frozenset(word_list("voices")["plain"])
    words = (token for token in tokens(description) if token.word not in FUNCTION_WORDS and token.word not in plain)
    numbers = word_list("voices")["numbers"]
    return frozenset(token.stem for token in words if token.word not in numbers)
