"""Who speaks, as one phrase tells it: the contract between those who read phrases and those who keep in mind who spoke."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.vocab import StatementAttribution


@dataclass(frozen=True)
class Speaker:
    """Who speaks, as one phrase tells it: `head` is its noun; `name` how a reader would write the speaker.

    `kind` is None for a pronoun ("she") and for the narrator's own "I" and "we". `is_definite` says that the phrase points
    back ("the company").
    """

    kind: StatementAttribution | None
    name: str
    head: str = ""
    organisation: str | None = None
    is_definite: bool = False
