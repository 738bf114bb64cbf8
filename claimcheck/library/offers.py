"""From where a document may have been taken: offered with the reason, taken over only when a person says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from claimcheck.document_report import OfferView
from claimcheck.documents.full_text import FullText
from claimcheck.ids import Kind
from claimcheck.library.copies import Copies, Shared, outside_quotes
from claimcheck.library.desk import Desk
from claimcheck.library.source_book import spellings
from claimcheck.store.connection import Row
from claimcheck.text.credits import Credited, agency, credited
from claimcheck.text.datelines import bracketed
from claimcheck.text.naming import initials, name_key

# Words in passages of a dozen and more, outside quotation marks, from which on a text is taken to be copied: one passage of
# that size can still be a set description or the same press release's sentence.
COPIED_WORDS = 25
COPIED_SHARE = 0.1  # and the least share of the document
MOST = 3  # documents offered


_BODIES = """
SELECT name, aliases FROM source
WHERE kind IN ('publication', 'organisation') AND withdrawn_at IS NULL AND merged_into_id IS NULL
"""


@dataclass
class Offers:
    """What is offered as a document's origin."""

    desk: Desk
    copies: Copies = field(init=False)

    def __post_init__(self) -> None:
        self.copies = Copies(self.desk)

    def of(
        self, document: Row, snapshot: Row, full_text: FullText, hashes: frozenset[int] | None = None
    ) -> tuple[OfferView, ...]:
        """The offers, the likeliest first; last those of documents on file that were rather taken from this one.

        `hashes` are the text's shingles, where they are known.
        """
        shared = [one for one in self.copies.of(snapshot, full_text, hashes) if _much(one)]
        later = [one for one in shared if _is_older(document, one.right.row)]
        copied = [_copied(one, document) for one in shared if one not in later][:MOST]
        return (*copied, *self._credited(document, full_text), *(_reversed(one, document) for one in later[:MOST]))

    def _credited(self, document: Row, full_text: FullText) -> Iterator[OfferView]:
        own, this = self._publisher(document), Kind.DOCUMENT.show(document["id"])
        told = {credit.name: credit for credit in credited(full_text.text, full_text.facts.author)}
        on_file = [credit for credit in self._on_file(full_text.text) if credit.name not in told]
        for credit in (*told.values(), *on_file):
            if name_key(credit.name) == own or (own and agency(own) == credit.name):
                continue
            what = "its credit line names" if credit.whole else "it says that this was first reported by"
            accepted = document["wire_credit"] is not None and name_key(document["wire_credit"]) == name_key(credit.name)
            name = credit.name[:300]
            yield OfferView(this, None, name, f"{what} {name}", accepted)

    def _on_file(self, text: str) -> Iterator[Credited]:
        """What a dateline's brackets name, where it is a publication or an organisation on file, by name or initials."""
        named = {name: span for name, span in bracketed(text) if agency(name) is None}
        if not named:
            return
        rows = self.desk.connection.all(_BODIES)
        for name, span in named.items():
            found = [row for row in rows if name_key(name) in map(name_key, spellings(row))]
            found = found or [row for row in rows if name.isupper() and name == initials(row["name"])]
            if len(found) == 1:
                yield Credited(found[0]["name"], span)

    def _publisher(self, document: Row) -> str | None:
        name = self.desk.connection.value("SELECT name FROM source WHERE id = :id", {"id": document["publisher_id"]})
        return name_key(name) if name else None


def _much(shared: Shared) -> bool:
    """Whether so much is shared that it was copied, not quoted alike."""
    words = outside_quotes(shared.left.full_text.text, (passage.left for passage in shared.passages))
    return words >= COPIED_WORDS and shared.left_share >= COPIED_SHARE


def _copied(shared: Shared, document: Row) -> OfferView:
    upstream = Kind.DOCUMENT.show(shared.right.row["document_id"])
    because = f"{shared.left_share:.0%} of its words stand in {upstream} too, {_longest(shared)} in a row"
    accepted = document["upstream_id"] == shared.right.row["document_id"]
    return OfferView(Kind.DOCUMENT.show(document["id"]), upstream, None, because, accepted)


def _reversed(shared: Shared, document: Row) -> OfferView:
    other, this = Kind.DOCUMENT.show(shared.right.row["document_id"]), Kind.DOCUMENT.show(document["id"])
    share = f"{shared.right_share:.0%} of its words stand in {this} too, {_longest(shared)} in a row"
    dated = _before(document["published"], shared.right.row["published"])
    because = f"{share}, and {this} {'has the earlier date' if dated else 'was on file first'}"
    return OfferView(other, this, None, because, shared.right.row["upstream_id"] == document["id"])


def _longest(shared: Shared) -> int:
    return max(passage.words for passage in shared.passages)


def _is_older(document: Row, other: Row) -> bool:
    """Whether a document has the earlier date than a snapshot's, or was on file before it where dates do not tell."""
    mine, its = document["published"], other["published"]
    if _before(mine, its) or _before(its, mine):
        return _before(mine, its)
    return bool(document["id"] < other["document_id"])


def _before(mine: str | None, other: str | None) -> bool:
    """Whether one date is earlier than another, as far as both are known."""
    if not mine or not other:
        return False
    length = min(len(mine), len(other), 10)
    return mine[:length] < other[:length]
