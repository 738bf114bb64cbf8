"""Who a text names: full names of people by surname, institutions by their noun and initials, and the roles they are given.

Read once from the whole text, so that "Threlfall" and "the mayor" find "Mayor Lucan Threlfall" wherever he was introduced.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from claimcheck.statements.institution_names import CONNECTOR, is_institution, is_medium, is_thing
from claimcheck.statements.lexicon import any_words, gender_of, words
from claimcheck.statements.lone_names import lone_people
from claimcheck.statements.roles import bare, body_after, role_after, role_before, role_of_lone_name
from claimcheck.text.sentences import openers
from claimcheck.text.spans import Span
from claimcheck.text.words import FUNCTION_WORDS

# A point belongs to a name only behind an initial or a title.
_CAPITAL = (
    r"(?:(?:[A-Z]|Dr|St|Ste|Mr|Mrs|Ms|Prof|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Rev|Supt|Insp|Cllr|Jr|Sr)\.(?:[A-Z]\.)*"
    r"|[A-Z][^\W\d_]*(?:[-'’‐][^\W\d_]+)*(?:['’]s)?)"
)
_RUN = re.compile(
    rf"(?<![\w@#]){_CAPITAL}(?:[ \n](?:(?:of|the|for|and|&|de|van|von|der|bin|al|la|du) (?=[A-Z])){{0,2}}{_CAPITAL}){{0,12}}"
)
_INITIALS = re.compile(r",? \(([A-Z][A-Z&]{1,7})\)")
_MOST_NAMES = 20_000
_CIVIL = frozenset(["mr", "mrs", "ms", "miss", "mx"])


@dataclass
class Cast:
    """The people and institutions of one text."""

    people: dict[str, str] = field(default_factory=dict)  # surname or first name in small letters → full name
    institutions: dict[str, str] = field(default_factory=dict)  # name in small letters, or initials → full name
    roles: dict[str, str] = field(default_factory=dict)  # "coroner" → the person, "contractor" → the company
    gender: dict[str, str] = field(default_factory=dict)  # full name → m or f
    titled: set[str] = field(default_factory=set)  # surnames behind "Mr" or "Ms"
    counts: Counter[str] = field(default_factory=Counter)  # how often an institution is named

    def person(self, name: str) -> str | None:
        """The full name of somebody named before by part of it, else None."""
        parts = name.split()
        found = self.people.get(parts[-1].lower()) if parts else None
        if found is None or len(parts) == 1:
            return found
        is_title = len(parts) == 2 and (parts[0] == "Dr." or bare(parts[0]) in words("titles", "words"))
        return found if is_title or parts[0].lower().rstrip(".") in found.lower() else None

    def institution(self, name: str) -> str:
        """The full name of an institution: as the text gives it for this one, or the one longer name that ends in it."""
        low = name.lower()
        if (known := self.institutions.get(low)) is not None and known != name:
            return known
        longer = {full for full in self.institutions.values() if full.lower().endswith(f" {low}")}
        return longer.pop() if len(longer) == 1 else known or name


def cast_of(text: str, spans: Sequence[Span]) -> Cast:
    """The people and institutions that the sentences of a text name, with what they are called beside their names."""
    cast = Cast()
    runs = (match for span in spans for match in _RUN.finditer(text, span.start, span.end))
    for match in islice(runs, _MOST_NAMES):
        for place, (parts, end, titles) in enumerate(_names(match)):
            if place or set(titles) - {"the"} or len(parts) < 2 or is_institution(parts) or not _has_article(match):
                _enter(cast, text, parts, end, titles)
            else:  # "the Osk Bugle": no person's name has an article
                cast.institutions.setdefault(" ".join(parts).removesuffix("'s").removesuffix("’s").lower(), " ".join(parts))
    for name in (*sorted(cast.titled), *lone_people(text)):
        if name.lower() not in cast.institutions:
            cast.people.setdefault(name.lower(), name)
    return cast


def _has_article(match: re.Match[str]) -> bool:
    """True for a name behind "the"."""
    return match[0].startswith("The ") or match.string[max(0, match.start() - 4) : match.start()] == "the "


def _names(match: re.Match[str]) -> list[tuple[list[str], int, list[str]]]:
    """The names of a run of capitals, each with its end and the titles that stood before it."""
    found = []
    for start, end in _split(match):
        parts = match.string[start:end].split()
        titles: list[str] = []
        while parts and (bare(parts[0]) in words("titles", "words") or bare(parts[0]) in openers()) and parts[0] != "Dr.":
            if len(parts) > 1 and is_institution(parts) and bare(parts[0]) not in openers():
                break
            titles.append(bare(parts[0]))
            parts = parts[1:]
        parts = behind_post(parts, titles)
        if parts and parts[0].lower() not in ("the",):
            found.append((parts, end, titles))
    return found


def behind_post(parts: list[str], titles: list[str]) -> list[str]:
    """ "Osk Police Chief Ida Marr" and "Democrats Ida Marr": the name behind the last word of a post, if two are left."""
    if len(parts) < 3:
        return parts
    posts = any_words(("people", "offices"), ("people", "bare_posts"))
    at = next((at for at in range(len(parts) - 3, -1, -1) if bare(parts[at]) in posts), None)
    if at is None or is_institution(parts) or any(CONNECTOR.match(part) for part in parts):
        return parts
    titles.append(bare(parts[at]))
    return parts[at + 1 :]


def _split(match: re.Match[str]) -> list[tuple[int, int]]:
    """A run cut behind a possessive, and at "of", "and" and the like unless an institution's noun stands before."""
    text, cuts = match[0], []
    if " " not in text and "\n" not in text and not text.endswith(("'s", "’s")):
        return [match.span()]
    begin = 0
    parts = list(re.finditer(r"\S+", text))
    for place, part in enumerate(parts):
        word = part[0]
        if word.endswith(("'s", "’s")):
            cuts.append((begin, part.end() - 2))
            begin = parts[place + 1].start() if place + 1 < len(parts) else len(text)
        elif (
            CONNECTOR.match(word)
            and not _is_noun_of_institution(parts[place - 1][0])
            and not CONNECTOR.match(parts[place - 1][0])
        ):
            if word in ("&", "and") and place + 2 == len(parts):
                continue
            cuts.append((begin, parts[place - 1].end()))
            begin = parts[place + 1].start()
    cuts.append((begin, len(text)))
    return [(match.start() + start, match.start() + end) for start, end in cuts if start < end]


def _is_noun_of_institution(word: str) -> bool:
    return bare(word) in words("institutions", "nouns") or word in ("Ministry", "University", "Department")


def _enter(cast: Cast, text: str, parts: list[str], end: int, titles: list[str]) -> None:
    if len(parts) == 1 and parts[0].isupper() and text.startswith(":", end):
        return  # a transcript's label ("SALAS:") is no institution's initials
    name = " ".join(parts).removesuffix("'s").removesuffix("’s").rstrip(",")
    name = name[:-1] if name.endswith(".") and not name.endswith(("Jr.", "Sr.", "Inc.", "Co.", "Corp.", "Ltd.")) else name
    is_named_institution = is_institution(parts) and not (
        titles and len(parts) > 1 and not is_medium(parts) and _is_title(titles)
    )
    if is_named_institution:
        _enter_institution(cast, text, name, end)
    elif (
        len([part for part in parts if part != "Dr."]) > 1
        and bare(parts[-1]) not in words("places", "nouns")
        and parts[-1].lower() not in FUNCTION_WORDS
    ):
        if not titles and (body_after(text, end) or is_thing(text, end - len(" ".join(parts)), end)):
            _enter_institution(cast, text, name, end)  # "Save Our Shelves, a campaign group,"
            return
        _enter_person(cast, name, titles, [role_before(text, end - len(" ".join(parts))), role_after(text, end)])
    elif len(parts) == 1 and (kind := role_of_lone_name(text, end - len(name), end)) in words("institutions", "nouns"):
        cast.roles.setdefault(kind or "", name)
        cast.institutions.setdefault(name.lower(), name)
    elif len(parts) == 1 and len(titles) == 1 and titles[0] in _CIVIL:
        cast.titled.add(name)
    if titles and parts:
        sex = next((gender_of()[title] for title in titles if title in gender_of()), None)
        if sex:
            cast.gender.setdefault(cast.people.get(bare(parts[-1]), name), sex)


def _is_title(titles: list[str]) -> bool:
    return any(
        title in ("mr", "mrs", "ms", "mayor", "president", "sen", "senator", "rep", "gov", "governor", "judge", "sir")
        for title in titles
    )


def _enter_institution(cast: Cast, text: str, name: str, end: int) -> None:
    if name.lower() in words("institutions", "nouns"):  # "the Authority" is short for one that is named in full
        cast.institutions.setdefault(name.lower(), cast.roles.get(name.lower(), name))
        return
    cast.counts[name] += 1
    for part in name.split():
        if cast.people.get(bare(part)) == name:
            del cast.people[bare(part)]
    cast.institutions.setdefault(name.lower(), name)
    if initials := _INITIALS.match(text, end):
        cast.institutions[initials[1].lower()] = name
    noun = next((low for part in reversed(name.split()) if (low := bare(part)) in words("institutions", "nouns")), None)
    for role in filter(None, (noun, role_after(text, end))):
        if role in words("institutions", "nouns"):
            cast.roles.setdefault(role, name)


def _enter_person(cast: Cast, name: str, titles: list[str], called: list[str | None]) -> None:
    last, first = bare(name.rsplit(maxsplit=1)[-1]), bare(name.removeprefix("Dr. ").split()[0])
    known = cast.people.get(last)
    if known is None or (
        known != name and last in known.lower() and len(name) > len(known) and known.split()[0] == name.split(maxsplit=1)[0]
    ):
        cast.people[last] = name
    full = cast.people[last]
    cast.people.setdefault(first, full)
    roles = [title for title in titles if title in words("people", "offices") or title in words("people", "unnamed")]
    for role in filter(None, [*roles, *called]):
        if (
            role in words("people", "unnamed")
            or role in words("people", "offices")
            or role in words("people", "spokespeople")
        ):
            cast.roles[role] = name if known is None or known == name else cast.roles.get(role, name)
        if role in gender_of():
            cast.gender.setdefault(full, gender_of()[role])
    if any(title in gender_of() for title in titles):
        cast.gender.setdefault(full, next(gender_of()[title] for title in titles if title in gender_of()))
