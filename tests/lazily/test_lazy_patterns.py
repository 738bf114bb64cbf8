"""A pattern made later finds what one made at once does."""

from __future__ import annotations

import re
from typing import Any

import pytest

from claimcheck.lazily import pattern


def test_it_finds_what_a_pattern_made_at_once_finds() -> None:
    later, at_once = pattern(r"(DAM)s?", re.IGNORECASE), re.compile(r"(DAM)s?", re.IGNORECASE)
    for text in ("the dams of Dam", "a river"):
        assert later.findall(text) == at_once.findall(text)
        assert later.sub("x", text) == at_once.sub("x", text)
    assert later.pattern == at_once.pattern
    assert later.fullmatch("dam") is not None


def test_it_is_made_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Any] = []
    compiled = re.compile
    monkeypatch.setattr(re, "compile", lambda *written: made.append(written) or compiled(*written))
    later = pattern("dam")
    assert made == []
    assert [later.search("a dam") is not None for _ in range(3)] == [True, True, True]
    assert made == [("dam", 0)]


def test_a_wrong_name_is_an_error() -> None:
    with pytest.raises(AttributeError):
        pattern("dam").found  # type: ignore[attr-defined]  # noqa: B018
