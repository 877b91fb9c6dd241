"""Markup: what a web page or a program left behind in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.text.markup.code import tag_key
from qa.text.markup.icu import arguments
from qa.text.markup.placeholders import key as placeholder

# UTF-8 read as Windows-1252 or Latin-1: the first byte is Ã, Â or â, the others lie in 80..BF,
# which Windows-1252 shows as the characters of the second class.
CONTINUATION = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
PIECE = rf"Ã[{CONTINUATION}]|Â[\u00a0-\u00bf]|â€[{CONTINUATION}]|ï»¿|ðŸ[{CONTINUATION}]|\ufffd"
MOJIBAKE = re.compile(rf"(?:{PIECE})(?:{PIECE}|\w)*")
HEAD = re.compile(r"\w{1,40}$")
# Umlauts that an old program turned into question marks, in words that are nothing else.
LOST = re.compile(
    r"(?<![\w?])(?:f\?r|\?ber\w*|k\?nn\w*|m\?ss\w*|w\?rd\w*|w\?hrend\w*|zur\?ck\w*|gro\?e\w*)"
    r"(?![\w?])",
    re.IGNORECASE,
)


@check("fluency/character-encoding", Severity.MAJOR, confidence=0.98)
def broken_encoding(segment: Segment) -> Iterator[Hit]:
    """Letters are wrong because the text was read with the wrong encoding.

    Umlauts and quotation marks turn into two or three odd signs, or are lost altogether.

    Flags:
        Das Buch ist [[fÃ¼r]] alle da.

        Er sagte [[â€žNein]] und ging.

        Die [[T\ufffdr]] blieb zu.

        Das gilt [[f?r]] alle.

    Passes:
        Maria João Pires spielt Chopin, São Paulo hört zu, Ângela Diniz auch.

        Wer war’s? über alles sprach niemand.

        Die Adresse https://example.org/?f=1&k=2 ist neu.
    """
    text = segment.target
    spans = [(_word_start(text, match.start()), match.end()) for match in MOJIBAKE.finditer(text)]
    for start, end in [*spans, *(match.span() for match in LOST.finditer(text))]:
        word = text[start:end]
        message = f"“{word}” has wrong letters: it was read with the wrong encoding."
        yield Hit(start, end, message, suggestion=_decoded(word))


def _word_start(text: str, at: int) -> int:
    head = HEAD.search(text, max(at - 40, 0), at)
    return head.start() if head else at


def _decoded(word: str) -> str | None:
    for charset in ("cp1252", "latin-1"):
        try:
            right = word.encode(charset).decode("utf-8")
        except UnicodeError:
            continue
        return right if right != word else None
    return None


TAGS = "a|abbr|b|big|blockquote|body|br|center|cite|code|dd|div|dl|dt|em|font|h[1-6]|head|hr|html"
TAGS += "|i|iframe|img|input|li|link|meta|ol|p|pre|ref|s|script|small|span|strike|strong|style|sub"
TAGS += "|sup|table|tbody|td|th|thead|tr|tt|u|ul|wbr"
RESIDUES = (
    (
        re.compile(rf"</?(?:{TAGS})(?:\s[^<>]{{0,300}})?/?>|<!--.{{0,300}}?-->", re.IGNORECASE),
        "an HTML tag",
    ),
    (
        re.compile(
            r"&(?:nbsp|amp|quot|apos|lt|gt|[aouAOU]uml|szlig|[lr][ads]quo|bdquo|hellip|[mn]dash"
            r"|shy|euro|#\d{2,6}|#x[0-9a-fA-F]{2,6});"
        ),
        "an HTML entity",
    ),
    (
        re.compile(r"\{\{[^{}|]{0,200}(?:\}\}|\|(?:[^{}]{0,300}\}\})?)|(?<![{}])\}\}"),
        "a template of a wiki or program",
    ),
    (re.compile(r"(?<!\[)\[\[(?=\w)[^\[\]|]{0,200}(?:\||\]\])|'''+"), "wiki markup"),
    (re.compile(r"(?<!\!)\]\((?:https?://|/|www\.)[^\s)]{0,500}\)?"), "a link of Markdown"),
    (
        re.compile(r"(?<=[^\W\d_][\w.,;!?“”»)])\[\d{1,3}\](?:\[\d{1,3}\])*"),
        "a note number of a web page",
    ),
    (
        re.compile(
            r"\[/(?:b|i|u|s|url|img|quote|caption|color|size)\]"
            r"|\[(?:url|color|size)=[^\]]{0,200}\]"
            r"|\[(?:Bearbeiten|Quelltext bearbeiten|edit)[^\]]{0,40}\]"
        ),
        "markup of a forum or wiki",
    ),
    (
        re.compile(r"(?<=[^\W\d_.!?“”:;,])\\n(?=[\sA-ZÄÖÜ„\\]|$)|(?<=[.!?“”:;,])\\n(?![a-z])"),
        "a line break of a program",
    ),
)
CODED = re.compile(r"</?[A-Za-z][^<>]{0,300}>|\{\{[^{}]{1,300}\}\}")
HINTS = frozenset("<&{}[]'\\")


@check("fluency/markup", Severity.MINOR, confidence=0.9)
def markup_residue(segment: Segment) -> Iterator[Hit]:
    r"""HTML, wiki or program markup was left in the text.

    They are for machines; readers see them where a page was copied with its code. What stands in
    the source in the same way is taken for part of the text. A segment counts once, however many
    are left in it.

    Flags:
        Der Film lief[[&nbsp;]]gestern in <b>Berlin</b>.

        Hallo [[<b>]]{name}</b>, willkommen.

        Mehr dazu im Bericht[[](https://example.org/bericht)]] vom Mai.

        Das Stück[[{{Zitat|]] gefiel allen.

        Erste Zeile[[\n]]Zweite Zeile

    Passes:
        Nach § 3 Abs. [2] gilt das nicht; er schrieb „[sic]“ und „[...] so [i]st es“.

        Nach 24. Sd6 [24. … Tad8] steht Weiß besser, siehe [3] und Feld a[1].

        Lesen Sie [den Bericht](https://example.org/bericht) von A & B: 3 < 5 > 2.

        It is {{ time }}, <strong>{name}</strong>.
        Es ist {{time}}, <b>{name}</b>.

        Click <b>Save</b>.
        Klicken Sie auf <b>Speichern</b>.

        Die Datei liegt unter C:\neu\texte; AT&T schweigt.

        Sie haben {n, plural, one {eine Datei} other {{n} Dateien}} markiert.
    """
    if HINTS.isdisjoint(segment.target):
        return
    found = sorted(_residues(segment))
    more = len({one[:2] for one in found}) - 1
    for start, end, what in found[:1]:
        message = f"“{segment.target[start:end]}” is {what}, left in the text"
        pieces = "1 more piece of markup follows" if more == 1 else f"{more} more pieces follow"
        rest = f"; {pieces}" if more else ""
        yield Hit(start, end, f"{message}{rest}.", suggestion="")


def _residues(segment: Segment) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of each."""
    text, source = segment.target, segment.source or ""
    in_source = cache(source.__contains__)  # a page has the same tag a thousand times
    theirs = _coded(source)
    for pattern, what in RESIDUES:
        for match in pattern.finditer(text):
            inside = any(a.start <= match.start() < a.end for a in arguments(text))
            kept = in_source(match[0]) or _code(match[0]) in theirs
            if not (inside or kept or _belongs(text, match)):
                yield *match.span(), what


def _coded(source: str) -> frozenset[str]:
    """The tags and templates of a source, as ``_code`` has them."""
    return frozenset(_code(match[0]) for match in CODED.finditer(source))


def _code(item: str) -> str:
    """A tag or template without what may be written in another way: <br/>, {{ name }}."""
    return tag_key(item) if item.startswith("<") else placeholder(item)


def _belongs(text: str, match: re.Match[str]) -> bool:
    """Whether it is a whole Markdown link, which readers never see, or an index (``args[1]``)."""
    if match[0].startswith("]("):
        before = text[max(match.start() - 300, 0) : match.start()]
        return match[0].endswith(")") and before.rfind("[") > before.rfind("]")
    if re.match(r"\[\d", match[0]) and text[match.start() - 1].isalnum():
        head = HEAD.search(text, max(match.start() - 40, 0), match.start())
        return head is not None and not head[0][0].isupper()
    return False


CONFLICT = re.compile(r"(?<![^\s>])<{7}(?![^\s])")


@check("fluency/markup", Severity.CRITICAL, confidence=0.98)
def merge_conflict(segment: Segment) -> Iterator[Hit]:
    """Two versions of a text stand one behind the other, with the marks that git put between them.

    Nobody has decided yet which of them holds, and readers would get both.

    Flags:
        [[<<<<<<<]] HEAD Der Zug fährt um acht.

    Passes:
        Die Kisten stehen <<<<<< hier, der Wert lag bei 1<<<<<<<2.

        <<<<<<< HEAD is how a conflict begins.
        <<<<<<< HEAD ist der Anfang eines Konflikts.
    """
    for match in CONFLICT.finditer(segment.target):
        if match[0] not in (segment.source or ""):
            message = "A conflict between two versions of the file was not resolved here."
            yield Hit(*match.span(), message)
