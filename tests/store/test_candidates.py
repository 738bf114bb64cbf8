"""The candidate index finds what is worth comparing, in step with the claims, whatever is typed."""

from __future__ import annotations

import re

import pytest
from conftest import on_sqlite
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from naughty import NAUGHTY, short
from store_factory import insert_case, insert_claim

from claimcheck.store import candidates
from claimcheck.store.connection import Connection
from claimcheck.store.ledger import writing
from claimcheck.store.sqlite_candidates import FORGET

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


def test_only_what_shares_enough_is_worth_comparing(full: Connection) -> None:
    """Of forty-eight claims near by one common word or another, the one that says the same."""
    text = "A gate of the dam had failed by noon, workers say."
    assert candidates.related(full, text) == [2]
    assert candidates.related(full, text, exclude=(2,)) == []
    assert len(candidates.near(full, text, 50)) > 1


def test_a_claim_cut_short_and_one_that_says_more_are_worth_comparing(full: Connection) -> None:
    assert candidates.related(full, "The dam's second gate")[0] == 2
    more = "On the morning of the flood, an engineer told reporters, the dam's second gate failed at noon; nobody was told."
    assert candidates.related(full, more)[0] == 2


WORDS = st.lists(st.sampled_from(["gate", "dam", "noon", "14", "café", "of"]), max_size=6).map(" ".join)
STEPS = st.lists(st.tuples(st.integers(1, 5), st.sampled_from([0, 16_383, 16_384, 40_000]), WORDS), max_size=12)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_came_and_went_the_index_is_that_of_what_is_left(
    connection: Connection, steps: list[tuple[int, int, str]]
) -> None:
    """A number that is in already leaves; otherwise it comes in."""
    left: dict[int, str] = {}
    index = candidates._index(connection)
    with connection.writing():
        index.clear(connection)
        for small, far, text in steps:
            claim = small + far
            if left.pop(claim, None) is None:
                left[claim] = text
                candidates.add(connection, claim, text)
            else:
                candidates.remove(connection, claim)
        kept = contents(connection)
        index.clear(connection)
        candidates.add_many(connection, sorted(left.items()))
        assert contents(connection) == kept


def contents(connection: Connection) -> list[object]:
    """What the index answers to each word there is: how many claims, which, and with which terms."""
    found = candidates._index(connection).find(connection, ["gate", "dam", "noon", "14", "cafe"], 100, 0.0)
    return [found.total, found.counts, sorted(found.claims)]


@on_sqlite
def test_taking_one_claim_out_reads_its_own_terms_only(full: Connection) -> None:
    """Undoing an import takes out thousands; a look at every term for each of them took ten milliseconds."""
    plan = full.all(f"EXPLAIN QUERY PLAN {FORGET}", {"terms": '["dam"]'})
    assert [row["detail"] for row in plan if row["detail"].startswith("SCAN") and "json_each" not in row["detail"]] == []


def test_removing_what_is_not_there_changes_nothing(full: Connection) -> None:
    before = contents(full)
    with full.writing():
        candidates.remove(full, 999)
    assert contents(full) == before


BAD = {
    "empty": "",
    "a million letters": "x" * 1_000_000,
    "a million words": "gate dam " * 111_111,
    "thousands of numbers": " ".join(map(str, range(5_000))),
    "other scripts": "Плотина прорвана 東京で地震が発生 السد",
    "only marks": "#@ # @ https:// www. / " * 1000,
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_whatever_its_size_a_text_is_indexed_found_and_taken_out(full: Connection, text: str) -> None:
    before = contents(full)
    with full.writing():
        candidates.add(full, 100, text)
        assert candidates.near(full, text, 5)[:1] in ([], [100], [2])
        candidates.related(full, text)
        candidates.remove(full, 100)
    assert contents(full) == before


# Sentences of one story told by others, and near misses of other stories; what is asked, and which of them is meant.
STORY = [
    "Regulators fined Aldmoor Water 3.2 million pounds for dumping sewage into the River Tam.",
    "Aldmoor Water said its treatment works at Tamford met every legal limit last year.",
    "The River Tam was closed to swimmers after tests found high levels of bacteria.",
    "Health officials in Tamford counted 41 cases of stomach illness among children in July.",
    "Vaccination against measles fell below 80 per cent in the northern districts.",
    "The hospital in Tamford turned away ambulances for six hours on 3 September.",
    "A study of 12,000 drivers found that phones caused one crash in nine.",
    "Prosecutors charged the former mayor of Eastby with taking bribes from a builder.",
    "The builder paid for the mayor's holidays, according to bank records seen by the court.",
    "Turnout in the Eastby election was the lowest since 1974.",
]
ASKED = [
    ("#AldmoorWater fined £3.2m!! sewage in the Tam https://t.co/Xy12ab", 1),
    ("Water company insists Tamford plant broke no limits", 2),
    ("No swimming: bacteria found in the Tam, says council", 3),
    ("Forty-one kids ill in Tamford, or 41 by another count", 4),
    ("#MeaslesVaccination under 80% up north @HealthDesk", 5),
    ("Ambulances refused by Tamford hospital, 2025-09-03", 6),
    ("One in nine car crashes is down to phones: study", 7),
    ("Ex-mayor charged over bribes from a builder in Eastby", 8),
    ("Court sees bank records: holidays of mayor paid by builder", 9),
    ("Fewest voters in Eastby since 1974", 10),
]


def test_a_small_story_is_found_by_what_others_say_of_it(connection: Connection) -> None:
    """The regression guard of bench/retrieval.py."""
    with connection.writing():
        candidates.add_many(connection, enumerate(STORY, start=1))
    ranks = [candidates.near(connection, text, 10).index(meant) for text, meant in ASKED]
    assert sum(rank == 0 for rank in ranks) >= 9
    assert max(ranks) <= 1


def test_an_index_of_other_terms_is_made_anew(connection: Connection) -> None:
    with writing(connection, "Ann", "add") as ledger:
        number = insert_claim(ledger, insert_case(ledger), VARIANTS[1][0])
        candidates.add(connection, number, VARIANTS[1][0])
    assert not candidates.bring_up_to_date(connection)
    index = candidates._index(connection)
    with connection.writing():
        index.clear(connection)
        index.mark(connection, candidates.TERMS_VERSION + 1)
        index.add_many(connection, [(number, ["other", "terms"])])
    connection.index_is_checked = False
    assert candidates.near(connection, VARIANTS[1][1], 1) == [number]
    assert index.version(connection) == candidates.TERMS_VERSION
    assert not candidates.bring_up_to_date(connection)


def test_an_index_without_a_mark_is_of_the_first_terms(full: Connection) -> None:
    index = candidates._index(full)
    with full.writing():
        index.clear(full)
    assert index.version(full) == 1


def test_the_commonest_terms_need_not_be_read(full: Connection) -> None:
    asked = ["gate", "council"]
    whole = candidates._index(full).find(full, asked, 100, 0.0)
    less = candidates._index(full).find(full, asked, 100, 0.5)
    assert {claim for claim, _ in less.claims} < {claim for claim, _ in whole.claims}
    assert less.counts == whole.counts
