"""Every list of words says where it comes from and under which licence, so that anybody may review it and reuse it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "claimcheck"
# Fitted numbers, not words: their provenance says on which data and by which command.
FITTED = {"cue_weights.toml", "worth_weights.toml", "register_weights.toml"}
LISTS = sorted(path for path in PACKAGE.rglob("lexicons/*.toml") if path.name not in FITTED)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_names_its_origin_and_licence(path: Path) -> None:
    told = tomllib.loads(path.read_text("utf-8"))
    assert told["origin"].endswith(".")
    assert told["licence"].endswith(".")


def test_there_are_lists_in_every_part_that_has_words() -> None:
    assert {path.parent.parent.name for path in LISTS} == {"text", "signals", "statements", "drafting"}
