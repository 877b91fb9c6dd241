"""Apple's ``.xcstrings``: JSON with all texts of a program in all of its languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qa.data import Block, Raw, Record
from qa.errors import InputError
from qa.languages import base
from qa.readers import reader
from qa.readers.file import File
from qa.readers.json import cell, loaded, parts
from qa.readers.po import LONGEST_ID
from qa.readers.records import parts as in_parts

# On the way to a text what says by what it varies; the names of the forms stand between.
VARIES = ("variations", "plural", "device", "substitutions", "stringUnit", "value")
UNTRANSLATED = "new"  # of the states of a text
OTHER = "other"  # the form of most numbers
ADVICE = "Check the file."

Forms = dict[str, Block]


@dataclass(slots=True)
class _Entry:
    """A key with its texts: by language, and by form."""

    name: Block
    texts: dict[str, Forms] = field(default_factory=dict)
    unread: bool = False  # because it is the same in all languages, or the program has lost it


@reader(".xcstrings", bilingual=True)
def xcstrings(file: File) -> Iterator[Raw]:
    """Apple's string catalogs: each form of a text is a record; the file is a document."""
    text = file.text()
    tree = loaded(file, text, ADVICE)
    if not isinstance(tree, dict) or not isinstance(tree.get("strings"), dict):
        raise InputError(file.path, "is no catalog of strings.", ADVICE)
    source, target = base(str(tree.get("sourceLanguage", "en"))), base(file.lang or "de")
    entries = _entries(text, source)
    if not any(target in entry.texts for entry in entries.values()):
        problem = f"holds no translations into {target}."
        raise InputError(file.path, problem, "There is nothing to check in it.")
    records = (
        record
        for name, entry in entries.items()
        if not entry.unread
        for record in _records(name, entry.texts.get(source) or {"": entry.name},
                               entry.texts.get(target, {}), entry.name)
    )  # fmt: skip
    for number, held in in_parts(records):
        yield Raw(
            file.path, records=held, doc=Path(file.path).stem, part=number, source_lang=source,
            target_lang=target,
        )  # fmt: skip


def _entries(text: str, source: str) -> dict[str, _Entry]:
    """The entries of a catalog in the language ``source``, in its order."""
    found: dict[str, _Entry] = {}
    states: set[tuple[object, ...]] = set()
    for (way, token, line, column), naming in parts(text):
        if way[:1] != ("strings",) or len(way) < 2:
            continue
        name, inside = str(way[1]), way[2:]
        if naming and not inside:
            found[name] = _Entry(cell(token, line, column).block())
        elif naming or name not in found:
            continue
        elif inside in (("shouldTranslate",), ("extractionState",)):
            found[name].unread |= token in ("false", '"stale"')
        elif inside[-2:] == ("stringUnit", "state") and token == f'"{UNTRANSLATED}"':
            states.add(way[:-1])
        elif inside[-2:] == ("stringUnit", "value") and token[0] == '"':
            form = ".".join(str(step) for step in inside[2:] if step not in VARIES)
            lang = base(str(inside[1]))
            forms = found[name].texts.setdefault(lang, {})
            # The state stands before the text; a source is never translated.
            if lang == source or way[:-1] not in states:
                forms.setdefault(form, cell(token, line, column).block())
    return found


def _records(name: str, sources: Forms, targets: Forms, key: Block) -> Iterator[Record]:
    """The records of an entry: its forms in the translation, else those that it lacks."""
    usual = sources.get("") or sources.get(OTHER) or next(iter(sources.values()), None)
    for form in targets or sources:
        source = sources.get(form, usual)
        target = targets.get(form, Block("", key.places[:1], "record"))
        if target.text.strip() or (source and source.text.strip()):
            short = name if len(name) <= LONGEST_ID else f"{name[: LONGEST_ID - 1]}…"
            yield Record(f"{short}.{form}" if form else short, target, source)
