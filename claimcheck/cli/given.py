"""What a command is given to read: a file, or stdin where a dash stands for it."""

from __future__ import annotations

import sys
from pathlib import Path

from claimcheck.errors import Invalid


def content(file: str) -> bytes:
    """The bytes of a file, or of stdin for "-"."""
    if file == "-":
        return sys.stdin.buffer.read()
    from claimcheck.documents.reading import read_file  # loads what most commands never need

    return read_file(Path(file)).content


def filled(text: str, file: str, what: str, hint: str) -> str:
    """The text as it is; raises Invalid where it holds nothing, saying what was looked for in which file."""
    if not text.strip():
        raise Invalid(f"there is no {what} in {'stdin' if file == '-' else file}: it is empty", hint=hint)
    return text
