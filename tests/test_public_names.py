"""The names of the package: each is there, and none is loaded before it is used."""

from __future__ import annotations

import subprocess
import sys

import claimcheck

_LOADED = "import claimcheck, sys; print(sorted(name for name in sys.modules if name.startswith('claimcheck')))"


def test_every_public_name_is_there() -> None:
    assert [name for name in claimcheck.__all__ if getattr(claimcheck, name).__name__ != name] == []


def test_importing_the_package_loads_nothing_else_of_it() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    assert done.stdout == "['claimcheck']\n"
