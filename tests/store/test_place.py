"""Where a store is: a path, or a URL whose password is never repeated."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import Invalid
from claimcheck.store.place import Server, place


@pytest.mark.parametrize("typed", ["claims.db", "/srv/claims.db", "a:b.db", "postgres.db", "C:\\claims.db"])
def test_what_is_no_url_is_a_path(typed: str) -> None:
    assert place(typed) == Path(typed)


@pytest.mark.parametrize(
    ("typed", "parameters", "shown"),
    [
        ("postgresql+psycopg://ann@desk:99/claims", {"user": "ann", "host": "desk", "port": "99"}, "ann@desk:99/claims"),
        ("postgresql://desk/claims", {"host": "desk"}, "desk/claims"),
        ("postgres:///claims", {}, "/claims"),
        ("postgresql://ann:s%40cret@desk/claims", {"user": "ann", "password": "s@cret", "host": "desk"}, "ann@desk/claims"),
        ("postgresql://[::1]:5432/claims?sslmode=require", {"host": "::1", "port": "5432", "sslmode": "require"},
         "[::1]:5432/claims?sslmode=require"),
        ("postgresql:///claims?host=/run/postgresql", {"host": "/run/postgresql"}, "%2Frun%2Fpostgresql/claims"),
        ("postgresql://desk/claims?password=s3cret", {"host": "desk", "password": "s3cret"}, "desk/claims"),
    ],
)  # fmt: skip
def test_a_url_is_read_and_shown_without_its_password(typed: str, parameters: dict[str, str], shown: str) -> None:
    found = place(typed)
    assert isinstance(found, Server)
    assert found.parameters == {**parameters, "dbname": "claims"}
    assert str(found) == f"postgresql+psycopg://{shown}"
    assert "cret" not in f"{found!r} {found}"
    again = place(str(found))
    assert isinstance(again, Server)
    assert again.parameters == {name: value for name, value in found.parameters.items() if name != "password"}


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("mysql://ann:s3cret@desk/claims", "only SQLite files and PostgreSQL databases can be opened"),
        ("postgresql://ann:s3c@ret@desk/claims", "the URL of the PostgreSQL database cannot be read"),
        ("postgresql://ann:s3c/ret@desk/claims", "the URL of the PostgreSQL database cannot be read"),
        ("postgresql://ann:s3c ret@desk/claims", "the URL of the PostgreSQL database cannot be read"),
        ("postgresql://ann:s3c#ret@desk/claims", "the URL of the PostgreSQL database cannot be read"),
        ("postgresql://desk:port/claims", "the URL of the PostgreSQL database cannot be read"),
        ("postgresql://ann:s3c%00ret@desk/claims", "the URL of the PostgreSQL database cannot be read"),
        ("postgresql://ann:s3cret@desk", "the URL names no database"),
        ("postgresql+psycopg://", "the URL names no database"),
    ],
)
def test_what_cannot_be_read_is_refused_and_not_repeated(typed: str, message: str) -> None:
    with pytest.raises(Invalid) as failure:
        place(typed)
    assert failure.value.message == message
    assert "s3c" not in message + failure.value.hint
