"""What holds for every reader, whatever it reads: found by discovery, the same text each time, clear failure."""

from __future__ import annotations

from pathlib import Path

import pytest
from document_files import docx, odt, para, pdf, refusal
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.readers import Reader, reader_of, reader_of_type, readers
from claimcheck.documents.reading import read_document
from claimcheck.documents.wire import text_as_data, text_from_data

SAMPLES = {
    "csv": b"Gate,Told\n1,The gate failed.\n",
    "docx": docx(para("The gate failed.")),
    "email": b"MIME-Version: 1.0\nFrom: a@example.org\n\nThe gate failed.",
    "html": b"<html><body><p>The gate failed.",
    "markdown": b"# Gate\n\nThe gate failed.",
    "odt": odt("<text:p>The gate failed.</text:p>"),
    "pdf": pdf(["The gate failed."]),
    "plain": b"The gate failed.",
    "posts": b'[{"text": "The gate failed.", "author": "Ida Marr"}]',
    "srt": b"1\n00:00:01,000 --> 00:00:02,000\nThe gate failed.\n",
    "vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\nThe gate failed.\n",
}
every_reader = pytest.mark.parametrize("reader", readers(), ids=lambda reader: reader.name)


def test_every_kind_is_found() -> None:
    assert [reader.name for reader in readers()] == list(SAMPLES)


def test_no_two_claim_one_ending_or_type() -> None:
    for told in (
        [suffix for reader in readers() for suffix in reader.suffixes],
        [t for r in readers() for t in r.media_types],
    ):
        assert len(told) == len(set(told))


@every_reader
def test_it_says_what_it_reads_in_one_sentence(reader: Reader) -> None:
    assert 40 < len(reader.explanation) < 125
    assert reader.explanation.endswith(".")
    assert all(suffix.startswith(".") and suffix.islower() for suffix in reader.suffixes)
    assert reader_of_type(reader.media_types[0].upper() + "; charset=utf-8") == reader


@every_reader
def test_its_document_is_told_from_all_others_and_read(reader: Reader) -> None:
    content = SAMPLES[reader.name]
    assert reader_of(content, f"x{reader.suffixes[0]}") == reader
    assert "The gate failed." in read_document(content, f"x{reader.suffixes[0]}").text
    assert not [other.name for other in readers() if other != reader and other.recognises(content)]


@every_reader
def test_the_same_bytes_make_the_same_text_and_it_passes_as_data(reader: Reader) -> None:
    content = SAMPLES[reader.name]
    text = reader.read(content, "x")
    assert (
        reader.read(content, "y")
        == text
        == text_from_data(text_as_data(text))
        == read_document(content, f"x{reader.suffixes[0]}")
    )
    assert all(0 <= mark.start < mark.end <= len(text.text) for mark in text.marks)
    assert list(text.marks) == sorted(text.marks, key=lambda mark: mark.start)


@every_reader
@pytest.mark.parametrize(
    "content", [b"", b"\xef\xbb\xbf", b"\0" * 50, b"\xff" * 50, b" \n", b"PK\x03\x04", b"%PDF-", b"<", b"\r\r\n"]
)
def test_odd_bytes_are_read_or_refused_in_one_line(reader: Reader, content: bytes) -> None:
    assert "\n" not in refusal(reader.read, content)


@every_reader
@given(st.data())
def test_a_hurt_document_is_read_or_refused_in_one_line(reader: Reader, data: st.DataObject) -> None:
    content = SAMPLES[reader.name]
    place = data.draw(st.integers(0, len(content)))
    hurt = content[:place] + data.draw(st.binary(max_size=4)) + content[data.draw(st.integers(place, len(content))) :]
    assert "\n" not in refusal(reader.read, hurt)


def test_a_name_is_text_and_never_a_path() -> None:
    for name in ("../../etc/passwd", "/dev/zero", "x\0y", "\udcff.html", "a\nb.pdf", ""):
        assert read_document(b"The gate failed.", name, "text/plain").text == "The gate failed."
        assert read_document(SAMPLES["html"], name).text == "The gate failed."


def test_a_readers_engine_is_not_loaded_to_tell_a_kind() -> None:
    modules = [path.read_text("utf-8") for path in (Path(__file__).parents[3] / "claimcheck/documents/readers").glob("*.py")]
    assert not [text for text in modules if text.startswith(("import lxml", "import pypdf", "import trafilatura"))]
