"""What is worked out of word lists is kept, and worked out anew where they or the code that reads them change."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck
from claimcheck.text import derived as home
from claimcheck.text.derived import derived, matcher_files, worked_out
from claimcheck.text.phrases import Entries, Hit, line, standing


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where things are kept, and byte code may be written."""
    home._state()  # of the real files
    monkeypatch.setattr(home, "__file__", str(tmp_path / "derived.py"))
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr("sys.pycache_prefix", None)
    return tmp_path / "__pycache__"


def lengths() -> dict[str, int]:
    """Stands for a function over a word list."""
    return {}


def test_it_is_worked_out_once_for_all_runs(elsewhere: Path) -> None:
    assert worked_out(lengths, lambda: {"dam": 3}) == {"dam": 3}
    assert worked_out(lengths, lambda: {"dam": 99}) == {"dam": 3}
    assert [place.name.startswith("test_derived.lengths.") for place in elsewhere.iterdir()] == [True]


def test_it_is_worked_out_anew_when_a_file_of_the_matcher_changes(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert elsewhere is not None
    assert worked_out(lengths, lambda: {"dam": 3}) == {"dam": 3}
    monkeypatch.setattr(home, "_state", lambda: "another")
    assert worked_out(lengths, lambda: {"dam": 4}) == {"dam": 4}


def test_what_was_kept_and_is_damaged_is_worked_out_anew(elsewhere: Path) -> None:
    worked_out(lengths, lambda: {"dam": 3})
    (place,) = elsewhere.iterdir()
    place.write_bytes(place.read_bytes()[:-3])
    assert worked_out(lengths, lambda: {"dam": 5}) == {"dam": 5}


def test_the_state_changes_with_a_word_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "__file__", str(tmp_path / "text" / "derived.py"))
    words = tmp_path / "text" / "lexicons" / "words.toml"
    words.parent.mkdir(parents=True)
    words.write_text("a = 1", "utf-8")

    def state() -> str:
        home.matcher_files.cache_clear()
        home._state.cache_clear()
        return home._state()

    try:
        before = state()
        assert state() == before
        words.write_text("a = 12", "utf-8")
        assert state() != before
    finally:
        home.matcher_files.cache_clear()
        home._state.cache_clear()


def test_a_function_of_a_word_list_is_asked_once(elsewhere: Path) -> None:
    asked = []

    @derived
    def sizes() -> dict[str, int]:
        asked.append(1)
        return {"dam": 3}

    assert sizes() == sizes() == {"dam": 3}
    assert (len(asked), elsewhere.exists()) == (1, True)


def test_a_standing_book_holds_what_its_function_gives(elsewhere: Path) -> None:
    @standing
    def late() -> Entries:
        return (entry for entry in [("put off", "late"), ("off", "away")])

    assert late().hits_in(line(("they", "put", "off"))) == [Hit("late", 1, 3)]
    assert late() is late()
    assert elsewhere.exists()


def test_the_files_are_the_matcher_with_its_words_and_nothing_else() -> None:
    package = Path(claimcheck.__file__).parent
    names = {str(Path(file.path).relative_to(package)) for file in matcher_files()}
    assert {"matcher.py", "weights.toml", "signals/timing.py", "text/lexicons/concepts.toml"} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith(("library", "answers.py"))]
