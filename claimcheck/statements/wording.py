"""The claim in a statement: what is asserted, as a sentence that stands by itself, without the words that attribute it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.lazily import NamedTuple
from claimcheck.statements.attribution import Attribution
from claimcheck.statements.attributions import attributions
from claimcheck.statements.clauses import is_finite
from claimcheck.statements.lexicon import speech
from claimcheck.statements.list_numbers import unnumbered
from claimcheck.statements.pieces import Piece, pieces
from claimcheck.statements.principal import principal
from claimcheck.statements.quotes import quotes
from claimcheck.statements.statement import Statement
from claimcheck.statements.told import stretches
from claimcheck.text.broken_words import unbroken
from claimcheck.text.plain_letters import is_plain, plainly
from claimcheck.text.spans import Span

# What stands before a line's own words: a list's mark, a heading's, a wire's dateline that no dash closes.
_MARK = re.compile(
    r"\s*(?:[-*•–·>]|#{1,6}|\(?\d{1,3}[.)])\s+|\s*[A-Z][A-Z'’ -]{2,30}(?:, [A-Z][\w. ]{2,20})? \([A-Z][\w .-]{1,30}\)\s+"
)
_LABEL = re.compile(r"\s*([A-Z][\w'’-]+): +(?=\S)")
_QUOTES = '"“”„«»'
_EDGES = " \t\n,;:–—-" + _QUOTES
_LEADS = re.compile(r"(?:(?:and|but|so)\s+)?that\s+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
# A content of fewer words is no sentence: "denied wrongdoing" denies nothing that can be set out by itself.
_FEWEST_WORDS = 3
_BEFORE_MARK = re.compile(r"\s+([.,;!?])")
# Verbs that only tell that something is said, so that what follows is said even where a paper says it.
_SAYS = frozenset(("say", "state", "tell", "add", "note"))
# So many words may stand between the verb and its "that": "confirmed last night that".
_THAT_WITHIN = 4
# What stands only in what is denied, and what it is where the same is said not to be so.
_NEGATED = {
    "any": "no", "any of": "none of", "anyone": "no one", "anybody": "nobody", "anything": "nothing", "anywhere": "nowhere",
    "ever": "never", "either": "neither",
}  # fmt: skip
_OF_DENIAL = re.compile(r"\b(?:any of|any(?:one|body|thing|where)?|ever|either)\b", re.IGNORECASE)


class Claim(NamedTuple):
    """A claim's words, and whether they are what the speaker denies; what the words themselves deny is asserted."""

    text: str
    is_denied: bool = False


def claims_in(text: str, statements: Sequence[Statement]) -> list[Claim]:
    """For each statement of a text the claim in it, in plain letters; the whole sentence where no words attribute it."""
    if not is_plain(text):
        letters = plainly(text)
        text = letters.text
        statements = [replace(statement, span=letters.forth(*statement.span)) for statement in statements]
    text = unnumbered(unbroken(text), [statement.span for statement in statements])
    quoted = quotes(text)
    return [Claim(statement.wording) if statement.wording else _claim(text, statement, quoted) for statement in statements]


def _claim(text: str, statement: Statement, quoted: list[Span]) -> Claim:
    whole = Claim(_plain(_unlabelled(_MARK.sub("", statement.span.of(text), count=1), statement.credit.speaker)))
    if statement.credit.cue is None:
        return whole
    run = pieces(text, statement.span, quoted)
    lead = principal(run, attributions(run))
    said = _plain(_said(text, run, lead)) if lead is not None else ""
    if lead is None or len(said.split()) < _FEWEST_WORDS:
        return whole
    return _denied(said) if lead.base in speech("stance", "denies") else Claim(said)


def _unlabelled(sentence: str, speaker: str | None) -> str:
    """The sentence without its speaker's surname before it as a transcript's label ("Marr: The gate failed.")."""
    found = _LABEL.match(sentence)
    return sentence[found.end() :] if found and speaker and speaker.split()[-1].lower() == found[1].lower() else sentence


def _denied(said: str) -> Claim:
    """What is denied; "any sensor was off" cannot stand by itself, so that the claim is that no sensor was off."""
    found = _OF_DENIAL.search(said)
    if found is None:
        return Claim(said, is_denied=True)
    return Claim(_plain(said[: found.start()] + _NEGATED[found[0].lower()] + said[found.end() :]))


def _said(text: str, run: Sequence[Piece], lead: Attribution) -> str:
    """What the attribution leaves of the sentence; nothing where that is no assertion by itself."""
    found = stretches(run, lead)
    that = next((at for at in range(lead.cue[1], min(lead.cue[1] + _THAT_WITHIN, len(run))) if run[at].low == "that"), None)
    if that is not None and len(found) == 1 and found[0][0] <= that:
        return _words(text, run, that + 1, found[0][1])
    if lead.kind not in ("speech", "phrase", "nobody") and lead.base not in _SAYS:
        return ""
    if len(found) == 2 and _is_whole(run, *found[0]):
        found = found[:1] if run[found[1][0]].low.endswith("ing") else found
        return ", ".join(_words(text, run, *one) for one in found)
    return " ".join(_words(text, run, *one) for one in found)


def _is_whole(run: Sequence[Piece], first: int, stop: int) -> bool:
    return any(is_finite(piece) for piece in run[first:stop])


def _words(text: str, run: Sequence[Piece], first: int, stop: int) -> str:
    """The words between two pieces as they stand, without the marks that set them apart."""
    if first >= stop:
        return ""
    words = text[run[first].start : run[min(stop, len(run)) - 1].end].strip(_EDGES)
    return _LEADS.sub("", words, count=1)


def _plain(words: str) -> str:
    """Words as a sentence: one line, without marks of quotation that do not come in pairs, a capital first, a point last."""
    line = _BEFORE_MARK.sub(r"\1", _SPACE.sub(" ", words)).strip(_EDGES)
    if sum(line.count(mark) for mark in _QUOTES) % 2:
        line = "".join(char for char in line if char not in _QUOTES)
    if not line:
        return line
    line = line[0].upper() + line[1:]
    return line if line.endswith((".", "!", "?", "…")) else f"{line}."
