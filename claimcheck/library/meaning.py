"""Meaning: the claims' vectors kept beside them, and what they add to the search, where there are any.

Nothing here is needed. A store without vectors never comes past the first question; where the extra or the model is
missing, `trouble` says so and the search goes by words alone. A text is encoded before a transaction, never inside one:
loading a model takes seconds, and other writers would wait.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from claimcheck.answers import Embedded
from claimcheck.errors import ClaimcheckError, Invalid, NotFound, interruptible
from claimcheck.lazily import dataclass, field
from claimcheck.library.progress import Progress, unwatched
from claimcheck.semantic import OFF, Encoder, Models, folder
from claimcheck.store import unmatched, vectors
from claimcheck.store.connection import Connection, Row

if TYPE_CHECKING:
    from claimcheck.signals import Finding

# Below this cosine two sentences have little in common: MiniLM gives strangers 0.0 to 0.2, and of 100 posts and the claims
# they repeat one or two lie lower (CheckThat! 2020). A higher bound loses more than it saves.
NEAR_FROM = 0.25
BATCH = 256  # claims encoded between two writes
_REMEMBERED = 4096  # texts whose vectors are kept at hand


@dataclass
class Meaning:
    """The verbs on vectors. `trouble` is why they are not used although there are some."""

    connection: Connection
    models: Models
    trouble: ClaimcheckError | None = None
    _known: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def model(self) -> Row | None:
        """The model whose vectors the store holds; None where there are none or they are not wanted."""
        return None if self.models.meaning == OFF else vectors.model(self.connection)

    @cached_property
    def encoder(self) -> Encoder:
        """The model, loaded now; raises NotFound or Invalid."""
        from claimcheck.semantic.sentences import load  # noqa: PLC0415

        if self.models.meaning == OFF:
            raise NotFound(
                "no model is used here: it is set to none", hint="name one in claimcheck.toml or CLAIMCHECK_MODEL"
            )
        return load(folder.named(self.models.meaning) if self.models.meaning else folder.packaged())

    def near(self, text: str, limit: int, *, exclude: Collection[int] = ()) -> list[int]:
        """The ids of the claims nearest in meaning to a text, best first; none where its vector is not to be had."""
        return [claim for claim, _ in self.ranked(text, limit, exclude=exclude)]

    def ranked(self, text: str, limit: int, *, exclude: Collection[int] = ()) -> list[tuple[int, float]]:
        """The same, each with its cosine."""
        vector = self._vector(text)
        if vector is None:
            return []
        found = self._block.nearest(vector, limit, exclude=exclude)
        return [pair for pair in found if pair[1] >= NEAR_FROM]

    def likeness(self, text: str, claims: Sequence[int]) -> dict[int, float]:
        """The cosine between a text and each of some claims, as far as both have vectors."""
        vector = self._vector(text)
        stored = vectors.of(self.connection, claims) if vector is not None else {}
        if not stored or self.model is None:
            return {}
        from claimcheck.semantic.nearest import unpacked  # noqa: PLC0415

        cosines = unpacked(list(stored.values()), self.model["dimension"]) @ vector
        return dict(zip(stored, map(float, cosines), strict=True))

    def findings(self, text: str, claims: Sequence[int]) -> dict[int, tuple[Finding, ...]]:
        """What meaning says of a text and each of some claims, for the comparison."""
        likeness = self.likeness(text, claims)
        if not likeness:
            return {}
        from claimcheck.semantic.reading import meaning  # noqa: PLC0415 - forgetting a vector needs no signals
        from claimcheck.weighing import measured_model  # noqa: PLC0415

        is_weighed = self.model is not None and self.model["digest"] == measured_model()
        return {claim: (meaning(cosine, is_weighed=is_weighed),) for claim, cosine in likeness.items()}

    def ready(self, *texts: str) -> None:
        """Encode texts ahead of a transaction; what goes wrong is kept as the trouble."""
        new = [text for text in texts if text not in self._known]
        if self.model is None or self.trouble is not None or not new:
            return
        try:
            self._check(self.encoder, self.model)
            self._remember(zip(new, self.encoder.encode(new), strict=True))
        except ClaimcheckError as failure:
            self.trouble = failure

    def recall(self, claims: Sequence[Row]) -> None:
        """Have the stored vectors of claims (`id`, `text`) at hand, so that their texts need no encoding."""
        if self.model is None or not self._usable():
            return
        from claimcheck.semantic.nearest import unpacked  # noqa: PLC0415

        stored = vectors.of(self.connection, [row["id"] for row in claims])
        if stored:
            rows = dict(zip(stored, unpacked(list(stored.values()), self.model["dimension"]), strict=True))
            self._remember((row["text"], rows[row["id"]]) for row in claims if row["id"] in rows)

    def keep(self, claim: int, text: str) -> None:
        """Store the vector of a claim that is being entered, if it is at hand."""
        vector = self._known.get(text)
        if vector is None or self.model is None:
            return
        from claimcheck.semantic.nearest import packed  # noqa: PLC0415

        blobs = packed(vector.reshape(1, -1))
        vectors.put(self.connection, self.model["id"], [(claim, blobs[0])])
        if "_block" in self.__dict__:
            self._block.add([claim], blobs)

    def drop(self, claim: int) -> None:
        """Forget the vector of a claim whose words changed or that no longer counts."""
        vectors.remove(self.connection, claim)
        if "_block" in self.__dict__:
            self._block.remove(claim)

    def embed(self, progress: Progress | None = None, *, anew: bool = False) -> Embedded:
        """Give every live claim that has none its vector; `anew` drops the vectors there are, such as another model's.

        What is stored stays if it is interrupted. Raises NotFound, Invalid, or OutsideWorld.
        """
        encoder = self.encoder
        if anew:
            with self.connection.writing():
                vectors.forget(self.connection)
        elif (held := vectors.model(self.connection)) is not None:
            self._check(encoder, held)
        before, total = vectors.counts(self.connection)
        self._embed_all(encoder, before, total, progress or unwatched)
        self._start_over()
        now, claims = vectors.counts(self.connection)
        return Embedded(now - before, now, claims, encoder.name, encoder.dimension)

    def _embed_all(self, encoder: Encoder, before: int, total: int, progress: Progress) -> None:
        done, last = before, 0
        with interruptible(
            lambda: f"{done} of {total} claims have a vector", hint="claimcheck embed goes on where it was stopped"
        ):
            while rows := vectors.wanting(self.connection, BATCH, after=last):
                self._store(encoder, rows)
                done, last = done + len(rows), rows[-1]["id"]
                progress(done, total)

    def _start_over(self) -> None:
        """Read the store's vectors anew when next they are needed."""
        self.trouble = None
        self._known.clear()
        for read in ("model", "_block"):
            self.__dict__.pop(read, None)

    def _store(self, encoder: Encoder, rows: list[Row]) -> None:
        from claimcheck.semantic.nearest import packed  # noqa: PLC0415

        blobs = packed(encoder.encode([row["text"] for row in rows]))
        with self.connection.writing():
            model = vectors.enrol(self.connection, encoder.name, encoder.digest, encoder.dimension)
            # A claim may have been edited or withdrawn while its old words were encoded; the next run takes it up.
            same = vectors.unchanged(self.connection, rows)
            made = ((row["id"], blob) for row, blob in zip(rows, blobs, strict=True))
            vectors.put(self.connection, model, [pair for pair in made if pair[0] in same])
            unmatched.add(self.connection, same)  # what lies near them now is for the next `match` to compare

    def _vector(self, text: str) -> Any:
        if self.model is None or not self._usable():
            return None
        if text not in self._known and not self.connection.in_transaction:
            self.ready(text)
        return self._known.get(text)

    def _remember(self, pairs: Any) -> None:
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        self._known.update(pairs)

    def _usable(self) -> bool:
        """Whether what stands in the store can be read here; otherwise the trouble says why not."""
        if self.trouble is None and "_block" not in self.__dict__:
            try:
                _ = self._block
            except ImportError:
                self.trouble = folder.missing("semantic")
            except ValueError:
                self.trouble = Invalid("the stored vectors are damaged", hint="make them anew: claimcheck embed --anew")
        return self.trouble is None

    @cached_property
    def _block(self) -> Any:
        from claimcheck.semantic.nearest import Block  # noqa: PLC0415

        model = self.model or {"id": 0, "dimension": 0}
        block = Block(model["dimension"])
        for rows in vectors.pages(self.connection, model["id"]):
            block.add([row["claim_id"] for row in rows], [bytes(row["vector"]) for row in rows])
        return block

    @staticmethod
    def _check(encoder: Encoder, held: Row) -> None:
        """Refuse a model other than the one that made the stored vectors."""
        if (encoder.digest, encoder.dimension) != (held["digest"], held["dimension"]):
            raise Invalid(
                f"the stored vectors were made by another model, {held['name']} ({held['dimension']} dimensions);"
                f" this one is {encoder.name} ({encoder.dimension})",
                hint="name that model in claimcheck.toml, or make all vectors anew: claimcheck embed --anew",
            )
