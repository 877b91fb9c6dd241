"""XLIFF 1.2 and 2: units with their segments, states, notes and inline codes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from qa.data import Block, Ignore, Raw, Record
from qa.errors import InputError
from qa.readers import reader
from qa.readers.file import File
from qa.readers.pairs import Pair
from qa.readers.records import parts, with_stray
from qa.readers.units import Unit, Xliff


@reader(".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", bilingual=True)
def xliff(file: File) -> Iterator[Raw]:
    """XLIFF 1.2 and 2: a segment, or a unit without segments, is a record; a <file> a document."""
    document = Xliff(file)
    yield from with_stray(_raws(file, document), document.stray)


def _raws(file: File, document: Xliff) -> Iterator[Raw]:
    none = True
    for doc, units in groupby(document, key=lambda unit: unit.doc):
        found = (record for unit in units for record in records(unit))
        for part, held in parts(found):
            none = False
            yield Raw(
                file.path, records=held, doc=doc.name, part=part,
                source_lang=doc.source_lang, target_lang=doc.target_lang,
                element=doc.element, line=doc.line,
            )  # fmt: skip
    if none:
        raise InputError(file.path, "has no unit to translate.", "There is nothing to check in it.")


def records(unit: Unit) -> Iterator[Record]:
    """The records of a unit; the target of an untranslated one is empty."""
    ignores = unit.ignores
    for pair in unit.pairs:
        source = pair.source.block() if pair.source and pair.source.string else None
        yield Record(pair.id, _target(pair, unit, ignores), source)


def _target(pair: Pair, unit: Unit, ignores: tuple[Ignore, ...]) -> Block:
    if pair.target is None:
        return Block("", (unit.place,), "record", ignores=ignores)
    return pair.target.block(ignores)
