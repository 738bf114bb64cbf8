"""init, demo: making a workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.emit import emit, progress, say
from claimcheck.errors import Invalid


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where; here if left out.")] = Path(),
    case: Annotated[
        str | None,
        typer.Option("--case", metavar="TITLE", help="The first case; the folder's name if left out."),
    ] = None,
    policy: Annotated[str, typer.Option("--policy", help="two-source, strict or wire.")] = "two-source",
    db: options.Database = None,
) -> None:
    """Make a workspace here: settings, database and a first case.

    Doing it twice is harmless. --db takes an empty PostgreSQL database too; its password is not written to the settings.
    """
    from claimcheck.library.cases import slug
    from claimcheck.workspace import FILE, create

    was_there = (folder / FILE).exists()
    title = case or folder.resolve().name or "case"
    workspace = create(folder, case=slug(title), title=title, policy=policy, db=db)
    say(
        f"the workspace is in {folder.resolve()}, its case is {workspace.case}{'; it was there before' if was_there else ''}"
    )
    say('next: claimcheck add "What was claimed" --source "Who says so" --as named')
    say("then: claimcheck list --unverified, claimcheck contradictions, claimcheck report")


def demo(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Where to build it; named like a shipped case, that case.")
    ] = Path("claimcheck-demo"),
    case: Annotated[
        str | None, typer.Option("--case", help="Which of the shipped cases, ferry or qwen; qwen if left out.")
    ] = None,
) -> None:
    """Build the shipped case in a fresh workspace and show its report.

    claimcheck demo ferry

    It goes through the same import that you have, from documents that come with the program.
    """
    from claimcheck.formats import records
    from claimcheck.library.importing import ImportRequest
    from claimcheck.library.shipped import lay_out_draft, shipped_case, shipped_cases
    from claimcheck.workspace import create

    case = case or (str(folder) if str(folder) in shipped_cases() else "qwen")
    file = shipped_case(case)
    workspace = create(folder.resolve(), case=case)
    with workspace.open("demo") as store:
        request = ImportRequest(file.parent, case, strict=True, progress=progress("imported"))
        result = store.importing.run(records.read(records.decoded(file.read_bytes())), request)
        if result.problems:
            problem = result.problems[0]
            raise Invalid(f"the shipped case is damaged: {problem.where} {problem.message}", hint=problem.hint)
        emit(store.reports.case(case))
    has_draft = lay_out_draft(file.parent, folder)
    say(f"this case is in {folder}; go on there with: cd {folder}")
    more = " · claimcheck draft story.md" if has_draft else ""
    say(f"claimcheck list --unverified · claimcheck contradictions · claimcheck show c1 · claimcheck review{more}")
