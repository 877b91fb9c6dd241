"""Apple's ``.strings``: ``"key" = "text";``, with the place of every character."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.data import Place, Raw
from qa.errors import InputError
from qa.readers import reader
from qa.readers.file import File
from qa.readers.keyed import UNICODE, Found, Ignores, document, from_code, runs
from qa.readers.locate import Locate, file_lines
from qa.readers.plist import plist
from qa.readers.runs import Text

TOKEN = re.compile(
    r"(?P<space>\s+)|/\*(?P<comment>(?s:.*?))\*/|//(?P<line>[^\n\r\u2028\u2029]*)"
    r'|"(?P<quoted>(?s:[^"\\]|\\.)*+)"|(?P<word>[\w.$:-][\w.$:/-]*)|(?P<mark>[=;])'
)
PIECE = re.compile(
    rf"(?P<plain>[^\\]+)|(?P<unicode>{UNICODE})|\\(?P<octal>[0-7]{{3}})|\\(?P<escape>.)", re.DOTALL
)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
PLIST = re.compile(r"\s*<(?:\?xml|!DOCTYPE|plist)\b")
# KEY = TEXT; or, where the key is the text, KEY;
SHAPES = ([None, "=", None], [None])
ADVICE = "plutil -lint says what such a file may hold."


@reader(".strings", keyed=True)
def strings(file: File) -> Iterator[Raw]:
    """Apple's strings: each text is a record whose id is its key; the file is a document."""
    if file.head(6) == b"bplist":
        advice = "Write it as text: plutil -convert xml1 FILE."
        raise InputError(file.path, "is a compiled property list, not text.", advice)
    text = file.text()
    if PLIST.match(text):
        yield plist(file)
        return
    ignores = Ignores()
    found = list(_texts(file, text, ignores))
    yield document(file, found, stray=ignores.stray)


def _texts(file: File, text: str, ignores: Ignores) -> Iterator[Found]:
    """The texts, in the order of the file."""
    locate = file_lines(text)
    held: list[re.Match[str]] = []  # the parts of the statement that has begun
    for match in _tokens(file, text, locate, ignores):
        if match["mark"] != ";":
            held.append(match)
            continue
        if [match["mark"] for match in held] not in SHAPES:
            raise _error(file, locate, (held or [match])[0].start(), "an entry is not KEY = TEXT")
        key, value = held[0], held[-1]
        name = "quoted" if value["quoted"] is not None else "word"
        found = runs(text, *value.span(name), PIECE, _said, locate)
        place = Place(0, *locate(value.start(name)))
        yield (_name(key),), Text(tuple(found), place).block(ignores.taken())
        held = []
    ignores.end()
    if held:
        raise _error(file, locate, held[0].start(), "an entry begins that no ; ends")


def _tokens(file: File, text: str, locate: Locate, ignores: Ignores) -> Iterator[re.Match[str]]:
    """What stands between blanks and comments."""
    at = 0
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise _error(file, locate, at, _odd(text, at))
        at = match.end()
        comment = match["comment"] if match["comment"] is not None else match["line"]
        if comment is not None:
            ignores.comment(comment, locate(match.start())[0])
        elif match["space"] is None:
            yield match


def _odd(text: str, at: int) -> str:
    """What is wrong with what no token is."""
    if text[at] == '"':
        return "a text begins that no quotation mark closes"
    if text.startswith("/*", at):
        return "a comment begins that nothing closes"
    return f"{text[at]!r} stands in no quotation marks"


def _error(file: File, locate: Locate, at: int, problem: str) -> InputError:
    line, column = locate(at)
    return InputError(
        file.path, f"is no list of texts: {problem} (column {column}).", ADVICE, line=line
    )


def _name(match: re.Match[str]) -> str:
    if match["quoted"] is None:
        return match["word"]
    return PIECE.sub(lambda piece: piece["plain"] or _said(piece), match["quoted"])


def _said(match: re.Match[str]) -> str:
    """What an escape stands for.

    >>> [_said(PIECE.match(text)) for text in ("\\\\n", '\\\\"', "\\\\U00e4", "\\\\101")]
    ['\\n', '"', 'ä', 'A']
    """
    if match["unicode"]:
        return from_code(match["unicode"])
    if match["octal"]:
        return chr(int(match["octal"], 8))
    return ESCAPES.get(match["escape"], match["escape"])
