"""Speech that goes on without a verb of saying, in quotes, captions and reported speech; and where it must not."""

from __future__ import annotations

from claimcheck.statements.credits import credits as credits_of
from claimcheck.text.sentences import sentences


def speakers(text: str) -> list[str | None]:
    return [credit.speaker for credit in credits_of(text, sentences(text))]


def kinds(text: str) -> list[str]:
    return [credit.attribution.value for credit in credits_of(text, sentences(text))]


def test_reported_speech_goes_on_between_two_sentences_of_one_speaker() -> None:
    text = "The bridge was safe, Pal Vik said. It had been checked twice. Nobody had complained, he added."
    assert speakers(text) == ["Pal Vik"] * 3
    assert [credit.resolved for credit in credits_of(text, sentences(text))] == [False, True, True]


def test_what_he_would_have_done_is_still_his() -> None:
    assert speakers("Pal Vik said he was not told. He would have told the mayor.") == ["Pal Vik"] * 2


def test_what_no_verb_closes_stays_the_narrators() -> None:
    assert kinds("Pal Vik said he was ill. He had been arrested on Monday.") == ["named", "narrator"]


def test_plain_tenses_stay_the_narrators() -> None:
    assert kinds("Pal Vik said it was safe. The bridge opened in 1961. It was checked, he added.")[1] == "narrator"


def test_another_paragraph_is_the_narrators() -> None:
    assert kinds("Pal Vik said it was safe.\n\nIt had been checked twice. Nobody had complained, he added.")[1] == "narrator"


def test_another_speaker_ends_it() -> None:
    text = "Pal Vik said it was safe. It had been checked. Nobody had asked, Ida Marr said."
    assert kinds(text)[1] == "narrator"


def test_a_quote_behind_the_narrators_words_is_the_last_speakers() -> None:
    assert speakers('"I signed," Pal Vik said. Then he left. "I was afraid."') == ["Pal Vik", None, "Pal Vik"]


def test_a_quote_that_opens_each_paragraph_is_one_speakers() -> None:
    text = (
        '"It was safe," engineer Pal Vik said.\n\n"It had been checked.\n\n"We looked at it. I signed."\n\nIt fell at noon.'
    )
    assert speakers(text) == ["Pal Vik", "Pal Vik", "Pal Vik", "Pal Vik", None]


def test_captions_tell_who_speaks_and_that_somebody_else_does() -> None:
    text = (
        ">> MORGAN: Good evening. The port was shut.\n>> RITA HOLM: A crane fell.\n>> I saw it fall.\n>> MORGAN: Thank you."
    )
    found = dict(zip((span.of(text) for span in sentences(text)), credits_of(text, sentences(text)), strict=True))
    assert found["The port was shut."].attribution.value == "narrator"
    assert found["A crane fell."].speaker == "Rita Holm"
    assert (found["I saw it fall."].attribution.value, found["I saw it fall."].speaker) == ("anonymous", "a speaker")


def test_an_outlet_that_asks_by_its_name_is_a_label_too() -> None:
    text = (
        "The leak\n\nCourier: When was it?\nOlav Moe: On the fourth. It was orange.\nCourier: And then?\nOlav Moe: I rang."
    )
    found = dict(zip((span.of(text) for span in sentences(text)), credits_of(text, sentences(text)), strict=True))
    assert found["It was orange."].speaker == found["I rang."].speaker == "Olav Moe"
    assert found["Courier: And then?"].attribution.value == "narrator"


def test_who_is_called_by_the_surname_from_then_on_is_one_speaker_and_asks_nothing() -> None:
    text = "Ida Marr: I saw it in March.\n\nWhy did nobody act?\n\nMarr: They sent an engineer.\n\nAnd?\n\nMarr: It failed."
    found = dict(zip((span.of(text) for span in sentences(text)), credits_of(text, sentences(text)), strict=True))
    for sentence in ("I saw it in March.", "Marr: They sent an engineer.", "Marr: It failed."):
        assert (found[sentence].attribution.value, found[sentence].speaker) == ("named", "Ida Marr")


def test_he_behind_a_lone_name_makes_it_a_persons() -> None:
    assert kinds('Vik spoke at noon. Vik said no. "Never," he said.')[2] == "named"


def test_the_outlets_own_reporter_is_the_outlet() -> None:
    assert kinds("Our reporter in Brede says cars are under water.") == ["narrator"]


def test_a_first_name_is_no_preposition() -> None:
    assert speakers('"We hid nothing," its lawyer, Per Dahl, said.') == ["Per Dahl"]


def test_a_firm_that_is_called_something_calls_nobody() -> None:
    text = "The deed, which I have read, names a firm called Tern Holdings."
    assert [(credit.attribution.value, credit.speaker) for credit in credits_of(text, sentences(text))] == [
        ("document", "the deed")
    ]


def test_had_behind_had_carries_on_what_somebody_said() -> None:
    text = "The mother said she had written twice. She had received no answer by June. The school is on Mill Lane."
    found = credits_of(text, sentences(text))

    assert [(credit.attribution.value, credit.speaker) for credit in found] == [
        ("anonymous", "the mother"),
        ("anonymous", "the mother"),
        ("narrator", None),
    ]
    assert [credit.resolved for credit in found] == [False, True, False]


def test_had_behind_a_quote_or_another_tense_is_the_narrators() -> None:
    assert kinds('"I had written twice," Ida Marr said. She had received no answer.')[1] == "narrator"
    assert kinds("Ida Marr says the gate is open. She had rung the police.")[1] == "narrator"
