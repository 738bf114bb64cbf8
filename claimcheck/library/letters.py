"""Mails: who wrote one has agreed to nothing yet, and is on background, unnamed, until a person says otherwise."""

from __future__ import annotations

from claimcheck.documents.full_text import FullText
from claimcheck.statements.institution_names import is_institution

MEDIA_TYPE = "message/rfc822"


def unnamed_writer(media_type: str | None, full_text: FullText | None) -> str | None:
    """Who wrote a mail, where that is no body by its name; None for every other document."""
    if media_type != MEDIA_TYPE or full_text is None:
        return None
    author = " ".join((full_text.facts.author or "").split())
    return author if author and not is_institution(author.split()) else None


def writer_of(document: str) -> str:
    """The description under which the writer of a mail is kept; another mail's may be another person."""
    return f"a person who wrote a mail ({document})"
