"""Another name of a source changes what comparison reads: the claims that mention it wait for the next `match`."""

from claimcheck.library import ClaimStore
from claimcheck.shapes import ClaimCreate, SourceCreate
from claimcheck.vocab import SourceKind

FIRST, SECOND = "Clara Wyn closed the harbour on Monday.", "The Iron Duchess closed the harbour on Monday."


def add(store: ClaimStore, *texts: str) -> None:
    for text in texts:
        store.claims.add(ClaimCreate(text=text), None)
    store.matching.match_all()


def person(name: str, *aliases: str) -> SourceCreate:
    return SourceCreate(name=name, kind=SourceKind.PERSON, aliases=list(aliases))


def relations(store: ClaimStore) -> list[str]:
    return [row["relation"] for row in store.desk.connection.all("SELECT relation FROM match")]


def test_a_new_alias_has_the_claims_that_say_it_compared_anew(store: ClaimStore) -> None:
    add(store, FIRST, SECOND, "Bread is dear.")
    before = relations(store)
    store.sources.add(person("Clara Wyn", "the Iron Duchess"))
    assert store.matching.waiting() == 2
    store.matching.match_all()
    assert relations(store) == ["corroborates"] != before


def test_an_alias_that_goes_counts_too(store: ClaimStore) -> None:
    store.sources.add(person("Clara Wyn", "the Iron Duchess"))
    add(store, FIRST, SECOND)
    assert store.matching.waiting() == 0
    store.sources.edit("Clara Wyn", {"aliases": []})
    assert store.matching.waiting() == 2


def test_a_merge_makes_an_alias(store: ClaimStore) -> None:
    store.sources.add(person("Clara Wyn"))
    store.sources.add(person("The Iron Duchess"))
    add(store, FIRST, SECOND)
    assert store.matching.waiting() == 0
    store.sources.merge("The Iron Duchess", "Clara Wyn")
    assert store.matching.waiting() == 2


def test_a_source_without_other_names_changes_nothing(store: ClaimStore) -> None:
    add(store, FIRST)
    store.sources.add(person("Clara Wyn"))
    store.sources.edit("Clara Wyn", {"note": "mayor"})
    assert store.matching.waiting() == 0


def test_an_unnamed_source_is_never_looked_for_in_claims(store: ClaimStore) -> None:
    add(store, "A harbour pilot closed the gate.")
    store.sources.add(SourceCreate(name="a harbour pilot", kind=SourceKind.ANONYMOUS, aliases=["a pilot"]))
    assert store.matching.waiting() == 0
