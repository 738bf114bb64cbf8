"""PDF: the text of each page, pages marked; a scanned page without text is named."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, Any

from claimcheck.documents.dates import iso
from claimcheck.documents.decoding import lines_ended, storable
from claimcheck.documents.full_text import Facts, FullText, Mark, Part
from claimcheck.documents.headed import published_in
from claimcheck.documents.warnings import pages, sparse
from claimcheck.errors import Unreadable

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MEDIA_TYPES = ("application/pdf", "application/x-pdf")
SUFFIXES = (".pdf",)
APART = True

MOST_PAGES = 5_000
# What may be wrong with a page: of one, of several.
_STATES = {
    "scanned": ("is a scanned page without text", "are scanned pages without text"),
    "huge": ("is too large, its text cannot be had", "are too large, their text cannot be had"),
    "damaged": ("is damaged, its text cannot be had", "are damaged, their text cannot be had"),
}
_NOTES = frozenset(("/FreeText", "/Text"))
_LOCKED_HINT = "save it without its protection and read that"
# What pypdf lets through from a damaged file: its objects are then of another kind than its code expects.
_DAMAGE = (
    ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, RecursionError, TypeError, ValueError,
    zlib.error,
)  # fmt: skip


def recognises(content: bytes) -> bool:
    """By `%PDF-` near its beginning; some senders put a few bytes before it."""
    return b"%PDF-" in content[:1024] and not content[:200].lstrip().startswith(b"<")


def load() -> None:
    """Load pypdf."""
    import pypdf  # noqa: F401, PLC0415


def read(content: bytes, name: str, charset: str | None = None) -> FullText:  # noqa: ARG001 - a PDF knows its own
    """The pages' texts, one line end between them, since a sentence may run on over it."""
    reader = _opened(content, name)
    read_pages = [_page_text(page) for page in _pages(reader, name)]
    marks: list[Mark] = []
    for number, (text, _) in enumerate(read_pages, start=1):
        start = marks[-1].end if marks else 0
        marks.append(Mark(Part.PAGE, start, start + len(text), str(number)))
    text = "".join(text for text, _ in read_pages)
    states = {
        state: [number for number, (_, found) in enumerate(read_pages, start=1) if found == state] for state in _STATES
    }
    warnings = [line for state, numbers in states.items() for line in pages(numbers, *_STATES[state])]
    if not text.strip() and (states["huge"] or states["damaged"]):
        raise Unreadable(name, "; ".join(warnings))
    return FullText(text, marks=tuple(marks), facts=_facts(reader, text), warnings=tuple(warnings or sparse(text, 0)))


def _opened(content: bytes, name: str) -> PdfReader:
    from pypdf import PdfReader  # noqa: PLC0415 - loaded where a PDF is read
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(name, "the PDF is locked with a password", _LOCKED_HINT)
    except DependencyError:
        raise Unreadable(name, "the PDF is encrypted", _LOCKED_HINT) from None
    except (PyPdfError, *_DAMAGE) as failure:
        raise Unreadable(name, f"the PDF is damaged: {_clause(failure)}") from None
    return reader


def _pages(reader: PdfReader, name: str) -> list[PageObject]:
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        if (count := len(reader.pages)) > MOST_PAGES:
            hint = "split it and read the part that matters"
            raise Unreadable(name, f"the PDF has {count} pages, more than {MOST_PAGES}", hint)
        return list(reader.pages)
    except (PyPdfError, *_DAMAGE) as failure:
        raise Unreadable(name, f"the PDF is damaged: {_clause(failure)}") from None


def _page_text(page: PageObject) -> tuple[str, str]:
    """A page's text, which ends in a newline, and its state, a key of `_STATES` or nothing."""
    from pypdf.errors import LimitReachedError, PyPdfError  # noqa: PLC0415

    try:
        text = storable(lines_ended("\n\n".join([page.extract_text().strip("\n"), *_written(page)]))).strip("\n")
        return text + "\n", "" if text.strip() or not _pictured(page) else "scanned"
    except LimitReachedError:
        return "\n", "huge"
    except (PyPdfError, *_DAMAGE):
        return "\n", "damaged"


def _written(page: PageObject) -> list[str]:
    """What is typed into the page's fields and written on it, line by line."""
    noted: Any = [note.get_object() for note in page.get("/Annots", [])]
    typed = [note.get("/V") for note in noted if note.get("/Subtype") == "/Widget" and note.get("/FT") == "/Tx"]
    return [
        str(text) for text in [*typed, *(note.get("/Contents") for note in noted if note.get("/Subtype") in _NOTES)] if text
    ]


def _pictured(page: PageObject) -> bool:
    """Whether a picture is drawn on the page, directly or within a form."""
    resources: Any = page.get("/Resources", {}).get_object()
    drawn = resources.get("/XObject", {}).get_object()
    return any(drawn[key].get_object().get("/Subtype") in {"/Image", "/Form"} for key in drawn)


def _facts(reader: PdfReader, text: str) -> Facts:
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        data = reader.metadata
        made = data.creation_date if data else None
        title, author = (data.title, data.author) if data else (None, None)
    except (PyPdfError, *_DAMAGE):
        return Facts(published=published_in(text))
    moment = iso(made.isoformat()) if made else None
    return Facts(title=_line(title), author=_line(author), published=published_in(text), made=moment)


def _line(value: object) -> str | None:
    """A fact as one line; None where it is empty."""
    return " ".join(storable(str(value or "")).split())[:500] or None


def _clause(failure: BaseException) -> str:
    return " ".join(str(failure).split())[:120].rstrip(".") or type(failure).__name__
