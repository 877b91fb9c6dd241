"""XLIFF 1.2 and 2: units with their segments, states, notes and inline codes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from qa.data import Block, Ignore, Raw, Record
from qa.errors import InputError
from qa.readers import reader
from qa.readers.file import File
from qa.readers.records import parts
from qa.readers.units import Pair, Unit, Xliff
from qa.text.instructions import parse_ignores


@reader(".xlf", ".xliff")
def xliff(file: File) -> Iterator[Raw]:
    """XLIFF 1.2 and 2: a segment, or a unit without segments, is a record; a <file> a document."""
    none = True
    for doc, units in groupby(Xliff(file), key=lambda unit: unit.doc):
        found = (record for unit in units for record in records(unit))
        for part, held in parts(found):
            none = False
            yield Raw(
                file.path, records=held, doc=doc.name, part=part,
                source_lang=doc.source_lang, target_lang=doc.target_lang,
            )  # fmt: skip
    if none:
        raise InputError(file.path, "has no unit to translate.", "There is nothing to check in it.")


def records(unit: Unit) -> Iterator[Record]:
    """The records of a unit; the target of an untranslated one is empty."""
    ignores = tuple(ignore for text, line in unit.notes for ignore in parse_ignores(text, line))
    for pair in unit.pairs:
        source = pair.source.block() if pair.source and pair.source.string else None
        yield Record(pair.id, _target(pair, unit, ignores), source)


def _target(pair: Pair, unit: Unit, ignores: tuple[Ignore, ...]) -> Block:
    if pair.target is None:
        return Block("", (unit.place,), "record", ignores=ignores)
    return pair.target.block(ignores)
