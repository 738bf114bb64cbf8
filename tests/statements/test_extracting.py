"""Extraction gives every sentence in order, each with its credit and worth; what asserts nothing is there and says why."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.statements.extracting import Known, extract
from claimcheck.statements.wording import claims_in
from claimcheck.vocab import SpeechStance, StatementAttribution

ARTICLE = """Dam failed before dawn
By Jana Orlet
The Courier

The dam at Orrin failed at 3 a.m. on Sunday, the Water Authority said in a statement.
"Nobody warned us," said Ida Marr, who lives below it.
The authority declined to comment on the alarm.
What did it know?
"""


def test_every_sentence_is_there_in_order_and_none_overlaps() -> None:
    found = extract(ARTICLE)

    assert [statement.span.of(ARTICLE) for statement in found] == [
        "Dam failed before dawn",
        "By Jana Orlet",
        "The Courier",
        "The dam at Orrin failed at 3 a.m. on Sunday, the Water Authority said in a statement.",
        '"Nobody warned us," said Ida Marr, who lives below it.',
        "The authority declined to comment on the alarm.",
        "What did it know?",
    ]


def test_a_sentence_carries_who_is_held_to_it_and_whether_it_is_worth_checking() -> None:
    found = {statement.span.of(ARTICLE)[:14]: statement for statement in extract(ARTICLE)}

    told = found["The dam at Orr"]
    assert told.credit.attribution is StatementAttribution.OFFICIAL
    assert told.credit.speaker == "Water Authority"
    assert told.worth.checkworthy
    assert found['"Nobody warned'].credit.speaker == "Ida Marr"


def test_headlines_bylines_questions_and_refusals_are_not_worth_checking_and_say_why() -> None:
    reasons = [statement.worth.reason for statement in extract(ARTICLE) if not statement.worth.checkworthy]

    assert reasons == [
        "a headline or a heading",
        "a headline or a heading",
        "a headline or a heading",
        "says that somebody gave no answer",
        "a question",
    ]


def test_one_who_declines_is_credited_so() -> None:
    (declined,) = [s for s in extract(ARTICLE) if s.credit.stance is SpeechStance.DECLINES]

    assert declined.span.of(ARTICLE).startswith("The authority declined")


def test_what_is_known_of_the_text_is_heeded() -> None:
    (statement,) = extract("The dam failed at noon.", Known(narrator="The Courier"))

    assert statement.credit.speaker == "The Courier"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_any_text_is_read_whole(text: str) -> None:
    found = extract(text)

    ends = [0, *(statement.span.end for statement in found)]
    assert all(before <= statement.span.start < statement.span.end for before, statement in zip(ends, found, strict=False))
    covered = "".join(statement.span.of(text) for statement in found)
    assert "".join(covered.split()) == "".join(text.split())


def test_what_stands_beside_the_main_text_is_not_worth_checking() -> None:
    page = "Nine people subscribed last week.\n\nThe dam failed on Sunday.\n\nThe site has 400 pages."
    start = page.index("The dam")
    found = extract(page, Known(main=((start, start + 25),)))

    assert [(statement.worth.checkworthy, statement.worth.reason) for statement in found] == [
        (False, "outside the main text"),
        (True, "tells of something that was done or happened"),
        (False, "outside the main text"),
    ]


def test_what_a_printer_drew_as_one_sign_is_read_as_letters_and_stays_in_its_place() -> None:
    text = "Flood\n\n“The ﬁre oﬃcers ﬂed,” Fiﬁ Oﬀner, a spokeswoman for the Oﬃce of Fire Safety, con\u00adﬁrmed."
    title, statement = extract(text, Known(titles=((0, 5),)))

    assert not title.worth.checkworthy
    assert statement.span.of(text) == text[7:]
    assert (statement.credit.speaker, statement.credit.organisation) == ("Fifi Offner", "Office of Fire Safety")
    assert statement.credit.cue is not None
    assert statement.credit.cue.of(text) == "con\u00adﬁrmed"
    assert [claim.text for claim in claims_in(text, [statement])] == ["The fire officers fled."]
