"""A text as its readers see it: without tags, and with a name where a program puts one.

A model that learnt from articles takes a tag or a placeholder inside a sentence for what tears
sentences apart. Forms for all genders (Schüler*innen) are read as their feminine.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from qa.text.german.gendered import SHOWN, cuts
from qa.text.markup.icu import arguments, nested
from qa.text.markup.placeholders import COUNTED, KEYED

# The last three are marks of every text; so little is asked of them that clean text stays fast.
HINT = re.compile(r"[<&{%[\\￼*®™¹²³⁴-⁹:_/](?:(?<![:_/])|(?<=[a-zäöüß][:_/])-?" + SHOWN + ")")
NAME = "X"  # stands for what a program puts in, a name or a number
LINK = r"(?:https?://|/|\#|www\.|mailto:)"
# Line breaks as programs write them.
LINES = r"(?<=[^\W\d_.!?“”:;,])\\[nt](?=[\sA-ZÄÖÜ„\\]|$) | (?<=[.!?“”:;,])\\[nt](?![a-z])"
MARKUP = re.compile(
    rf"""
      (?P<tag> <!--.{{0,300}}?--> | </?(?P<of>[A-Za-z0-9][\w:.-]{{0,40}})(?:\s[^<>]{{0,2000}})?/?> )
    | (?P<gone> \{{%[^{{}}]{{1,500}}%\}}                              # a template's statement
              | \{{/[\w.-]{{1,40}}\}}                                 # {{/b}}
              | \{{\{{~?\s?(?:[#/^!>]|else\b)[^{{}}]{{0,500}}\}}\}}     # {{{{#if x}}}}
              | \[(?=[^\[\]]{{1,300}}\]\({LINK})                      # [text](address)
              | \]\({LINK}[^\s()]{{0,500}}(?:\([^\s()]{{0,99}}\))?\)
              | \[[a-z][\w-]{{1,30}}(?:\s+[\w-]{{1,30}}="[^"\[\]]{{0,300}}"){{1,20}}\s?/?\]
              | \[/[a-z][\w-]{{1,30}}\] | \[(?:caption|embed|gallery|[a-z]{{2,9}}_[a-z_]{{2,20}})\]
              | \[/?(?:b|i|u|s|url|img|quote|color|size)(?:=[^\]]{{0,200}})?\] )
    | (?P<note> (?<=[^\W\d_.,;!?“”»)])(?:\[\d{{1,3}}\])+ | (?<=[^\W\d_]{{4}})[¹²³⁴-⁹]+
              | (?:(?<=[^\W\d_]{{2}}[.,;:!?“”»)])|(?<=[.,!?][“”»]))[¹²³⁴-⁹][⁰¹²³⁴-⁹]*
              | (?<=[^\W\d_]{{2}})[*®™](?![\w*]) | [ ]\[sic!?\]
              | (?:\A|(?<=[.!?…][ ]))\*[a-zäöü][^*\n]{{1,30}}\*\s+(?=[A-ZÄÖÜ„“"]) )  # *lacht*
    | (?P<name> \{{\{{[^{{}}]{{1,200}}\}}\}}
              | [$\#%]?\{{(?P<within>[\w.$@:-]{{1,60}})(?:\s*,[^{{}}]{{1,60}})?\}}
              | {KEYED}
              | (?<![\w%])%m(?!\w) | {COUNTED}
              | ￼ )
    | (?P<entity> &(?:[A-Za-z]{{2,8}}|\#\d{{2,6}}|\#x[0-9a-fA-F]{{2,6}}); )
    | (?P<line> {LINES} )
    """,
    re.VERBOSE | re.DOTALL,
)
# What ends a tag by its name: </b>, {/b}.
ENDS = re.compile(r"[<{]/([A-Za-z0-9][\w:.-]{0,40})\s?[>}]")
EMPHASIS = re.compile(r"(?<![\w*])\*\w[^*]*$")
LONG = 300
USUAL = 10_000  # characters
NAMED = re.compile(r"<([A-Za-z0-9][\w:.-]*)")
ATTRIBUTES = re.compile(r"=|\s/?>$")
# Tags that only format words.
FORMATTING = frozenset(
    "a abbr b bdi bdo big cite code del dfn em font g i ins kbd mark q s samp small span strike "
    "strong sub sup tt u var wbr".split()
)
TAGS = FORMATTING | {"img", "mrk", "pc"}
PARTING = frozenset(
    "blockquote br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre td th tr ul".split()
)
STANDING = frozenset("x ph sc ec bx ex it".split())  # XLIFF's, that may stand for anything


BREAKS = re.compile(
    rf"(?i:</?(?P<of>{'|'.join(sorted(PARTING))})(?:\s[^<>]{{0,2000}})?/?>)|{LINES}",
    re.VERBOSE,
)


def laid_out(text: str) -> str:
    """The text with line breaks for the tags that part lines, as long as it was.

    >>> laid_out("<h2>Titel</h2>Text<br>und mehr").split("\\n")
    ['', '', '', '', 'Titel', '', '', '', '', 'Text', '   und mehr']
    """
    if not HINT.search(text):
        return text

    def lines(match: re.Match[str]) -> str:
        length = len(match[0])
        single = (match["of"] or "br").lower() == "br"
        return "\n" + " " * (length - 1) if single else "\n" * length

    return BREAKS.sub(lines, text)


def marked(*texts: str) -> bool:
    """Whether a text may hold markup."""
    return any(map(_hinted, texts))


def _hinted(text: str) -> bool:
    # Many checks ask for the same; only texts of a usual size are worth the memory.
    return _recent(text) if len(text) < USUAL else HINT.search(text) is not None


@lru_cache(maxsize=256)
def _recent(text: str) -> bool:
    return HINT.search(text) is not None


def slot(tag: str, ended: Collection[str]) -> bool:
    """Whether what looks like a tag stands for something to be put in: <file>, <Name des Ziels>.

    ``ended`` are the names of tags that are closed in the text.

    >>> [slot(tag, {"dummy"}) for tag in ("<file>", "<Typ 0x2>", "<br>", '<k id="1">', "<dummy>")]
    [True, True, False, False, False]
    """
    found = NAMED.match(tag)
    if not found or found[1] in ended or "=" in tag or tag.endswith("/>"):
        return False
    return found[1].lower() not in TAGS | PARTING | STANDING and not found[1].isdigit()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the readable text from ``start`` on, and the half-open one of the original that
    it stands for; ``kept`` where they are the same."""

    start: int
    first: int
    last: int
    kept: bool


class Readable:
    """The readable ``text`` of an original, and where in the original its stretches stand.

    With ``notes`` only marks of notes and of genders are left out, and entities read as what they
    stand for.

    >>> readable = Readable("Der <b>Hund</b> von {name} bellt.")
    >>> readable.text
    'Der Hund von X bellt.'
    >>> [readable.span(*span) for span in [(4, 8), (13, 14), (15, 20)]]
    [(7, 11), (20, 26), (27, 32)]
    >>> Readable("{{#if user}}Hallo {{user}}{{/if}}").text
    'Hallo X'
    """

    def __init__(self, original: str, *, notes: bool = False) -> None:
        self.text = original
        self._pieces: list[Piece] = []
        if HINT.search(original):
            self._read(original, notes=notes)

    def _read(self, original: str, *, notes: bool) -> None:
        texts: list[str] = []
        at = length = 0
        usual = len(original) < USUAL
        replaced = (_replaced if usual else _replaced.__wrapped__)(original, notes=notes)
        for start, end, said in [*replaced, (len(original), len(original), "")]:
            for text, first, last, kept in ((original[at:start], at, start, True),
                                            (said, start, end, False)):  # fmt: skip
                if text:
                    texts.append(text)
                    self._pieces.append(Piece(length, first, last, kept))
                    length += len(text)
            at = end
        self.text = "".join(texts)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that is one of ``text``; what is read otherwise is taken
        whole."""
        if not self._pieces:
            return start, end
        if start == end:
            at = self.span(start - 1, start)[1] if start else self.span(0, 1)[0]
            return at, at
        first, last = self._piece(start), self._piece(end - 1)
        return (
            first.first + (start - first.start if first.kept else 0),
            last.first + end - last.start if last.kept else last.last,
        )

    def written(self, start: int, end: int) -> bool:
        """Whether the stretch of ``text`` holds a letter or digit that stands in the original.

        >>> readable = Readable("Der Hund von {name}.")
        >>> readable.written(13, 15), readable.written(9, 14)
        (False, True)
        """
        if not self._pieces:
            return True
        return any(self.text[at].isalnum() and self._piece(at).kept for at in range(start, end))

    def _piece(self, at: int) -> Piece:
        return self._pieces[bisect_right(self._pieces, at, key=_start) - 1]


def _start(piece: Piece) -> int:
    return piece.start


def ended_tags(text: str) -> set[str]:
    """The names of the tags that are closed in a text."""
    return {match[1] for match in ENDS.finditer(text)}


def markup(text: str) -> bool:
    """Whether a text has tags, placeholders, entities or links; marks of notes are none."""
    if not HINT.search(text):
        return False
    return any(not match["note"] for match in MARKUP.finditer(text)) or bool(arguments(text))


@lru_cache(maxsize=256)
def _replaced(text: str, *, notes: bool) -> tuple[tuple[int, int, str], ...]:
    """Start, end and reading of each stretch that is not read as it is written; ``notes``: only
    marks of notes and genders, and entities."""
    ended = ended_tags(text)
    unread = [] if notes else sorted(_unread(text))
    found = [(start, end, "") for start, end in unread]
    numbers = set() if notes else set(_numbers(text))
    found += [(at, at + 1, NAME) for at in numbers if not _overlaps((at, at + 1), unread)]
    taken = list(unread)
    for match in MARKUP.finditer(text):
        kept = notes and not (match["note"] or match["entity"])
        said = match[0] if kept else _reading(match, ended)
        if not match["note"]:
            taken.append(match.span())  # in a tag or an address nothing is read
        if said != match[0] and not _overlaps(match.span(), unread):
            found.append((*match.span(), said))
    found += [cut for cut in cuts(text) if not _overlaps(cut[:2], taken)]
    return tuple(sorted(found))


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    """Whether a span shares a letter with one of the others, which are in order and apart."""
    before = bisect_left(others, span[1], key=lambda other: other[0]) - 1
    return before >= 0 and span[0] < others[before][1]


def _unread(text: str) -> Iterator[tuple[int, int]]:
    """What of a message with branches nobody reads: all but one branch of each argument."""
    for shift, argument in nested(text):
        yield shift + argument.start, shift + argument.read.start
        yield shift + argument.read.end, shift + argument.end


def _numbers(text: str) -> Iterator[int]:
    """Where a message puts its number into the branch that is read: {# Dateien}."""
    for shift, argument in nested(text):
        inside = range(shift + argument.read.start, shift + argument.read.end)
        if argument.kind != "select":
            yield from (at for at in inside if text[at] == "#" and text[at + 1] != "{")  # #{name}


def _reading(match: re.Match[str], ended: Collection[str]) -> str:
    """What is read instead of markup. ``ended``: the names of tags that are closed in the text."""
    if match["note"]:
        # An asterisk that closes *what another opened* is none.
        before = match.string[max(0, match.start() - LONG) : match.start()]
        return match[0] if match[0] == "*" and EMPHASIS.search(before) else ""
    if match["line"]:
        return " "
    if match["entity"]:
        return unescape(match[0]).replace("\u00a0", " ")
    if match["name"]:
        return "" if match["within"] in ended else NAME
    name = (match["of"] or "").lower()
    if name in TAGS | PARTING and " " in match[0] and not ATTRIBUTES.search(match[0]):
        return match[0]  # a<b und c>d
    if name in PARTING:
        return " "
    if match["gone"] or not slot(match[0], ended):
        stands = name in STANDING and match.string[match.start() - 1 : match.start()].isspace()
        return NAME if stands else ""
    return NAME
