"""Findings of a run beside a baseline: which of them are new.

A finding is known again by its fingerprint among the findings of its document, each entry once: a
second finding of the same words is new. A document whose file is gone is looked for under another
name by its sentences, so that a renamed file keeps its entries.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from qa.baseline import Entry, Key, Known, folder, known, named
from qa.check import CHECKS
from qa.data import DocumentReport
from qa.rate import GARBLED
from qa.readers.file import STDIN
from qa.suppress import Ran, needs_source


def _broken(one: Known) -> Hashable:
    """A broken sentence has one finding, whichever of its words show the break."""
    check, _, sentence, _ = one
    return sentence if check == GARBLED else None


# What makes a finding an old one, the surest first: each is tried on all findings before the next.
LEVELS: tuple[Callable[[Known], Hashable], ...] = (
    lambda one: one,
    lambda one: one[:3],  # the other side was edited, or is aligned in another way
    lambda one: one[1],  # the rest of the sentence was edited, or is cut elsewhere
    _broken,
)


class Shelf:
    """The entries of one document that were not met yet."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.left = Counter(one.known for one in entries)
        self._alike: defaultdict[tuple[int, Hashable], list[Known]] = defaultdict(list)
        for one in sorted(self.left, reverse=True):
            for number, level in enumerate(LEVELS):
                self._alike[number, level(one)].append(one)

    def take(self, number: int, one: Known) -> bool:
        """Take an entry that is like a finding on this level, if one is left."""
        said = LEVELS[number](one)
        choice = self._alike.get((number, said), [])
        while said is not None and choice:
            if self.left[choice[-1]] > 0:
                self.left[choice[-1]] -= 1
                return True
            choice.pop()  # never looked at again, however many are alike
        return False


class Baseline:
    """The entries of the baseline in the file ``path``, and which of them were found again.

    ``same_model`` says that it was written with the model of this run.
    """

    def __init__(self, path: str, entries: Iterable[Entry], *, same_model: bool = True) -> None:
        self._folder = folder(path)
        self._same_model = same_model
        self.new = self.unchanged = 0
        self._grouped: defaultdict[Key, list[Entry]] = defaultdict(list)
        for one in entries:
            self._grouped[one.key].append(one)
        self._shelves: dict[Key, Shelf] = {}
        self._origins: dict[Key, Key] = {}  # of documents that are in it, perhaps renamed
        self._gone: dict[Known, Counter[Key]] | None = None
        self._checked: dict[str, str] = {}  # name in it -> path, as it was given
        self._sourced: set[str] = set()

    def mark(self, report: DocumentReport) -> DocumentReport:
        """The report, each finding as "new" or "unchanged"."""
        found = [(item, one) for item in report.segments for one in item.findings]
        wanted = [known(item, one) for item, one in found]
        shelf = self._shelf(report, wanted)
        # What is suppressed needs no entry, so that it comes last.
        order = sorted(range(len(found)), key=lambda i: found[i][1].suppressed is not None)
        old: set[int] = set()
        for number in range(len(LEVELS)):
            left = [index for index in order if index not in old]
            old.update(index for index in left if shelf.take(number, wanted[index]))
        for index, (_, one) in enumerate(found):
            self.unchanged += one.suppressed is None and index in old
            self.new += one.suppressed is None and index not in old
        return stated(report, ("unchanged" if i in old else "new" for i in range(len(found))))

    def _shelf(self, report: DocumentReport, wanted: Sequence[Known]) -> Shelf:
        """What is left of the document's entries."""
        document = report.document
        key = name, doc = named(document.path, self._folder), document.doc or ""
        if document.related and not doc and not document.part and name in self._checked:
            self._shelves.pop(key, None)  # a file that was named twice
        self._checked[name] = document.path
        if any(segment.source for segment in document.segments):
            self._sourced.add(name)
        if key not in self._shelves:
            origin = self._origins.get(key) or (
                key if key in self._grouped else self._renamed(key, wanted, document.related)
            )
            if origin:
                self._origins[key] = origin
            self._shelves[key] = Shelf(self._grouped[origin] if origin else [])
        return self._shelves[key]

    def _renamed(self, key: Key, wanted: Sequence[Known], whole: bool) -> Key | None:
        """The document whose file is gone and of which this is at least half."""
        alike: Counter[Key] = Counter()
        taken = set(self._origins.values())
        for one, count in Counter(wanted).items():
            for gone, entries in self._of_gone().get(one, {}).items():
                if gone not in taken and gone[1] == key[1]:
                    alike[gone] += min(count, entries)
        if not alike:
            return None
        best = max(alike, key=lambda gone: (alike[gone], gone))
        # Of a table this is the first part only.
        size = len(self._grouped[best]) if whole else 0
        return best if 2 * alike[best] >= max(len(wanted), size) else None

    def _of_gone(self) -> dict[Known, Counter[Key]]:
        """The documents with an entry whose files are no longer there."""
        if self._gone is None:
            self._gone = defaultdict(Counter)
            for key, group in self._grouped.items():
                if not self._is_there(key[0]):
                    for one in group:
                        self._gone[one.known][key] += 1
        return self._gone

    def _is_there(self, name: str) -> bool:
        return name == STDIN or os.path.lexists(Path(self._folder, name))

    def absent(self, ran: Ran, unread: Iterable[str] = ()) -> int:
        """How many entries of the files checked, without the ``unread``, were found no more."""
        out = {named(path, self._folder) for path in unread}
        return sum(self._is_absent(one, ran, out) for one in self._left())

    def kept(self, ran: Ran, unread: Iterable[str] = ()) -> list[Entry]:
        """The entries that nothing is known of: their files or checks were no part of the run."""
        out = {named(path, self._folder) for path in unread}
        return [
            one
            for one in self._left(out)
            if self._is_there(one.path) and not self._is_absent(one, ran, out)
        ]

    def _left(self, out: Collection[str] = ()) -> Iterator[Entry]:
        """The entries that were not met, under the names that their documents have now.

        All of the files named in ``out``, of which only a part was read.
        """
        now = {origin: key for key, origin in self._origins.items()}
        for origin, group in self._grouped.items():
            key = now.get(origin, origin)
            shelf = None if key[0] in out else self._shelves.get(key)
            left = Counter(shelf.left if shelf else [one.known for one in group])
            for one in group:
                if left[one.known] > 0:
                    left[one.known] -= 1
                    yield replace(one, path=key[0], doc=key[1])

    def _is_absent(self, one: Entry, ran: Ran, out: set[str]) -> bool:
        """Whether the file was checked for it in vain."""
        if one.path not in self._checked or one.path in out:
            return False
        if one.check not in CHECKS:
            return True  # a check of another version
        if one.check not in ran(self._checked[one.path]):
            return False
        if one.check == GARBLED and not self._same_model:
            return False  # rules find some of them, a model others
        return one.path in self._sourced or not needs_source(one.check)


def stated(report: DocumentReport, states: Iterator[str]) -> DocumentReport:
    """The report with the states of its findings, in text order."""
    segments = tuple(
        replace(item, findings=tuple(replace(one, state=next(states)) for one in item.findings))
        for item in report.segments
    )
    return replace(report, segments=segments)
