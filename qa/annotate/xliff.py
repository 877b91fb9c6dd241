"""Findings in XLIFF: ITS 2.0 for programs, a note for people.

Every finding is an <its:locQualityIssues> of its own in its unit; <mrk> around the words refer to
it, one for each stretch without an inline code. XLIFF 2.1 has this as its ITS module, and XLIFF 1.2
as the mapping of the ITS interest group, https://www.w3.org/International/its/wiki/XLIFF_1.2_Mapping.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from qa.annotate import Edit, Found, annotator, counted, same
from qa.annotate.its import attributes
from qa.annotate.marks import Mark, entry, escape, nested
from qa.data import Finding
from qa.readers.codes import OURS
from qa.readers.file import File
from qa.readers.pairs import Pair
from qa.readers.units import FROM, Unit, Xliff
from qa.readers.xml import ITS, Token, declared

PREFIX = re.compile(r"<([^\s:/>]+:)?xliff")


@annotator(".xlf", ".xliff", declared=declared)
def xliff(file: File, found: Found) -> Iterator[Edit]:
    """XLIFF 1.2 and 2."""
    document = Xliff(file)
    numbers, issues, before = count(), count(1), False
    writer = None
    for unit in document:
        writer = writer or _Writer(document.root)
        before = before or bool(unit.gone)
        yield from (Edit(start, end, "") for start, end in unit.gone)
        items: list[Item] = []
        for pair in unit.pairs:
            if report := found.get(next(numbers)):
                same(file, report, pair.target.string if pair.target else "")
                items += ((pair, f"{OURS}{next(issues)}", own) for own in counted(report))
        if items:
            yield from writer.findings(unit, items)
    if writer and document.root:
        needed = next(issues) > 1
        yield from writer.declaration(document.root, needed, before and not document.its)


Item = tuple[Pair, str, Finding]  # a finding, where it is, and its name in the file


class _Writer:
    """Writes in the namespaces of one file."""

    def __init__(self, root: Token | None) -> None:
        known = root.attributes if root else {}
        match = PREFIX.match(root.source) if root else None
        self.core = (match[1] if match else None) or ""
        spaces = {name[6:]: space for name, space in known.items() if name.startswith("xmlns:")}
        own = next((prefix for prefix, space in spaces.items() if prefix and space == ITS), None)
        self.its = own or ("mtqa-its" if "its" in spaces else "its")
        self.declared = own is not None
        version = "" if "its:version" in known and not own else f' {self.its}:version="2.0"'
        self.declares = f' xmlns:{self.its}="{ITS}"{version}'

    def declaration(self, root: Token, needed: bool, unused: bool) -> Iterator[Edit]:
        """The namespace of ITS in the root: put in, or taken out if we put it in for nothing."""
        at = root.end - 1
        if needed and not self.declared:
            yield Edit(at, at, self.declares)
        elif not needed and unused and root.source.endswith(f"{self.declares}>"):
            yield Edit(at - len(self.declares), at, "")

    def findings(self, unit: Unit, items: list[Item]) -> Iterator[Edit]:
        """What is written into a unit."""
        marks = (mark for item in items for mark in self._marks(unit, *item))
        yield from nested(marks, unit.gone)
        issues = "".join(unit.indent + self._issue(name, finding) for _, name, finding in items)
        deeper = f"{unit.indent}  " if unit.bare and unit.indent else unit.indent
        notes = "".join(deeper + self._note(unit, finding) for _, _, finding in items)
        if unit.bare:
            tag = f"{self.core}notes"
            notes = f"{unit.indent}<{tag}>{notes}{unit.indent}</{tag}>"
        edits = (
            Edit(unit.notes_at, unit.notes_at, notes),
            Edit(unit.issues_at, unit.issues_at, issues),
        )
        # At one place, XLIFF 1 has the notes first, XLIFF 2 what is not XLIFF's.
        yield from edits if unit.version == 1 else reversed(edits)

    def _marks(self, unit: Unit, pair: Pair, name: str, finding: Finding) -> Iterator[Mark]:
        text = pair.source if finding.side == "source" else pair.target
        stretches = text.stretches(finding.start, finding.end, unit.gone) if text else []
        for number, (start, end) in enumerate(stretches, 1):

            def opening(piece: int, number: int = number) -> str:
                if unit.version == 1:
                    return (
                        f'<{self.core}mrk mtype="x-its" {self.its}:locQualityIssuesRef="#{name}">'
                    )
                own = name if number == piece == 1 else f"{name}-{number}-{piece}"
                return (
                    f'<{self.core}mrk id="{own}" type="its:generic" '
                    f'{self.its}:locQualityIssuesRef="#its={name}">'
                )

            yield Mark(start, end, opening, f"</{self.core}mrk>")

    def _issue(self, name: str, finding: Finding) -> str:
        tag = f"{self.its}:locQualityIssues"
        return f'<{tag} xml:id="{name}"><{self.its}:locQualityIssue {attributes(finding)}/></{tag}>'

    def _note(self, unit: Unit, finding: Finding) -> str:
        who, side = ("from", "annotates") if unit.version == 1 else ("category", "appliesTo")
        priority = 4 - finding.severity.rank  # 1 is the highest
        tag = f"{self.core}note"
        return (
            f'<{tag} {who}="{FROM}" {side}="{finding.side}" priority="{priority}">'
            f"{escape(entry(finding))}</{tag}>"
        )
