"""A paper's day of publication is what its head says, and never the day on which its file was made."""

from __future__ import annotations

import pytest
from document_files import docx, para, pdf

from claimcheck.documents.headed import published_in
from claimcheck.documents.reading import read_document


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Water restored\nOsk Water\n9 October 2025\n\nSupply is back.", "2025-10-09"),
        ("Water restored\nPublished: March 3, 2024 at 10:15 a.m.\n\nSupply is back.", "2024-03-03"),
        ("Water restored\nTuesday, 14 April 2026\nSupply is back.", "2026-04-14"),
        ("Date: 2024-05-03\nTo: the board", "2024-05-03"),
        ("Water restored\nSupply came back on 9 October 2025.", None),
        ("9 October 2025\n10 October 2025\nA diary", None),
        ("31 February 2025", None),
    ],
)
def test_the_day_is_read_from_a_line_of_the_head(head: str, day: str | None) -> None:
    assert published_in(head) == day


def test_when_a_file_was_made_is_no_day_of_publication() -> None:
    made = "/CreationDate (D:20240503101500+02'00')"
    undated = read_document(pdf(["The gate failed."], info=made), "a.pdf").facts
    dated = read_document(pdf(["Gate report\n9 October 2025\nThe gate failed."], info=made), "a.pdf").facts

    assert (undated.published, undated.made) == (None, "2024-05-03T10:15:00+02:00")
    assert dated.published == "2025-10-09"
    assert read_document(docx(para("3 May 2024") + para("The gate failed.")), "a.docx").facts.published == "2024-05-03"
