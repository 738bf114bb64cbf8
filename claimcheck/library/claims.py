"""Claims: adding, attributing, changing, withdrawing, listing and showing them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from claimcheck import ids
from claimcheck.errors import Invalid, NotFound
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass
from claimcheck.library.cases import Cases
from claimcheck.library.desk import Desk
from claimcheck.library.elsewhere import shown_by
from claimcheck.library.holding import without_collecting
from claimcheck.library.picture import Picture, take
from claimcheck.library.sources import Sources
from claimcheck.library.views import claim_view
from claimcheck.report import ClaimCard, ClaimView
from claimcheck.status import Assessment, assess
from claimcheck.status.many import Assessing
from claimcheck.store import queries
from claimcheck.store.connection import Row
from claimcheck.store.queries import ClaimFilter
from claimcheck.vocab import AttributionType, Status

if TYPE_CHECKING:
    from claimcheck.answers import Added
    from claimcheck.library.changing import Changing
    from claimcheck.shapes import AttributionCreate, ClaimCreate

Views = list[ClaimView]
PAGE = 200  # claims looked at together where only a few are asked for
ORDERS = ("added", "said", "status", "text", "mentions")


@dataclass(frozen=True)
class ListRequest:
    """What `list` was asked for."""

    case: str | None = None
    status: tuple[Status, ...] = ()
    unverified: bool = False
    source: str | None = None
    type: AttributionType | None = None
    said_since: str | None = None
    words: tuple[str, ...] = ()
    order: str = "added"
    limit: int | None = None
    everywhere: bool = False


@dataclass(frozen=True)
class Claims:
    """The verbs on claims."""

    desk: Desk

    def add(self, claim: ClaimCreate, attribution: AttributionCreate | None, *, even_if_alike: bool = False) -> Added:
        """Store a claim with its attribution and say what it met; the same words in the same case are one claim."""
        return self._changing.add(claim, attribution, even_if_alike=even_if_alike)

    def attribute(self, claim: str, attribution: AttributionCreate, *, even_if_alike: bool = False) -> Added:
        """Attach one more attribution to a claim."""
        row = self.get(claim)
        if row["withdrawn_at"] is not None:
            shown = Kind.CLAIM.show(row["id"])
            raise Invalid(f"{shown} was retracted: nothing more is attached to it", hint=_ANEW)
        return self._changing.attribute(row, attribution, even_if_alike=even_if_alike)

    def edit(self, claim: str, values: Mapping[str, Any]) -> Added:
        """Change a claim's words, case or party; the old values stay in the journal, the matches are made anew."""
        return self._changing.edit(self.get(claim), values)

    def correct(self, attribution: str, values: Mapping[str, Any]) -> Added:
        """Change what is on file of an attribution, such as its ground rule; the old values stay in the journal."""
        from claimcheck.library.correcting import Correcting  # noqa: PLC0415 - listing and showing need no input shapes

        return Correcting(self.desk).edit(attribution, values)

    @property
    def _changing(self) -> Changing:
        from claimcheck.library.changing import Changing  # noqa: PLC0415 - listing and showing need no input shapes

        return Changing(self.desk)

    def retract(self, name: str, why: str) -> str:
        """Withdraw a claim (c12) or one attribution (a9): it stays on file and counts for nothing; gives the claim's id."""
        table, number = self._claim_or_attribution(name)
        shown = (Kind.ATTRIBUTION if table == "attribution" else Kind.CLAIM).show(number)
        with self.desk.writing("retract") as ledger:
            ledger.subject = shown
            row = ledger.row(table, number)
            if row["withdrawn_at"] is not None:
                raise Invalid(f"{shown} was withdrawn before", hint="claimcheck show tells when and why")
            ledger.withdraw(table, number, why)
        return Kind.CLAIM.show(row["claim_id"] if table == "attribution" else number)

    def concerned(self, name: str) -> list[int]:
        """The number of a claim, or of the claim that an attribution (a9) is on; none where there is no such attribution."""
        table, number = self._claim_or_attribution(name)
        if table == "claim":
            return [number]
        rows = self.desk.connection.all("SELECT claim_id FROM attribution WHERE id = :id", {"id": number})
        return [row["claim_id"] for row in rows]

    def _claim_or_attribution(self, name: str) -> tuple[str, int]:
        """A bare number is a claim's, as is a key that is no attribution's id."""
        if name.strip().lower().startswith(Kind.ATTRIBUTION.value) and ids.looks_like_id(name, Kind.ATTRIBUTION):
            return "attribution", ids.parse(name, Kind.ATTRIBUTION)
        return "claim", int(self.get(name)["id"])

    def get(self, name: str) -> Row:
        """The claim of that id or reference; raises NotFound, which says where a record of another kind is shown."""
        by_id = ids.looks_like_id(name, Kind.CLAIM)
        number = ids.parse(name, Kind.CLAIM) if by_id else None
        row = queries.named(self.desk.connection, "claim", name, number)
        if row is None:
            raise NotFound(f"there is no claim {name!r}", hint=shown_by(self.desk.connection, name))
        return row

    def show(self, name: str) -> ClaimCard:
        """Everything on one claim."""
        from claimcheck.library.established import established_lines  # noqa: PLC0415 - listing needs none of them
        from claimcheck.library.history import History  # noqa: PLC0415
        from claimcheck.library.matches import Matches  # noqa: PLC0415
        from claimcheck.library.on_lines import on_lines  # noqa: PLC0415
        from claimcheck.library.withdrawn import withdrawn_voices  # noqa: PLC0415

        number = self.get(name)["id"]
        picture = take(self.desk.connection, [number])
        picture.rechecks = queries.rechecks(self.desk.connection, [row["id"] for row in picture.attributions[number]])
        picture.lines = on_lines(self.desk, picture.attributions[number])
        picture.recheck_lines = on_lines(self.desk, picture.rechecks.values())
        assessment = assess(picture.evidence(number), self.desk.policy)
        return ClaimCard(
            claim=claim_view(picture, number, self.desk.policy, assessment),
            origins=_origin_lines(assessment),
            matches=Matches(self.desk).of(number),
            history=History(self.desk).of_claim(number),
            established=established_lines(self.desk.connection, picture, number),
            withdrawn=withdrawn_voices(self.desk.connection, picture, number),
        )

    def list(self, wanted: ListRequest) -> tuple[ClaimView, ...]:
        """The claims that fit, assessed by the desk's policy."""
        views: Views = []
        assessing = Assessing(self.desk.policy)
        with without_collecting():
            for numbers in self._pages(wanted):
                picture = take(self.desk.connection, numbers)
                found = (self._fitting(picture, number, wanted, assessing) for number in numbers)
                views += [view for view in found if view is not None]
                if wanted.order == "added" and wanted.limit is not None and len(views) >= wanted.limit:
                    break
        return tuple(_ordered(views, wanted.order)[: wanted.limit])

    def _pages(self, wanted: ListRequest) -> Iterator[Sequence[int]]:
        """The claims that fit in the order they were added: all at once, or page by page where a few may be enough."""
        fitting = self._filter(wanted)
        size = max(PAGE, wanted.limit) if wanted.limit is not None and wanted.order == "added" else None
        if size is not None and not (wanted.status or wanted.unverified):
            size = wanted.limit
        numbers = queries.claim_ids(self.desk.connection, fitting, limit=size)
        while numbers:
            yield numbers
            numbers = queries.claim_ids(self.desk.connection, fitting, after=numbers[-1], limit=size) if size else []

    def _filter(self, wanted: ListRequest) -> ClaimFilter:
        case = None if wanted.everywhere and wanted.case is None else Cases(self.desk).get(wanted.case)["id"]
        return ClaimFilter(
            case_id=case,
            source_id=Sources(self.desk).get(wanted.source)["id"] if wanted.source else None,
            type=str(wanted.type) if wanted.type else None,
            said_since=wanted.said_since,
            words=wanted.words,
            withdrawn=Status.RETRACTED in wanted.status,
        )

    def _fitting(self, picture: Picture, number: int, wanted: ListRequest, assessing: Assessing) -> ClaimView | None:
        assessment = assessing.assess(picture.evidence(number))
        if (wanted.status and assessment.status not in wanted.status) or (wanted.unverified and assessment.verified):
            return None
        return claim_view(picture, number, self.desk.policy, assessment)


_ANEW = "claimcheck add enters it as a claim of its own, or claimcheck undo takes your last action back"


def _origin_lines(assessment: Assessment) -> tuple[str, ...]:
    """What was counted as one and why, a line each; circles are named."""
    return tuple(dict.fromkeys(reason for origin in assessment.lineage.origins for reason in origin.reasons))


def _ordered(views: list[ClaimView], order: str) -> list[ClaimView]:
    """The views in the wanted order; a claim without a date comes last."""
    keys = {
        "said": lambda view: min((voice.said for voice in view.voices if voice.said), default="9999"),
        "status": lambda view: list(Status).index(Status(view.standing.status)),
        "text": lambda view: view.text.casefold(),
        "mentions": lambda view: -view.standing.mentions,
    }
    return sorted(views, key=keys[order]) if order in keys else views
