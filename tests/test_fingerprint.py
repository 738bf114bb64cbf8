"""The fingerprint names the matcher, and loads nothing of it."""

from __future__ import annotations

import subprocess
import sys

from claimcheck.fingerprint import fingerprint
from claimcheck.vocab import Point


def test_it_is_sixteen_digits_and_the_same_each_time() -> None:
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 16
    assert int(fingerprint(), 16) >= 0


def test_it_loads_no_signal() -> None:
    code = "import sys, claimcheck.fingerprint as f; f.fingerprint(); print('claimcheck.signals' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_each_point_has_its_own() -> None:
    assert fingerprint("balanced") == fingerprint()
    assert len({fingerprint(point) for point in Point}) == len(Point)
