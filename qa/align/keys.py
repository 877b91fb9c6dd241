"""Texts by key, each beside that of another language under the same key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from qa.data import Block, Raw, Record
from qa.readers.records import parts


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
        yield replace(target, records=held, part=number, source_lang=lang)


def filled(targets: Iterable[Record], sources: Mapping[str, Block]) -> Iterator[Record]:
    """The records with their sources, and those that are missing."""
    records = list(targets)
    missing = _missing(records, sources)
    for record in records:
        source = sources.get(record.id)
        if record.target.text.strip() or (source and source.text.strip()):
            yield replace(record, source=source if source and source.text.strip() else None)
        yield from missing.get(record.id, ())
    yield from missing.get(None, ())


def _missing(records: list[Record], sources: Mapping[str, Block]) -> dict[str | None, list[Record]]:
    """Records for the sources that have none, by the id of the record that they stand behind."""
    places = {record.id: record.target.places for record in records}
    found: dict[str | None, list[Record]] = {}
    last: str | None = None
    for key, source in sources.items():
        if key in places:
            last = key
        elif source.text.strip():
            where = places[last] if last is not None else records[0].target.places
            empty = Block("", where[:1], "record")
            found.setdefault(last, []).append(Record(key, empty, source))
    return found
