"""Two whole articles, labelled by hand before they were first read: a court report and an investigation.

A line is a sentence and what it should be: kind, speaker, stance, told in a quote or not, worth checking or not; "-" where
people would disagree. Lines without marks stand as they are; sentences that follow one another are one paragraph.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from claimcheck.statements.extracting import extract

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))


class Told(NamedTuple):
    sentence: str
    kind: str
    speaker: str
    stance: str
    manner: str
    worth: str


def labelled(path: Path) -> tuple[str, list[Told]]:
    """The article's text, and its labelled sentences."""
    text, rows, follows = "", list[Told](), False
    for line in path.read_text("utf-8").splitlines():
        parts = line.split(" | ")
        text += (" " if follows and len(parts) > 1 else "\n") + parts[0]
        follows = len(parts) > 1
        rows += [Told(*parts)] if follows else []
    return text, rows


def told(text: str) -> dict[str, Told]:
    """What extraction tells of each sentence."""
    return {
        sentence: Told(
            sentence,
            one.credit.attribution.value,
            one.credit.speaker or "-",
            one.credit.stance.value,
            "quote" if one.credit.quoted else "indirect",
            "worth checking" if one.worth.checkworthy else "not",
        )
        for one in extract(text)
        for sentence in [one.span.of(text)]
    }


def differs(expected: Told, found: Told) -> bool:
    """True where anything that is asked for is told otherwise; of a speaker the names told must share one."""
    names = [name.casefold().replace("mr ", "").replace("ms ", "") for name in (expected.speaker, found.speaker)]
    is_other = expected.speaker != "-" and names[0] not in names[1] and names[1] not in names[0]
    pairs = zip(expected[3:], found[3:], strict=True)
    return is_other or expected.kind != found.kind or any(want not in ("-", has) for want, has in pairs)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_sentence_of_an_article_is_told_as_a_reader_would(path: Path) -> None:
    text, rows = labelled(path)
    found = told(text)

    assert len(rows) >= 19
    assert [
        (row, found.get(row.sentence)) for row in rows if row.sentence not in found or differs(row, found[row.sentence])
    ] == []
