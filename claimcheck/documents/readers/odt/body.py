"""From the parts of an OpenDocument text to its full text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from claimcheck.documents.dates import iso
from claimcheck.documents.decoding import storable
from claimcheck.documents.full_text import Facts, FullText, Part
from claimcheck.documents.headed import published_in
from claimcheck.documents.layer import Opened
from claimcheck.documents.office import Office, attribute, first_words, local
from claimcheck.documents.office_walk import OfficeWalk
from claimcheck.documents.warnings import sparse
from claimcheck.errors import Unreadable

# Deleted text with the list of changes, the number before a note, and descriptions of what is drawn.
_LEFT_OUT = frozenset(("tracked-changes", "note-citation", "title", "desc", "sequence-decls", "forms"))
_LATER = frozenset(("note-body", "text-box", "annotation"))
_BLOCKS = frozenset(("p", "h", "table-row", "list-item", "section"))


def document_text(content: bytes, name: str) -> FullText:
    """The text of headers, body and footers, in that order; the body is the main text."""
    office = Office(content, name)
    root, styles = office.part("content.xml"), office.part("styles.xml")
    if root is None:
        raise Unreadable(name, "it is no OpenDocument text, its content is missing")
    walk = _Walk(root)
    walk.each(styles, "header")
    main = walk.layer.open(Part.MAIN)
    walk.each(root, "body")
    walk.layer.close(main)
    walk.each(styles, "footer")
    text = walk.layer.characters
    facts = replace(_facts(office, walk.title), published=published_in(text))
    return walk.layer.finished(facts, sparse(text, 0))


def _facts(office: Office, title: str | None) -> Facts:
    meta = office.part("meta.xml")
    return Facts(
        title=first_words(meta, "title") or title,
        author=first_words(meta, "initial-creator", "creator"),
        made=iso(first_words(meta, "creation-date")),
        language=first_words(meta, "language"),
    )


class _Walk(OfficeWalk):
    """A walk over the parts of an OpenDocument text."""

    def __init__(self, root: Any) -> None:
        super().__init__()
        self._inserted = {
            attribute(region, "id") for region in root.iter("{*}changed-region") if region.find("{*}insertion") is not None
        }
        self._changes: dict[str | None, Opened] = {}

    def each(self, root: Any, name: str) -> None:
        """Read every element of that name."""
        for element in root.iter("{*}" + name) if root is not None else ():
            self.children(element)
            self.layer.block()

    def children(self, element: Any) -> None:
        """Walk over what an element holds, its own words and those between."""
        if element.text and self.paragraphs:
            self.layer.text(storable(element.text))
        for child in element:
            self._element(local(child), child)
            if child.tail and self.paragraphs:
                self.layer.text(storable(child.tail))

    def _element(self, tag: str, element: Any) -> None:
        if tag in _LEFT_OUT or not tag:
            return
        if tag in _LATER and self.paragraphs:
            self.later.append(element)
        elif tag in {"s", "tab"}:
            self.layer.text(" ")
        elif tag == "line-break":
            self.layer.line()
        elif tag.startswith("change-"):
            self._change(tag, attribute(element, "change-id"))
        else:
            self._group(tag, element)

    def _group(self, tag: str, element: Any) -> None:
        if tag in _BLOCKS:
            self.layer.block()
        if tag == "table-cell":
            self.cell(element, element)
        elif tag in {"p", "h"}:
            self.paragraph(element)
        else:
            self.children(element)
        if tag in _BLOCKS:
            self.layer.block()

    def style(self, paragraph: Any) -> str | None:
        """The name of a paragraph's style."""
        return attribute(paragraph, "style-name")

    def _change(self, tag: str, number: str | None) -> None:
        if tag == "change-start" and number in self._inserted:
            self._changes[number] = self.layer.open(Part.INSERTED)
        elif tag == "change-end" and number in self._changes:
            self.layer.close(self._changes.pop(number))
