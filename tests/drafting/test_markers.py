"""Markers in the forms that people type, and what is nearly one: told of with its place, never read as text in silence."""

from __future__ import annotations

import pytest

from claimcheck.drafting.checks import findings
from claimcheck.drafting.draft import Sentence, read_draft
from claimcheck.drafting.line import Line
from claimcheck.drafting.speaking import credits_of, worth_of
from claimcheck.text.spans import Span
from claimcheck.vocab import SentenceKind


def sentences(marker: str, *, is_markdown: bool) -> tuple[Sentence, ...]:
    return read_draft(f"It failed. {marker} Then it held.", is_markdown=is_markdown).sentences


@pytest.mark.parametrize("is_markdown", [True, False])
@pytest.mark.parametrize(
    ("marker", "claims"),
    [
        ("[c4]", "c4"),
        ("[c 4]", "c4"),
        ("[c\u00a04]", "c4"),
        ("[ C4 ]", "c4"),
        ("[#c4]", "c4"),
        ("[c4.]", "c4"),
        ("[c4, c7]", "c4 c7"),
        ("[c4;c7,]", "c4 c7"),
        ("[c4, 7]", "c4 c7"),
        ("[c4 c7]", "c4 c7"),
        ("[c4/c7]", "c4 c7"),
        ("[c4 and c7]", "c4 c7"),
        ("[see c4]", "c4"),
        ("[claims c4 & c7]", "c4 c7"),
        ("[[c4]]", "c4"),
        ("\\[c4\\]", "c4"),
        ("[c4][c7]", "c4 c7"),
    ],
)
def test_forms_that_are_read(marker: str, claims: str, is_markdown: bool) -> None:
    first, then = sentences(marker, is_markdown=is_markdown)
    assert (first.text, " ".join(first.claims), then.text, then.claims) == ("It failed.", claims, "Then it held.", ())
    assert not [one for one in first.markers if one.unread]


@pytest.mark.parametrize("is_markdown", [True, False])
@pytest.mark.parametrize(
    ("marker", "settle"),
    [
        ("[c4", "write [c4]"),
        ("c4]", "write [c4]"),
        ("(c4)", "write [c4]"),
        ("{c4, c7}", "write [c4, c7]"),
        ("[c4-c7]", "name each of the claims, as in [c12, c14]"),
        ("[C4–7]", "name each of the claims, as in [c12, c14]"),
        ("[as in c4 above]", "write [c4]"),
        ("[c4](https://x.example/c9)", "write [c4]"),
        ("[s1]", "a marker names claims, such as [c12]"),
        ("[a12]", "a marker names claims, such as [c12]"),
    ],
)
def test_what_is_nearly_a_marker_is_told_of_once_and_is_no_prose(marker: str, settle: str, is_markdown: bool) -> None:
    first, then = sentences(marker, is_markdown=is_markdown)
    assert (first.text, first.claims, then.text) == ("It failed.", (), "Then it held.")
    (found,) = (finding for check, finding in findings(as_line(first)) if check.name == "marker")
    assert found.message == f"“{marker}” looks like a marker and links nothing"
    assert (found.settle, found.at) == (settle, (11, 11 + len(marker)))


@pytest.mark.parametrize(
    ("hidden", "what", "settle"),
    [
        ("`[c4]`", "“`[c4]`” stands in backticks", "write [c4] without the backticks"),
        ("``c4, c7``", "“``c4, c7``” stands in backticks", "write [c4, c7] without the backticks"),
        ("<!-- [c4] -->", "“<!-- [c4] -->” stands in a comment", "write [c4] outside the comment"),
        ("<!--c4 and c7-->", "“<!--c4 and c7-->” stands in a comment", "write [c4, c7] outside the comment"),
        ("\n\n<!-- see c4 -->\n\n", "“<!-- see c4 -->” stands in a comment", "write [c4] outside the comment"),
        ("\n```\nIt broke. [c4]\n```\n", "“[c4]” stands in code", "write [c4] outside the code"),
    ],
)
def test_a_marker_that_markdown_hides_is_told_of_and_stays_when_others_are_stripped(
    hidden: str, what: str, settle: str
) -> None:
    draft = read_draft(f"It failed. {hidden} Then it held. [c9]", is_markdown=True)
    first, then = draft.sentences
    assert (first.text, first.claims, then.text, then.claims) == ("It failed.", (), "Then it held.", ("c9",))
    (found,) = (finding for check, finding in findings(as_line(first)) if check.name == "marker")
    assert (found.message, found.settle) == (f"{what} and links nothing", settle)
    assert draft.stripped() == f"It failed. {hidden} Then it held."
    assert [marker.unread for marker in draft.unread] == [what.partition("”")[0].removeprefix("“")]


@pytest.mark.parametrize(
    "words", ["`code`", "`see [c4] there`", "<!-- ask Ann about [c4] -->", "<!--\nIt broke. [c4]\n-->", "`[c4]", "<!-- [c4]"]
)
def test_a_note_to_oneself_and_other_code_are_no_markers_that_are_hidden(words: str) -> None:
    draft = read_draft(f"It failed.\n\n{words}", is_markdown=True)
    assert not [marker for marker in draft.markers if marker.within]


def as_line(sentence: Sentence) -> Line:
    (credit,) = credits_of(sentence.text, [Span(0, len(sentence.text))])
    return Line(sentence, SentenceKind.FACT, credit, worth_of(sentence.text))


@pytest.mark.parametrize(
    "words",
    ["[C4 charges]", "[the M4]", "(c1790)", "(C4)", "5(c2)", "[1]", "[sic]", "[c]", "[c4 rocks](http://x.example)", "[^c4]"],
)
def test_what_is_no_marker_is_left_alone(words: str) -> None:
    draft = read_draft(f"It failed {words} Then it held.", is_markdown=True)
    assert draft.markers == ()
    assert draft.stripped() == draft.source


def test_markers_before_any_sentence_belong_to_the_first() -> None:
    (sentence,) = read_draft("[c4]\n\n[c5\n\nIt failed. [c6]", is_markdown=True).sentences
    assert (sentence.claims, [one.unread for one in sentence.markers]) == (("c4", "c6"), ["", "[c5", ""])


def test_italics_around_a_marker_go_with_it_and_what_is_nearly_one_stays() -> None:
    assert read_draft("It failed **[c4]** then. It held [c5", is_markdown=True).stripped() == "It failed then. It held [c5"
