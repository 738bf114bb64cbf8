"""The claims a draft is linked to, as its checks see them: how each stands, who is behind it, what is against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from claimcheck.drafting.line import Backing, Side, Stored
from claimcheck.errors import NotFound, OutsideWorld
from claimcheck.ids import Kind
from claimcheck.library.cases import Cases
from claimcheck.library.desk import Desk
from claimcheck.library.opposing import is_official, speaking
from claimcheck.library.picture import Picture, take
from claimcheck.library.source_book import spellings
from claimcheck.library.views import voice
from claimcheck.library.withholding import WITHHELD
from claimcheck.status import assess
from claimcheck.store.connection import Row
from claimcheck.vocab import GroundRule, Relation, SourceKind, Stance

MOST_SIDES = 20  # that stand against one claim and are told


@dataclass
class DraftEvidence:
    """The stored claims by number, each worked out once."""

    desk: Desk
    picture: Picture = field(default_factory=Picture)
    _stored: dict[int, Stored] = field(default_factory=dict)
    _texts: dict[int, str | None] = field(default_factory=dict)

    @cached_property
    def _elsewhere(self) -> dict[int, str]:
        """The cases that are not the draft's, by number; none where the workspace names no case."""
        own = self.desk.default_case and Cases(self.desk).find(self.desk.default_case)
        rows = self.desk.connection.all("SELECT id, slug FROM story") if own else ()
        return {row["id"]: row["slug"] for row in rows if own and row["id"] != own["id"]}

    @classmethod
    def of(cls, desk: Desk, claims: Iterable[int]) -> DraftEvidence:
        """What is on file of these claims and of those that are linked to them."""
        return cls(desk, take(desk.connection, claims))

    def stored(self, claim: int) -> Stored:
        """One claim as a check sees it."""
        if claim not in self._stored:
            self._stored[claim] = self._read(claim)
        return self._stored[claim]

    def knows(self, claim: int) -> bool:
        """True where there is such a claim, retracted or not."""
        return claim in self.picture.claims

    def hidden_names(self, claim: int) -> frozenset[str]:
        """The spellings of those behind a claim who must not be named with it."""
        rows = self.picture.attributions[claim]
        open_ = {self.picture.mention(row).source for row in rows if not self.picture.mention(row).protected}
        hidden = (self.picture.source(row["source_id"]) for row in rows if self._is_hidden(row))
        return frozenset(name for source in hidden if source["id"] not in open_ for name in spellings(source))

    def with_texts(self, stored: Stored) -> Stored:
        """The claim with the whole texts of its documents, for a quote of which only a part is on file."""
        backings = tuple(replace(backing, text=self._whole_text(backing.document)) for backing in stored.backings)
        return replace(stored, backings=backings)

    def _whole_text(self, document: int | None) -> str | None:
        """The text of a document, read once; None where it has none that can be read."""
        from claimcheck.library.documents import Documents  # noqa: PLC0415 - most sentences quote nothing

        if document is None:
            return None
        if document not in self._texts:
            row = self.picture.documents.get(document)
            try:
                full = Documents(self.desk).full_text(row) if row else None
            except (NotFound, OutsideWorld):  # the snapshot's file is gone: verify tells; the quote on file is still there
                full = None
            self._texts[document] = full.text if full else None
        return self._texts[document]

    def _is_hidden(self, row: Row) -> bool:
        mention = self.picture.mention(row)
        return mention.protected and mention.source_kind is not SourceKind.ANONYMOUS

    def _read(self, claim: int) -> Stored:
        row = self.picture.claims[claim]
        assessment = assess(self.picture.evidence(claim), self.desk.policy)
        return Stored(
            id=Kind.CLAIM.show(claim),
            text=row["text"],
            status=assessment.status,
            modifiers=assessment.modifiers,
            reason=assessment.reason,
            settle=assessment.settle,
            origins=assessment.origins,
            backings=tuple(self._backing(one) for one in self.picture.attributions[claim]),
            against=tuple(self._against(claim))[:MOST_SIDES],
            accuses=self._accused(row["adverse_to_id"]),
            rating=self.picture.reviews[claim]["rating"] if claim in self.picture.reviews else None,
            case=self._elsewhere.get(row["case_id"], ""),
        )

    def _backing(self, row: Row) -> Backing:
        shown = voice(self.picture, row)
        names = spellings(self.picture.source(row["source_id"])) if self._is_hidden(row) else ()
        quote = None if shown.quote == WITHHELD else shown.quote
        return Backing(shown.id, self.picture.mention(row), shown.shown_as, tuple(names), quote, row["document_id"])

    def _against(self, claim: int) -> Iterator[Side]:
        """Denials and conflicting claims: the official line first, then judged ones, what was said last first."""
        links = [link for link in self.picture.links[claim] if link.relation is Relation.CONFLICTS]
        judged = {link.other for link in links if not link.proposed}
        live = [link.other for link in links if self.picture.claims[link.other]["withdrawn_at"] is None]
        opposed = [row for row in speaking(self.picture, claim) if row["stance"] == Stance.DENIES]
        opposed += [row for other in live for row in speaking(self.picture, other) if row["stance"] == Stance.ASSERTS]
        opposed.sort(key=lambda row: row["said"] or "", reverse=True)
        told: set[tuple[int, str]] = set()
        for row in sorted(opposed, key=lambda row: (not is_official(self.picture, row), row["claim_id"] not in judged)):
            side = self._side(row)
            if (row["claim_id"], side.shown_as) not in told:
                told.add((row["claim_id"], side.shown_as))
                yield side

    def _side(self, row: Row) -> Side:
        shown = voice(self.picture, row)
        quote = None if shown.quote == WITHHELD else shown.quote
        text = self.picture.claims[row["claim_id"]]["text"]
        words = quote or ("" if row["stance"] == Stance.DENIES else text)
        return Side(Kind.CLAIM.show(row["claim_id"]), shown.shown_as, words, quote is not None)

    def _accused(self, number: int | None) -> str | None:
        """Whom a claim accuses, unless that is somebody who speaks on background elsewhere."""
        if number is None:
            return None
        row = self.picture.source(number)
        return str(row["name"]) if row["kind"] != SourceKind.PERSON or not self._speaks_unnamed(row["id"]) else ""

    def _speaks_unnamed(self, source: int) -> bool:
        return bool(
            self.desk.connection.value(
                "SELECT count(*) FROM attribution WHERE source_id = :id AND (type = 'anonymous' OR ground_rule != :open)",
                {"id": source, "open": GroundRule.ON_RECORD.value},
            )
        )
