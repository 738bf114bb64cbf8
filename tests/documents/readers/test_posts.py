"""Posts: each with its author and moment, whatever the service calls them; other JSON stays as it is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from claimcheck.documents.full_text import Part
from claimcheck.documents.readers import posts
from claimcheck.documents.reading import read_document


def marked(content: str, part: Part) -> list[tuple[str, str | None]]:
    text = read_document(content.encode(), "posts.json")
    return [(text.text[mark.start : mark.end], mark.label) for mark in text.marks if mark.part is part]


FORMS: list[tuple[Any, str, str | None]] = [
    (
        [{"text": "It was off.", "author": {"name": "Ida Marr", "username": "ida"}, "created_at": "2025-03-02T07:12:00Z"}],
        "Ida Marr",
        "2025-03-02T07:12:00Z",
    ),
    (
        [{"full_text": "It was off.", "user": {"screen_name": "ida"}, "created_at": "Sun Mar 02 08:00:00 +0000 2025"}],
        "@ida",
        "2025-03-02T08:00:00+00:00",
    ),
    (
        [{"content": "<p>It was off.</p>", "account": {"display_name": "Ida", "acct": "ida@osk.social"}}],
        "Ida",
        None,
    ),
    (
        {
            "data": [{"text": "It was off.", "author_id": "7", "created_at": "2025-03-02"}],
            "includes": {"users": [{"id": "7", "name": "Ida Marr", "username": "ida"}]},
        },
        "Ida Marr",
        "2025-03-02",
    ),
    ([{"body": "It was off.", "author": "ida_m", "created_utc": 1740900000}], "ida_m", "2025-03-02T07:20:00+00:00"),
    ([{"text": "RT @bo: It was off.", "author": "Ida"}], "@bo", None),
]


@pytest.mark.parametrize(("data", "author", "moment"), FORMS)
def test_a_posts_words_are_its_authors(data: Any, author: str, moment: str | None) -> None:
    content = json.dumps(data)
    assert marked(content, Part.VOICE) == [("It was off.", author)]
    assert [label for _, label in marked(content, Part.SAID)] == ([moment] if moment else [])


def test_lines_are_read_too_and_a_post_without_an_author_is_told() -> None:
    content = '{"text": "It was off.", "author": "Ida"}\n{"text": "It was on."}\n'
    text = read_document(content.encode(), "posts.jsonl")
    assert text.text == "Ida\n\nIt was off.\n\na post\n\nIt was on."
    assert text.warnings == ("1 of 2 posts name no author: they are the document's own",)


@pytest.mark.parametrize("content", ['{"text": 3}', '[{"claim": "It was off."}]', '{"text": "broken', "[1, 2]"])
def test_other_json_stays_as_it_is(content: str) -> None:
    assert posts.read(content.encode(), "x.json").text == content
