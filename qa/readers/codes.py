"""Inline codes of XLIFF and TMX: what stands between the tags of a source, target or segment.

Codes that come in pairs (bold, a link) are taken out and leave a seam. A code that stands alone may
stand for words, so what the file shows for it (``%s``, ``{name}``) is text, as in gettext. Where it
shows nothing and taking it out would leave a hole (``Hallo , willkommen``), U+FFFC stands for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import unescape

from qa.data import Place
from qa.readers.inline import FORMAT, TYPES, Names
from qa.readers.runs import Range, Run, Text
from qa.readers.xml import END, START, TEXT, Token

NATIVE = {"bpt", "ept", "it", "ut", "ph"}  # what stands in them is code, not text
EMPTY = {"x", "bx", "ex", "sc", "ec", "sm", "em", "cp"}
ALONE = {"x", "ph"}  # may stand for words; "it" is half of a pair

MARKUP = re.compile(r"\s*</?\w")
# What memoQ says of a code in it: <mq:rxt displaytext="{0}" val="{0}"/>, <mq:ch val="&#9;"/>
MEMOQ = re.compile(r"\s*<mq:\w{1,20}\s[^<>]{0,2000}?\b(?:displaytext|val)=\"(?P<shown>[^\"]*)\"")
LINK = re.compile(r"\s*</?a\b", re.IGNORECASE)
LINE = re.compile(r"\s*</?br\b|(?:\\[rn]|[\r\n])+\s*$", re.IGNORECASE)
PAIRS = ("startRef", "rid", "i", "id")  # what joins the two halves of a pair
SHOWN = ("equiv-text", "equiv", "disp")
# Of <mrk mtype="...">: what Trados shows as deleted, and what is not to be translated.
DELETED, PROTECTED = "x-sdl-deleted", "protected"
STANDS_FOR = "\ufffc"  # OBJECT REPLACEMENT CHARACTER
LONGEST_SHOWN = 60  # characters; more is a dump of code, not a name for it
OURS = "mtqa-"
# Beside what a code may be taken out: before it a blank or an opening mark, after it a closing one.
BEFORE = re.compile(r"[\s(\[„“«»‚‘-]$")
AFTER = re.compile(r"[\s.,;:!?)\]“”«»’…]")


@dataclass(slots=True)
class Part:
    """The runs of one segment; ``id`` is None for what stands in none."""

    id: str | None
    runs: list[Run] = field(default_factory=list)


class Collector:
    """Takes the tokens that stand in an element and makes a text of them, or one a segment.

    ``data`` are the original codes of XLIFF 2 by their id.
    """

    def __init__(self, opened: Token, data: Mapping[str, str]) -> None:
        self.opened, self.data = opened, data
        self.parts = [Part(None)]
        self.part = self.parts[0]
        self.ids: set[str] = set()  # of the segments
        # Name and seam of the elements that are open, and the tag that ends each.
        self.open: list[tuple[str, str, str]] = []
        self.kinds: dict[str, str] = {}  # seams of codes that are closed by another code
        self.names = Names()
        self.native: list[str] | None = None  # the code within the outermost native element
        self.outer: Token = opened
        self.gone: list[Range] = []  # marks of an earlier run of ours
        self.deleted = self.kept = 0  # how many elements of these kinds are open

    @property
    def ended(self) -> bool:
        """Whether the next end tag is that of the element itself."""
        return not self.open

    def take(self, token: Token) -> None:
        """The next token."""
        if token.kind == TEXT:
            if self.native is None:
                self.add(token, token.text, exact=token.exact, closed=token.cdata)
            elif self.open[-1][0] in NATIVE:
                self.native.append(token.text)
        elif token.kind == START:
            self.start(token)
        elif token.kind == END:
            self.end(token)

    def start(self, token: Token) -> None:
        """A tag within the element."""
        name, seam, end = token.name, "", ""
        if self.native is not None:
            pass
        elif name in NATIVE:
            self.native, self.outer = [], token
        elif name in EMPTY:
            self.code(token, token, "")
        elif name == "mrk" and token.attributes.get("mtype") == "seg":
            number = str(len(self.parts))
            mid = token.attributes.get("mid") or number
            while mid in self.ids:
                mid = f"{mid}-{number}"
            self.ids.add(mid)
            self.part = Part(mid)
            self.parts.append(self.part)
            name = "seg"
        elif OURS in token.attributes.get("its:locQualityIssuesRef", ""):
            name = OURS
            self.gone.append((token.at, token.end))
        else:
            seam = self.kind(token, "")
            tag, end = self.names.element(token, seam)
            self.add(token, seam=seam, tag=tag)
            name = self.mark(token)
        self.open.append((name, seam, end))

    def mark(self, token: Token) -> str:
        """The name of a kind of element, noted as open."""
        attributes = token.attributes
        said = attributes.get("translate") or attributes.get("its:translate")
        if token.name == "mrk" and attributes.get("mtype") == DELETED:
            self.deleted += 1
            return DELETED
        if token.name == "mrk" and (said == "no" or attributes.get("mtype") == PROTECTED):
            self.kept += 1
            return PROTECTED
        return token.name

    def end(self, token: Token) -> None:
        """An end tag within the element."""
        name, seam, tag = self.open.pop()
        self.deleted -= name == DELETED
        self.kept -= name == PROTECTED
        if name == OURS:
            self.gone.append((token.at, token.end))
        elif name == "seg":
            self.part = self.parts[0]
        elif seam:
            self.add(token, seam=seam, tag=tag)
        elif self.native is not None and not any(outer in NATIVE for outer, _, _ in self.open):
            code, self.native = "".join(self.native), None
            self.code(self.outer, token, code)

    def code(self, first: Token, last: Token, code: str) -> None:
        """A code from its first token to its last one."""
        attributes = first.attributes
        if first.name == "cp":
            self.add(first, _char(attributes.get("hex", "")), last=last)
            return
        code = code or self.data.get(attributes.get("dataRef", ""), "")
        shown = next((attributes[name] for name in SHOWN if attributes.get(name)), code)
        if named := MEMOQ.match(shown):
            shown = unescape(named["shown"])
        types = [attributes.get(name, "") for name in TYPES]
        seam = self.kind(first, shown) if first.name not in ALONE else "tag"
        tag = self.names.code(first, shown, seam)
        if any(kind.rpartition(":")[2] in ("lb", "pb") for kind in types) or LINE.match(shown):
            self.add(first, "\n", last=last)
        elif first.name not in ALONE or FORMAT.match(shown) or "fmt" in types:
            self.add(first, seam=self.kind(first, shown), last=last, tag=tag)
        elif shown.strip() and len(shown) <= LONGEST_SHOWN and not MARKUP.match(shown):
            self.add(first, shown.strip(), last=last, verbatim=True, tag=tag)
        elif named and shown.isspace():
            self.add(first, shown, last=last, tag=tag)
        else:
            self.add(first, seam=STANDS_FOR, last=last, tag=tag)

    def kind(self, token: Token, code: str) -> str:
        """The seam that a code leaves: link or tag."""
        attributes = token.attributes
        pair = next((attributes[name] for name in PAIRS if name in attributes), "")
        if token.name in ("ec", "ex", "ept") and pair in self.kinds:
            return self.kinds[pair]
        code = code or self.data.get(attributes.get("dataRefStart", ""), "")
        types = [attributes.get(name, "").rpartition(":")[2] for name in TYPES]
        link = any(kind in ("link", "a", "x-a", "x-html-a") for kind in types) or LINK.match(code)
        seam = "link" if link else "tag"
        self.kinds[pair] = seam
        return seam

    def add(
        self, token: Token, text: str = "", *, seam: str = "", exact: bool = False,
        closed: bool = False, last: Token | None = None, verbatim: bool = False, tag: str = "",
    ) -> None:  # fmt: skip
        """Put characters or a seam behind what there is."""
        end = (last or token).end
        if self.deleted:
            text, seam, tag = "", seam.replace(STANDS_FOR, "tag") or "tag", ""
        verbatim = verbatim or self.kept > 0
        run = Run(text, token.at, end, token.line, token.column, exact, seam, closed, verbatim, tag)
        self.part.runs.append(run)

    def texts(self, *, breaks: bool) -> dict[str | None, Text]:
        """The texts by the id of their segment; outside of segments None, unless it is blank."""
        here = Place(0, self.opened.line, self.opened.column)
        found = {
            part.id: Text(tuple(_filled(part.runs)), here).tidy(breaks=breaks)
            for part in self.parts
        }
        if len(found) > 1 and not found[None].string:
            del found[None]
        return found


def _filled(runs: list[Run]) -> list[Run]:
    """The runs with characters for those codes that would leave a hole."""
    found: list[Run] = []
    before, after, afters = "", " ", []
    for run in reversed(runs):
        afters.append(after)
        after = run.text or after
    for run, after in zip(runs, reversed(afters), strict=True):
        if run.seam == STANDS_FOR:
            if (not before or BEFORE.search(before)) and AFTER.match(after):
                run = replace(run, text=STANDS_FOR, exact=False, seam="")
            else:
                run = replace(run, exact=True, seam="tag")
        before = run.text or before
        found.append(run)
    return found


def _char(code: str) -> str:
    """The character of a ``<cp hex="001A"/>``; that of a broken one is U+FFFD."""
    try:
        char = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    return "\ufffd" if "\ud800" <= char <= "\udfff" else char
