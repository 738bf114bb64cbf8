"""The table of what became of quotes in other copies of their documents: records, told in the journal."""

from __future__ import annotations

from sqlalchemy import String
from sqlmodel import Field

from claimcheck.columns import Record, key, link, long_text, one_of, word
from claimcheck.vocab import QuoteState
from claimcheck.wording import NAME_LENGTH


class Recheck(Record, table=True):
    """What became of a quote in another copy of its document, or in its text read anew; the first capture stays.

    `exact`, `anchor_start` and `anchor_end` are the words found there and their place, `prefix` and `suffix` what stands
    around them where it is other than in the first capture. `snapshot_id` is None where there was no copy to look at.
    """

    __tablename__ = "recheck"
    __table_args__ = (one_of("state", QuoteState),)
    id: int | None = key()
    attribution_id: int = link("attribution", required=True)
    snapshot_id: int | None = link("snapshot")
    text_version: int | None = None
    state: QuoteState = word()
    exact: str | None = long_text()
    prefix: str | None = long_text()
    suffix: str | None = long_text()
    anchor_start: int | None = None
    anchor_end: int | None = None
    anchor_fragment: str | None = Field(default=None, sa_type=String(60))
    actor: str = Field(sa_type=String(NAME_LENGTH))
