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

from qa.accept.baseline import Entry, Key, Known, folder, known, named
from qa.accept.suppress import Ran, needs_source
from qa.check import CHECKS
from qa.data import DocumentReport
from qa.rate import GARBLED
from qa.readers.file import STDIN, absolute


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

    ``same_model`` says that it was written with the model of this run, ``whole`` are the folders
    that are checked with all that is in them.
    """

    def __init__(
        self,
        path: str,
        entries: Iterable[Entry],
        *,
        same_model: bool = True,
        whole: Iterable[str] = (),
    ) -> None:
        self._folder = folder(path)
        self._whole = [*map(absolute, whole)]
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
        self._complete: bool | None = None
        self._missed: dict[Key, bool] = {}  # of documents that are gone

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
        name = named(document.path, self._folder)
        key = name, document.doc or ""
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
        """The document whose file is gone and at least half of which is here.

        What stands here besides is new and says nothing: a text may be renamed and grow.
        """
        alike: Counter[Key] = Counter()
        taken = set(self._origins.values())
        for one, count in Counter(wanted).items():
            for gone, entries in self._of_gone().get(one, {}).items():
                if gone not in taken and gone[1] == key[1]:
                    alike[gone] += min(count, entries)
        if not alike:
            return None
        best = max(alike, key=lambda gone: (alike[gone], gone))
        size = len(self._grouped[best])
        # Of a table this is the first part only.
        return best if 2 * alike[best] >= (size if whole else min(size, len(wanted))) else None

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

    def _is_complete(self) -> bool:
        """Whether a file that is gone would have been met, whatever its name is now.

        Only then is it deleted and not renamed: all files of the baseline lie in folders that were
        checked whole.
        """
        if self._complete is None:
            places = (Path(self._folder, name) for name, _ in self._grouped if name != STDIN)
            self._complete = all(
                any(absolute(place).is_relative_to(one) for one in self._whole) for place in places
            )
        return self._complete

    def absent(self, ran: Ran, unread: Iterable[str] = ()) -> int:
        """How many entries were found no more in the files checked, without the ``unread``.

        Those of a deleted file are among them, if a run over everything did not find it renamed.
        """
        out = {named(path, self._folder) for path in unread}
        return sum(self._is_absent(one, ran, out) for one in self._left())

    def kept(self, ran: Ran, unread: Iterable[str] = ()) -> list[Entry]:
        """The entries that nothing is known of: their files or checks were no part of the run."""
        out = {named(path, self._folder) for path in unread}
        return [one for one in self._left(out) if not self._is_absent(one, ran, out)]

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
        """Whether the file was checked for it in vain, or is gone from where all was checked."""
        if one.path in self._checked:
            sourced = one.path in self._sourced
            return one.path not in out and self._sought(one, self._checked[one.path], ran, sourced)
        if out or self._is_there(one.path) or not self._is_complete():
            return False
        if one.key not in self._missed:
            # Under another name it would be known by all of them alone.
            path, sourced = str(Path(self._folder, one.path)), bool(self._sourced)
            group = self._grouped[one.key]
            self._missed[one.key] = all(self._sought(each, path, ran, sourced) for each in group)
        return self._missed[one.key]

    def _sought(self, one: Entry, path: str, ran: Ran, sourced: bool) -> bool:
        """Whether a run over a file, with a source or without, would find this again."""
        if one.check not in CHECKS:
            return True  # a check of another version
        if one.check not in ran(path):
            return False
        if one.check == GARBLED and not self._same_model:
            return False  # rules find some of them, a model others
        return sourced or not needs_source(one.check)


def stated(report: DocumentReport, states: Iterator[str]) -> DocumentReport:
    """The report with the states of its findings, in text order."""
    segments = tuple(
        replace(item, findings=tuple(replace(one, state=next(states)) for one in item.findings))
        for item in report.segments
    )
    return replace(report, segments=segments)
