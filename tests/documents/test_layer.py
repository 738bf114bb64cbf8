"""Growing a full text: what is laid out where, and marks that cover what is visible and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.full_text import Mark, Part
from claimcheck.documents.layer import Layer
from claimcheck.text.spans import Span


def test_gaps_stand_between_words_only_and_the_strongest_wins() -> None:
    layer = Layer()
    layer.block()
    layer.text(" one ")
    layer.text("two")
    layer.cell()
    layer.block()
    layer.text("three")
    layer.line()
    layer.row()
    layer.text(" four")
    layer.cell()
    layer.text("five")
    layer.line()
    layer.line()
    layer.line()
    layer.text("six")
    layer.block()
    assert layer.characters == "one two\n\nthree\nfour\n\nfive\n\nsix"


def test_a_mark_covers_its_words_without_the_gaps_around() -> None:
    layer = Layer()
    layer.text("before")
    outer, empty = layer.open(Part.CAPTION), layer.open(Part.TITLE)
    layer.block()
    assert layer.close(empty) is None
    measured = layer.open(None)
    layer.text("words ")
    assert layer.close(measured) == Span(8, 13)
    assert layer.close(outer) == Span(8, 13)
    layer.block()
    layer.text("after")
    assert layer.finished().marks == (Mark(Part.CAPTION, 8, 13),)


DEEDS = st.one_of(st.text(" \tab\n.", max_size=6).map(lambda text: ("text", text)), st.sampled_from([(name,) for name in
    ("line", "row", "block", "cell", "open", "close")]))  # fmt: skip


@given(st.lists(DEEDS, max_size=40))
def test_whatever_is_done_words_keep_their_order_and_marks_hold_words(deeds: list[tuple[str, ...]]) -> None:
    layer, opened = Layer(), []
    for name, *words in deeds:
        if name == "open":
            opened.append(layer.open(Part.CAPTION))
        elif name == "close":
            if opened:
                layer.close(opened.pop())
        else:
            getattr(layer, name)(*words)
    for mark in reversed(opened):
        layer.close(mark)
    text = layer.finished()
    said = "".join(words[0] for name, *words in deeds if name == "text")
    assert "".join(text.text.split()) == "".join(said.split())
    assert text.text == text.text.strip()
    assert "\n\n\n" not in text.text
    for mark in text.marks:
        assert text.text[mark.start : mark.end].strip() == text.text[mark.start : mark.end] != ""
