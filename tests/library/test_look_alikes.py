"""An import tells which of its new sources look like others on file."""

from __future__ import annotations

import json
from pathlib import Path

from test_importing import jsonl, run

from claimcheck.answers import LookAlike
from claimcheck.library import ClaimStore
from claimcheck.shapes import SourceCreate


def said(text: str, source: str, **fields: str) -> dict[str, object]:
    return {"text": text, "source": source, **fields}


def test_a_slip_is_told_with_what_it_looks_like_once(store: ClaimStore, tmp_path: Path) -> None:
    store.sources.add(SourceCreate(name="Harbour Authority", kind="organisation", aliases=("Port Office",)))
    lines = [
        said("The gate was shut.", "Harbor Authority"),
        said("The gate was open.", "Harbor Authority"),
        said("The gate was red.", "The Harbour Authority"),
        said("The gate was old.", "Port Ofice"),
        said("The gate was new.", "Marr, Ida"),
        said("The gate was blue.", "Ida Mar"),
        said("The gate was low.", "Ward 2"),
        said("The gate was high.", "Ward 3"),
    ]
    assert run(store, jsonl(lines), tmp_path).look_alikes == (
        LookAlike("Harbor Authority", "Harbour Authority"),
        LookAlike("Port Ofice", "Harbour Authority"),
        LookAlike("Ida Mar", "Marr, Ida"),
    )
    assert run(store, jsonl(lines), tmp_path).look_alikes == ()


def test_who_is_not_named_somewhere_is_on_neither_side(store: ClaimStore, tmp_path: Path) -> None:
    hidden = {"rule": "background", "source_kind": "person", "described_as": "a nurse"}
    lines = [
        said("The gate was shut.", "Ida Marr"),
        said("The gate was open.", "Ida Mar", **hidden),
        said("The gate was red.", "a nurse on shift", **{"as": "anonymous"}),
        said("The gate was blue.", "a nurse on shifts", **{"as": "anonymous"}),
    ]
    found = run(store, jsonl(lines), tmp_path)
    assert found.added == 4
    assert found.look_alikes == ()


def test_nothing_is_told_of_what_was_not_stored(store: ClaimStore, tmp_path: Path) -> None:
    lines = [said("The gate was shut.", "Ida Marr"), said("The gate was open.", "Ida Mar"), {"text": ""}]
    assert run(store, jsonl(lines), tmp_path, strict=True).look_alikes == ()
    good = json.dumps(lines[0]) + "\n" + json.dumps(lines[1])
    assert run(store, good, tmp_path, dry_run=True).look_alikes == (LookAlike("Ida Mar", "Ida Marr"),)
