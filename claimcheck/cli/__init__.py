"""The command line: the only place for options, environment variables and exit codes."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from claimcheck import __version__
from claimcheck.cli.streams import complete, end_line, surrounded, talk
from claimcheck.errors import ClaimcheckError, Interrupted, Invalid, NotFound, OutsideWorld

if TYPE_CHECKING:
    from typer.exceptions import TyperException

# 0 fine · 1 the check you asked for found something · 2 usage · then by class of error, the nearest one counting.
EXIT_CODES: dict[type[ClaimcheckError], int] = {NotFound: 3, Invalid: 4, OutsideWorld: 5}
_INTERRUPTED = 130


def main() -> None:
    """Run the command; every error is one line `error:` and one line `hint:` on stderr."""
    complete()
    _prepare_for_a_short_life()
    try:
        sys.exit(_run())
    finally:
        gc.freeze()  # what is left goes with the process: nothing in it need be looked at again


def _prepare_for_a_short_life() -> None:
    """A fifth of a small command's time went into collecting garbage that is none and looking for plug-ins nobody has."""
    gc.set_threshold(200_000, 20, 20)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")


def _run() -> int:
    try:
        with surrounded():
            return _called()
    except ClaimcheckError as failure:
        return _tell(failure.message, failure.hint, _code(failure))
    except BrokenPipeError:  # the reader, `head` for one, has seen enough
        sys.stderr.close()
        return 0
    except (KeyboardInterrupt, EOFError, ImportError, ValueError) as failure:
        return _stopped(failure)
    except _typers_own() as failure:
        return _ended(failure)


def _called() -> int:
    if sys.argv[1:] == ["--version"]:  # answered before anything is loaded
        print(f"claimcheck {__version__}", flush=True)
        return 0
    from claimcheck.cli.door import called

    call = called(sys.argv[1:])
    return _left_to_typer() if call is None else int(call.run() or 0)


def _left_to_typer() -> int:
    from claimcheck.cli.app import Stopped, app

    try:
        code = int(app(standalone_mode=False, prog_name="claimcheck") or 0)  # also where it is run by `python -m`
    except Stopped as stopped:
        raise stopped.why from None
    if code == _INTERRUPTED:
        raise KeyboardInterrupt  # Typer makes a code of it, and nobody would be told
    return code


def _typers_own() -> tuple[type[Exception], ...]:
    """The exceptions by which Typer ends a command, loaded when there is one at all."""
    from typer import Abort, Exit
    from typer.exceptions import TyperException

    return (Exit, Abort, TyperException)


def _ended(failure: Exception) -> int:
    from typer import Exit
    from typer.exceptions import TyperException

    if isinstance(failure, Exit):
        return failure.exit_code
    if isinstance(failure, TyperException) and _asks_for_help(failure):
        with suppress(OSError):
            talk(failure.format_message())
        return 2
    if isinstance(failure, TyperException):
        return _tell(_misused(failure.format_message()), f"{_command(failure)} --help shows how it is used", 2)
    return _interrupted()


def _stopped(failure: BaseException) -> int:
    """Ctrl-C, Ctrl-D, or a file of the program's own that is damaged or missing: Python tells both by one exception."""
    if isinstance(failure, ImportError) or (not isinstance(failure, KeyboardInterrupt) and _is_in_loading(failure)):
        why = f"claimcheck is not installed whole: {' '.join(str(failure).split()) or 'a file of it is damaged'}"
        return _tell(why, "install it again: pip install --force-reinstall claimcheck-ledger", 5)
    if isinstance(failure, ValueError):
        raise failure
    return _interrupted(failure)


def _is_in_loading(failure: BaseException) -> bool:
    """True for what was raised by Python's own import, as it read a module."""
    place = failure.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    return place is not None and place.tb_frame.f_code.co_filename.startswith("<frozen importlib")


def _interrupted(stopped: BaseException | None = None) -> int:
    with suppress(OSError):
        end_line(also_of_others=True)
    if isinstance(stopped, Interrupted):
        return _tell(f"interrupted; {stopped.stored}", stopped.hint, _INTERRUPTED)
    return _tell("interrupted", "nothing more was stored", _INTERRUPTED)


def _code(failure: ClaimcheckError) -> int:
    return next(EXIT_CODES[kind] for kind in type(failure).__mro__ if kind in EXIT_CODES)


def _asks_for_help(failure: TyperException) -> bool:
    """True where a group of commands was called by its name alone: its message is the help."""
    context = getattr(failure, "ctx", None)
    return context is not None and failure.format_message() == context.get_help()


def _misused(message: str) -> str:
    """What the parser says about an option, without the words that speak of its own workings."""
    plain = " ".join(message.split()).removeprefix("Invalid value: ").replace(": Value error, ", ": ")
    return plain or "the command is not complete"


def _command(failure: TyperException) -> str:
    """The command that was misused, as it is typed."""
    context = getattr(failure, "ctx", None)
    if context is None:  # raised by a command that came in by the door
        return " ".join(("claimcheck", *sys.argv[1:2]))
    return str(context.command_path)


def _tell(message: str, hint: str, code: int) -> int:
    from claimcheck.formats.gate import one_line

    with suppress(OSError):  # where stderr takes no more, the exit code still tells
        talk(f"error: {one_line(message)}")
        if hint:
            talk(f"hint: {one_line(hint)}")
    return code
