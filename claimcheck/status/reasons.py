"""The sentences of a status: why it is so, and what would settle it, in words that a newspaper's reader understands.

They name no source, do not depend on the order of the evidence, and say nothing of what was told off the record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.evidence import Evidence, Mention
from claimcheck.status.scale import Scale, on_the_record
from claimcheck.vocab import GroundRule, Stance, Status

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def reason(evidence: Evidence, scale: Scale, status: Status) -> str:
    """Why the status is what it is."""
    if status is Status.RETRACTED:
        return "it was withdrawn"
    if status is Status.UNSOURCED:
        return _unsourced(evidence)
    return _REASONS[status](scale) + _unjudged(len(scale.unjudged))


def settle(scale: Scale, status: Status) -> str:
    """What would settle a claim, as one step that a reporter can take; empty where nothing is left to do."""
    if status in (Status.CORROBORATED, Status.DOCUMENTED, Status.RETRACTED):
        return ""
    if status is Status.DISPUTED:
        return _undisputed(scale)
    if status is Status.CONTRADICTED:
        return "a source that asserts it, or its retraction"
    return "a source" if status is Status.UNSOURCED else _missing(scale)


def _unsourced(evidence: Evidence) -> str:
    if all(mention.ground_rule is GroundRule.OFF_RECORD for mention in evidence.supporting):
        return "no source that may be used asserts it"
    return "by this rule, none of those who support it counts"


def _unjudged(matches: int) -> str:
    if not matches:
        return ""
    return f", counting {'a match' if matches == 1 else f'{_number(matches)} matches'} that nobody has judged"


def _single(scale: Scale) -> str:
    kinds = sorted({_kind(mention) for mention in scale.supporting})
    open_ones = sum(map(on_the_record, scale.supporting))
    how = (
        "not on the record"
        if not open_ones
        else "on the record"
        if open_ones == len(scale.supporting)
        else "partly on the record"
    )
    circle = ", which only quotes itself" if scale.lineage.counted == 0 else ""
    return f"one source only ({' and '.join(kinds)}, {how}){circle}"


def _kind(mention: Mention) -> str:
    return "official" if mention.official else "unnamed" if mention.protected else mention.type.label


def _echoed(scale: Scale) -> str:
    mentions, origins = counted(scale.supporting), scale.lineage.counted
    if origins == 0:
        return f"{mentions}, but they quote each other in a circle"
    if origins == 1:
        why = "beside a circle of quotes only one origin" if scale.circles else "all go back to one origin"
        return f"{mentions}, but {why}"
    return f"{mentions} of {_number(origins)} origins, {_shortfall(scale)}"


def _shortfall(scale: Scale) -> str:
    """What several origins lack."""
    if scale.independent >= scale.policy.number:
        return f"{'none' if not scale.on_record else 'too few'} of them on the record"
    if scale.independent < 2:  # one alone cannot be independent of another
        return "not established as independent of each other"
    return f"only {_number(scale.independent)} of them established as independent of each other"


def _corroborated(scale: Scale) -> str:
    if scale.independent == 1:
        return (
            "one first-hand origin on the record"
            if scale.chosen[0].first_hand
            else "one origin found independent, on the record"
        )
    return f"{_number(scale.independent)} origins independent of each other, {_number(scale.on_record)} on the record"


def _disputed(scale: Scale) -> str:
    denials = [mention for mention in scale.contrary if mention.stance is Stance.DENIES]
    others = len(scale.contrary) - len(denials)
    if not denials:
        return f"{counted(scale.supporting)} for it, {_number(others)} against it"
    who = "the official line" if any(mention.official for mention in denials) else "another source"
    return f"{counted(scale.supporting)} for it, and {who} denies it" + (
        f"; {_number(others)} more against it" if others else ""
    )


def _contradicted(scale: Scale) -> str:
    return f"nobody who counts asserts it, and {counted(scale.contrary)} against it"


_REASONS: dict[Status, Callable[[Scale], str]] = {
    Status.SINGLE_SOURCE: _single,
    Status.ECHOED: _echoed,
    Status.CORROBORATED: _corroborated,
    Status.DOCUMENTED: lambda _: "a primary document supports it, and nothing disputes it",
    Status.DISPUTED: _disputed,
    Status.CONTRADICTED: _contradicted,
}


def _undisputed(scale: Scale) -> str:
    if all(mention.proposed for mention in scale.contrary):
        return "somebody's answer to each contradiction that is only proposed"
    return "an editor's review, or the retraction of one side"


def _missing(scale: Scale) -> str:
    """More origins, or a finding about those there are: two that are not established count once somebody finds them so."""
    policy, there = scale.policy, scale.lineage.counted
    if scale.independent >= policy.number:
        return "an origin on the record"
    document = ", or a primary document" if policy.documents_settle else ""
    pairs = policy.number > 1  # where one is enough, it has to meet the policy by itself
    unmet = policy.on_record - (scale.open_origins if pairs else scale.on_record)
    if pairs and there >= policy.number and unmet <= 0:
        return f"{_number(policy.number)} of its origins found independent of each other{document}"
    have = max(scale.independent, 1) if there and pairs else scale.independent
    wanting = policy.number - have if there < policy.number else max(1, unmet)
    return f"{_number(wanting)} {'more ' if have else ''}independent {_origins(wanting, unmet)}{document}"


def _origins(wanting: int, on_record: int) -> str:
    origins = "origin" if wanting == 1 else "origins"
    if on_record <= 0:
        return origins
    return f"{origins} on the record" if on_record >= wanting else f"{origins}, {_number(on_record)} of them on the record"


def counted(mentions: Sequence[Mention]) -> str:
    """How many mentions, in words up to nine."""
    return "one mention" if len(mentions) == 1 else f"{_number(len(mentions))} mentions"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
