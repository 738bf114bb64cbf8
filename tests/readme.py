"""The pages' generated parts: tables made from the code, and sessions made by typing them.

make readme      # writes them anew; tests/test_readme.py tells where they have drifted
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from claimcheck.cli.app import COMMANDS
from claimcheck.documents.readers import readers
from claimcheck.drafting.checks import CHECKS
from claimcheck.policy import Policy, preset, presets
from claimcheck.signals import signals

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
# README first: where it leads to, each page beside what it is about.
PAGES = (README, *(ROOT / folder / "README.md" for folder in ("sources", "claimcheck", "db")))


def table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [header, ("---",) * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def commands() -> str:
    """The commands, with the line that `--help` prints."""
    return table(("command", "what it does"), [(f"`{name}`", entry.summary) for name, entry in COMMANDS.items()])


def compared() -> str:
    """The signals, with the sentence that each says of itself."""
    return table(("signal", "what it tells"), [(f"`{signal.name}`", signal.explanation) for signal in signals()])


def checks() -> str:
    """The checks of a draft, with the sentence that each says of itself."""
    rows = [(f"`{check.name}`", str(check.severity), check.explanation) for check in CHECKS]
    return table(("check", "severity", "what it marks"), rows)


def kinds() -> str:
    """The documents that can be read, with what each reader says of itself."""
    rows = [(" ".join(f"`{suffix}`" for suffix in reader.suffixes), reader.explanation) for reader in readers()]
    return table(("ending", "what is read"), rows)


def policies() -> str:
    """The presets, a column each."""
    rules = [preset(name) for name in presets()]
    rows = [(what, *(tell(rule) for rule in rules)) for what, tell in _RULES.items()]
    return table(("preset", *(f"`{name}`" for name in presets())), rows)


_RULES: dict[str, Callable[[Policy], str]] = {
    "origins established independent (`number`)": lambda rule: str(rule.number),
    "of them on the record (`on_record`)": lambda rule: str(rule.on_record),
    "anonymous sources count (`anonymous_counts`)": lambda rule: _yes(rule.anonymous_counts),
    "sources who do not commit count (`hedged_counts`)": lambda rule: _yes(rule.hedged_counts),
    "matches nobody has judged count (`proposals_count`)": lambda rule: _yes(rule.proposals_count),
    "a primary document settles a claim (`documents_settle`)": lambda rule: _yes(rule.documents_settle),
    "evidence is stale after days (`fresh_days`)": lambda rule: str(rule.fresh_days) if rule.fresh_days else "never",
}


def _yes(value: bool) -> str:
    return "yes" if value else "no"


SESSIONS = ("session", "draft session")
TABLES: dict[str, Callable[[], str]] = {
    "commands": commands,
    "signals": compared,
    "checks": checks,
    "documents": kinds,
    "policies": policies,
}


def pages() -> str:
    """All pages, one after the other."""
    return "\n".join(page.read_text("utf-8") for page in PAGES)


def part(text: str, name: str) -> str:
    """What stands between the marks of a generated part."""
    return _between(name).search(text)["body"]  # type: ignore[index]


def _between(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<open><!-- {name} -->\n)(?P<body>.*?)(?P<close>\n<!-- /{name} -->)", re.DOTALL)


def typed(session: str, folder: Path) -> str:
    """The session as it looks when its commands are typed in an empty folder, 80 columns wide."""
    lines = [line[2:] for line in session.splitlines() if line.startswith("$ ")]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("CLAIMCHECK_", "FORCE_"))},
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "CLAIMCHECK_BY": "Ann",
    }
    screens = []
    for line in lines:
        screens.append(f"$ {line}\n{_screen(line, folder, environment)}")
        if line.startswith("cd "):
            folder = folder / line.removeprefix("cd ")
    return "```console\n" + "\n".join(screen.rstrip() + "\n" for screen in screens) + "```"


def _screen(line: str, folder: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        line,
        shell=True,
        executable="/bin/bash",
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=120,
    )
    return done.stdout.decode("utf-8")


def main() -> None:
    """Write every generated part anew, in the page where its marks stand."""
    for page in PAGES:
        text = page.read_text("utf-8")
        for name in filter(lambda name: _between(name).search(text), (*TABLES, *SESSIONS)):
            text = _replaced(text, name, _made(text, name))
        page.write_text(text, "utf-8")


def _made(text: str, name: str) -> str:
    if name in TABLES:
        return TABLES[name]()
    with tempfile.TemporaryDirectory() as folder:
        return typed(part(text, name), Path(folder))


def _replaced(text: str, name: str, body: str) -> str:
    return _between(name).sub(lambda found: found["open"] + body + found["close"], text)


if __name__ == "__main__":
    main()
