"""Batches side by side: every item gets its result, on any number of threads."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

import pytest
import torch

from qa.backends.estimator.side_by_side import Work, side_by_side

BATCHES = [[4, 0], [3], [1, 2, 5]]


@pytest.fixture(params=[1, 2, 4])
def threads(request: pytest.FixtureRequest) -> Iterator[int]:
    before = torch.get_num_threads()
    torch.set_num_threads(request.param)
    yield request.param
    torch.set_num_threads(before)


def test_each_gets_its_own(threads: int) -> None:
    seen: list[tuple[int, int]] = []

    def run(numbers: Sequence[int]) -> list[int]:
        seen.append((len(numbers), torch.get_num_threads()))
        return [number * number for number in numbers]

    found = side_by_side(Work(run, [7, 1, 2, 3, 4, 5], BATCHES))
    assert found == [[49, 1, 4, 9, 16, 25]]
    assert sorted(size for size, _ in seen) == [1, 2, 3]
    assert {allowed for _, allowed in seen} == {1}
    assert torch.get_num_threads() == threads


def test_works_take_turns_and_keep_apart() -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    seen: list[int] = []

    def kept(numbers: Sequence[int]) -> Sequence[int]:
        seen.extend(numbers)
        return numbers

    works = Work(kept, [1, 2, 3], [[0], [1], [2]]), Work(kept, [7, 8], [[1], [0]])
    assert side_by_side(*works) == [[1, 2, 3], [7, 8]]
    assert seen == [1, 8, 2, 7, 3]
    torch.set_num_threads(before)


def test_batches_of_different_work_run_at_once() -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    both = threading.Barrier(2)

    def run(numbers: Sequence[int]) -> list[int]:
        both.wait(60)  # one alone would wait in vain
        return list(numbers)

    assert side_by_side(Work(run, [0], [[0]]), Work(run, [1], [[0]])) == [[0], [1]]
    torch.set_num_threads(before)


def test_one_batch_may_have_all_threads(threads: int) -> None:
    only = Work(lambda _: [torch.get_num_threads()], [0], [[0]])
    assert side_by_side(only) == [[threads]]


def test_an_error_is_not_lost(threads: int) -> None:
    def run(numbers: Sequence[int]) -> list[int]:
        if 3 in numbers:
            raise ValueError("three")
        return list(numbers)

    with pytest.raises(ValueError, match="three"):
        side_by_side(Work(run, range(6), BATCHES))
    assert torch.get_num_threads() == threads


@pytest.mark.parametrize("items", [[], [1]])
def test_few(items: list[int], threads: int) -> None:
    few = Work(lambda some: some, items, [[at] for at in range(len(items))])
    assert side_by_side(few) == [items]
    assert side_by_side(few, few) == [items, items]
