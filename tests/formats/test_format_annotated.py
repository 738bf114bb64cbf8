"""The draft with its findings as footnotes: the draft as it stands, and no message that Markdown would read as markup."""

from __future__ import annotations

from dataclasses import replace

from format_views import DRAFT, RELEASED, filled

from claimcheck.formats import render

EXPECTED = f"""\
# The night

{RELEASED}[^check-1][^check-2][^check-3] [c1]
Was anybody warned?

---

*Checked: 1 of 1 facts covered, 3 findings, 0 signed, by the two-source rule.* 1 signed sentence cannot be found in the draft any more.

[^check-1]: **warning, disputed**: line 3: c1 is disputed: the Water Authority has it that it was 900 cubic metres \\(c2\\) → a judgement on the proposed match
[^check-2]: **warning, anonymous-only** (accepted when it was signed): line 3: c1 rests on anonymous sources only
[^check-3]: **error, quote**: line 3: the quote is not word for word as in c1: \\[-held-\\] \\{{\\+failed\\+\\}}
"""  # noqa: E501 - as it is printed


def annotated(view: object) -> str:
    return render(view, "annotated", width=80, colour=False)


def test_a_draft_looks_like_this() -> None:
    assert annotated(DRAFT) == EXPECTED


def test_a_draft_without_findings_is_left_as_it_is() -> None:
    clean = annotated(replace(DRAFT, lines=(), remarks=()))
    assert clean == f"{DRAFT.text}\n---\n\n*Checked: 1 of 1 facts covered, 0 findings, 0 signed, by the two-source rule.*\n"


def test_a_message_is_never_markup() -> None:
    text = annotated(filled(DRAFT, "![x](http://x.example) <img src=x> `a` *b*\n# c"))
    notes = text.split("---\n", 1)[1]
    for markup in ("<img", "[x]", "# c", "*b", "`a"):
        assert notes.count(markup) == notes.count(f"\\{markup}")
