"""The fingerprint names the matcher, and loads nothing of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import claimcheck
from claimcheck.fingerprint import _PARTS, _files, fingerprint
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


def test_it_is_over_the_matcher_with_its_words_and_nothing_else() -> None:
    package = Path(claimcheck.__file__).parent
    names = {str(Path(file.path).relative_to(package)) for file in _files(package, _PARTS)}
    assert {"matcher.py", "weights.toml", "signals/timing.py", "text/lexicons/concepts.toml"} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith(("library", "answers.py"))]
