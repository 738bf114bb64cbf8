"""What a document says of itself, made fit for the record; what a person says of it goes first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import urlsplit, urlunsplit

from claimcheck.documents.decoding import storable
from claimcheck.errors import Invalid
from claimcheck.library.keeping import Kept
from claimcheck.library.letters import unnamed_writer
from claimcheck.shapes import DocumentCreate
from claimcheck.text.saying import said_date
from claimcheck.validation import build
from claimcheck.wording import NAME_LENGTH, NOTE_LENGTH

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says of a document; each None where nothing was said."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None


def described(kept: Kept, given: Given) -> DocumentCreate:
    """The document as it goes on file: what is given, else what it says of itself, else its file's name.

    Who wrote a mail is not put on file: what is not there cannot leak.
    """
    facts = kept.full_text.facts if kept.full_text else None
    if facts is None:
        return build(DocumentCreate, title=given.title or _file_name(kept.name), url=kept.url, **_said(given))
    given = replace(
        given,
        title=given.title or fit(facts.title),
        publisher=given.publisher or fit(facts.outlet),
        author=given.author or (None if unnamed_writer(kept.media_type, kept.full_text) else fit(facts.author)),
        published=given.published or _date(facts.published),
    )
    url = kept.url or web_address(facts.url)
    return build(DocumentCreate, title=given.title or _file_name(kept.name), url=url, **_said(given))


def fit(text: str | None, length: int = NAME_LENGTH) -> str | None:
    """A text from outside as a name: on one line, cut where it is too long, None where nothing in it can be read."""
    if text is None:
        return None
    line = " ".join(storable(text[: 10 * length]).split())
    if not _WORD.search(line):
        return None
    return line if len(line) <= length else line[: length - 1] + "…"


def web_address(url: str | None) -> str | None:
    """A web address without a user's name and password; None for what is none."""
    if url is None or len(url) > NOTE_LENGTH or storable(url) != url or any(char.isspace() for char in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def word_count(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def _said(given: Given) -> dict[str, str | None]:
    return {"publisher": given.publisher, "author": given.author, "published": given.published}


def _file_name(name: str) -> str:
    return fit(name) or fit(PurePath(name).suffix) or "document"


def _date(published: str | None) -> str | None:
    """The date as the record takes it; a date that is none is not kept."""
    try:
        return None if published is None else said_date(published)
    except (Invalid, ValueError):
        return None
