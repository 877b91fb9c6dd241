"""What files of texts by key have in common: the names of their texts, and their language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from qa.data import Block, Ignore, Raw, Record
from qa.errors import InputError
from qa.languages import base, codes
from qa.readers.file import LONE, File
from qa.readers.locate import Locate
from qa.readers.runs import Run
from qa.readers.unread import unread
from qa.readers.xml import Token
from qa.text.markup.instructions import parse_ignores

Way = tuple[str | int, ...]  # the names and numbers on the way to a text
Found = tuple[Way, Block]
# Start and end of a stretch of a text, and what is read there; None where it is read as it stands.
Piece = tuple[int, int, str | None]

CODE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")
# An escape of UTF-16, a surrogate pair counting as one because it gives one character.
UNICODE = r"\\[uU][dD][89abAB][0-9a-fA-F]{2}\\[uU][dD][c-fC-F][0-9a-fA-F]{2}|\\[uU][0-9a-fA-F]{4}"
# A file that is named after a language.
NAMED = re.compile(r"(?:^|[._-])([a-z]{2})(?:[-_][A-Za-z]{2})?$")
# A text that people read: it begins with a capital or with four words, or has a letter that no
# command has. Of settings seldom one in five is such, of texts nearly all.
WORDY = re.compile(
    r"(?:[^\w$%{]|\{[^{}]{0,60}\})*+(?:[^\W\d_a-z]\w*(?!\w|://)|(?:[^\W\d_]+\S? ){3}[^\W\d_])"
    r"|(?s:.*?)[^\W\d_\x00-\x7f]"
)
SHARE = 0.5
NONE = "holds no text to check."
ADVICE = "Give a file of texts by key."


def document(
    file: File,
    found: Iterable[Found],
    *,
    lang: str | None = None,
    notes: tuple[str, ...] = (),
    stray: Sequence[Ignore] = (),
    advice: str = ADVICE,
) -> Raw:
    """The texts of a file as one document; ``lang`` is what the file says of its language.

    ``stray`` is complete when all texts were found.

    Raises:
        InputError: there is none.
    """
    held = tuple(records(found))
    if not held:
        raise InputError(file.path, NONE, advice)
    lang = lang.replace("_", "-") if lang else None
    name = Path(file.path).stem
    return Raw(
        file.path, records=held, doc=name, target_lang=lang, keyed=True, notes=notes,
        stray=tuple(stray),
    )  # fmt: skip


def records(texts: Iterable[Found]) -> Iterator[Record]:
    """The texts as records; of a name that stands twice the last counts, as programs read it."""
    found = list(texts)
    ways: dict[str, set[Way]] = {}
    for way, _ in found:
        ways.setdefault(_id(way), set()).add(way)
    keys = [_id(way) if len(ways[_id(way)]) == 1 else _exact(way) for way, _ in found]
    seen, total = Counter[str](), Counter(keys)
    for key, (_, block) in zip(keys, found, strict=True):
        seen[key] += 1
        yield Record(key if seen[key] == total[key] else f"{key}#{seen[key]}", block)


def _id(way: Way) -> str:
    """The way to a value as programs name it: nav.items.2."""
    return ".".join(map(str, way)) or "1"


def _exact(way: Way) -> str:
    """The same with the points of names escaped: of {"a.b": 1, "a": {"b": 2}} one is a\\.b."""
    return ".".join(re.sub(r"[\\.]", r"\\\g<0>", str(name)) for name in way) or "1"


def language(names: Sequence[str], file: File) -> tuple[str | None, tuple[str, ...]]:
    """The name of the language that all texts stand under (``{"de": {...}}``), if there is one.

    ``names`` are those of a file in which nothing but further names stands under each. Of a file
    that has several languages it is that of ``file``, with what to say of it.
    """
    if not names or not all(CODE.fullmatch(name) and base(name) in codes() for name in names):
        return None, ()
    if len(names) == 1:
        return (None if _named_otherwise(file, names[0]) else names[0]), ()
    ours = [name for name in names if file.lang and base(name) == base(file.lang)]
    if len(ours) != 1:
        return None, ()
    if file.source_lang:
        return ours[0], ()
    others = " or ".join(name for name in names if name not in ours)
    return ours[0], (
        f"has texts in several languages; those under {ours[0]} were read. To compare: "
        f"--source {file.path} --source-lang {others}",
    )


def hold_texts(file: File, found: Sequence[Found]) -> None:
    """Hold that a file which may hold settings holds texts.

    Raises:
        InputError: it holds settings.
    """
    held = [block.text for _, block in found]
    if any(held) and not is_named(file) and not wordy(held) and (problem := unread(file.path)):
        raise problem


def is_named(file: File) -> bool:
    """Whether a file is named after a language: messages_de.properties, de-AT.yml."""
    match = NAMED.search(Path(file.path).stem)
    return match is not None and match[1] in codes()


def wordy(texts: Iterable[str]) -> bool:
    """Whether most of the texts of a file are for people.

    >>> wordy(["Speichern", "%d Dateien gelöscht", "ja"]), wordy(["npm ci", "ubuntu-24.04", "Test"])
    (True, False)
    """
    said = [WORDY.match(text) is not None for text in texts if any(map(str.isalpha, text))]
    return bool(said) and sum(said) >= SHARE * len(said)


def below(root: str | None, found: Iterable[Found]) -> Iterator[Found]:
    """The texts under the name of a language, which is no part of theirs: another one has its own.

    All of them, where they stand under none.
    """
    for way, block in found:
        if root is None:
            yield way, block
        elif way[0] == root:
            yield way[1:], block


def _named_otherwise(file: File, name: str) -> bool:
    """Whether a file or its folder is named after another language: in de.json "it" is a part."""
    path = Path(file.path)
    named = [part for part in (path.stem, path.parent.name) if CODE.fullmatch(part)]
    return any(base(part) in codes() and base(part) != base(name) for part in named)


def from_code(escape: str) -> str:
    """The character of an escape of UTF-16.

    >>> from_code("\\\\u00e4"), from_code("\\\\ud83d\\\\ude00"), from_code("\\\\ud83d")
    ('ä', '😀', '�')
    """
    digits = escape[2:6] + escape[8:]
    return bytes.fromhex(digits).decode("utf-16-be", "replace")


def runs(
    text: str,
    start: int,
    end: int,
    pattern: re.Pattern[str],
    said: Callable[[re.Match[str]], str],
    locate: Locate,
) -> Iterator[Run]:
    """What stands from ``start`` to ``end``: what ``pattern`` calls plain as it is, what ``said``
    reads of anything else."""
    for match in pattern.finditer(text, start, end):
        plain = match["plain"]
        read = said(match) if plain is None else plain
        yield Run(read, *match.span(), *locate(match.start()), exact=plain is not None)


def read_as(runs: Sequence[Run], pieces: Iterable[Piece]) -> Iterator[Run]:
    """The runs of a text, read as its ``pieces`` say, which have no gap between them.

    >>> runs = [Run("a", 0, 1, 1, 1), Run("\\\\'", 4, 6, 1, 5), Run("", 6, 9, 1, 7, seam="tag")]
    >>> [(run.text, run.at, run.end) for run in read_as(runs, [(0, 1, None), (1, 3, "'")])]
    [('a', 0, 1), ("'", 4, 6), ('', 6, 9)]
    """
    index = done = 0
    for start, end, said in pieces:
        left, first, last = end - start, None, 0
        while left:
            run = runs[index]
            count = min(left, len(run.text) - done)
            if said is None or not run.text:
                yield _part(run, done, done + count) if run.text else run
            else:
                part = _part(run, done, done + count)
                first, last = first or part, part.end
            left, done = left - count, done + count
            if done == len(run.text):
                index, done = index + 1, 0
        if said is not None and first:
            yield replace(first, text=LONE.sub("\ufffd", said), end=last, exact=False)
    yield from runs[index:]


def _part(run: Run, start: int, end: int) -> Run:
    """The characters from start to end; a long line is not copied to find its beginning."""
    if not run.exact or "\n" in run.text:
        return run.cut(start, end)
    return replace(
        run, text=run.text[start:end], at=run.at + start, end=run.at + end,
        column=run.column + start,
    )  # fmt: skip


class Ignores:
    """The instructions in comments: each is for the text that comes next, or ``stray``."""

    def __init__(self) -> None:
        self.stray: list[Ignore] = []
        self._held: list[Ignore] = []

    def comment(self, text: str, line: int) -> None:
        """A comment without its marks, which begins in this line."""
        if "mtqa" in text.lower():
            self._held += parse_ignores(text, line)

    def xml(self, token: Token) -> None:
        """What may be a comment of XML."""
        if token.source.startswith("<!--"):
            self.comment(token.source[4:-3], token.line)

    def taken(self) -> tuple[Ignore, ...]:
        """Those for the text that comes next."""
        held, self._held = tuple(self._held), []
        return held

    def end(self) -> None:
        """No text comes next, or one that is not read."""
        self.stray += self.taken()
