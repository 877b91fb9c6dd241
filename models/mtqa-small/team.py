"""Processes that train side by side on one machine, each on one thread and on batches of its own.

A small recurrent network gains little from a second thread: its steps are short, and the threads
wait for each other at each. Two processes that average their weights every few steps (local SGD,
Stich 2019) read 2.1 times as many words in the same time; of the encoder, whose steps are long, 1.4
times as many texts. They are forked, so that the texts are in memory once.
"""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Iterable, Sequence

import torch
from torch import Tensor

PATIENCE = 900  # seconds that one waits for the others before it gives up


class Team:
    """``size`` processes that average vectors of ``length`` numbers."""

    def __init__(self, size: int, length: int) -> None:
        self.size = size
        self._context = multiprocessing.get_context("fork")
        self._mail = torch.zeros(size, length, dtype=torch.float64).share_memory_()
        self._barrier = self._context.Barrier(size)

    def mean(self, rank: int, values: Tensor) -> Tensor:
        """The mean of what all of them bring, (length,).

        Raises:
            threading.BrokenBarrierError: One of them has ended before.
        """
        self._mail[rank] = values
        self._barrier.wait(PATIENCE)
        found = self._mail.mean(0)
        self._barrier.wait(PATIENCE)
        return found

    def together(self, rank: int, tensors: Sequence[Tensor], told: Sequence[float]) -> list[float]:
        """Give each process the mean of their ``tensors``; returns that of what they have ``told``.

        ``length`` counts the numbers of both.
        """
        said = torch.tensor(told, dtype=torch.float64)
        mean = self.mean(rank, torch.cat([flat(tensors), said]))
        spread(mean, tensors)
        return [float(value) for value in mean[-len(told) :]]

    def run(self, work: Callable[[int], object]) -> None:
        """Do ``work``, which gets the number of its process; number 0 is this process."""
        gc.freeze()
        others = [
            self._context.Process(target=work, args=(rank,), daemon=True)
            for rank in range(1, self.size)
        ]
        for other in others:
            other.start()
        work(0)
        for other in others:
            other.join()


def flat(tensors: Iterable[Tensor]) -> Tensor:
    """All numbers of some tensors in one row."""
    return torch.cat([tensor.detach().double().flatten() for tensor in tensors])


def spread(values: Tensor, tensors: Iterable[Tensor]) -> None:
    """Write a row of numbers back to the tensors that it was made of."""
    at = 0
    for tensor in tensors:
        part = values[at : at + tensor.numel()]
        tensor.detach().copy_(part.view_as(tensor))
        at += tensor.numel()
