"""What is shown of documents: frozen views that every format reads. Ids are typed (d7), spans count characters."""

from __future__ import annotations

from claimcheck.answers import Accepted, Problem
from claimcheck.lazily import dataclass


@dataclass(frozen=True, slots=True)
class OfferView:
    """From where a document may have been taken: one on file (`upstream`) or an agency or outlet (`credit`)."""

    document: str
    upstream: str | None
    credit: str | None
    because: str
    accepted: bool = False

    @property
    def name(self) -> str:
        """The document's id, or the name that is credited."""
        return self.upstream or self.credit or ""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document in a listing; `claims` counts the claims that cite it, `snapshots` its copies."""

    id: str
    ulid: str
    title: str
    publisher: str | None
    author: str | None
    published: str | None
    url: str | None
    wire_credit: str | None
    relayed_from: str | None
    media_type: str | None
    snapshots: int
    claims: int
    withdrawn: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """Everything on one document; `words` and `pages` are None where no text can be read or there are none.

    `made` is when its file was made, as that says itself: no day of publication.
    """

    document: DocumentView
    words: int | None
    pages: int | None
    sha256: tuple[str, ...]
    offers: tuple[OfferView, ...] = ()
    warnings: tuple[str, ...] = ()
    made: str | None = None


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage two documents share: how many words, its places in both as spans and in words, and how it reads."""

    words: int
    left: tuple[int, int]
    right: tuple[int, int]
    left_place: str | None
    right_place: str | None
    text: str


@dataclass(frozen=True, slots=True)
class CopyView:
    """Two documents that share passages: the share of each one's words, 0 to 1, and the longest passages first."""

    left: str
    right: str
    left_title: str
    right_title: str
    words: int
    left_share: float
    right_share: float
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class IngestedDocument:
    """What became of one document: `state` is `new`, `new copy` (a page that changed) or `on file`."""

    document: str
    title: str
    state: str
    media_type: str
    words: int | None
    pages: int | None
    publisher: str | None
    published: str | None
    sha256: str
    offers: tuple[OfferView, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ingested:
    """What an ingest did."""

    documents: tuple[IngestedDocument, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in, and what was accepted of its statements, for programs."""

    ingested: Ingested
    accepted: Accepted
