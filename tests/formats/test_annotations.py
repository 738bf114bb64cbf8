"""Quotes go out as W3C Web Annotations and come back as they were; hostile JSON is a problem of its line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.answers import Problem, QuoteAnnotation
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
    )


@settings(max_examples=300, deadline=None)
@given(quotes())
def test_a_quote_comes_back_as_it_went(quote: QuoteAnnotation) -> None:
    assert list(read(written(quote))) == [(1, quote)]


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
    assert second == (2, QuoteAnnotation("a", "", "", None, None, None, "b", "c"))
