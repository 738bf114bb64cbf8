"""What the walks over office files have in common: paragraphs, cells, titles, and what comes after its paragraph."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from claimcheck.documents.full_text import Part
from claimcheck.documents.layer import Layer
from claimcheck.documents.office import local

_TITLES = ("Title", "Titel", "Titre")


class OfficeWalk(ABC):
    """A walk over a part; what is drawn or noted within a paragraph comes after the paragraph."""

    def __init__(self) -> None:
        self.layer = Layer()
        self.title: str | None = None
        self.later: list[Any] = []
        self.paragraphs = 0  # how many the walk is in

    @abstractmethod
    def children(self, element: Any) -> None:
        """Walk over what an element holds."""

    @abstractmethod
    def style(self, paragraph: Any) -> str | None:
        """The name of a paragraph's style."""

    def cell(self, element: Any, inner: Sequence[Any]) -> None:
        """A cell of one paragraph stands beside its neighbours; one of several is laid out as text."""
        self.layer.cell()
        if len(inner) == 1 and local(inner[0]) == "p":
            self.paragraph(inner[0])
        else:
            self.children(element)

    def paragraph(self, element: Any) -> None:
        """A paragraph, its title marked where it is the first that is styled as one."""
        titled = self.title is None and self.style(element) in _TITLES
        mark = self.layer.open(Part.TITLE if titled else None)
        self.paragraphs += 1
        self.children(element)
        self.paragraphs -= 1
        span = self.layer.close(mark)
        if titled and span:
            self.title = span.of(self.layer.characters)
        if not self.paragraphs:
            later, self.later = self.later, []
            for each in later:
                self.layer.block()
                self.children(each)
