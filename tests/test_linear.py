"""Texts that repeat themselves are checked in a time that grows with their length alone."""

from __future__ import annotations

import time

import pytest

from qa.data import Raw
from qa.read import Job
from qa.readers.text import blocks
from qa.review import Options, chosen, documents, review_document
from qa.score import Nothing
from qa.split import sentences

SIZE = 60_000  # characters: what grows with their square took 10 to 30 s here
SECONDS = 8  # of CPU time; one or two are usual


@pytest.mark.parametrize(
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
        "„",
        "a, ",
        "a-",
        "und ",
        "Der Mann geht nach Hause, ",
        "Wir unterstützen das Recht von. ",
    ],
)
def test_a_paragraph_of_one_thing(unit):
    raw = Raw("a.txt", blocks((unit * SIZE)[:SIZE]))
    options = Options(chosen(), Nothing())
    begin = time.process_time()
    for document, _ in documents(Job("a.txt"), options, [raw]):
        review_document(document, options.checks)
    assert time.process_time() - begin < SECONDS


def test_a_cut_between_words_is_no_border():
    text = "`Wort` " * 5_000 + "geht. Der Rest ist kurz."
    spans = sentences(text, "de")
    assert [text[a:b][-17:] for a, b in spans] == ["ort` `Wort` geht.", "er Rest ist kurz."]
