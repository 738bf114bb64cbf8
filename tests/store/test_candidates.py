"""The candidate index finds what is worth comparing, in step with the claims, whatever is typed."""

from __future__ import annotations

import re

import pytest
from naughty import NAUGHTY, short
from store_factory import insert_case, insert_claim

from claimcheck.store import candidates
from claimcheck.store.connection import Connection
from claimcheck.store.ledger import writing

# A claim and how other desks wrote it: reworded, reordered, denied, with another number, another form of a word.
VARIANTS = [
    ("Fourteen engineers left the company in March.", "In March the firm lost fourteen of its engineers."),
    ("The dam's second gate failed at noon.", "At noon a gate of the dam had been failing, workers say."),
    ("City Police arrested nine protesters on Friday.", "Police deny arresting any protester on Friday."),
    ("The minister signed the export licence in 2021.", "No export licence was ever signed, the minister said."),
    ("Café Müller closed after an E. coli outbreak.", "CAFE MULLER closes: coli"),
    ("The F-35 programme is 12 per cent over budget.", "F-35 costs are not over budget"),
    ("Unpaid overtime at the plant reached 4,000 hours.", "Workers at the plant claim overtime without pay"),
    ("The mayor's brother owns the land under the stadium.", "Stadium land belongs to mayor's family"),
]
OTHERS = [
    "The council will vote on the water tariff next week.",
    "A court in Lyon ordered the release of the documents.",
    "Rainfall in the valley was the highest in thirty years.",
    "The bank raised its forecast for growth to two per cent.",
    "Doctors in the northern hospital went on strike on Monday.",
    "The ferry company says all lifeboats had been inspected.",
    "An internal report warned of cracks two years before.",
    "The school was closed because of a gas leak.",
    "Prices of bread doubled within six months.",
    "The editor resigned over a dispute with the owners.",
]


@pytest.fixture
def full(connection: Connection) -> Connection:
    """The claims of VARIANTS as 1, 2, … and forty others."""
    with connection.writing():
        texts = [claim for claim, _ in VARIANTS] + [f"{text} ({n})" for n in range(4) for text in OTHERS]
        for number, text in enumerate(texts, start=1):
            candidates.add(connection, number, text)
    return connection


@pytest.mark.parametrize(("number", "variant"), [(n, v) for n, (_, v) in enumerate(VARIANTS, start=1)])
def test_a_claim_written_otherwise_comes_first(full: Connection, number: int, variant: str) -> None:
    assert candidates.near(full, variant, 5)[0] == number


def test_no_more_come_than_are_asked_for_and_the_excluded_do_not_count(full: Connection) -> None:
    found = candidates.near(full, "The council will vote on the water tariff.", 4)
    assert found == [9, 19, 29, 39]
    assert candidates.near(full, "The council will vote on the water tariff.", 2, exclude=(9, 29)) == [19, 39]
    assert candidates.near(full, "The council will vote on the water tariff.", 1) == [9]


def test_a_text_without_content_is_near_nothing(full: Connection) -> None:
    assert candidates.near(full, "", 5) == []
    assert candidates.near(full, "of the and to", 5) == []
    assert candidates.near(full, "?! … —", 5) == []


OPERATORS = [
    'gate" OR "dam',
    "gate AND NOT dam",
    "NEAR(gate dam, 2)",
    "text : gate",
    "{text} : gate",
    "claim_index MATCH gate",
    "gate* ^dam",
    "(gate",
    "gate)",
    "-gate +dam",
    '"""',
    "gate'; DROP TABLE claim_index; --",
    "col:umn . , - / & ' ’",
    "rank bm25(claim_index)",
]


@pytest.mark.parametrize("text", [*OPERATORS, *NAUGHTY], ids=short)
def test_nothing_typed_is_read_as_a_query(full: Connection, text: str) -> None:
    storable = re.sub("[\0\ud800-\udfff]", "", text)  # what the door lets in
    assert set(candidates.near(full, storable, 50)) <= set(range(1, 49))
    with full.writing():
        candidates.add(full, 100, storable)
        candidates.remove(full, 100)
    assert 2 in candidates.near(full, "gate dam", 50)


def test_an_operator_is_only_a_word(full: Connection) -> None:
    assert candidates.near(full, "gate NOT dam", 5)[0] == 2
    assert candidates.near(full, "gate* OR dam", 5)[0] == 2


def test_a_removed_claim_is_not_found(full: Connection) -> None:
    with full.writing():
        candidates.remove(full, 2)
    assert 2 not in candidates.near(full, VARIANTS[1][1], 50)


def test_an_index_entry_goes_with_its_transaction(connection: Connection) -> None:
    def fail() -> None:
        with connection.writing():
            candidates.add(connection, 1, "The gate failed.")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert candidates.near(connection, "gate", 5) == []


def test_the_rarest_words_are_asked_for_within_the_budget(full: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """`water` and `tariff` stand in four claims each, `gate` in one: five postings pay for gate and one of them."""
    monkeypatch.setattr(candidates, "BUDGET", 5)
    assert candidates.near(full, "water tariff gate", 50) == [9, 19, 29, 39, 2]
    monkeypatch.setattr(candidates, "BUDGET", 4)
    assert candidates.near(full, "water tariff gate", 50) == [2]


def test_one_word_is_asked_for_whatever_it_costs(full: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "BUDGET", 0)
    assert candidates.near(full, "water", 50) == [9, 19, 29, 39]


def test_the_index_made_anew_finds_what_the_index_kept_in_step_finds(connection: Connection) -> None:
    with writing(connection, "Ann", "add") as ledger:
        case = insert_case(ledger)
        for claim, variant in VARIANTS:
            for text in (claim, variant):
                candidates.add(connection, insert_claim(ledger, case, text), text)
        ledger.withdraw("claim", 3, "")
        candidates.remove(connection, 3)
    queries = [text for pair in VARIANTS for text in pair]
    before = [candidates.near(connection, text, 50) for text in queries]
    with connection.writing():
        candidates.rebuild(connection)
    assert [candidates.near(connection, text, 50) for text in queries] == before
    assert all(3 not in found for found in before)
