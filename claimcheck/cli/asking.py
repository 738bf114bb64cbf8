"""The dialogue of `add`: one question at a time, Return takes the default."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from claimcheck.cli.emit import say
from claimcheck.formats.gate import one_line
from claimcheck.library import ClaimStore
from claimcheck.text.saying import said_date
from claimcheck.usual import usual_terms
from claimcheck.vocab import AttributionType, Basis, GroundRule, SourceKind, Stance, Word

if TYPE_CHECKING:
    from claimcheck.cli.adding import Given

_TYPES = {
    SourceKind.ANONYMOUS: AttributionType.ANONYMOUS,
    SourceKind.ORGANISATION: AttributionType.OFFICIAL,
    SourceKind.PUBLICATION: AttributionType.NAMED,
    SourceKind.PERSON: AttributionType.NAMED,
}


class Dialogue:
    """Questions on stderr, answers from the keyboard."""

    def __init__(self, store: ClaimStore) -> None:
        self.store = store

    def claim(self) -> str:
        """The claim's words."""
        return _ask("Claim")

    def source(self, given: str | None, default: str | None = None) -> tuple[str, SourceKind | None]:
        """A source on file, by id, or the name of a new one; one that looks alike is offered first."""
        name = given or _ask("Who says it (name, or an agreed description)", default)
        if name == default:
            return name, None
        row = self.store.sources.find(name)
        if row is None:
            for near in self.store.sources.alike(name):
                if _yes(f"Did you mean {near['name']} (s{near['id']})?"):
                    row = near
                    break
        return (f"s{row['id']}", SourceKind(row["kind"])) if row else (name, None)

    def type(self, kind: SourceKind | None, usual: AttributionType | None = None) -> AttributionType:
        """The kind of attribution; the default, where none is given, follows the kind of source."""
        default = usual or (_TYPES.get(kind, AttributionType.NAMED) if kind else AttributionType.NAMED)
        return AttributionType(_choose("Attribution", AttributionType, default))

    def stance(self, default: Stance) -> Stance:
        """What the source does with the claim."""
        return Stance(_choose("Stance", Stance, default))

    def rule(self, default: GroundRule) -> GroundRule:
        """What may be published of it."""
        return GroundRule(_choose("Ground rule", GroundRule, default))

    def basis(self, default: Basis = Basis.UNKNOWN) -> Basis:
        """How the source knows."""
        return Basis(_choose("How do they know", Basis, default))

    def said(self, default: str | None = None) -> str | None:
        """When it was said; Return takes the default, and - says that it is not known."""
        ways = f"Return for {default}, - for unknown" if default else "Return for unknown"
        while True:
            answer = _ask(f"When was it said (2025-03-04, 2025-03 or 2025; {ways})", default="") or default or "-"
            try:
                return None if answer == "-" else said_date(answer)
            except ValueError as failure:
                say(f"that {failure}")

    def rest(self, given: Given) -> Given:
        """The ground rule, the basis, the date and the document, each only where it was not given."""
        _, usual = usual_terms(given.type, None)
        rule = given.rule or self.rule(usual)
        basis = self.basis() if given.basis is Basis.UNKNOWN else given.basis
        said = given.said or self.said()
        doc = given.doc or _ask("Document (file, URL or id; Return for none)", default="") or None
        quote = given.quote or (_ask("Its words (Return for none)", default="") or None if doc else None)
        return replace(given, rule=rule, basis=basis, said=said, doc=doc, quote=quote)


def _choose(question: str, words: type[Word], default: Word) -> str:
    """One of the field's words, by its name or its first letters."""
    names = [str(word) for word in words]
    while True:
        answer = _ask(f"{question} ({', '.join(names)})", default=str(default)).lower()
        fitting = [name for name in names if name.startswith(answer.replace("-", "_").replace(" ", "_"))]
        if len(fitting) == 1 or answer in fitting:
            return answer if answer in fitting else fitting[0]
        say(f"one of {', '.join(names)}")


def _ask(question: str, default: str | None = None) -> str:
    shown = f"{question} [{default}]" if default else question
    return str(typer.prompt(one_line(shown), default=default, show_default=False, err=True)).strip()


def edited(question: str, words: str) -> str:
    """The words as a person leaves them: on a terminal they lie ready to be changed, else Return keeps them.

    Words with signs that a terminal would obey are shown as such signs, and never handed to it.
    """
    if one_line(words) != words or not sys.stdout.isatty():
        return _ask(question, words)
    try:
        import readline
    except ImportError:  # Python may be built without it
        return _ask(question, words)
    readline.set_startup_hook(lambda: readline.insert_text(words))
    try:
        return input(f"{question}: ").strip()
    except (EOFError, KeyboardInterrupt):
        typer.echo(err=True)  # what is said next stands on a line of its own
        raise typer.Abort from None
    finally:
        readline.set_startup_hook()


def _yes(question: str) -> bool:
    return typer.confirm(one_line(question), default=True, err=True)
