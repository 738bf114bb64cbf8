"""What a command is given to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli.given import content, filled
from claimcheck.errors import Invalid


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf{}\r\n")
    assert content(str(tmp_path / "a.jsonl")) == b"\xef\xbb\xbf{}\r\n"


def test_what_holds_something_is_given_back_unchanged() -> None:
    assert filled(" {}\n", "a.jsonl", "record", "one a line") == " {}\n"


@pytest.mark.parametrize(("file", "shown"), [("a.jsonl", "a.jsonl"), ("-", "stdin")])
def test_nothing_is_refused_by_the_name_it_was_given_under(file: str, shown: str) -> None:
    with pytest.raises(Invalid) as caught:
        filled(" \n\t", file, "record", "one a line")
    assert caught.value.message == f"there is no record in {shown}: it is empty"
    assert caught.value.hint == "one a line"
