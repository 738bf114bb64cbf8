"""To whom a text attributes its sentences: speakers before, after, in the middle; unnamed, official; quotes that run on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.statements import credits as crediting
from claimcheck.statements.statement import Credit
from claimcheck.text.sentences import sentences
from claimcheck.vocab import SpeechStance, StatementAttribution

NAMED, ANONYMOUS, OFFICIAL, NARRATOR = (
    StatementAttribution.NAMED,
    StatementAttribution.ANONYMOUS,
    StatementAttribution.OFFICIAL,
    StatementAttribution.NARRATOR,
)


def credited(text: str) -> list[Credit]:
    return crediting.credits(text, sentences(text))


@pytest.mark.parametrize(
    ("sentence", "attribution", "speaker", "cue"),
    [
        ("The gate was open, said Ida Marr, a nurse.", NAMED, "Ida Marr", "said"),
        ("Ida Marr said the gate was open.", NAMED, "Ida Marr", "said"),
        ("The gate, Ida Marr said, was open.", NAMED, "Ida Marr", "said"),
        ("According to Ida Marr, the gate was open.", NAMED, "Ida Marr", "According to"),
        (
            "A person familiar with the matter said the gate was open.",
            ANONYMOUS,
            "a person familiar with the matter",
            "said",
        ),
        ("Two current employees said the gate was open.", ANONYMOUS, "two current employees", "said"),
        ("The Water Authority said in a statement that the gate was shut.", OFFICIAL, "Water Authority", "said"),
        ("The gate was open.", NARRATOR, None, None),
    ],
)
def test_a_sentence_is_held_by_whom_it_names(
    sentence: str, attribution: StatementAttribution, speaker: str | None, cue: str | None
) -> None:
    (credit,) = credited(sentence)

    assert (credit.attribution, credit.speaker) == (attribution, speaker)
    assert (credit.cue.of(sentence) if credit.cue else None) == cue


def test_a_denial_and_a_refusal_are_told_apart() -> None:
    denied, declined = credited("Ida Marr denied that the gate was open. The mill declined to comment.")

    assert denied.stance is SpeechStance.DENIES
    assert declined.stance is SpeechStance.DECLINES


def test_a_pronoun_is_the_last_fitting_speaker_and_marked_so() -> None:
    first, second = credited("Ida Marr, a nurse, said the gate was open. She said nobody was there.")

    assert (first.speaker, first.resolved) == ("Ida Marr", False)
    assert (second.speaker, second.resolved) == ("Ida Marr", True)


def test_a_quote_over_several_sentences_is_one_speakers() -> None:
    found = credited("\u201cThe gate was open. Nobody was there,\u201d said Ida Marr, a nurse.")

    assert [credit.speaker for credit in found] == ["Ida Marr", "Ida Marr"]
    assert all(credit.quoted for credit in found)


def test_a_byline_is_the_narrators_name_and_a_release_speaks_for_its_institution() -> None:
    article = credited("By Jana Orlet\n\nThe gate was open at noon. Three people died.")
    release = credited("Water Authority, statement of 9 June 2024\n\nFour people were hurt. We are looking into it.")

    assert (article[-1].attribution, article[-1].speaker) == (NARRATOR, "Jana Orlet")
    assert (release[-1].attribution, release[-1].speaker) == (OFFICIAL, "Water Authority")


def test_a_transcripts_labels_say_who_speaks() -> None:
    text = "ORLET: Good morning. Was the gate open?\n\nMARR: It was open.\n\nORLET: Since when?\n\nMARR: Since noon.\n"
    found = {text[span.start : span.end]: credit for span, credit in zip(sentences(text), credited(text), strict=True)}

    assert found["It was open."].attribution is NAMED
    assert (found["It was open."].speaker or "").upper() == "MARR"


@given(st.text(alphabet='AB ab,."“”\n:said he', max_size=200))
def test_any_text_gets_one_credit_a_sentence_with_its_cue_inside(text: str) -> None:
    spans = sentences(text)
    found = crediting.credits(text, spans)

    assert len(found) == len(spans)
    assert all(
        credit.cue is None or span.start <= credit.cue.start < credit.cue.end <= span.end
        for span, credit in zip(spans, found, strict=True)
    )


def test_a_sentence_of_ten_thousand_quotes_is_read_in_time() -> None:
    assert len(credited('"x" ' * 10_000)) == 1
