"""The selectors of a Web Annotation's target, as tools write them: one or a list, refined by others or not.

A list selects the same passage in several ways, of which the quoted words are the best, then the characters' places. What
refines a selector is looked for within it. Selectors of the page's markup (RangeSelector, CssSelector, XPathSelector) say
nothing of a text and are left aside.
"""

from __future__ import annotations

import re
from typing import Any

from claimcheck.answers import Selection

LONGEST = 100_000  # characters of one text
_FRAGMENT = re.compile(r"page=[^&=\s]{1,40}|t=[0-9:.,]{1,40}")

Chain = tuple[Selection, tuple[Selection, ...]]


def selected(selector: Any) -> Chain:
    """The passage that a target's selectors mean, and those it lies within, outermost first; raises ValueError."""
    found = list(filter(_usable, _chains(selector)))
    if not found:
        raise ValueError("has no TextQuoteSelector with the exact words")
    return min(found, key=lambda chain: (not chain[0].exact.strip(), len(chain[1])))


def _usable(chain: Chain) -> bool:
    """Words can be looked for anywhere, characters be counted only in a passage that is known."""
    words, within = chain
    return bool(words.exact.strip()) or (words.start is not None and not any(outer.unknown for outer in within))


def _chains(selector: Any) -> list[Chain]:
    ones = [one for one in listed(selector) if isinstance(one, dict)]
    plain = {text_of(one.get("type")): one for one in reversed(ones) if "refinedBy" not in one}
    found: list[Chain] = [(_selection(plain), ())] if plain else []
    for one in ones:
        if "refinedBy" in one:
            outer = _selection({text_of(one.get("type")): one})
            refined = [(words, (outer, *within)) for words, within in _chains(one["refinedBy"])]
            found += list(filter(_usable, refined)) or [(outer, ())]
    return found


def _selection(by_type: dict[str, dict[str, Any]]) -> Selection:
    quoted, placed = by_type.get("TextQuoteSelector", {}), by_type.get("TextPositionSelector", {})
    start, end = _place(placed)
    fragment = fragment_in(text_of(by_type.get("FragmentSelector", {}).get("value")))
    exact = text_of(quoted.get("exact"))
    around = text_of(quoted.get("prefix")), text_of(quoted.get("suffix"))
    return Selection(exact, *around, start, end, fragment, unknown=not exact.strip() and start is None and fragment is None)


def fragment_in(value: str) -> str | None:
    """The page or time in a fragment: `page=4&zoom=100` is page 4."""
    return next((part for part in value.removeprefix("#").split("&") if _FRAGMENT.fullmatch(part)), None)


def _place(selector: dict[str, Any]) -> tuple[int | None, int | None]:
    start, end = selector.get("start"), selector.get("end")
    sound = type(start) is int and type(end) is int and 0 <= start < end < 2**31
    return (start, end) if sound else (None, None)


def text_of(value: Any) -> str:
    """A string that is not too long; nothing for anything else."""
    return value if isinstance(value, str) and len(value) <= LONGEST else ""


def mapping(value: Any) -> dict[str, Any]:
    """An object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def listed(value: Any) -> list[Any]:
    """A list; one thing as a list of one."""
    return value if isinstance(value, list) else [value]
