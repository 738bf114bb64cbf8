"""A picture of the store at one moment: the rows that bear on some claims, joined and turned into evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.clock import now
from claimcheck.evidence import Evidence, Mention
from claimcheck.lazily import NamedTuple, dataclass, field
from claimcheck.library.chains import chain, last
from claimcheck.library.withholding import shown_documents
from claimcheck.store import queries
from claimcheck.store.connection import Connection, Row
from claimcheck.text.folding import folded
from claimcheck.vocab import (
    AttributionType,
    Basis,
    GroundRule,
    IndependenceValue,
    JudgementValue,
    Relation,
    SourceKind,
    Stance,
)

_JUDGED = {JudgementValue.SAME: Relation.CORROBORATES, JudgementValue.CONTRADICTS: Relation.CONFLICTS}
_AGREEING = (Relation.CORROBORATES, Relation.REPEATS)
# Words by how they are stored: asking an enumeration takes five times as long, and a report asks for each attribution.
_KINDS, _TYPES, _STANCES, _RULES, _BASES = (
    {word.value: word for word in SourceKind},
    {word.value: word for word in AttributionType},
    {word.value: word for word in Stance},
    {word.value: word for word in GroundRule},
    {word.value: word for word in Basis},
)


class Link(NamedTuple):
    """What stands between a claim and another one: the relation that counts, who said so, and who said so before."""

    other: int
    relation: Relation | None
    match: Row | None
    judgement: Row | None
    earlier: tuple[Row, ...] = ()

    @property
    def proposed(self) -> bool:
        """True while nobody has judged the pair."""
        return self.judgement is None


@dataclass
class Picture:
    """Rows by id, and what joins them."""

    claims: dict[int, Row] = field(default_factory=dict)
    sources: dict[int, Row] = field(default_factory=dict)
    documents: dict[int, Row] = field(default_factory=dict)
    attributions: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))
    links: dict[int, list[Link]] = field(default_factory=lambda: defaultdict(list))
    reviews: dict[int, Row] = field(default_factory=dict)
    independent: dict[tuple[int, int], str] = field(default_factory=dict)
    rechecks: dict[int, Row] = field(default_factory=dict)
    lines: dict[int, int] = field(default_factory=dict)
    recheck_lines: dict[int, int] = field(default_factory=dict)
    today: str = ""
    _mentions: dict[tuple[int, bool], Mention] = field(default_factory=dict)
    _groups: dict[int, str | None] = field(default_factory=dict)
    _pairs: dict[IndependenceValue, frozenset[tuple[int, int]]] = field(default_factory=dict)

    def source(self, number: int) -> Row:
        """The source, merges followed."""
        row = self.sources[number]
        while row["merged_into_id"] is not None:
            row = self.sources[row["merged_into_id"]]
        return row

    def evidence(self, claim: int) -> Evidence:
        """All that bears on one claim."""
        supporting, contrary = self._own(claim)
        for link in self._live_links(claim):
            mine, against = self._own(link.other, proposed=link.proposed)
            if link.relation in _AGREEING:
                supporting += mine
                contrary += against
            elif link.relation is Relation.CONFLICTS:
                contrary += mine
        return Evidence(
            claim=claim,
            supporting=tuple(supporting),
            contrary=tuple(contrary),
            established=self.found(IndependenceValue.INDEPENDENT),
            excluded=self.found(IndependenceValue.NOT_INDEPENDENT),
            retracted=self.claims[claim]["withdrawn_at"] is not None,
            reviewed=claim in self.reviews,
            answered=self._answered(claim, [*supporting, *contrary]),
            today=self.today,
        )

    def _live_links(self, claim: int) -> list[Link]:
        return [link for link in self.links.get(claim, ()) if self.claims[link.other]["withdrawn_at"] is None]

    def _own(self, claim: int, *, proposed: bool = False) -> tuple[list[Mention], list[Mention]]:
        """The mentions of one claim: those for it (hedges among them), and its denials."""
        supporting: list[Mention] = []
        denying: list[Mention] = []
        for row in self.attributions.get(claim, ()):
            if self.source(row["source_id"])["withdrawn_at"] is None:
                mention = self.mention(row, proposed=proposed)
                (denying if mention.stance is Stance.DENIES else supporting).append(mention)
        return supporting, denying

    def found(self, value: IndependenceValue) -> frozenset[tuple[int, int]]:
        """The pairs of attributions, the smaller first, of which somebody last found that."""
        if value not in self._pairs:
            self._pairs[value] = frozenset(pair for pair, found in self.independent.items() if found == value)
        return self._pairs[value]

    def mention(self, row: Row, *, proposed: bool = False) -> Mention:
        """An attribution as origins and status see it; made once: a claim is seen from each linked one."""
        key = (int(row["id"]), proposed)
        if key not in self._mentions:
            self._mentions[key] = self._mention(row, proposed=proposed)
        return self._mentions[key]

    def _mention(self, row: Row, *, proposed: bool) -> Mention:
        source = self.source(row["source_id"])
        document = row["document_id"]
        speaks_for = self._merged(row["speaks_for_id"])
        return Mention(
            attribution=row["id"],
            claim=row["claim_id"],
            source=source["id"],
            source_kind=_KINDS[source["kind"]],
            type=_TYPES[row["type"]],
            stance=_STANCES[row["stance"]],
            ground_rule=_RULES[row["ground_rule"]],
            basis=_BASES[row["basis"]],
            group=self.group(source["id"]),
            speaks_for=speaks_for,
            speaks_for_group=self.group(speaks_for) if speaks_for else None,
            via=self._merged(row["via_id"]),
            document=document,
            upstream=self._upstream(document) if document else None,
            wire=self._wire(document) if document else None,
            quote=row["exact"],
            said=row["said"],
            recorded_at=row["recorded_at"],
            proposed=proposed,
        )

    def _upstream(self, number: int) -> int | None:
        """The document at the top of those that one was copied from; None where it was copied from none."""
        return None if self._copied_from(number) is None else last(number, self._copied_from)

    def _copied_from(self, number: int) -> int | None:
        return self.documents.get(number, {}).get("upstream_id")

    def _wire(self, number: int) -> str | None:
        """The wire credit of a document, else the nearest one of those it was copied from."""
        copied = (self.documents.get(document, {}) for document in chain(number, self._copied_from))
        return next((folded(row["wire_credit"]) for row in copied if row.get("wire_credit")), None)

    def group(self, number: int) -> str | None:
        """The owner at the top of an organisation's or publication's parents; None for a person: staff is not the house."""
        if number not in self._groups:
            self._groups[number] = self._group(number)
        return self._groups[number]

    def _group(self, number: int) -> str | None:
        row = self.source(number)
        if row["kind"] not in (SourceKind.ORGANISATION.value, SourceKind.PUBLICATION.value):
            return None
        row = self.sources[last(row["id"], self._owner)]
        return folded(row["owner_group"]) if row["owner_group"] else f"s{row['id']}"

    def _owner(self, number: int) -> int | None:
        row = self.sources[number]
        return self._merged(row["parent_id"]) if row["owner_group"] is None else None

    def _merged(self, number: int | None) -> int | None:
        return None if number is None else int(self.source(number)["id"])

    def _answered(self, claim: int, mentions: list[Mention]) -> bool | None:
        """Whether the party that a claim is adverse to is on file with anything on it."""
        party = self._merged(self.claims[claim]["adverse_to_id"])
        if party is None:
            return None
        group = self.group(party)
        return any(
            party in (mention.source, mention.speaks_for)
            or (group is not None and group in (mention.group, mention.speaks_for_group))
            for mention in mentions
        )


def take(connection: Connection, claims: Iterable[int]) -> Picture:
    """The picture of these claims, with the claims they are linked to."""
    wanted = set(claims)
    with connection.reading():
        matches = queries.matches(connection, wanted)
        judgements = queries.judgements(connection, wanted)
        near = wanted.union(*({row["left_id"], row["right_id"]} for row in [*matches, *judgements]))
        picture = Picture(
            claims={row["id"]: row for row in queries.claims(connection, near)},
            sources={row["id"]: row for row in queries.sources(connection)},
            reviews={row["claim_id"]: row for row in queries.reviews(connection, wanted)},
            independent={(row["left_id"], row["right_id"]): row["value"] for row in queries.independences(connection)},
            today=now()[:10],
        )
        for row in queries.attributions(connection, near):
            picture.attributions[row["claim_id"]].append(row)
        attributed = [row for rows in picture.attributions.values() for row in rows]
        numbers = {row["document_id"] for row in attributed if row["document_id"]}
        documents = shown_documents(connection, queries.documents(connection, numbers))
        picture.documents = {row["id"]: row for row in documents}
    _link(picture, matches, judgements)
    return picture


def _link(picture: Picture, matches: list[Row], judgements: list[Row]) -> None:
    """Join the claims: a judgement counts before what comparison read, the last one before those it replaced."""
    found = {(row["left_id"], row["right_id"]): row for row in matches}
    judged: dict[tuple[int, int], list[Row]] = {}
    for row in judgements:
        judged.setdefault((row["left_id"], row["right_id"]), []).insert(0, row)
    for left, right in sorted({*found, *judged}):
        match, (judgement, *earlier) = found.get((left, right)), judged.get((left, right), [None])
        relation = _relation(match, judgement)
        for claim, other in ((left, right), (right, left)):
            picture.links[claim].append(Link(other, relation, match, judgement, tuple(filter(None, earlier))))


def _relation(match: Row | None, judgement: Row | None) -> Relation | None:
    if judgement is not None:
        return _JUDGED.get(JudgementValue(judgement["value"]))
    return Relation(match["relation"]) if match else None
