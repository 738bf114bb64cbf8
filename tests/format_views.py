"""One invented story, the dam at Orrin, as every kind of view there is."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from claimcheck.answers import Accepted, Added, Asked, Imported, Problem, ProposalView, SimilarView, StatementView, Verified
from claimcheck.case_report import CaseReport
from claimcheck.contradiction_report import Contradiction, ContradictionReport, LineEntry, Side
from claimcheck.document_report import (
    CopyView,
    DocumentCard,
    DocumentView,
    Ingested,
    IngestedDocument,
    OfferView,
    PassageView,
    Taken,
)
from claimcheck.draft_report import (
    DraftFinding,
    DraftLine,
    DraftLink,
    DraftReport,
    DraftTable,
    LeftLine,
    LeftToSign,
    SignedLine,
    SigningView,
)
from claimcheck.report import (
    CaseView,
    ClaimCard,
    ClaimView,
    FindingView,
    HistoryView,
    JudgementView,
    MatchView,
    PairView,
    ReasonView,
    SourceView,
    Spans,
    Standing,
    Unverified,
    Voice,
)

RELEASED = "The dam at Orrin released 12,000 cubic metres of water in the night of 3 May."
DENIED = "The dam at Orrin released 900 cubic metres of water in the night of 3 May."
WARNED = "Nobody in the valley was warned before the gates opened."


def at(text: str, words: str) -> Spans:
    """The place of some words in a text, as a finding marks it."""
    start = text.index(words)
    return ((start, start + len(words)),)


AUTHORITY = Voice(
    id="a1",
    shown_as="the Water Authority",
    source="s1",
    type="official",
    stance="asserts",
    ground_rule="on_record",
    basis="unknown",
    official=True,
    said="2026-05-04T09:30+02:00",
    document="d1",
    title="Statement on the night of 3 May",
    url="https://water.example/statement",
    quote="no more than 900 cubic metres passed the gates",
    place="d1, characters 41–87",
    anchor="quote found in its place",
)
ENGINEER = Voice(
    id="a2",
    shown_as="an engineer who was on shift",
    source=None,
    type="anonymous",
    stance="asserts",
    ground_rule="background",
    basis="witnessed",
    official=False,
    speaks_for="the Water Authority",
    said="2026-05-06",
    quote="I read it off the gauge: twelve thousand.",
)
PAPER = Voice(
    id="a3",
    shown_as="The Valley Courier",
    source="s3",
    type="named",
    stance="hedges",
    ground_rule="on_record",
    basis="told",
    official=False,
    via="Northern Wire",
    remark="the source was retracted: counts for nothing",
    counts=False,
)

DISPUTED = Standing(
    "disputed",
    ("anonymous-only", "proposed"),
    "seven mentions for it, one against it, counting a match that nobody has judged",
    "a judgement on the proposed match",
    7,
    3,
    1,
)
SINGLE = Standing(
    "single-source",
    (),
    "one source only (named, on the record)",
    "one more independent origin on the record",
    1,
    1,
    0,
)

C1 = ClaimView("c1", "01HX0000000000000000000001", "orrin", RELEASED, DISPUTED, (ENGINEER, PAPER), "2026-05-06T10:00:00Z")
C2 = ClaimView(
    "c2",
    "01HX0000000000000000000002",
    "orrin",
    DENIED,
    SINGLE,
    (AUTHORITY,),
    "2026-05-06T10:01:00Z",
    "water-1",
    rating="False",
)
C3 = ClaimView(
    "c3", "01HX0000000000000000000003", "orrin", WARNED, replace(SINGLE, status="unsourced"), (), "2026-05-07T08:00:00Z"
)

AMOUNT = FindingView(
    "quantity",
    "conflicts",
    0.9,
    "12,000 cubic metres against 900 cubic metres",
    at(RELEASED, "12,000 cubic metres"),
    at(DENIED, "900 cubic metres"),
)
WORDING = FindingView(
    "wording", "agrees", 0.95, 'both speak of "dam", "Orrin", "night"', at(RELEASED, "dam"), at(DENIED, "dam")
)

CONFLICT = MatchView("m4", "c1", "c2", RELEASED, DENIED, "conflicts", 0.9, "", (AMOUNT, WORDING), stale=True)
JUDGED = MatchView(
    "m5",
    "c1",
    "c3",
    RELEASED,
    WARNED,
    "corroborates",
    0.71,
    "are about different things (Ann)",
    (),
    note="warning, not water",
    replaced=(
        JudgementView("same", "Bo", "2026-05-07T08:12:00Z", "both of that night"),
        JudgementView("unsure", "Ann", "2026-05-06T19:40:00Z"),
    ),
)

ADDED = HistoryView(1, "2026-05-06T10:00:00Z", "Ann", "add", "c1", "claim c1 added; attribution a2 added")
LATER = HistoryView(9, "2026-05-07T08:30:00Z", "Ann", "judge", "m5", "c1 and c3 are about different things")

PAIR = Contradiction(
    Side("c2", DENIED, at(DENIED, "900 cubic metres"), AUTHORITY, 1),
    Side("c1", RELEASED, at(RELEASED, "12,000 cubic metres"), ENGINEER, 3),
    "12,000 cubic metres against 900 cubic metres",
    "quantity",
    "proposed: nobody has judged it",
    "m4",
)
DENIAL = Contradiction(
    Side("c3", WARNED, (), replace(AUTHORITY, stance="denies"), 1),
    Side("c3", WARNED, (), PAPER, 1),
    "one source asserts what the other denies",
    "stance",
    "a source denies it",
)
LINE = (
    LineEntry("2026-05-04T09:30+02:00", "the Water Authority", "the Water Authority", "asserts", "c2", DENIED),
    LineEntry(
        "2026-05-08",
        "the Water Authority",
        "its director",
        "hedges",
        "c4",
        "The amount is being measured again.",
        'departs from c2: "is being measured" (still open) against "released" (done)',
    ),
)
CONTRADICTIONS = ContradictionReport("orrin", (PAIR, DENIAL), LINE)

SOURCE = SourceView(
    "s1",
    "01HX000000000000000000000S",
    "the Water Authority",
    "organisation",
    ("WA", "Waterways"),
    "Ministry of Works",
    "the state",
    "C",
    12,
    "answers by e-mail",
)
RETRACTED = SourceView(
    "s3",
    "01HX000000000000000000000T",
    "The Valley Courier",
    "publication",
    (),
    None,
    None,
    "F",
    1,
    None,
    "it made quotes up",
)

STORY = f"# The night\n\n{RELEASED} [c1]\nWas anybody warned?\n"
DRAFT_LINK = DraftLink(
    "c1", "marker", True, "repeats", RELEASED, "disputed", ("anonymous-only",), DISPUTED.reason, ("an engineer (a2)",)
)
OPPOSED = DraftLink("c2", "match", False, "conflicts", DENIED, "single-source")
DRAFT = DraftReport(
    file="night.md",
    policy="two-source rule",
    facts=1,
    covered=1,
    signed=0,
    lines=(
        DraftLine(1, 3, 1, 11, 2, 11, "The night", "other", "heading", "narrator", False),
        DraftLine(
            line=3,
            column=1,
            end_line=3,
            end_column=77,
            start=13,
            end=13 + len(RELEASED),
            text=RELEASED,
            kind="fact",
            block="paragraph",
            attribution="narrator",
            covered=True,
            links=(DRAFT_LINK, OPPOSED),
            findings=(
                DraftFinding(
                    "disputed",
                    "warning",
                    3,
                    1,
                    "c1 is disputed: the Water Authority has it that it was 900 cubic metres (c2)",
                    "a judgement on the proposed match",
                    "c1",
                ),
                DraftFinding("anonymous-only", "warning", 3, 1, "c1 rests on anonymous sources only", "", "c1", False, True),
                DraftFinding("quote", "error", 3, 24, "the quote is not word for word as in c1: [-held-] {+failed+}"),
            ),
            signing=SigningView("changed", "Ann", "2026-05-08T09:00:00Z", "against the gauge"),
        ),
        DraftLine(4, 1, 4, 19, 96, 115, "Was anybody warned?", "opinion", "paragraph", "narrator", False),
    ),
    remarks=("1 signed sentence cannot be found in the draft any more",),
    text=STORY,
    checks=(
        ("disputed", "Another account stands against it."),
        ("anonymous-only", "Only anonymous sources stand behind it."),
    ),
)
LEFT = LeftToSign(
    "night.md",
    4,
    (
        LeftLine(3, 1, RELEASED, "fact", ("quote", "differs")),
        LeftLine(5, 17, WARNED, "criticism", (), SigningView("changed", "Ann", "2026-05-08T10:00:00Z", "against the gauge")),
    ),
    ("1 signed sentence cannot be found in the draft any more",),
)
SIGNED = (
    SignedLine("night.md", 3, 1, RELEASED, "Ann", (DRAFT_LINK,), ("disputed",), "against the gauge"),
    SignedLine("night.md", 4, 1, "Was anybody warned?", "Ann", (), ()),
)

QUOTED = StatementView(
    start=412,
    end=480,
    text="“No more than 900 cubic metres passed the gates,” its director denied.",
    attribution="named",
    speaker="Ida Orrin",
    cue="denied",
    stance="denies",
    checkworthy=True,
    worth=0.93,
    reason="gives a number somebody can check",
    organisation="the Water Authority",
    basis="document",
    quoted=True,
    resolved=True,
    line=12,
    page="3",
)
ASKED = StatementView(
    start=481,
    end=499,
    text="Who opened the gates?",
    attribution="narrator",
    speaker=None,
    cue=None,
    stance="asserts",
    checkworthy=False,
    worth=0.04,
    reason="a question",
    organisation=None,
    basis="unknown",
    quoted=False,
    resolved=False,
    line=13,
    time="00:01:12.500",
)
PROPOSED = ProposalView(
    document="d1",
    statement=QUOTED,
    claim="No more than 900 cubic metres passed the gates.",
    source="Ida Orrin",
    type="named",
    stance="denies",
    speaks_for="the Water Authority",
    via="The Valley Courier",
    remarks=("“we” is Ida Orrin: edit it to say so",),
    basis="witnessed",
    said="2025-05-04",
)

WIRE = DocumentView(
    "d1", "00D1", "Water in the night", "Reuters", "Ann Ode", "2025-05-04T06:10+00:00", "https://wire.example/1", None, None,
    "text/html", 2, 3,
)  # fmt: skip
ECHO = DocumentView("d2", "00D2", "The valley woke", "Valley Post", None, "2025-05-05", None, "Reuters", "d1", None, 0, 0)
OFFERS = (
    OfferView("d2", "d1", None, "69% of its words stand in d1 too, 29 in a row"),
    OfferView("d2", None, "Reuters", "its credit line names Reuters", accepted=True),
)
COPIED = CopyView(
    "d1", "d2", "Water in the night", "The valley woke", 31, 0.62, 0.4,
    (PassageView(19, (10, 88), (400, 478), "page 2", "at 00:01:10.500", RELEASED),),
)  # fmt: skip
INGESTED = Ingested(
    (
        IngestedDocument("d1", "Water in the night", "new", "text/html", 310, None, "Reuters", "2025-05-04", "9f" * 32),
        IngestedDocument("d2", "The valley woke", "new copy", "application/pdf", 1, 2, None, None, "8f" * 32, OFFERS),
        IngestedDocument("d3", "scan", "on file", "image/png", None, None, None, None, "7f" * 32, (), ("no text",)),
    ),
    (Problem("pipe", "pipe is no file", "name a file with the document in it"),),
)

VIEWS: dict[str, Any] = {
    "statements": (QUOTED, ASKED),
    "proposals": (PROPOSED,),
    "accepted": Accepted(17, (Problem("d1 line 4", "'Ida Orrim' looks like a source on file"),), 3, 2),
    "documents": (WIRE, ECHO),
    "document": DocumentCard(WIRE, 310, 2, ("9f" * 32, "8f" * 32), OFFERS, ("page 2 could not be read",), "2025-05-01"),
    "copies": (COPIED,),
    "ingested": INGESTED,
    "taken": Taken(INGESTED, Accepted(17, (), 3)),
    "draft": DRAFT,
    "draft_table": DraftTable(DRAFT, 2),
    "left": LEFT,
    "signed": SIGNED,
    "claims": (C1, C2, C3),
    "unverified": Unverified((C1, C3)),
    "card": ClaimCard(C1, ("a2 and a3 reached us one through the other",), (CONFLICT, JUDGED), (ADDED, LATER)),
    "contradictions": CONTRADICTIONS,
    "case": CaseReport(
        "orrin",
        "The night at Orrin",
        "two-source rule",
        (("disputed", 1), ("single-source", 1), ("unsourced", 1)),
        CONTRADICTIONS,
        (C1, C3),
        (C2,),
        ("a5 → a6 → a5: each names the other as its source",),
        "9f2c" * 16,
        verified=(C2,),
    ),
    "sources": (SOURCE, RETRACTED),
    "source": SOURCE,
    "cases": (CaseView("k1", "orrin", "The night at Orrin", 3), CaseView("k2", "mill", "The mill", 0, "on hold")),
    "matches": (CONFLICT, JUDGED),
    "asked": Asked(CONFLICT, explains_stale=False),
    "pair": PairView(
        RELEASED,
        DENIED,
        "conflicts",
        0.9,
        (AMOUNT, WORDING),
        (ReasonView("quantity conflicts", 1.2), ReasonView("one says much that the other does not", -0.31)),
    ),
    "similar": (SimilarView("c1", None, RELEASED, 0.93, "repeats"), SimilarView("c3", "warn-1", WARNED, 0.4, "unclear")),
    "history": (ADDED, LATER),
    "added": Added(C1, "a2", True, (CONFLICT, JUDGED), ("new source s2: an engineer who was on shift (unnamed person)",)),
    "imported": Imported(
        40, 2, (Problem("line 7", "has no text", "write the claim in the column text"), Problem("line 9", "is no CSV")), 5
    ),
    "verified": Verified(120, 88, 3, "9f2c" * 16, ()),
    "unsound": Verified(120, 88, 3, "9f2c" * 16, (Problem("claim c2", "was changed behind the journal's back"),)),
}


def filled(value: Any, text: str) -> Any:
    """The same view with every text in it replaced, ids and words of the vocabulary included."""
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(filled(item, text) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: filled(getattr(value, field.name), text) for field in fields(value)})
    return value
