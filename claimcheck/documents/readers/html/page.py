"""A page as its parser tells it, tag by tag: the text goes into a layer, what the page says of itself is set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from claimcheck.documents.full_text import Part
from claimcheck.documents.layer import Layer, Opened
from claimcheck.text.spans import Span

# Elements that part the text, that lay it out as typed, that have no content, and that stand around the main text.
_BLOCKS = frozenset((
    "address", "article", "aside", "audio", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hgroup", "hr", "html", "iframe", "legend", "li", "listing", "main", "menu", "nav", "noframes",
    "noscript", "object", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section", "select", "summary",
    "svg", "table", "tbody", "template", "textarea", "tfoot", "thead", "title", "tr", "ul", "video", "xmp",
))  # fmt: skip
_EXACT = frozenset(("pre", "textarea", "xmp", "listing", "plaintext"))
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_FURNITURE = frozenset(("nav", "footer", "aside", "form", "select", "button", "iframe", "title"))
_MEASURED = _FURNITURE | {"h1", "a", "dt", "dd"}
_UNSEEN = frozenset(("script", "style"))
_CAPTIONS = frozenset(("figcaption", "caption"))
# How mail programs mark what they put in of another mail: by a class, by an id, and as a citation.
_QUOTING = frozenset((
    "divrplyfwdmsg", "gmail_attr", "gmail_quote", "gmail_quote_container", "moz-cite-prefix", "moz-forward-container",
    "outlookmessageheader", "protonmail_quote", "tutanota_quote", "yahoo_quoted", "zmail_extra",
))  # fmt: skip


class Page:
    """The text of a page in the making, and what was met on the way."""

    def __init__(self) -> None:
        self.layer = Layer()
        self.metas: list[tuple[str, str]] = []
        self.linked_data: list[str] = []
        self.language: str | None = None
        self.canonical: str | None = None
        self.measured: list[tuple[str, Span]] = []
        self.unseen = 0
        self._path: list[tuple[str, list[Opened]]] = []
        self._within: Counter[str] = Counter()
        self._exact = 0
        self._script: str | None = None

    def start(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """An element begins."""
        self._told(tag, attributes)
        self._part(tag)
        if tag in _VOID:
            return
        self._exact += tag in _EXACT
        if tag in _UNSEEN:
            self._script = (attributes.get("type") or "").strip().lower()
        self._path.append((tag, [*self._opened(tag), *self._quoting(tag, attributes)]))
        self._within[tag] += 1

    def end(self, tag: str) -> None:
        """An element ends, and what was left open within it; an end without a beginning is passed over."""
        while self._within[tag]:
            name, opened = self._path.pop()
            self._within[name] -= 1
            self._closed(name, opened)
            if name == tag:
                return

    def data(self, characters: str) -> None:
        """Characters between tags."""
        if self._script is not None:
            self.unseen += len(characters)
            if self._script == "application/ld+json":
                self.linked_data.append(characters)
        elif self._exact:
            self.layer.exact(characters)
        else:
            self.layer.text(characters)

    def spans(self, *tags: str) -> list[Span]:
        """Where elements of these names have their text, the names in the order given."""
        return [span for tag in tags for name, span in self.measured if name == tag]

    @property
    def furniture(self) -> list[Span]:
        """Where menus, forms and the like have their text."""
        return self.spans(*_FURNITURE)

    def _part(self, tag: str) -> None:
        if tag == "br":
            self.layer.line()
        elif tag in {"td", "th"}:
            self.layer.cell()
        elif tag in _BLOCKS:
            self.layer.block()

    def _opened(self, tag: str) -> list[Opened]:
        return [self.layer.open(Part.CAPTION if tag in _CAPTIONS else None)] if tag in _CAPTIONS | _MEASURED else []

    def _quoting(self, tag: str, attributes: Mapping[str, str | None]) -> list[Opened]:
        """A mark on what a mail program puts in of another mail."""
        named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower().split()
        is_cited = tag == "blockquote" and (attributes.get("type") or "").strip().lower() == "cite"
        return [] if _QUOTING.isdisjoint(named) and not is_cited else [self.layer.open(Part.QUOTED)]

    def _closed(self, tag: str, opened: list[Opened]) -> None:
        self._exact -= tag in _EXACT
        if tag in _UNSEEN:
            self._script = None
        spans = [(mark.part, self.layer.close(mark)) for mark in opened]
        self.measured += [(tag, span) for part, span in spans if span and part is not Part.QUOTED]
        if tag in _BLOCKS:
            self.layer.block()

    def _told(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """What the page says of itself in attributes."""
        if tag == "html":
            self.language = attributes.get("lang") or attributes.get("xml:lang") or self.language
        elif tag == "meta":
            key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            if key and (value := attributes.get("content")):
                self.metas.append((key.strip().lower(), value.strip()))
        elif tag == "link" and "canonical" in (attributes.get("rel") or "").lower().split():
            self.canonical = attributes.get("href") or self.canonical
        elif tag == "time" and (moment := attributes.get("datetime")):
            self.metas.append(("time", moment))
