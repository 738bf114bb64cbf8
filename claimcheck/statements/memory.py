"""Who spoke before: what a pronoun, "the person" or "the company" points back to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from claimcheck.statements.cast import Cast
from claimcheck.statements.lexicon import any_words, gender_of, pronouns, words
from claimcheck.statements.speaker import Speaker
from claimcheck.vocab import StatementAttribution

_PLURAL_ENDING = "s"
_GENERIC = frozenset(
    {
        "company",
        "firm",
        "agency",
        "group",
        "organisation",
        "organization",
        "institution",
        "body",
        "party",
        "campaign",
        "operator",
        "contractor",
        "authority",
        "ministry",
        "department",
        "union",
        "utility",
        "regulator",
    }
)
# Words of a description that only point back.
_POINTERS = frozenset({"the", "this", "that", "these", "those", "same", "its", "his", "her", "their", "our", "my", "latter"})
_PEOPLE = (StatementAttribution.NAMED, StatementAttribution.ANONYMOUS)
_SYNONYMS = {
    "company": ("firm", "contractor", "operator", "manufacturer", "maker", "group", "retailer", "airline"),
    "agency": ("authority", "department", "office", "bureau", "regulator"),
    "person": ("source", "insider"),
    "source": ("person", "insider"),
    "sources": ("people", "insiders"),
    "people": ("sources", "insiders", "employees", "workers"),
    "document": ("filing", "memo", "report", "letter", "email", "complaint", "lawsuit", "affidavit"),
}


@dataclass
class Memory:
    """The speakers met so far; the last one of each kind and noun is what a reader takes a pronoun for."""

    cast: Cast
    person: Speaker | None = None  # the last single person
    several: Speaker | None = None
    thing: Speaker | None = None  # the last institution or paper
    house: str | None = None  # the last that somebody spoke for
    heads: dict[str, Speaker] = field(default_factory=dict)
    gender: dict[str, str] = field(default_factory=dict)
    paragraph: int = -1  # of whoever spoke last

    def spoke_last(self, paragraph: int) -> bool:
        """True where an institution or a paper was the last to speak, in this paragraph."""
        return self.thing is not None and self.paragraph == paragraph

    def note(self, speaker: Speaker, pronoun: str = "") -> None:
        """Remember who spoke; a pronoun that stood for the speaker tells how to take the next."""
        sex = pronouns().get(pronoun)
        if sex in ("m", "f"):
            self.gender.setdefault(speaker.name, sex)
        if speaker.head in gender_of():
            self.gender.setdefault(speaker.name, gender_of()[speaker.head])
        if speaker.head and not (speaker.is_definite and speaker.head in self.heads):
            self.heads[speaker.head] = speaker
        self.house = speaker.organisation or self.house
        if self._is_several(speaker):
            self.several = speaker
        elif speaker.kind in _PEOPLE or speaker.head in any_words(("people", "spokespeople"), ("people", "offices")):
            self.person = speaker
        else:
            self.thing = speaker

    def see(self, name: str) -> None:
        """A person named at a sentence's beginning may be the next "she"."""
        if self.person is None or self.person.name != name:
            self.person = Speaker(StatementAttribution.NAMED, name, name.rsplit(maxsplit=1)[-1].lower())

    def resolve(self, speaker: Speaker) -> tuple[Speaker, bool]:
        """The speaker behind a pronoun or a description, and whether it was found; else the same again."""
        if speaker.kind is None:
            found = self._behind_pronoun(speaker.head)
        elif speaker.head == "witness" and speaker.name.split()[0] == "the" and self.person is not None:
            found = self.person  # in court "the witness" is whoever is heard
        elif speaker.head == "person" and speaker.name.split()[0] in ("this", "the", "that") and self._is_unnamed():
            found = self.person
        elif speaker.is_definite or speaker.head in ("person", "source"):
            found = self._behind_noun(speaker)
        else:
            found = None
        return (speaker, False) if found is None else (found, True)

    def _behind_pronoun(self, pronoun: str) -> Speaker | None:
        sex = pronouns().get(pronoun)
        if sex in ("m", "f"):
            return self._of_gender(sex)
        if sex == "p":
            return self.several or self.thing or self.person
        if sex == "n":
            return self.thing
        return self.person if pronoun in ("who",) else None

    def _is_unnamed(self) -> bool:
        return self.person is not None and self.person.kind is StatementAttribution.ANONYMOUS

    def _of_gender(self, sex: str) -> Speaker | None:
        """The last person, unless known to be of the other sex; then the last known to fit."""
        if self.person is not None and self._sex(self.person) in (sex, None):
            return self.person
        if self.person is None and self.thing is not None and self._may_be_person(self.thing):
            return replace(self.thing, kind=StatementAttribution.NAMED, organisation=None)
        return next((one for one in reversed(list(self.heads.values())) if self._sex(one) == sex), self.person)

    @staticmethod
    def _may_be_person(thing: Speaker) -> bool:
        """A lone name that nothing tells to be an institution's, when "he" or "she" points back to it."""
        is_lone = thing.name[:1].isupper() and not thing.name.isupper() and len(thing.name.split()) == 1
        return is_lone and thing.kind is StatementAttribution.OFFICIAL and thing.head not in words("institutions", "nouns")

    def _sex(self, speaker: Speaker) -> str | None:
        return self.gender.get(speaker.name) or self.cast.gender.get(speaker.name)

    def _behind_noun(self, speaker: Speaker) -> Speaker | None:
        """ "The person", "the mayor", "the authority": who was called that, or the institution of that noun."""
        head = speaker.head
        is_office = head in words("people", "offices") or head in words("people", "spokespeople")
        is_short = len(speaker.name.split()) <= 3
        if (speaker.kind is StatementAttribution.OFFICIAL or is_office) and head in self.cast.roles and is_short:
            return self._from_cast(head)
        for noun in (head, *_SYNONYMS.get(head, ())):
            is_known = noun in self.heads and self.heads[noun].name != speaker.name and len(speaker.name.split()) <= 4
            if is_known and _agrees(speaker, self.heads[noun]):
                known = self.heads[noun]
                return known if known.kind is not None else None
        if head in self.cast.roles and len(speaker.name.split()) <= 3:
            return self._from_cast(head)
        if (
            head in _GENERIC
            and self.thing is not None
            and self.thing.kind is StatementAttribution.OFFICIAL
            and self._may_be(head, self.thing)
            and len(speaker.name.split()) == 2
        ):
            return self.thing
        return self._house_called(head) if head in _GENERIC and len(speaker.name.split()) == 2 else None

    def _house_called(self, head: str) -> Speaker | None:
        """The house that was spoken for last, unless "the company" cannot be it: no court is one."""
        if not self.house or not self.house[0].isupper():
            return None
        noun = self.house.split()[-1].lower()
        is_it = self._may_be(head, Speaker(StatementAttribution.OFFICIAL, self.house, noun))
        return Speaker(StatementAttribution.OFFICIAL, self.house, head, self.house) if is_it else None

    @staticmethod
    def _may_be(head: str, thing: Speaker) -> bool:
        """Whether "the company" can be the one that spoke last: of that noun, of none, or a firm too."""
        if thing.head == head or thing.head not in words("institutions", "nouns"):
            return True
        return head not in words("institutions", "public") and thing.head not in words("institutions", "public")

    def _from_cast(self, role: str) -> Speaker:
        name = self.cast.roles[role]
        is_institution = role in words("institutions", "nouns") and name not in self.cast.people.values()
        kind = StatementAttribution.OFFICIAL if is_institution else StatementAttribution.NAMED
        return Speaker(kind, name, name.split()[-1].lower(), name if is_institution else None)

    def _is_several(self, speaker: Speaker) -> bool:
        head = speaker.head
        return (
            speaker.kind is StatementAttribution.ANONYMOUS
            and (head.endswith(_PLURAL_ENDING) or head in ("people", "men", "women", "many", "some", "others", "police"))
        ) or (not head and " and " in speaker.name)


def _agrees(speaker: Speaker, known: Speaker) -> bool:
    """Whether what is told beside the noun fits: "the mayor's office" is not the health office."""
    told = {word.removesuffix("'s").removesuffix("’s") for word in speaker.name.lower().split()}
    return told - {speaker.head} - _POINTERS <= set(known.name.lower().replace("'s", "").replace("’s", "").split())


def expanded(speaker: Speaker, cast: Cast) -> Speaker:
    """A named speaker under the full name the text gives somewhere."""
    if speaker.kind is not StatementAttribution.NAMED:
        return speaker
    full = cast.person(speaker.name)
    return speaker if full is None else replace(speaker, name=full)
