"""Short typed ids as people read and type them: c12, s3, d7, a9, m4."""

from __future__ import annotations

import re
from enum import Enum

from claimcheck.errors import Invalid


class Kind(Enum):
    """The letter an id starts with, and the noun it stands for."""

    CASE = "k"
    CLAIM = "c"
    SOURCE = "s"
    DOCUMENT = "d"
    SNAPSHOT = "n"
    ATTRIBUTION = "a"
    MATCH = "m"
    JUDGEMENT = "j"
    INDEPENDENCE = "i"
    REVIEW = "r"
    SIGNATURE = "g"
    PROPOSAL = "p"
    RECHECK = "q"

    @property
    def noun(self) -> str:
        """The noun a message uses."""
        return self.name.lower()

    def show(self, number: int) -> str:
        """The id as people see it: `Kind.CLAIM.show(12)` is `c12`."""
        return f"{self.value}{number}"


_ID = re.compile(r"([a-z]?)([0-9]{1,18})", re.ASCII)


def looks_like_id(text: str, kind: Kind) -> bool:
    """True where the text is an id of that kind, with its letter or without."""
    match = _ID.fullmatch(text.strip().lower())
    return match is not None and match[1] in ("", kind.value)


def parse(text: str, kind: Kind) -> int:
    """The number of an id typed with or without its letter; raises Invalid for anything else."""
    match = _ID.fullmatch(text.strip().lower())
    if not match or match[1] not in ("", kind.value):
        raise Invalid(f"{text!r} is no {kind.noun} id", hint=f"a {kind.noun} id looks like {kind.show(12)}")
    return int(match[2])
