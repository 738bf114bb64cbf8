"""Whose report a document carries: credits are read in their own places, however they are written, and nowhere else."""

from __future__ import annotations

import pytest

from claimcheck.text.credits import credited

FILLER = "The gate of the upper basin failed at noon.\n" * 50


@pytest.mark.parametrize(
    ("line", "name", "whole"),
    [
        ("GENEVA, March 3 (Reuters) - The gate failed.", "Reuters", True),
        ("(AFP) - The gate failed.", "Agence France-Presse", True),
        ("AP — The gate failed.", "Associated Press", True),
        ("Source: dpa", "dpa", True),
        ("– Ukrinform", "Ukrinform", True),
        ("By Ann Ode and Reuters", "Reuters", True),
        ("BY ANN ODE, ASSOCIATED PRESS", None, True),
        ("This story was first published by the Harbour Post on Monday.", "Harbour Post", True),
        ("FIRST PUBLISHED BY The Harbour Post.", "The Harbour Post", True),
        ("The failure was First Reported by Eider Weekly on 4 May.", "Eider Weekly", False),
        ("She told Reuters that the gate had failed.", None, True),
        ("Nothing was first published here.", None, True),
    ],
)
def test_a_credit_is_found_among_other_lines_with_its_place(line: str, name: str | None, whole: bool) -> None:
    text = f"{FILLER}{line}\n{FILLER}"
    found = credited(text)
    assert [(credit.name, credit.whole) for credit in found] == ([(name, whole)] if name else [])
    assert all(text.index(line) <= credit.span.start < credit.span.end <= text.index(line) + len(line) for credit in found)


def test_the_authors_name_may_credit_an_agency_and_each_is_told_once() -> None:
    found = credited("OSK (Reuters) - The gate failed.\nReuters\n", "Ann Ode, AFP")
    assert [credit.name for credit in found] == ["Agence France-Presse", "Reuters"]
