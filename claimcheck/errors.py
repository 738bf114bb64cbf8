"""Everything that can go wrong, named.

    ClaimcheckError
    ├── NotFound            no such record, workspace or file
    ├── Invalid             the input cannot be taken as it is
    │   ├── Ambiguous       several records fit
    │   ├── Overtaken       what the input is about was changed by somebody else meanwhile
    │   ├── QuoteNotFound   the quote is not in the document
    │   ├── Unreadable      no text can be had from the document
    │   └── NotAStore       the file is no claimcheck database, or one of a newer program
    └── OutsideWorld        the disk, a lock or the network failed
        └── DatabaseFailed  it was the database

Constructors take facts; the class writes the sentence. No message repeats a protected source's name or SQL values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager


class ClaimcheckError(Exception):
    """Base of all errors a user can meet: one sentence on what, one on what to do."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotFound(ClaimcheckError):
    """There is no such record, workspace or file."""


class Invalid(ClaimcheckError):
    """The input cannot be taken as it is."""


class Ambiguous(Invalid):
    """Several records fit what was typed."""

    def __init__(self, noun: str, typed: str, candidates: Sequence[str]) -> None:
        super().__init__(
            f"{typed!r} fits several {noun}s: {', '.join(candidates)}",
            hint=f"name one of them by its id: {candidates[0].split()[0]}",
        )


class Overtaken(Invalid):
    """What the input is about was changed by somebody else meanwhile, so nothing was stored."""

    def __init__(self, change: str) -> None:
        super().__init__(f"{change}; nothing was stored", hint="look at it again")


class QuoteNotFound(Invalid):
    """The quote is not in the document, so it is not stored as if it were."""

    def __init__(self, document: str, detail: str = "") -> None:
        super().__init__(
            f"the quote is not in {document}{': ' + detail if detail else ''}",
            hint="copy it from the document word for word, or leave --quote out",
        )


class Unreadable(Invalid):
    """No text can be had from the document; its bytes are what they were, and `kept` where they went on file."""

    def __init__(self, document: str, why: str, remedy: str = "", *, kept: bool = False) -> None:
        what_to_do = remedy or (
            "a quote from it stays unchecked" if kept else "claimcheck ingest keeps its bytes all the same"
        )
        super().__init__(
            f"{document} cannot be read: {why}", hint=f"its bytes are kept; {what_to_do}" if kept else what_to_do
        )
        self.document = document
        self.why = why
        self.remedy = remedy

    def though_kept(self) -> Unreadable:
        """The same of bytes that are kept."""
        return Unreadable(self.document, self.why, self.remedy, kept=True)


class NotAStore(Invalid):
    """The file cannot be opened as a claimcheck store."""


NOT_STORED = "what was under way was not stored"


class OutsideWorld(ClaimcheckError):
    """The disk, a lock or the network failed; `stored` says what became of the work, where that is known."""

    def __init__(self, message: str, *, hint: str = "", stored: str = "") -> None:
        super().__init__(f"{message}; {stored}" if stored else message, hint=hint)
        self.failed, self.stored = message, stored

    def having(self, stored: str, *, hint: str = "") -> OutsideWorld:
        """The same failure with what of the work is on file, and what to run next where that is something else."""
        return type(self)(self.failed, hint=hint or self.hint, stored=stored)


class DatabaseFailed(OutsideWorld):
    """It was the database: what else is tried with it, for the next of many lines or documents, fails too."""


class Interrupted(KeyboardInterrupt):
    """A person stopped long work by Ctrl-C: `stored` says what of it is on file, `hint` what to run to go on."""

    def __init__(self, stored: str, *, hint: str) -> None:
        super().__init__(stored)
        self.stored, self.hint = stored, hint


@contextmanager
def having_stored(stored: str, *, hint: str) -> Iterator[None]:
    """In the middle of long work: where the outside world fails, say what of it is on file, if anything, and what to run."""
    try:
        yield
    except OutsideWorld as failure:
        if not stored:
            raise
        raise failure.having(stored, hint=hint) from None


@contextmanager
def interruptible(stored: Callable[[], str], *, hint: str) -> Iterator[None]:
    """Around long work: where a person stops it, say what of it is on file by then, if anything, and what to run."""
    try:
        yield
    except KeyboardInterrupt as stopped:
        if isinstance(stopped, Interrupted) or not (said := stored()):
            raise
        raise Interrupted(said, hint=hint) from None
