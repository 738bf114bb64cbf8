"""The nearest vectors, found among many at a bounded cost."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy", reason="the extra 'semantic' is not installed")

from claimcheck.semantic.nearest import Block, packed, unpacked  # noqa: E402 - it needs numpy


def unit(*rows: tuple[float, ...]) -> np.ndarray:
    array = np.array(rows, dtype=np.float32)
    return array / np.linalg.norm(array, axis=1, keepdims=True)


def block_of(rows: np.ndarray, first: int = 1) -> Block:
    block = Block(rows.shape[1])
    block.add(range(first, first + len(rows)), packed(rows))
    return block


def test_a_vector_is_kept_in_a_byte_a_dimension_and_points_the_same_way() -> None:
    rows = unit((3, 4, 0), (-1, 0.5, 0.25))
    blobs = packed(rows)
    assert [len(blob) for blob in blobs] == [3, 3]
    assert np.abs(unpacked(blobs, 3) - rows).max() < 0.01


def test_a_text_without_any_meaning_stays_nothing_and_is_near_nothing() -> None:
    blobs = packed(np.zeros((1, 3), dtype=np.float32))
    assert unpacked(blobs, 3).tolist() == [[0, 0, 0]]


def test_the_nearest_come_first_with_their_cosines_and_equals_by_number() -> None:
    block = block_of(unit((1, 0), (0, 1), (1, 1), (1, 0)), first=10)
    found = block.nearest(unit((1, 0))[0], 3)
    assert [claim for claim, _ in found] == [10, 13, 12]
    assert [round(cosine, 2) for _, cosine in found] == [1.0, 1.0, 0.71]


def test_a_claim_that_is_left_out_or_taken_out_is_not_found() -> None:
    block = block_of(unit((1, 0), (1, 0.1), (1, 0.2)))
    assert [claim for claim, _ in block.nearest(unit((1, 0))[0], 1, exclude=(1,))] == [2]
    block.remove(2)
    block.remove(99)
    assert [claim for claim, _ in block.nearest(unit((1, 0))[0], 5)] == [1, 3]


def test_an_empty_block_finds_nothing() -> None:
    assert Block(2).nearest(unit((1, 0))[0], 5) == []


def test_a_claim_that_is_put_in_later_is_found() -> None:
    block = block_of(unit((1, 0)))
    block.add([7], packed(unit((0, 1))))
    assert block.nearest(unit((0, 1))[0], 1) == [(7, 1.0)]


def test_sifting_by_signs_loses_hardly_any_of_the_nearest() -> None:
    """Queries near a planted vector among 30,000 others: the exact ten nearest are found again."""
    random = np.random.default_rng(3)
    centres = random.normal(size=(300, 64))
    rows = centres[random.integers(300, size=30_000)] + random.normal(size=(30_000, 64)) * 0.7
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    block = block_of(rows)
    kept = 0
    for query in rows[:50]:
        exact = set(np.argsort(-(unpacked(packed(rows), 64) @ query))[:10] + 1)
        kept += len(exact & {claim for claim, _ in block.nearest(query, 10)})
    assert kept >= 490
