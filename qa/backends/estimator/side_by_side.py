"""Batches side by side, each on one thread of PyTorch.

Where a batch is computed on several threads, these wait for each other at each of its many small
steps, and for long where another program runs on the same cores. Two batches on a thread each take
less time than one after the other on two, and the numbers are the same on any number of threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import torch

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_batches(
    run: Callable[[list[Item]], Sequence[Result]],
    items: Sequence[Item],
    batches: Iterable[Sequence[int]],
) -> list[Result]:
    """What ``run`` returns of each item, in order; ``batches`` are numbers of items that it gets at
    once, each number in one of them. They run on as many threads as PyTorch may use.

    >>> in_batches(lambda words: [word.upper() for word in words], ["a", "b", "c"], [[2, 0], [1]])
    ['A', 'B', 'C']
    """
    together = list(batches)
    allowed = torch.get_num_threads()
    threads = min(allowed, len(together))

    def done(batch: Sequence[int]) -> Sequence[Result]:
        return run([items[number] for number in batch])

    if threads < 2:
        results = list(map(done, together))
    else:
        try:
            with ThreadPoolExecutor(threads, "batch", torch.set_num_threads, (1,)) as pool:
                results = list(pool.map(done, together))
        finally:
            torch.set_num_threads(allowed)  # a part of what the others set holds for all
    of = {
        number: result
        for batch, found in zip(together, results, strict=True)
        for number, result in zip(batch, found, strict=True)
    }
    return [of[number] for number in range(len(items))]
