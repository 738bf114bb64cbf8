"""Reading documents: bytes as they are, text where it is plain, one clear line where it cannot be had."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck.documents.reading import LARGEST, read_document, read_file
from claimcheck.errors import Invalid, NotFound, Unreadable


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("The gate – “it held”.".encode(), "The gate – “it held”."),
        ("The gate – held.".encode("utf-8-sig"), "The gate – held."),
        ("Das Tor – hielt.".encode("utf-16"), "Das Tor – hielt."),
        ("Das Tor – hielt.".encode("utf-32"), "Das Tor – hielt."),
        ("Das Tor – hielt für immer.".encode("cp1252"), "Das Tor – hielt für immer."),
        (b"cut off \xe2\x80", "cut off â€"),
    ],
)
def test_plain_text_in_the_encodings_people_have(content: bytes, text: str) -> None:
    assert read_document(content, "log.txt", "text/plain").text == text


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b" \n\t\r\n", b" " * 20_000])
def test_nothing_but_a_mark_and_white_space_is_empty_whatever_it_is_called(content: bytes) -> None:
    for name in ("log.txt", "page.html", "report.pdf", "letter.docx", "mail.eml", "talk.srt"):
        with pytest.raises(Unreadable) as failure:
            read_document(content, name)
        assert failure.value.message == f"{name} cannot be read: it is empty"


def test_white_space_before_a_text_is_no_sign_of_none() -> None:
    assert read_document(b" " * 20_000 + b"The gate failed.", "log.txt").text.strip() == "The gate failed."


def test_what_has_no_reader_has_no_text() -> None:
    with pytest.raises(Unreadable) as failure:
        read_document(b"MZ\0\0binary", "setup.exe")
    assert failure.value.message == "setup.exe cannot be read: there is no reader for its kind"


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("log.txt", "text/plain"),
        ("LOG.MD", "text/markdown"),
        ("page.htm", "text/html"),
        ("notes", "text/plain"),
    ],
)
def test_the_type_is_told_by_the_ending_and_the_bytes_are_kept(tmp_path: Path, name: str, media_type: str) -> None:
    (tmp_path / name).write_bytes(b"The gate failed.\r\n")
    fetched = read_file(tmp_path / name)
    assert (fetched.name, fetched.content, fetched.media_type) == (name, b"The gate failed.\r\n", media_type)


def test_a_name_that_is_no_text_is_shown_with_what_can_be_shown(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"lo\xffg.txt")
    path.write_bytes(b"The gate failed.")
    assert read_file(path).name == "lo\ufffdg.txt"


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as failure:
        read_file(tmp_path / "log.txt")
    assert failure.value.message == f"there is no file {tmp_path / 'log.txt'}"


def test_a_folder_and_a_pipe_are_no_documents(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(Invalid) as failure:
            read_file(path)
        assert failure.value.message == f"{path} is no file"


def test_a_file_without_end_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "log.txt").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(Invalid) as failure:
        read_file(tmp_path / "log.txt")
    assert failure.value.message == f"{tmp_path / 'log.txt'} is larger than 50 MB"
