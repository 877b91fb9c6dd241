"""Endings of files whose syntax would be read as sentences, and what to do with them instead."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from qa.errors import InputError

SAVE = "Save its text as .docx, .odt or .txt, and give that."
# What stands in such files, the endings, and the advice. Any other unknown ending is plain text.
KINDS = (
    ("is a PDF, not text.", "pdf", SAVE),
    ("is rich text (RTF), not text.", "rtf", SAVE),
    (
        "is of an office format or e-book that mtqa does not read.",
        "doc docm dotx ppt pptx odp pages key epub mobi",
        "Save it as .docx or .odt, or its text as .txt, and give that.",
    ),
    (
        "is a spreadsheet that mtqa does not read.",
        "xls xlsx xlsm ods numbers",
        "Save its sheet as .csv, and give that.",
    ),
    (
        "is XML, not text.",
        "xml xsl xslt svg resx",
        "The ending tells how to read it: .xlf, .sdlxliff, .mqxliff, .tmx or .xhtml.",
    ),
    (
        "holds settings, or texts by key in a form that mtqa does not read.",
        "yml yaml toml ini cfg conf properties strings xcstrings stringsdict env",
        "Export its texts as JSON, PO or XLIFF, and give that.",
    ),
    (
        "is the code of a program or page, not text.",
        "py js mjs cjs jsx ts tsx css scss sass less vue svelte php java kt c h cc cpp cs go rs rb "
        "swift sh bat sql",
        "Export its texts as PO, XLIFF or JSON, and give that.",
    ),
)
ENDINGS = {
    f".{ending}": (problem, advice)
    for problem, endings, advice in KINDS
    for ending in endings.split()
}


def unread(path: str) -> InputError | None:
    """The error for a file of which mtqa would read the syntax as text, None for any other.

    A file that is not there has another one.
    """
    known = ENDINGS.get(Path(path).suffix.lower())
    return InputError(path, *known) if known and os.path.lexists(path) else None


# Readers that look at a file once, from its beginning to its end.
ONCE = ("text", "json", "markdown", "srt", "webvtt")


def unseekable(path: str, reader: str) -> InputError | None:
    """The error for a pipe or device whose reader looks at a file more than once, else None."""
    try:
        mode = Path(path).stat().st_mode
    except OSError:
        return None  # reading it gives the error
    pipe = stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)
    if reader in ONCE or not pipe:
        return None
    advice = "Give its content as a file."
    return InputError(path, "is a pipe or device, which can be read only once.", advice)
