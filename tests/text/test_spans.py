from claimcheck.text.spans import Span


def test_a_span_gives_its_characters() -> None:
    assert Span(4, 8).of("The gate failed.") == "gate"
