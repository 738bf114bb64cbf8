"""Word files: every word that Word shows is there, a deletion is not, and a hostile zip is refused before it unpacks."""

from __future__ import annotations

import pytest
from document_files import docx, para, refusal, zipped

from claimcheck.documents import office
from claimcheck.documents.full_text import Facts, Part
from claimcheck.documents.readers.docx import read
from claimcheck.documents.reading import media_type_of, read_document
from claimcheck.errors import Unreadable

BODY = (
    para("Gate report", "Title")
    + '<w:p><w:r><w:t>The gate </w:t></w:r><w:del><w:r><w:delText>held</w:delText></w:r></w:del><w:ins w:author="x"><w:r>'
    "<w:t>failed</w:t></w:r></w:ins><w:r><w:t> on</w:t><w:tab/><w:t>Mon</w:t></w:r><w:hyperlink><w:r><w:t>day.</w:t></w:r>"
    "</w:hyperlink><w:r><w:txbxContent>" + para("A box.") + "</w:txbxContent></w:r><w:r><w:t> It was wet.</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc>" + para("dead") + "</w:tc><w:tc>" + para("12") + "</w:tc></w:tr></w:tbl>"
    "<w:sdt><w:sdtContent>" + para("In a control.") + "</w:sdtContent></w:sdt>"
    "<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>3</w:t><w:br/><w:t>4</w:t><w:noBreakHyphen/>"
    '<w:sym w:char="2014"/></w:r></w:p>'
)


def why(content: bytes) -> str:
    with pytest.raises(Unreadable) as failure:
        read(content, "a.docx")
    return failure.value.why


def test_all_that_is_shown_is_there_in_order() -> None:
    text = read_document(
        docx(BODY, header1=para("Draft"), footnotes=para("A note."), comments=para("Check this."), footer1=para("p. 1")),
        "a.docx",
    )
    assert text.text.split("\n\n") == [
        "Draft", "Gate report", "The gate failed on Monday. It was wet.", "A box.", "dead\t12", "In a control.",
        "3\n4\u2011—", "A note.", "Check this.", "p. 1",
    ]  # fmt: skip
    marked = {mark.part: text.text[mark.start : mark.end] for mark in text.marks}
    assert marked[Part.INSERTED] == "failed"
    assert marked[Part.TITLE] == "Gate report"
    assert marked[Part.MAIN].startswith("Gate report")
    assert marked[Part.MAIN].endswith("A note.")


def test_cells_that_hold_no_paragraphs_are_parted_by_a_tab() -> None:
    row = "<w:tr><w:tc><w:r><w:t>dead</w:t></w:r></w:tc><w:tc><w:r><w:t>12</w:t></w:r></w:tc></w:tr>"
    assert read(docx(row), "a.docx").text == "dead\t12"


def test_what_is_drawn_twice_is_read_once() -> None:
    box = "<w:txbxContent>" + para("A box.") + "</w:txbxContent>"
    drawn = f"<w:AlternateContent><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:AlternateContent>"
    assert read(docx(f"<w:p><w:r>{drawn}</w:r></w:p>"), "a.docx").text == "A box."


def test_facts_come_from_its_properties() -> None:
    core = (
        '<p xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"><dc:title>Gate</dc:title>'
        "<dc:creator>A. Ode</dc:creator><t:created>2024-05-03T10:00:00Z</t:created></p>"
    )
    assert read(docx(para("x"), core=core), "a.docx").facts == Facts("Gate", "A. Ode", made="2024-05-03T10:00:00Z")


def test_it_is_told_from_other_zips_by_its_parts() -> None:
    assert media_type_of(docx(""), "x").endswith("wordprocessingml.document")
    assert media_type_of(zipped({"xl/workbook.xml": "<x/>"}), "x") == "application/octet-stream"


def test_a_bomb_is_refused_by_what_it_declares() -> None:
    assert why(docx(para("a" * 30_000_000))).startswith("it would unpack to 30 MB from 0.")


def test_a_bomb_that_lies_is_counted_while_it_unpacks(monkeypatch: pytest.MonkeyPatch) -> None:
    content = docx(para("a b" * 900_000))
    declared = content.index(b"PK\x01\x02", content.index(b"word/document.xml"))
    size = content.index(b"word/document.xml", declared) - 22
    lying = content[:size] + (100).to_bytes(4, "little") + content[size + 4 :]
    assert why(lying).startswith("it is damaged: word/document.xml")
    monkeypatch.setattr(office, "_SMALL", 10_000_000)
    monkeypatch.setattr(office, "LARGEST", 2_750_000)
    assert read(docx(para("x"), header1=para("y")), "a.docx").text == "y\n\nx"


def test_too_many_parts_are_refused() -> None:
    assert why(docx(para("x"), **{f"p{number}": "" for number in range(2_001)})) == "it has 2003 parts, more than 2000"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "declared", ['<!ENTITY e SYSTEM "file:///etc/passwd">', '<!ENTITY a "lol"><!ENTITY e "&a;&a;&a;&a;">', ""]
)
def test_a_doctype_is_refused(declared: str, encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [{declared}]><x>X&e;Y</x>'
    content = zipped({"word/document.xml": xml.encode(encoding)})
    assert why(content) == "its part word/document.xml declares entities, which no office program writes"


def test_a_file_cut_off_or_changed_anywhere_is_read_or_refused_in_one_line() -> None:
    content = docx(BODY)
    hurt = [content[:length] for length in range(0, len(content), 41)]
    hurt += [content[:place] + b"\xff\0\xff" + content[place + 3 :] for place in range(0, len(content), 41)]
    said = [refusal(read, each) for each in hurt]
    assert "" in said
    assert not [line for line in said if "\n" in line]


def test_an_empty_one_says_so() -> None:
    assert read(docx(""), "a.docx").warnings == ("there is no text in it",)


def test_an_old_or_locked_file_says_what_it_may_be() -> None:
    assert why(b"\xd0\xcf\x11\xe0" + b"\0" * 600) == "it is damaged, or locked with a password: it is no zip file"
