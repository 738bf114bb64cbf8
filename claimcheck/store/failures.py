"""What a failure of the driver or the disk means, in one sentence, without SQL and without values."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from claimcheck.errors import ClaimcheckError, DatabaseFailed, OutsideWorld
from claimcheck.lazily import NamedTuple


class Meaning(NamedTuple):
    """What a driver's failure means to a user: which error it is, what happened, what to do; what became of the work."""

    kind: type[ClaimcheckError]
    message: str
    hint: str
    stored: str = ""

    def error(self) -> ClaimcheckError:
        """The error to raise."""
        if self.stored:
            return DatabaseFailed(self.message, hint=self.hint, stored=self.stored)
        return self.kind(self.message, hint=self.hint)


@contextmanager
def on_disk(failed: str) -> Iterator[None]:
    """Turn a failure of the file system into one line: what failed, and why."""
    try:
        yield
    except OSError as failure:
        reason = os.strerror(failure.errno) if failure.errno else "the disk failed"
        raise OutsideWorld(f"{failed}: {reason}", hint="check the disk and the permissions; nothing was stored") from None
