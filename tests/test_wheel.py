"""The wheel by itself: built, installed elsewhere without the source tree, and the shipped case run from it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree. The backend is one of the development requirements, so nothing is downloaded."""
    folder = tmp_path_factory.mktemp("dist")
    _run("build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_what_a_run_needs_and_no_more(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "claimcheck/cli/__init__.py",
        "claimcheck/store/migrations/env.py",
        "claimcheck/store/migrations/versions/0001_the_ledger.py",
        "claimcheck/policies/two-source.toml",
        "claimcheck/text/lexicons/contraries.toml",
        "claimcheck/shipped/qwen/case.jsonl",
        "claimcheck/shipped/ferry/case.jsonl",
        "claimcheck/shipped/drafts/ferry.md",
        "claimcheck/formats/templates/draft.html",
        "claimcheck/drafting/lexicons/voices.toml",
    } <= names
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"claimcheck"}


def test_the_wheel_installed_elsewhere_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    _run("pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(site), str(wheel))
    ran = subprocess.run(
        [
            sys.executable,
            "-P",
            "-c",
            "import claimcheck.cli; print(claimcheck.__file__); claimcheck.cli.main()",
            "demo",
            "case",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site), "COLUMNS": "80", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    place, first = ran.stdout.splitlines()[:2]
    assert Path(place).is_relative_to(site)
    assert first == "Departures from Alibaba's Qwen team, March 2025 (qwen)"


def _run(module: str, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
