"""What a sentence of a draft is: a fact, a quote, the paper's own finding, criticism of somebody, or an opinion."""

from __future__ import annotations

import re

from claimcheck.drafting.lexicon import said
from claimcheck.drafting.quotations import quotations
from claimcheck.statements.statement import Credit, Worth
from claimcheck.text.numbers import quantities
from claimcheck.text.predicates import subject
from claimcheck.text.reading import read
from claimcheck.text.words import tokens
from claimcheck.vocab import SentenceKind, StatementAttribution

# A sentence is a quote where at least so much of it stands in quotation marks.
_MOSTLY = 0.4
# A heading of so many words in which something is done tells that; a shorter one may be a label ("The gate at Orrin").
_CLAUSE = 5
# A checker rather looks at an opinion than misses a fact: only what is hardly one is left out.
_HARDLY = 0.25
# The reasons for which a sentence states a view.
_VIEW = re.compile(r"\b(?:opinion|judgement of value|feeling|guess|should)\b")


# "Documents seen by this newspaper show": found by the paper, told by a document.
_OWN_WORDS = (StatementAttribution.NARRATOR, StatementAttribution.DOCUMENT)


def kind_of(text: str, credit: Credit, worth: Worth, *, is_marked: bool) -> SentenceKind:
    """The kind of one sentence; what a marker links to a claim is never left out as nothing to check."""
    if is_quote(text, credit):
        return SentenceKind.QUOTE
    if not is_marked and not worth.checkworthy and worth.worth < _HARDLY:
        return SentenceKind.OPINION if _is_view(text, worth) else SentenceKind.OTHER
    if is_criticism(text):
        return SentenceKind.CRITICISM
    return SentenceKind.OWN if is_own(text, credit) else SentenceKind.FACT


def _is_view(text: str, worth: Worth) -> bool:
    """True where it judges, in words of judging or by calling something wrong that it does not tell of."""
    return bool(
        _VIEW.search(worth.reason) or (said(text, "criticism", "wrongs", "charges") and not text.rstrip().endswith("?"))
    )


def is_told(heading: str, worth: Worth) -> bool:
    """True where a heading, an item or a cell says that something is so: it has a verb, a figure or a charge in it."""
    is_clause = worth.checkworthy and len(heading.split()) >= _CLAUSE
    return is_clause or bool(subject(read(heading)) or quantities(heading) or is_criticism(heading))


def is_quote(text: str, credit: Credit) -> bool:
    """True where most of the sentence is in somebody's own words."""
    quoted = sum(span.end - span.start for span in quotations(text))
    return quoted >= _MOSTLY * len(text) or (credit.quoted and not quoted and text[:1] in "“\"'‘")


def is_criticism(text: str) -> bool:
    """True where a wrong or a charge is told of somebody: by name, or as a body such as the ministry."""
    if not said(text, "criticism", "wrongs", "charges"):
        return False
    names = any(not word.is_framed for word in read(text).names)
    return names or bool(said(text, "criticism", "bodies"))


def is_own(text: str, credit: Credit) -> bool:
    """True where the paper tells what it found out itself."""
    if credit.attribution not in _OWN_WORDS or not said(text, "voices", "own"):
        return False
    quoted = quotations(text)
    first = next(iter(said(text, "voices", "own")))
    at = tokens(text)[first.first].start
    return not any(span.start <= at < span.end for span in quoted)
