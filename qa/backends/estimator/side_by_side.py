"""Batches side by side, each on one thread of PyTorch.

Where a batch is computed on several threads, these wait for each other at each of its many small
steps, and for long where another program runs on the same cores. Two batches on a thread each take
less time than one after the other on two, and the numbers are the same on any number of threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain, zip_longest
from typing import Any

import torch


@dataclass(frozen=True, slots=True)
class Work:
    """What ``run`` is to return of each item, which it gets in ``batches``: their numbers.

    Each number is in one of them.
    """

    run: Callable[[list[Any]], Sequence[Any]]
    items: Sequence[Any]
    batches: Sequence[Sequence[int]]

    def runs(self) -> list[Callable[[], Sequence[Any]]]:
        """What is to be done, batch by batch."""
        return [partial(self.run, [self.items[at] for at in batch]) for batch in self.batches]

    def ordered(self, found: Iterator[Sequence[Any]]) -> list[Any]:
        """The results of the items, in order, from those of all batches."""
        of: dict[int, Any] = {}
        for batch in self.batches:
            of.update(zip(batch, next(found), strict=True))
        return [of[number] for number in range(len(self.items))]


def side_by_side(*works: Work) -> list[list[Any]]:
    """Of each work the results of its items, on as many threads as PyTorch may use.

    They take turns, so that batches of different work run beside each other: where one is a long
    chain of small steps, between which Python is held, another is few and long ones.

    >>> letters = Work(lambda some: [one.upper() for one in some], ["a", "b", "c"], [[2, 0], [1]])
    >>> side_by_side(letters, Work(lambda numbers: [-n for n in numbers], [1], [[0]]))
    [['A', 'B', 'C'], [-1]]
    """
    each = [work.runs() for work in works]
    turns = list(filter(None, chain.from_iterable(zip_longest(*each))))
    done = dict(zip(map(id, turns), _all(turns), strict=True))
    return [
        work.ordered(done[id(run)] for run in runs) for work, runs in zip(works, each, strict=True)
    ]


def _all(runs: Sequence[Callable[[], Sequence[Any]]]) -> list[Sequence[Any]]:
    allowed = torch.get_num_threads()
    threads = min(allowed, len(runs))
    if threads < 2:
        return [run() for run in runs]
    try:
        with ThreadPoolExecutor(threads, "batch", torch.set_num_threads, (1,)) as pool:
            return list(pool.map(_call, runs))
    finally:
        torch.set_num_threads(allowed)  # a part of what the others set holds for all


def _call(run: Callable[[], Sequence[Any]]) -> Sequence[Any]:
    return run()
