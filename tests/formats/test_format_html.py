"""The pages: one file each, no script, no network, and every text in them is text."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from format_views import DRAFT, RELEASED, VIEWS, filled
from naughty import NAUGHTY, short

from claimcheck.errors import Invalid
from claimcheck.formats import render

EMPTY = {"meta"}
PAGES = {"draft": DRAFT, "case": VIEWS["case"], "contradictions": VIEWS["contradictions"]}
each_page = pytest.mark.parametrize("view", PAGES.values(), ids=PAGES)


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
        "1 of 1 facts covered · 3 findings · 0 signed, 1 left to sign",
        "checked by the two-source rule",
        f"{RELEASED} a fact c1, marked: {RELEASED} disputed, anonymous-only: {DRAFT.lines[1].links[0].reason}",
        "nobody has judged — an engineer (a2)",
        "c2, found by comparison, against it:",
        "warning, disputed : c1 is disputed: the Water Authority has it that it was 900 cubic metres (c2)"
        " → a judgement on the proposed match",
        "warning, anonymous-only (accepted when it was signed): c1 rests on anonymous sources only",
        "changed since signing Ann, 2026-05-08 against the gauge checked by, date",
        "warning, disputed (1): Another account stands against it. 3:1",
        "1 signed sentence cannot be found in the draft any more",
    ):
        assert shown in text


def test_a_case_is_told_on_one_page() -> None:
    read = Read(page(VIEWS["case"]))
    text = " ".join(" ".join(read.text).split())
    assert read.open == []
    for shown in (
        "The night at Orrin 3 claims · 1 disputed · 1 single-source · 1 unsourced",
        "case orrin · assessed by the two-source rule",
        "quantity: 12,000 cubic metres against 900 cubic metres",
        "account · c1 The dam at Orrin released 12,000 cubic metres",
        "rated False · single-source",
        "→ a judgement on the proposed match c1",
        "a5 → a6 → a5: each names the other as its source",
        "9f2c" * 16,
    ):
        assert shown in text
    assert VIEWS["case"].contradictions.timeline[0].text in text


def test_the_words_that_decide_are_marked() -> None:
    shown = page(VIEWS["contradictions"])
    assert "<mark>12,000 cubic metres</mark>" in shown
    assert "<mark>900 cubic metres</mark>" in shown


def test_what_has_no_page_says_which_have_one() -> None:
    with pytest.raises(Invalid, match="no page in HTML") as refusal:
        page(VIEWS["claims"])
    assert refusal.value.hint == "there is one of a draft, of a case and of its contradictions"


@each_page
def test_nothing_is_fetched_and_nothing_runs(view: Any) -> None:
    read = Read(page(view))
    assert not {"script", "link", "img", "iframe", "object", "form", "input"} & set(read.tags)
    assert not [name for name, _ in read.attributes if name in ("src", "style") or name.startswith("on")]
    assert "url(" not in page(view)
    assert "@import" not in page(view)


@each_page
def test_links_lead_to_places_of_the_page_only(view: Any) -> None:
    attributes = Read(page(view)).attributes
    places = [f"#{value}" for name, value in attributes if name == "id"]
    links = [value for name, value in attributes if name == "href"]
    assert bool(links) == (view is not VIEWS["contradictions"])
    assert set(links) <= set(places)
    assert len(set(places)) == len(places)


def test_what_changed_in_a_quote_is_told_by_elements_too() -> None:
    message = "not word for word: told [-of <b>-] {+about+} cracks"
    finding = replace(DRAFT.lines[1].findings[0], message=message)
    line = replace(DRAFT.lines[1], findings=(finding,))
    assert "told <del>of &lt;b&gt;</del> <ins>about</ins> cracks" in page(replace(DRAFT, lines=(line,)))


def test_a_check_that_marks_very_much_does_not_hide_the_others() -> None:
    lines = tuple(replace(DRAFT.lines[1], line=number) for number in range(1, 101))
    text = " ".join(" ".join(Read(page(replace(DRAFT, lines=lines))).text).split())
    assert "warning, disputed (100): Another account stands against it. 1:1 , 2:1 ," in text
    assert "40:1 and 60 more" in text


def luminance(colour: str) -> float:
    """The relative luminance of #rrggbb: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_every_colour_of_words_can_be_read_on_every_ground(mode: int) -> None:
    colours = [dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", rules)) for rules in re.findall(r":root \{.*\}", page(DRAFT))][
        mode
    ]
    for name in ("ink", "soft", "error", "warning", "note", "good"):
        for ground in ("paper", "mark"):
            darker, lighter = sorted((luminance(colours[name]), luminance(colours[ground])))
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (name, ground)


@pytest.mark.parametrize(
    "text", [*NAUGHTY, "<script>alert(1)</script>", "</style><b>", '" onclick="x', "{{ 7 * 7 }}"], ids=short
)
@each_page
def test_a_text_is_shown_and_never_read(text: str, view: Any) -> None:
    plain, hostile = Read(page(view)), Read(page(filled(view, text)))
    assert set(hostile.tags) <= set(plain.tags)
    assert {name for name, _ in hostile.attributes} <= {name for name, _ in plain.attributes}
    assert hostile.open == []
    page(filled(view, text)).encode("utf-8")
