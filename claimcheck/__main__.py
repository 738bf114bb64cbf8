"""The command as a process of its own: `claimcheck`, or `python -m claimcheck`."""

from __future__ import annotations

import os
import sys

from claimcheck.cli import main

# Whoever loaded one of these may have processes to end, or things to put away.
_WITH_HELPERS = ("multiprocessing", "claimcheck.documents.child", "torch")


def run() -> None:
    """Run the command and end the process with its code.

    Taking some hundred modules apart would cost a short command a twentieth of its time; what it wrote is written.
    """
    try:
        main()
    except SystemExit as done:
        if isinstance(done.code, int) and not any(name in sys.modules for name in _WITH_HELPERS) and _is_all_written():
            os._exit(done.code)
        raise


def _is_all_written() -> bool:
    """False where an output takes no more, which the interpreter tells of as it ends."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if not stream.closed:
                stream.flush()
    except OSError:
        return False
    return True


if __name__ == "__main__":
    run()
