"""Whether what somebody believes is a view: "I think it is a disgrace" is no cautious way to tell a fact."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.statements.phrase_search import PhraseSearch
from claimcheck.statements.worth_traits import lexicon

# A thing is called good, cruel, right by a form of "be", with a few small words between at most.
_CALLED = (
    r"(?:is|was|are|were|be|been|it's|that's|he's|she's|they're)"
    r"(?: (?:not|a|an|the|so|such|very|really|quite|simply|just|\w+ly)){0,3} "
)


def is_view(said: str) -> bool:
    """True where a sentence in small letters judges or demands, and tells no fact by doing so."""
    return any(search.find(said) for search in _views()) or _called().search(said) is not None


@cache
def _views() -> tuple[PhraseSearch, ...]:
    return tuple(PhraseSearch(lexicon()["words"][name]) for name in ("verdict", "should"))


@cache
def _called() -> re.Pattern[str]:
    judged = "|".join(re.escape(word) for word in lexicon()["words"]["judgement of value"])
    return re.compile(rf"\b{_CALLED}(?:{judged})\b")
