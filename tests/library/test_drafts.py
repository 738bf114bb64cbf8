"""Drafts on a real store, on every engine: links, evidence, signatures that are found again, and no names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.draft_report import DraftReport
from claimcheck.errors import Invalid, NotFound
from claimcheck.library import ClaimStore, draft_lines, open_store
from claimcheck.library.draft_lines import DraftText
from claimcheck.shapes import AttributionCreate, CaseCreate, ClaimCreate
from claimcheck.store.copying import copy
from claimcheck.store.place import Place
from claimcheck.validation import build
from claimcheck.vocab import AttributionType, GroundRule, SourceKind, Stance

HURT = "Fourteen people were hurt when the ramp failed."
SECRET = "Quillon Zarvexby"


@pytest.fixture
def store(new_place: Place, tmp_path: Path) -> Iterator[ClaimStore]:
    with open_store(new_place, actor="Ann", snapshots=tmp_path / "snapshots", case="dam") as opened:
        opened.cases.add(CaseCreate(slug="dam", title="The dam"))
        add(opened, HURT, "Ann Ode", type=AttributionType.NAMED, quote="fourteen people were hurt on that ramp",
            doc="https://x.example/interview")  # fmt: skip
        add(opened, "The crew reported a crack before the accident.", SECRET, type=AttributionType.ANONYMOUS,
            source_kind=SourceKind.PERSON, described_as="a member of the crew")  # fmt: skip
        yield opened


def add(store: ClaimStore, text: str, source: str, **known: object) -> str:
    claim = build(ClaimCreate, text=text)
    return store.claims.add(claim, build(AttributionCreate, source=source, **known)).claim.id


def check(store: ClaimStore, source: str, **known: object) -> DraftReport:
    return store.drafts.check(DraftText("story.md", source), **known)  # type: ignore[arg-type]


def names(report: DraftReport) -> list[list[str]]:
    return [[finding.name for finding in line.findings] for line in report.lines]


def test_links_by_marker_by_quote_and_by_comparison(store: ClaimStore) -> None:
    report = check(
        store,
        f"{HURT} [c1]\n\nFourteen people were hurt: a ramp failed.\n\n“Fourteen people were hurt on that ramp,” she says.",
    )
    assert [[(link.claim, link.by) for link in line.links] for line in report.lines] == [
        [("c1", "marker")],
        [("c1", "match")],
        [("c1", "quote")],
    ]
    assert (report.facts, report.covered) == (3, 3)
    assert names(report) == [["one-origin"], ["one-origin", "proposed"], ["one-origin", "proposed"]]


def test_a_fact_that_contradicts_what_is_on_file_is_not_covered_by_it(store: ClaimStore) -> None:
    report = check(store, "Fifteen people were hurt when the ramp failed.")
    assert (report.facts, report.covered, report.otherwise) == (1, 0, 1)
    assert [link.backs for link in report.lines[0].links] == [False]
    assert names(report) == [["uncovered", "differs"]]


def test_a_fact_with_another_number_than_its_claim_is_not_covered_by_it(store: ClaimStore) -> None:
    report = check(store, f"Fifteen people were hurt when the ramp failed. [c1]\n\n{HURT} [c1]")
    assert (report.facts, report.covered, report.otherwise) == (2, 1, 1)
    assert [line.covered for line in report.lines] == [False, True]
    assert report.told_otherwise == ", 1 not as on file"
    assert names(report)[0] == ["differs", "one-origin"]


def test_every_quote_is_looked_up_whatever_its_typography(store: ClaimStore) -> None:
    quote = 'It wasn\'t a matter of "blame" at all – really'
    add(store, "Nobody was to blame.", "Bo Low", type=AttributionType.NAMED, quote=quote, doc="https://x.example/other")
    quoted = "“It wasn’t a matter of ‘blame’ at all,” he said."
    report = check(store, "\n\n".join([*(f"“This is line {n} of many, as told.”" for n in range(250)), quoted]))
    assert [(link.claim, link.by) for link in report.lines[-1].links] == [("c3", "quote")]
    assert report.remarks == ()


def test_a_long_draft_says_the_same_whatever_compares_it(store: ClaimStore) -> None:
    facts = [f"{n} people were hurt when the ramp failed at Osk." for n in range(12, 330)]
    text = DraftText("story.md", "\n\n".join([*facts, f"{HURT} [c1]", HURT, HURT]))
    alone, shared = store.drafts.check(text), store.drafts.check(text, workers=2)
    assert shared == alone
    assert alone.covered == 4  # 14 people, and the three


def test_a_claim_of_another_case_is_told_of_with_the_case(store: ClaimStore) -> None:
    store.cases.add(CaseCreate(slug="mill", title="The mill"))
    store.claims.edit(add(store, "The mill at Tarn closed in 1999.", "Bo Low", type=AttributionType.NAMED), {"case": "mill"})
    marked, found, own = check(store, f"It shut in 1999. [c3]\n\nThe mill at Tarn closed in 1999.\n\n{HURT} [c1]").lines
    (marked_so,), (found_so,) = ([f for f in line.findings if f.name == "other-case"] for line in (marked, found))
    assert marked_so.message == found_so.message == "c3 is of another case, mill: The mill at Tarn closed in 1999."
    assert marked_so.settle.startswith("check the number in the marker, or claimcheck edit c3 --case ")
    assert "other-case" not in [finding.name for finding in own.findings]


def test_the_settings_say_what_fails(store: ClaimStore) -> None:
    assert check(store, HURT).fails
    assert not check(store, HURT, fail=["uncovered"]).fails
    assert not check(store, HURT, fail=[]).fails
    with pytest.raises(Invalid, match="no check 'grammar'"):
        check(store, HURT, fail=["grammar"])


def test_the_other_side_is_told_in_its_own_words(store: ClaimStore) -> None:
    store.claims.attribute("c2", build(AttributionCreate, source="Port Authority", type="official", stance=Stance.DENIES))
    report = check(store, "The crew reported a crack before the accident. [c2]")
    (disputed,) = (finding for finding in report.findings if finding.name == "disputed")
    assert disputed.message == ("c2 is disputed: Port Authority denies it (c2)")


@pytest.mark.parametrize("name", [SECRET, "QUILLON ZARVEXBY", "Zarvexby", "Quillon  Zarvexby’s"])
def test_a_protected_source_in_the_draft_is_told_and_never_printed(store: ClaimStore, name: str) -> None:
    report = check(store, f"The crew reported a crack, {name} said. [c2] {name} knew.\n")
    assert "names-source" in names(report)[0]
    assert "arvexby" not in repr(report).casefold()
    assert "[name withheld]" in report.lines[0].text
    assert report.text.startswith("The crew reported a crack, [name withheld]")


def test_a_name_in_a_comment_or_in_code_is_not_printed_either(store: ClaimStore) -> None:
    report = check(store, f"---\nby: {SECRET}\n---\n<!-- {SECRET} -->\n{HURT}\n\n```\n{SECRET}\n```\n")
    assert "arvexby" not in repr(report).casefold()
    assert report.text[report.lines[0].start : report.lines[0].end] == HURT


def test_a_source_who_is_on_the_record_on_it_may_be_named(store: ClaimStore) -> None:
    store.claims.attribute("c2", build(AttributionCreate, source=SECRET, type="named"))
    report = check(store, f"The crew reported a crack before the accident, {SECRET} said. [c2]")
    assert "names-source" not in names(report)[0]


def test_a_source_on_the_record_elsewhere_may_not_be_named_here(store: ClaimStore) -> None:
    add(store, "The gate held.", SECRET, type=AttributionType.NAMED)
    report = check(store, f"The crew reported a crack, {SECRET} said. [c2]\n\nThe gate held, {SECRET} said. [c3]")
    assert ["names-source" in found for found in names(report)] == [True, False]
    assert SECRET in report.lines[1].text


def test_off_the_record(store: ClaimStore) -> None:
    add(store, "The gate was shut at noon.", "Bo Low", source_kind=SourceKind.PERSON, ground_rule=GroundRule.OFF_RECORD)
    report = check(store, "The gate was shut at noon. [c3]")
    assert names(report) == [["ground-rule", "unsourced"]]
    assert report.lines[0].links[0].voices == ()


def test_what_is_not_there(store: ClaimStore) -> None:
    for nothing in ("", "\n\n", "```\ncode\n```"):
        with pytest.raises(Invalid, match=r"story.md holds no sentence"):
            check(store, nothing)
    with pytest.raises(Invalid, match=r"story.md is longer than 4,000,000 characters"):
        check(store, "a" * 4_000_001)


def test_what_a_long_draft_has_beyond_the_limit_is_told_and_not_blamed(
    store: ClaimStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_lines, "LOOKED_UP", 1)
    report = check(store, "Nine people died at Osk.\n\nTen people died at Osk.\n\nEleven people died. [c1]\n")
    assert report.remarks == ("claims were looked up for the first 1 sentences without a marker; 1 were left out",)
    assert [found[:1] for found in names(report)] == [["uncovered"], [], ["differs"]]


STORY = f"# The ramp\n\n{HURT} [c1]\nNobody was warned before that.\n"


def sign(store: ClaimStore, source: str = STORY, line: int = 3, note: str | None = None) -> tuple[str, ...]:
    (signed,) = store.drafts.sign(DraftText("story.md", source), line, note=note)
    return signed.accepted


def signing(report: DraftReport) -> list[tuple[str, str] | None]:
    return [(line.signing.state, line.signing.by) if line.signing else None for line in report.lines]


def test_a_signed_line_keeps_its_findings_and_does_not_fail_for_them(store: ClaimStore) -> None:
    assert sign(store) == ("one-origin",)
    report = check(store, STORY, fail=["one-origin"])
    assert signing(report) == [None, ("signed", "Ann"), None]
    assert [(finding.name, finding.signed_off) for finding in report.lines[1].findings] == [("one-origin", True)]
    assert (report.fails, report.signed) == (False, 1)


def test_a_line_that_moved_stays_signed_and_one_that_changed_does_not(store: ClaimStore) -> None:
    sign(store)
    assert signing(check(store, f"A word before it.\n\n{STORY}"))[2] == ("signed", "Ann")
    changed = check(store, STORY.replace("Fourteen", "Some fourteen"))
    assert signing(changed)[1] == ("changed", "Ann")
    (finding,) = (one for one in changed.findings if one.name == "changed")
    assert finding.message.endswith(": {+Some+} fourteen people were hurt when the ramp failed.")
    gone = check(store, "# The ramp\n\nNobody was warned before that.\n")
    assert gone.remarks == ("1 signed sentence cannot be found in the draft any more",)


def test_a_line_whose_evidence_changed_says_so(store: ClaimStore) -> None:
    sign(store)
    add(store, "Eleven people were hurt when the ramp failed.", "Port Authority", type=AttributionType.OFFICIAL)
    report = check(store, STORY)
    assert signing(report)[1] == ("evidence", "Ann")
    (finding,) = (one for one in report.findings if one.name == "evidence-changed")
    assert finding.message.endswith(", c1 is disputed")
    store.claims.retract("c1", "a mistake")
    (finding,) = (one for one in check(store, STORY).findings if one.name == "evidence-changed")
    assert finding.message.endswith(", c1 was retracted")


def test_signing_again_renews_it(store: ClaimStore) -> None:
    sign(store)
    changed = STORY.replace("Fourteen", "Some fourteen")
    sign(store, changed)
    assert signing(check(store, changed))[1] == ("signed", "Ann")
    assert check(store, changed).remarks == ()


def by(store: ClaimStore, actor: str) -> ClaimStore:
    return store.__class__(replace(store.desk, actor=actor))


def test_several_who_sign_the_same_words_all_count(store: ClaimStore) -> None:
    sign(store)
    sign(by(store, "Bo"))
    signed = check(store, STORY).lines[1].signing
    assert signed is not None
    assert (signed.by, [one.split(",")[0] for one in signed.also]) == ("Bo", ["Ann"])
    assert check(store, STORY).remarks == ()
    changed = STORY.replace("Fourteen", "Some fourteen")
    sign(store, changed)
    (renewed,) = (line.signing for line in check(store, changed).lines if line.signing)
    assert (renewed.state, renewed.by, renewed.also) == ("signed", "Ann", ())


def test_lines_are_signed_all_or_none(store: ClaimStore) -> None:
    two = DraftText("two.md", f"{HURT} [c1]\n\nThe ramp failed and fourteen people were hurt. [c1]\n")
    assert [one.line for one in store.drafts.sign(two, 1, last=3)] == [1, 3]
    with pytest.raises(Invalid, match=r"story.md:4 is not in order: uncovered"):
        store.drafts.sign(DraftText("story.md", STORY), 3, last=4)
    assert signing(check(store, STORY)) == [None, None, None]
    with pytest.raises(NotFound, match="no sentence begins on lines 7 to 9"):
        store.drafts.sign(two, 7, last=9)


def test_what_cannot_be_signed(store: ClaimStore) -> None:
    with pytest.raises(NotFound, match="no sentence begins on line 2"):
        sign(store, line=2)
    with pytest.raises(Invalid, match=r"story.md:4 is not in order: uncovered"):
        sign(store, line=4)
    assert sign(store, line=4, note="heard on the tape") == ("uncovered",)
    named = DraftText("story.md", f"The crew reported a crack, {SECRET} said. [c2]")
    with pytest.raises(Invalid, match="gives the name of a source on background") as refusal:
        store.drafts.sign(named, 1, note="seen")
    assert "arvexby" not in str(refusal.value)


def test_a_signature_is_undone_verified_and_copied(store: ClaimStore, new_place: Place, tmp_path: Path) -> None:
    sign(store)
    assert store.verify().problems == ()
    target = tmp_path / "copy.db"
    copy(new_place, target)
    with open_store(target, actor="Ann", snapshots=tmp_path / "snapshots") as copied:
        assert signing(check(copied, STORY))[1] == ("signed", "Ann")
        assert copied.verify().problems == ()
    assert store.history.undo().summary == "line 3 of story.md signed by Ann"
    assert signing(check(store, STORY)) == [None, None, None]
    assert store.verify().problems == ()


def test_each_draft_has_its_own_signatures(store: ClaimStore) -> None:
    sign(store)
    other = store.drafts.check(DraftText("other.md", STORY))
    assert signing(other) == [None, None, None]
