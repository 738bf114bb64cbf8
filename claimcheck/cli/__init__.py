"""The command line: the only place for options, environment variables and exit codes."""

from __future__ import annotations

import gc
import os
import sys

from claimcheck import __version__
from claimcheck.errors import ClaimcheckError, Invalid, NotFound, OutsideWorld

# 0 fine · 1 the check you asked for found something · 2 usage · then by class of error, the nearest one counting.
EXIT_CODES: dict[type[ClaimcheckError], int] = {NotFound: 3, Invalid: 4, OutsideWorld: 5}
INTERRUPTED = 130


def main() -> None:
    """Run the command; every error is one line `error:` and one line `hint:` on stderr."""
    if sys.argv[1:] == ["--version"]:  # answered before anything is loaded
        print(f"claimcheck {__version__}")
        return
    _prepare_for_a_short_life()
    try:
        sys.exit(_run())
    finally:
        gc.freeze()  # what is left goes with the process: nothing in it need be looked at again


def _prepare_for_a_short_life() -> None:
    """A fifth of a small command's time went into collecting garbage that is none and looking for plug-ins nobody has."""
    gc.set_threshold(50_000, 20, 20)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")


def _run() -> int:
    from typer import Abort, Exit
    from typer.exceptions import TyperException

    from claimcheck.cli.app import app

    try:
        return int(app(standalone_mode=False) or 0)
    except Exit as done:
        return done.exit_code
    except Abort:
        return _tell("interrupted", "nothing more was stored", INTERRUPTED)
    except TyperException as failure:
        return _tell(
            _first_line(failure.format_message()).removeprefix("Invalid value: "),
            "claimcheck COMMAND --help shows how it is used",
            2,
        )
    except ClaimcheckError as failure:
        return _tell(failure.message, failure.hint, _code(failure))
    except BrokenPipeError:  # the reader, `head` for one, has seen enough
        sys.stderr.close()
        return 0


def _code(failure: ClaimcheckError) -> int:
    return next(EXIT_CODES[kind] for kind in type(failure).__mro__ if kind in EXIT_CODES)


def _first_line(message: str) -> str:
    return " ".join(message.split()) or "the command is not complete"


def _tell(message: str, hint: str, code: int) -> int:
    from claimcheck.formats.gate import one_line

    print(f"error: {one_line(message)}", file=sys.stderr)
    if hint:
        print(f"hint: {one_line(hint)}", file=sys.stderr)
    return code
