"""README and its pages say what the program does: tables made from the code, sessions typed, the fields of the shapes."""

from __future__ import annotations

import re
import subprocess
import sys
from enum import Enum
from pathlib import Path
from typing import get_args

import pytest
import readme
from conftest import ROOT, Run, on_sqlite
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from claimcheck import shapes, vocab

TEXT = readme.pages()
# What a run decides for itself, and the numbers of matches, which change with every signal.
CHANGING = re.compile(
    r"\b[0-9A-HJKMNP-TV-Z]{26}\b|\b[0-9a-f]{64}\b|\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ|(?<=signed it on )20\d\d-\d\d-\d\d"
    r"|(?<=· )m\d+|^m\d+(?= )",
    re.MULTILINE,
)
RECORDS: dict[str, type[BaseModel]] = {
    "case": shapes.CaseCreate,
    "source": shapes.SourceCreate,
    "document": shapes.DocumentCreate,
    "judgement": shapes.JudgementRecord,
    "independence": shapes.IndependenceRecord,
    "review": shapes.ReviewRecord,
    "retraction": shapes.RetractionRecord,
}


@pytest.mark.parametrize("name", readme.TABLES)
def test_the_tables_are_what_the_code_says(name: str) -> None:
    assert readme.part(TEXT, name) == readme.TABLES[name](), "make readme"


@pytest.mark.parametrize("name", readme.SESSIONS)
def test_the_session_prints_what_readme_shows(name: str, tmp_path: Path) -> None:
    shown = readme.part(TEXT, name)
    assert _lasting(readme.typed(shown, tmp_path)) == _lasting(shown), "make readme"


def test_every_field_of_a_claim_is_listed() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", TEXT[TEXT.index("| field of a claim") :], re.MULTILINE))
    fields = {_written(name, field): field for name, field in shapes.ClaimRecord.model_fields.items() if name != "record"}
    assert list(rows)[: len(fields)] == sorted(fields, key=list(rows).index)
    for name, field in fields.items():
        assert _values(field) <= set(re.findall(r"`([^`]+)`", rows[name])) | {str(grade) for grade in vocab.Credibility}


@pytest.mark.parametrize("record", RECORDS)
def test_every_field_of_the_other_records_is_listed(record: str) -> None:
    (row,) = re.findall(rf"^\| `{record}` \| (.*) \|$", TEXT[TEXT.index("| `record`") :], re.MULTILINE)
    listed = set(re.findall(r"`([^`]+)`", row)) - {"A", "F"}
    values = {value for field in RECORDS[record].model_fields.values() for value in _values(field)}
    fields = {name for name in RECORDS[record].model_fields if name != "record"}
    decided = record in ("judgement", "independence")
    assert listed == (fields | values if decided else fields)


def test_every_status_is_explained() -> None:
    statuses = TEXT[TEXT.index("| status | when |") : TEXT.index("Remarks beside it")]
    assert re.findall(r"^\| `([\w-]+)` \|", statuses, re.MULTILINE) == [str(status) for status in vocab.Status]


@pytest.mark.parametrize("modifier", vocab.Modifier)
def test_every_remark_beside_a_status_is_named(modifier: vocab.Modifier) -> None:
    assert f"`{modifier}`" in TEXT


def test_the_two_commands_stand_at_the_top_and_are_targets() -> None:
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert re.findall(r"^    make (\w+)", TEXT, re.MULTILINE) == ["demo", "test"]
    assert {"demo", "test"} <= set(targets)


@on_sqlite
def test_the_python_example_runs_in_a_new_workspace(workspace: Run, tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    done = subprocess.run([sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "one source only (official, on the record)\n"


def _lasting(session: str) -> str:
    """The session without what changes, on lines of words: a longer id may wrap a line elsewhere."""
    return " ".join(CHANGING.sub("…", session).split())


def _written(name: str, field: FieldInfo) -> str:
    return str(field.validation_alias.choices[0]) if field.validation_alias else name  # type: ignore[union-attr]


def _values(field: FieldInfo) -> set[str]:
    kinds = [kind for kind in (field.annotation, *get_args(field.annotation)) if isinstance(kind, type)]
    return {str(value) for kind in kinds if issubclass(kind, Enum) for value in kind}
