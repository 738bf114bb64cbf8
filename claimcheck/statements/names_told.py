"""A speaker told by a name: a person, or an institution, a newspaper among them."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.cast import Cast, behind_post
from claimcheck.statements.institution_names import is_institution, is_medium
from claimcheck.statements.lexicon import any_words, words
from claimcheck.statements.organisations import cleaned, organisation_before, owner_in
from claimcheck.statements.pieces import Piece
from claimcheck.statements.speaker import Speaker
from claimcheck.vocab import StatementAttribution


def named(inner: Sequence[Piece], names: tuple[int, int], cast: Cast) -> Speaker | None:
    """A person or an institution by its name."""
    first, stop = names
    parts = [piece.text for piece in inner[first:stop]]
    before = {piece.low.rstrip(".") for piece in inner[:first]}
    titles = []
    while (
        len(parts) > 1
        and parts[0] != "Dr."
        and parts[0].lower().rstrip(".") in words("titles", "words")
        and not _is_office_name(parts)
    ):
        titles.append(parts[0].lower().rstrip("."))
        parts = parts[1:]
    if is_institution(parts) and not titles and not _is_person_of(parts):
        return _institution(parts, cast)
    parts = behind_post(parts, titles)
    lower = before & any_words(("titles", "words"), ("people", "unnamed"), ("people", "spokespeople"))
    if first and inner[first - 1].low in words("institutions", "nouns"):  # "the network operator Gridwest"
        lower = set()
    name = cleaned(" ".join(_person_part(parts)))
    full = cast.person(name)
    has_article = first > 0 and inner[first - 1].low == "the"
    if full is None and not titles and len(parts) > 1 and (has_article or name.lower() in cast.institutions):
        return _institution(parts, cast)  # no person's name has an article
    if full is None and len(name.removeprefix("Dr. ").split()) == 1 and not titles and not lower and "." not in name:
        if name.lower() in words("people", "unnamed"):
            return None
        return _institution(parts, cast)
    owner = owner_in(inner[:first], cast) if first else None
    organisation = owner or organisation_before(inner[:first])
    return Speaker(StatementAttribution.NAMED, full or name, name.split()[-1].lower(), organisation)


def _is_person_of(parts: list[str]) -> bool:
    """ "Ida Marr of the Osk Union": two names before "of", neither a noun of institutions."""
    before = parts[: parts.index("of")] if "of" in parts else []
    return len(before) > 1 and not is_institution(before) and all(part[0].isupper() for part in before)


def _person_part(parts: list[str]) -> list[str]:
    """A name up to "of": Ida Marr of the Osk Union is Ida Marr."""
    stop = next((at for at, part in enumerate(parts) if at and part in ("of", "for", "and", "the", "&")), len(parts))
    return parts[:stop]


def _is_office_name(parts: list[str]) -> bool:
    """ "State Department", "House Republicans": the first word looks like a title and is the institution's own."""
    return is_institution(parts)


def _institution(parts: list[str], cast: Cast) -> Speaker:
    name = cleaned(" ".join(parts))
    if (person := cast.roles.get(name.lower())) in cast.people.values():  # "the Ombudsman", named before
        return Speaker(StatementAttribution.NAMED, str(person), _bare_noun(name))
    full = cast.roles.get(name.lower()) or cast.institution(name)
    kind = StatementAttribution.NAMED if is_medium(parts) else StatementAttribution.OFFICIAL
    return Speaker(kind, full, _bare_noun(full), full)


def _bare_noun(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].lower()
