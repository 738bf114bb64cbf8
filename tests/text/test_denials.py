"""What one text denies and the other speaks of."""

from __future__ import annotations

import pytest

from claimcheck.text.alignment import align
from claimcheck.text.denials import denials
from claimcheck.text.reading import read


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The mayor did not sign the lease.", "The mayor signed the lease.", [("sign", "signed")]),
        ("The envoy has never met the general.", "The envoy dined with the general.", [("met", "dined")]),
        ("The envoy has never dined with the general.", "The envoy met the general.", []),
        ("The pool did not open until May.", "The pool opened in May.", []),
        ("The school has no rector.", "The rector of the school resigned.", []),
        ("Guards used no tear gas.", "Guards fired tear gas.", [("tear", "tear")]),
        ("The mayor signed the lease.", "The mayor signed the lease.", []),
    ],
)
def test_a_denied_word_and_its_partner(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    one, two = read(left), read(right)
    found = [pair for denial in denials(one, two, align(one, two)) for pair in denial.met]
    assert [(one.words[i].token.text, two.words[j].token.text) for i, j in found] == expected
