"""W3C Web Annotation: quotes with their places as JSON Lines, one annotation a line, and back.

A target has a TextQuoteSelector, a TextPositionSelector where the place is known, a FragmentSelector for a page (RFC
3778) or a time (Media Fragments), and a TimeState that names the copy by its SHA-256. The body names the claim
and gives its words. What other tools write is read too: see `selectors`. Vocabulary: https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from claimcheck.answers import Problem, QuoteAnnotation
from claimcheck.formats.annotations.selectors import fragment_in, listed, mapping, selected, text_of
from claimcheck.formats.gate import json_line
from claimcheck.vocab import Stance

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_PAGES = "http://tools.ietf.org/rfc/rfc3778"
_MEDIA = "http://www.w3.org/TR/media-frags/"
_COPY = "urn:sha256:"
_URN = "urn:claimcheck:"


def written(quote: QuoteAnnotation) -> str:
    """One annotation as a line of JSON."""
    body: list[dict[str, Any]] = [{"type": "TextualBody", "value": quote.claim, "purpose": "describing"}]
    if quote.claim_id:
        source = f"{_URN}claim:{quote.claim_id}"
        body.insert(0, {"type": "SpecificResource", "source": source, "purpose": "linking"})
    if quote.said_by:
        body.append({"type": "TextualBody", "value": quote.said_by, "purpose": "identifying"})
    if quote.stance:
        body.append({"type": "TextualBody", "value": quote.stance, "purpose": "classifying"})
    identity = {"id": f"{_URN}attribution:{quote.attribution_id}"} if quote.attribution_id else {}
    target: dict[str, Any] = {"source": quote.source, "selector": _selectors(quote)}
    if quote.snapshot:
        target["state"] = {"type": "TimeState", "cached": f"{_COPY}{quote.snapshot}"}
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


def read(text: str) -> Iterator[tuple[str, QuoteAnnotation] | Problem]:
    """The quotes of a text with where they stood in it; what is bad is a Problem, never a stop.

    The text is JSON Lines, or one JSON document: an annotation, a list of them, a page or collection of the W3C's, or an
    export that has them under `rows` or `annotations`.
    """
    whole = _whole(text)
    if whole is not None:
        for number, value in enumerate(whole, start=1):
            yield from _quotes(f"annotation {number}", value)
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                value = json.loads(line)
            except (ValueError, RecursionError):
                yield Problem(f"line {number}", "is no JSON", _HINT)
                continue
            yield from _quotes(f"line {number}", value)


_HINT = "write one Web Annotation with a TextQuoteSelector a line"
_LISTS = ("items", "rows", "annotations")


def _whole(text: str) -> list[Any] | None:
    """The annotations of a text that is one JSON document over several lines, or a list; None for JSON Lines."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict):
        first = mapping(value.get("first"))
        found = next((holder[name] for holder in (value, first) for name in _LISTS if name in holder), None)
        return found if isinstance(found, list) else None if "\n" not in text.strip() else [value]
    return value if isinstance(value, list) and value else None


def _quotes(where: str, value: Any) -> Iterator[tuple[str, QuoteAnnotation] | Problem]:
    """One annotation's quotes, one for each target."""
    try:
        targets = listed(_object(value, "is no JSON object").get("target"))
        found = [_quote(value, _object(target, "has no target with a selector")) for target in targets or [None]]
    except (ValueError, RecursionError) as failure:
        yield Problem(where, str(failure) if type(failure) is ValueError else "is no JSON", _HINT)
        return
    for quote in found:
        yield where, quote


def _quote(value: dict[str, Any], target: dict[str, Any]) -> QuoteAnnotation:
    """A target of an annotation as a quote; raises ValueError with what it lacks."""
    words, within = selected(target.get("selector"))
    source = text_of(target.get("source")) or text_of(mapping(target.get("source")).get("id")) or text_of(value.get("uri"))
    if not source.strip():
        raise ValueError("names no source for its target")
    bodies = [one for one in listed(value.get("body")) if isinstance(one, dict)]
    claim = _body(bodies, "describing") or _body(bodies, None) or _body(bodies, "commenting") or text_of(value.get("text"))
    linked = next((one.get("source") for one in bodies if one.get("purpose") == "linking"), None)
    stance = _body(bodies, "classifying")
    return QuoteAnnotation(
        words.exact,
        words.prefix,
        words.suffix,
        words.start,
        words.end,
        words.fragment or fragment_in(source.partition("#")[2]),
        source,
        claim if claim.strip() else words.exact,
        _named(linked, "claim"),
        _named(value.get("id"), "attribution"),
        _body(bodies, "identifying") or None,
        stance if stance in set(Stance) else None,
        within,
        _copy(target.get("state")),
        _title(value.get("document")),
    )


def _copy(states: Any) -> str | None:
    """The SHA-256 by which a TimeState names the copy."""
    names = [text_of(mapping(state).get("cached")) for state in listed(states)]
    found = next((name for name in names if re.fullmatch(f"{_COPY}[0-9a-f]{{64}}", name)), None)
    return found.removeprefix(_COPY) if found else None


def _title(document: Any) -> str | None:
    """The title as Hypothesis gives it."""
    return next((text_of(title) for title in listed(mapping(document).get("title"))), "") or None


def _named(value: Any, kind: str) -> str | None:
    """The ULID of one of our names."""
    found = re.fullmatch(f"{_URN}{kind}:([0-9A-Z]{{26}})", text_of(value))
    return found[1] if found else None


def _body(bodies: list[dict[str, Any]], purpose: str | None) -> str:
    return next(
        (text_of(one.get("value")) for one in bodies if one.get("purpose") == purpose and one.get("type") == "TextualBody"),
        "",
    )


def _object(value: Any, complaint: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(complaint)
    return value
