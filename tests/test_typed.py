"""What is typed becomes what the shapes make of it, and what they refuse is refused in their words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import typed
from claimcheck.errors import Invalid
from claimcheck.shapes import AttributionCreate, ClaimCreate
from claimcheck.validation import build
from claimcheck.vocab import AttributionType, Basis, Credibility, GroundRule, SourceKind, Stance
from claimcheck.wording import CLAIM_LENGTH, NAME_LENGTH, NOTE_LENGTH

TEXTS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["", " \t", " Ann ", "?!", "a\0b", "\ud800x", "2025-03", "2025-13", "2025-03-04T13:00+08:00", "2025-W10"]
    ),
    st.sampled_from([NAME_LENGTH, NAME_LENGTH + 1, NOTE_LENGTH + 1, CLAIM_LENGTH, CLAIM_LENGTH + 1]).map(lambda n: "x" * n),
)
MAYBE = st.none() | TEXTS
CLAIMS = st.fixed_dictionaries({"text": TEXTS}, optional=dict.fromkeys(("case", "adverse_to", "ref", "note"), MAYBE))
WORDS = {"stance": Stance, "basis": Basis, "credibility": Credibility}
ATTRIBUTIONS = st.fixed_dictionaries(
    {
        "source": TEXTS, **{name: st.sampled_from(words) for name, words in WORDS.items()},
        **dict.fromkeys(("described_as", "said", "speaks_for", "via", "doc", "quote", "ref", "note"), MAYBE),
        "source_kind": st.none() | st.sampled_from(SourceKind),
    },
    optional={"type": st.sampled_from(AttributionType), "ground_rule": st.sampled_from(GroundRule)},
)  # fmt: skip


def read(make: Any, values: dict[str, Any]) -> Any:
    """What was made, or how it was refused."""
    try:
        return make(**values)
    except Invalid as failure:
        return failure.message


@given(CLAIMS)
def test_a_claim_is_read_as_its_shape_reads_it(values: dict[str, Any]) -> None:
    ours, shape = read(typed.claim, values), read(lambda **given: build(ClaimCreate, **given), values)
    if isinstance(shape, str):
        assert ours == shape
    else:
        assert vars(ours) == shape.model_dump()
        assert ours.claim_row() == shape.claim_row()


@given(ATTRIBUTIONS)
def test_an_attribution_is_read_as_its_shape_reads_it(values: dict[str, Any]) -> None:
    ours, shape = read(typed.attribution, values), read(lambda **given: build(AttributionCreate, **given), values)
    if isinstance(shape, str):
        assert ours == shape
    else:
        assert vars(ours) == vars(shape)
        assert ours.attribution_row() == shape.attribution_row()


def test_a_refusal_names_the_field() -> None:
    with pytest.raises(Invalid, match="text is empty"):
        typed.claim(text=" ?! ")
