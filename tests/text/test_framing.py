"""What of a text only says who speaks is set aside; what is said is not."""

from __future__ import annotations

import pytest

from claimcheck.text.reading import read


def framed(text: str) -> str:
    return " ".join(word.token.word for word in read(text).words if word.is_framed)


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The mill burned down, firemen said.", "firemen said"),
        ("The slide killed 60 people, rescuers said on Friday as the search was called off.", "rescuers said on friday"),
        ("The mill cut 200 jobs in May, the union said while its members voted on a strike.", "the union said"),
        ("On Monday, the ministry said prices rose sharply in May.", "on monday the ministry said"),
        ("In a statement on Tuesday, the company said it had cut 200 jobs.", "in a statement on tuesday the company said"),
        ("Ms Lee, who resigned, and her deputy said the plan would fail.", "ms lee who resigned and her deputy said"),
        ("The union, which represents drivers, said the strike would go on.", "the union which represents drivers said"),
        ("The dam was inspected, and seven cracks were found.", ""),
        ("The slide killed 60 people, it was reported.", "it was reported"),
        ("Speaking to drivers, the minister said the toll would go.", "speaking to drivers the minister said"),
    ],
)  # fmt: skip
def test_the_frame(text: str, frame: str) -> None:
    assert framed(text) == frame
