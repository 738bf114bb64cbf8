"""A case counted by kinds comes out as if every claim of it had been looked at."""

from __future__ import annotations

from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from claimcheck.formats.records import Record
from claimcheck.library import ClaimStore
from claimcheck.library.importing import ImportRequest
from claimcheck.library.overview import Overview
from claimcheck.library.picture import take
from claimcheck.shapes import ReviewFields
from claimcheck.status import assess
from claimcheck.vocab import AttributionType, Basis, GroundRule, Stance, Status

RULES = (GroundRule.ON_RECORD, GroundRule.BACKGROUND, GroundRule.OFF_RECORD)


@pytest.fixture
def large(store: ClaimStore, tmp_path: Path) -> ClaimStore:
    """Two claims of every kind, and some with a thing of their own."""
    kinds = [*product(AttributionType, Stance, RULES, (Basis.UNKNOWN, Basis.WITNESSED), (None, "The port"))] * 2
    lines = [
        {
            "ref": f"r{number}", "text": f"Q{number}x w{number}y.", "source": f"{type_} {number % 7}",
            "as": type_, "stance": stance, "rule": rule, "basis": basis, "speaks_for": body,
        }
        for number, (type_, stance, rule, basis, body) in enumerate(kinds)
    ]  # fmt: skip
    lines += [{"text": f"{count} people were hurt at Ostrey.", "source": "Ann", "as": "named"} for count in ("Two", "Five")]
    lines += [{"text": "Nobody says so."}, {"text": "Nobody said this.", "ref": "gone"}]
    lines += [{"text": "Two say so.", "source": name, "as": "named"} for name in ("Ann", "Bea")]
    lines += [{"text": "The port sank it.", "source": "Cem", "as": "named", "adverse_to": "The port"}]
    lines += [{"text": "He quotes himself.", "source": "Dag", "as": "named", "via": "Dag"}]
    lines += [{"text": "One took it back.", "source": name, "as": "named"} for name in ("Eda", "Fay")]
    (tmp_path / "survey.txt").write_text("the survey\n")
    paper = {"source": "Survey Office", "as": "document", "doc": "survey.txt"}
    lines += [{"text": f"V{number}x u{number}y.", **paper} for number in range(4)]
    store.importing.run([Record(line, values) for line, values in enumerate(lines, 1)], ImportRequest(tmp_path))
    store.claims.retract("c4", "a mistake")
    fay = "JOIN source ON source.id = source_id WHERE source.name = 'Fay'"
    store.claims.retract(f"a{store.desk.connection.value(f'SELECT attribution.id FROM attribution {fay}')}", "taken back")
    store.claims.retract(f"c{store.claims.get('gone')['id']}", "a mistake")
    store.decisions.review("c5", ReviewFields(rating="False"))
    store.sources.merge("named 1", "named 2")
    store.sources.retract("official 3", "a forgery")
    return store


def test_counting_by_kinds_gives_what_looking_at_each_gives(large: ClaimStore) -> None:
    ids = [row["id"] for row in large.desk.connection.all("SELECT id FROM claim")]
    picture = take(large.desk.connection, ids)
    kept = [
        number
        for number in ids
        if not (rows := picture.attributions.get(number)) or any(row["ground_rule"] != "off_record" for row in rows)
    ]
    each = {number: assess(picture.evidence(number), large.desk.policy) for number in kept}
    open_ = [n for n, found in each.items() if not found.verified and found.status is not Status.RETRACTED]
    overview = Overview.of(large.desk, 1)
    assert overview.counts == Counter(found.status for found in each.values())
    assert overview.open == len(open_)
    assert [view.id for view in overview.unverified(1000)] == [f"c{number}" for number in open_]
    upheld = [n for n, found in each.items() if found.verified and found.status is not Status.RETRACTED]
    assert overview.upheld == len(upheld) > 1
    assert [view.id for view in overview.verified(1000)] == [f"c{number}" for number in upheld]
    assert overview.verified(1)[0].id == f"c{upheld[0]}"
    assert overview.echoes == [number for number, found in each.items() if found.echoed]
    assert len(overview.assessed) < len(kept)


def test_a_page_says_what_it_leaves_out(large: ClaimStore) -> None:
    whole, page = large.reports.case(None, limit=1000), large.reports.case(None, limit=3)
    assert (page.unverified, page.counts) == (whole.unverified[:3], whole.counts)
    assert page.more_unverified == len(whole.unverified) - 3 + whole.more_unverified
    assert (page.verified, page.more_verified) == (whole.verified[:3], len(whole.verified) - 3)
    assert page.contradictions.line_goes_on
    assert not whole.contradictions.line_goes_on
    assert page.contradictions.pairs == whole.contradictions.pairs
    assert set(page.contradictions.timeline) < set(whole.contradictions.timeline)
