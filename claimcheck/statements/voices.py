"""A transcript's speakers: the labels before their words ("MAYOR MARR:", "Q:", "Ida Quint, engineer:") and who asks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from claimcheck.lazily import NamedTuple
from claimcheck.statements.cast import Cast
from claimcheck.statements.clocks import is_clock
from claimcheck.statements.lexicon import words
from claimcheck.text.spans import Span

_LABEL = re.compile(r"(?:>{2,3} ?)?\**\s*([A-Za-z][\w.'’‐ -]{0,60}?)(?:,? ?\(([^)]{1,60})\)|, ([^:]{1,60}))?\s*:\**")
_INLINE = re.compile(r"([A-Z][\w'’-]+): ")
_GREETS = re.compile(
    r"(?i:good (?:morning|afternoon|evening|day)|hello|welcome|this is|you(?:'|’)re listening)\b[^?\n]{0,60}[.!]"
)
_SOMEBODY = "speaker"  # whoever speaks in captions that only tell of a change
_ASKS = frozenset(
    [
        "q",
        "question",
        "host",
        "presenter",
        "interviewer",
        "moderator",
        "anchor",
        "reporter",
        "narrator",
        "announcer",
        "correspondent",
        "producer",
        "us",
    ]
)
_ANSWERS = frozenset(
    {"a", "answer", "guest", "caller", "interviewee", "respondent", "witness", "voice", "man", "woman", _SOMEBODY}
)
# What stands behind a live page's time and is nobody.
_NO_SPEAKERS = frozenset(
    ["breaking", "update", "updated", "latest", "analysis", "in pictures", "watch", "summary", "correction"]
)
_FEWEST = 2  # labels that make a text a transcript


class Voice(NamedTuple):
    """Who speaks in a stretch: the name or None, and whether it is the programme's own (it asks, and attributes)."""

    name: str | None
    asks: bool
    is_unnamed: bool = False


def voices_of(text: str, spans: Sequence[Span], cast: Cast, hosts: Sequence[str], guest: str | None) -> list[Voice | None]:
    """For each sentence the voice of the label that stands before it, None outside of a transcript's turns."""
    labels = _labels([span.of(text) for span in spans])
    counts = Counter(label for label in labels if label)
    if not _is_transcript(counts, cast):
        return [None] * len(spans)
    labels = [_in_full(label, cast) for label in labels]
    askers = _askers(text, spans, labels, hosts, cast)
    found: list[Voice | None] = []
    current: Voice | None = None
    for label in labels:
        if label:
            current = _voice(label, cast, askers, guest)
        found.append(current)
    return found


def _labels(stretches: list[str]) -> list[str | None]:
    """For each sentence the label it is, or the one-word label it opens with, where that returns ("Courier: And then?")."""
    found = [_label(stretch) for stretch in stretches]
    inline = [_INLINE.match(stretch) for stretch in stretches] if any(found) else []
    counts = Counter(match[1] for match in inline if match)
    for at, match in enumerate(inline):
        if found[at] is None and match and counts[match[1]] >= _FEWEST:
            found[at] = match[1]
    return found


def _label(sentence: str) -> str | None:
    """The name of a sentence that is nothing but a label."""
    if sentence in (">>", ">>>"):
        return _SOMEBODY
    if len(sentence) > 130 or not sentence.rstrip("*").endswith(":"):
        return None
    found = _LABEL.fullmatch(sentence.strip())
    return found[1].strip() if found else None


def _is_transcript(counts: Counter[str], cast: Cast) -> bool:
    """Several turns, and at least one label that returns, asks, or is somebody the text knows."""
    if sum(counts.values()) < _FEWEST:
        return False
    return any(
        count > 1 or label.isupper() or label.lower() in _ASKS | _ANSWERS or cast.person(label)
        for label, count in counts.items()
    ) and (len(counts) > 1 or max(counts.values()) > 1)


def _askers(
    text: str, spans: Sequence[Span], labels: Sequence[str | None], hosts: Sequence[str], cast: Cast
) -> frozenset[str]:
    """The labels of the programme's own people: named as hosts, or by far the most given to asking."""
    known = {label for label in labels if label and (label.lower() in _ASKS or _is_host(label, hosts, cast))}
    if known:
        return frozenset(known)
    if len({label for label in labels if label}) < 2:
        return frozenset()
    if greeter := _greeter(text, spans, labels):
        return frozenset([greeter])
    asked: Counter[str] = Counter()
    current: str | None = None
    for span, label in zip(spans, labels, strict=True):
        current = label or current
        if current and current != _SOMEBODY and text[span.end - 1] == "?":
            asked[current] += 1
    return frozenset(label for label, _ in asked.most_common(1))


def _greeter(text: str, spans: Sequence[Span], labels: Sequence[str | None]) -> str | None:
    """Whoever opens the programme: the first to speak, with a greeting to those who listen."""
    first = next((place for place, label in enumerate(labels) if label), None)
    if first is None or first + 1 >= len(spans) or labels[first] == _SOMEBODY:
        return None
    return labels[first] if _GREETS.match(text, spans[first + 1].start) else None


def _is_host(label: str, hosts: Sequence[str], cast: Cast) -> bool:
    full = _full(label, cast)
    return any(full == host or label.lower() == host.split()[-1].lower() for host in hosts)


def _voice(label: str, cast: Cast, askers: frozenset[str], guest: str | None) -> Voice:
    asks = label in askers
    if label.lower() in _ASKS:
        return Voice(None, True)
    if label.lower() in _ANSWERS:
        is_known = bool(guest) and label.lower() in ("a", "answer", "guest", "interviewee")
        return Voice(guest if is_known else f"a {label.lower()}" if len(label) > 1 else None, False, not is_known)
    return Voice(_full(label, cast), asks)


def _in_full(label: str | None, cast: Cast) -> str | None:
    """A label that names somebody, in full: who is "Ida Marr:" once and "Marr:" from then on is one of the speakers."""
    return label if label is None or label.lower() in _ASKS | _ANSWERS else _full(label, cast)


def _full(label: str, cast: Cast) -> str:
    """The label's name in full, its titles dropped."""
    parts = label.split()
    while len(parts) > 1 and parts[0].lower().rstrip(".") in words("titles", "words"):
        parts = parts[1:]
    known = cast.people.get(parts[-1].lower())
    is_same = known is not None and (len(parts) == 1 or parts[0].lower().rstrip(".") in known.lower())
    if known and is_same and not known.isupper():
        return known
    return " ".join(part.title() if part.isupper() and len(part) > 1 else part for part in parts)


def voices_under_clocks(text: str, spans: Sequence[Span], cast: Cast) -> list[Voice | None]:
    """On a live page the voice of a label right behind a time ("09:58 - Osk Mills: ..."), up to the next time."""
    stretches = [span.of(text) for span in spans]
    found: list[Voice | None] = []
    current: Voice | None = None
    for place, stretch in enumerate(stretches):
        if is_clock(stretch):
            current = None
        elif place and is_clock(stretches[place - 1]) and (label := _label(stretch)) and label.lower() not in _NO_SPEAKERS:
            current = Voice(_full(label, cast), False)
        found.append(current)
    return found


def voices_of_marks(
    spans: Sequence[Span], marks: Sequence[tuple[int, int, str]], cast: Cast, hosts: Sequence[str]
) -> list[Voice | None]:
    """The same from marks of (start, end, label) that a reader set; the marks in order."""
    found: list[Voice | None] = []
    at = 0
    for span in spans:
        while at < len(marks) and marks[at][1] <= span.start:
            at += 1
        label = marks[at][2] if at < len(marks) and marks[at][0] <= span.start else None
        asks = label is not None and (label.lower() in _ASKS or _is_host(label, hosts, cast))
        found.append(Voice(None if label.lower() in _ASKS else _full(label, cast), asks) if label else None)
    return found
