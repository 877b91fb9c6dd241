"""Glossaries as TBX (ISO 30042), versions 2 and 3: concepts, languages, terms and their status.

The file may come from anywhere: entities and document type definitions are never resolved, and a
file that declares or uses an entity of its own is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from qa.errors import InputError
from qa.glossary.entries import FORBIDDEN, NAME, Entry, clean, status
from qa.languages import base

CONCEPTS = frozenset(("termEntry", "conceptEntry"))
LANGUAGES = frozenset(("langSet", "langSec"))
TERMS = frozenset(("tig", "ntig", "termSec"))
# What says how a term is to be used; in version 3 these may be elements of their own.
STATUSES = frozenset(("administrativeStatus", "normativeAuthorization"))
XML_LANG = "xml:lang"
MOST_DEPTH = 100


@dataclass(slots=True)
class Spelled:
    """A term of a concept."""

    line: int
    lang: str
    text: str = ""
    status: str = ""
    part_of_speech: str = ""


@dataclass(slots=True)
class Parser:
    """Collects the entries of a file while it is read."""

    path: str
    entries: list[Entry] = field(default_factory=list)
    _stack: list[str] = field(default_factory=list)
    _terms: list[Spelled] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _lang: str = ""
    _note: str = ""
    _type: str = ""
    _expat: Any = None

    def read(self, data: bytes) -> list[Entry]:
        """The entries of a whole file.

        Raises:
            InputError: no well-formed TBX, or one with entities; the line is named.
        """
        self._expat = expat.ParserCreate()
        self._expat.buffer_text = True
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._text.append
        self._expat.EntityDeclHandler = self._entity
        self._expat.SkippedEntityHandler = self._entity
        try:
            self._expat.Parse(data, True)
        except expat.ExpatError as error:
            raise self._error(
                f"is no well-formed XML ({expat.ErrorString(error.code)}).", "Mend it."
            ) from error
        except (LookupError, ValueError) as error:  # an encoding that Python does not have
            raise self._error(f"cannot be decoded ({error}).", "Save it as UTF-8.") from error
        return self.entries

    def _error(self, problem: str, advice: str) -> InputError:
        return InputError(self.path, problem, advice, line=self._expat.CurrentLineNumber)

    def _entity(self, *_: object) -> None:
        raise self._error("has an entity of its own.", "Write what it stands for instead.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if not self._stack and tag not in ("martif", "tbx"):
            raise self._error(f"begins with {name!r}.", "A TBX file begins with martif or tbx.")
        if len(self._stack) >= MOST_DEPTH:
            raise self._error(f"is nested more than {MOST_DEPTH} deep.", "Mend it.")
        self._stack.append(tag)
        if tag in CONCEPTS:
            self._terms, self._note, self._lang = [], "", ""
        elif tag in LANGUAGES:
            self._lang = base(attributes.get(XML_LANG, ""))
        elif tag in TERMS:
            self._terms.append(Spelled(self._expat.CurrentLineNumber, self._lang))
        if tag not in ("hi", "foreign"):  # marks inside a term
            self._text.clear()
            self._type = attributes.get("type", tag)

    def _end(self, name: str) -> None:
        tag = self._stack.pop()
        value = clean("".join(self._text))
        term = self._terms[-1] if self._terms else None
        if tag == "term" and term:
            term.text = value
        elif term and self._type in STATUSES and value:
            term.status = term.status or value
        elif term and self._type == "partOfSpeech":
            term.part_of_speech = value
        elif tag == "note" and not self._note:
            self._note = value
        elif tag in CONCEPTS:
            self.entries += _concept(self.path, self._terms, self._note)
        if tag not in ("hi", "foreign"):
            self._text.clear()
            self._type = ""


def _concept(path: str, terms: list[Spelled], note: str) -> Iterator[Entry]:
    """A concept as one entry for each of its source terms."""
    german = [term for term in terms if term.lang == "de" and term.text]
    kinds = {id(term): status(term.status, path, term.line) for term in german}
    kept = [term for term in german if kinds[id(term)] != FORBIDDEN]
    kept.sort(key=lambda term: kinds[id(term)] != "preferred")
    allowed = tuple(dict.fromkeys(term.text for term in kept))
    forbidden = tuple(t.text for t in german if kinds[id(t)] == FORBIDDEN)
    sources = [term for term in terms if term.lang != "de" and term.text]
    if not german:
        return
    for term in sources:
        # A proper noun that is the same in both languages is a name that stays as it is.
        name = allowed == (term.text,) and "propernoun" in {
            t.part_of_speech.casefold().replace(" ", "") for t in (term, *german)
        }
        name = name or NAME in kinds.values()
        yield Entry(term.line, term.text, allowed, forbidden, term.lang or None, name, None, note)
    if not sources and forbidden:
        yield Entry(german[0].line, "", (), forbidden, note=note)
