"""What starting the command costs, beside the ordinary way to write it: interleaved rounds, medians, ratios.

    python bench/startup.py [--rounds 15] [--claims 200]

The peers: `python -c pass`; a minimal Typer program's `--help`; and the ordinary way to write such a program, Typer and
SQLModel imported at the top, listing and adding the same claims. sqlite-utils is measured where it is installed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent

MINIMAL = """
import typer

app = typer.Typer()


@app.command()
def hello(name: str = "you") -> None:
    print(name)


@app.command()
def bye(name: str = "you") -> None:
    print(name)


app()
"""

ORDINARY = """
from typing import Optional

import typer
from rich.console import Console
from rich.table import Table
from sqlmodel import Field, Session, SQLModel, create_engine, select


class Source(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    name: str


class Claim(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    text: str
    source_id: int = Field(foreign_key="source.id")


app = typer.Typer()
engine = create_engine("sqlite:///ordinary.db")


@app.command("list")
def list_(limit: int = 20) -> None:
    with Session(engine) as session:
        table = Table("id", "claim", "source")
        for claim in session.exec(select(Claim).limit(limit)):
            table.add_row(str(claim.id), claim.text, session.get(Source, claim.source_id).name)
        Console().print(table)


@app.command()
def show(number: int) -> None:
    with Session(engine) as session:
        claim = session.get(Claim, number)
        Console().print(claim.text, session.get(Source, claim.source_id).name)


@app.command()
def add(text: str, source: str = "Board") -> None:
    with Session(engine) as session:
        found = session.exec(select(Source).where(Source.name == source)).first() or Source(name=source)
        session.add(found)
        session.commit()
        session.add(Claim(text=text, source_id=found.id))
        session.commit()


@app.command()
def fill(count: int) -> None:
    SQLModel.metadata.create_all(engine)
    for number in range(count):
        add(f"The board inspected gate {number} in the spring of {1900 + number % 120}")


app()
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=15)
    options.add_argument("--claims", type=int, default=200)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        jobs = prepared(folder, given.claims)
        print_table(measured(jobs, folder, given.rounds), given)


def prepared(folder: Path, claims: int) -> dict[str, list[str]]:
    """The commands to time, by name, with both stores filled."""
    python = sys.executable
    (folder / "minimal.py").write_text(MINIMAL)
    (folder / "ordinary.py").write_text(ORDINARY)
    lines = [
        json.dumps(
            {
                "text": f"The board inspected gate {n} in the spring of {1900 + n % 120}",
                "source": "Board",
                "as": "official",
            }
        )
        for n in range(claims)
    ]
    (folder / "claims.jsonl").write_text("\n".join(lines))
    ours = [python, "-m", "claimcheck"]
    run([python, "ordinary.py", "fill", str(claims)], folder)
    run([*ours, "init", "--case", "Bench"], folder)
    run([*ours, "import", "claims.jsonl"], folder)
    jobs = {
        "python -c pass": [python, "-c", "pass"],
        "minimal Typer --help": [python, "minimal.py", "--help"],
        "claimcheck --version": [*ours, "--version"],
        "claimcheck --help": [*ours, "--help"],
        "ordinary list": [python, "ordinary.py", "list"],
        "claimcheck list": [*ours, "list", "--limit", "20"],
        "ordinary show": [python, "ordinary.py", "show", "1"],
        "claimcheck show": [*ours, "show", "c1"],
        "ordinary add": [python, "ordinary.py", "add", "A new claim on the spillway"],
        "claimcheck add": [
            *ours,
            "add",
            "A new claim on the spillway {round}",
            "--source",
            "Board",
            "--as",
            "official",
        ],
    }
    if shutil.which("sqlite-utils"):
        jobs["sqlite-utils query"] = ["sqlite-utils", "query", "ordinary.db", "select * from claim limit 20"]
    return jobs


def measured(jobs: dict[str, list[str]], folder: Path, rounds: int) -> dict[str, float]:
    """The median seconds of each job; every round runs all of them, the first is not counted."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for number in range(rounds + 1):
        for name, command in jobs.items():
            started = time.perf_counter()
            run([part.replace("{round}", str(number)) for part in command], folder)
            times[name].append(time.perf_counter() - started)
    return {name: statistics.median(values[1:]) for name, values in times.items()}


def run(command: list[str], folder: Path) -> None:
    # Byte code is written, as for any installed program; without it every run would compile the sources anew.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(
        command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**environment, "PYTHONPATH": str(ROOT), "COLUMNS": "100"},
    )  # fmt: skip


def print_table(medians: dict[str, float], given: argparse.Namespace) -> None:
    base, minimal = medians["python -c pass"], medians["minimal Typer --help"]
    print(f"start-up, median of {given.rounds} interleaved rounds, {given.claims} claims, {os.cpu_count()} cores")
    print(f"{'command':<24}{'ms':>8}{'x python':>10}{'x peer':>9}  peer")
    for name, seconds in medians.items():
        peer = "minimal Typer --help" if name.endswith(("--help", "--version")) else name.replace("claimcheck", "ordinary")
        reference = minimal if peer.startswith("minimal") else medians.get(peer)
        ratio = f"{seconds / reference:>9.2f}  {peer}" if reference and peer != name else ""
        print(f"{name:<24}{seconds * 1000:>8.0f}{seconds / base:>10.1f}{ratio}")


if __name__ == "__main__":
    main()
