from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pytest
from format_views import C1, VIEWS, filled
from naughty import NAUGHTY, RAW, short

from claimcheck.formats import render
from claimcheck.report import CaseView, ClaimView


def rendered(view: Any) -> str:
    return render(view, "json", width=80, colour=False)


def plain(view: Any) -> Any:
    """What JSON makes of a view: names for fields, lists for tuples."""
    return json.loads(json.dumps([asdict(item) for item in view] if isinstance(view, tuple) else asdict(view)))


def test_a_listing_is_an_array_and_a_view_is_an_object() -> None:
    case = CaseView("k1", "orrin", "The night at Orrin", 3)
    text = '{"id": "k1", "slug": "orrin", "title": "The night at Orrin", "claims": 3, "note": null}'
    assert rendered(case) == json.dumps(json.loads(text), indent=2)
    assert json.loads(rendered((case,))) == [json.loads(text)]
    assert render((), "json", width=80, colour=False, of=ClaimView) == "[]"


def test_a_standing_has_its_counts_as_numbers() -> None:
    standing = json.loads(rendered((C1,)))[0]["standing"]
    assert (standing["mentions"], standing["origins"], standing["independent"]) == (7, 3, 1)


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_reads_back_as_it_was(name: str) -> None:
    assert json.loads(rendered(VIEWS[name])) == plain(VIEWS[name])


@pytest.mark.parametrize("text", NAUGHTY, ids=short)
def test_naughty_texts_read_back_as_they_were_and_no_code_gets_out(text: str) -> None:
    for view in VIEWS.values():
        out = rendered(filled(view, text))
        assert not RAW.search(out)
        assert "\t" not in out
        assert json.loads(out) == plain(filled(view, text))
