"""Who is held to a statement follows from its credit and its document; nobody is named who was promised not to be."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.library.letters import untitled
from claimcheck.library.sourcing import Origin, attribution_fields, dated_in, medium_in, plausible
from claimcheck.statements.statement import Credit
from claimcheck.text.spans import Span
from claimcheck.vocab import AttributionType, Basis, GroundRule, SourceKind, SpeechStance, Stance, StatementAttribution

ARTICLE = Origin("d1", "The Courier", SourceKind.PUBLICATION, is_known=True, published="2026-05-04")
RELEASE = Origin("d2", "Water Authority", SourceKind.ORGANISATION, is_known=True)
FILE = Origin("d3", "notes.txt", SourceKind.PUBLICATION, is_known=False)
CUE = Span(0, 4)


def fields(kind: StatementAttribution, origin: Origin, **values: Any) -> dict[str, Any]:
    return attribution_fields(Credit(kind, **values), origin)


def test_a_named_person_in_an_article_reached_us_through_the_outlet() -> None:
    found = fields(StatementAttribution.NAMED, ARTICLE, speaker="Dr. Ida Marr", cue=CUE, organisation="Orrin Clinic")

    assert (found["source"], found["source_kind"], found["type"]) == ("Ida Marr", SourceKind.PERSON, AttributionType.NAMED)
    assert (found["speaks_for"], found["via"], found["said"]) == ("Orrin Clinic", "The Courier", "2026-05-04")


def test_an_outlets_own_sentence_is_the_outlets_by_name_and_no_primary_document() -> None:
    found = fields(StatementAttribution.NARRATOR, ARTICLE, speaker="Jana Orlet")

    assert (found["source"], found["type"], found["via"]) == ("The Courier", AttributionType.NAMED, None)


def test_a_bodys_own_text_is_its_official_line() -> None:
    found = fields(StatementAttribution.NARRATOR, RELEASE)

    assert (found["source"], found["source_kind"], found["type"]) == (
        "Water Authority",
        SourceKind.ORGANISATION,
        AttributionType.OFFICIAL,
    )


def test_a_spokesman_is_the_body_and_an_unnamed_person_stays_the_description() -> None:
    spokesman = fields(
        StatementAttribution.OFFICIAL, FILE, speaker="a spokesman for the authority", organisation="Water Authority", cue=CUE
    )
    unnamed = fields(StatementAttribution.ANONYMOUS, FILE, speaker="a person on shift", cue=CUE)

    assert (spokesman["source"], spokesman["type"]) == ("Water Authority", AttributionType.OFFICIAL)
    assert (unnamed["source"], unnamed["source_kind"], unnamed["via"]) == ("a person on shift", SourceKind.ANONYMOUS, None)


def test_stance_and_basis_are_kept() -> None:
    found = fields(StatementAttribution.NAMED, FILE, speaker="Ida Marr", stance=SpeechStance.DENIES, basis=Basis.WITNESSED)

    assert (found["stance"], found["basis"]) == (Stance.DENIES, Basis.WITNESSED)


@pytest.mark.parametrize("kind", StatementAttribution)
def test_under_an_agreed_rule_no_name_is_given_whoever_speaks(kind: StatementAttribution) -> None:
    origin = Origin(
        "d4", "Talk with Ida Marr", SourceKind.PUBLICATION, False, rule=GroundRule.BACKGROUND, description="an official"
    )
    found = fields(kind, origin, speaker="Ida Marr", organisation="Water Authority")

    assert found["source"] != "Ida Marr" or kind is StatementAttribution.ANONYMOUS
    assert (found["type"], found["ground_rule"], found["via"]) == (AttributionType.ANONYMOUS, GroundRule.BACKGROUND, None)


def test_an_outlet_is_read_from_a_title_that_begins_with_one() -> None:
    assert medium_in("Skerry Herald, 10 June 2024") == "Skerry Herald"
    assert medium_in("Three dead in flood") is None


def test_a_speaker_without_a_word_that_tells_who_it_is_is_none() -> None:
    assert plausible("The") is None
    assert plausible(", Qwen") == "Qwen"
    assert plausible(None) is None


def test_titles_are_no_part_of_a_name() -> None:
    assert untitled("Dr. Ida Marr") == "Ida Marr"
    assert untitled("Ida Marr") == "Ida Marr"
    assert untitled("Mayor Marr") == "Mayor Marr"


def test_a_day_in_a_title_is_when_it_was_said() -> None:
    assert dated_in("Statement of 9 June 2024") == "2024-06-09"
    assert dated_in("The Courier, June 10, 2024") == "2024-06-10"
    assert dated_in("From 1 June 2024 to 3 June 2024") is None
    assert dated_in("Statement of 31 June 2024") is None
    assert dated_in("Statement") is None
