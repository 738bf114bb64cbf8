"""From the parts of a Word file to its full text: a walk over the runs, by local names, so that strict files read too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from claimcheck.documents.dates import iso
from claimcheck.documents.decoding import storable
from claimcheck.documents.full_text import Facts, FullText, Part
from claimcheck.documents.layer import Layer
from claimcheck.documents.office import Office, attribute, first_words, local
from claimcheck.documents.warnings import sparse
from claimcheck.errors import Unreadable

_BODY = re.compile(r"word/document\d*\.xml")
# Deleted text, the source end of a move, field codes, and the second copy of what is drawn.
_LEFT_OUT = frozenset(
    ("del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "pPr", "rPr", "tblPr", "sectPr")
)
_INSERTED = frozenset(("ins", "moveTo"))
_SIGNS = {"tab": " ", "ptab": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_BLOCKS = frozenset(("p", "tr", "footnote", "endnote", "comment"))
_TITLES = ("Title", "Titel", "Titre")


def document_text(content: bytes, name: str) -> FullText:
    """The text of headers, body, notes, comments and footers, in that order; body and notes are the main text."""
    office = Office(content, name)
    body = next((part for part in office.names if _BODY.fullmatch(part)), None)
    if body is None:
        raise Unreadable(name, "it is no Word file, its main part is missing")
    walk = _Walk()
    walk.parts(office, _named(office, "header"))
    main = walk.layer.open(Part.MAIN)
    walk.parts(office, [body, *_named(office, "footnotes"), *_named(office, "endnotes")])
    walk.layer.close(main)
    walk.parts(office, [*_named(office, "comments"), *_named(office, "footer")])
    text = walk.layer.characters
    return walk.layer.finished(_facts(office, walk.title), sparse(text, 0))


def _named(office: Office, kind: str) -> list[str]:
    return sorted(part for part in office.names if re.fullmatch(rf"word/{kind}\d*\.xml", part))


def _facts(office: Office, title: str | None) -> Facts:
    core = office.part("docProps/core.xml")
    return Facts(
        title=first_words(core, "title") or title,
        author=first_words(core, "creator"),
        published=iso(first_words(core, "created")),
        language=first_words(core, "language"),
    )


class _Walk:
    """A walk over a part; what is drawn or noted within a paragraph comes after the paragraph."""

    def __init__(self) -> None:
        self.layer = Layer()
        self.title: str | None = None
        self._boxes: list[Any] = []
        self._paragraphs = 0

    def parts(self, office: Office, names: Iterable[str]) -> None:
        """Read the parts of these names."""
        for name in names:
            self._children(office.part(name))
            self.layer.block()

    def _element(self, element: Any) -> None:
        tag = local(element)
        if tag in _LEFT_OUT or not tag:
            return
        if tag == "t":
            self.layer.text(storable(element.text or ""))
        elif tag in _SIGNS:
            self.layer.text(_SIGNS[tag])
        elif tag in {"br", "cr"}:
            self.layer.line()
        elif tag == "sym":
            self._sign(element)
        elif tag == "txbxContent" and self._paragraphs:
            self._boxes.append(element)
        else:
            self._group(tag, element)

    def _group(self, tag: str, element: Any) -> None:
        if tag in _BLOCKS:
            self.layer.block()
        if tag == "tc":
            self._cell(element)
        elif tag == "p":
            self._paragraph(element)
        elif tag in _INSERTED:
            mark = self.layer.open(Part.INSERTED)
            self._children(element)
            self.layer.close(mark)
        else:
            self._children(element)
        if tag in _BLOCKS:
            self.layer.block()

    def _cell(self, element: Any) -> None:
        """A cell of one paragraph stands beside its neighbours; one of several is laid out as text."""
        self.layer.cell()
        paragraphs = [child for child in element if local(child) not in _LEFT_OUT | {"tcPr"}]
        if len(paragraphs) == 1 and local(paragraphs[0]) == "p":
            self._paragraph(paragraphs[0])
        else:
            self._children(element)

    def _paragraph(self, element: Any) -> None:
        titled = self.title is None and _style(element) in _TITLES
        mark = self.layer.open(Part.TITLE if titled else None)
        self._paragraphs += 1
        self._children(element)
        self._paragraphs -= 1
        span = self.layer.close(mark)
        if titled and span:
            self.title = span.of(self.layer.characters)
        if not self._paragraphs:
            boxes, self._boxes = self._boxes, []
            for box in boxes:
                self.layer.block()
                self._children(box)

    def _children(self, element: Any) -> None:
        for child in element if element is not None else ():
            self._element(child)

    def _sign(self, element: Any) -> None:
        code = attribute(element, "char") or ""
        if re.fullmatch("[0-9A-Fa-f]{1,5}", code):
            self.layer.text(storable(chr(int(code, 16))))


def _style(paragraph: Any) -> str | None:
    return next((attribute(style, "val") for style in paragraph.iterfind("{*}pPr/{*}pStyle")), None)
