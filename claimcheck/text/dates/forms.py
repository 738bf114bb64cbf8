"""The forms news writes dates in, as regular expressions; every repetition in them is bounded."""

from __future__ import annotations

from functools import cache

from claimcheck.text.concepts import word_list

_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
EDGE, _STOP = r"(?<![\w.,:/-])", r"(?![\w/-]|[.,:]\d)"
_MARK = r"(?P<mark>(?i:[ap]\.?m\b)\.?)"
_MARK2 = _MARK.replace("<mark>", "<mark2>")
# Nothing that an hour's word could count follows: "shortly after six people died".
_ALONE = r"(?=\s?(?:[.,;:!?)]|$)|\s(?:on|and|when|as|but|with|by|to|under|the|he|she|they|it)\b)"
QUARTERS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}


# Which part of a month, and what it is a part of: the last week, the opening days; and the rough ones: early, the end.
WHICH = ("first", "opening", "second", "third", "fourth", "last", "final", "closing")
STRETCHES = ("days", "day", "weeks", "week", "weekend", "fortnight", "half")
_WITH_OF = ("start", "beginning", "middle", "end")
ROUGHLY = ("early", "mid", "late", *_WITH_OF)


@cache
def names_of(kind: str) -> tuple[tuple[str, ...], ...]:
    """The names of months or weekdays, each group in calendar order."""
    return tuple(tuple(names.split()) for names in word_list("dates")[kind].values())


@cache
def words_of(kind: str) -> frozenset[str]:
    """A set of words beside dates."""
    return frozenset(str(word_list("dates")["words"][kind]).split())


def _either(kind: str) -> str:
    """An alternation of names, longest first; a capital is asked for, because "may" and "march" are words."""
    names = sorted((name for group in names_of(kind) for name in group), key=len, reverse=True)
    return "(?:" + "|".join(f"{name}|{name.upper()}" for name in names) + r")\b"


@cache
def forms() -> dict[str, str]:
    """The forms by name, in the order in which they are tried."""
    month, hours = (
        _either("months") + r"(?:(?<=\b\w{3})(?<!(?i:may))\.|(?<=Sept)\.)?",
        "|".join(sorted(words_of("hours"), key=len, reverse=True)),
    )
    day_parts = "morning|afternoon|evening|night"
    in_day = rf"(?:\s(?:in\sthe|at)\s(?P<hp>{day_parts})\b)?"
    which, rough = "|".join(WHICH), "|".join(word for word in ROUGHLY if word not in _WITH_OF)
    return {
        "iso": rf"(?P<iy>{_YEAR})-(?P<im>0[1-9]|1[0-2])(?:-(?P<id>0[1-9]|[12]\d|3[01])"
        rf"(?:[T ](?P<ih>[01]\d|2[0-3]):(?P<in>[0-5]\d)(?::[0-5]\d)?Z?)?)?{_STOP}",
        "slashed": rf"(?P<s1>\d\d?)(?P<sm>[/.])(?P<s2>\d\d?)(?P=sm)(?P<sy>{_YEAR}|\d\d){_STOP}",
        "dmy": rf"(?P<d1>{_DAY})(?:\s?[-–]\s?(?P<d2>{_DAY}))?\s{{1,3}}(?:of\s)?(?P<dm>{month})"
        rf"(?:\s?,?\s{{1,3}}(?P<dy>{_YEAR}){_STOP})?",
        "mdy": rf"(?P<mm>{month})\s{{1,3}}(?P<m1>{_DAY})(?:\s?[-–]\s?(?P<m2>{_DAY}))?{_STOP}"
        rf"(?:\s?,?\s{{1,3}}(?P<my>{_YEAR}){_STOP})?",
        "monthyear": rf"(?P<ym>{month}),?\s{{1,3}}(?:of\s)?(?P<yy>{_YEAR}){_STOP}",
        "within": rf"(?:(?P<w1>(?i:{which}))\s(?P<w2>{'|'.join(STRETCHES)})\sof\s|(?P<w3>(?i:{rough}))[ -]"
        rf"|(?P<w4>(?i:{'|'.join(_WITH_OF)}))\sof\s)(?P<wm>{month})(?:\s?,?\s{{1,3}}(?P<wy>{_YEAR}){_STOP})?",
        "quarter": rf"(?:Q(?P<q1>[1-4])|(?P<q2>(?i:{'|'.join(QUARTERS)}))[ -]quarter)\b"
        rf"(?:,?\s(?:of\s)?(?P<qy>{_YEAR}){_STOP})?",
        "decade": r"(?P<dec>(?:1[5-9]|20)\d0)['’]?s\b",
        "time": rf"(?P<t1>\d\d?)(?:(?P<tp>[:.])(?P<t2>[0-5]\d)(?![\w%]|[.:,]\d))?"
        rf"(?(tp)(?:\s?{_MARK})?|\s?{_MARK2})",
        "military": r"(?:0\d[0-5]\d(?!\w|[.,-]\d)"
        r"|(?:1\d|2[0-3])[0-5]\d(?=\s(?:hours|hrs|GMT|UTC|local|and\s0\d{3}|to\s0\d{3})\b))",
        "spoken": rf"(?:(?P<h1>(?i:{hours})|\d\d?)(?:\so['’]clock)?"
        rf"\s(?:in\sthe|at|on\s(?P<h3>{_either('weekdays')}))\s(?P<h2>{day_parts}))\b",
        "turning": rf"(?P<ht>(?i:half(?=\spast)|quarter))\s(?P<hd>past|to)\s(?P<hh>(?i:{hours}))\b{in_day}{_ALONE}",
        "hour": rf"(?P<hn>(?i:{hours})|\d\d?)\so['’]clock\b",
        "close": rf"(?i:shortly|just|soon)\s(?P<hc>after|before)\s(?P<ho>{hours})\b(?:\so['’]clock)?"
        + in_day.replace("<hp>", "<hq>")
        + _ALONE,
        "clock": r"(?i:noon|midday|midnight)\b",
        "weekday": rf"(?P<wd>{_either('weekdays')})(?:['’]s\b)?(?:\s(?P<wp>(?i:{day_parts}))\b)?",
        "part": r"(?i:dawn|dusk)\b",
        "relative": r"(?i:yesterday|today|tomorrow|tonight|last\snight|(?:last|this|next)\s"
        r"(?:week|weekend|month|quarter|year|season|spring|summer|autumn|winter)|(?<=\bin\s)(?:the\s)?(?:spring|summer"
        r"|autumn|winter))\b",
        "month": rf"{month}",
        "year": rf"{_YEAR}{_STOP}",
    }  # fmt: skip


def beginning_with(word: str) -> tuple[str, ...]:
    """The forms that a word can begin, in the order in which they are tried: few are made for one text."""
    if word[0].isdigit():
        return _beginning("figure")
    return _beginning(next((kind for kind in ("months", "weekdays") if word.lower() in _lower_names(kind)), "word"))


@cache
def _beginning(kind: str) -> tuple[str, ...]:
    return tuple(name for name in forms() if kind in _BEGUN_BY.get(name, (kind,)))


# What begins a form; any other can begin with whatever it is.
_BEGUN_BY = {
    **dict.fromkeys(("iso", "slashed", "dmy", "decade", "time", "military", "year"), ("figure",)),
    **dict.fromkeys(("mdy", "monthyear", "month"), ("months",)),
    "weekday": ("weekdays",),
    **dict.fromkeys(("quarter", "spoken", "hour"), ("figure", "word")),
    **dict.fromkeys(("within", "turning", "close", "clock", "part", "relative"), ("word",)),
}


@cache
def _lower_names(kind: str) -> frozenset[str]:
    return frozenset(name.lower() for group in names_of(kind) for name in group)


@cache
def first_words() -> frozenset[str]:
    """What a form can begin with where it begins with no figure, in small letters; a test compares this with the forms."""
    names = _lower_names("months") | _lower_names("weekdays")
    words = {*QUARTERS, *WHICH, *ROUGHLY, *words_of("hours"), *_CLOCK_WORDS, *_RELATIVE_WORDS, *_TURNING, *_CLOSE}
    return frozenset({*names, *words, "q1", "q2", "q3", "q4"})


@cache
def second_words() -> dict[str, frozenset[str]]:
    """For first words that begin no date by themselves, the words one of which must follow; the same test compares these."""
    quarter = {word: frozenset({"quarter"}) for word in QUARTERS if word.isalpha()}
    parts = {word: frozenset(STRETCHES) | quarter.get(word, frozenset()) for word in WHICH}
    months = _lower_names("months")
    roughly = {word: frozenset({"of"}) if word in _WITH_OF else months for word in ROUGHLY}
    clock = {**dict.fromkeys(_TURNING, frozenset({"past", "to"})), **dict.fromkeys(_CLOSE, frozenset({"after", "before"}))}
    hours = dict.fromkeys(words_of("hours"), frozenset({"o", "in", "at", "on"}))
    last = _SPANS | {"night"} | parts["last"]
    found = {**quarter, **parts, **roughly, **clock, **hours, **dict.fromkeys(("this", "next"), _SPANS)}
    return {**found, "last": last, "the": _SEASONS}


_SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
_SPANS = _SEASONS | {"week", "weekend", "month", "quarter", "year", "season"}
_TURNING, _CLOSE = ("half", "quarter"), ("shortly", "just", "soon")
_CLOCK_WORDS = ("noon", "midday", "midnight", "dawn", "dusk")
_RELATIVE_WORDS = (
    *("yesterday", "today", "tomorrow", "tonight", "last", "this", "next"),
    *("the", "spring", "summer", "autumn", "winter"),
)
