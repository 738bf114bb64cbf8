"""What is usual where a person leaves it out: the ground rule, what kind a new source is, what an unnamed one is called."""

from __future__ import annotations

from claimcheck.vocab import AttributionType, GroundRule, SourceKind

UNNAMED = "an unnamed source"
# Who speaks officially is a body, who is quoted by name a person.
_KINDS = {
    AttributionType.NAMED: SourceKind.PERSON,
    AttributionType.ANONYMOUS: SourceKind.ANONYMOUS,
    AttributionType.OFFICIAL: SourceKind.ORGANISATION,
    AttributionType.DOCUMENT: SourceKind.PUBLICATION,
    AttributionType.OBSERVATION: SourceKind.PERSON,
}
# Words by which a description begins, and no name does when they are written small.
_INDEFINITE = frozenset(
    ("a", "an", "another", "one", "some", "somebody", "someone", "several", "two", "three", "four", "five", "my", "our")
)


def usual_terms(type_: AttributionType | None, rule: GroundRule | None) -> tuple[AttributionType, GroundRule]:
    """The type and the ground rule of an attribution, each decided by the other where it is left out.

    Who does not speak on the record is anonymous, who is anonymous speaks on background, and everybody else by name.
    """
    if type_ is None:
        type_ = AttributionType.NAMED if rule in (None, GroundRule.ON_RECORD) else AttributionType.ANONYMOUS
    if rule is None:
        rule = GroundRule.BACKGROUND if type_ is AttributionType.ANONYMOUS else GroundRule.ON_RECORD
    return type_, rule


def usual_kind(type_: AttributionType, rule: GroundRule) -> SourceKind:
    """The kind of a new source; one who speaks by name but not on the record is kept by a description."""
    if type_ is AttributionType.NAMED and rule is not GroundRule.ON_RECORD:
        return SourceKind.ANONYMOUS
    return _KINDS[type_]


def usual_relay(name: str) -> SourceKind:
    """The kind of a new source through which something came: "a paramedic" is somebody unnamed, all else an outlet."""
    return SourceKind.ANONYMOUS if name.partition(" ")[0] in _INDEFINITE else SourceKind.PUBLICATION
