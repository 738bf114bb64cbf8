"""OpenDocument texts: body, notes, boxes, tables, headers; insertions marked, deletions out."""

from __future__ import annotations

import pytest
from document_files import ODF, odt, refusal, zipped

from claimcheck.documents.full_text import Facts, Part
from claimcheck.documents.readers.odt import read
from claimcheck.documents.reading import media_type_of, read_document
from claimcheck.errors import Unreadable

BODY = """<text:tracked-changes>
<text:changed-region text:id="c1"><text:insertion/></text:changed-region>
<text:changed-region text:id="c2"><text:deletion><text:p>held</text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:h text:style-name="Title">Gate report</text:h>
<text:p>The  gate <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>failed<text:change-end
 text:change-id="c1"/><text:s text:c="2"/><text:span>on Mon</text:span>day.<text:note>
<text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>
 It<text:line-break/>was wet.<draw:frame><draw:text-box>
<text:p>A box.</text:p></draw:text-box></draw:frame></text:p>
<text:list><text:list-item><text:p>First</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>dead</text:p></table:table-cell>
<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"""


def test_all_that_is_shown_is_there_in_order() -> None:
    styles = "<style:header><text:p>Draft</text:p></style:header><style:footer><text:p>p. 1</text:p></style:footer>"
    text = read_document(odt(BODY, styles), "a.odt")
    assert text.text.split("\n\n") == [
        "Draft", "Gate report", "The gate failed on Monday. It\nwas wet.", "A note.", "A box.", "First", "dead\t12", "p. 1",
    ]  # fmt: skip
    marked = {mark.part: text.text[mark.start : mark.end] for mark in text.marks}
    assert marked[Part.INSERTED] == "failed"
    assert marked[Part.TITLE] == "Gate report"
    assert marked[Part.MAIN].endswith("12")


def test_facts_come_from_its_properties() -> None:
    meta = (
        "<dc:title>Gate</dc:title><meta:initial-creator>A. Ode</meta:initial-creator>"
        "<meta:creation-date>2024-05-03</meta:creation-date>"
    )
    assert read(odt("<text:p>x</text:p>", meta=meta), "a.odt").facts == Facts("Gate", "A. Ode", made="2024-05-03")


def test_it_is_told_by_its_first_entry() -> None:
    assert media_type_of(odt(""), "x") == "application/vnd.oasis.opendocument.text"


def test_a_doctype_is_refused() -> None:
    content = zipped({"content.xml": f'<!DOCTYPE x [<!ENTITY e "y">]><office:x {ODF}>&e;</office:x>'})
    with pytest.raises(Unreadable) as failure:
        read(content, "a.odt")
    assert failure.value.why == "its part content.xml declares entities, which no office program writes"


def test_a_file_cut_off_anywhere_is_read_or_refused_in_one_line() -> None:
    content = odt(BODY)
    said = [refusal(read, content[:length]) for length in range(0, len(content) + 41, 41)]
    assert said[-1] == ""
    assert not [line for line in said if "\n" in line]
