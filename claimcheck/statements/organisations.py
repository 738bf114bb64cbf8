"""Whom a speaker speaks for: "the authority's director", "a spokesman for the mill", ", head of the Osk Union,"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.cast import Cast
from claimcheck.statements.grammar import DETERMINERS
from claimcheck.statements.lexicon import any_words, words
from claimcheck.statements.pieces import Piece

ARTICLES = frozenset({"the", "a", "an"})
NUMBERS = DETERMINERS - {"the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"}


def owner_in(inner: Sequence[Piece], cast: Cast) -> str | None:
    """ "The authority's director": whom the speaker belongs to."""
    at = next((at for at, piece in enumerate(inner) if piece.is_owner), None)
    if at is None:
        return None
    parts = [
        piece.text for piece in inner[: at + 1] if piece.low not in ARTICLES and (piece.is_word or piece.text in "&'’-")
    ]
    return _known(cleaned(" ".join(parts)), cast)


def spoken_for(inner: Sequence[Piece], head_at: int, cast: Cast) -> str | None:
    """ "A spokesman for the authority", "an Osk Corp. spokeswoman"."""
    if inner[head_at].low not in words("people", "spokespeople") and inner[head_at].low not in (
        "lawyer",
        "lawyers",
        "attorney",
        "officials",
        "official",
        "employees",
        "employee",
    ):
        return None
    if head_at + 2 < len(inner) and inner[head_at + 1].low in ("for", "of", "at", "from", "with"):
        parts = [piece.text for piece in inner[head_at + 2 :] if piece.low not in ARTICLES]
    else:
        parts = [
            piece.text
            for piece in inner[:head_at]
            if piece.low
            not in NUMBERS | ARTICLES | {"senior", "former", "top", "current", "its", "his", "her", "their", "our", "my"}
        ]
    return _known(cleaned(" ".join(parts)), cast)


def organisation_before(before: Sequence[Piece]) -> str | None:
    """ "Osk Corp. chief executive Ida Marr": the name before the title."""
    names = [
        piece.text
        for piece in before
        if piece.is_capital
        and not piece.text.startswith(("I'", "I’"))
        and piece.low.rstrip(".") not in words("titles", "words")
        and piece.low not in DETERMINERS
    ]
    return " ".join(names) if names else None


def organisation_in(aside: Sequence[Piece], cast: Cast) -> str | None:
    """ ", a spokeswoman for the authority": whom somebody named speaks for."""
    at = next(
        (at for at, piece in enumerate(aside) if piece.low in any_words(("people", "spokespeople"), ("people", "officers"))),
        None,
    )
    if at is None:
        return None
    if owner := owner_in(aside[:at], cast):
        return owner
    link = next((k for k in range(at + 1, min(len(aside), at + 8)) if aside[k].low in ("of", "for", "at", "with")), None)
    if link is None:
        return None
    parts: list[str] = []
    for piece in aside[link + 1 :]:
        if not piece.is_word and piece.text not in "&'’-":
            break
        if (
            parts
            and not piece.is_capital
            and piece.low not in ("of", "the", "and", "for")
            and any(part[0].isupper() for part in parts)
        ):
            break
        if piece.low not in ARTICLES or parts:
            parts.append(piece.text)
    name = cleaned(" ".join(parts))
    return _known(name, cast)


def _known(name: str, cast: Cast) -> str | None:
    """The body or the role by the name the text has for it."""
    return cast.institutions.get(name.lower()) or cast.roles.get(name.lower()) or name or None


def cleaned(name: str) -> str:
    """A name with single spaces and without a possessive ending."""
    name = " ".join(name.split())
    for ending in ("'s", "’s", "'", "’"):
        name = name.removesuffix(ending)
    return name
