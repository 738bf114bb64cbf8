"""The shipped cases come out as a careful desk would lay them out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.contradiction_report import ContradictionReport
from claimcheck.formats import records
from claimcheck.library import ClaimStore
from claimcheck.library.importing import ImportRequest
from claimcheck.library.shipped import shipped_case, shipped_cases
from claimcheck.workspace import create


def built(folder: Path, case: str) -> ClaimStore:
    file = shipped_case(case)
    store = create(folder, case=case).open("Ann")
    result = store.importing.run(records.read(file.read_text("utf-8")), ImportRequest(file.parent, case, strict=True))
    assert result.problems == ()
    return store


@pytest.fixture(scope="module")
def qwen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClaimStore]:
    with built(tmp_path_factory.mktemp("qwen"), "qwen") as store:
        yield store


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClaimStore]:
    with built(tmp_path_factory.mktemp("ferry"), "ferry") as store:
        yield store


def refs(store: ClaimStore) -> dict[str, str]:
    """Claim ids by what the case calls them."""
    rows = store.desk.connection.all("SELECT id, ref FROM claim")
    return {f"c{row['id']}": row["ref"].split("-", 1)[1] for row in rows}


def opposed(store: ClaimStore, report: ContradictionReport) -> set[tuple[str, str]]:
    names = refs(store)
    return {(names[pair.official.claim], names[pair.other.claim]) for pair in report.pairs}


def test_there_are_two_shipped_cases() -> None:
    assert list(shipped_cases()) == ["ferry", "qwen"]


@pytest.mark.parametrize("case", ["ferry", "qwen"])
def test_every_quote_of_a_shipped_case_is_in_its_place(case: str, request: pytest.FixtureRequest) -> None:
    store: ClaimStore = request.getfixturevalue(case)
    states = store.desk.connection.all("SELECT DISTINCT anchor_state FROM attribution WHERE exact IS NOT NULL")
    assert [row["anchor_state"] for row in states] == ["intact"]
    assert store.verify().problems == ()


def test_qwen_more_resources_stand_against_less_computing_power(qwen: ClaimStore) -> None:
    found = opposed(qwen, qwen.reports.contradictions(None))
    assert {("17", "14"), ("17", "18"), ("16", "14")} <= found


def test_qwen_the_company_stands_against_itself(qwen: ClaimStore) -> None:
    found = opposed(qwen, qwen.reports.contradictions(None))
    assert {("15a", "17"), ("15a", "16")} <= found | {(b, a) for a, b in found}


def test_qwen_resigned_stands_against_unresolved(qwen: ClaimStore) -> None:
    found = opposed(qwen, qwen.reports.contradictions(None, official_only=False))
    assert {("4", "22a"), ("4", "23")} <= found | {(b, a) for a, b in found}


@pytest.mark.parametrize("case", ["ferry", "qwen"])
def test_what_stands_against_other_voices_is_counted(case: str, request: pytest.FixtureRequest) -> None:
    store: ClaimStore = request.getfixturevalue(case)
    official, every = store.reports.contradictions(None), store.reports.contradictions(None, official_only=False)
    assert official.elsewhere == len(every.pairs) - len(official.pairs)
    assert every.elsewhere == 0


def test_qwen_two_teams_head_counts_do_not_conflict(qwen: ClaimStore) -> None:
    found = opposed(qwen, qwen.reports.contradictions(None, official_only=False))
    assert not {("8", "9"), ("9", "8")} & found


def test_qwen_everything_goes_back_to_one_report(qwen: ClaimStore) -> None:
    report = qwen.reports.case(None)
    assert all(claim.standing.origins <= 1 and claim.standing.independent == 0 for claim in report.unverified)
    assert len(report.unverified) == 41


def test_qwen_13_and_14_echo_each_other(qwen: ClaimStore) -> None:
    names = {ref: number for number, ref in refs(qwen).items()}
    (match,) = [m for m in qwen.claims.show(names["13"]).matches if m.right == names["14"]]
    assert match.relation == "corroborates"
    assert {names["13"], names["14"]} <= {claim.id for claim in qwen.reports.case(None).echoes}


def test_ferry_every_status_occurs(ferry: ClaimStore) -> None:
    statuses = {status for status, _ in ferry.reports.case(None).counts}
    assert statuses == {
        "unsourced", "single-source", "echoed", "corroborated", "documented", "disputed", "contradicted", "retracted",
    }  # fmt: skip


def standing(store: ClaimStore, ref: str) -> tuple[str, str]:
    shown = store.claims.show(f"ferry-{ref}").claim.standing
    return shown.status, shown.counts


def test_ferry_two_eyewitnesses_corroborate_and_a_wire_is_one_origin(ferry: ClaimStore) -> None:
    assert standing(ferry, "time-1") == ("corroborated", "mentions 2 · origins 2 · established independent 2")
    assert standing(ferry, "load-1") == ("echoed", "mentions 3 · origins 1 · established independent 0")
    assert standing(ferry, "sale-1") == ("echoed", "mentions 2 · origins 0 · established independent 0")
    assert standing(ferry, "bolt-1") == ("corroborated", "mentions 2 · origins 2 · established independent 2")
    assert standing(ferry, "survey") == ("documented", "mentions 1 · origins 1 · established independent 0")


def test_ferry_what_is_settled_is_listed_with_what_an_editor_rated(ferry: ClaimStore) -> None:
    settled = {claim.ref: (claim.standing.status, claim.rating) for claim in ferry.reports.case(None).verified}
    assert settled == {
        "ferry-time-1": ("corroborated", None),
        "ferry-survey": ("documented", None),
        "ferry-yearly": ("single-source", "False"),
        "ferry-bolt-1": ("corroborated", None),
    }


def test_ferry_the_official_figure_shifts_and_the_hospital_stands_against_it(ferry: ClaimStore) -> None:
    report = ferry.reports.contradictions(None)
    names = refs(ferry)
    assert {("hurt-4", "hurt-14"), ("hurt-7", "hurt-14"), ("hurt-11", "hurt-14")} <= opposed(ferry, report)
    shifts = {names[entry.claim]: entry.shift for entry in report.timeline if entry.shift}
    assert shifts["hurt-7"].endswith("Four people against Seven people")
    assert shifts["hurt-11"].endswith("Seven people against Eleven people")
    dates = [entry.said for entry in report.timeline]
    assert dates == sorted(dates)


def test_ferry_a_denial_of_a_sourced_account_is_a_contradiction(ferry: ClaimStore) -> None:
    (denial,) = [pair for pair in ferry.reports.contradictions(None).pairs if pair.signal == "denial"]
    assert (denial.official.voice.shown_as, denial.other.voice.shown_as) == (
        "Vessry Harbour Authority",
        "a member of the crew",
    )


def test_ferry_what_was_said_off_the_record_is_not_reported(ferry: ClaimStore) -> None:
    report = ferry.reports.case(None)
    assert "keep silent" not in " ".join(claim.text for claim in report.unverified)


def test_ferry_the_spokesman_on_background_is_on_the_official_side_and_unnamed(ferry: ClaimStore) -> None:
    (voice,) = ferry.claims.show("ferry-knew").claim.voices
    assert (voice.shown_as, voice.official, voice.type) == ("an official of the harbour authority", True, "anonymous")
    assert voice.speaks_for == "Vessry Harbour Authority"


def test_ferry_a_rated_claim_is_not_unverified(ferry: ClaimStore) -> None:
    report = ferry.reports.case(None)
    assert "ferry-yearly" not in {claim.ref for claim in report.unverified}
    assert ferry.claims.show("ferry-yearly").claim.rating == "False"
