"""What only the full-text index of SQLite must keep: our stem of a word is the index's."""

from __future__ import annotations

from pathlib import Path

import pytest
from store_factory import opened

from claimcheck.store import candidates, sqlite_candidates
from claimcheck.text.words import index_terms


@pytest.mark.parametrize(
    "word", ["general", "universities", "skies", "dying", "news", "café", "F-35", "Monday", "generously"]
)
def test_a_word_costs_what_the_index_holds_of_it(tmp_path: Path, word: str) -> None:
    """Where our stem of a word is not the index's, a common word would count as one that costs nothing."""
    terms = index_terms(word.casefold())
    with opened(tmp_path) as connection:
        with connection.writing():
            candidates.add(connection, 1, word)
        assert sqlite_candidates._counts(connection, terms) == dict.fromkeys(terms, 1)
