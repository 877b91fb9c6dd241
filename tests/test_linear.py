"""Texts that repeat themselves are checked in a time that grows with their length alone."""

from __future__ import annotations

import time

import pytest

from qa.data import Document, Paragraph, Segment
from qa.review import chosen, review_document
from qa.split import sentences

SIZE = 60_000  # characters: what grows with their square took 10 to 30 s here
SECONDS = 10  # of CPU time; one or two are usual


UNITS = pytest.mark.parametrize(
    "unit",
    [
        ".",
        "!",
        "1a",
        "a.",
        "1.000.",
        "http://a.b/",
        "`a` ",
        "((",
        "a, ",
        "a",
        "a-",
        "und ",
        "Der Mann geht nach Hause, ",
        "Wir unterstützen das Recht von. ",
    ],
)


@UNITS
@pytest.mark.parametrize("paired", [False, True])
def test_a_text_of_one_thing(unit, paired):
    text = (unit * SIZE)[:SIZE].strip()
    segment = Segment("1", text, text if paired else None, source_lang="en", kind="record")
    paragraph = Paragraph(text, (segment,), (0,), segment.source, "record")
    begin = time.process_time()
    review_document(Document("a.tsv", (paragraph,), source_lang="en"), chosen())
    assert time.process_time() - begin < SECONDS


def test_a_cut_between_words_is_no_border():
    text = "`Wort` " * 5_000 + "geht. Der Rest ist kurz."
    spans = sentences(text, "de")
    assert [text[a:b][-17:] for a, b in spans] == ["ort` `Wort` geht.", "er Rest ist kurz."]
