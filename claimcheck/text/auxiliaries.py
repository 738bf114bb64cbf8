"""What stands before a verb and says nothing by itself: the forms of "be", and the helpers that tell time and mood."""

from __future__ import annotations

from functools import cache

from claimcheck.text.concepts import word_list

FORMS_OF_BE = frozenset(("be", "been", "being", "is", "are", "was", "were"))


@cache
def auxiliaries() -> frozenset[str]:
    """The helpers of verbs ("will", "has", "doesn't"), folded, from `lexicons/english.toml`."""
    return frozenset(word_list("english")["negation"]["auxiliaries"])
