"""The word lists of the draft's checks, as phrase books over a sentence's words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from claimcheck.text.kept import toml
from claimcheck.text.phrases import Hit, PhraseBook
from claimcheck.text.words import tokens


@cache
def word_list(name: str) -> dict[str, Any]:
    """One word list: `lexicons/NAME.toml`, with its origin in the key `origin`."""
    return toml(Path(__file__).parent / "lexicons" / f"{name}.toml")


@cache
def phrases(name: str, *lists: str) -> PhraseBook:
    """The phrases of some lists of a file, each with the list it is from."""
    return PhraseBook((phrase, one) for one in lists for phrase in word_list(name)[one])


def said(text: str, name: str, *lists: str) -> list[Hit]:
    """The phrases of these lists that a text holds, in order."""
    return phrases(name, *lists).hits([token.word for token in tokens(text)])
