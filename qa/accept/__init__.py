"""Reports -> the same with findings marked that are not to fail, and what became of the marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qa.accept import baseline
from qa.accept.baseline import Entry, Key, entry, named
from qa.accept.compare import Baseline, stated
from qa.accept.suppress import Ran, Suppressions, rules
from qa.accepted import Accepted, Remark
from qa.data import DocumentReport
from qa.errors import InputError, MtqaError, UsageError
from qa.files.globs import below
from qa.readers.file import is_folder
from qa.review import Event


@dataclass(slots=True)
class Snapshot:
    """What is found, for a baseline in the file ``path``. What is suppressed needs none."""

    path: str
    model: str
    _entries: dict[Key, list[Entry]] = field(default_factory=lambda: defaultdict(list))

    def add(self, report: DocumentReport) -> None:
        """Note the findings of a part."""
        document = report.document
        key = named(document.path, baseline.folder(self.path)), document.doc or ""
        for item in report.segments:
            for found in item.findings:
                if found.suppressed is None:
                    self._entries[key].append(entry(key, item, found))

    @property
    def count(self) -> int:
        """How many findings were noted."""
        return sum(map(len, self._entries.values()))

    def write(self, kept: Iterable[Entry] = (), unread: Iterable[str] = ()) -> int:
        """Write the file, with what is ``kept`` of an older one; the number of entries.

        Nothing of the ``unread``: of them, only a part was seen.
        """
        out = {named(path, baseline.folder(self.path)) for path in unread}
        seen = (one for key, group in self._entries.items() if key[0] not in out for one in group)
        entries = [*kept, *seen]
        baseline.write(self.path, entries, self.model)
        return len(entries)


@dataclass(slots=True)
class Acceptance:
    """Marks the findings of a stream; ``ran`` tells the checks that ran on a path.

    ``odd`` is what may be a mistake about the baseline, whatever is found.
    """

    ran: Ran
    suppressions: Suppressions
    baseline: Baseline | None = None
    snapshot: Snapshot | None = None
    odd: tuple[Remark, ...] = ()
    unread: list[str] = field(default_factory=list)

    def marked(self, events: Iterable[Event]) -> Iterator[Event]:
        """The events with marked findings, at the end what was accepted."""
        whole = True
        for event in events:
            if isinstance(event, DocumentReport):
                yield self._mark(event)
                continue
            if isinstance(event, MtqaError):
                whole = False
                self.unread += [event.path] if isinstance(event, InputError) else []
            yield event
        yield self._accepted(whole)

    def _mark(self, report: DocumentReport) -> DocumentReport:
        report = self.suppressions.mark(report)
        if self.baseline:
            report = self.baseline.mark(report)
        if self.snapshot:
            self.snapshot.add(report)
            # A run that writes a baseline lets pass what it writes.
            states = ("unchanged" if one.suppressed is None else "new" for one in report.findings)
            report = stated(report, states)
        return report

    def _accepted(self, whole: bool) -> Accepted:
        """What became of everything; ``whole`` is False where a file could not be checked."""
        remarks = (*self.odd, *self.suppressions.remarks(whole=whole))
        suppressed = self.suppressions.suppressed
        if self.snapshot:
            return Accepted(0, self.snapshot.count, 0, suppressed, remarks)
        if self.baseline:
            absent = self.baseline.absent(self.ran, self.unread)
            counts = self.baseline.new, self.baseline.unchanged, absent
            return Accepted(*counts, suppressed, remarks)
        return Accepted(suppressed=suppressed, remarks=remarks)

    def write(self) -> str | None:
        """Write the new baseline if one is asked for; what to say of it.

        Of an older one that was compared, it keeps what this run had no part in: the entries of
        files and checks that were left out, of files that could not be checked, and of files that
        are gone, if they may have been renamed to what was left out.

        Raises:
            InputError: the file cannot be written.
        """
        if not self.snapshot:
            return None
        old = self.baseline
        kept = old.kept(self.ran, self.unread) if old else []
        count = self.snapshot.write(kept, self.unread)
        noun = "finding" if count == 1 else "findings"
        said = f"Baseline: {count} {noun} written to {self.snapshot.path}"
        if old:
            verb = "was" if len(kept) == 1 else "were"
            said += f", {old.new} of them new, {len(kept)} kept that {verb} not looked for"
        if self.unread:
            said += f"; nothing new of {', '.join(self.unread)}, which could not be checked"
        return f"{said}."


def acceptance(options: Mapping[str, Any], ran: Ran, model: str) -> Acceptance:
    """What the options of a run and its configuration let pass; ``model`` is the scorer's name.

    Raises:
        InputError: the baseline cannot be read, or the new one not be written.
        UsageError: a table of suppress in the configuration is wrong, or a part would be written.
    """
    config, changed = options["config"] or "", bool(options.get("changed_from"))
    suppressions = Suppressions(
        ran,
        model != "none",
        rules(options["suppress"], config),
        options["root"],
        config,
        () if changed else whole_folders(options["targets"], options["root"] or "."),
    )
    old, new = options["baseline"], options["write_baseline"]
    if new and not old and changed:
        raise UsageError(
            "--write-baseline with --changed-from would forget the files that are not checked. "
            "Give the old one with --baseline, too."
        )
    if old and new and not Path(old).exists() and Path(old).resolve() == Path(new).resolve():
        old = None  # named in the configuration, and about to be written for the first time
    entries, before = baseline.read(old) if old else ([], None)
    whole = filter(is_folder, () if changed else options["targets"])
    return Acceptance(
        ran,
        suppressions,
        Baseline(old, entries, same_model=before == model, whole=whole) if old else None,
        Snapshot(baseline.writable(new), model) if new else None,
        tuple(_of_another_model(str(old), before, model)),
    )


def _of_another_model(path: str, before: object, now: str) -> Iterator[Remark]:
    """What to say of a baseline that was written with another model than that of the run."""
    if not isinstance(before, str) or before == now:
        return
    names = [f"the model {name}" if name != "none" else "rules alone" for name in (before, now)]
    effect = "what only the model finds counts as new"
    if now == "none":
        effect = "what only the model found is not looked for"
    said = (
        f"was written with {names[0]}, but this run checks with {names[1]}: {effect}. "
        "Rules and every model need a baseline of their own."
    )
    yield Remark(path, None, said)


def whole_folders(targets: Iterable[str], root: str) -> tuple[str, ...]:
    """The folders among the targets, relative to ``root``."""
    found = []
    for target in filter(is_folder, targets):
        name = below(root, target)
        if name is None and below(target, root) is not None:
            name = ""  # the whole root is within it
        found += [] if name is None else [name]
    return tuple(found)
