"""Counts words and their neighbours for ``qa.backends.estimator.usage``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, product
from pathlib import Path
from typing import Any

import numpy as np

from qa.backends.estimator import usage

Row = dict[str, Any]
LEAST_WORD = 3  # a word seen less often is unknown
LEAST_FAR = 2  # so are triples and pairs across a word; pairs count from the first
PARTS = 6  # of so many documents and sources one is left out: in training it is like new
SPECIAL = 1  # numbers of words start behind the border of texts


def counted(text: str) -> bool:
    """Whether a document, by its name, or a source is counted; the others are like new ones."""
    return sum(text.encode()) % PARTS != 0


def passages(rows: Iterable[Row]) -> Iterator[str]:
    """Neighbouring rows joined."""
    run: list[dict[str, Any]] = []
    for row in rows:
        if run and (row["doc"], row["n"]) != (run[-1]["doc"], run[-1]["n"] + 1):
            yield " ".join(r["text"] for r in run)
            run = []
        run.append(row)
    if run:
        yield " ".join(r["text"] for r in run)


def count(texts: Iterable[str], sources: Iterable[str] = ()) -> tuple[np.ndarray, np.ndarray, int]:
    """Sizes of the buckets, their entries, and the number of German words counted."""
    numbers: dict[str, int] = {}
    lines = []
    marks = ("", usage.SOURCE_MARK)
    for text, mark in chain(product(texts, marks[:1]), product(sources, marks[1:])):
        words, _, _ = usage.split(text, mark)
        lines.append(
            np.array([0, *(numbers.setdefault(w, len(numbers) + SPECIAL) for w in words)], np.int64)
        )
    flat = np.concatenate([*lines, [0]])
    each = np.bincount(flat, minlength=len(numbers) + SPECIAL)
    hashes = np.concatenate([np.zeros(SPECIAL, np.uint64), usage.hashes(list(numbers))])
    german = sum(int(each[n]) for w, n in numbers.items() if not w.startswith(usage.SOURCE_MARK))
    known = each >= LEAST_WORD
    known[0] = False
    keys, levels = [], []

    def add(grams: tuple[np.ndarray, ...], least: int, key: Callable[..., usage.Keys]) -> None:
        """Keys and levels of the words that stand in these columns beside each other."""
        there = np.logical_and.reduce([known[g] for g in grams])
        packed = np.zeros(int(there.sum()), np.int64)
        for g in grams:
            packed = packed * len(each) + g[there]
        found, times = np.unique(packed, return_counts=True)
        found, times = found[times >= least], times[times >= least]
        columns = []
        for _ in grams:
            columns.append(hashes[found % len(each)])
            found = found // len(each)
        keys.append(key(*reversed(columns)))
        levels.append(np.minimum(usage.TOP, 1 + np.log2(times).astype(int)))

    add((flat,), LEAST_WORD, usage.word_keys)
    add((flat[:-1], flat[1:]), 1, usage.pair_keys)
    add((flat[:-2], flat[2:]), LEAST_FAR, usage.across_keys)
    add((flat[:-2], flat[1:-1], flat[2:]), LEAST_FAR, usage.triple_keys)
    sizes, entries = pack(np.concatenate(keys), np.concatenate(levels))
    return sizes, entries, german


def pack(keys: np.ndarray, levels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The table of ``usage.Usage``: entries by bucket, and how many each bucket has."""
    bucket, marks = usage.address(keys)
    entries = (marks << np.uint64(usage.LEVEL_BITS)).astype(np.uint16) | levels.astype(np.uint16)
    order = np.lexsort((entries, bucket))
    sizes = np.bincount(bucket, minlength=1 << usage.BUCKET_BITS)
    return sizes.astype(np.uint8), entries[order]


def load(work: Path, rows: Sequence[Row], pairs: Sequence[Row]) -> usage.Usage:
    """The counts in ``work/usage.npz``, counted first where it is missing (a minute)."""
    path = work / "usage.npz"
    if not path.exists():
        work.mkdir(parents=True, exist_ok=True)
        texts = passages(row for row in rows if counted(row["doc"]))
        sources = (row["source"] for row in pairs if counted(row["source"]))
        sizes, entries, total = count(texts, sources)
        np.savez(path, sizes=sizes, entries=entries, total=total)
    stored = np.load(path)
    return usage.Usage(stored["sizes"], stored["entries"], int(stored["total"]))
