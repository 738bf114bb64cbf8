"""Headlines and headings are told from sentences by their place and their missing full stop."""

from __future__ import annotations

from claimcheck.statements.headings import headings
from claimcheck.text.sentences import sentences


def found(text: str, titles: tuple[tuple[int, int], ...] = ()) -> list[str]:
    spans = sentences(text)
    return [spans[place].of(text) for place in sorted(headings(text, spans, titles))]


def test_the_lines_at_the_head_of_an_article_are_no_sentences_of_it() -> None:
    text = "Three dead in flood\nThe Courier\n\nThe dam broke at noon. Three people died.\n"

    assert found(text) == ["Three dead in flood", "The Courier"]


def test_a_heading_inside_stands_alone_and_a_marked_one_is_one_anywhere() -> None:
    text = "The dam broke.\n\nWhat went before\n\nIt was old.\n# Later\nIt rained.\n"

    assert found(text) == ["What went before", "# Later"]


def test_an_item_of_a_list_and_a_text_without_full_stops_are_left_alone() -> None:
    assert found("It rained.\n\n- the dam broke\n- three died\n\nIt stopped.") == []
    assert found("the dam broke\n\nthree died\n\nit rained\n\nhelp came") == []


def test_what_a_reader_marked_as_the_title_is_one() -> None:
    text = "The dam broke.\nThe dam was old."

    assert found(text, ((0, 14),)) == ["The dam broke."]
