"""Where a store is: a SQLite file's path, or a database of a PostgreSQL server."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode

from claimcheck.errors import Invalid
from claimcheck.lazily import dataclass, field, pattern

_LOOKS_LIKE = (
    "it looks like postgresql+psycopg://USER@HOST:5432/DATABASE; @ / : ? # in a password are written %40 %2F %3A %3F %23"
)
_SECRET = pattern("password|secret")
_URL = pattern(
    r"postgres(?:ql)?(?:\+psycopg)?://"
    r"(?:(?P<user>[^:@/?#\s]*)(?::(?P<password>[^:@/?#\s]*))?@)?"
    r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^:@/?#\s\[\]]*)(?::(?P<port>[0-9]{1,5}))?"
    r"(?:/(?P<database>[^:@/?#\s]*))?"
    r"(?:\?(?P<more>[^#\s]*))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Server:
    """A database of a PostgreSQL server. Its text names no password, so that it may stand in any message."""

    parameters: dict[str, str] = field(repr=False)

    def __str__(self) -> str:
        given = dict(self.parameters)
        user = f"{quote(given.pop('user'), safe='')}@" if "user" in given else ""
        host = _written(given.pop("host", ""))
        port = f":{given.pop('port')}" if "port" in given else ""
        database = quote(given.pop("dbname"), safe="")
        more = urlencode({name: value for name, value in given.items() if not _SECRET.search(name)})
        return f"postgresql+psycopg://{user}{host}{port}/{database}{'?' if more else ''}{more}"


Place = Path | Server


def place(text: str) -> Place:
    """What was typed as a place: a path, or a PostgreSQL URL; raises Invalid and repeats nothing of a URL it cannot read."""
    if "://" not in text:
        return Path(text)
    if not re.match(r"postgres(ql)?(\+\w+)?://", text):
        raise Invalid(
            "only SQLite files and PostgreSQL databases can be opened", hint=f"name a file, or a URL: {_LOOKS_LIKE}"
        )
    return _server(text)


def _server(url: str) -> Server:
    match = _URL.fullmatch(url)
    if match is None:
        raise Invalid("the URL of the PostgreSQL database cannot be read", hint=_LOOKS_LIKE)
    names = {"user": "user", "password": "password", "host": "host", "port": "port", "database": "dbname"}
    given = {name: unquote(match[group]) for group, name in names.items() if match[group]}
    if "host" in given:
        given["host"] = given["host"].strip("[]")
    given |= dict(parse_qsl(match["more"] or ""))
    if any("\0" in value for value in given.values()):  # the driver would end there, and connect to somewhere else
        raise Invalid("the URL of the PostgreSQL database cannot be read", hint=_LOOKS_LIKE)
    if "dbname" not in given:
        raise Invalid("the URL names no database", hint=_LOOKS_LIKE)
    return Server(given)


def _written(host: str) -> str:
    """A host as a URL writes it: a socket's folder and an IPv6 address need their own signs."""
    return f"[{host}]" if ":" in host else quote(host, safe="")
