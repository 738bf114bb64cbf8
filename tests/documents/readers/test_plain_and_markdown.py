"""Plain text and Markdown stand as they were typed."""

from __future__ import annotations

import pytest

from claimcheck.documents.full_text import Facts, Mark, Part
from claimcheck.documents.reading import read_document


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("The gate – “it held”.".encode(), "The gate – “it held”."),
        ("The gate – held.".encode("utf-8-sig"), "The gate – held."),
        ("Das Tor – hielt.".encode("utf-16"), "Das Tor – hielt."),
        ("The gate held.".encode("utf-16-le"), "The gate held."),
        ("The gate held.".encode("utf-16-be"), "The gate held."),
        ("Das Tor – hielt.".encode("utf-32"), "Das Tor – hielt."),
        ("Das Tor – hielt für immer.".encode("cp1252"), "Das Tor – hielt für immer."),
        (b"cut off \xe2\x80", "cut off â€"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
    ],
)
def test_text_in_the_encodings_people_have(content: bytes, text: str) -> None:
    assert read_document(content, "log.txt").text == text
    assert read_document(content, "log.md").text == text


def test_a_nul_far_into_a_text_is_one_replacement_character() -> None:
    assert read_document(b"a" * 9_000 + b"\0b", "log.txt").text == "a" * 9_000 + "\ufffdb"


def test_one_long_line_and_very_many_lines_are_read() -> None:
    assert len(read_document(b"gate " * 2_000_000, "log.txt").text) == 10_000_000
    assert read_document(b"x\r\n" * 1_000_000, "log.md").text.count("\n") == 1_000_000


MATTER = '---\ntitle: "Gate report"\nauthor: A. Ode\ndate: 2024-05-03\nempty:\n---\n'


@pytest.mark.parametrize(
    ("text", "facts", "title"),
    [
        (MATTER + "The gate failed.", Facts("Gate report", "A. Ode", published="2024-05-03"), None),
        ("intro\n\n## The gate ##\n\ntext", Facts("The gate"), "The gate"),
        ("# C#\n", Facts("C#"), "C#"),
        ("#no heading\n\n---\ntitle: no\n---\n", Facts(), None),
        ("# " + "a " * 50_000 + "\n", Facts(), None),
    ],
)
def test_title_and_front_matter(text: str, facts: Facts, title: str | None) -> None:
    found = read_document(text.encode(), "note.md")
    assert found.text == text
    assert found.facts == facts
    assert [text[mark.start : mark.end] for mark in found.marks if mark.part is Part.TITLE] == ([title] if title else [])


def test_what_follows_the_front_matter_is_the_main_text() -> None:
    assert read_document((MATTER + "It failed.").encode(), "n.md").marks == (Mark(Part.MAIN, len(MATTER), len(MATTER) + 10),)
