"""Ids for interchange: 26 characters of Crockford's base 32, none twice, the first of them at most 7."""

from __future__ import annotations

import re
from itertools import islice

from claimcheck.store.ulids import MADE_AT_ONCE, fresh

ULID = re.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}")


def test_every_id_is_a_ulid_and_none_comes_twice() -> None:
    made = list(islice(fresh(), 3 * MADE_AT_ONCE))
    assert all(ULID.fullmatch(ulid) for ulid in made)
    assert len(set(made)) == len(made)


def test_every_digit_comes_at_every_place() -> None:
    columns = list(zip(*islice(fresh(), 4000), strict=True))
    assert [len(set(column)) for column in columns] == [8, *[32] * 25]


def test_no_time_is_in_an_id() -> None:
    first, second = next(fresh())[:10], next(fresh())[:10]
    assert first != second
