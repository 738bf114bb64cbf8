"""Whose text it is: the byline of an article, the institution behind a press release, the one person of an interview.

Read from the first lines and from what only one kind of text says ("FOR IMMEDIATE RELEASE", "Media contact").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.statements.cast import Cast
from claimcheck.statements.courts import court_paper
from claimcheck.statements.institution_names import is_institution, is_medium
from claimcheck.statements.lexicon import words
from claimcheck.text.spans import Span
from claimcheck.vocab import StatementAttribution

_HEAD_LINES, _HEAD_CHARACTERS = 14, 1_500
_NAME = r"[A-Z][\w.'’‐-]*(?: (?:de|van|von|der|bin|al|la|du|di|da))?(?: [A-Z][\w.'’‐-]*){1,3}"
_HOUSE = r"([A-Z][\w&'’.-]*(?: (?:of|for|and|the|&|[A-Z][\w&'’.-]*)){0,7})"
_BYLINE = re.compile(
    r"(?m)^\W*(?:[Bb][Yy]|BY|Written by|Reported by|From our correspondent,?|Author:|Words:?(?: by)?|Text:?|Posted by) "
    rf"({_NAME}|[A-Z][A-Z.'’ -]{{4,40}})"
)
# "Ida Marr, Health Correspondent" on a line of its own.
_WRITER = re.compile(
    rf"^\W*({_NAME})(?:,| [-–—|]) (?:[A-Z&][\w&'’-]* ){{0,4}}"
    r"(?:Correspondent|Reporter|Editor|Writer|Columnist|Journalist)"
    r"(?:, [A-Z][\w'’ ]{1,40})?\W*$"
    rf"|^\W*({_NAME})\n[A-Z][\w'’ ]{{0,30}}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter)\W*$",
    re.MULTILINE,
)
_PRESENTED = re.compile(
    rf"(?i:presented|hosted|anchored|moderated|introduced|produced and presented) by ({_NAME})"
    rf"(?:,? (?:with|and) ({_NAME}))?"
)
_HOST = re.compile(
    rf"(?:[Hh]ost|[Pp]resenter|[Mm]oderator|[Ii]nterviewer|[Aa]nchor)s?:? ({_NAME})"
    rf"|[Ii](?:'|’| a)m ({_NAME})(?=[.,;!]| and )"
)
_REPORTER = re.compile(
    rf"(?:[Oo]ur|[Tt]he programme's|[Tt]he program's) (?:\w+ ){{0,2}}"
    rf"(?:reporter|correspondent|editor|colleague|producer) ({_NAME})"
)
_OWN = re.compile(r"(?:ur|'s|’s) (?:\w+ ){0,2}(?:reporter|correspondent|editor|colleague|producer) [A-Z]")
_RELEASE = re.compile(
    r"(?i)for immediate release|press release|media release|news release|media statement|press statement"
    r"|notes? to (?:the )?editors?"
    r"|(?:media|press) (?:contact|enquir|inquir|office)"
    r"|(?m:^\W*(?:ends|###|-30-)\W*$)|embargoed until|about the \w+ authority"
)
_RELEASE_WORDS = (
    "press release", "media release", "news release", "immediate release", "media statement", "press statement",
    "to editor", "to the editor", "media contact", "press contact", "media enquir", "media inquir", "press enquir",
    "press inquir", "media office", "press office", "embargoed until", " authority", "###", "-30-", "ends",
)  # fmt: skip
_STATEMENT = re.compile(
    r"(?i)\bstatement\b(?: (?:from|by|of|on|issued by)\b)?|\bannouncement (?:from|by)\b|\badvisory\b|\bcommuniqu[eé]\b"
)
# A title that says whose statement follows; in running text ("she had no answer by June") the same words say nothing.
_STATEMENT_OF = re.compile(
    r"(?m)^\W*(?:(?!In |From |With |After |According )"
    r"(?:an?|the|official|public|joint|open|press|media|written|full|[A-Z][\w'’-]*):? ){0,5}"
    r"(?:[Ss]tatement|[Aa]nnouncement|[Rr]elease|[Aa]nswer|[Ll]etter|[Nn]otice) "
    rf"(?:from|by|of|issued by) (?:the )?{_HOUSE}"
)
_STATEMENT_BY = re.compile(rf"(?m)^\W*(?:[Tt]he )?{_HOUSE},? (?:statement|answer|announcement|press release|notice)\b")
_INTERVIEW = re.compile(
    rf"(?i:interview|talk|conversation|q&a|questions? (?:and answers?|to)) (?:with|of|to|for) (?:\w+ ){{0,3}}?({_NAME})"
)
# Who answers where answers are marked "A:": "Ida Marr was there. She spoke to Ben Holt."
_ANSWER = re.compile(r"(?m)^\W*(?:A|ANSWER|Answer)\W*:\W*\S")
_SPOKE = re.compile(rf"({_NAME})[^.\n]{{0,120}}(?:\. (?:She|He|They))? (?:spoke|talked|speaks|talks|sat down) (?:to|with) ")
_UNNAMED_TALK = re.compile(r"(?i:interview|talk|conversation|notes of a talk) (?:with|to) (an? [a-z][^,.;:\n]{3,60})")
_PRESS_OFFICE = re.compile(r"\b(?:Press|Media|Communications?|Information|Public Affairs|Public Relations|News)\b")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")


@dataclass(frozen=True)
class Setting:
    """Who speaks where a text attributes nothing: the kind, the name if any, the house, a transcript's hosts and guest.

    `is_in_court` says that the text is a court's paper or a party's, and `is_courts` that its own voice is the court's.
    """

    kind: StatementAttribution = StatementAttribution.NARRATOR
    name: str | None = None
    organisation: str | None = None
    hosts: tuple[str, ...] = ()
    guest: str | None = None
    is_in_court: bool = False
    is_courts: bool = False

    @property
    def is_narrated(self) -> bool:
        """True for an article, False for a text in one speaker's own voice."""
        return self.kind is StatementAttribution.NARRATOR


def setting_of(text: str, quotes: Sequence[Span], cast: Cast, narrator: str | None) -> Setting:
    """Reads whose text it is; `narrator` is the author or outlet that is known from elsewhere."""
    head = _head(text)
    byline = _byline(head)
    hosts = _hosts(text, head)
    if byline is None and not (narrator and is_medium(narrator.split())) and (paper := court_paper(text)):
        house = paper.name if paper.kind is StatementAttribution.OFFICIAL else None
        return Setting(paper.kind, paper.name, house, is_in_court=True, is_courts=paper.is_courts)
    talk = _INTERVIEW.search(head)
    guest = talk[1] if talk else None
    if byline is None and not hosts:
        if guest and not narrator:
            return Setting(StatementAttribution.NAMED, guest, None, guest=guest)
        if (talk := _UNNAMED_TALK.search(head)) and not narrator:
            return Setting(StatementAttribution.ANONYMOUS, talk[1].strip(), None)
        if _is_release(text, head, quotes):
            institution = _issuer(text, narrator) or _institution(head, cast)
            return Setting(StatementAttribution.OFFICIAL, institution, institution)
    if guest is None and _ANSWER.search(text) and (spoke := _SPOKE.search(head)):
        guest = spoke[1]
    return Setting(name=byline or (hosts[0] if hosts else None) or narrator, hosts=hosts, guest=guest)


def _head(text: str) -> str:
    lines = text[:_HEAD_CHARACTERS].split("\n")
    return "\n".join(lines[:_HEAD_LINES])


def _byline(head: str) -> str | None:
    found = _BYLINE.search(head) or _WRITER.search(head)
    if found is None:
        return None
    name = str(next(filter(None, found.groups()))).strip()
    return name.title() if name.isupper() else name


def _hosts(text: str, head: str) -> tuple[str, ...]:
    """The names of those who present a programme, its reporters too."""
    found: list[str] = []
    reporters = _REPORTER.finditer(text) if _OWN.search(text) else ()
    for match in [*_PRESENTED.finditer(head), *_HOST.finditer(head), *reporters]:
        found += [name.strip() for name in match.groups() if name]
    return tuple(dict.fromkeys(found))


def _is_release(text: str, head: str, quotes: Sequence[Span]) -> bool:
    """True for a text that an institution puts out: two signs of it at least."""
    title = "\n".join(text[:_HEAD_CHARACTERS].strip().split("\n")[:6])
    signs = 2 * len(_release_signs(text))
    signs += 2 * bool(_STATEMENT_OF.search(title) or _STATEMENT_BY.search(title)) + bool(_STATEMENT.search(title))
    signs += min(2, _first_person(text, quotes))
    return signs >= 2 and (signs > min(2, _first_person(text, quotes)) or bool(_institution_line(head)))


def _release_signs(text: str) -> set[str]:
    """What only releases say, told apart by how it begins; searched for only where one of its words is there."""
    low = text.lower()
    if not any(word in low for word in _RELEASE_WORDS):
        return set()
    return {match[0].lower()[:12] for match in _RELEASE.finditer(text)}


def _first_person(text: str, quotes: Sequence[Span]) -> int:
    """How often "we" and "our" stand outside quotes."""
    count, at = 0, 0
    for match in _WE.finditer(text):
        while at < len(quotes) and quotes[at].end <= match.start():
            at += 1
        if at == len(quotes) or match.start() < quotes[at].start:
            count += 1
    return count


def _issuer(text: str, narrator: str | None) -> str | None:
    """Whose page a release stands on, where that is named in it too and is no outlet that only prints it."""
    parts = (narrator or "").split()
    is_named = narrator is not None and text.count(narrator) > 1 and not _is_person(text, narrator)
    return narrator if is_named and not is_medium(parts) else None


def _is_person(text: str, name: str) -> bool:
    """ "Said Ida Marr", "Ida Marr, press officer": who put the page up, and no body."""
    return f"said {name}" in text or re.search(rf"{re.escape(name)}, (?:an? |the )?[a-z]", text) is not None


def _institution(head: str, cast: Cast) -> str | None:
    """The institution behind a release: named as its author, alone on a line of its head, or named most."""
    for pattern in (_STATEMENT_OF, _STATEMENT_BY):
        if found := pattern.search(head):
            name = found[1].removesuffix(" of").strip()
            return cast.institutions.get(name.lower(), name)
    if line := _institution_line(head):
        return cast.institutions.get(line.lower(), line)
    return cast.counts.most_common(1)[0][0] if cast.counts else None


def _institution_line(head: str) -> str | None:
    """A line of the head that is an institution's name and nothing else; its press office only if nothing else is."""
    found: list[str] = []
    for line in head.split("\n"):
        parts = (
            line.strip(" *#_").removeprefix("By ").removeprefix("From ").removeprefix("the ").removeprefix("The ").split()
        )
        small = [part for part in parts if not part[0].isupper() and part not in ("of", "for", "and", "the", "&")]
        if (
            1 < len(parts) <= 9
            and not small
            and is_institution(parts)
            and parts[-1].lower() not in words("institutions", "media")
        ):
            found.append(" ".join(parts))
    return next((name for name in found if not _PRESS_OFFICE.search(name)), found[0] if found else None)
