"""Findings as editors of code read them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from format_views import DRAFT, filled
from naughty import NAUGHTY, short

from claimcheck.formats import render

PLACE = re.compile(r"[^\n]*:\d+:\d+: [^\n]*: [^\n]* \[[^\n]*\]")


def test_a_line_for_each_finding_that_nobody_accepted() -> None:
    assert render(DRAFT, "line", width=80, colour=False) == (
        "night.md:3:1: warning: c1 is disputed: the Water Authority has it that it was 900 cubic metres (c2)"
        " (a judgement on the proposed match) [disputed]\n"
        "night.md:3:24: error: the quote is not word for word as in c1: [-held-] {+failed+} [quote]\n"
    )


def test_a_clean_draft_has_no_lines() -> None:
    assert render(replace(DRAFT, lines=()), "line", width=80, colour=False) == ""


@pytest.mark.parametrize("text", NAUGHTY, ids=short)
def test_no_text_makes_a_second_line(text: str) -> None:
    lines = render(filled(DRAFT, text), "line", width=80, colour=False).split("\n")
    assert lines.pop() == ""
    assert all(PLACE.fullmatch(line) for line in lines)
