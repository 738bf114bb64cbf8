"""To whom a text attributes each of its sentences: the assembly of attributions, quotes, voices and what was said before."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.cast import cast_of
from claimcheck.statements.courts import judges_apart
from claimcheck.statements.quotes import quotes
from claimcheck.statements.reader import Reader
from claimcheck.statements.sentence import read
from claimcheck.statements.settings import setting_of
from claimcheck.statements.statement import Credit
from claimcheck.statements.voices import Voice, voices_of, voices_of_marks, voices_under_clocks
from claimcheck.text.spans import Span


def credits(  # noqa: A001 - what the piece is called everywhere
    text: str, spans: Sequence[Span], *, narrator: str | None = None, marks: Sequence[tuple[int, int, str]] = ()
) -> list[Credit]:
    """One credit for each sentence.

    `spans` are the sentences in order; `narrator` is the author or outlet where it is known from elsewhere; `marks` are
    stretches (start, end, name) that a transcript's reader gave to a voice.
    """
    cast = cast_of(text, spans)
    quoted = quotes(text)
    setting = setting_of(text, quoted, cast, narrator)
    hosts, guest = setting.hosts, setting.guest
    if setting.is_in_court:
        voices = _apart(judges_apart(text, spans) if setting.is_courts else {}, len(spans))
    elif marks:
        voices = voices_of_marks(spans, marks, cast, hosts)
    else:
        voices = voices_of(text, spans, cast, hosts, guest)
        voices = voices if any(voices) else voices_under_clocks(text, spans, cast)
    return Reader(text, read(text, spans, quoted, voices), cast, setting).credits()


def _apart(judges: dict[int, str], count: int) -> list[Voice | None]:
    """The voices of judges who write apart from the court; a judgment's other labels are no speakers."""
    return [Voice(judges[place], False) if place in judges else None for place in range(count)]
