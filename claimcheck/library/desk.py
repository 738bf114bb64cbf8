"""What every verb works with: the store's connection, its snapshots, who is writing, and the newsroom's policy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.lazily import dataclass
from claimcheck.policy import Policy
from claimcheck.semantic import NO_MODELS, Models
from claimcheck.store.connection import Connection
from claimcheck.store.snapshots import Snapshots

if TYPE_CHECKING:
    from claimcheck.library.inference import Inference
    from claimcheck.library.keeping import Keeping
    from claimcheck.library.meaning import Meaning
    from claimcheck.store.ledger import Command, Ledger
    from claimcheck.store.loading import Loading


@dataclass(frozen=True)
class Desk:
    """One open store, as one person uses it."""

    connection: Connection
    snapshots: Snapshots
    actor: str
    policy: Policy
    default_case: str | None = None
    models: Models = NO_MODELS

    @cached_property
    def keeping(self) -> Keeping:
        """Where documents' bytes go, and the texts read from them."""
        from claimcheck.library.keeping import Keeping  # noqa: PLC0415 - most commands read no document

        return Keeping(self.snapshots)

    @cached_property
    def inference(self) -> Inference:
        """The second look by a language-inference model, where the settings name one."""
        from claimcheck.library.inference import Inference  # noqa: PLC0415 - most commands never compare

        return Inference(self.models)

    @cached_property
    def meaning(self) -> Meaning:
        """The claims' vectors, where there are any."""
        from claimcheck.library.meaning import Meaning  # noqa: PLC0415 - most commands never search

        return Meaning(self.connection, self.models)

    @cached_property
    def command(self) -> Command:
        """What joins the events of one command, for undo."""
        from claimcheck.store.ledger import Command  # noqa: PLC0415 - reading needs no journal

        return Command()

    def ready(self, text: str) -> None:
        """Have the optional models look at a text ahead of the transaction in which it is compared."""
        self.meaning.ready(text)
        self.inference.ready()

    @contextmanager
    def writing(self, action: str) -> Iterator[Ledger]:
        """A transaction that ends with one event; index and matches are kept in step before it commits."""
        from claimcheck.store.ledger import writing  # noqa: PLC0415 - reading needs no journal

        with writing(self.connection, self.actor, action, command=self.command, then=self._keep_in_step) as ledger:
            yield ledger

    @contextmanager
    def gathering(self, action: str) -> Iterator[Ledger]:
        """A transaction that ends with one event; the index is kept in step, the matches wait for a run over all."""
        from claimcheck.store.ledger import writing  # noqa: PLC0415 - reading needs no journal

        with writing(self.connection, self.actor, action, command=self.command, then=self._keep_for_later) as ledger:
            yield ledger

    @contextmanager
    def loading(self) -> Iterator[Loading]:
        """The transaction of an import's batch: one event; the index is kept in step, the matches wait for the whole."""
        from claimcheck.library.upkeep import keep_for_later  # noqa: PLC0415
        from claimcheck.store.ledger import recorded  # noqa: PLC0415
        from claimcheck.store.loading import Loading  # noqa: PLC0415

        ledger = Loading(self.connection, self.actor, command=self.command)
        with recorded(ledger, "import"):
            yield ledger
            ledger.write()
            keep_for_later(self, ledger, ledger.terms)

    def _keep_for_later(self, ledger: Ledger) -> None:
        from claimcheck.library.upkeep import keep_for_later  # noqa: PLC0415 - it works on a desk

        keep_for_later(self, ledger)

    def _keep_in_step(self, ledger: Ledger) -> None:
        from claimcheck.library.upkeep import keep_in_step  # noqa: PLC0415 - it works on a desk

        keep_in_step(self, ledger)
