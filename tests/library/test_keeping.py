"""Bytes are kept and read once; what could not be read is not tried again at every look."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.documents import reading
from claimcheck.documents.reading import Fetched
from claimcheck.library.keeping import Keeping
from claimcheck.store.snapshots import Snapshots

NO_TIMES = Fetched("talk.vtt", b"WEBVTT\n\nno times here\n", "text/vtt")


def test_bytes_without_text_are_read_again_only_when_they_come_in_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping = Keeping(Snapshots(tmp_path / "snapshots"))
    kept = keeping.keep(NO_TIMES)
    assert kept.trouble is not None
    assert kept.trouble.why == "there is no time code in it"
    asked: list[str] = []
    read = reading.read_document
    monkeypatch.setattr(reading, "read_document", lambda *given: (asked.append(given[1]), read(*given))[1])
    row = {"sha256": kept.sha256, "media_type": kept.media_type}
    assert keeping.full_text(row) is None
    assert asked == []
    assert keeping.keep(NO_TIMES).trouble is not None
    assert asked == ["talk.vtt"]
