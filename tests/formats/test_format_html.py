"""The page to sign off from: one file, no script, no network, and every text in it is text."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from format_views import DRAFT, RELEASED, filled
from naughty import NAUGHTY, short

from claimcheck.formats import render

EMPTY = {"meta"}


def page(view: Any) -> str:
    return render(view, "html", width=80, colour=False)


class Read(HTMLParser):
    """The tags of a page, balanced, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in (*EMPTY, "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_the_page_holds_every_sentence_and_finding() -> None:
    read = Read(page(DRAFT))
    text = " ".join(" ".join(read.text).split())
    assert read.open == []
    for shown in (
        "night.md",
        "1 of 1 facts covered · 3 findings · 0 of 3 sentences signed",
        "checked by the two-source rule",
        f"{RELEASED} a fact c1, marked: {RELEASED} disputed, anonymous-only: {DRAFT.lines[1].links[0].reason}",
        "nobody has judged — an engineer (a2)",
        "c2, found by comparison, against it:",
        "warning, disputed : c1 is disputed: the Water Authority has it that it was 900 cubic metres (c2)"
        " → a judgement on the proposed match",
        "warning, anonymous-only (accepted when it was signed): c1 rests on anonymous sources only",
        "changed since signing Ann, 2026-05-08 against the gauge checked by, date",
        "warning, disputed (1):",
        "1 signed sentence cannot be found in the draft any more",
    ):
        assert shown in text


def test_nothing_is_fetched_and_nothing_runs() -> None:
    read = Read(page(DRAFT))
    assert not {"script", "link", "img", "iframe", "object", "form", "input"} & set(read.tags)
    assert not [name for name, _ in read.attributes if name in ("src", "style") or name.startswith("on")]
    assert "url(" not in page(DRAFT)


def test_links_lead_to_sentences_of_the_page_only() -> None:
    attributes = Read(page(DRAFT)).attributes
    places = {f"#{value}" for name, value in attributes if name == "id"}
    links = [value for name, value in attributes if name == "href"]
    assert links
    assert set(links) <= places


def test_what_changed_in_a_quote_is_told_by_elements_too() -> None:
    message = "not word for word: told [-of <b>-] {+about+} cracks"
    finding = replace(DRAFT.lines[1].findings[0], message=message)
    line = replace(DRAFT.lines[1], findings=(finding,))
    assert "told <del>of &lt;b&gt;</del> <ins>about</ins> cracks" in page(replace(DRAFT, lines=(line,)))
    assert "@import" not in page(DRAFT)


@pytest.mark.parametrize(
    "text", [*NAUGHTY, "<script>alert(1)</script>", "</style><b>", '" onclick="x', "{{ 7 * 7 }}"], ids=short
)
def test_a_text_is_shown_and_never_read(text: str) -> None:
    plain, hostile = Read(page(DRAFT)), Read(page(filled(DRAFT, text)))
    assert set(hostile.tags) <= set(plain.tags)
    assert {name for name, _ in hostile.attributes} <= {name for name, _ in plain.attributes}
    assert hostile.open == []
    page(filled(DRAFT, text)).encode("utf-8")
