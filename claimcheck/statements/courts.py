"""Papers of a court: whose a judgment's "I find" is, whose a complaint's "alleges", and where a judge speaks apart.

A judgment's own voice is the court's; the parties, witnesses and documents it tells of keep what they say. What a party
hands in is that party's and never the court's, though the court's name heads it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.lazily import NamedTuple
from claimcheck.text.spans import Span
from claimcheck.vocab import StatementAttribution

_HEAD = 3_000  # characters
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
_COURT = re.compile(
    r"^[ \t#*]*(?:(?:IN|In|BEFORE|Before) )?(?:(?:THE|The|the) )?"
    r"(?P<court>(?:[A-Z][\w.'’&-]*,? |(?:of|OF|the|THE|and|AND|for|FOR) ){0,9}"
    r"(?:COURT|Court|TRIBUNAL|Tribunal)(?: (?:of|OF|for|FOR|the|THE|and|AND|in|IN)| [A-Z][\w.'’&-]*){0,9})[ \t*,]*$",
    re.MULTILINE,
)
# What says that the paper is the court's own.
_JUDGMENT = re.compile(
    r"^[ \t#*]*(?:(?:APPROVED|Approved|RESERVED|Reserved|FINAL|Final|SUMMARY|Summary) )?"
    r"(?:JUDGE?MENT|Judge?ment|OPINION|Opinion|RULING|Ruling|DECISION|Decision|ORDER|Order"
    r"|SENTENCING REMARKS|Sentencing [Rr]emarks|FINDINGS OF FACT|Findings of [Ff]act|REASONS|Reasons)\b[^.\n]{0,60}$"
    r"|^[ \t]*Neutral Citation|\bdelivered the opinion of the [Cc]ourt\b",
    re.MULTILINE,
)
_PLEADING = re.compile(
    r"^[ \t#*]*(?:(?:FIRST|SECOND|AMENDED|VERIFIED|CLASS ACTION|CRIMINAL|JOINT|OPENING|REPLY"
    r"|First|Second|Amended|Verified|Criminal) ){0,3}"
    r"(?:COMPLAINT|Complaint|PETITION|Petition|INDICTMENT|Indictment|PARTICULARS OF CLAIM|Particulars of [Cc]laim"
    r"|DEFEN[CS]E|Defen[cs]e|ANSWER|Answer|MOTION|Motion|BRIEF|Brief|AFFIDAVIT|Affidavit|DECLARATION|Declaration"
    r"|WITNESS STATEMENT|Witness [Ss]tatement|SKELETON ARGUMENT|Skeleton [Aa]rgument)\b[^.\n]{0,80}$",
    re.MULTILINE,
)
_SWORN = re.compile(
    rf"\bI, (?P<name>{_NAME}), .{{0,160}}?\b(?:declare|state|say|swear|affirm|depose|make oath)\b", re.DOTALL
)
_OF_WITNESS = re.compile(
    r"(?m)^[ \t#*]*(?:AFFIDAVIT|Affidavit|DECLARATION|Declaration|(?:WITNESS|Witness) (?:STATEMENT|[Ss]tatement)) (?:OF|of) "
    rf"(?P<name>{_NAME})[ \t*]*$"
)
_ALLEGES = re.compile(
    rf"\b(?:Plaintiffs?|Claimants?|Petitioners?|Applicants?|Defendants?|Respondents?),? (?P<name>{_NAME})"
    r"(?:,[^.\n]{0,160}?)?\s(?:alleges?|states?|complains?|avers?|submits?|responds?|denies|den(?:y|ies)|pleads?|answers?|moves?)\b"
)
_JURY = re.compile(r"\b[Tt]he (?P<name>[Gg]rand [Jj]ury) (?:charges|alleges|finds)")
_PARTY = re.compile(
    rf"(?m)^[ \t]*(?P<name>{_NAME})(?: AND OTHERS| and others|,? et al\.?)?,?\s+"
    r"(?:Plaintiff|Claimant|Petitioner|Applicant)s?\b"
)
_APART = re.compile(
    r"(?P<name>(?:(?:MR|MRS|MS|CHIEF|LORD|LADY|Mr|Mrs|Ms|Chief|Lord|Lady)\.? )?"
    r"(?:JUSTICE|JUDGE|LORD|LADY|Justice|Judge|Lord|Lady) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?),? "
    r"(?:with whom .{3,120}(?:join|joins),? )?"
    r"\(?(?:dissenting|concurring)\b[^.\n]{0,80}\.?\)?"
)
_TURN = re.compile(r"(?m)^[ \t]*(?:(?:THE (?:COURT|WITNESS|CLERK)|M[RS]S?\. [A-Z]+|Q|A|BY M[RS]S?\. [A-Z]+)[.:])[ \t]")
_FEWEST_TURNS = 4  # a transcript of a hearing has its speakers before their words


class CourtPaper(NamedTuple):
    """Whose a court paper's own voice is, and whether it is the court's."""

    kind: StatementAttribution
    name: str | None
    is_courts: bool


def court_paper(text: str) -> CourtPaper | None:
    """The paper of a court, or of a party before it, that a text is; None for every other text, and for a hearing."""
    head = text[:_HEAD]
    court = _COURT.search(head)
    if len(_TURN.findall(text)) >= _FEWEST_TURNS:
        return None
    if _PLEADING.search(head) and (court or _OF_WITNESS.search(head)):
        return _partys(head)
    if court and _JUDGMENT.search(head):
        return CourtPaper(StatementAttribution.OFFICIAL, _titled(court["court"]), True)
    return None


def _partys(head: str) -> CourtPaper:
    """Who hands it in: who swears to it, the party that alleges, else the claimant that its head names."""
    for pattern in (_SWORN, _OF_WITNESS, _JURY, _ALLEGES, _PARTY):
        if found := pattern.search(head):
            kind = StatementAttribution.OFFICIAL if pattern is _JURY else StatementAttribution.NAMED
            return CourtPaper(kind, _titled(found["name"]), False)
    return CourtPaper(StatementAttribution.ANONYMOUS, "a party to the case", False)


def judges_apart(text: str, spans: Sequence[Span]) -> dict[int, str]:
    """For each sentence of a judgment that a judge writes apart from the court, that judge's name."""
    found: dict[int, str] = {}
    judge: str | None = None
    for place, span in enumerate(spans):
        if match := _APART.fullmatch(span.of(text).strip(" #*")):
            judge = _titled(match["name"])
        elif judge is not None:
            found[place] = judge
    return found


def _titled(name: str) -> str:
    """A name as one writes it within a line."""
    small = {"of", "the", "and", "for", "in"}
    words = " ".join(name.split()).strip(" ,").split()
    if not name.isupper():
        return " ".join(words)
    return " ".join(word.lower() if place and word.lower() in small else word.title() for place, word in enumerate(words))
