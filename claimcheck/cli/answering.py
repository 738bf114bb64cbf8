"""What a person answered on the way through many questions: counted, and taken back from the last one on."""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.library import ClaimStore

SETTLED = "settled"  # stands in for the answer to a question that somebody else settled


class Answers:
    """One key for each question that was looked at; those of `stored` wrote something, the others only pass on."""

    def __init__(self, store: ClaimStore, stored: Collection[str]) -> None:
        self.store, self.stored = store, stored
        self._given: list[tuple[str, int]] = []  # with each key the event that it wrote

    def __len__(self) -> int:
        return len(self._given)

    def add(self, answer: str) -> None:
        """Note an answer, right after what it stores is stored."""
        self._given.append((answer, self.store.desk.command.last if answer in self.stored else 0))

    def count(self, answers: Collection[str]) -> int:
        """How many questions were answered by one of these."""
        return sum(answer in answers for answer, _ in self._given)

    def before(self) -> str | None:
        """The answer to the question before, past those that others settled; None at the first."""
        while self._given and self._given[-1][0] == SETTLED:
            self._given.pop()
        return self._given[-1][0] if self._given else None

    def take_back(self) -> None:
        """Go back to the question before. What the answer there stored goes with it, and nothing that others stored.

        Raises Invalid, and stays, where what it stored was changed since.
        """
        answer, event = self._given[-1]
        if answer in self.stored:
            self.store.history.take_back(event)
        self._given.pop()
