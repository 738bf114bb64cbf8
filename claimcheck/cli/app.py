"""The commands by name. Each is loaded when it is called, so that `--help` loads none of them."""

from __future__ import annotations

from importlib import import_module
from typing import Any, cast

import typer
from typer.core import TyperGroup
from typer.main import get_command as built

from claimcheck.lazily import NamedTuple


class Entry(NamedTuple):
    """Where a command lives, and the line that `--help` prints: the first of its docstring (a test compares them)."""

    module: str
    name: str
    summary: str


COMMANDS = {
    "init": Entry("workspace", "init", "Make a workspace here: settings, database and a first case."),
    "demo": Entry("workspace", "demo", "Build the shipped case in a fresh workspace and show its report."),
    "add": Entry("adding", "add", "Add a claim with its source, and see at once what it meets."),
    "attribute": Entry("adding", "attribute", "Attach one more source to a claim."),
    "import": Entry("importing", "import_", "Add many records from a JSON Lines or CSV file."),
    "extract": Entry(
        "extracting", "extract", "List a document's statements: who is held to each, and is it worth checking."
    ),
    "ingest": Entry("ingesting", "ingest", "Put documents on file: their bytes, their text, what they say of themselves."),
    "list": Entry("claims", "list_", "List claims with their status; --unverified says what would settle each."),
    "show": Entry("claims", "show", "Show everything on one claim: status, sources, matches, history."),
    "edit": Entry("editing", "edit", "Change a claim or an attribution; what was on file stays in the history."),
    "retract": Entry("claims", "retract", "Withdraw a claim or one attribution; it stays on file."),
    "contradictions": Entry("reporting", "contradictions", "Lay the official line beside the sourced accounts."),
    "report": Entry("reporting", "report", "Give a case on one page."),
    "draft": Entry("drafting", "draft", "Check a draft line by line against what is on file."),
    "sign": Entry("drafting", "sign", "Record that a line of a draft was checked against its evidence."),
    "compare": Entry("comparing", "compare", "Compare two texts: relation, score and the reasons."),
    "similar": Entry("comparing", "similar", "Find the stored claims nearest to a text."),
    "embed": Entry(
        "embedding", "embed", "Let claims be found by meaning too: work out the vectors of those that have none."
    ),
    "match": Entry("judging", "match", "Compare what is new or changed with all claims."),
    "review": Entry("judging", "review", "Walk through the matches nobody has judged."),
    "judge": Entry("judging", "judge", "Say what a pair of claims is: same, contradicts, related, different, unsure."),
    "independent": Entry("judging", "independent", "Record that two attributions are independent of each other."),
    "rate": Entry("judging", "rate", "Record the outcome an editor published on a claim."),
    "case": Entry("cases", "app", "Add and list cases."),
    "source": Entry("sources", "app", "Add, list, show, edit, merge and retract sources."),
    "document": Entry("documents", "app", "List, show and edit documents; record from where one was taken."),
    "copies": Entry("copies", "copies", "Show the passages that documents on file have copied from each other."),
    "annotations": Entry("annotating", "app", "Export and import quotes with their places as W3C Web Annotations."),
    "recheck": Entry("rechecking", "recheck", "Look for the quotes of documents in newer copies of them."),
    "undo": Entry("keeping", "undo", "Take your last action back."),
    "copy": Entry("copying", "copy", "Copy a store between a file and a PostgreSQL database, either way."),
    "verify": Entry("keeping", "verify", "Check the store against its journal and its snapshots."),
    "policy": Entry("keeping", "policy", "Print the rules by which a claim counts as corroborated."),
}


class Stopped(Exception):
    """A command was stopped, by what `why` tells."""

    def __init__(self, why: BaseException) -> None:
        super().__init__()
        self.why = why


class LazyCommands(TyperGroup):
    """A group whose commands are imported one by one, as they are called."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer passes it
        """The names in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """The command of that name, loaded now; None where there is none."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command = getattr(import_module(f"claimcheck.cli.{entry.module}"), entry.name)
        return built(command if isinstance(command, typer.Typer) else _alone(cmd_name, command))

    def invoke(self, ctx: Any) -> Any:
        """As Typer does it, but that it would make a bare code of an interruption, whatever that has to tell."""
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, EOFError) as stopped:
            raise Stopped(stopped) from None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As Typer does it, with our names to choose from when one is misspelled."""
        self.commands = cast(Any, dict.fromkeys(COMMANDS))  # only the names are read
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """The list of commands, from the table: loading them all for one line each would cost most of a second."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])


def _alone(name: str, command: Any) -> typer.Typer:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name)(command)
    return app


# Markup in help texts is off: Rich would read [sic] in a docstring as a style. Locals never reach a traceback.
app = typer.Typer(
    cls=LazyCommands,
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 fine, 1 the check found something, 2 usage, 3 not found, 4 invalid data, 5 disk or lock failed.",
)


@app.callback()
def root() -> None:
    """Keep claims, where they come from, and whether they hold up.

    Begin with claimcheck demo, or in a folder of your own with claimcheck init and claimcheck add.

    claimcheck --version prints the version.
    """
