"""Suppressions: findings that are not to fail, each for a reason that somebody wrote down.

They stand in the file beside the text (``mtqa: ignore[CHECK] REASON``, see
qa/text/markup/instructions.py) or as tables ``[[tool.mtqa.suppress]]`` in the configuration. A
suppressed finding stays in every report that has a place for it, with its reason.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import Any

from qa.accepted import Remark
from qa.check import CHECKS
from qa.data import Document, DocumentReport, Finding, Ignore, SegmentReport
from qa.errors import UsageError
from qa.files.globs import below, matches, trunk
from qa.fingerprint import unnumbered
from qa.rate import GARBLED
from qa.registry import meant
from qa.text.markup.instructions import FORM

KEYS = ("check", "files", "fingerprint", "reason")
# The names of the checks that ran on a path.
Ran = Callable[[str], Collection[str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """The ``number``-th table of the configuration; what is empty does not restrict it."""

    number: int
    reason: str
    checks: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    fingerprints: tuple[str, ...] = ()

    def fits(self, finding: Finding) -> bool:
        """Whether it speaks of this finding of a file that it is for; repetitions are the same."""
        known = unnumbered(finding.fingerprint)
        return (not self.checks or finding.check in self.checks) and (
            not self.fingerprints or known in self.fingerprints
        )


def rules(tables: Iterable[Mapping[str, Any]], path: str) -> tuple[Rule, ...]:
    """The tables of the configuration file ``path`` as rules.

    Raises:
        UsageError: a table has an unknown key or check, no reason, or nothing that it is for.
    """
    return tuple(_rule(number, table, path) for number, table in enumerate(tables, 1))


def _rule(number: int, table: Mapping[str, Any], path: str) -> Rule:
    where = f"{path}: table {number} of suppress"
    for key in table:
        if key not in KEYS:
            raise UsageError(f"{where} has no key {key!r}. Valid names: {', '.join(KEYS)}.")
    reason = table.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        raise UsageError(f'{where} has no reason. Say why, with reason = "...".')
    checks, files, fingerprints = (
        _texts(table.get(key, []), key, where) for key in ("check", "files", "fingerprint")
    )
    if not checks + files + fingerprints:
        raise UsageError(f"{where} is for everything. Name a check, files or a fingerprint.")
    known = _known()
    for name in checks:
        if name not in known:
            raise UsageError(f"{where}: there is no check {name!r}. {meant(name, known)}")
    bare = tuple(unnumbered(one) for one in fingerprints)
    return Rule(number, " ".join(reason.split()), checks, files, bare)


def _texts(value: object, key: str, where: str) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) and one.strip() for one in values):
        raise UsageError(f"{where}: {key} must be a text or a list of texts.")
    return tuple(values)


def _known() -> list[str]:
    import qa.checks  # noqa: F401  (registers them)

    return sorted(CHECKS)


@dataclass(slots=True)
class Suppressions:
    """Marks what is suppressed while reports stream by, and notes what was of use.

    ``root`` is the folder that the patterns of the rules are relative to, ``path`` the file that
    they stand in. ``folders``, relative to ``root``, are those that are checked with all files in
    them: of others, a rule may be of use although nothing fits it now. ``judged`` says that a model
    was asked.
    """

    ran: Ran
    judged: bool = False
    rules: Sequence[Rule] = ()
    root: str = ""
    path: str = ""
    folders: Collection[str] = ("",)
    suppressed: int = 0
    _remarks: list[Remark] = field(default_factory=list)
    _idle: dict[int, bool] = field(default_factory=dict)  # rules that were tried -> still idle
    _beside: set[int] = field(default_factory=set)  # rules that were tried beside a source
    _alone: set[str] = field(default_factory=set)  # files checked that a pattern names by itself
    _current: str | None = None
    _sourced: bool = False  # whether this path has a source
    _told: dict[Ignore, set[str]] = field(default_factory=dict)  # of this path -> what it met
    _there: dict[Ignore, dict[str, None]] = field(default_factory=dict)  # -> what stands there

    def mark(self, report: DocumentReport) -> DocumentReport:
        """The report with the reasons why some of its findings are not to fail."""
        path = report.document.path
        if path != self._current:
            self._close()
            self._current, self._sourced = path, False
        self._sourced |= any(segment.source for segment in report.document.segments)
        self._remarks += lost(report.document)
        fitting = self._fitting(path)
        segments = tuple(self._segment(item, fitting) for item in report.segments)
        return replace(report, segments=segments)

    def remarks(self, *, whole: bool = True) -> tuple[Remark, ...]:
        """What is wrong or of no use any more; call it once, at the end.

        ``whole`` is False where a file could not be checked: then no rule is called idle.
        """
        self._close()
        if whole:
            for rule in self.rules:
                if self._idle.get(rule.number) and self._covers(rule):
                    said = idle(rule.checks, rule.number in self._beside, self.judged)
                    name = f"table {rule.number} of suppress ({rule.reason})"
                    self._remarks.append(Remark(self.path, None, f"{name} {said}"))
        return tuple(self._remarks)

    def _covers(self, rule: Rule) -> bool:
        """Whether all files that a rule is for were checked."""
        trunks = [trunk(pattern) for pattern in rule.files] or [""]
        return all(one in self._alone or self._is_within(one) for one in trunks)

    def _is_within(self, name: str) -> bool:
        if not name:  # in any folder: then those that were named are meant
            return bool(self.folders)
        return any(PurePosixPath(name).is_relative_to(folder) for folder in self.folders)

    def _fitting(self, path: str) -> list[Rule]:
        """The rules for a path, noted as tried if one of their checks ran on it."""
        name = below(self.root or ".", path) if self.rules else None
        ran = self.ran(path) if self.rules else ()
        found = []
        for rule in self.rules:
            if not rule.files or (name and any(matches(one, name) for one in rule.files)):
                found.append(rule)
                self._alone |= {name} & set(map(trunk, rule.files)) if name else set()
                if not rule.checks or any(check in ran for check in rule.checks):
                    self._idle.setdefault(rule.number, True)
                    self._beside |= {rule.number} if self._sourced else set()
        return found

    def _segment(self, item: SegmentReport, fitting: Sequence[Rule]) -> SegmentReport:
        ignores = [one for one in item.segment.ignores if self._is_valid(one)]
        if not item.findings or not (ignores or fitting):
            return item
        found = tuple(self._finding(one, ignores, fitting) for one in item.findings)
        left = {one.check: None for one in found if one.suppressed is None}
        for ignore in ignores:
            self._there.setdefault(ignore, {}).update(left)
        return replace(item, findings=found)

    def _finding(
        self, finding: Finding, ignores: Sequence[Ignore], fitting: Sequence[Rule]
    ) -> Finding:
        reasons = []
        for ignore in ignores:
            if not ignore.checks or finding.check in ignore.checks:
                self._told[ignore].add(finding.check)
                reasons.append((ignore.reason, "file"))
        for rule in fitting:
            if rule.fits(finding):
                self._idle[rule.number] = False
                reasons.append((rule.reason, "configuration"))
        if not reasons:
            return finding
        self.suppressed += 1
        reason, place = reasons[0]
        return replace(finding, suppressed=reason, suppressed_in=place)

    def _is_valid(self, ignore: Ignore) -> bool:
        """Whether an instruction is followed; what is wrong with it is noted the first time."""
        if ignore not in self._told:
            self._told[ignore] = set()
            self._remarks += (
                Remark(str(self._current), ignore.line, problem) for problem in problems(ignore)
            )
        return bool(ignore.reason)

    def _close(self) -> None:
        """Note the instructions of the last path that met nothing."""
        if self._current is not None:
            ran = self.ran(self._current)
            for ignore, met in self._told.items():
                names = tuple(name for name in ignore.checks if name in ran and name not in met)
                if ignore.reason and (names or not (ignore.checks or met)):
                    others = self._there.get(ignore, ())
                    said = instead(others) or idle(names, self._sourced, self.judged)
                    self._remarks.append(
                        Remark(self._current, ignore.line, f"{_named(names)} {said}")
                    )
        self._told.clear()
        self._there.clear()


def lost(document: Document) -> Iterator[Remark]:
    """What to say of instructions that are not followed for the place where they stand, and of the
    file itself.

    One in the source that the translation has, too, came along when that was made.
    """
    for note in document.notes:
        yield Remark(document.path, 1, note)
    for ignore in document.stray:
        does = "belongs to no text that is checked, so it does nothing. Move it, or remove it."
        said = next(problems(ignore), f"{_named(ignore.checks)} {does}")
        yield Remark(document.path, ignore.line, said)
    if document.misplaced:
        segments = document.segments
        ours = (*document.stray, *(one for segment in segments for one in segment.ignores))
        known = {(ignore.checks, ignore.reason) for ignore in ours}
        does = "stands in the source, where it does nothing. Write it into the translation."
        for ignore in document.misplaced:
            if (ignore.checks, ignore.reason) not in known:
                said = f"{_named(ignore.checks)} {does}"
                yield Remark(str(document.source_path), ignore.line, said)


def _named(checks: Collection[str]) -> str:
    return f"mtqa: ignore[{', '.join(checks)}]" if checks else "mtqa: ignore"


def problems(ignore: Ignore) -> Iterator[str]:
    """What is wrong with an instruction."""
    known = _known()
    unknown = [name for name in ignore.checks if name not in known]
    if unknown:
        names = ", ".join(repr(name) for name in unknown)
        near = dict.fromkeys(
            one for name in unknown for one in get_close_matches(name, known, n=1, cutoff=0.8)
        )
        hint = f"Did you mean {', '.join(map(repr, near))}? " if near else ""
        yield (
            f"there is no check {names}. {hint}An instruction reads {FORM}. "
            + ("mtqa explain lists the checks." if near else f"Valid names: {', '.join(known)}.")
        )
    if not ignore.reason and (not ignore.checks or len(unknown) < len(ignore.checks)):
        yield f"the instruction gives no reason and is not followed. Write {FORM}."


def instead(others: Collection[str]) -> str:
    """What to say of an instruction that met nothing where findings of ``others`` stand.

    A broken sentence takes the place of what else is wrong with it.
    """
    if not others:
        return ""
    what = ", ".join(others)
    verb, it = ("stands", "it") if len(others) == 1 else ("stand", "them")
    return f"matches nothing, but {what} {verb} there. Name {it} if meant, or remove it."


def idle(checks: Collection[str], sourced: bool, judged: bool) -> str:
    """What to say of a suppression that met nothing, by what the run could have found."""
    lacking = []
    if not sourced and (not checks or any(map(needs_source, checks))):
        lacking.append("a source")
    if not judged and (not checks or GARBLED in checks):
        lacking.append("a model")
    if lacking:
        return f"matches nothing without {' and '.join(lacking)}."
    return "matches nothing. Remove it."


def needs_source(check: str) -> bool:
    """Whether a check finds nothing in a text alone."""
    return CHECKS[check].needs_source
