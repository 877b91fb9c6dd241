"""Findings in gettext PO: comments of a translator, one line each, at the head of an entry.

gettext's tools keep such comments, and editors show them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from qa.annotate import Edit, Found, annotator, counted, same
from qa.annotate.marks import UNWRITABLE, sentence
from qa.data import Finding
from qa.readers.entries import declared, entries
from qa.readers.file import File
from qa.readers.po import Form, forms


@annotator(".po", declared=declared, errors="backslashreplace")
def po(file: File, found: Found) -> Iterator[Edit]:
    """gettext PO."""
    numbers = count()
    for entry in entries(file):
        yield from (Edit(start, end, "") for start, end in entry.gone)
        for form in () if entry.is_header else forms(entry):
            if report := found.get(next(numbers)):
                same(file, report, form.target.string)
                lines = (_line(form, finding) + entry.newline for finding in counted(report))
                yield Edit(entry.at, entry.at, "".join(lines))


def _line(form: Form, finding: Finding) -> str:
    """A finding as a comment that ``entries.OURS`` knows again."""
    which = "" if form.number is None else f"msgstr[{form.number}] "
    words = " ".join(finding.text.split())
    side = "msgid " if finding.side == "source" else which
    quoted = f"{side}“{words}”: " if words else which
    line = f"# mtqa: [{finding.severity} {finding.check}] {quoted}{_message(finding)}"
    return UNWRITABLE.sub("\ufffd", line)


def _message(finding: Finding) -> str:
    return sentence(finding).removeprefix(f"{finding.check}: ")
