"""Markdown read as prose: structure respected, every character with its place, in time that grows with the text only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.drafting.markdown import blocks

DRAFT = """\
---
title: not prose
---

# The *ramp* of the Sandrel #

Fourteen people were **hurt** when the [ramp of the
Sandrel](http://x.example/a_(b)) failed.
> a _quoted_ line
> goes on

- item one
  continued
1. item two

```
code [c3]
```

| a | b |
|---|---|
| 1 & 2 | x |

[c12]: http://x.example
[^1]: a footnote
snake_case and ~~old~~ ![alt](img.png) &amp; `code` \\*star\\* <b>bold</b>
"""


def read(draft: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in blocks(draft)]


def test_a_draft_is_read_block_by_block() -> None:
    assert read(DRAFT) == [
        ("heading", "The ramp of the Sandrel"),
        ("paragraph", "Fourteen people were hurt when the ramp of the Sandrel failed."),
        ("paragraph", "a quoted line goes on"),
        ("item", "item one continued"),
        ("item", "item two"),
        ("paragraph", ""),  # nothing but the marker that is told of
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "1 & 2"),
        ("cell", "x"),
        ("paragraph", "a footnote snake_case and old  & code *star* bold"),
    ]


def test_every_character_stands_where_it_is_said_to() -> None:
    for block in blocks(DRAFT):
        for at, char in enumerate(block.text):
            assert DRAFT[block.place(at)] == char or char in " &"


@pytest.mark.parametrize(
    ("draft", "claims", "text"),
    [
        ("It failed. [c5]", [("c5",)], "It failed."),
        ("It failed [C5, c014].", [("c5", "c14")], "It failed."),
        ("It [c5][c6] failed.", [("c5",), ("c6",)], "It failed."),
        ("See `[c5]`.", [()], "See."),
        ("See [it](http://x.example) [c5].", [("c5",)], "See it."),
        ("It [sic][c5] failed.", [("c5",)], "It [sic] failed."),
        ("[c5]: It failed.", [("c5",)], ": It failed."),
    ],
)
def test_a_marker_names_claims_and_is_no_prose(draft: str, claims: list[tuple[str, ...]], text: str) -> None:
    (block,) = blocks(draft)
    assert ([marker.claims for marker in block.markers], block.text) == (claims, text)


def test_what_is_set_in_by_blanks_is_prose() -> None:
    assert read("    The gate failed\nat noon.\n\n\tIt held.\n") == [
        ("paragraph", "The gate failed at noon."),
        ("paragraph", "It held."),
    ]


def test_front_matter_that_is_not_closed_is_prose() -> None:
    assert read("---\ntitle: x\n") == [("paragraph", "title: x")]


@given(st.text(alphabet="ab [](){}*_`<>!&;#-|>~^:\\\n\r\tc1é", max_size=200))
def test_any_text_has_blocks_with_places_in_it(draft: str) -> None:
    for block in blocks(draft):
        places = [block.place(at) for at in range(len(block.text))]
        assert places == sorted(places)
        assert all(0 <= place < len(draft) for place in places)
        assert all(draft[m.span.start] in "\\[" and draft[m.span.end - 1] == "]" for m in block.markers if not m.unread)


ATTACKS = ["a", " ", "[", "]", "`", "*", "_a ", "<!--", "![a", "[c1] ", "> ", "| ", "&", "- ", "\\", "[a](", "#", "~", "\n"]
ATTACKS += [
    "`[c1]",
    "`c1 ",
    "<!-- c1 ",
    "    [c1",
    "[c1",
    "[c1 ",
    "[c1,",
    "c1]",
    "(c1 ",
    "[a c1 ",
    "[see ",
    "[c1](",
    "[C1-",
    "[[c1",
    "\\[c1",
]


@pytest.mark.parametrize("shape", ATTACKS)
def test_hostile_text_is_read_to_its_end(shape: str) -> None:
    """Were a pattern to look back and back again, this would take minutes."""
    draft = shape * (200_000 // len(shape))
    assert all(block.text for block in blocks(draft) if not block.markers)
