"""What enters the store is refused at the door or stored as it was typed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from claimcheck import shapes
from claimcheck.errors import Invalid
from claimcheck.shapes import (
    AttributionCreate,
    CaseCreate,
    ClaimCreate,
    ClaimRecord,
    DocumentCreate,
    JudgementRecord,
    ReviewFields,
    SourceCreate,
)
from claimcheck.validation import CLAIM_LENGTH, NAME_LENGTH, Shape, build
from claimcheck.vocab import AttributionType, GroundRule

SHAPES = [
    shape for shape in vars(shapes).values() if isinstance(shape, type) and issubclass(shape, Shape) and shape is not Shape
]


def refused(shape: type[BaseModel], **values: Any) -> str:
    with pytest.raises(Invalid) as failure:
        build(shape, **values)
    return failure.value.message


@pytest.mark.parametrize("shape", SHAPES)
def test_an_unknown_field_is_refused_by_its_name(shape: type[BaseModel]) -> None:
    assert "'colour' is no field of this record" in refused(shape, colour="Secret")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "text is missing"),
        ({"text": ""}, "text is empty"),
        ({"text": " \n "}, "text is empty"),
        ({"text": "…!?"}, "text is empty"),
        ({"text": "a\0b"}, "text contains a NUL character"),
        ({"text": "a\ud800b"}, "text contains half a surrogate pair (broken Unicode)"),
        ({"text": "x" * 5001}, "text is longer than 5000 characters"),
        ({"text": 7}, "text is not a text"),
        ({"text": "x", "ref": "r" * 301}, "ref is longer than 300 characters"),
        ({"text": "x", "note": "n\0"}, "note contains a NUL character"),
    ],
)
def test_what_cannot_be_stored_is_one_line(values: dict[str, Any], message: str) -> None:
    assert refused(ClaimCreate, **values) == message


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200))
def test_a_text_is_stored_as_typed_but_for_outer_space(text: str) -> None:
    if any(char.isalnum() for char in text):
        assert ClaimCreate(text=text).text == text.strip()
    else:
        assert refused(ClaimCreate, text=text) == "text is empty"


def test_the_longest_that_may_be_stored() -> None:
    assert len(ClaimCreate(text="x" * CLAIM_LENGTH).text) == 5000
    assert len(SourceCreate(name="x" * NAME_LENGTH).name) == 300


def test_blank_is_nothing() -> None:
    claim = ClaimCreate(text="x", note="  ", ref="", case="\t")
    assert (claim.note, claim.ref, claim.case) == (None, None, None)


def test_no_error_repeats_what_was_typed() -> None:
    assert "Secret" not in refused(AttributionCreate, source="Secret\0Name", type="Secret", said="Secret", described_as=7)
    with pytest.raises(ValidationError) as failure:
        AttributionCreate(source="Secret\0Name")
    assert "Secret" not in str(failure.value)


@pytest.mark.parametrize("shape", [AttributionCreate(source="Jane Secret"), ClaimRecord(text="x", source="Jane Secret")])
def test_a_shape_that_is_printed_names_no_source(shape: BaseModel) -> None:
    assert "Secret" not in f"{shape!r} {shape}"


@pytest.mark.parametrize("slug", ["dam", "d", "7", "the-dam-2025", "a" * 80])
def test_a_slug_is_plain(slug: str) -> None:
    assert CaseCreate(slug=slug, title="The dam").slug == slug


@pytest.mark.parametrize("slug", ["", "Dam", "the dam", "-dam", "d/m", "../dam", "dam\n", "dém", "a" * 81])
def test_what_is_no_slug_is_refused(slug: str) -> None:
    assert refused(CaseCreate, slug=slug, title="The dam").startswith("slug ")


def test_a_date_is_checked_at_the_door() -> None:
    assert AttributionCreate(source="Ann", said="2025-03").said == "2025-03"
    assert DocumentCreate(title="Log", published="2025").published == "2025"
    assert refused(AttributionCreate, source="Ann", said="soon") == (
        "said is no date (2025, 2025-03, 2025-03-04 or 2025-03-04T13:00)"
    )


def test_an_anonymous_source_speaks_on_background_unless_it_is_said() -> None:
    assert AttributionCreate(source="Ann").ground_rule is GroundRule.ON_RECORD
    assert build(AttributionCreate, source="Ann", type="anonymous").ground_rule is GroundRule.BACKGROUND
    assert build(AttributionCreate, source="Ann", type="anonymous", rule="off_record").ground_rule is GroundRule.OFF_RECORD
    assert build(AttributionCreate, source="Ann", type="anonymous", rule="on_record").ground_rule is GroundRule.ON_RECORD


def test_the_words_of_the_command_line_and_of_the_tables_are_both_understood() -> None:
    short = build(AttributionCreate, source="Ann", **{"as": "official", "rule": "background"})
    long = build(AttributionCreate, source="Ann", type="official", ground_rule="background")
    assert short == long
    assert (short.type, short.ground_rule) == (AttributionType.OFFICIAL, GroundRule.BACKGROUND)


def test_a_line_of_an_import_is_a_claim_and_where_a_source_is_named_an_attribution() -> None:
    line = json.loads(
        '{"text": "The gate failed.", "source": "Ann", "as": "anonymous", "stance": "denies", "ref": "r1",'
        ' "note": "of the claim", "quote": "gate", "doc": "log.txt"}'
    )
    record = ClaimRecord.model_validate(line)
    assert record.claim_row() == {"text": "The gate failed.", "ref": "r1", "note": "of the claim"}
    assert record.claim_row() == ClaimCreate(text="The gate failed.", ref="r1", note="of the claim").claim_row()
    assert record.attribution_row() == {
        "type": "anonymous",
        "stance": "denies",
        "ground_rule": "background",
        "basis": "unknown",
        "described_as": None,
        "said": None,
        "credibility": "6",
        "note": None,
        "ref": "r1",
    }
    assert {type(value) for value in record.attribution_row().values()} == {str, type(None)}


def test_an_answer_that_is_no_word_of_the_field_is_refused() -> None:
    assert refused(JudgementRecord, record="judgement", a="c1", b="c2", value="maybe").startswith("value must be 'same'")
    assert refused(ReviewFields, rating=" ") == "rating is empty"
