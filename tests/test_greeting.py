"""One text in every format: all of them read to the same sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import align
from qa.read import read_file
from qa.readers import READERS, by_ending
from qa.split import sentences

FOLDER = Path(__file__).parents[1] / "samples" / "formats"
FILES = [
    path
    for path in sorted(FOLDER.glob("greeting.*"))
    if by_ending(path.name) and ".en." not in path.name
]
SENTENCES = [
    "Herzlich willkommen",
    "Schön, dass Sie unsere Bücherei besuchen.",
    "Auf dieser Seite erfahren Sie, welche Bücher Sie ausleihen können und wann wir geöffnet "
    "haben.",
    "Der Ausweis ist für alle Einwohner der Stadt kostenlos.",
    "Die Öffnungszeiten stehen in unserem Kalender.",
    "Wenn Sie Fragen haben, rufen Sie uns bitte an oder schreiben Sie uns eine Nachricht.",
]


def segments(path: Path) -> list[str]:
    """The sentences of a file; a record may hold several, and lines may be wrapped."""
    texts = [
        segment.target
        for raw in read_file(str(path))
        for segment in align.document(raw, source_lang=None).segments
        if segment.target and segment.kind != "title"  # it repeats the heading
    ]
    found = [text[start:end] for text in texts for start, end in sentences(text, "de")]
    return [" ".join(text.split()) for text in found]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_format_reads_to_the_same_sentences(path):
    assert segments(path) == SENTENCES


def test_office_files_and_subtitles_are_among_them():
    found = {reader.name for path in FILES if (reader := by_ending(path.name))}
    assert {"text", "docx", "odt", "srt", "webvtt"} <= found <= set(READERS)
