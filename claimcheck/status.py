"""Status: how a claim stands, derived from its evidence by the policy, with the reason and what would settle it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from claimcheck.evidence import Evidence, Mention
from claimcheck.origins import Lineage, trace
from claimcheck.policy import Policy
from claimcheck.vocab import AttributionType, GroundRule, Modifier, Stance, Status

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class Assessment:
    """How a claim stands. `settle` is empty where nothing is left to do; `lineage` says what was counted as one."""

    status: Status
    modifiers: tuple[Modifier, ...]
    reason: str
    settle: str
    mentions: int
    origins: int
    independent: int
    lineage: Lineage
    verified: bool


@dataclass(frozen=True, slots=True)
class _Scale:
    """The evidence sorted by what the policy lets count."""

    supporting: tuple[Mention, ...]
    contrary: tuple[Mention, ...]
    lineage: Lineage
    policy: Policy

    @property
    def independent(self) -> int:
        return len(self.lineage.independent)

    @property
    def on_record(self) -> int:
        return sum(any(_open(mention) for mention in origin.mentions) for origin in self.lineage.independent)

    @property
    def enough(self) -> bool:
        return self.independent >= self.policy.number and self.on_record >= self.policy.on_record

    @property
    def documented(self) -> bool:
        return self.policy.documents_settle and any(map(_primary_document, self.supporting))


def assess(evidence: Evidence, policy: Policy) -> Assessment:
    """The status of one claim by the policy."""
    scale = _weigh(evidence, policy, with_proposals=policy.proposals_count)
    status = Status.RETRACTED if evidence.retracted else _status(scale)
    modifiers = tuple(_modifiers(evidence, scale, status))
    return Assessment(
        status=status,
        modifiers=modifiers,
        reason=_reason(evidence, scale, status, modifiers),
        settle="" if evidence.reviewed else _settle(scale, status),
        mentions=len(scale.supporting),
        origins=scale.lineage.counted,
        independent=scale.independent,
        lineage=scale.lineage,
        verified=evidence.reviewed or status in (Status.CORROBORATED, Status.DOCUMENTED),
    )


def _weigh(evidence: Evidence, policy: Policy, *, with_proposals: bool) -> _Scale:
    def kept(mentions: Iterable[Mention], test: Callable[[Mention], bool]) -> tuple[Mention, ...]:
        return tuple(m for m in mentions if test(m) and _usable(m, policy) and (with_proposals or not m.proposed))

    stances = (Stance.ASSERTS, Stance.HEDGES) if policy.hedged_counts else (Stance.ASSERTS,)
    supporting = kept(evidence.supporting, lambda mention: mention.stance in stances)
    contrary = kept(evidence.contrary, lambda mention: mention.stance is not Stance.HEDGES)
    return _Scale(supporting, contrary, trace(supporting, evidence.established, evidence.excluded), policy)


def _usable(mention: Mention, policy: Policy) -> bool:
    """Off the record supports nothing; the policy may leave anonymous sources out."""
    if mention.ground_rule is GroundRule.OFF_RECORD:
        return False
    return policy.anonymous_counts or not mention.protected


def _open(mention: Mention) -> bool:
    return mention.ground_rule is GroundRule.ON_RECORD and not mention.protected


def _primary_document(mention: Mention) -> bool:
    own = mention.document is not None and mention.via is None and mention.upstream is None
    return own and mention.type is AttributionType.DOCUMENT


def _status(scale: _Scale) -> Status:
    if not scale.supporting:
        return Status.CONTRADICTED if scale.contrary else Status.UNSOURCED
    if scale.contrary:
        return Status.DISPUTED
    if scale.documented:
        return Status.DOCUMENTED
    if scale.enough:
        return Status.CORROBORATED
    return Status.SINGLE_SOURCE if len({mention.source for mention in scale.supporting}) == 1 else Status.ECHOED


def _modifiers(evidence: Evidence, scale: _Scale, status: Status) -> Iterable[Modifier]:
    if scale.supporting and all(mention.official for mention in scale.supporting):
        yield Modifier.OFFICIAL_ONLY
    if scale.supporting and all(mention.protected for mention in scale.supporting):
        yield Modifier.ANONYMOUS_ONLY
    if not evidence.retracted and _rests_on_proposals(evidence, scale, status):
        yield Modifier.PROPOSED
    if _stale(scale, evidence.today):
        yield Modifier.STALE
    if evidence.answered is False:
        yield Modifier.UNANSWERED


def _rests_on_proposals(evidence: Evidence, scale: _Scale, status: Status) -> bool:
    """True where leaving out the matches nobody has judged would give another status."""
    if not any(mention.proposed for mention in (*scale.supporting, *scale.contrary)):
        return False
    return _status(_weigh(evidence, scale.policy, with_proposals=False)) is not status


def _stale(scale: _Scale, today: str) -> bool:
    if not (scale.policy.fresh_days and scale.supporting and today):
        return False
    newest = max(_latest_day(mention.said or mention.recorded_at) for mention in scale.supporting)
    return (date.fromisoformat(today) - newest).days > scale.policy.fresh_days


def _latest_day(said: str) -> date:
    """The last day that a date of any precision can mean, give or take the length of a month."""
    parts = [int(part) for part in said[:10].split("-")] if said else [1]
    year, month, day = (*parts, *(12, 28)[len(parts) - 1 :])[:3]
    return date(year, month, day)


def _reason(evidence: Evidence, scale: _Scale, status: Status, modifiers: tuple[Modifier, ...]) -> str:
    if status is Status.UNSOURCED and evidence.supporting:
        return "those who assert it do not count by this rule or are off the record"
    sentence = _REASONS[status](scale)
    return f"{sentence}, counting a match that nobody has judged" if Modifier.PROPOSED in modifiers else sentence


def _single(scale: _Scale) -> str:
    mention = scale.supporting[0]
    how = "on the record" if all(map(_open, scale.supporting)) else "not on the record"
    kind = "official" if mention.official else "unnamed" if mention.protected else mention.type.label
    return f"one source only ({kind}, {how})"


def _echoed(scale: _Scale) -> str:
    mentions = f"{_number(len(scale.supporting))} mentions"
    if scale.lineage.counted == 0:
        return f"{mentions}, but they quote each other in a circle"
    if scale.lineage.counted == 1:
        return f"{mentions}, but all go back to one origin"
    if scale.independent >= scale.policy.number:
        return f"{mentions} of {_number(scale.lineage.counted)} origins, too few of them on the record"
    return f"{mentions} of {_number(scale.lineage.counted)} origins, not established as independent of each other"


def _corroborated(scale: _Scale) -> str:
    if scale.independent == 1:
        return "one first-hand origin on the record"
    return f"{_number(scale.independent)} origins independent of each other, {_number(scale.on_record)} on the record"


def _disputed(scale: _Scale) -> str:
    against = scale.contrary
    if any(mention.stance is Stance.DENIES for mention in against):
        who = "the official line" if any(m.official for m in against if m.stance is Stance.DENIES) else "another source"
        return f"{_mentions(scale.supporting)} for it, and {who} denies it"
    return f"{_mentions(scale.supporting)} for it, {_number(len(against))} against it"


def _contradicted(scale: _Scale) -> str:
    return f"nobody who counts asserts it, and {_mentions(scale.contrary)} against it"


_REASONS: dict[Status, Callable[[_Scale], str]] = {
    Status.UNSOURCED: lambda _: "nobody on file asserts it",
    Status.SINGLE_SOURCE: _single,
    Status.ECHOED: _echoed,
    Status.CORROBORATED: _corroborated,
    Status.DOCUMENTED: lambda _: "a primary document supports it, and nothing disputes it",
    Status.DISPUTED: _disputed,
    Status.CONTRADICTED: _contradicted,
    Status.RETRACTED: lambda _: "it was withdrawn",
}


def _settle(scale: _Scale, status: Status) -> str:
    """What would settle a claim, as one step that a reporter can take."""
    if status in (Status.CORROBORATED, Status.DOCUMENTED, Status.RETRACTED):
        return ""
    if status is Status.DISPUTED:
        return _undisputed(scale)
    if status is Status.CONTRADICTED:
        return "a source that asserts it, or its retraction"
    if status is Status.UNSOURCED:
        return "a source"
    return _missing(scale)


def _undisputed(scale: _Scale) -> str:
    if all(mention.proposed for mention in scale.contrary):
        return "a judgement on the proposed match"
    return "an editor's review, or the retraction of one side"


def _missing(scale: _Scale) -> str:
    wanting = scale.policy.number - scale.independent
    if wanting <= 0:
        return "an origin on the record"
    origins = "origin" if wanting == 1 else "origins"
    more = "more " if scale.independent else ""
    record = " on the record" if scale.on_record < scale.policy.on_record else ""
    return f"{_number(wanting)} {more}independent {origins}{record}, or a primary document"


def _mentions(mentions: tuple[Mention, ...]) -> str:
    return "one mention" if len(mentions) == 1 else f"{_number(len(mentions))} mentions"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
