"""The newsroom's rule for when a claim holds up: TOML presets an editor can read, and what a workspace sets beside."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from importlib import resources
from typing import Any

from claimcheck.errors import Invalid, NotFound


@dataclass(frozen=True, slots=True)
class Policy:
    """What is asked before a claim counts as corroborated.

    `number` origins must be established independent, `on_record` of them on the record; `fresh_days` 0 means that
    nothing grows stale.
    """

    title: str
    number: int = 2
    on_record: int = 1
    anonymous_counts: bool = True
    hedged_counts: bool = False
    proposals_count: bool = True
    documents_settle: bool = True
    fresh_days: int = 0

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
            f"- evidence older than {self.fresh_days} days is stale" if self.fresh_days else "- evidence never grows stale",
        ]
        return "\n".join(lines)


def presets() -> tuple[str, ...]:
    """The names of the presets."""
    files = resources.files("claimcheck").joinpath("policies").iterdir()
    return tuple(sorted(file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml")))


def preset(name: str) -> Policy:
    """One preset; raises NotFound."""
    if name not in presets():
        raise NotFound(f"there is no policy {name!r}", hint=f"there are {', '.join(presets())}")
    text = resources.files("claimcheck").joinpath("policies", f"{name}.toml").read_text("utf-8")
    return Policy(**tomllib.loads(text))


def load(table: Mapping[str, Any]) -> Policy:
    """The policy of a workspace: a preset and what is set beside it; raises Invalid or NotFound."""
    settings = dict(table)
    base = preset(str(settings.pop("preset", "two-source")))
    for name, value in settings.items():
        _check(name, value)
    changed = replace(base, **settings)
    return replace(changed, title=settings.get("title", f"{base.title}, as changed here")) if settings else base


def _check(name: str, value: object) -> None:
    known = {field.name: type(getattr(Policy(""), field.name)) for field in fields(Policy)}
    if name not in known:
        raise Invalid(f"the policy has no setting {name!r}", hint=f"known are preset, {', '.join(known)}")
    if type(value) is not known[name]:
        wanted = {int: "a whole number", bool: "true or false", str: "text"}[known[name]]
        raise Invalid(f"the policy setting {name!r} must be {wanted}", hint="mend [policy] in claimcheck.toml")
    if isinstance(value, int) and value < (1 if name == "number" else 0):
        raise Invalid(f"the policy setting {name!r} is too small", hint="number is at least 1, the others at least 0")


def _do(yes: bool) -> str:
    return "do" if yes else "do not"
