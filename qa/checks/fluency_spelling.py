"""Spelling of words: slips of the hand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Document, Severity
from qa.languages import base
from qa.text.markup.readable import Readable, marked
from qa.text.spelling import LETTERS, is_excused, suspects

# A text that has a word so often means it: a term, a name, a way to speak.
MEANT = 2


@check("fluency/spelling", Severity.MINOR, confidence=0.85, rows=True)
def misspelled_word(document: Document) -> Iterator[Hit]:
    """A German word is misspelled: a letter is missing, doubled, wrong, or in the wrong place.

    Who corrects a translation by hand makes typing errors, and a machine copies those of its
    examples. A word is reported where no German text has it or anything it may be made of, and
    where it is one letter away from a word that many have. Names, foreign words, dialect and short
    words are left alone, so that many typing errors are not found.

    Flags:
        Die [[Regieurng]] hat den Plan gestern [[vollstädnig]] vorgestellt.

        Das [[Unternehhmen]] will [[zusäztlich]] in erneuerbare Energien investieren.

        The committee published its report yesterday.
        Der Ausschuss hat seinen Bericht gestern [[veröffentlciht]].

        Sie hat das [[bereitss]] gesagt.

    Passes:
        Die Regierungsbank bleibt leer, und der Klimaschutzbeauftragte mäandert durchs Programm.

        Heisst das, dass die Strasse seit dem Juli geschlossen ist? Er wußte, daß sie zuhörte.

        Er gieng durch das Thor und seyn Weib sass in der Stube.

        I mog des ned, hod er gsogt, un isch hab net verstande, was er meent.

        Der Schriftsteller Hermann Stehr traf Rudolf Bahro und Helmut Schröer in Görmitz.

        Der Begriff „vollstädnig“ steht so im Original, sagte Michele de Milly.

        The Unterstüztung is the name of a band.
        Die Unterstüztung ist der Name einer Band.

        Save the date: February 12, 2024. Meeting on February 12. Wir koennen und muessen gruessen.

        Die Hausfrau sah die Grafik im unsern Garten, andre sahen sie im dunklen.
    """
    used: list[str] = []
    for index, segment in enumerate(document.segments):
        if base(segment.target_lang) != "de" or not any(suspects(segment.target)):
            continue
        readable = Readable(segment.target) if marked(segment.target) else None
        text = readable.text if readable else segment.target
        for suspect in suspects(text):
            start, end = suspect.start, suspect.end
            if readable:
                start, end = readable.span(start, end)
            whole = segment.target[start:end] == suspect.word
            if not whole or is_excused(text, suspect, segment.source or ""):
                continue
            used = used or _words(document)
            if not _is_meant(suspect.word.lower(), used):
                message = f"“{suspect.word}” is probably “{suspect.right}”."
                yield Hit(start, end, message, suggestion=suspect.right, segment=index)


def _words(document: Document) -> list[str]:
    """The words of a document in small letters, sorted."""
    found = (LETTERS.findall(segment.target.lower()) for segment in document.segments)
    return sorted(word for words in found for word in words)


def _is_meant(word: str, used: list[str]) -> bool:
    """Whether a word, or one that begins with it, is used MEANT times."""
    last = bisect_left(used, word) + MEANT - 1
    return last < len(used) and used[last].startswith(word)
