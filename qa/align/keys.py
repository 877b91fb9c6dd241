"""Texts by key, each beside that of another language under the same key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from qa.data import Block, Raw, Record
from qa.readers.records import parts

# Variants of a text beside the usual one, of which each language has its own: files[one].
VARIANT = r"(?:\[[^\[\]]*\])+$"
# Forms of a text by number, of which languages have more or fewer: files_one, files_other.
FORM = re.compile(rf"(?i)[._](?:zero|one|two|few|many|other|plural|\d+)$|{VARIANT}")
# Those that say so in words, which nothing else does: items of lists have numbers, too.
SAID = re.compile(rf"(?i)[._](?:zero|one|two|few|many|other)$|{VARIANT}")
USUAL = re.compile(VARIANT)


def beside(target: Raw, source: Raw | None, reference: Raw | None = None) -> Iterator[Raw]:
    """The texts of ``target`` with those of the others under their keys, in parts.

    One of the source that the target lacks is a record with an empty target, behind the key that
    it follows in the source; a key without text on either side is left out.
    """
    known = {record.id: record.reference for record in target.records}
    references = known
    if reference:  # an empty one is none
        references = {r.id: r.target.text for r in reference.records if r.target.text.strip()}
    lang = source.target_lang if source else None
    records = filled(target.records, {r.id: r.target for r in source.records} if source else {})
    named = (replace(record, reference=references.get(record.id)) for record in records)
    for number, held in parts(named):
        stray = () if number else target.stray
        yield replace(target, records=held, part=number, source_lang=lang, stray=stray)


def filled(targets: Iterable[Record], sources: Mapping[str, Block]) -> Iterator[Record]:
    """The records with their sources, and those that are missing.

    The forms by number of a text that the source has in one form all stand beside that, and so
    do variants that it lacks.
    """
    records = list(targets)
    missing = _missing(records, sources)
    for record in records:
        source = sources.get(record.id) or sources.get(SAID.sub("", record.id))
        if record.target.text.strip() or (source and source.text.strip()):
            yield replace(record, source=source if source and source.text.strip() else None)
        yield from missing.get(record.id, ())
    yield from missing.get(None, ())


def _missing(records: list[Record], sources: Mapping[str, Block]) -> dict[str | None, list[Record]]:
    """Records for the sources that have none, by the id of the record that they stand behind."""
    places = {record.id: record.target.places for record in records}
    forms = {SAID.sub("", key) for key in places}
    found: dict[str | None, list[Record]] = {}
    last: str | None = None
    for key, source in sources.items():
        if key in places:
            last = key
        elif source.text.strip() and key not in forms and USUAL.sub("", key) not in places:
            where = places[last] if last is not None else records[0].target.places
            empty = Block("", where[:1], "record")
            found.setdefault(last, []).append(Record(key, empty, source))
    return found
