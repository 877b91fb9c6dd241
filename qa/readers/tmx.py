"""TMX: translation units, each with a variant a language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from qa.data import Ignore, Place, Raw, Record
from qa.errors import InputError
from qa.languages import base
from qa.readers import CHUNK, reader
from qa.readers.codes import Collector
from qa.readers.file import File
from qa.readers.records import with_stray
from qa.readers.runs import Range, Text
from qa.readers.xml import END, START, TEXT, Token, tokens
from qa.text.markup.instructions import parse_ignores

PROP = "x-mtqa"  # the type of our properties


@dataclass(slots=True)
class Variant:
    """A <tuv>: ``inside`` is where its start tag ends, ``indent`` the white space behind that."""

    lang: str
    place: Place
    inside: int
    text: Text = field(default_factory=lambda: Text(()))
    indent: str = ""


@dataclass(slots=True)
class Tu:
    """A <tu>. ``gone`` are the properties that an earlier run of ours put in."""

    id: str
    place: Place
    source_lang: str
    target_lang: str
    variants: list[Variant] = field(default_factory=list)
    notes: list[tuple[str, int]] = field(default_factory=list)
    gone: list[Range] = field(default_factory=list)

    @property
    def ignores(self) -> tuple[Ignore, ...]:
        """The instructions in its notes."""
        return tuple(one for text, line in self.notes for one in parse_ignores(text, line))

    @property
    def targets(self) -> list[Variant]:
        """The variants in the language of the run, else the first that is not the source.

        A memory may have German of several countries. Where all of it is German, one is the source.
        """
        wanted = [v for v in self.variants if _same(v.lang, self.target_lang)]
        if wanted:
            return wanted if len(wanted) < len(self.variants) else wanted[:1]
        first = self.source_lang or (self.variants[0].lang if self.variants else "")
        return [v for v in self.variants if not _same(v.lang, first)][:1]

    @property
    def source(self) -> Variant | None:
        """The variant in the language that the file names as its source, else one of another."""
        targets = {id(variant) for variant in self.targets}
        others = [v for v in self.variants if id(v) not in targets]
        stated = (v for v in others if _same(v.lang, self.source_lang))
        return next(stated, None) or next(iter(others), None)

    @property
    def elsewhere(self) -> bool:
        """Whether its translations are all in other languages than that of the run."""
        return any(not _same(variant.lang, self.target_lang) for variant in self.targets)


def _same(lang: str, other: str) -> bool:
    return base(lang) == base(other)


@reader(".tmx", bilingual=True)
def tmx(file: File) -> Iterator[Raw]:
    """TMX: a unit is a record, of German and the source language; units are unrelated rows."""
    stray: list[Ignore] = []
    yield from with_stray(_raws(file, stray), stray)


def _raws(file: File, stray: list[Ignore]) -> Iterator[Raw]:
    part = 0
    for langs, units in groupby(wanted(tus(file, stray)), key=_languages):
        held: list[Record] = []
        for unit in units:
            held += records(unit)
            if len(held) >= CHUNK:
                yield _raw(file, held, langs, part)
                held, part = [], part + 1
        if held:
            yield _raw(file, held, langs, part)
            part += 1
    if not part:
        raise InputError(file.path, "has no unit with a text.", "There is nothing to check in it.")


def wanted(found: Iterable[Tu]) -> Iterator[Tu]:
    """The units, without those of other languages in a memory of several.

    Where no unit is in the language of the run, the first of the others stands for the file, last.
    """
    known, other = False, None
    for unit in found:
        if unit.elsewhere:
            other = other or unit
        else:
            known = known or bool(unit.targets)
            yield unit
    if other and not known:
        yield other


def _raw(file: File, held: list[Record], langs: tuple[str, ...], part: int) -> Raw:
    source, target = langs
    return Raw(
        file.path, records=tuple(held), part=part,
        source_lang=source or None, target_lang=target or None,
    )  # fmt: skip


def _languages(unit: Tu) -> tuple[str, ...]:
    target = next(iter(unit.targets), None)
    return tuple(base(v.lang) if v else "" for v in (unit.source, target))


def records(unit: Tu) -> Iterator[Record]:
    """The records of a unit: one a variant to check, none if there is no text in it at all."""
    return (record for _, record in renderings(unit))


def renderings(unit: Tu) -> Iterator[tuple[Variant | None, Record]]:
    """The records of a unit, each with the variant whose text is its target, if there is one.

    Where there are several, their languages stand in their names.
    """
    targets, source = unit.targets, unit.source
    ignores = unit.ignores
    original = source.text.block() if source and source.text.string else None
    names: Counter[str] = Counter()
    for target in targets or (None,):
        text = target.text if target else Text((), unit.place)
        if text.string or original:
            name = f"{unit.id}.{target.lang}" if target and len(targets) > 1 else unit.id
            names[name] += 1
            name += "'" * (names[name] - 1)
            yield target, Record(name, text.block(ignores), original)


def tus(file: File, stray: list[Ignore] | None = None) -> Iterator[Tu]:
    """The units in their order; instructions that stand in none of them are put into ``stray``.

    Raises:
        InputError: the file is not TMX, not well-formed, or beyond the bounds.
    """
    builder = _Builder(file, [] if stray is None else stray)
    for token in tokens(file):
        if done := builder.take(token):
            yield done


class _Builder:
    """Builds units from tokens."""

    def __init__(self, file: File, stray: list[Ignore]) -> None:
        self.file, self.stray = file, stray
        self.path: list[Token] = []
        self.source_lang = ""
        self.count = 0
        self.unit: Tu | None = None
        self.collector: Collector | None = None
        self.words: list[str] = []
        self.opened = 0  # where the <prop> that is open begins, with the white space before it
        self.solid = 0  # where the last token ended that is more than white space

    def take(self, token: Token) -> Tu | None:
        """The next token; the unit that it ends, if it ends one."""
        done = None
        if self.collector and not (token.kind == END and self.collector.ended):
            self.collector.take(token)
        elif token.kind == TEXT:
            self._text(token)
        elif token.kind == START:
            self._start(token)
        elif token.kind == END:
            done = self._end(token)
        if token.source.strip():
            self.solid = token.end
        return done

    def _text(self, token: Token) -> None:
        self.words.append(token.text)
        variants = self.unit.variants if self.unit else []
        if variants and variants[-1].inside == self.solid and not token.source.strip():
            variants[-1].indent += token.source

    def _start(self, token: Token) -> None:
        if not self.path and token.name != "tmx":
            problem = f"is not TMX: its first element is <{token.name}>."
            raise InputError(self.file.path, problem, "Check the file.", line=token.line)
        self.path.append(token)
        attributes, place = token.attributes, Place(0, token.line, token.column)
        if token.name == "header":
            named = attributes.get("srclang", "").lower()
            self.source_lang = "" if named == "*all*" else named
        elif token.name == "tu":
            self.count += 1
            source = attributes.get("srclang", "").lower() or self.source_lang
            source = self.file.source_lang or source
            target = (self.file.lang or "de").lower()
            self.unit = Tu(attributes.get("tuid") or str(self.count), place, source, target)
        elif token.name == "tuv" and self.unit:
            lang = attributes.get("xml:lang") or attributes.get("lang") or ""
            lang = lang.replace("_", "-").lower()
            self.unit.variants.append(Variant(lang, place, token.end))
        elif token.name == "seg" and self.unit and self.unit.variants:
            self.collector = Collector(token, {})
        elif token.name in ("note", "prop"):
            self.words, self.opened = [], self.solid

    def _end(self, token: Token) -> Tu | None:
        opened, unit = self.path.pop(), self.unit
        if self.collector and unit:
            unit.variants[-1].text = self.collector.texts(breaks=False)[None]
            self.collector = None
        elif opened.name == "note" and unit:
            unit.notes.append(("".join(self.words), opened.line))
        elif opened.name == "note":
            self.stray += parse_ignores("".join(self.words), opened.line)
        elif opened.name == "prop" and unit and opened.attributes.get("type") == PROP:
            unit.gone.append((self.opened, token.end))
        elif opened.name == "tu":
            self.unit = None
            return unit
        return None
