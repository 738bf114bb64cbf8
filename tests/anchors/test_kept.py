"""What a skeleton keeps of a text is where it stood."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.anchors.kept import KeptCharacters


@given(st.text("ab -", max_size=24), st.integers(1, 60))
def test_every_kept_character_is_where_it_stood(unit: str, times: int) -> None:
    text = unit * times
    places = [at for at, char in enumerate(text) if char not in " -"]
    kept = KeptCharacters(text)
    assert [kept[number] for number in range(len(places))] == places
    assert [kept.before(place) for place in places] == list(range(len(places)))
    assert (kept.before(0), kept.before(len(text))) == (0, len(places))
