"""The lines of an import, checked by themselves: what is worked out of a claim, and what is wrong with a line."""

from __future__ import annotations

import pickle

from claimcheck.answers import Problem
from claimcheck.formats.records import Record
from claimcheck.library.lines import ClaimLine, Line, checked
from claimcheck.library.on_file import words_key
from claimcheck.shapes import CaseCreate
from claimcheck.vocab import AttributionType, GroundRule

GIVEN = {"text": " The gate failed twice. ", "source": "Ann Ode", "as": "official", "said": "2025-03", "case": "weir"}


def test_a_claim_comes_with_what_is_worked_out_of_it() -> None:
    (line,) = checked([Record(7, GIVEN)])
    assert isinstance(line, Line)
    assert isinstance(line.record, ClaimLine)
    claim = line.record
    assert (line.number, claim.text, claim.source, claim.case) == (7, "The gate failed twice.", "Ann Ode", "weir")
    assert (claim.key, claim.terms) == (words_key("The gate failed twice."), "gate fail twice")
    assert (claim.type, claim.ground_rule) == (AttributionType.OFFICIAL, GroundRule.ON_RECORD)
    assert claim.claim_row() == {"text": "The gate failed twice."}
    assert claim.attribution_row() == {
        "type": "official", "stance": "asserts", "ground_rule": "on_record", "basis": "unknown", "said": "2025-03",
        "credibility": "6",
    }  # fmt: skip


def test_a_bad_line_is_its_problem_and_no_value_of_it_is_repeated() -> None:
    before = Problem("line 1", "is no JSON")
    found = list(checked([before, Record(2, {"text": " ", "source": "Jane"}), Record(3, {"slug": "weir", "record": "x"})]))
    assert found[:2] == [before, Problem("line 2", "text is empty", "mend it there")]
    assert isinstance(found[2], Problem)
    assert found[2].where == "line 3"


def test_other_records_stay_the_shapes_they_are() -> None:
    case = {"record": "case", "slug": "weir", "title": "The weir"}
    assert list(checked([Record(1, case)])) == [Line(1, CaseCreate(slug="weir", title="The weir"))]


def test_a_line_goes_from_process_to_process() -> None:
    lines = list(checked([Record(7, GIVEN), Record(8, {"record": "case", "slug": "weir", "title": "The weir"})]))
    assert pickle.loads(pickle.dumps(lines)) == lines
