"""Endings of files whose syntax would be read as sentences, and what to do with them instead.

Files with some of them may hold texts by key, which a reader looks for.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Literal, NamedTuple

from qa.errors import InputError

SAVE = "Save its text as .docx, .odt or .txt, and give that."
EXPORT = "Export its texts as XLIFF, PO or JSON, and give that."
SETTINGS = "holds settings, or texts by key in a form that mtqa does not read."


XML = (
    "is XML, not text.",
    "XLIFF, TMX and XHTML are read if they end in .xlf, .tmx or .xhtml, Android's <resources> in "
    ".xml; export the texts of any other as one of these, or as PO or JSON.",
)


class Kind(NamedTuple):
    """What stands in files with these endings, and what to give instead.

    ``texts``: such files are texts or hold some, so that one in a folder is told and not passed
    over; of ``strings`` (several languages or settings may be in such) those that are named after
    the language.
    """

    problem: str
    endings: str
    advice: str
    texts: bool = False
    strings: bool = False


# Any other unknown ending is plain text.
KINDS = (
    Kind("is a PDF, not text.", "pdf", SAVE, texts=True),
    Kind("is rich text (RTF), not text.", "rtf", SAVE, texts=True),
    Kind(
        "is of an office format or e-book that mtqa does not read.",
        "doc dotx ppt pptx odp pages key epub mobi",
        "Save it as .docx or .odt, or its text as .txt, and give that.",
        texts=True,
    ),
    Kind(
        "is a spreadsheet that mtqa does not read.",
        "xls xlsx xlsm ods numbers",
        "Save its sheet as .csv, and give that.",
        texts=True,
    ),
    Kind(
        "is a package, of which mtqa reads only what is in it.",
        "mqxlz xlz sdlppx sdlrpx wsxz idml",
        "Unpack it, or let the program that wrote it export XLIFF, and give that.",
        texts=True,
    ),
    Kind(
        "is of a subtitle format that mtqa does not read.",
        "ass ssa sbv ttml dfxp itt stl scc smi sub",
        "Convert it to .srt or .vtt, and give that.",
        texts=True,
    ),
    Kind(
        "holds settings, and no texts by key that mtqa knows as such.",
        "properties toml yml yaml",
        "Name a file of texts after its language: messages_de.properties, de.yml.",
        strings=True,
    ),
    Kind(
        "is a template or a compiled catalog, without translations to read.",
        "pot mo gmo",
        "Give the .po beside it.",
    ),
    Kind("holds terms, not text.", "tbx", "Give it with --glossary."),
    Kind(XML[0], "xml xsl xslt svg", XML[1]),
    Kind(SETTINGS, "ini jsonc json5", EXPORT, strings=True),
    Kind(SETTINGS, "cfg conf env", EXPORT),
    Kind(
        "is a notebook, not text.",
        "ipynb",
        "Convert it to Markdown (jupyter nbconvert --to markdown), and give that.",
    ),
    Kind(
        "is the code of a program or page, not text.",
        "py js mjs cjs jsx ts tsx css scss sass less vue svelte php java kt c h cc cpp cs go rs rb "
        "swift sh bat sql",
        EXPORT,
    ),
    Kind(
        "is an archive, not text.",
        "zip gz bz2 xz zst 7z rar tar tgz",
        "Unpack it, and give what is in it.",
    ),
    Kind(
        "is a picture, a sound or a film, not text.",
        "jpg jpeg png gif webp avif tif tiff bmp ico mp3 m4a ogg wav mp4 mov mkv webm",
        "Give its text as a file.",
    ),
)
ENDINGS = {f".{ending}": kind for kind in KINDS for ending in kind.endings.split()}


def _kind(path: str) -> Kind | None:
    return ENDINGS.get(Path(path).suffix.lower())


def unread(path: str) -> InputError | None:
    """The error for a file of which mtqa would read the syntax as text, None for any other.

    A file that is not there has another one.
    """
    kind = _kind(path)
    return InputError(path, kind.problem, kind.advice) if kind and os.path.lexists(path) else None


def missed(path: str) -> Literal["text", "strings"] | None:
    """What a file of a folder holds that mtqa cannot read: a text, texts by key, or no text."""
    kind = _kind(path)
    if kind is None:
        return None
    return "text" if kind.texts else "strings" if kind.strings else None


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
