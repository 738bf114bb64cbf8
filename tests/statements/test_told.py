"""Short news texts of four kinds, each sentence with whom it is held to, labelled before they were first read."""

from __future__ import annotations

import pytest

from claimcheck.statements.credits import credits as credits_of
from claimcheck.text.sentences import sentences

WIRE = """\
Fire shuts harbour
By Hedda Rosvold
Coastal News Service

The blaze began in a storeroom, the Lunde fire brigade said. | official | Lunde fire brigade
It took 46 firefighters five hours to put it out, it added. | official | Lunde fire brigade
Police inspector Ingrid Falk identified the dead man as a watchman. | named | Ingrid Falk
His name would be released later, she said. | named | Ingrid Falk

Lunde Ferries, which has leased the terminal since 2019, said in a statement that the sprinklers had been tested. | official | Lunde Ferries
The company said it was "cooperating fully" with investigators. | official | Lunde Ferries
Its chief executive, Jonas Breivik, told reporters that all staff were safe. | named | Jonas Breivik

A former worker, who spoke on condition of anonymity, said the pump had been cut off. | anonymous | a former worker
"We put it in writing twice," he said. | anonymous | a former worker
Two other employees gave the same account. | anonymous | two other employees
"We have asked for this for ten years," countered Kjell Hansen of the Seamen's Union. | named | Kjell Hansen
The terminal opened in 1974. | narrator | Hedda Rosvold
"""  # noqa: E501

NEWSLETTER = """\
The missing beds
By Corin Vale
The Ward Round, a newsletter

Every spring I count beds. | narrator | Corin Vale
This year the number did not add up. | narrator | Corin Vale
A ward sister I have known for years says it is closer to 350. | anonymous | a ward sister
"They count trolleys," she told me. | anonymous | a ward sister
"They count the bays we shut in October." | anonymous | a ward sister
Two junior doctors, neither of whom wants to be named, described the same trick. | anonymous | two junior doctors
I have seen a spreadsheet that shows 61 beds marked "open". | document | a spreadsheet
When I asked the trust about it, a spokeswoman said the file was out of date. | official | a spokeswoman
The official position is that the method has not changed. | official | the official position
Someone in the control room tells me that nine crews were queueing. | anonymous | someone in the control room
The longest wait, this person said, was six hours. | anonymous | someone in the control room
The ambulance service's own figures give the longest wait as three hours. | official | ambulance service
"""


def told(labelled: str) -> tuple[str, list[tuple[str, str, str]]]:
    """The text itself, and its labelled sentences."""
    rows = [tuple(part.strip() for part in line.split(" | ")) for line in labelled.split("\n") if " | " in line]
    text = "\n".join(line.split(" | ")[0] if " | " in line else line for line in labelled.split("\n"))
    return text, [(row[0], row[1], row[2]) for row in rows]


@pytest.mark.parametrize("labelled", [WIRE, NEWSLETTER], ids=["wire", "newsletter"])
def test_every_sentence_is_held_to_whoever_says_it(labelled: str) -> None:
    text, rows = told(labelled)
    spans = sentences(text)
    found = {span.of(text): credit for span, credit in zip(spans, credits_of(text, spans), strict=True)}
    wrong = [
        (sentence, found[sentence].attribution.value, found[sentence].speaker)
        for sentence, kind, speaker in rows
        if found[sentence].attribution.value != kind or speaker.lower() not in (found[sentence].speaker or "").lower()
    ]
    assert wrong == []


RADIO = """\
Morning Call: the water at Kesten
Hosted by Ada Brunner
Radio Kesten

BRUNNER: Good morning.
The waterworks found bacteria on Friday night. | narrator | Ada Brunner
Mr Keller, how did it get in? | narrator | Ada Brunner

KELLER: We believe a dead animal got into the tank. | named | Keller
A hatch had been left open. | named | Keller

BRUNNER: Our correspondent Jan Weiss is at the school.

WEISS: A father of three told me he had queued since five. | anonymous | a father of three
His youngest has been sick, he said. | anonymous | a father of three
The health office says nobody is in danger. | official | the health office
A worker, who did not want to be recorded, says the hatch had no lock. | anonymous | a worker
The hospital is treating fourteen people, it said this morning. | official | the hospital
The mayor's office promised free water until Friday. | official | the mayor's office
The queue here is two hundred metres long. | narrator | Jan Weiss
"""


def test_a_programmes_own_people_attribute_and_its_guests_speak() -> None:
    text, rows = told(RADIO)
    spans = sentences(text)
    found = {span.of(text): credit for span, credit in zip(spans, credits_of(text, spans), strict=True)}
    for whole, kind, speaker in rows:
        sentence = whole.removeprefix("KELLER: ").removeprefix("WEISS: ")
        assert (found[sentence].attribution.value, speaker.lower() in (found[sentence].speaker or "").lower()) == (
            kind,
            True,
        )


def test_an_institution_at_a_sentences_start_is_the_next_it() -> None:
    text = "The Osk Authority has opened an inquiry. It expects to report in January, it said."
    assert [credit.speaker for credit in credits_of(text, sentences(text))] == [None, "Osk Authority"]
