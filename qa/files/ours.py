"""Files that mtqa wrote itself, known by their marks: none is checked, and runs may replace them.

Everything else that lies among the texts of a run is somebody's work and is never written over.
"""

from __future__ import annotations

import json
import os
import re
import zipfile
import zlib
from collections.abc import Collection, Iterable
from pathlib import Path

from qa.errors import UsageError
from qa.readers.file import is_folder

HEAD = 8192  # bytes that are searched for a mark
LINE = 1 << 20  # bytes of the first segment in JSON lines; a longer one is not known as ours
# What stands near the beginning of a report whose tool is named behind its results.
SARIF = '"properties": {"generator": "mtqa"}'
# The first lines of reports that would look like any other text.
TEXT, MARKDOWN = "mtqa {}: report of a check\n\n", "<!-- mtqa: report of a check -->\n\n"
_STRING = r'"(?:[^"\\]|\\.)*"'
# How each format begins. An article cannot begin so by chance.
BEGINNINGS = tuple(
    re.compile(pattern)
    for pattern in (
        r'\{\s*"schema":\s*"mtqa(?:-baseline)?/\d',
        r'\{"\$schema": "[^"]*/sarif[^"]*", "version": "2\.1\.0", "runs": \[\s*'
        r'\{"tool": \{"driver": \{"name": "mtqa"',  # as earlier versions wrote them
        rf'\{{"\$schema": "[^"]*/sarif[^"]*", "version": "2\.1\.0", {re.escape(SARIF)}',
        r'\{"source": \{"name": "mtqa"\}, "diagnostics": \[',
        rf'\[\n\{{"description": {_STRING}, "check_name": {_STRING}, "fingerprint": '
        r'"[0-9a-f]{32}", "severity": "',
        r"path,doc,segment,line,column,severity,check,category,side,text,message,suggestion,"
        r"confidence,fingerprint,",
        r"<!doctype html>\n<html[^>]*>\n<head>\n<meta [^>]*>\n<meta [^>]*>\n<meta [^>]*>\n"
        r'<meta name="generator" content="mtqa ',
        re.escape(MARKDOWN),
        re.escape(TEXT).replace(r"\{\}", r"\S+"),
        r'<\?xml [^>]*>\n<testsuites name="mtqa">',
        r'<\?xml [^>]*>\n<checkstyle version="4\.3">\n',
    )
)
# Reports that may hold next to nothing, known by their whole ending besides.
BY_ENDING = {
    ".gitlab.json": re.compile(r"\[\n\]\n\Z"),
    ".gitlab": re.compile(r"\[\n\]\n\Z"),
    ".github.txt": re.compile(r"::(?:error|warning|notice) "),
    ".github": re.compile(r"::(?:error|warning|notice) "),
}
SEGMENT = (
    "path", "id", "line", "column", "source", "target", "score", "fluency", "adequacy", "penalty",
    "risk", "garbled", "findings",
)  # fmt: skip
BASELINE = re.compile(r'\{\s*"schema":\s*"mtqa-baseline/\d')


def is_ours(path: str | Path) -> bool:
    """Whether a file is a report or a baseline of mtqa; False of what cannot be read."""
    name = str(path).lower()
    if name.endswith(".xlsx"):
        return _is_workbook(path)
    text = _text(path)
    if any(pattern.match(text) for pattern in BEGINNINGS):
        return True
    if any(name.endswith(end) and pattern.match(text) for end, pattern in BY_ENDING.items()):
        return True
    return text.startswith('{"path": ') and _is_segment(_head(path, LINE).partition(b"\n")[0])


def _text(path: str | Path) -> str:
    """How a file begins, whatever git or an editor made of its line ends and its first mark."""
    text = _head(path, HEAD).decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n")


def _head(path: str | Path, size: int) -> bytes:
    try:
        with Path(path).open("rb") as stream:
            return stream.read(size)
    except (OSError, ValueError):
        return b""


def _is_segment(line: bytes) -> bool:
    """Whether a line is a segment of a report: its keys and no others, in their order."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and tuple(found) == SEGMENT


def _is_workbook(path: str | Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive, archive.open("docProps/core.xml") as stream:
            return b"<dc:title>mtqa</dc:title>" in stream.read(HEAD)
    except (OSError, EOFError, KeyError, ValueError, RuntimeError, zlib.error, zipfile.BadZipFile):
        return False


def guard(outputs: Collection[str], baseline: str | None, texts: Iterable[str]) -> None:
    """Hold that a run writes over nothing but what mtqa wrote, before anything is read.

    Anywhere else a report may replace what is there, as with any program; in a folder of
    ``texts``, or beside one of them, only a report or an empty file. A baseline replaces no other
    file wherever it is.

    Raises:
        UsageError: it would.
    """
    if baseline is not None and _has_content(baseline) and not BASELINE.match(_text(baseline)):
        raise UsageError(
            f"--write-baseline {baseline}: the file is there and is no baseline, so it would "
            "be overwritten. Name another file; delete it first if it is a damaged baseline."
        )
    whole = [(place, is_folder(text)) for text in texts for place in _places(text)]
    for path in outputs:
        inside = any(_among(place, *text) for place in _places(path) for text in whole)
        if inside and _has_content(path) and not is_ours(path):
            raise UsageError(
                f"-o {path}: the file lies among the texts of this run and is no report, so "
                "it would be overwritten. Name another file to write."
            )


def _among(place: Path, text: Path, folder: bool) -> bool:
    """Whether a place is in a folder of texts, or beside a text that was named by itself."""
    return place.is_relative_to(text) if folder else place.parent == text.parent


def _places(path: str) -> tuple[Path, Path]:
    """Where a path is, by its name and by what it leads to."""
    return Path(os.path.abspath(path)), Path(os.path.realpath(path))  # noqa: PTH100


def _has_content(path: str) -> bool:
    """Whether there is an ordinary file with anything in it."""
    try:
        return Path(path).is_file() and Path(path).stat().st_size > 0
    except OSError:
        return False
