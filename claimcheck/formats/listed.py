"""Text in: what `list` writes as JSON or CSV, turned back into records that an import takes.

A listing holds what may be shown: a source by the name or description under which it is printed, a document by its address
only. What was derived (status, counts, reasons) is left out and worked out anew; judgements and ratings are not in it. Each
attribution is a record of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.formats.gate import UNDATED
from claimcheck.vocab import AttributionType, SourceKind, Stance

Values = dict[str, Any]

_VOICE = ("type", "stance", "ground_rule", "basis", "speaks_for", "via", "said", "credibility")
_ROW = frozenset(("id", "status", "reason", "recorded_at", "ulid"))  # the columns of a listing that are never empty


class Unreadable(ValueError):
    """A listing's row of which cannot be told who said what; the message says why."""


def records_of(values: Values) -> Iterator[Values]:
    """The records of a listing's entry; any other record as it is. Raises Unreadable."""
    if isinstance(values.get("standing"), dict) and isinstance(values.get("voices"), list):
        return _of_view(values)
    if values.keys() >= _ROW:
        return _of_row(values)
    return iter((values,))


def _of_view(values: Values) -> Iterator[Values]:
    voices = [voice for voice in values["voices"] if isinstance(voice, dict)]
    yield from _of_claim(values, [_spoken(voice) for voice in voices])


def _spoken(voice: Values) -> Values:
    spoken = {name: voice[name] for name in _VOICE if voice.get(name) is not None}
    found = {"doc": voice["url"], "quote": voice.get("quote")} if voice.get("url") else {}
    return {**_by(voice.get("shown_as"), voice.get("type")), **spoken, **found}


def _of_row(values: Values) -> Iterator[Values]:
    speakers = _split(values.get("sources"))
    told = [_split(values.get(name)) for name in ("types", "ground_rules", "dates")]
    if any(len(said) != len(speakers) for said in told):
        raise Unreadable("does not tell who said what")
    yield from _of_claim(values, [_told(*each) for each in zip(speakers, *told, strict=True)])


def _told(speaker: str, type_: str, rule: str, said: str) -> Values:
    name, stance = _speaker(speaker)
    date = {} if said == UNDATED else {"said": said}
    return {**_by(name, type_), "type": type_, "stance": stance, "ground_rule": rule, **date}


def _of_claim(values: Values, spoken: list[Values]) -> Iterator[Values]:
    """The claim once for each who speaks; each line has a reference of its own, so that a second time it adds nothing."""
    claim = {name: values[name] for name in ("text", "case", "note", "ulid") if values.get(name) is not None}
    ref = values.get("ref") or values.get("ulid")
    for place, said in enumerate(spoken or [{}], start=1):
        yield {**claim, "ref": ref if place == 1 else f"{ref}-{place}", **said}


def _split(cell: Any) -> list[str]:
    return str(cell).split("; ") if cell else []


def _speaker(cell: str) -> tuple[str, str]:
    """The name and the stance that stands behind it in brackets."""
    for stance in Stance:
        if cell.endswith(end := f" ({stance})"):
            return cell.removesuffix(end), str(stance)
    return cell, str(Stance.ASSERTS)


def _by(name: Any, type_: Any) -> Values:
    """The source; one that is not named comes in as what it is called, never as a person of that name."""
    anonymous = {"source_kind": str(SourceKind.ANONYMOUS)} if type_ == AttributionType.ANONYMOUS else {}
    return {"source": name, **anonymous}
