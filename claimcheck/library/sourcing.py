"""From whom a statement comes, in the ledger's words: a text's credit and its document become an attribution to enter.

An outlet's own sentence is the outlet's, by name: an article is no primary document of what it tells. What others say in it
reached us through the outlet. A body's own text is its official line; an unnamed person stays the description given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from claimcheck.documents.full_text import FullText
from claimcheck.ids import Kind
from claimcheck.library.letters import MEDIA_TYPE, is_writers_own, unnamed_writer, untitled, writer_of
from claimcheck.statements.agreed import agreed_description, agreed_rule
from claimcheck.statements.institution_names import is_institution, is_medium
from claimcheck.statements.statement import Credit
from claimcheck.store.connection import Row
from claimcheck.text.naming import name_key
from claimcheck.text.saying import MONTHS
from claimcheck.text.words import tokens
from claimcheck.usual import UNNAMED
from claimcheck.vocab import AttributionType, GroundRule, SourceKind, SpeechStance, Stance, StatementAttribution

_STANCES = {
    SpeechStance.ASSERTS: Stance.ASSERTS,
    SpeechStance.DENIES: Stance.DENIES,
    SpeechStance.HEDGES: Stance.HEDGES,
}
# A body's own text is its official line; whatever else publishes is held to its own sentences by name.
_OUTLET_TYPES = {SourceKind.ORGANISATION: AttributionType.OFFICIAL}
_LONGEST_NAME = 200  # characters
_LONGEST_MEDIUM = 5  # words
_MOST_WORDS = 25  # a description of more is no description
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) (?P<month>{_MONTH})|(?P<first>{_MONTH}) (?P<second>\d{{1,2}}),?) (?P<year>\d{{4}})\b",
    re.IGNORECASE,
)

Who = tuple[str, SourceKind, AttributionType]


@dataclass(frozen=True, slots=True)
class Origin:
    """A document as a source of statements: its id, whose it is, and what was agreed about publishing it.

    `is_known` says that `outlet` is a name on file or in the document, not only the document's title; `rule` and
    `description` are what the document's own head says was agreed with the one who speaks in it. `writer` is who wrote a
    mail, by name, and `outlet` then a description: on background, until a person says otherwise.
    """

    document: str
    outlet: str
    outlet_kind: SourceKind
    is_known: bool
    published: str | None = None
    rule: GroundRule | None = None
    description: str | None = None
    writer: str | None = None

    @classmethod
    def of(cls, document: Row, publisher: Row | None, full_text: FullText, media_type: str | None = None) -> Origin:
        """The publisher on file, else the outlet that the text or the title names, else the author, else the title."""
        facts, text = full_text.facts, full_text.text
        title = str(document["title"])
        shown = Kind.DOCUMENT.show(document["id"])
        name = publisher["name"] if publisher else facts.outlet or medium_in(title) or document["author"]
        kind = SourceKind(publisher["kind"]) if publisher else SourceKind.PUBLICATION
        agreed = agreed_rule(text), agreed_description(text)
        published = document["published"] or facts.published or dated_in(title)
        writer = unnamed_writer(media_type, full_text) if publisher is None else None
        if writer:
            name, kind = writer_of(shown), SourceKind.ANONYMOUS
        elif publisher is None and media_type == MEDIA_TYPE and document["author"]:
            kind = SourceKind.ORGANISATION  # a mail that is no private person's is a body's own words
        return cls(shown, str(name or title), kind, bool(name), published, *agreed, writer)


def attribution_fields(credit: Credit, origin: Origin) -> dict[str, Any]:
    """The fields of an attribution, source and all, for a credit; not for one who declines to answer."""
    source, kind, type_ = _protected(credit, origin) or _writer(credit, origin) or _source(credit, origin)
    body = credit.organisation if type_ in (AttributionType.NAMED, AttributionType.ANONYMOUS) else None
    fields = {
        "source": source[:_LONGEST_NAME],
        "source_kind": kind,
        "type": type_,
        "stance": _STANCES[credit.stance],
        "basis": credit.basis,
        "said": origin.published,
        "speaks_for": plausible(body) if body != source else None,
        "via": origin.outlet if _is_relayed(credit, source, origin) else None,
        "doc": origin.document,
    }
    rule = origin.rule or (GroundRule.BACKGROUND if origin.writer and source == origin.outlet else None)
    return fields if rule is None else {**fields, "ground_rule": rule}


def _protected(credit: Credit, origin: Origin) -> Who | None:
    """Who speaks where something was agreed: never a name, only the description agreed on; None where nothing was."""
    if origin.rule is None:
        return None
    given = plausible(credit.speaker) if credit.attribution is StatementAttribution.ANONYMOUS else None
    is_somebody_else = credit.cue is not None and given is not None and "source" not in given.split()
    described = given if is_somebody_else else origin.description or given
    return described or origin.description or UNNAMED, SourceKind.ANONYMOUS, AttributionType.ANONYMOUS


def _writer(credit: Credit, origin: Origin) -> Who | None:
    """Who wrote the mail, by a description, where the words are theirs; None where they are somebody else's."""
    if origin.writer is None or not is_writers_own(credit, origin.writer):
        return None
    return origin.outlet, SourceKind.ANONYMOUS, AttributionType.ANONYMOUS


def _source(credit: Credit, origin: Origin) -> Who:
    """Who is held to it, what kind of source that is if it is new, and the kind of attribution."""
    speaker = untitled(plausible(credit.speaker) or "")
    body = plausible(credit.organisation) or speaker or origin.outlet
    outlet = origin.outlet, origin.outlet_kind, _OUTLET_TYPES.get(origin.outlet_kind, AttributionType.NAMED)
    found = {
        StatementAttribution.NAMED: (speaker, _kind_of_name(speaker), AttributionType.NAMED) if speaker else outlet,
        StatementAttribution.ANONYMOUS: (speaker or UNNAMED, SourceKind.ANONYMOUS, AttributionType.ANONYMOUS),
        StatementAttribution.OFFICIAL: (body, SourceKind.ORGANISATION, AttributionType.OFFICIAL),
        StatementAttribution.DOCUMENT: (speaker or origin.outlet, SourceKind.PUBLICATION, AttributionType.DOCUMENT),
        StatementAttribution.NARRATOR: outlet,
    }
    return found[credit.attribution]


def _is_relayed(credit: Credit, source: str, origin: Origin) -> bool:
    """True where a publication passes on what somebody else says; a body's own text relays nobody."""
    passes_on = origin.outlet_kind is SourceKind.PUBLICATION or origin.writer is not None
    is_outlet = origin.is_known and passes_on and origin.rule is None
    return (
        is_outlet and name_key(source) != name_key(origin.outlet) and credit.attribution is not StatementAttribution.NARRATOR
    )


def _kind_of_name(name: str) -> SourceKind:
    parts = name.split() or [name]
    if name and is_medium(parts):
        return SourceKind.PUBLICATION
    return SourceKind.ORGANISATION if name and is_institution(parts) else SourceKind.PERSON


def medium_in(title: str) -> str | None:
    """The newspaper, station or agency that a title begins with: "Skerry Herald, 10 June 2024"."""
    name = title.partition(",")[0].strip(" #*_")
    parts = name.split()
    return name if 0 < len(parts) <= _LONGEST_MEDIUM and is_medium(parts) else None


def dated_in(title: str) -> str | None:
    """The one day that a title names, as ISO 8601; None where it names none or several."""
    found = {_day(match) for match in _DATE.finditer(title)}
    return found.pop() if len(found) == 1 else None


def _day(match: re.Match[str]) -> str | None:
    month = MONTHS.index(str(match["month"] or match["first"]).casefold()) + 1
    try:
        return date(int(match["year"]), month, int(match["day"] or match["second"])).isoformat()
    except ValueError:
        return None


def plausible(name: str | None) -> str | None:
    """A speaker's name or description without stray marks; None where no word of it says who that is."""
    bare = " ".join((name or "").split()).strip(" ,;:.-–—\"'“”")
    words = tokens(bare)
    return bare if any(not token.is_function_word for token in words) and len(words) <= _MOST_WORDS else None
