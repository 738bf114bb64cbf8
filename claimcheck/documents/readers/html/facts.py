"""What a page says of itself: JSON-LD first, then Open Graph and other meta tags, then its headings."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from claimcheck.documents.dates import iso
from claimcheck.documents.full_text import Facts
from claimcheck.documents.readers.html.page import Page
from claimcheck.text.spans import Span

_ABOUT_THE_ARTICLE = re.compile("Article|Posting|Report|Review$")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
_MOST = 2_000  # nodes of linked data that are looked at
_LONGEST = 500  # characters of a fact; what is longer is none
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title")
_AUTHORS = (
    "author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "parsely-author",
    "sailthru.author",
    "article:author",
)
_OUTLETS = ("og:site_name", "dc.publisher", "publisher", "application-name")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
    "parsely-pub-date", "sailthru.date", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "date", "time",
)  # fmt: skip


def facts_of(page: Page, text: str) -> Facts:
    """The page's facts, each from the first place that has it."""
    article = _article(page)
    metas: dict[str, str] = {}
    for key, value in page.metas:
        metas.setdefault(key, value)
    titles = [span.of(text) for span in page.spans("h1", "title")]
    return Facts(
        title=_first(_names(article.get("headline")), *map(metas.get, _TITLES), *titles),
        author=_first(_names(article.get("author")), *(_person(metas.get(key)) for key in _AUTHORS)),
        outlet=_first(_names(article.get("publisher")), *map(metas.get, _OUTLETS)),
        published=next(filter(None, map(iso, (_names(article.get("datePublished")), *map(metas.get, _DATES)))), None),
        url=_first(_address(page.canonical), _address(metas.get("og:url")), _address(_names(article.get("url")))),
        language=_first(page.language, _names(article.get("inLanguage"))),
    )


def title_of(page: Page) -> Span | None:
    """Where the title stands: the first main heading, else the title of the window."""
    return next(iter(page.spans("h1", "title")), None)


def _article(page: Page) -> dict[str, Any]:
    """The node of the page's linked data that is about the article itself, else about the page."""
    nodes = [node for script in page.linked_data for node in _nodes(_loaded(script))]
    about = (node for node in nodes if _ABOUT_THE_ARTICLE.search(" ".join(_strings(node.get("@type")))))
    return next(about, None) or next((node for node in nodes if "WebPage" in _strings(node.get("@type"))), {})


def _loaded(script: str) -> Any:
    try:
        return json.loads(_WRAPPING.sub("", script.strip()), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Every object of the data, outer ones first."""
    waiting = deque([data])
    for _ in range(_MOST):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _names(value: Any) -> str | None:
    """A value as words: of an object its name, of a list all of them."""
    found = [name for item in _listed(value) if (name := item.get("name") if isinstance(item, dict) else item)]
    return ", ".join(str(name) for name in found if isinstance(name, str)) or None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _strings(value: Any) -> list[str]:
    return [item for item in _listed(value) if isinstance(item, str)]


def _person(value: str | None) -> str | None:
    """An author's name; often a page has the address of their profile instead."""
    return None if value is None or _address(value) else value


def _address(value: str | None) -> str | None:
    return value if value and value.startswith(("https://", "http://")) else None


def _first(*values: str | None) -> str | None:
    """The first that says something, its white space as single spaces."""
    kept = (" ".join(value.split()) for value in values if value)
    return next((value for value in kept if 0 < len(value) <= _LONGEST), None)
