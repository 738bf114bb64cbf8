"""A judgment's own voice is the court's; parties, witnesses and judges apart keep theirs; pleadings are the party's."""

from __future__ import annotations

import pytest

from claimcheck.statements.courts import court_paper
from claimcheck.statements.extracting import extract

JUDGMENT = """IN THE HIGH COURT OF JUSTICE
Neutral Citation Number: [2025] EWHC 1412 (KB)

Before:
MR JUSTICE HALDANE

JUDGMENT

1. This claim arises out of a fire at the mill on 2 March 2025.
2. The claimants say that the sprinklers had been off since January.
3. The company denies that it knew of that.
4. I find that the company knew by 14 January 2025 that the valves were shut.
5. Ms Brandt told the court that she had seen the log on 4 March.
6. The log shows 14 entries.
7. The court finds that the log was altered.

JUSTICE CRANE, dissenting.

The valves were open on 3 February.
"""


def credited(text: str) -> dict[str, tuple[str, str | None]]:
    return {one.span.of(text): (one.credit.attribution.value, one.credit.speaker) for one in extract(text)}


@pytest.mark.parametrize(
    ("opening", "kind", "speaker"),
    [
        ("1. This claim arises", "official", "High Court of Justice"),
        ("2. The claimants say", "anonymous", "the claimants"),
        ("3. The company denies", "official", "the company"),
        ("4. I find", "official", "High Court of Justice"),
        ("5. Ms Brandt told", "named", "Brandt"),
        ("6. The log shows", "document", "the log"),
        ("7. The court finds", "official", "High Court of Justice"),
        ("The valves were open", "named", "Justice Crane"),
    ],
)
def test_who_speaks_in_a_judgment(opening: str, kind: str, speaker: str) -> None:
    found = credited(JUDGMENT)
    assert next(credit for sentence, credit in found.items() if sentence.startswith(opening)) == (kind, speaker)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("UNITED STATES DISTRICT COURT\n\nTOMAS RECK, Plaintiff,\nv.\nOSK CORP., Defendant.\n\nCOMPLAINT\n\n", "Tomas Reck"),
        ("IN THE HIGH COURT\n\nWITNESS STATEMENT OF IDA MARR\n\n", "Ida Marr"),
        ("DISTRICT COURT\n\nAFFIDAVIT\n\nI, Ida Marr, being duly sworn, state as follows:\n\n", "Ida Marr"),
    ],
)
def test_what_a_party_hands_in_is_not_the_courts(head: str, name: str) -> None:
    assert credited(head + "The sprinklers were shut off on 14 January.")["The sprinklers were shut off on 14 January."] == (
        "named",
        name,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The High Court gave its judgment on Monday.\nThe company knew, it found.",
        "HIGH COURT\nDECISION\n" + "MR. HOLT: Was it off?\nTHE WITNESS: It was off.\n" * 3,
        "Ruling\n\nIt was off.",
    ],
)
def test_an_article_a_hearing_and_a_lone_word_are_no_judgment(text: str) -> None:
    assert court_paper(text) is None


def test_the_company_is_not_the_lower_court() -> None:
    head = "SUPREME COURT OF OSKLAND\n\nOPINION\n\n"
    text = head + "The District Court found that 14 were burned. The company argues that nobody was."
    assert credited(text)["The company argues that nobody was."][1] == "the company"
