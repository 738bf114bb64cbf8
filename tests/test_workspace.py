"""A workspace: found from below, made once, its settings read or refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import Invalid, NotFound, OutsideWorld
from claimcheck.workspace import FILE, Workspace, create


def test_it_is_found_from_any_folder_inside_it(tmp_path: Path) -> None:
    create(tmp_path, case="dam")
    below = tmp_path / "sources" / "letters"
    below.mkdir(parents=True)
    found = Workspace.find(below)
    assert (found.root, found.database, found.case) == (tmp_path, tmp_path / "db" / "claimcheck.db", "dam")


def test_outside_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as failure:
        Workspace.find(tmp_path)
    assert failure.value.message == "there is no claimcheck workspace here"


def test_making_it_again_changes_nothing(tmp_path: Path) -> None:
    create(tmp_path, case="dam", title="The dam", policy="strict")
    before = (tmp_path / FILE).read_text("utf-8")
    again = create(tmp_path, case="other", title="Another")
    assert (tmp_path / FILE).read_text("utf-8") == before
    assert (again.case, again.policy.on_record) == ("dam", 2)
    with again.open("Ann") as store:
        assert [case.slug for case in store.cases.list()] == ["dam"]


def test_the_policy_may_be_changed_number_by_number(tmp_path: Path) -> None:
    create(tmp_path, case="dam")
    (tmp_path / FILE).write_text('by = "Ann"\n[policy]\npreset = "two-source"\nnumber = 3\n', "utf-8")
    found = Workspace.load(tmp_path)
    assert (found.policy.number, found.policy.on_record, found.actor, found.case) == (3, 1, "Ann", None)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("colour = 1", "has an unknown setting 'colour'"),
        ("case = 7", "the setting 'case' is no text"),
        ("case = ", "cannot be read"),
        ('[policy]\npreset = "lenient"', "there is no policy 'lenient'"),
        ('[policy]\npreset = "strict"\nnumber = "two"', "number"),
    ],
)
def test_settings_that_cannot_be_meant_are_named(tmp_path: Path, settings: str, message: str) -> None:
    (tmp_path / FILE).write_text(settings, "utf-8")
    with pytest.raises((Invalid, NotFound)) as failure:
        Workspace.load(tmp_path)
    assert message in failure.value.message


def test_settings_in_another_encoding_are_one_line(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes('case = "größe"'.encode("cp1252"))
    with pytest.raises(Invalid) as failure:
        Workspace.load(tmp_path)
    assert "cannot be read" in failure.value.message


def test_a_bare_database_keeps_its_snapshots_beside_it(tmp_path: Path) -> None:
    bare = Workspace.of_database(tmp_path / "x.db")
    assert (bare.snapshots, bare.policy.title, bare.root) == (tmp_path / "snapshots", "two-source rule", None)


def test_an_unknown_policy_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        create(tmp_path / "work", case="dam", policy="lenient")
    assert not (tmp_path / "work").exists()


def test_a_store_that_cannot_be_made_leaves_no_settings_and_the_next_attempt_is_a_first_one(tmp_path: Path) -> None:
    with pytest.raises(OutsideWorld) as failure:
        create(tmp_path, case="dam", title="Dam", db="postgresql+psycopg://ann@127.0.0.1:9/desk")  # nobody listens there
    assert failure.value.message.startswith("no connection to postgresql+psycopg://ann@127.0.0.1:9/desk: ")
    assert list(tmp_path.iterdir()) == []
    with create(tmp_path, case="dam", title="Dam").open("Ann") as store:
        assert store.cases.get(None)["slug"] == "dam"


def test_a_new_workspace_on_a_store_that_is_there_has_its_case(tmp_path: Path) -> None:
    create(tmp_path, case="dam", title="Dam")
    (tmp_path / FILE).unlink()
    with create(tmp_path, case="mill", title="Mill").open("Ann") as store:
        assert store.cases.get(None)["slug"] == "mill"
