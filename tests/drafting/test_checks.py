"""Every check of a draft: what it marks, in the words a reporter reads, and what it leaves alone."""

from __future__ import annotations

import pytest
from line_factory import backing, line, stored

from claimcheck.drafting.checks import CHECKS, FAIL, NAMES, findings
from claimcheck.drafting.line import Line, Signing
from claimcheck.text.spans import Span
from claimcheck.vocab import (
    AttributionType,
    GroundRule,
    LinkedBy,
    Modifier,
    SigningState,
    SourceKind,
    Stance,
    Status,
)

HURT = "Fourteen people were hurt when the ramp failed."


def marks(of: Line, *names: str) -> list[str]:
    """What the named checks say, all of them where none is named."""
    return [finding.message for check, finding in findings(of) if not names or check.name in names]


def test_the_names_are_each_there_once_and_notes_alone_do_not_fail() -> None:
    assert len(set(NAMES)) == len(NAMES) == len(CHECKS)
    assert set(NAMES) - set(FAIL) == {"proposed"}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_explains_itself_in_one_sentence(check: object) -> None:
    explanation = check.explanation  # type: ignore[attr-defined]
    assert explanation.endswith(".")
    assert len(explanation) < 120


def test_a_line_in_order_has_no_marks() -> None:
    assert marks(line(HURT, stored(HURT))) == []


def test_uncovered() -> None:
    assert marks(line(HURT)) == ["no claim on file covers this"]
    assert marks(line("Who knew of it?")) == []


def test_a_marker_for_a_claim_that_is_not_there_is_the_one_finding() -> None:
    assert marks(line(HURT, missing=("c99", "c100"))) == ["there is no claim c99", "there is no claim c100"]


def test_a_retracted_claim_is_the_one_finding() -> None:
    assert marks(line(HURT, stored(HURT, status=Status.RETRACTED))) == ["c1 was retracted"]


def test_unsourced() -> None:
    claim = stored(HURT, status=Status.UNSOURCED, reason="no source that may be used asserts it")
    assert marks(line(HURT, claim), "unsourced") == ["c1 is unsourced: no source that may be used asserts it"]
    assert marks(line(HURT, claim, stored(HURT)), "unsourced") == []


def test_one_origin() -> None:
    claim = stored(HURT, status=Status.SINGLE_SOURCE, origins=1, reason="one source only (named, on the record)")
    assert marks(line(HURT, claim)) == ["c1 rests on one origin: one source only (named, on the record)"]
    disputed = stored(HURT, status=Status.DISPUTED, origins=1)
    assert marks(line(HURT, disputed), "one-origin") == ["c1 rests on one origin, and is disputed"]
    assert marks(line(HURT, stored(HURT, status=Status.ECHOED, origins=2))) == []


def test_anonymous_and_official_only() -> None:
    anonymous = stored(HURT, modifiers=(Modifier.ANONYMOUS_ONLY,))
    assert marks(line(HURT, anonymous)) == ["c1 rests on anonymous sources only"]
    official = stored(HURT, modifiers=(Modifier.OFFICIAL_ONLY,))
    assert marks(line(HURT, official)) == ["c1 rests on the official line only"]
    said = line("Fourteen people were hurt when the ramp failed, the port authority said.", official)
    assert marks(said) == ["c1 rests on the official line only, as the sentence says"]


def test_disputed_with_the_other_side() -> None:
    sides = (("c4", "the port authority", "eleven were hurt", True), ("c7", "a guard", "Nobody was hurt."))
    claim = stored(HURT, status=Status.DISPUTED, origins=2, said=sides)
    assert marks(line(HURT, claim), "disputed") == [
        "c1 is disputed: the port authority says “eleven were hurt” (c4), and 1 more against it"
    ]
    assert marks(line(HURT, stored(HURT, status=Status.DISPUTED, origins=2, said=sides[1:])), "disputed") == [
        "c1 is disputed: a guard has it that Nobody was hurt (c7)"
    ]


TIME = "The ramp failed at 08:40 on 9 June 2024."
DATE = "The ramp was last inspected on 3 March 2022."
NAME = "The ramp of the Sandrel failed on Sunday."


@pytest.mark.parametrize(
    ("sentence", "claim", "what", "here", "there"),
    [
        ("Fifteen people were hurt, says Ann Ode, head of the ward.", HURT, "number", "Fifteen people", "Fourteen people"),
        (TIME.replace("08:40", "08:50"), TIME, "time", "08:50 on 9 June 2024", "08:40 on 9 June 2024"),
        (DATE.replace("2022", "2021"), DATE, "date", "3 March 2021", "3 March 2022"),
        (NAME.replace("Sandrel", "Sandrell"), NAME, "name", "Sandrell", "Sandrel"),
    ],
)  # fmt: skip
def test_a_value_that_differs(sentence: str, claim: str, what: str, here: str, there: str) -> None:
    assert marks(line(sentence, stored(claim)), "differs") == [f"the {what} differs: “{here}” here, “{there}” in c1"]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (TIME.replace("08:40", "about 8:45"), TIME),
        ("The Sandrel's ramp failed on Sunday.", NAME),
        (HURT.replace("Fourteen", "Some 14"), HURT),
        (HURT.replace("Fourteen", "14"), HURT),
    ],
)
def test_a_value_in_other_words_does_not_differ(sentence: str, claim: str) -> None:
    assert marks(line(sentence, stored(claim)), "differs") == []


def test_the_day_of_a_marked_sentence_must_be_one_on_file() -> None:
    tested = stored("The utility found lead levels of 38 parts per billion at the school on 14 February 2025.")
    taken = "The sample was taken on 14 March 2025, the utility said."
    assert marks(line(taken, tested), "differs") == ["the date differs: “14 March 2025” here, “14 February 2025” in c1"]
    assert marks(line(taken, tested, by=LinkedBy.MATCH), "differs") == []
    for other in (
        "The sample was taken on 14 February, the utility said.",
        "There was lead in the water, the utility said on 14 March.",
    ):
        assert marks(line(other, tested), "differs") == []


def test_a_speaker_is_spelled_as_on_file() -> None:
    claim = stored("The school bought bottled water for 430 pupils.", backing("Carla Dunne"))
    said = "The school bought bottled water for 430 pupils, said {}, its principal."
    assert marks(line(said.format("Carla Dun"), claim), "differs") == ["the name differs: “Dun” here, “Dunne” in c1"]
    assert marks(line(said.format("Carla Dunne"), claim), "differs") == []
    assert marks(line(said.format("Carla Okafor"), claim), "differs") == []
    hidden = stored(claim.text, backing("Carla Dunne", ground_rule=GroundRule.BACKGROUND, type=AttributionType.ANONYMOUS))
    assert marks(line(said.format("Carla Dun"), hidden), "differs") == []


def test_what_quotes_the_quote_of_its_claim_is_related_to_it() -> None:
    told = stored(
        "Parents were told of the lead on 3 March.", backing(quote="By then my son had been drinking it for weeks.")
    )
    assert marks(line("“By then my daughter had been drinking it for weeks,” she said.", told), "unrelated") == []
    assert len(marks(line("“The bridge will be painted green,” she said.", told), "unrelated")) == 1


def test_the_value_of_the_very_thing_is_shown() -> None:
    both = (stored("The team has 100 people."), stored("The rival has 2,000 engineers."))
    found = marks(line("The team has 100 people, the rival 3,000 engineers.", *both), "differs")
    assert found == ["the number differs: “3,000 engineers” here, “2,000 engineers” in c1"]


def test_a_value_that_another_claim_has_does_not_differ() -> None:
    eleven = stored("Eleven people were hurt when the ramp failed.")
    both = line(
        "Eleven people were hurt, the port says, fourteen people were hurt, the hospital says.", eleven, stored(HURT)
    )
    assert marks(both, "differs") == []


def test_the_opposite_of_a_claim() -> None:
    claim = stored("The crew reported a crack before the accident.")
    found = marks(line("The crew never reported a crack before the accident.", claim), "contradicts")
    assert found == ['it says the opposite of c1: "never reported" against "reported"']


def test_a_denial_on_file_may_be_passed_on() -> None:
    denial = backing("the port authority", 2, stance=Stance.DENIES)
    claim = stored("The crew reported a crack before the accident.", backing(), denial)
    told = line("The crew never reported a crack before the accident, the port authority said.", claim)
    assert marks(told, "contradicts") == []


QUOTED = backing(quote="We treated fourteen people who were hurt on that ramp")


@pytest.mark.parametrize(
    "sentence",
    [
        "“We treated fourteen people who were hurt on that ramp,” she said.",
        '"we treated … people who were hurt", she said.',
        "“We [the hospital] treated fourteen people who were hurt,” she said.",
        "She spoke of “fourteen people”.",
    ],
)
def test_a_quote_word_for_word(sentence: str) -> None:
    assert marks(line(sentence, stored(HURT, QUOTED)), "quote") == []


def test_a_quote_that_was_changed_is_shown_word_by_word() -> None:
    told = line("“We treated fifteen people who were hurt on that ramp,” she said.", stored(HURT, QUOTED))
    assert marks(told, "quote") == [
        "the quote is not word for word as in c1: We treated [-fourteen-] {+fifteen+} people who were hurt on that ramp"
    ]


def test_a_quote_from_another_part_of_the_document() -> None:
    whole = backing(
        quote="fourteen people", text="I was there. It was a terrible morning for us all. We treated fourteen people."
    )
    claim = stored(HURT, whole)
    assert marks(line("“It was a terrible morning for us all,” she said.", claim), "quote") == []
    assert marks(line("“It was the worst day of my life,” she said.", claim), "quote") == [
        "no document on file with c1 has this quote"
    ]


def test_a_protected_source_named_is_told_without_the_name() -> None:
    told = line("Quillon Zarvexby said that the ramp failed.", stored(HURT), named=(Span(0, 16),))
    assert marks(told, "names-source") == ["gives the name of a source on background"]


def test_off_the_record_and_deep_background() -> None:
    off = stored(HURT, backing(ground_rule=GroundRule.OFF_RECORD))
    assert marks(line(HURT, off), "ground-rule") == ["c1 was told off the record"]
    deep = stored(HURT, backing(ground_rule=GroundRule.DEEP_BACKGROUND))
    assert marks(line(HURT, deep), "ground-rule") == []
    said = "Fourteen people were hurt when the ramp failed, an official said."
    assert marks(line(said, deep), "ground-rule") == ["it says who told c1, which was told on deep background"]


UNNAMED = {"source_kind": SourceKind.ANONYMOUS, "type": AttributionType.ANONYMOUS, "ground_rule": GroundRule.BACKGROUND}


def test_several_sources_where_there_is_one() -> None:
    one = stored(HURT, backing("a guard", **UNNAMED))
    two = stored(HURT, backing("a guard", **UNNAMED), backing("a cook", 2, **UNNAMED))
    said = "Fourteen people were hurt when the ramp failed, sources said."
    assert marks(line(said, one), "plural") == ["it says “sources”, but one person stands behind c1"]
    assert marks(line(said, two), "plural") == []
    three = "Fourteen people were hurt when the ramp failed, three sources said."
    assert marks(line(three, two), "plural") == ["it says “sources”, but two persons stand behind c1"]


def test_a_description_of_several_is_taken_at_its_word() -> None:
    several = stored(HURT, backing("several workers at the port", **UNNAMED))
    assert marks(line("Fourteen people were hurt when the ramp failed, sources said.", several), "plural") == []


def test_officials_where_there_is_one() -> None:
    official = {"type": AttributionType.OFFICIAL, "speaks_for": 9}
    said = "Fourteen people were hurt when the ramp failed, officials said."
    assert marks(line(said, stored(HURT, backing("a clerk", **official))), "plural") == [
        "it says “officials”, but one official stands behind c1"
    ]
    body = backing("the port authority", source_kind=SourceKind.ORGANISATION, type=AttributionType.OFFICIAL)
    assert marks(line(said, stored(HURT, body)), "plural") == []


def test_a_description_that_was_not_agreed() -> None:
    claim = stored(HURT, backing("a member of the crew", **UNNAMED))
    said = "Fourteen people were hurt when the ramp failed, {} said."
    assert marks(line(said.format("a member of the crew"), claim), "description") == []
    assert marks(line(said.format("a source"), claim), "description") == []
    assert marks(line(said.format("an official of the port"), claim), "description") == [
        "it describes the source as “an official of the port”; agreed was “a member of the crew”"
    ]


def test_certainty_stronger_than_the_evidence() -> None:
    alleged = stored("The captain had allegedly been drinking.")
    assert marks(line("The captain had been drinking.", alleged), "certainty") == ["told as a fact, but c1 says “allegedly”"]
    hedged = stored("The captain had been drinking.", backing(stance=Stance.HEDGES))
    assert marks(line("The captain had been drinking.", hedged), "certainty") == [
        "told as a fact, but the sources of c1 do not commit to it"
    ]
    assert marks(line("The captain had allegedly been drinking.", hedged), "certainty") == []
    disputed = stored(HURT, status=Status.DISPUTED)
    assert marks(line(HURT, disputed), "certainty") == ["told as a fact, but c1 is disputed"]
    assert marks(line("Fourteen people were hurt when the ramp failed, Ann Ode said.", disputed), "certainty") == []


def test_criticism_without_an_answer() -> None:
    claim = stored("The port authority ignored the crack.", modifiers=(Modifier.UNANSWERED,), accuses="Port Authority")
    told = line("The port authority ignored the crack.", claim)
    assert marks(told, "unanswered") == ["criticism without an answer: nothing of Port Authority on c1 is on file"]
    silent = stored("The port authority ignored the crack.")
    assert marks(line("The port authority ignored the crack.", silent), "unanswered") == [
        "criticism, but c1 does not say whom it accuses"
    ]


def test_what_an_editor_rated() -> None:
    assert marks(line(HURT, stored(HURT, rating="False")), "rated") == ["c1 was rated “False”"]
    assert marks(line(HURT, stored(HURT, rating="Mostly true.")), "rated") == []


def test_a_marker_for_another_matter() -> None:
    told = line("A heron was seen on the quay.", stored(HURT))
    assert marks(told, "unrelated") == [f"the sentence and c1 have nothing in common: {HURT}"]


def test_a_link_nobody_confirmed() -> None:
    told = line(HURT, stored(HURT), by=LinkedBy.MATCH)
    assert marks(told) == [f"linked to c1 by comparison only: {HURT}"]


def test_what_changed_since_signing() -> None:
    changed = Signing(
        SigningState.CHANGED, "Ann", "2026-05-06T10:00:00Z", before="Twelve people were hurt when the ramp failed."
    )
    assert marks(line(HURT, stored(HURT), signing=changed)) == [
        "changed since Ann signed it on 2026-05-06: [-Twelve-] {+Fourteen+} people were hurt when the ramp failed."
    ]
    evidence = Signing(SigningState.EVIDENCE, "Ann", "2026-05-06T10:00:00Z", evidence=("c1 was retracted",))
    assert marks(line(HURT, stored(HURT), signing=evidence)) == ["since Ann signed it on 2026-05-06, c1 was retracted"]
    signed = Signing(SigningState.SIGNED, "Ann", "2026-05-06T10:00:00Z")
    assert marks(line(HURT, stored(HURT), signing=signed)) == []


@pytest.mark.parametrize(
    ("sentence", "claim", "differs"),
    [
        ("About 13,000 cars cross the bridge daily.", "About 12,000 cars cross the bridge every day", True),
        ("About 13,000 cars cross the bridge daily.", "Some 12,900 cars cross the bridge every day", False),
        ("More than 30 people were killed.", "At least 22 people were killed", True),
        ("More than 20 people were killed.", "At least 22 people were killed", False),
        ("At least 23 people were killed.", "More than 22 people were killed", False),
    ],
)
def test_a_figure_that_says_more_than_the_file(sentence: str, claim: str, differs: bool) -> None:
    assert bool(marks(line(sentence, stored(claim)), "differs")) is differs


def test_the_plural_of_what_was_agreed_on() -> None:
    one = stored("The tank was full.", backing("a technician at the dam", **UNNAMED))
    assert marks(line("Technicians at the dam said the tank was full.", one), "plural") == [
        "it says “technicians”, but one person stands behind c1"
    ]
    assert marks(line("A technician at the dam said the tank was full.", one), "plural") == []


def test_officials_where_nobody_is_one() -> None:
    one = stored("The tank was full.", backing("a clerk", **UNNAMED))
    assert marks(line("Officials said the tank was full.", one), "plural") == [
        "it says “officials”, but one person stands behind c1"
    ]


def test_what_could_be_is_not_told_as_what_will_be() -> None:
    could = stored("The dam could fail within ten years")
    assert marks(line("Experts say the dam will fail within ten years.", could), "certainty") == [
        "told as certain, but c1 says “could”"
    ]
    assert marks(line("Experts say the dam could fail within ten years.", could), "certainty") == []


def test_one_plain_opposite_is_told_where_somebody_linked_the_two() -> None:
    rose = stored("Global emissions rose by 1.1 percent in 2024")
    assert marks(line("Global emissions fell by 1.1 percent in 2024.", rose), "contradicts") == [
        'it says the opposite of c1: "fell" against "rose"'
    ]


DAM = "The dam was inspected in March 2025, and it had 3 cracks."


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The dam, 61 metres high, was inspected in March 2025.", ["61 metres high"]),
        ("The dam was inspected in March 2025, and the repairs cost 7 million euros.", ["7 million euros"]),
        ("The dam was inspected in March 2025, and it had three cracks.", []),
        ("One of the inspectors saw the dam for the second time in March 2025, with dozens of others.", []),
        ("The dam was inspected in March 2025.", []),
    ],
)  # fmt: skip
def test_a_figure_that_no_claim_behind_the_sentence_has(sentence: str, figures: list[str]) -> None:
    told = [f"“{figure}” stands in no claim behind it: c1" for figure in figures]
    assert marks(line(sentence, stored(DAM)), "figure") == told
    assert marks(line(sentence), "figure") == []


def test_a_figure_of_the_very_same_thing_is_told_once_as_what_differs() -> None:
    other = line("The dam was inspected in March 2025, and it had 4 cracks.", stored(DAM))
    assert marks(other, "figure") == []
    assert marks(other, "differs") == ["the number differs: “4 cracks” here, “3 cracks” in c1"]


def test_a_figure_may_stand_in_the_quote_or_in_another_claim() -> None:
    sentence = "The dam, 61 metres high, was inspected in March 2025."
    quoted = stored(DAM, backing(quote="It is 61 metres to the top"))
    assert marks(line(sentence, quoted), "figure") == []
    assert marks(line(sentence, stored(DAM), stored("The dam is 61 metres high.")), "figure") == []
