from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from format_views import C1, VIEWS, filled
from naughty import NAUGHTY, RAW, short

from claimcheck.answers import ProposalView, SimilarView, StatementView
from claimcheck.contradiction_report import Contradiction, ContradictionReport
from claimcheck.document_report import CopyView, DocumentView
from claimcheck.errors import Invalid
from claimcheck.formats import records, render
from claimcheck.formats.csv import header
from claimcheck.formats.gate import from_csv_cell, visible
from claimcheck.report import CaseView, ClaimView, HistoryView, MatchView, PairView, SourceView, Unverified

KINDS = {
    "statements": StatementView,
    "proposals": ProposalView,
    "claims": ClaimView,
    "unverified": ClaimView,
    "contradictions": Contradiction,
    "sources": SourceView,
    "source": SourceView,
    "cases": CaseView,
    "documents": DocumentView,
    "copies": CopyView,
    "matches": MatchView,
    "pair": PairView,
    "similar": SimilarView,
    "history": HistoryView,
}
HEADERS = {
    StatementView: "start,end,text,attribution,speaker,cue,stance,checkworthy,worth,reason,organisation,basis,quoted,"
    "resolved,line,page,time",
    ProposalView: "document,line,text,claim,source,type,stance,speaks_for,via,ground_rule,basis,said,worth,reason",
    ClaimView: "id,ref,case,text,status,modifiers,reason,settle,mentions,origins,independent,sources,said,rating,"
    "recorded_at,ulid,types,ground_rules,dates",
    SourceView: "id,name,kind,aliases,parent,owner_group,reliability,claims,note,withdrawn,ulid",
    CaseView: "id,slug,title,claims,note",
    DocumentView: "id,title,publisher,author,published,url,media_type,wire_credit,relayed_from,snapshots,claims,"
    "withdrawn,ulid",
    CopyView: "left,left_title,right,right_title,words,left_share,right_share",
    MatchView: "id,left,left_text,right,right_text,relation,score,judged,findings,note,stale",
    PairView: "a,b,relation,score,findings",
    SimilarView: "claim,ref,text,score,relation,found_by",
    HistoryView: "seq,at,actor,action,subject,summary",
    Contradiction: "official_claim,official_text,official_source,official_type,official_stance,official_said,"
    "official_origins,other_claim,other_text,other_source,other_type,other_stance,other_said,other_origins,point,signal,"
    "standing,match",
}
PAGES = sorted(set(VIEWS) - set(KINDS))


def rendered(view: Any, of: type | None = None) -> str:
    return render(view, "csv", width=80, colour=False, of=of)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("kind", HEADERS, ids=lambda kind: kind.__name__)
def test_a_kind_of_view_has_one_header_also_where_there_is_nothing(kind: type) -> None:
    assert ",".join(header(kind)) == f"{HEADERS[kind]},_esc"
    if kind is not Contradiction:
        assert rendered((), of=kind) == f"{HEADERS[kind]},_esc\n"


def test_an_empty_report_has_its_header_and_an_empty_unknown_listing_has_nothing() -> None:
    assert rendered(ContradictionReport("orrin", (), ())) == f"{HEADERS[Contradiction]},_esc\n"
    assert rendered(Unverified(())) == f"{HEADERS[ClaimView]},_esc\n"
    assert rendered(()) == ""


@pytest.mark.parametrize("name", KINDS)
def test_a_view_is_written_under_the_header_of_its_kind(name: str) -> None:
    out = rendered(VIEWS[name])
    assert out.splitlines()[0] == f"{HEADERS[KINDS[name]]},_esc"
    assert {row["_esc"] for row in rows(out)} == {"1"}


def test_a_case_is_a_line() -> None:
    assert rendered(VIEWS["cases"]) == (
        "id,slug,title,claims,note,_esc\nk1,orrin,The night at Orrin,3,,1\nk2,mill,The mill,0,on hold,1\n"
    )


def test_a_claim_says_who_and_how_often() -> None:
    (row,) = rows(rendered((C1,)))
    assert row["sources"] == "an engineer who was on shift; The Valley Courier (hedges)"
    assert (row["mentions"], row["origins"], row["independent"]) == ("7", "3", "1")
    assert (row["said"], row["rating"]) == ("2026-05-06", "")


def test_a_contradiction_has_both_sides_in_its_row() -> None:
    first = rows(rendered(VIEWS["contradictions"]))[0]
    assert (first["official_claim"], first["other_claim"]) == ("c2", "c1")
    assert first["point"] == "12,000 cubic metres against 900 cubic metres"
    assert (first["official_origins"], first["other_origins"]) == ("1", "3")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_refused_with_a_way_out(name: str) -> None:
    with pytest.raises(Invalid) as refusal:
        rendered(VIEWS[name])
    assert "--json" in refusal.value.hint


@pytest.mark.parametrize("text", NAUGHTY, ids=short)
def test_naughty_texts_read_back_as_what_is_visible(text: str) -> None:
    claim, source = filled(C1, text), filled(VIEWS["source"], text)
    (read_claim,), (read_source,) = rows(rendered((claim,))), rows(rendered(source))
    assert {from_csv_cell(read_claim[name]) for name in ("id", "text", "status", "reason", "ulid")} == {visible(text)}
    assert {from_csv_cell(read_source[name]) for name in ("name", "parent", "owner_group", "note")} == {visible(text)}


@pytest.mark.parametrize("text", NAUGHTY, ids=short)
def test_no_code_and_no_formula_gets_out(text: str) -> None:
    for name in KINDS:
        out = rendered(filled(VIEWS[name], text))
        assert not RAW.search(out)
        assert not [cell for row in rows(out) for cell in row.values() if cell.startswith(tuple("=+-@\t\n＝＋－＠"))]


@pytest.mark.parametrize("text", [text for text in NAUGHTY if text.strip()], ids=short)
def test_an_import_takes_back_what_was_written(text: str) -> None:
    (record,) = records.read_csv(rendered((filled(C1, text),)))
    assert isinstance(record, records.Record)
    assert record.values["text"] == visible(text)
