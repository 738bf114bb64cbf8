"""The newsroom's rule for when a claim holds up: TOML presets an editor can read, and what a workspace sets beside."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from claimcheck.errors import Invalid, NotFound
from claimcheck.lazily import dataclass, field_names, replace
from claimcheck.text.kept import toml
from claimcheck.vocab import Point

DEFAULT = "two-source"
_PRESETS = Path(__file__).parent / "policies"


@dataclass(frozen=True, slots=True)
class Policy:
    """What is asked before a claim counts as corroborated.

    `number` origins must be established independent, `on_record` of them on the record; `fresh_days` 0 means that
    nothing grows stale; `point` says how sure comparison must be before it proposes a match.
    """

    title: str
    number: int = 2
    on_record: int = 1
    anonymous_counts: bool = True
    hedged_counts: bool = False
    proposals_count: bool = True
    documents_settle: bool = True
    fresh_days: int = 0
    point: str = Point.BALANCED.value

    def as_text(self) -> str:
        """The rule as sentences."""
        origins = "one origin" if self.number == 1 else f"{self.number} origins, established independent of each other"
        lines = [
            self.title,
            f"- corroborated: {origins}, at least {self.on_record} on the record",
            f"- anonymous sources {_do(self.anonymous_counts)} count",
            f"- sources who do not commit {_do(self.hedged_counts)} count",
            f"- matches that nobody has judged {_do(self.proposals_count)} bear on a status",
            f"- a primary document {'does' if self.documents_settle else 'does not'} settle a claim by itself",
            f"- a match is proposed at the {self.point} point: comparison {Point(self.point).label}",
            f"- evidence older than {self.fresh_days} days is stale" if self.fresh_days else "- evidence never grows stale",
        ]
        return "\n".join(lines)


def presets() -> tuple[str, ...]:
    """The names of the presets."""
    return tuple(sorted(file.stem for file in _PRESETS.iterdir() if file.suffix == ".toml"))


def preset(name: str) -> Policy:
    """One preset; raises NotFound."""
    if name not in presets():
        raise NotFound(f"there is no policy {name!r}", hint=f"there are {', '.join(presets())}")
    return Policy(**toml(_PRESETS / f"{name}.toml"))


def load(table: Mapping[str, Any]) -> Policy:
    """The policy of a workspace: a preset and what is set beside it; raises Invalid or NotFound."""
    if not isinstance(table, Mapping):
        raise Invalid("the policy must be a table of settings", hint=f'write [policy], and below it preset = "{DEFAULT}"')
    settings = dict(table)
    name = settings.pop("preset", DEFAULT)
    if not isinstance(name, str):
        raise Invalid("the policy setting 'preset' must be text", hint=f"there are {', '.join(presets())}")
    base = preset(name)
    for setting, value in settings.items():
        _check(setting, value)
    title = f"{base.title}, as changed here" if settings else base.title
    return _consistent(replace(base, **{"title": title, **settings}))


def _check(name: str, value: object) -> None:
    known = {name: type(getattr(Policy(""), name)) for name in field_names(Policy)}
    if name not in known:
        raise Invalid(f"the policy has no setting {name!r}", hint=f"known are preset, {', '.join(known)}")
    if type(value) is not known[name]:
        wanted = {int: "a whole number", bool: "true or false", str: "text"}[known[name]]
        raise Invalid(f"the policy setting {name!r} must be {wanted}", hint="mend [policy] in claimcheck.toml")
    if name == "point" and value not in set(Point):
        raise Invalid(f"the policy has no point {value!r}", hint=f"there are {', '.join(Point)}")
    if isinstance(value, int) and value < (1 if name == "number" else 0):
        raise Invalid(f"the policy setting {name!r} is too small", hint="number is at least 1, the others at least 0")


def _consistent(policy: Policy) -> Policy:
    """The policy, unless it asks for more origins on the record than origins, which an editor cannot have meant."""
    if policy.on_record > policy.number:
        raise Invalid(
            f"the policy asks for {policy.on_record} origins on the record, but only {policy.number} in all",
            hint="set on_record in [policy] to no more than number",
        )
    return policy


def _do(yes: bool) -> str:
    return "do" if yes else "do not"
