"""Sources: finding the one that is meant, and keeping each only once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from claimcheck import ids
from claimcheck.errors import Invalid, NotFound
from claimcheck.ids import Kind
from claimcheck.lazily import dataclass
from claimcheck.library.desk import Desk
from claimcheck.library.source_book import SourceBook, spellings
from claimcheck.report import SourceView
from claimcheck.store.connection import Row
from claimcheck.store.queries import read_as
from claimcheck.text.naming import ALIKE, alike, looks_like_a_name
from claimcheck.vocab import Reliability, SourceKind

if TYPE_CHECKING:
    from claimcheck.shapes import SourceCreate
    from claimcheck.store.ledger import Ledger

SUGGESTIONS = 3


@dataclass(frozen=True)
class Sources:
    """The verbs on sources."""

    desk: Desk
    book: SourceBook | None = None  # read once by those who look up many

    def add(self, source: SourceCreate, *, even_if_alike: bool = False) -> SourceView:
        """Put a source on file; raises Invalid where it is there already, or one looks so much alike that it may be."""
        if source.kind is SourceKind.ANONYMOUS:
            refuse_a_name(source.name)
        elif not even_if_alike and (near := self.alike(source.name)):
            raise did_you_mean(source, near)
        with self.desk.writing("source") as ledger:
            number = self.insert(ledger, source)
        return self.show(Kind.SOURCE.show(number))

    def insert(self, ledger: Ledger, source: SourceCreate) -> int:
        """Add the row inside an open transaction; a parent that is not on file is added too."""
        if source.kind is SourceKind.ANONYMOUS:
            refuse_a_name(source.name)
        parent = self.ensure(ledger, source.parent, SourceKind.ORGANISATION) if source.parent else None
        row = source.model_dump(exclude={"record", "aliases", "parent"})
        return ledger.insert(
            "source",
            {
                **row,
                "aliases": json.dumps(source.aliases, ensure_ascii=False),
                "parent_id": parent,
                "merged_into_id": None,
            },
        )

    def ensure_publisher(self, ledger: Ledger, name: str) -> int:
        """Whose document it is, on file or new: a public body is an organisation, everybody else a publication."""
        from claimcheck.statements.institution_names import is_issuer  # noqa: PLC0415 - loads the word lists of speakers

        kind = SourceKind.ORGANISATION if is_issuer(name.split()) else SourceKind.PUBLICATION
        return self.ensure(ledger, name, kind)

    def ensure(self, ledger: Ledger, name: str, kind: SourceKind) -> int:
        """The number of the source of that name, added with that kind where it is new."""
        from claimcheck.shapes import SourceCreate  # noqa: PLC0415 - reading needs no input shapes

        row = self.find(name)
        return int(row["id"]) if row else self.insert(ledger, SourceCreate(name=name, kind=kind))

    def list(self, *, withdrawn: bool = False) -> tuple[SourceView, ...]:
        """All sources by name, the merged ones left out."""
        rows = self.desk.connection.all(f"{_SELECT} WHERE source.merged_into_id IS NULL")
        rows.sort(key=lambda row: (row["name"].casefold(), row["id"]))
        return tuple(_view(row) for row in rows if withdrawn or row["withdrawn_at"] is None)

    def show(self, name: str) -> SourceView:
        """One source; raises NotFound or Ambiguous."""
        row = self.get(name, withdrawn=True)
        return _view(self.desk.connection.one(f"{_SELECT} WHERE source.id = :id", {"id": row["id"]}) or row)

    def edit(self, name: str, values: Mapping[str, Any]) -> SourceView:
        """Change what is said of a source; the old values stay in the journal."""
        from claimcheck.shapes import SourceCreate  # noqa: PLC0415 - reading needs no input shapes
        from claimcheck.validation import build  # noqa: PLC0415

        row = self.get(name)
        merged = build(SourceCreate, **{**_as_input(row), **values})
        self._refuse_taken(row, [merged.name, *merged.aliases])
        with self.desk.writing("edit") as ledger:
            new = merged.model_dump(exclude={"record", "aliases", "parent"})
            if merged.kind is SourceKind.ANONYMOUS:
                refuse_a_name(merged.name)
            if "parent" in values:
                new["parent_id"] = self.ensure(ledger, merged.parent, SourceKind.ORGANISATION) if merged.parent else None
            ledger.amend("source", row["id"], {**new, "aliases": json.dumps(merged.aliases, ensure_ascii=False)})
        return self.show(Kind.SOURCE.show(row["id"]))

    def _refuse_taken(self, row: Row, names: Sequence[str]) -> None:
        """Refuse a new spelling by which another source is called: from then on neither would be found by it."""
        for name in dict.fromkeys(names):
            other = None if name in spellings(row) else self.find(name)
            if other is not None and other["id"] != row["id"]:
                raise Invalid(
                    f"{Kind.SOURCE.show(other['id'])} is called {name!r} already",
                    hint=f"claimcheck source merge {Kind.SOURCE.show(row['id'])} {Kind.SOURCE.show(other['id'])}"
                    " reads the two as one, if they are",
                )

    def merge(self, duplicate: str, into: str) -> SourceView:
        """Read one source as another from now on; its name becomes an alias, its attributions stay as they were.

        What only the duplicate had (owner, organisation above it, reliability, note) goes over to the other one.
        """
        old, kept = self.get(duplicate), self.get(into)
        if old["id"] == kept["id"]:
            raise Invalid("a source cannot be merged into itself", hint="name two different sources")
        if SourceKind.ANONYMOUS.value in (old["kind"], kept["kind"]) and old["kind"] != kept["kind"]:
            raise Invalid(
                "an unnamed source cannot be merged with a named one: that would reveal who it is",
                hint="add the attribution again with --described-as",
            )
        aliases = list(dict.fromkeys([*json.loads(kept["aliases"]), old["name"], *json.loads(old["aliases"])]))
        with self.desk.writing("merge") as ledger:
            ledger.amend("source", old["id"], {"merged_into_id": kept["id"]})
            ledger.amend("source", kept["id"], {**_only_in(old, kept), "aliases": json.dumps(aliases, ensure_ascii=False)})
        return self.show(Kind.SOURCE.show(kept["id"]))

    def retract(self, name: str, why: str) -> SourceView:
        """Withdraw a source: what it said stays on file and counts for nothing."""
        row = self.get(name)
        with self.desk.writing("retract") as ledger:
            ledger.withdraw("source", row["id"], why)
        return self.show(Kind.SOURCE.show(row["id"]))

    def find(self, name: str) -> Row | None:
        """The live source of that id, reference, name or alias, merges followed, or None; raises Ambiguous."""
        return (self.book or self.read()).find(name)

    def read(self) -> SourceBook:
        """All sources, for looking up many."""
        return SourceBook.of(self.desk.connection.all("SELECT * FROM source ORDER BY id"))

    def get(self, name: str, *, withdrawn: bool = False) -> Row:
        """The source that is meant; raises NotFound (with the ones that look alike) or Ambiguous."""
        row = self.find(name)
        if row is None and ids.looks_like_id(name, Kind.SOURCE):
            row = self.find(Kind.SOURCE.show(ids.parse(name, Kind.SOURCE)))
        if row is None or (row["withdrawn_at"] and not withdrawn):
            near = ", ".join(_named(other) for other in self.alike(name))
            hint = f"did you mean {near}?" if near else "claimcheck source list shows them"
            raise NotFound(f"there is no source {name!r}", hint=hint)
        return row

    def alike(self, name: str) -> Sequence[Row]:
        """The live named sources whose name or alias looks most like this one, best first, at most three."""
        scored = [(max(alike(name, spelling) for spelling in spellings(row)), row) for row in self._live()]
        near = [(score, row) for score, row in scored if score >= ALIKE and row["kind"] != SourceKind.ANONYMOUS.value]
        return [row for _, row in sorted(near, key=lambda pair: (-pair[0], pair[1]["id"]))[:SUGGESTIONS]]

    def _live(self) -> Sequence[Row]:
        return self.desk.connection.all("SELECT * FROM source WHERE withdrawn_at IS NULL AND merged_into_id IS NULL")


# Attributions that protect their source are left out of the count, so that it betrays nobody.
_SELECT = f"""
SELECT source.*, parent.name AS parent_name, (
    SELECT count(DISTINCT claim_id) FROM attribution
    WHERE attribution.source_id IN ({read_as("source.id")})
      AND attribution.withdrawn_at IS NULL
      AND (source.kind = 'anonymous' OR (attribution.type != 'anonymous' AND attribution.ground_rule = 'on_record'))
) AS claims
FROM source LEFT JOIN source parent ON parent.id = source.parent_id
"""  # noqa: S608 - names are ours


def refuse_a_name(description: str) -> None:
    """Raise Invalid where an unnamed source would be stored under what looks like a name; the name is not repeated."""
    if looks_like_a_name(description):
        raise Invalid(
            "the description of an anonymous source looks like a person's name; nothing was stored",
            hint='give the description you agreed on, such as --described-as "a person close to the talks"',
        )


def did_you_mean(source: SourceCreate, near: Sequence[Row]) -> Invalid:
    """The error for a name that looks like one on file."""
    return Invalid(
        f"{source.name!r} looks like a source on file: did you mean {', '.join(map(_named, near))}?",
        hint="name that one, or say --new-source if this is another",
    )


def _only_in(old: Row, kept: Row) -> Row:
    """What is known of the first source alone: dropping whose it is would make two voices of a house look independent."""
    facts = {
        name: old[name] for name in ("owner_group", "parent_id", "note") if kept[name] is None and old[name] is not None
    }
    if facts.get("parent_id") == kept["id"]:
        del facts["parent_id"]
    graded = kept["reliability"] == Reliability.F and old["reliability"] != Reliability.F
    return {**facts, "reliability": old["reliability"]} if graded else facts


def _named(row: Row) -> str:
    return f"{row['name']} ({Kind.SOURCE.show(row['id'])})"


def _as_input(row: Row) -> Row:
    fields = ("name", "kind", "owner_group", "reliability", "note", "ref")
    return {**{field: row[field] for field in fields}, "aliases": json.loads(row["aliases"])}


def _view(row: Row) -> SourceView:
    return SourceView(
        id=Kind.SOURCE.show(row["id"]),
        ulid=row["ulid"],
        name=row["name"],
        kind=row["kind"],
        aliases=tuple(json.loads(row["aliases"])),
        parent=row["parent_name"],
        owner_group=row["owner_group"],
        reliability=row["reliability"],
        claims=row["claims"],
        note=row["note"],
        withdrawn=row["withdrawn_why"] or row["withdrawn_at"],
    )
