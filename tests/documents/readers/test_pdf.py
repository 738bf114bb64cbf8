"""PDF: pages are marked, scanned and broken ones are named, and no file takes the program down."""

from __future__ import annotations

import zlib

import pytest
from document_files import pdf, refusal

from claimcheck.documents.full_text import Facts, FullText, Mark, Part
from claimcheck.documents.readers import pdf as pdf_reader
from claimcheck.documents.readers import reader_of
from claimcheck.documents.reading import read_document
from claimcheck.errors import Unreadable


def read(content: bytes) -> FullText:
    return read_document(content, "report.pdf")


def test_each_page_is_marked_with_its_number() -> None:
    text = read(pdf(["The gate failed\non Monday.", "Twelve were hurt."], info="/Title (Gate report) /Author (A. Ode)"))
    assert text.text == "The gate failed\non Monday.\nTwelve were hurt.\n"
    assert text.marks == (Mark(Part.PAGE, 0, 27, "1"), Mark(Part.PAGE, 27, 45, "2"))
    assert text.facts == Facts(title="Gate report", author="A. Ode")
    assert text.warnings == ()


def test_what_is_typed_into_a_form_and_noted_on_a_page_is_there() -> None:
    field, button = "<< /Subtype /Widget /FT /Tx /V (40 litres) >>", "<< /Subtype /Widget /FT /Btn /V /Yes >>"
    note, link = "<< /Subtype /FreeText /Contents (Checked.) >>", "<< /Subtype /Link /Contents (no) >>"
    assert read(pdf(["Leak:"], notes=field + button + note + link)).text == "Leak:\n\n40 litres\n\nChecked.\n"


def test_the_date_is_that_of_its_making_with_its_zone() -> None:
    assert read(pdf(["x"], info="/CreationDate (D:20240503101500+02'00')")).facts.made == "2024-05-03T10:15:00+02:00"


def test_a_scanned_page_is_named_and_kept() -> None:
    text = read(pdf(["One.", "", "Three."]))
    assert text.warnings == ("page 2 is a scanned page without text",)
    assert [mark.label for mark in text.marks] == ["1", "2", "3"]
    assert read(pdf(["One.", "", "", "Four.", ""])).warnings == ("pages 2–3, 5 are scanned pages without text",)


def test_a_stream_that_unpacks_without_end_costs_its_page_only() -> None:
    text = read(pdf(["One.", b"BT " + b" " * 200_000_000, "Three."]))
    assert text.text == "One.\n\nThree.\n"
    assert text.warnings == ("page 2 is too large, its text cannot be had",)


@pytest.mark.parametrize(
    ("pages", "why"),
    [
        ([b"BT " + b" " * 80_000_000], "page 1 is too large, its text cannot be had"),
        (
            ["", b"BT " + b" " * 80_000_000],
            "page 1 is a scanned page without text; page 2 is too large, its text cannot be had",
        ),
    ],
)
def test_a_file_without_one_page_that_can_be_read_is_refused(pages: list[str | bytes], why: str) -> None:
    with pytest.raises(Unreadable) as failure:
        read(pdf(pages))
    assert failure.value.why == why


def test_a_broken_page_costs_its_page_only() -> None:
    content = pdf(["One.", "Two.", "Three."])
    stream = zlib.compress(b"BT /F1 11 Tf 50 800 Td 14 TL (Two.) Tj T* ET")
    assert stream in content
    text = read(content.replace(stream, b"\xff" * len(stream)))
    assert text.text.split() == ["One.", "Three."]


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7", b"%PDF-1.4\n" + b"\0" * 5000, pdf(["One."])[:60], b"%PDF-1.7 trailer << /Root 1 0 R >>"]
)
def test_a_damaged_file_is_one_line(content: bytes) -> None:
    with pytest.raises(Unreadable) as failure:
        read(content)
    assert failure.value.message.startswith("report.pdf cannot be read: the PDF is damaged: ")
    assert "\n" not in failure.value.message


def test_a_file_cut_off_anywhere_is_read_or_refused_in_one_line() -> None:
    content = pdf(["The gate failed.", "Twelve were hurt."])
    said = [refusal(pdf_reader.read, content[:length]) for length in range(0, len(content) + 97, 97)]
    assert said[-1] == ""
    assert not [line for line in said if "\n" in line]


def test_a_locked_file_says_so() -> None:
    locked = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "00" * 32 + "> /U <" + "11" * 32 + "> >> /ID [<00> <00>]"
    with pytest.raises(Unreadable) as failure:
        read(pdf(["Secret."], trailer=locked))
    assert failure.value.message == "report.pdf cannot be read: the PDF is locked with a password"


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MOST_PAGES", 2)
    with pytest.raises(Unreadable) as failure:
        pdf_reader.read(pdf(["x"] * 3), "report.pdf")
    assert failure.value.why == "the PDF has 3 pages, more than 2"


def test_it_is_recognised_behind_a_few_stray_bytes() -> None:
    reader = reader_of(b"\r\n\x01" + pdf(["x"]), "attachment")
    assert reader
    assert reader.name == "pdf"
