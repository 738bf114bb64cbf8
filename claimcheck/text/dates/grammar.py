"""From a text to its dates: each form found, read into its parts, and checked against the calendar."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from claimcheck.lazily import pattern
from claimcheck.text.concepts import word_list
from claimcheck.text.dates.forms import EDGE, QUARTERS, beginning_with, first_words, forms, names_of, second_words, words_of
from claimcheck.text.dates.joining import joined
from claimcheck.text.dates.spoken import close_by, in_part, military, named_clock, named_hour, turning
from claimcheck.text.dates.when import When, days_in
from claimcheck.text.dates.within import part_of_month, roughly
from claimcheck.text.words import tokens

_PLURAL = pattern(r" (?:people|men|women|children|[a-z]+[^aius' ]s)\b")

_LIMIT, _LOOK_BACK = re.compile(r"\b(?i:by)\s(?:the\s)?$"), 8

_RUN = re.compile(r"\w+")


@lru_cache(maxsize=8192)
def dates(text: str) -> tuple[When, ...]:
    """The dates and times of a text in order; what belongs together ("noon on Monday") is one."""
    return joined(text, tuple(_found(text)))


def _found(text: str) -> Iterator[When]:
    end = 0
    for start in _starts(text):
        when = _at(start, text) if start >= end else None
        if when:
            yield when
            end = when.end


def _starts(text: str) -> list[int]:
    """Where a form can start: at a figure, or a word that one of the forms begins with. Most words are passed by at once."""
    found = tokens(text)
    likely = [(place, openings) for place, token in enumerate(found) if (openings := _openings(token.text))]
    following = {place: _RUN.search(found[place + 1].text) for place, _ in likely if place + 1 < len(found)}
    return [
        found[place].start + offset
        for place, openings in likely
        for offset, needed in openings
        if not needed or ((run := following.get(place)) and run[0].lower() in needed)
    ]


@lru_cache(maxsize=65536)
def _openings(token: str) -> tuple[tuple[int, frozenset[str]], ...]:
    """Where in a word as typed a form can start, and what must begin the next word for it; empty where nothing must."""
    runs = list(_RUN.finditer(token))
    words = [run[0].lower() for run in runs]
    found = [place for place, word in enumerate(words) if word in first_words() or word[0].isdigit()]
    needed = [second_words().get(words[place], frozenset()) for place in found]
    ends = [words[place + 1 : place + 2] for place in found]
    return tuple(
        (runs[place].start(), frozenset() if inside else wanted)
        for place, wanted, inside in zip(found, needed, ends, strict=True)
        if not (wanted and inside) or inside[0] in wanted
    )


def _at(place: int, text: str) -> When | None:
    """The first form that begins there; one that turns out to be none gives way to another ("May 12 people")."""
    run = _RUN.match(text, place)
    tries = (_form(name).match(text, place) for name in (beginning_with(run[0]) if run else ()))
    return next((when for match in tries if match and (when := _read(match, text))), None)


def _read(match: re.Match[str], text: str) -> When | None:
    form = str(match.lastgroup)
    parts = _READERS[form](match, text)
    if parts is None or not _exists(parts):
        return None
    end = parts.pop("end", match.end())
    return When(match.start(form), end, **parts)  # type: ignore[arg-type]


Parts = dict[str, object]
Reader = Callable[[re.Match[str], str], Parts | None]


def _exists(parts: Parts) -> bool:
    """False for 31 April; without a year 29 February is possible."""
    month, day, year = (parts.get(name) for name in ("month", "day", "year"))
    if not isinstance(month, int) or not isinstance(day, int):
        return True
    return day <= days_in(month, year if isinstance(year, int) else 2000)


def _iso(match: re.Match[str], _text: str) -> Parts | None:
    year, month, day, hour, minute = (int(g) if g else None for g in _inner(match, "iy", "im", "id", "ih", "in"))
    clock = hour * 60 + (minute or 0) if hour is not None else None
    return {"year": year, "month": month, "day": day, "clock": clock}


def _slashed(match: re.Match[str], _text: str) -> Parts | None:
    first, second, year = (int(str(g)) for g in _inner(match, "s1", "s2", "sy"))
    year += 2000 if year < 100 else 0
    if first > 12 or second > 12 or first == second or match["sm"] == ".":
        day, month = (second, first) if second > 12 else (first, second)
        return {"year": year, "month": month, "day": day} if 0 < month <= 12 and 0 < day <= 31 else None
    return {"year": year, "month": second, "day": first, "swapped": (first, second)} if first and second else None


def _day_month(match: re.Match[str], _text: str) -> Parts | None:
    first, last, month, year = _inner(match, "d1", "d2", "dm", "dy")
    return _dated(first, last, month, year)


def _month_day(match: re.Match[str], text: str) -> Parts | None:
    month, first, last, year = _inner(match, "mm", "m1", "m2", "my")
    if not year and _PLURAL.match(text, match.end()):
        return None
    return _dated(first, last, month, year)


def _dated(first: str | None, last: str | None, month: str | None, year: str | None) -> Parts:
    days = [int(re.sub(r"\D", "", day)) if day else None for day in (first, last)]
    ordered = days[0] if days[1] is None else min(d for d in days if d)
    last_day = None if days[1] is None else max(d for d in days if d)
    return {"year": _number(year), "month": _month(month), "day": ordered, "last_day": last_day}


def _month_year(match: re.Match[str], _text: str) -> Parts | None:
    return {"month": _month(match["ym"]), "year": int(match["yy"])}


def _within(match: re.Match[str], text: str) -> Parts | None:
    """A part of a month as its days; "by the end of May" is any day up to then."""
    month = _month(match["wm"])
    rough = match["w3"] or match["w4"]
    days = roughly(rough.lower(), month) if rough else part_of_month(match["w1"].lower(), match["w2"].lower(), month)
    if days is None:
        return None
    is_limit = _LIMIT.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]) is not None
    return {"year": _number(match["wy"]), "month": month, "day": 1 if is_limit else days[0], "last_day": days[1]}


def _quarter(match: re.Match[str], _text: str) -> Parts | None:
    number, word, year = _inner(match, "q1", "q2", "qy")
    return {"quarter": int(number) if number else QUARTERS[str(word).lower()], "year": _number(year)}


def _decade(match: re.Match[str], _text: str) -> Parts | None:
    return {"decade": int(match["dec"])}


def _time(match: re.Match[str], _text: str) -> Parts | None:
    hour, minute, mark = int(match["t1"]), int(match["t2"] or 0), match["mark"] or match["mark2"] or ""
    if (not mark and match["tp"] == ".") or hour > (12 if mark else 23):
        return None
    if mark:
        hour = hour % 12 + (12 if mark[0] in "pP" else 0)
    return {"clock": hour * 60 + minute}


def _spoken(match: re.Match[str], _text: str) -> Parts | None:
    """An hour in words: three o'clock, nine in the morning; the part of the day is named."""
    clock = in_part(match["h1"], match["h2"].lower())
    return None if clock is None else {"clock": clock, "weekday": _weekday_number(match["h3"])}


def _weekday(match: re.Match[str], _text: str) -> Parts | None:
    return {"weekday": _weekday_number(match["wd"]), "hours": _hours(match["wp"])}


def _weekday_number(name: str | None) -> int | None:
    names = enumerate(names_of("weekdays"))
    return next(i for i, forms in names if name.capitalize() in forms) if name else None


def _part(match: re.Match[str], _text: str) -> Parts | None:
    return {"hours": _hours(match["part"])}


def _relative(match: re.Match[str], _text: str) -> Parts | None:
    return {"relative": " ".join(match["relative"].lower().split())}


def _bare_month(match: re.Match[str], text: str) -> Parts | None:
    """A month alone: after a preposition, or as an adjective where it cannot be a verb ("the April vote")."""
    before = _word_before(text, match.start())
    is_verb = match["month"].lower() in ("may", "march", "mar")
    shown = before in words_of("month_before") or (not is_verb and before in ("a", "an", "the"))
    return {"month": _month(match["month"])} if shown else None


def _bare_year(match: re.Match[str], text: str) -> Parts | None:
    before = _word_before(text, match.start())
    sure = before in words_of("year_before")
    maybe = before in words_of("year_maybe") or text[match.start() - 1 : match.start()] in ("(", "-", "–")
    if not sure and not (maybe and not _PLURAL.match(text, match.end())):
        return None
    return {"year": int(match["year"])}


def _word_before(text: str, start: int) -> str:
    """The word before a place, in small letters; a bounded look back."""
    before = text[max(0, start - 24) : start].rstrip(" -")
    words = re.findall(r"[^\W\d_]+", before)
    return words[-1].lower() if words and before[-1].isalpha() else ""


def _inner(match: re.Match[str], *groups: str) -> tuple[str | None, ...]:
    return tuple(match[group] for group in groups)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _month(name: str | None) -> int:
    wanted = str(name).rstrip(".").capitalize()
    return next(i for i, names in enumerate(names_of("months"), 1) if wanted in names)


def _hours(part: str | None) -> tuple[int, int] | None:
    if not part:
        return None
    start, end = word_list("dates")["parts"][part.lower()]
    return start * 60, end * 60


_READERS: dict[str, Reader] = {
    "iso": _iso, "slashed": _slashed, "dmy": _day_month, "mdy": _month_day, "monthyear": _month_year,
    "within": _within, "quarter": _quarter, "decade": _decade, "time": _time, "military": military, "spoken": _spoken,
    "turning": turning, "hour": named_hour, "close": close_by,
    "clock": named_clock, "weekday": _weekday, "part": _part, "relative": _relative, "month": _bare_month,
    "year": _bare_year,
}  # fmt: skip


@cache
def _form(name: str) -> re.Pattern[str]:
    """One form, made when it is first tried: all in one pattern take three times as long to make as a text's few."""
    return re.compile(f"{EDGE}(?P<{name}>{forms()[name]})")
