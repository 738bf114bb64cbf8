"""What a noun phrase says of who speaks: somebody named, somebody unnamed, an institution, a paper, or a pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.statements.cast import Cast
from claimcheck.statements.grammar import DETERMINERS, RELATIVE
from claimcheck.statements.institution_names import is_institution
from claimcheck.statements.lexicon import gender_of, pronouns, words
from claimcheck.statements.names_told import named
from claimcheck.statements.noun_phrases import Phrase
from claimcheck.statements.nouns import end_of_paper, head_of, is_known, is_made_by_institution, kind_of_noun
from claimcheck.statements.organisations import (
    cleaned,
    organisation_in,
    owner_in,
    spoken_for,
)
from claimcheck.statements.phrase_search import PhraseSearch
from claimcheck.statements.pieces import Piece
from claimcheck.statements.speaker import Speaker
from claimcheck.vocab import StatementAttribution

_FIRST_PERSON = frozenset({"i", "we", "me", "us"})


def speaker_of(text: str, run: Sequence[Piece], phrase: Phrase, cast: Cast) -> Speaker:
    """Reads one phrase; the aside behind it may give the name or the organisation."""
    inner = run[phrase.first : phrase.stop]
    if len(inner) == 1 and inner[0].low in _points_back():
        return Speaker(None, inner[0].text, inner[0].low)
    if joined := _joined(text, inner, cast):
        return joined
    aside = run[phrase.stop : phrase.whole_stop]
    plain = _read(text, inner, cast)
    if plain.kind is not StatementAttribution.NAMED and (parts := _name_in_aside(aside)):
        return _apposed(parts, plain, inner, cast)
    if wants_no_name(text, run) and plain.kind in (StatementAttribution.ANONYMOUS, StatementAttribution.OFFICIAL):
        return _unnamed(plain)
    if plain.kind is StatementAttribution.NAMED and not plain.organisation:
        return Speaker(plain.kind, plain.name, plain.head, organisation_in(aside, cast))
    return plain


@cache
def _points_back() -> frozenset[str]:
    """The words that are the whole of a speaker and name nobody."""
    return frozenset(pronouns()) | RELATIVE | _FIRST_PERSON | {"you"}


def _joined(text: str, inner: Sequence[Piece], cast: Cast) -> Speaker | None:
    """ "Ida Marr and the Osk Council": two who speak together, each by a name of its own."""
    at = next((at for at, piece in enumerate(inner) if piece.low == "and"), None)
    if at and at < len(inner) - 1 and inner[at - 1].is_capital and inner[at + 1].low in ("his", "her", "their", "its"):
        return _read(text, inner[:at], cast)  # "Ida Marr and her colleagues": she can be held to it
    if at is None or not 0 < at < len(inner) - 1 or not (inner[at - 1].is_capital and inner[-1].is_capital):
        return None
    if _written(text, inner).removeprefix("the ").lower() in cast.institutions:
        return None
    both = _read(text, inner[:at], cast), _read(text, inner[at + 1 :], cast)
    if any(one.kind not in (StatementAttribution.NAMED, StatementAttribution.OFFICIAL) for one in both):
        return None
    kind = both[0].kind if both[0].kind is both[1].kind else StatementAttribution.NAMED
    return Speaker(kind, f"{both[0].name} and {both[1].name}", "", _shared([one.organisation for one in both]))


def _shared(organisations: list[str | None]) -> str | None:
    """Whom both speak for; None where they speak for different houses."""
    return organisations[0] if len(set(organisations)) == 1 else None


def wants_no_name(text: str, run: Sequence[Piece]) -> bool:
    """True where the sentence says that the speaker wants no name, or is only near to what it is about."""
    if not run:
        return False
    return _no_name().find(text[run[0].start : run[-1].end].lower()) is not None


@cache
def _no_name() -> PhraseSearch:
    return PhraseSearch(words("people", "wants_no_name"))


def _unnamed(plain: Speaker) -> Speaker:
    """A spokesperson without a name still speaks for the institution; an institution and others are left as they are."""
    if plain.head in words("people", "spokespeople") or plain.head not in words("people", "unnamed"):
        return plain
    return Speaker(StatementAttribution.ANONYMOUS, plain.name, plain.head, plain.organisation, plain.is_definite)


def _read(text: str, inner: Sequence[Piece], cast: Cast) -> Speaker:
    head_at = head_of(inner)
    head = inner[head_at].low
    names = _last_name(inner, head_at)
    if names is not None and (found := named(inner, names, cast)):
        return found
    written = _written(text, inner)
    is_definite = (
        inner[0].low in ("the", "that", "this", "these", "those", "its", "his", "her", "their", "our") or inner[0].is_owner
    )
    kind, house = kind_of_noun(inner, head_at), owner_in(inner[:-1], cast) or spoken_for(inner, head_at, cast)
    if kind is StatementAttribution.DOCUMENT or head in words("papers", "official") or _is_paper(inner, head):
        kind = StatementAttribution.OFFICIAL if is_made_by_institution(inner[:head_at], house, cast) else kind
        written = _written(text, inner[: end_of_paper(inner, head_at)])
    return Speaker(kind, written, head, house, is_definite)


def _is_paper(inner: Sequence[Piece], head: str) -> bool:
    """ "An inspection report", "the service's own figures": written or counted, though the noun may be people's too."""
    return head in words("papers", "nouns") and (
        head not in words("people", "unnamed") or any(piece.is_owner for piece in inner)
    )


def _last_name(inner: Sequence[Piece], head_at: int) -> tuple[int, int] | None:
    """The run of capitals that the phrase's noun ends or is; None where the noun is a common one behind the name."""
    stop = head_at + 1
    while stop < len(inner) and (
        inner[stop].is_capital or (inner[stop].low in ("of", "the", "for", "&", "and") and _capital_follows(inner, stop))
    ):
        stop += 1
    if (
        not inner[head_at].is_capital
        or inner[head_at].low in DETERMINERS
        or (head_at == 0 and is_known(inner[0].low) and not _capital_follows(inner, 0))
        or (stop - 1 == head_at > 0 and _is_several_people(inner[head_at].low))
    ):
        return None
    first = head_at
    while first > 0 and _is_of_name(inner, first - 1) and not inner[first - 1].is_owner:
        first -= 1
    while first < head_at and inner[first].low in DETERMINERS:
        first += 1
    return first, stop


def _is_of_name(inner: Sequence[Piece], at: int) -> bool:
    """A word with a capital, "&", or a figure between two such words ("Channel 4 News")."""
    if inner[at].is_capital or inner[at].text == "&":
        return True
    return inner[at].text.isdigit() and at > 0 and inner[at - 1].is_capital


def _is_several_people(low: str) -> bool:
    """ "Iowa Democrats": people of a kind, and no name."""
    return low.endswith("s") and low in words("people", "unnamed") and low.removesuffix("s") in words("people", "unnamed")


def _capital_follows(inner: Sequence[Piece], at: int) -> bool:
    return any(inner[k].is_capital for k in range(at + 1, min(len(inner), at + 3)))


def _written(text: str, inner: Sequence[Piece]) -> str:
    """The phrase as one would write it in a list: its first word small unless it is a name's."""
    typed = " ".join(text[inner[0].start : inner[-1].end].split())
    first, others = inner[0], inner[1:]
    is_plain = is_known(first.low) and not any(piece.is_capital for piece in others[:1])
    is_initials = first.text.isupper() and len(first.text) > 1
    if not is_initials and (is_plain or first.low in DETERMINERS or not any(piece.is_capital for piece in inner)):
        typed = typed[0].lower() + typed[1:]
    return typed.removesuffix("'s").removesuffix("’s") if inner[-1].is_owner else typed


def _name_in_aside(aside: Sequence[Piece]) -> list[str]:
    """ "The director, Ida Marr, said": the words of the name that stands between the commas, titles dropped."""
    inner = [piece for piece in aside if piece.is_word or piece.text in "&-"]
    if not inner or not inner[0].is_capital or aside[0].text not in (",", "—", "–"):
        return []
    stop = next((at for at, piece in enumerate(inner) if not piece.is_capital), len(inner))
    parts = [piece.text for piece in inner[:stop]]
    while len(parts) > 1 and parts[0] != "Dr." and parts[0].lower().rstrip(".") in words("titles", "words"):
        parts = parts[1:]
    return parts


@cache
def _kin() -> frozenset[str]:
    """Nouns of one person whose sex they tell ("his wife, Ida,"): one name behind such a noun is that person's."""
    return frozenset(gender_of()) & words("people", "unnamed")


def _apposed(parts: list[str], plain: Speaker, inner: Sequence[Piece], cast: Cast) -> Speaker:
    """Who is described and then named: an institution by its name or its noun ("its insurer, Osk Re,"), else a person."""
    name = cleaned(" ".join(parts))
    is_firm = len(parts) == 1 and plain.head in words("people", "may_be_person") and not cast.person(name)
    is_group = is_firm or plain.head in words("people", "collective")
    is_house = is_institution(parts) or plain.head in words("institutions", "nouns") - words("people", "unnamed")
    if is_group or (is_house and plain.kind is StatementAttribution.OFFICIAL):
        return Speaker(StatementAttribution.OFFICIAL, cast.institutions.get(name.lower(), name), plain.head, name)
    if is_institution(parts) or (len(parts) < 2 and not cast.person(name) and plain.head not in _kin()):
        return plain
    organisation = plain.organisation or owner_in(inner, cast)
    return Speaker(StatementAttribution.NAMED, cast.person(name) or name, plain.head, organisation)
