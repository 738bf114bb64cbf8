"""JSON text is what the library's own encoder writes, character for character."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.formats.written import written
from claimcheck.report import ReasonView
from claimcheck.vocab import Stance

texts = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner) | st.dictionaries(st.integers() | st.none(), inner),
    max_leaves=12,
)


@given(values)
def test_plain_values_are_written_as_the_library_writes_them(value: object) -> None:
    assert written(value) == json.dumps(value, ensure_ascii=False, indent=2)


def test_views_are_objects_tuples_arrays_and_words_texts() -> None:
    assert written((ReasonView("x", 0.5),)) == '[\n  {\n    "because": "x",\n    "weight": 0.5\n  }\n]'
    assert written({"a": (), "b": {}, "c": Stance.ASSERTS}) == '{\n  "a": [],\n  "b": {},\n  "c": "asserts"\n}'
    assert written([float("inf"), True, "a\u2028"]) == '[\n  Infinity,\n  true,\n  "a\u2028"\n]'
