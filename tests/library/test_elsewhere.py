"""Where a record is shown whose id was given in place of a claim's."""

from __future__ import annotations

import pytest

from claimcheck.errors import NotFound
from claimcheck.library import ClaimStore
from claimcheck.shapes import ClaimCreate
from tests.library.test_adding import said


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("a2", "a2 is an attribution, shown by claimcheck show c2"),
        ("A1", "a1 is an attribution, shown by claimcheck show c1"),
        ("m1", "m1 is a match, shown by claimcheck show c1"),
        ("s1", "s1 is the id of a source: claimcheck source show s1"),
        ("d7", "d7 is the id of a document: claimcheck document show d7"),
        ("a9", "claimcheck list shows them"),
        ("m9", "claimcheck list shows them"),
        ("c9", "claimcheck list shows them"),
        ("alibaba", "claimcheck list shows them"),
    ],
)
def test_the_hint_names_the_command_that_shows_it(store: ClaimStore, name: str, hint: str) -> None:
    store.claims.add(ClaimCreate(text="Twelve people were hurt at Ostrey."), said("Water Board"))
    store.claims.add(ClaimCreate(text="Fifteen people were hurt at Ostrey."), said("Ann Ode"))
    with pytest.raises(NotFound) as failure:
        store.claims.show(name)
    assert (failure.value.message, failure.value.hint) == (f"there is no claim {name!r}", hint)
