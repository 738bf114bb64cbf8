"""Statements as PostgreSQL's driver takes them."""

from __future__ import annotations

import re
from functools import lru_cache

# Literals first, so that a colon in one is no parameter; a doubled colon is a cast. `IS :name` is SQLite's word for
# "equal, or both nothing", for which it knows the standard's longer one only since 3.39.
_PARTS = re.compile(r"'(?:[^']|'')*'|::|(?P<same>\bIS )?:(?P<name>[a-z_][a-z0-9_]*)|%", re.ASCII)


@lru_cache(maxsize=512)
def spoken(sql: str) -> str:
    """A statement with `:name` parameters as the driver wants it, with `%(name)s` and every other % doubled."""

    def in_its_way(part: re.Match[str]) -> str:
        if part["name"] is None:
            return part[0].replace("%", "%%")
        return f"{'IS NOT DISTINCT FROM ' if part['same'] else ''}%({part['name']})s"

    return _PARTS.sub(in_its_way, sql)
