"""One store that several threads share: they take turns, and nothing is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest

from claimcheck.errors import Invalid
from claimcheck.library import ClaimStore
from claimcheck.library.claims import ListRequest
from claimcheck.shapes import AttributionCreate, ClaimCreate


def entered(store: ClaimStore, thread: int) -> list[str]:
    """The ids that one thread's claims got, each looked for and shown right after."""
    ids = []
    for number in range(5):
        added = store.claims.add(
            ClaimCreate(text=f"Ship {thread} lost {number + 2} anchors."), AttributionCreate(source=f"Port {thread}")
        )
        found = store.matching.similar(added.claim.text, 3)
        assert store.claims.show(found[0].claim).claim.text == found[0].text
        ids.append(added.claim.id)
    return ids


def test_threads_that_share_a_store_write_one_after_the_other(store: ClaimStore) -> None:
    with ThreadPoolExecutor(4) as threads:
        ids = [name for names in threads.map(lambda thread: entered(store, thread), range(4)) for name in names]
    assert len(set(ids)) == 20
    assert len(store.claims.list(ListRequest())) == 20
    assert store.verify().problems == ()


def test_what_a_thread_has_not_finished_another_does_not_see(store: ClaimStore) -> None:
    written, waiting = Event(), Event()

    def fails() -> None:
        with store.desk.writing("case add") as ledger:
            ledger.insert("story", {"slug": "half", "title": "Half", "note": None})
            written.set()
            waiting.wait(10)
            sleep(0.2)  # time enough to look, if nothing were in the way
            raise Invalid("thought better of it")

    def looks() -> list[str]:
        written.wait(10)
        waiting.set()
        return [case.slug for case in store.cases.list()]

    before = [case.slug for case in store.cases.list()]
    with ThreadPoolExecutor(2) as threads:
        failing, looking = threads.submit(fails), threads.submit(looks)
        with pytest.raises(Invalid, match="thought better of it"):
            failing.result()
        assert looking.result() == before


def test_a_closed_store_says_so(store: ClaimStore) -> None:
    store.close()
    store.close()
    with pytest.raises(Invalid, match=r"^the store was closed$") as failure:
        store.claims.list(ListRequest(everywhere=True))
    assert failure.value.hint == "open it again with open_store"
    with pytest.raises(Invalid, match=r"^the store was closed$"):
        store.claims.add(ClaimCreate(text="The gate failed at noon."), None)
