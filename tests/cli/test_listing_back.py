"""What `list` writes can be imported: another store gets the claims and who says them, the same store nothing twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

SPOKEN = ("shown_as", "type", "stance", "ground_rule", "said")


def spoken(run: Run, folder: Path) -> dict[str, set[tuple[Any, ...]]]:
    """By the words of each claim: who says it, as what, with what stance, under what rule and when."""
    claims = json.loads(run("list", "--case", "ferry", "--json", cwd=folder).out)
    return {claim["text"]: {tuple(voice[name] for name in SPOKEN) for voice in claim["voices"]} for claim in claims}


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_listing_goes_into_another_store_and_a_second_time_adds_nothing(run: Run, tmp_path: Path, form: str) -> None:
    run("demo", "ferry", "--case", "ferry")
    there, listing = tmp_path / "there", tmp_path / f"list.{form}"
    there.mkdir()
    listing.write_text(run("list", f"--{form}", cwd=tmp_path / "ferry").out, "utf-8")
    run("init", "--case", "other", cwd=there)

    done = run("import", str(listing), cwd=there)
    assert (done.code, done.out.splitlines()[0]) == (
        0,
        "23 records added · 0 on file before · 0 bad · 6 new matches",
    )
    assert spoken(run, there) == spoken(run, tmp_path / "ferry")
    assert run("import", str(listing), cwd=there).out.startswith("0 records added · 23 on file before · 0 bad")
    assert run("import", str(listing), cwd=tmp_path / "ferry").out.startswith("0 records added · 23 on file before")
    assert run("verify", cwd=there).code == 0


def test_a_source_that_is_not_named_comes_in_as_what_it_is_called(workspace: Run) -> None:
    workspace("add", "The gate was open.", "--source", "a keeper", "--as", "anonymous")
    ulid = json.loads(workspace("list", "--json").out)[0]["ulid"]
    listing = workspace("list", "--csv").out.replace(ulid, "from-elsewhere")
    done = workspace("import", "-", stdin=listing.replace("The gate was open.", "The gate was shut."))
    assert done.out.startswith("1 record added"), done.out
    assert [(source["name"], source["kind"]) for source in json.loads(workspace("source", "list", "--json").out)] == [
        ("a keeper", "anonymous")
    ]


def test_who_said_what_is_not_guessed_from_a_row_that_does_not_tell(workspace: Run) -> None:
    header = "id,ref,case,text,status,reason,sources,types,ground_rules,dates,recorded_at,ulid,_esc"
    row = "c1,,,The gate failed.,echoed,why,Ann; Ben,named,on_record,unknown,2025-01-01T00:00:00Z,x1,1"
    ran = workspace("import", "-", stdin=f"{header}\n{row}\n")
    assert ran.code == 4
    assert ran.out.splitlines()[1:] == [
        "  line 2: does not tell who said what",
        "    write the listing with --json, which keeps them apart",
    ]


def test_an_array_of_records_is_taken_and_a_bad_one_is_told_with_its_line(workspace: Run) -> None:
    text = '[\n  {"text": "The gate failed.",\n   "source": "Ann Ode"},\n  7,\n  {"text": ""}\n]\n'
    ran = workspace("import", "-", stdin=text)
    assert ran.out.splitlines() == [
        "1 record added · 0 on file before · 2 bad · 0 new matches",
        "  line 4: is no JSON object",
        '    write {"text": …, "source": …}',
        "  line 5: text is empty",
        "    mend it there",
    ]
    assert workspace("import", "-", stdin='[{"text": "A pump ran dry.", "source": "Ann Ode"}').code == 4
    assert workspace("import", "-", stdin="[] []").code == 4
    assert workspace("import", "-", stdin="[]").code == 0


def test_a_case_without_claims_says_in_which_other_they_are(workspace: Run) -> None:
    workspace("case", "add", "flood")
    workspace("import", "-", stdin='{"text": "The gate failed.", "source": "Ann Ode", "case": "flood"}\n')
    ran = workspace("list")
    assert (ran.code, ran.out) == (0, "no claim fits\n")
    assert ran.err == "note: in other cases: flood 1; --case NAME or --all-cases shows them\n"
    assert workspace("list", "pump").err == ""
    assert workspace("list", "--all-cases", "pump").err == ""
    assert "The gate failed." in workspace("list", "--case", "flood").out


def test_a_store_without_claims_says_how_the_first_is_added(workspace: Run) -> None:
    ran = workspace("list")
    assert (ran.code, ran.out) == (0, "no claim fits\n")
    assert ran.err.startswith('note: no claim is on file yet; next: claimcheck add "What was claimed"')
    assert workspace("list", "pump").err == ""
