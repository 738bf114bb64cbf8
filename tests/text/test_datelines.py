"""A dateline is told from the sentence behind it, with a day, an agency, or neither."""

from __future__ import annotations

import pytest

from claimcheck.statements.extracting import extract
from claimcheck.text.datelines import bracketed, is_dateline

SENTENCE = "The port authority said a crane had fallen on Monday."


@pytest.mark.parametrize(
    "dateline",
    [
        "LAGOS, March 3 (Reuters) -",
        "LAGOS, March 3 (Reuters)",
        "LAGOS, 3 March (Reuters) —",
        "Lagos, March 3 (Reuters) -",
        "ST. PETERSBURG, Fla. (AP) —",
        "NEW YORK/LONDON, Nov 2 (Reuters) -",
        "PARIS, Oct 4, 2025 (AFP) -",
        "MOSCOW, April 12. /TASS/.",
        "SÃO PAULO, May 4 (Reuters) -",
        "LAGOS, March 3 - (Reuters) -",
        "GENEVA -",
    ],
)
@pytest.mark.parametrize("behind", [" ", "\n", "\n\n"])
def test_a_dateline_is_a_stretch_by_itself_and_no_claim(dateline: str, behind: str) -> None:
    text = f"{dateline}{behind}{SENTENCE}\n"
    found = [(statement.span.of(text), statement.worth.checkworthy) for statement in extract(text)]

    assert is_dateline(dateline)
    assert found == [(dateline, False), (SENTENCE, True)]


@pytest.mark.parametrize(
    "stretch", ["EU (European Union) officials said", "The port (Apapa) is shut.", "NATO said -- again -- no.", "OSK"]
)
def test_a_sentence_is_no_dateline(stretch: str) -> None:
    assert not is_dateline(stretch)


def test_what_stands_in_a_datelines_brackets_is_told_with_its_place() -> None:
    text = "A headline\n\nOSK, March 3 (MPA) - The gate fell.\nThe gate (Mill Lane) was old.\n"

    assert [(name, span.of(text)) for name, span in bracketed(text)] == [("MPA", "MPA")]
