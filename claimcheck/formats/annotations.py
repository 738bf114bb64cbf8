"""W3C Web Annotation: quotes with their places as JSON Lines, one annotation a line, and back.

A target has a TextQuoteSelector, a TextPositionSelector where the place is known, and a FragmentSelector for a page (RFC
3778) or a time (Media Fragments). The body names the claim and gives its words. Vocabulary: https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from claimcheck.answers import Problem, QuoteAnnotation
from claimcheck.formats.gate import json_line

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
LONGEST = 100_000  # characters of one text
_PAGES = "http://tools.ietf.org/rfc/rfc3778"
_MEDIA = "http://www.w3.org/TR/media-frags/"
_FRAGMENT = re.compile(r"page=[^&=\s]{1,40}|t=[0-9:.,]{1,40}")
_URN = "urn:claimcheck:"


def written(quote: QuoteAnnotation) -> str:
    """One annotation as a line of JSON."""
    body: list[dict[str, Any]] = [{"type": "TextualBody", "value": quote.claim, "purpose": "describing"}]
    if quote.claim_id:
        source = f"{_URN}claim:{quote.claim_id}"
        body.insert(0, {"type": "SpecificResource", "source": source, "purpose": "linking"})
    if quote.said_by:
        body.append({"type": "TextualBody", "value": quote.said_by, "purpose": "identifying"})
    identity = {"id": f"{_URN}attribution:{quote.attribution_id}"} if quote.attribution_id else {}
    target = {"source": quote.source, "selector": _selectors(quote)}
    return json_line(
        {"@context": CONTEXT, **identity, "type": "Annotation", "motivation": "linking", "body": body, "target": target}
    )


def _selectors(quote: QuoteAnnotation) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
    ]
    if quote.start is not None and quote.end is not None:
        found.append({"type": "TextPositionSelector", "start": quote.start, "end": quote.end})
    if quote.fragment:
        conforms = _PAGES if quote.fragment.startswith("page=") else _MEDIA
        found.append({"type": "FragmentSelector", "conformsTo": conforms, "value": quote.fragment})
    return found


def read(text: str) -> Iterator[tuple[int, QuoteAnnotation] | Problem]:
    """The quotes of a text of JSON Lines with their line numbers; a bad line is a Problem, never a stop."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield number, _quote(json.loads(line))
        except (ValueError, RecursionError) as failure:
            said = str(failure) if type(failure) is ValueError else "is no JSON"
            yield Problem(f"line {number}", said, "write one Web Annotation with a TextQuoteSelector a line")


def _quote(value: Any) -> QuoteAnnotation:
    """An annotation as a quote; raises ValueError with what it lacks."""
    target = _object(_first(_object(value, "is no JSON object").get("target")), "has no target with a selector")
    selectors = {_kind(one): one for one in reversed(_listed(target.get("selector"))) if isinstance(one, dict)}
    words = selectors.get("TextQuoteSelector", {})
    exact = _text(words.get("exact"))
    if not exact.strip():
        raise ValueError("has no TextQuoteSelector with the exact words")
    source = _text(target.get("source")) or _text(_mapping(target.get("source")).get("id"))
    if not source.strip():
        raise ValueError("names no source for its target")
    start, end = _place(selectors.get("TextPositionSelector", {}))
    bodies = [one for one in _listed(value.get("body")) if isinstance(one, dict)]
    claim = _body(bodies, "describing") or _body(bodies, None) or exact
    linked = next((one.get("source") for one in bodies if one.get("purpose") == "linking"), None)
    fragment = _text(selectors.get("FragmentSelector", {}).get("value"))
    return QuoteAnnotation(
        exact,
        _text(words.get("prefix")),
        _text(words.get("suffix")),
        start,
        end,
        fragment if _FRAGMENT.fullmatch(fragment) else None,
        source,
        claim,
        _named(linked, "claim"),
        _named(value.get("id"), "attribution"),
        _body(bodies, "identifying") or None,
    )


def _place(selector: dict[str, Any]) -> tuple[int | None, int | None]:
    start, end = selector.get("start"), selector.get("end")
    sound = type(start) is int and type(end) is int and 0 <= start < end < 2**31
    return (start, end) if sound else (None, None)


def _named(value: Any, kind: str) -> str | None:
    """The ULID of one of our names."""
    found = re.fullmatch(f"{_URN}{kind}:([0-9A-Z]{{26}})", _text(value))
    return found[1] if found else None


def _body(bodies: list[dict[str, Any]], purpose: str | None) -> str:
    return next(
        (_text(one.get("value")) for one in bodies if one.get("purpose") == purpose and one.get("type") == "TextualBody"), ""
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) and len(value) <= LONGEST else ""


def _kind(value: dict[str, Any]) -> str:
    return _text(value.get("type"))


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _object(value: Any, complaint: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(complaint)
    return value


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value
