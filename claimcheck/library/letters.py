"""Mails: who wrote one has agreed to nothing yet, and is on background, unnamed, until a person says otherwise."""

from __future__ import annotations

from claimcheck.documents.full_text import FullText
from claimcheck.statements.institution_names import is_institution
from claimcheck.statements.statement import Credit
from claimcheck.text.concepts import word_list
from claimcheck.text.naming import name_key
from claimcheck.vocab import StatementAttribution

MEDIA_TYPE = "message/rfc822"
WRITER = "a person who wrote a mail"


def unnamed_writer(media_type: str | None, full_text: FullText | None) -> str | None:
    """Who wrote a mail, where that is no body by its name; None for every other document."""
    if media_type != MEDIA_TYPE or full_text is None:
        return None
    author = " ".join((full_text.facts.author or "").split())
    return author if author and not is_institution(author.split()) else None


def writer_of(document: str) -> str:
    """The description under which the writer of a mail is kept; another mail's may be another person."""
    return f"{WRITER} ({document})"


def is_writers_own(credit: Credit, writer: str) -> bool:
    """True for what the writer of a mail says in it, also where its text names them."""
    if credit.attribution is StatementAttribution.NARRATOR:
        return True
    return credit.attribution is StatementAttribution.NAMED and (
        name_key(untitled(credit.speaker or "")) == name_key(untitled(writer))
    )


def untitled(name: str) -> str:
    """A name without the titles before it: "Dr. Ida Marr" is "Ida Marr"; a title alone stays."""
    parts = name.split()
    titles = set(word_list("english")["titles"]["words"])
    while len(parts) > 1 and parts[0].rstrip(".").casefold() in titles and parts[0][0].isupper() and len(parts) > 2:
        parts = parts[1:]
    return " ".join(parts)
