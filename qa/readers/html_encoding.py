"""The encoding that a page declares."""

from __future__ import annotations

import re

from qa.errors import InputError, UsageError
from qa.readers.file import MARKS, File, codec

HEAD = 1024  # bytes that a declaration of the encoding must stand in (HTML standard)
DECLARED = re.compile(
    rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\s[^>]{0,100}?encoding\s*=\s*"
    rb"[\"']([\w.:-]+)",
    re.IGNORECASE,
)
# Browsers read these as Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels), and no
# file that declares UTF-16 in ASCII can be in it.
LABELS = {
    **dict.fromkeys(
        ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"
    ),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-8"),
    "iso-8859-9": "cp1254",
}
COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)


def declared(begin: bytes) -> str | None:
    """The encoding that a page declares, None without one and where a mark says it better."""
    match = DECLARED.search(COMMENT.sub(b"", begin[:HEAD]))
    if match is None or begin.startswith(tuple(mark for mark, _ in MARKS)):
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    return LABELS.get(name, name)


def own_encoding(file: File) -> str | None:
    """What the file declares.

    Raises:
        InputError: there is no such encoding.
    """
    name = declared(file.head(HEAD))
    try:
        return codec(name) if name else None
    except UsageError as error:
        problem = f"says that its encoding is {name!r}, which is not known."
        advice = "Name the right one with --encoding, for example --encoding utf-8."
        raise InputError(file.path, problem, advice) from error
