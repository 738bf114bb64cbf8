"""From a page's bytes to its full text: lxml reads it, the standard library's parser where lxml gives up on its depth."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from lxml import etree

from claimcheck.documents.decoding import binary, decoded
from claimcheck.documents.full_text import FullText
from claimcheck.documents.readers.html.facts import facts_of, title_of
from claimcheck.documents.readers.html.main_text import link_lines, main_text
from claimcheck.documents.readers.html.page import Page
from claimcheck.documents.readers.html.voices import voices
from claimcheck.documents.warnings import INCOMPLETE, sparse
from claimcheck.errors import Unreadable

_CHARSET = re.compile(
    rb"""<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})"""
    rb"""|^<\?xml[^>]{0,100}encoding=["']([A-Za-z0-9_.-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes in which a page names its encoding


def page_text(content: bytes, name: str, charset: str | None) -> FullText:
    """All text of a page but script and style, with its main text and title marked."""
    if binary(content) and b"<" not in content[:_HEAD]:
        raise Unreadable(name, "it is no web page, it holds binary data")
    markup = decoded(content, charset or _named(content))
    page, warnings = _walked(markup)
    text = page.layer.characters
    facts, title = facts_of(page, text), title_of(page)
    main, found, remark = main_text(markup, text, page.furniture + link_lines(page.spans("a"), text), title)
    warnings += [remark] if remark else []
    warnings += sparse(text, len(markup) - page.unseen) if INCOMPLETE not in warnings else []
    return page.layer.finished(facts.completed(found), warnings, main + voices(page, text))


def _named(content: bytes) -> str | None:
    found = _CHARSET.search(content[:_HEAD])
    return (found[1] or found[2]).decode("ascii") if found else None


def _walked(markup: str) -> tuple[Page, list[str]]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    page = Page()
    if not markup.strip():
        return page, []
    try:
        root = etree.fromstring(markup.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or any(entry.level_name == "FATAL" for entry in parser.error_log):
        fallback = _Fallback(page)
        fallback.feed(markup)
        fallback.close()
        return page, [INCOMPLETE]
    _walk(root, page)
    return page, []


def _walk(root: etree._Element, page: Page) -> None:
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            page.start(tag, element.attrib)
            if element.text:
                page.data(element.text)
        else:
            page.end(tag)
            if element.tail:
                page.data(element.tail)


class _Fallback(HTMLParser):
    """The standard library's parser, which keeps no tree and so knows no depth."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.start(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        self.page.end(tag)

    def handle_data(self, data: str) -> None:
        self.page.data(data)
