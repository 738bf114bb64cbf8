"""One key of a person's for each question."""

from __future__ import annotations

from collections.abc import Collection

import typer

from claimcheck.formats.gate import one_line

LEAVE = ""


def key(question: str, keys: Collection[str], leaving: str, meanings: Collection[str] = ()) -> str:
    """The key that was pressed; `leaving`, Esc, Ctrl-C and Ctrl-D give LEAVE. Any other asks again, ? explains first."""
    while True:
        typer.echo(question, err=True)
        try:
            pressed = typer.getchar().lower()
        except (KeyboardInterrupt, EOFError):
            return LEAVE
        if pressed == "\x1b" or (pressed and pressed in leaving):
            return LEAVE
        if pressed in keys:
            return pressed
        if pressed == "?":
            typer.echo("\n".join(meanings), err=True)
        elif pressed.strip():
            typer.echo(f"{one_line(pressed)} is none of these; ? says what each does", err=True)
