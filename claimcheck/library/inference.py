"""A second look at the pairs that comparison kept, by a local language-inference model, where the settings name one.

It is one more signal, never the judge: the pair is compared again with what the model read of it. The model is loaded before
a transaction, never inside one; where it cannot be, `trouble` says so and the pairs stay as they were read.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.errors import ClaimcheckError
from claimcheck.lazily import dataclass
from claimcheck.semantic import OFF, Models, folder
from claimcheck.store.connection import Row
from claimcheck.vocab import Relation

if TYPE_CHECKING:
    from claimcheck.library.comparing import Known, TextPair
    from claimcheck.semantic.entailment import EntailmentModel
    from claimcheck.signals import Finding

MOST = 10  # pairs of one claim that get a second look: each takes some tens of milliseconds
_OPEN = (Relation.CONFLICTS, Relation.CORROBORATES, Relation.UNCLEAR)


@dataclass
class Inference:
    """Has a language-inference model read the strongest pairs, where the settings name one.

    `trouble` is why none was asked although they do.
    """

    models: Models
    trouble: ClaimcheckError | None = None

    @cached_property
    def model(self) -> EntailmentModel | None:
        """The model, loaded now; None where none is named. Raises NotFound or Invalid."""
        if self.models.entailment in (None, OFF):
            return None
        from claimcheck.semantic.entailment import load  # noqa: PLC0415 - takes seconds

        return load(folder.named(str(self.models.entailment)))

    def ready(self) -> None:
        """Load the model ahead of a transaction; what goes wrong is kept as the trouble."""
        try:
            _ = self.model
        except ClaimcheckError as failure:
            self.trouble = failure
            self.model = None

    def second_look(self, pairs: Sequence[TextPair], rows: list[Row], known: Known, most: int = MOST) -> list[Row]:
        """The rows of compared pairs, the strongest open ones compared again with what the model reads of them."""
        model = self.__dict__.get("model")
        places = sorted(
            (place for place, row in enumerate(rows) if row["relation"] in _OPEN), key=lambda place: -rows[place]["score"]
        )[:most]
        if model is None or not places:
            return rows
        from claimcheck.library.comparing import matches  # noqa: PLC0415
        from claimcheck.semantic.reading import entailment  # noqa: PLC0415

        looked = [pairs[place] for place in places]
        findings = map(entailment, model.read([(pair.left_text, pair.right_text) for pair in looked]))
        again = [_with(pair, found) for pair, found in zip(looked, findings, strict=True)]
        seen = dict(zip(places, matches(again, known), strict=True))
        return [seen.get(place, row) for place, row in enumerate(rows)]


def _with(pair: TextPair, found: Finding | None) -> TextPair:
    return pair._replace(extra=(*pair.extra, found)) if found else pair
