"""A table of very many claims stops and says so; what is read by programs does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.cli import claims
from claimcheck.shapes import ClaimCreate
from claimcheck.workspace import create


@pytest.fixture(autouse=True)
def _five_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAIMCHECK_DB", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(claims, "ROWS", 3)
    with create(tmp_path, case="dam", title="The dam").open("Ann") as store:
        for word in ("Alders", "Birches", "Cedars", "Dates", "Elms"):
            store.claims.add(ClaimCreate(text=f"{word} grow."), None)


def test_a_table_stops_and_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    claims.list_()
    shown = capfd.readouterr()
    assert [word for word in ("Alders", "Birches", "Cedars", "Dates", "Elms") if word in shown.out] == [
        "Alders",
        "Birches",
        "Cedars",
    ]
    assert shown.err == "note: the first 3 are shown; --limit shows more, --json and --csv all\n"


def test_more_are_shown_where_they_are_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    claims.list_(limit=5)
    shown = capfd.readouterr()
    assert "Elms" in shown.out
    assert shown.err == ""


def test_programs_get_all(capfd: pytest.CaptureFixture[str]) -> None:
    claims.list_(as_json=True)
    shown = capfd.readouterr()
    assert len(json.loads(shown.out)) == 5
    assert shown.err == ""
