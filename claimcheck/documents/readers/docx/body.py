"""From the parts of a Word file to its full text: a walk over the runs, by local names, so that strict files read too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from claimcheck.documents.dates import iso
from claimcheck.documents.decoding import storable
from claimcheck.documents.full_text import Facts, FullText, Part
from claimcheck.documents.headed import published_in
from claimcheck.documents.office import Office, attribute, first_words, local
from claimcheck.documents.office_walk import OfficeWalk
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
    facts = replace(_facts(office, walk.title), published=published_in(text))
    return walk.layer.finished(facts, sparse(text, 0))


def _named(office: Office, kind: str) -> list[str]:
    return sorted(part for part in office.names if re.fullmatch(rf"word/{kind}\d*\.xml", part))


def _facts(office: Office, title: str | None) -> Facts:
    core = office.part("docProps/core.xml")
    return Facts(
        title=first_words(core, "title") or title,
        author=first_words(core, "creator"),
        made=iso(first_words(core, "created")),
        language=first_words(core, "language"),
    )


class _Walk(OfficeWalk):
    """A walk over the parts of a Word file."""

    def parts(self, office: Office, names: Iterable[str]) -> None:
        """Read the parts of these names."""
        for name in names:
            self.children(office.part(name))
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
        elif tag == "txbxContent" and self.paragraphs:
            self.later.append(element)
        else:
            self._group(tag, element)

    def _group(self, tag: str, element: Any) -> None:
        if tag in _BLOCKS:
            self.layer.block()
        if tag == "tc":
            self.cell(element, [child for child in element if local(child) not in _LEFT_OUT | {"tcPr"}])
        elif tag == "p":
            self.paragraph(element)
        elif tag in _INSERTED:
            mark = self.layer.open(Part.INSERTED)
            self.children(element)
            self.layer.close(mark)
        else:
            self.children(element)
        if tag in _BLOCKS:
            self.layer.block()

    def children(self, element: Any) -> None:
        """Walk over what an element holds; nothing for a part that is not there."""
        for child in element if element is not None else ():
            self._element(child)

    def _sign(self, element: Any) -> None:
        code = attribute(element, "char") or ""
        if re.fullmatch("[0-9A-Fa-f]{1,5}", code):
            self.layer.text(storable(chr(int(code, 16))))

    def style(self, paragraph: Any) -> str | None:
        """The name of a paragraph's style."""
        return next((attribute(style, "val") for style in paragraph.iterfind("{*}pPr/{*}pStyle")), None)
