"""When a statement was said: its post's moment, its time on a live page of that day, else the day of the document."""

from __future__ import annotations

from claimcheck.documents.reading import read_document
from claimcheck.library.statements import moments_of, statements_of

LIVE = "10:42 Workers say two people were hurt.\n09:15 GMT The A4 is closed."
OVER_MIDNIGHT = "00:10 Workers say two people were hurt.\n23:15 The A4 is closed.\n22:00 It began."
POSTS = '[{"text": "It was off.", "author": "Ida", "date": "2025-03-01T07:00"}, {"text": "It was on.", "author": "Bo"}]'


def moments(content: str, name: str, published: str | None) -> list[str | None]:
    text = read_document(content.encode(), name)
    return list(dict.fromkeys(moments_of(text, statements_of(text), published)))


def test_a_live_pages_times_are_of_its_day() -> None:
    assert moments(LIVE, "live.txt", "2025-03-02T06:00:00Z") == ["2025-03-02T10:42", "2025-03-02T09:15+00:00"]
    assert moments(LIVE, "live.txt", "2025-03") == ["2025-03"]
    assert moments(LIVE, "live.txt", None) == [None]
    assert moments(OVER_MIDNIGHT, "live.txt", "2025-03-02") == ["2025-03-02"]


def test_a_post_has_its_own_moment() -> None:
    assert moments(POSTS, "posts.json", "2025-03-02") == ["2025-03-02", "2025-03-01T07:00"]
