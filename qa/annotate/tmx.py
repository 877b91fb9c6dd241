"""Findings in TMX: properties of the variant that they are found in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from qa.annotate import Edit, Found, annotator, counted, same
from qa.annotate.marks import entry, escape
from qa.readers.file import File
from qa.readers.tmx import PROP, Tu, Variant, renderings, tus, wanted
from qa.readers.xml import declared


@annotator(".tmx", declared=declared)
def tmx(file: File, found: Found) -> Iterator[Edit]:
    """TMX."""
    numbers = count()
    for unit in wanted(tus(file)):
        yield from (Edit(start, end, "") for start, end in unit.gone)
        for target, record in renderings(unit):
            if report := found.get(next(numbers)):
                same(file, report, record.target.text)
                yield from _properties(unit, target, [(f.side, entry(f)) for f in counted(report)])


def _properties(
    unit: Tu, target: Variant | None, findings: list[tuple[str, str]]
) -> Iterator[Edit]:
    for side, text in findings:
        other = target if side == "target" else unit.source
        variant = other or target or unit.source
        if variant:
            line = f'{variant.indent}<prop type="{PROP}">{escape(text)}</prop>'
            yield Edit(variant.inside, variant.inside, line)
