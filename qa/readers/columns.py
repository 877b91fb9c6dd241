"""What the columns of a table hold, by their names or by their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.errors import InputError
from qa.languages import base, codes
from qa.readers.file import File

# What translators and researchers call these columns, and the codes of qa/languages.
NAMES = {
    "target": "target tgt mt hyp hypothesis translation output ziel zieltext übersetzung de "
    "target_text target_segment zielsprache",
    "source": "source src original quelle ausgangstext en fr es it nl pl ru uk tr ar zh "
    "source_text source_segment quelltext quellsprache originaltext",
    "id": "id seg_id segment_id key",
    "doc": "doc doc_id document document_id docid",
    "reference": "reference ref gold referenz",
    "mtqa": "mtqa",
}
LANGUAGES = {
    "de": "german deutsch", "en": "english englisch", "fr": "french französisch",
    "es": "spanish spanisch", "it": "italian italienisch", "nl": "dutch niederländisch",
    "pl": "polish polnisch", "ru": "russian russisch", "uk": "ukrainian ukrainisch",
    "tr": "turkish türkisch", "ar": "arabic arabisch", "zh": "chinese chinesisch",
}  # fmt: skip
SPOKEN = {name: code for code, names in LANGUAGES.items() for name in names.split()}
NAMED = {name: "target" if code == "de" else "source" for name, code in SPOKEN.items()}
FIELDS = NAMED | {name: field for field, names in NAMES.items() for name in names.split()}
# Words that say nothing of the language: text_de, German sentence.
TEXTS = frozenset("text texts sentence segment string phrase satz".split())
# What POEditor calls source and target; elsewhere a term may be anything.
TERM, TRANSLATION = "term", "translation"
# de, deu, de-DE, de_Latn; and "Translation (de)", "German (Austria)".
CODE = re.compile(r"[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|[0-9]{3}))?")
OF = re.compile(r"([\w -]+?) ?[(\[]([\w -]{2,30})[)\]]")
# How a name of a column looks, and seldom a sentence.
NAME = re.compile(r"[^\W\d][\w.()/-]*(?: [\w.()/-]+)?(?<![.])")


def field(name: str) -> str | None:
    """The field that a column name means, or None.

    >>> [field(name) for name in ("en-US", "Deutsch", "Translation (de)", "Source (URL)")]
    ['source', 'target', 'target', None]
    """
    name = name.strip().strip('"').casefold()
    if match := OF.fullmatch(name):
        outer, inner = match[1], _language(match[2])
        if outer == "text":
            return inner
        if inner is None and outer not in NAMED:
            return None
        name = outer
    known = _language(name) or FIELDS.get(name.replace(" ", "_").replace("-", "_"))
    return known or _of_words(re.split(r"[ _.-]+", name))


def _of_words(words: Sequence[str]) -> str | None:
    """Source or target, if a name of several words says so: source_de, German text, mt_output."""
    kept = [word for word in words if word not in TEXTS]
    langs = [_language(word) or NAMED.get(word) for word in kept]
    # Of target_en and source_de the other word counts.
    roles = [FIELDS.get(word) for word, lang in zip(kept, langs, strict=True) if not lang]
    sides = set(roles or langs)
    sure = len(words) > 1 and len(sides) == 1 and sides <= {"source", "target"}
    return sides.pop() if sure else None


def _language(name: str) -> str | None:
    """The field of a column that is named after a language, None of any other name."""
    code = base(name) if CODE.fullmatch(name) else ""
    return FIELDS.get(code) if code in codes() else None


def fields_of(names: Sequence[str]) -> list[str | None]:
    """The field of each column; a synonym is ignored where the field's own name stands too."""
    fields = [field(name) for name in names]
    own = {name.strip().casefold() for name in names} & set(NAMES)
    return [
        None if found in own and name.strip().casefold() != found else found
        for name, found in zip(names, fields, strict=True)
    ]


def spoken(name: str) -> str | None:
    """The code of the source language that a column is named after, or None.

    >>> [spoken(name) for name in ("en-US", "French", "Text (en)", "source", "de")]
    ['en', 'fr', 'en', None, None]
    """
    bare = name.strip().strip('"').casefold()
    for word in (bare, *re.split(r"[^\w-]+|_", bare)):
        code = base(word) if CODE.fullmatch(word) else SPOKEN.get(word, "")
        if code in codes() and FIELDS.get(code) == "source":
            return code
    return None


def filled(
    names: Sequence[str], fields: Sequence[str | None], lang: str | None = None
) -> list[str | None]:
    """The fields of columns; one that is just a "text" is the side that no other column is.

    Of sources in several languages, the one in ``lang`` is the source.

    >>> filled(["text", "translation"], [None, "target"]), filled(["id", "text"], ["id", None])
    (['source', 'target'], ['id', 'target'])
    >>> filled(["Term", "Translation"], [None, "target"])
    ['source', 'target']
    """
    texts = [index for index, name in enumerate(names) if name.strip().casefold() in TEXTS]
    missing = [name for name in ("target", "source") if name not in fields]
    found = list(fields)
    if len(texts) == 1 and missing and (any(fields) or len(names) == 1):
        found[texts[0]] = found[texts[0]] or missing[0]
    plain = [name.strip().casefold() for name in names]
    if plain.count(TERM) == 1 and TRANSLATION in plain and "source" not in found:
        found[plain.index(TERM)] = "source"
    sources = [index for index, known in enumerate(found) if known == "source"]
    wanted = [index for index in sources if lang and spoken(names[index]) == base(lang)]
    if len(wanted) == 1:
        return [None if index in {*sources} - {*wanted} else one for index, one in enumerate(found)]
    return found


def unread(names: Sequence[str], fields: Sequence[str | None]) -> Iterator[str]:
    """What to say of columns that were left, if one of them may be the source."""
    left = [f"“{name}”" for name, known in zip(names, fields, strict=True) if not known]
    if left and "source" not in fields:
        verb = "was" if len(left) == 1 else "were"
        yield (
            f"no column is named as the source, so the German was checked alone; {', '.join(left)} "
            f"{verb} not read. Call the column of the source text source."
        )


def header(file: File, names: Sequence[str]) -> dict[str, int] | None:
    """Column numbers by field if the first row is a header.

    Raises:
        InputError: a header without a target column, or with two columns for one field.
    """
    fields = filled(names, fields_of(names), file.source_lang)
    known = [name for name in fields if name]
    if "target" not in known and len(known) < 2:
        return None
    twice = next((name for name in known if known.count(name) > 1), None)
    if "target" not in known or twice:
        problem = f"has two columns for the {twice}" if twice else "has no column for the target"
        advice = f"Name the columns {', '.join(NAMES)}; only the target is needed."
        tongues = [*filter(None, map(spoken, names))] if twice == "source" else []
        if len(tongues) == known.count("source") == len({*tongues}):
            advice = f"Say which is the source: --source-lang {' or '.join(tongues)}."
        raise InputError(file.path, f"{problem}: {', '.join(names)}.", advice, line=1)
    return {name: index for index, name in enumerate(fields) if name}


def positions(file: File, count: int) -> dict[str, int]:
    """Column numbers by field in a file without a header."""
    if count > 2:
        raise InputError(
            file.path,
            f"has {count} columns and no header.",
            f"Add a first line with the names {', '.join(NAMES)}.",
            line=1,
        )
    return {"source": 0, "target": 1} if count == 2 else {"target": 0}


def unnamed(cells: Sequence[str]) -> Iterator[str]:
    """What to say of a first row that was read as text, if it looks like names of columns."""
    short = all(NAME.fullmatch(cell.strip()) for cell in cells)
    if short and (len(cells) == 2 or field(cells[0])):
        sides = ("source", "target")[-len(cells) :]
        read = " and ".join(f"“{cell}” as {side}" for cell, side in zip(cells, sides, strict=True))
        yield (
            f"the first row has no name that mtqa knows, so it was read as text, {read}. If it "
            f"holds names, call the columns {' and '.join(sides)}."
        )
