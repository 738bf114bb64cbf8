"""A full text is kept beside its snapshot and comes back as it was; what else lies there is read anew, never believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.documents.full_text import TEXT_VERSION, Facts, FullText, Mark, Part
from claimcheck.store.full_texts import FullTexts
from claimcheck.store.snapshots import Snapshots

PAGE = FullText(
    "Gate \x00\ud800 “fails”\nSluice",
    marks=(Mark(Part.TITLE, 0, 4), Mark(Part.PAGE, 5, 9, "7")),
    facts=Facts(title="Gate", outlet="Harbour Post", published="2025-03"),
    warnings=("page 8 could not be read",),
)


@pytest.fixture
def kept(tmp_path: Path) -> tuple[FullTexts, str]:
    snapshots = Snapshots(tmp_path / "snapshots")
    texts, sha256 = FullTexts(snapshots), snapshots.put(b"<p>Gate")
    texts.put(sha256, "text/html", PAGE)
    return texts, sha256


def test_a_text_comes_back_as_it_was(kept: tuple[FullTexts, str]) -> None:
    texts, sha256 = kept
    assert texts.get(sha256, "text/html") == PAGE
    assert texts.snapshots.get(sha256) == b"<p>Gate"
    assert texts.snapshots.beside(sha256, f".{TEXT_VERSION}.json").is_file()


def test_bytes_taken_for_another_type_are_another_text(kept: tuple[FullTexts, str]) -> None:
    texts, sha256 = kept
    assert texts.get(sha256, "text/plain") is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"media_type": "text/html", "full_',
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"media_type": "text/html", "full_text": {"text": 5, "version": 2, "marks": [], "facts": {}, "warnings": []}}',
        b'{"media_type": "text/html", "full_text": {"text": "", "version": 1, "marks": [], "facts": {}, "warnings": []}}',
        b'{"media_type": "text/html", "full_text": {"text": "", "version": 2, "marks": [], "facts": {"x": 1}}}',
    ],
)
def test_a_file_that_is_damaged_or_old_is_read_anew(kept: tuple[FullTexts, str], content: bytes) -> None:
    texts, sha256 = kept
    texts.snapshots.beside(sha256, f".{TEXT_VERSION}.json").write_bytes(content)
    assert texts.get(sha256, "text/html") is None


def test_that_nothing_could_be_read_is_kept_for_the_type_it_was_taken_for(kept: tuple[FullTexts, str]) -> None:
    texts, sha256 = kept
    assert not texts.is_unreadable(sha256, "text/html")
    texts.put_unreadable(sha256, "text/html")
    assert texts.is_unreadable(sha256, "text/html")
    assert not texts.is_unreadable(sha256, "application/pdf")
    assert texts.get(sha256, "text/html") is None
    texts.put(sha256, "text/html", PAGE)
    assert not texts.is_unreadable(sha256, "text/html")
