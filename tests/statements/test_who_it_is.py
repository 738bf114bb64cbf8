"""A newspaper is no person, an office has one holder in a text, and who tells last tells the whole."""

from __future__ import annotations

import pytest

from claimcheck.statements.credits import credits as credits_of
from claimcheck.statements.extracting import extract
from claimcheck.text.sentences import sentences


def speakers(text: str) -> list[tuple[str, str | None]]:
    return [(one.credit.attribution.value, one.credit.speaker) for one in extract(text)]


@pytest.mark.parametrize(
    ("sentence", "name", "organisation"),
    [
        ("The tunnel was closed, the Morning Post reported.", "Morning Post", "Morning Post"),
        ("Morning Post wrote that the tunnel was closed.", "Morning Post", "Morning Post"),
        ("The Evening Standard said the tunnel was closed.", "Evening Standard", "Evening Standard"),
        ("Channel 4 News said the tunnel was closed.", "Channel 4 News", "Channel 4 News"),
        ("The late Ida Marr said the tunnel was closed.", "Ida Marr", None),
    ],
)
def test_a_newspaper_speaks_for_itself(sentence: str, name: str, organisation: str | None) -> None:
    (statement,) = extract(sentence)

    assert (statement.credit.speaker, statement.credit.organisation) == (name, organisation)


def test_a_name_with_an_article_is_no_persons() -> None:
    assert speakers("The Red Cross said 40 were lost.") == [("official", "Red Cross")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The City Ombudsman found that 40 files were lost. The Ombudsman said they were in a cellar.",
            [("official", "City Ombudsman")] * 2,
        ),
        (
            "The City Ombudsman, Lena Orr, found that 40 files were lost. The Ombudsman said they were in a cellar.",
            [("named", "Lena Orr")] * 2,
        ),
        (
            "The National Transport Agency said 40 files were lost. The Transport Agency said they were in a cellar.",
            [("official", "National Transport Agency")] * 2,
        ),
    ],
)
def test_an_office_or_a_body_is_one_speaker_however_it_is_named(text: str, found: list[tuple[str, str]]) -> None:
    assert speakers(text) == found


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Two employees had warned about the alarm in May, sources said.", "sources"),
        ("Two employees had warned that the alarm was broken, sources said.", "sources"),
        ("Nurses warned managers in March, the union says.", "the union"),
        ("The ministry had denied the leak in private, an aide said.", "an aide"),
        ("Sources said two employees had warned about it.", "sources"),
        ("The mayor said the gate was open, but engineers said it was shut.", "the mayor"),
    ],
)
def test_who_tells_last_tells_what_others_are_told_to_have_said(sentence: str, speaker: str) -> None:
    assert [name for _, name in speakers(sentence)] == [speaker]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a noun that no list knows, and a name between commas
        ('The fitter, Dean Pocock, said he had paid. "I paid in May," he said.', [("named", "Dean Pocock")] * 2),
        ("A porter who was there, and who asked not to be named, said it fell.", [("anonymous", "a porter who was there")]),
        ("The network operator Gridwest says 40 homes are dark.", [("official", "Gridwest")]),
        ("Neither side can say which parts are original.", [("narrator", None)]),
        ("The company that makes it, Fleetsure, says it found no fault.", [("official", "Fleetsure")]),
        ("Save Our Shelves, a campaign group, said it would sue.", [("official", "Save Our Shelves")]),
        ("Six of them asked for more because they feared losing 40 jobs.", [("narrator", None)]),
        (
            'A teacher said it was sad.\n\nOne of them, Councillor Dee Farrant, resigned. "I was elected," she said.',
            [("anonymous", "a teacher"), ("narrator", None), ("named", "Dee Farrant")],
        ),
        ("Downing Street said it was shut.", [("official", "Downing Street")]),
        ("Highways North, which maintains them, said it was shut.", [("official", "Highways North")]),
        ("According to that report, it was shut in 2020.", [("document", "that report")]),
        ("A report by the Ice Service in 2022 ranked Varga among the ten.", [("document", "a report by the Ice Service")]),
        ("Ida Marr and her deputy said it was shut.", [("named", "Ida Marr")]),
        (
            "The closure cost traders 3 million euros, the chamber of commerce says.",
            [("official", "the chamber of commerce")],
        ),
        ("Her counterpart, Emil Brandt, confirmed it but said some checks would remain.", [("named", "Emil Brandt")]),
        (
            "A mother said so.\n\nThe first of the porters to be heard, Gwen Orr, was ill. She says it was shut.",
            [("anonymous", "a mother"), ("narrator", None), ("named", "Gwen Orr")],
        ),
        # what is only spoken of
        ("He pointed to an email in which an official warned of 40 leaks.", [("narrator", None)]),
        ("Posts saying that 40 people died are false.", [("narrator", None)]),
        ("The study is based on radar flights in 2020.", [("narrator", None)]),
        # "the company" is the one that somebody just spoke for
        (
            "A spokeswoman for Crestline said the offer was fair. The company said it had paid £40.",
            [("official", "a spokeswoman for Crestline"), ("official", "Crestline")],
        ),
        # whoever is introduced behind "our" is the next "he"
        (
            "Anna Holt said it was shut.\n\nOur reporter Matteo Rizzi is at the wall. He says waves are breaking.",
            [("named", "Anna Holt"), ("narrator", "Matteo Rizzi"), ("named", "Matteo Rizzi")],
        ),
    ],
)
def test_who_speaks_is_told_by_what_stands_around(text: str, found: list[tuple[str, str | None]]) -> None:
    assert speakers(text) == found


def test_an_interviews_answers_are_the_guests_though_the_article_has_a_byline() -> None:
    text = (
        "A letter in a drawer: an interview with Sofia Kranz\nBy Denis Orr\n\nQ: Who wrote it?\nA: Nobody knows.\n\n"
        "Q: Is it real?\nA: It was tested in 2019. I deny the rest.\nQ: By whom?\nA: I don't want to speculate."
    )
    found = {one.span.of(text): one.credit for one in extract(text)}

    assert (found["It was tested in 2019."].speaker, found["It was tested in 2019."].quoted) == ("Sofia Kranz", True)
    assert [found[said].stance.value for said in ("I deny the rest.", "I don't want to speculate.")] == [
        "denies",
        "declines",
    ]


def test_an_institution_that_rejects_something_denies_it() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\nOsk Water Authority statement\n\nWe reject suggestions that the works were left unstaffed."
    )

    assert [one.credit.stance.value for one in extract(text)][-1] == "denies"


def test_whoever_stands_between_with_and_a_verb_in_ing_tells() -> None:
    assert speakers("The mood was grim, with Senator Ida Marr telling reporters that it was over.") == [
        ("named", "Ida Marr")
    ]


@pytest.mark.parametrize("byline", ["Tamsin Rudge, Local Democracy Reporter", "Tamsin Rudge\nScience correspondent"])
def test_a_byline_needs_no_by_where_it_tells_the_writers_post(byline: str) -> None:
    text = f"Three libraries will close\n{byline}\n\nThree libraries will close in April."

    assert speakers(text)[-1] == ("narrator", "Tamsin Rudge")


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("The company that owns the mill said it had closed.", "official", "the company that owns the mill"),
        ("The firm that built the bridge denied that it was unsafe.", "official", "the firm that built the bridge"),
        ("A not-for-profit that runs the shelter said it was full.", "official", "a not-for-profit that runs the shelter"),
        ("A not-for-profit housing provider said the roof leaked.", "official", "a not-for-profit housing provider"),
        ("A monitoring group, Air Watch, said 12 people had died.", "official", "Air Watch"),
    ],
)
def test_a_house_told_by_what_it_does_is_one_speaker(text: str, kind: str, speaker: str) -> None:
    (credit,) = credits_of(text, sentences(text))

    assert (credit.attribution.value, credit.speaker) == (kind, speaker)


def test_an_answer_by_june_makes_no_release() -> None:
    text = "She had received no answer by June. The gate was open. A letter from the Osk Council came in July."

    assert {credit.attribution.value for credit in credits_of(text, sentences(text))} == {"narrator"}
