"""How claims stand before and after an action, so that who acted need not ask."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from claimcheck.answers import StandingChange
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass
from claimcheck.library.desk import Desk
from claimcheck.library.picture import Picture, take
from claimcheck.library.views import standing
from claimcheck.report import Standing
from claimcheck.status import assess
from claimcheck.store.journal import Change
from claimcheck.vocab import SourceKind

MOST = 500  # claims that are looked at: an undone import touches thousands, and its person asks for the list anyway


@dataclass(frozen=True)
class Standings:
    """The verbs on how claims stand."""

    desk: Desk

    def of(self, claims: Iterable[int], *, sources: Iterable[int] = ()) -> dict[int, Standing]:
        """How these claims, and those linked to them, stand now; empty where they are more than MOST.

        Where an action is on `sources`, a claim is left out that rests on one of them without naming it: that it stands
        otherwise afterwards would tell who is behind it.
        """
        wanted = set(claims)
        if not wanted or len(wanted) > MOST:
            return {}
        near = wanted.union(*({link.other for link in links} for links in self._picture(wanted).links.values()))
        if len(near) > MOST:
            near = wanted
        picture, concerned = self._picture(near), set(sources)
        return {
            claim: standing(assess(picture.evidence(claim), self.desk.policy))
            for claim in sorted(near)
            if not _would_tell(picture, claim, concerned)
        }

    def since(self, before: Mapping[int, Standing], *, always: Iterable[int] = ()) -> tuple[StandingChange, ...]:
        """The claims that stand otherwise than `before`, and those of `always`; another status first."""
        picture, wanted = self._picture(before), set(always)
        changes = [
            StandingChange(Kind.CLAIM.show(claim), was, standing(assess(picture.evidence(claim), self.desk.policy)))
            for claim, was in before.items()
        ]
        numbered = zip(before, changes, strict=True)
        kept = [(claim, change) for claim, change in numbered if claim in wanted or change.was != change.now]
        kept.sort(key=lambda pair: (pair[0] not in wanted, pair[1].was.status == pair[1].now.status, pair[0]))
        return tuple(change for _, change in kept)

    def by_changes(self, changes: Iterable[Change]) -> dict[int, Standing]:
        """How the claims stand that the changes of an event bear on."""
        touched: dict[str, set[int]] = {}
        for change in changes:
            if change.table != "source" or change.old is not None:  # a new one has no claims but the event's own
                touched.setdefault(change.table, set()).add(change.id)
        sources = touched.get("source", set())
        return self.of(self._claims(touched), sources=self._merged(sources))

    def by_sources(self, sources: Iterable[int]) -> dict[int, Standing]:
        """How the claims stand that these sources are named in."""
        numbers = self._merged(set(sources))
        return self.of(self._claims({"source": numbers}), sources=numbers)

    def _merged(self, sources: set[int]) -> set[int]:
        """The sources with all that are read as one with them."""
        rows = self._all(_ONE_WITH, sources) if sources else []
        return sources.union(*({row["id"], row["merged_into_id"]} for row in rows)) - {None}

    def _claims(self, touched: Mapping[str, set[int]]) -> set[int]:
        """The claims that rows bear on, by table."""
        found = set(touched.get("claim", ()))
        for table, query in _CLAIMS_OF.items():
            if numbers := touched.get(table):
                found |= {row["claim"] for row in self._all(query, numbers)}
        return found

    def _all(self, query: str, numbers: set[int]) -> list[dict[str, int]]:
        return list(
            self.desk.connection.all(query.format(among=self.desk.connection.among), {"ids": json.dumps([*numbers])})
        )

    def _picture(self, claims: Iterable[int]) -> Picture:
        return take(self.desk.connection, claims)


def _would_tell(picture: Picture, claim: int, sources: set[int]) -> bool:
    """True where the claim, or one it is linked to, rests on one of these sources in a way that must not be told."""
    beside = [claim, *(link.other for link in picture.links.get(claim, ()))]
    rows = (row for number in beside for row in picture.attributions.get(number, ()))
    return bool(sources) and any(
        picture.mention(row).protected
        and sources.intersection(
            (row["speaks_for_id"], row["via_id"], row["source_id"] if _has_a_name(picture, row["source_id"]) else None)
        )
        for row in rows
    )


def _has_a_name(picture: Picture, source: int) -> bool:
    return bool(picture.sources[source]["kind"] != SourceKind.ANONYMOUS)


_ONE_WITH = "SELECT id, merged_into_id FROM source WHERE id {among} OR merged_into_id {among}"
_CLAIMS_OF = {
    "attribution": "SELECT claim_id AS claim FROM attribution WHERE id {among}",
    "judgement": "SELECT left_id AS claim FROM judgement WHERE id {among}"
    " UNION SELECT right_id FROM judgement WHERE id {among}",
    "independence": "SELECT a.claim_id AS claim FROM attribution a"
    " JOIN independence i ON a.id IN (i.left_id, i.right_id) WHERE i.id {among}",
    "review": "SELECT claim_id AS claim FROM review WHERE id {among}",
    "source": "SELECT claim_id AS claim FROM attribution WHERE withdrawn_at IS NULL"
    " AND (source_id {among} OR speaks_for_id {among} OR via_id {among})",
    "document": "SELECT claim_id AS claim FROM attribution WHERE document_id {among}",
}
