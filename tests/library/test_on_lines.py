"""A quote is shown with its line where its document is typed text."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.library import ClaimStore
from claimcheck.shapes import AttributionCreate, ClaimCreate

PLACES = {
    "notes.txt": ("Gate log\n\nThe gate held.\n", "d1, line 3, characters 10–23"),
    "notes.md": ("# Gate log\r\n\r\nThe gate held.\r\n", "d1, line 3, characters 12–25"),
    "old.txt": ("One.\rThe gate held.\r", "d1, line 2, characters 5–18"),
    "page.html": ("<p>Gate log</p>\n\n<p>The gate held.</p>", "d1, characters 10–23"),
}


@pytest.mark.parametrize("name", PLACES)
def test_the_line_of_a_quote_is_told(store: ClaimStore, tmp_path: Path, name: str) -> None:
    text, expected = PLACES[name]
    path = tmp_path / name
    path.write_bytes(text.encode())
    attribution = AttributionCreate(source="Log", source_kind="organisation", doc=str(path), quote="The gate held")
    store.claims.add(ClaimCreate(text="The gate held"), attribution)
    (voice,) = store.claims.show("c1").claim.voices
    assert voice.place == expected
