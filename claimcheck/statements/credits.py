"""To whom a text attributes each of its sentences: the assembly of attributions, quotes, voices and what was said before."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.statements.cast import cast_of
from claimcheck.statements.quotes import quotes
from claimcheck.statements.reader import Reader
from claimcheck.statements.sentence import read
from claimcheck.statements.settings import setting_of
from claimcheck.statements.statement import Credit
from claimcheck.statements.voices import voices_of, voices_of_marks
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
    voices = voices_of_marks(spans, marks, cast, hosts) if marks else voices_of(text, spans, cast, hosts, guest)
    return Reader(text, read(text, spans, quoted, voices), cast, setting).credits()
