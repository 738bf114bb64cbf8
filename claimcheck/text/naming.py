"""Names of sources: when two spell the same, when they look alike, and when a description looks like a person's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.text.folding import folded

# Legal forms and the like that people leave out when they type a company's name (ISO 20275's commonest, shortened).
_FORMS = frozenset(
    [
        "inc",
        "incorporated",
        "ltd",
        "limited",
        "llc",
        "plc",
        "corp",
        "corporation",
        "company",
        "co",
        "group",
        "holding",
        "holdings",
        "ag",
        "gmbh",
        "sa",
        "nv",
    ]
)
ALIKE = 86.0  # rapidfuzz ratio, 0..100: one slip in a seven-letter name gives 86, two different short names stay below

# What tells the members of a row apart: "Ward 2", "Resident B".
_MARK = r"\d+|\b[^\W\d_]\b"


def name_key(name: str) -> str:
    """The form in which two spellings of one name are equal: folded, without points, article and legal form."""
    words = re.sub(r"[^\w\s&-]", " ", folded(name).replace(".", "")).split()
    kept = [word for word in words if word not in _FORMS] or words
    return " ".join(kept[1:] if kept[0:1] == ["the"] and len(kept) > 1 else kept)


def initials(name: str) -> str:
    """The first letters of a name's words that are written large: "Meridian Press Agency" is MPA."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def alike(left: str, right: str) -> float:
    """How alike two names look, 0..100, by edit distance on their keys, in whichever order the words stand ("Marr, Ida").

    0 for those of a row: "Ward 2" and "Ward 3", whose marks differ, "North Ward" and "South Ward", which differ by a word.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - needed only when a name is new

    one, other = name_key(left), name_key(right)
    score = float(max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other)))
    return 0.0 if score >= ALIKE and (_marked_apart(one, other) or _worded_apart(one, other)) else score


def near_keys(key: str, keys: Sequence[str]) -> list[int]:
    """The places of the keys that look like this one at a quick look: `alike` decides."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - needed only when a name is new

    ways = (fuzz.ratio, fuzz.token_sort_ratio)
    found = (process.extract(key, keys, scorer=way, score_cutoff=ALIKE, limit=None) for way in ways)
    return sorted({at for hits in found for _, _, at in hits})


def _marked_apart(left: str, right: str) -> bool:
    """Whether both keys are counted through by figures or single letters, and not by the same ones."""
    marks, others = re.findall(_MARK, left), re.findall(_MARK, right)
    return bool(marks and others) and marks != others


def _worded_apart(left: str, right: str) -> bool:
    """Whether the keys differ by one word each, both are the dictionary's, and they do not even begin alike."""
    from claimcheck.text.wordnet import base_forms  # noqa: PLC0415 - for the few names that look alike

    ours, theirs = set(left.split()), set(right.split())
    if not len(ours - theirs) == len(theirs - ours) == 1:
        return False
    (one,), (other,) = ours - theirs, theirs - ours
    return one[0] != other[0] and bool(base_forms(one) and base_forms(other))


def looks_like_a_name(description: str) -> bool:
    """True for "Jane Doe", False for "a person close to the team": two or more words, each capitalised."""
    words = [word for word in re.split(r"[\s,]+", description.strip()) if word]
    return len(words) > 1 and all(word[0].isupper() for word in words)
