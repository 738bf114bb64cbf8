"""A draft's sentences: their lines and columns, their markers, and the draft without markers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.drafting.draft import MOST_CLAIMS, Draft, read_draft

STORY = """\
# The ramp

The ramp *failed*
at noon. [c1] Two were hurt [c2, c3]. Nobody died.

[c4]
"""


def rows(draft: Draft) -> list[tuple[int, int, str, tuple[str, ...]]]:
    places = [draft.place(one.span.start) for one in draft.sentences]
    return [(p.line, p.column, one.text, one.claims) for p, one in zip(places, draft.sentences, strict=True)]


def test_sentences_have_lines_columns_and_claims() -> None:
    assert rows(read_draft(STORY, is_markdown=True)) == [
        (1, 3, "The ramp", ()),
        (3, 1, "The ramp failed at noon.", ("c1",)),
        (4, 15, "Two were hurt.", ("c2", "c3")),
        (4, 39, "Nobody died.", ("c4",)),
    ]


def test_a_plain_text_has_no_markup_but_markers() -> None:
    assert rows(read_draft("# It *failed*. [c1]\r\n\r\nTwo died.", is_markdown=False)) == [
        (1, 1, "# It *failed*.", ("c1",)),
        (3, 1, "Two died.", ()),
    ]


def test_a_marker_before_the_first_sentence_belongs_to_it() -> None:
    assert rows(read_draft("[c1] It failed. It held.", is_markdown=True))[0] == (1, 6, "It failed.", ("c1",))


def test_words_of_a_sentence_are_found_in_the_draft() -> None:
    draft = read_draft("It was **noon** when it failed.", is_markdown=True)
    (sentence,) = draft.sentences
    at = sentence.text.index("noon")
    words = sentence.there(type(sentence.span)(at, at + 4))
    assert draft.source[words.start : words.end] == "noon"


def test_a_stripped_draft_has_no_markers_and_is_the_same_otherwise() -> None:
    stripped = read_draft(STORY, is_markdown=True).stripped()
    assert stripped == "# The ramp\n\nThe ramp *failed*\nat noon. Two were hurt. Nobody died.\n\n\n"
    assert read_draft(stripped, is_markdown=True).markers == ()


def test_markers_in_code_stay() -> None:
    assert read_draft("Write `[c1]` so. [c2]", is_markdown=True).stripped() == "Write `[c1]` so."


def test_the_claims_of_one_sentence_are_bounded() -> None:
    draft = read_draft(
        "It failed. " + "[c1]\n\n[c2]\n\n" * 100 + "".join(f"[c{n}]\n\n" for n in range(3, 200)), is_markdown=True
    )
    assert len(draft.sentences[0].claims) == MOST_CLAIMS


@pytest.mark.parametrize("nothing", ["", "\n\n", "***", "---\n---\n", "```\nIt failed.\n```\n", "[c1]"])
def test_a_draft_may_hold_no_sentence(nothing: str) -> None:
    assert read_draft(nothing, is_markdown=True).sentences == ()


@given(st.text(alphabet='Ab. [](),;*_`#>-|\n\rc12é“”"', max_size=300), st.booleans())
def test_sentences_lie_in_order_inside_the_draft(source: str, is_markdown: bool) -> None:
    draft = read_draft(source, is_markdown=is_markdown)
    ends = [0]
    for sentence in draft.sentences:
        assert ends[-1] <= sentence.span.start < sentence.span.end <= len(source)
        assert draft.prose[sentence.inside.start : sentence.inside.end] == sentence.text
        ends.append(sentence.span.end)
