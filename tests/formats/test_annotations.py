"""Quotes go out as W3C Web Annotations and come back as they were; hostile JSON is a problem of its line."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.answers import Problem, QuoteAnnotation, Selection
from claimcheck.formats.annotations import read, written

ULID = "01ARZ3NDEKTSV4RRFFQ69G5FAV"
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(lambda text: text.strip())
places = st.tuples(st.integers(0, 1000), st.integers(1, 99)).map(lambda pair: (pair[0], sum(pair))) | st.just((None, None))


@st.composite
def quotes(draw: st.DrawFn) -> QuoteAnnotation:
    start, end = draw(places)
    return QuoteAnnotation(
        draw(words),
        draw(words | st.just("")),
        draw(words | st.just("")),
        start,
        end,
        draw(st.sampled_from([None, "page=4", "t=00:01:02.500", "t=30,60"])),
        draw(words),
        draw(words),
        draw(st.sampled_from([None, ULID])),
        draw(st.sampled_from([None, ULID])),
        draw(st.none() | words),
        draw(st.sampled_from([None, "denies"])),
        snapshot=draw(st.sampled_from([None, "0f" * 32])),
    )


@settings(max_examples=300, deadline=None)
@given(quotes())
def test_a_quote_comes_back_as_it_went(quote: QuoteAnnotation) -> None:
    assert list(read(written(quote))) == [("line 1", quote)]


def test_an_annotation_is_what_the_w3c_says() -> None:
    quote = QuoteAnnotation(
        "the gate", "all of ", " held", 7, 15, "page=4", "https://news.example/a", "The gate held.", ULID
    )
    assert json.loads(written(quote)) == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            {"type": "SpecificResource", "source": f"urn:claimcheck:claim:{ULID}", "purpose": "linking"},
            {"type": "TextualBody", "value": "The gate held.", "purpose": "describing"},
        ],
        "target": {
            "source": "https://news.example/a",
            "selector": [
                {"type": "TextQuoteSelector", "exact": "the gate", "prefix": "all of ", "suffix": " held"},
                {"type": "TextPositionSelector", "start": 7, "end": 15},
                {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778", "value": "page=4"},
            ],
        },
    }


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[]", "is no JSON object"),
        ("{}", "has no target with a selector"),
        ('{"target": [1]}', "has no target with a selector"),
        ('{"target": {"source": "a", "selector": [1, null]}}', "has no TextQuoteSelector with the exact words"),
        (
            '{"target": {"source": "a", "selector": {"type": [], "exact": 1}}}',
            "has no TextQuoteSelector with the exact words",
        ),
        ('{"target": {"selector": {"type": "TextQuoteSelector", "exact": "a"}}}', "names no source for its target"),
    ],
)
def test_a_hostile_line_is_told_and_the_rest_is_read(line: str, message: str) -> None:
    good = written(QuoteAnnotation("a", "", "", None, None, None, "b", "c"))
    first, second = read(f"{line}\n{good}\n")
    assert isinstance(first, Problem)
    assert (first.where, first.message) == ("line 1", message)
    assert second == ("line 2", QuoteAnnotation("a", "", "", None, None, None, "b", "c"))


QUOTED = {"type": "TextQuoteSelector", "exact": "the gate", "prefix": "all of ", "suffix": " held"}
PLACED = {"type": "TextPositionSelector", "start": 7, "end": 15}
RANGED = {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 7, "endContainer": "/p[1]", "endOffset": 15}
PAGED = {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778", "value": "page=4&zoom=100"}
WORDS = ("the gate", "all of ", " held")
NOT_THERE = Selection(unknown=True)


def quote_of(selector: object, **more: object) -> QuoteAnnotation:
    annotation = {"target": {"source": "https://news.example/a", "selector": selector}, **more}
    ((_, quote),) = read(json.dumps(annotation))
    assert isinstance(quote, QuoteAnnotation)
    return quote


@pytest.mark.parametrize(
    ("selector", "expected", "within"),
    [
        (QUOTED, (*WORDS, None, None, None), ()),
        ([QUOTED], (*WORDS, None, None, None), ()),
        ([RANGED, PLACED, QUOTED], (*WORDS, 7, 15, None), ()),
        ([PAGED, QUOTED], (*WORDS, None, None, "page=4"), ()),
        (PLACED, ("", "", "", 7, 15, None), ()),
        ({**PAGED, "refinedBy": QUOTED}, (*WORDS, None, None, None), (Selection(fragment="page=4"),)),
        ({**PAGED, "refinedBy": [PLACED, QUOTED]}, (*WORDS, 7, 15, None), (Selection(fragment="page=4"),)),
        ({**RANGED, "refinedBy": QUOTED}, (*WORDS, None, None, None), (NOT_THERE,)),
        ([{**RANGED, "refinedBy": PLACED}, QUOTED], (*WORDS, None, None, None), ()),
        (
            {**PAGED, "refinedBy": {"type": "TextQuoteSelector", "exact": "a line", "refinedBy": QUOTED}},
            (*WORDS, None, None, None),
            (Selection(fragment="page=4"), Selection("a line")),
        ),
        (
            {**PAGED, "refinedBy": {"type": "TextQuoteSelector", "exact": "a line", "refinedBy": PLACED}},
            ("", "", "", 7, 15, None),
            (Selection(fragment="page=4"), Selection("a line")),
        ),
        (
            {**PAGED, "refinedBy": {"type": "TextQuoteSelector", "exact": "a line", "refinedBy": RANGED}},
            ("a line", "", "", None, None, None),
            (Selection(fragment="page=4"),),
        ),
        (
            {"type": "TextPositionSelector", "start": 100, "end": 300, "refinedBy": QUOTED},
            (*WORDS, None, None, None),
            (Selection(start=100, end=300),),
        ),
    ],
)
def test_selectors_of_other_tools_are_read(selector: object, expected: tuple[object, ...], within: object) -> None:
    quote = quote_of(selector)
    found = (quote.exact, quote.prefix, quote.suffix, quote.start, quote.end, quote.fragment)
    assert (found, quote.within) == (expected, within)


@pytest.mark.parametrize("selector", [RANGED, PAGED, {**RANGED, "refinedBy": PLACED}, None, [], "x", {"refinedBy": {}}])
def test_a_selector_that_gives_neither_words_nor_characters_is_told(selector: object) -> None:
    (problem,) = read(json.dumps({"target": {"source": "a", "selector": selector}}))
    assert problem == Problem(
        "line 1",
        "has no TextQuoteSelector with the exact words",
        "write one Web Annotation with a TextQuoteSelector a line",
    )


def test_what_hypothesis_says_of_a_quote_is_its_claim() -> None:
    quote = quote_of([RANGED, QUOTED], uri="https://news.example/b", text="It held.", document={"title": ["A page"]})
    assert (quote.source, quote.claim, quote.title) == ("https://news.example/a", "It held.", "A page")
    assert quote_of(QUOTED, text="  ").claim == "the gate"


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda both: both,
        lambda both: {"rows": both, "total": 2},
        lambda both: {"export_date": "2026-03-04", "annotations": both},
        lambda both: {"type": "AnnotationPage", "items": both},
        lambda both: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": both}},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_one_document_of_many_annotations_is_read(wrapped: Callable[[list[object]], object], indent: int | None) -> None:
    both: list[object] = [{"target": {"source": "a", "selector": QUOTED}}, {"target": {"source": "b"}}]
    first, second = read(json.dumps(wrapped(both), indent=indent))
    assert not isinstance(first, Problem)
    assert (first[0], first[1].exact, first[1].source) == ("annotation 1", "the gate", "a")
    assert isinstance(second, Problem)
    assert second.where == "annotation 2"


def test_each_target_of_an_annotation_is_a_quote() -> None:
    targets = [{"source": "a", "selector": QUOTED}, {"source": "b#page=2", "selector": QUOTED}]
    found = list(read(json.dumps({"target": targets}, indent=1)))
    assert [(where, quote.source, quote.fragment) for where, quote in found] == [  # type: ignore[union-attr, misc]
        ("annotation 1", "a", None),
        ("annotation 1", "b#page=2", "page=2"),
    ]


NAMES = ["target", "selector", "refinedBy", "source", "body", "type", "items", "state", "document"]


def deeper(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner)


@settings(max_examples=300, deadline=None)
@given(st.recursive(st.none() | st.text(max_size=5) | st.sampled_from([QUOTED, PLACED, PAGED]), deeper))
def test_whatever_json_there_is_is_read_or_told(value: object) -> None:
    for entry in read(json.dumps(value)):
        assert isinstance(entry, Problem) or isinstance(entry[1], QuoteAnnotation)
