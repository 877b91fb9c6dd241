"""Which formats ``mtqa fix`` writes, and how each has its characters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qa.errors import InputError
from qa.fix.edits import Content, Edit
from qa.readers import READERS, by_ending, entries, html_encoding, properties, xml
from qa.readers.decoded import Declared
from qa.readers.file import File

# Readers of files where the text stands as it is, so that a change of it is a change of the file.
FORMATS = (
    "text", "markdown", "html", "tsv", "csv", "jsonl", "json", "po", "xliff", "tmx", "srt",
    "webvtt", "resx", "android", "strings", "stringsdict", "properties", "yaml", "xcstrings",
    "fluent", "toml",
)  # fmt: skip
# Those whose files name their encoding themselves, with what finds its name in the bytes.
FROM_BYTES: dict[str, Declared] = {
    "html": html_encoding.declared,
    "po": entries.declared,
    **dict.fromkeys(("xliff", "tmx", "resx", "android", "strings", "stringsdict"), xml.declared),
}


def unfit(path: str) -> InputError | None:
    """The error for a file that fix does not write.

    Of an ending that no reader knows, nobody knows which of its marks are syntax.
    """
    reader, name = by_ending(path), Path(path).name
    if (reader and reader.name in FORMATS) or not (reader or "." in name):
        return None
    endings = ", ".join(ending for name in FORMATS for ending in READERS[name].endings)
    problem = "is of a format that fix does not write."
    return InputError(path, problem, f"It writes {endings}, and text in files without an ending.")


def usual_encoding(path: str, reader: str) -> str | None:
    """The encoding of a file that nobody names, None if it is UTF-8 or what its mark says."""
    return properties.usual(File(path)) if reader == "properties" else None


def spelled(edit: Edit, file: Content) -> Edit:
    """An edit as the format of its file has its characters."""
    if not file.path.lower().endswith(READERS["properties"].endings):
        return edit
    return replace(edit, new=properties.written(edit.new, file.text, file.encoding))
