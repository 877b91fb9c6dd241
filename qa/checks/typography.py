"""Typography: marks and spaces that are doubled or stand where German has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base

# No ellipsis, no path (../x), no Greek question mark, no code (for(;;) and A1:E10;;A12).
DOUBLED = re.compile(
    r"(?<=[^\s,]),,+(?=[\s“\"]|$)|(?<=\w),\.(?=\s|$)|(?<!;);;+(?=\s|$)"
    r"|(?<![.…\s/„\"])\.\.(?![.…/\w“])|[!?]\.(?=\s|$)"
)
PAIRS = (",,", ",.", ";;", "..", "!.", "?.")
# Two points behind a blank end no sentence: neither a full stop nor an ellipsis.
POINTS = re.compile(r"(?<=[^\W\d_]{2})[ \u00a0]\.\.$")
FOLDERS = re.compile(r"\b(?:cd|ls|dir)\b|[/\\]|Verzeichnis|Ordner|\.\. .*\.\.")


@check("fluency/punctuation", Severity.MINOR, confidence=0.95)
def doubled_punctuation(segment: Segment) -> Iterator[Hit]:
    """A punctuation mark appears twice, or two marks stand where one belongs.

    It is a typical rest of a cut link or of two joined sentences.

    Flags:
        Das Gericht vertagte sich[[,,]] weil ein Zeuge fehlte.

        Die Halle blieb leer[[..]]

        Der Antrag wurde abgelehnt[[,.]] Das ist bedauerlich.

        Was soll das[[?.]]

        Warte auf mich, ich komme[[ ..]]

    Passes:
        Er wartete ... und ging dann.

        Wirklich?! Das gibt es doch nicht!!

        Bücher, Hefte usw., die in ../Archiv liegen, schickte er ,,sofort''.

        Wechseln Sie mit cd ..

        Das Verzeichnis darüber heißt ..

        I don't know ..
        Ich weiß nicht ..

        Die Schleife for(;;) endet nie; die Sendung „Wer wird Millionär?“ auch nicht.
    """
    if not any(pair in segment.target for pair in PAIRS):
        return
    for match in DOUBLED.finditer(segment.target):
        right = "." if match[0] == ",." else match[0][0]
        yield Hit(*match.span(), f"“{match[0]}” has one mark too many.", suggestion=right)
    points = POINTS.search(segment.target.rstrip())
    if points and not FOLDERS.search(segment.target) and " .." not in (segment.source or ""):
        yield Hit(*points.span(), "Two points are neither a full stop nor an ellipsis.")


# A space before a mark that ends something: not a file type (" .de"), a smiley, an ellipsis, a
# score ("3 : 2"), a decimal (" ,5"), an operator ("a ? b : c", " != ") or a chess move (" ..."),
# and not after a mark or a bracket, which stands for something left out.
SPACED = re.compile(
    r"(?<=[\w“”‟)\]])[ \u00a0\u202f]+[,.;:!?](?! ?\.)(?=\s|$|[“”\"»])"
    # Signs of units, and marks that open elsewhere, are surer with what stands around them.
    r"|(?:(?<=\d[%$€£°])|(?<=\d[ \u00a0\u202f][%$€£°])|(?<=[\w.!?…][\"»«]))"
    r"[ \u00a0\u202f]+[,.](?=\s+[a-zäöüß]|\s*$)"
)
# What all that has in it, since most texts have none.
SPACE_AND_MARK = re.compile(r"[ \u00a0\u202f][,.;:!?]")


@check("fluency/punctuation", Severity.MINOR, confidence=0.9)
def space_before_punctuation(segment: Segment) -> Iterator[Hit]:
    """There is a space before a comma, full stop or other closing mark.

    German sets these marks close; the space stays behind where a tag or a link was removed, or
    comes from French.

    Flags:
        Das Haus[[ ,]] das er baute, steht leer.

        fr| Pourquoi partir maintenant ?
        Warum jetzt gehen[[ ?]]

        Die Sitzung endete um Mitternacht[[ .]]

        "Das ist gut"[[ ,]] und teuer, nämlich 5 $ je Kilo.

        Es kostet 50 $[[ ,]] bitte.

    Passes:
        Er wollte noch etwas sagen … aber da war sie fort ... Das war gut . . . und schön.

        Wir programmieren in .NET und haben die Endung .de, das ist schön :-)

        Das Spiel endete 3 : 2, der Maßstab beträgt 1 : 25 000.

        Names that begin with . are hidden.
        Namen, die mit . beginnen, sind unsichtbar; das Zeichen am Ende ist ein .

        Die Zeichen $ , % und & sowie " , " sind verboten, ["a" , "b"] und {"a" : 1} sind Listen.

        Ist n = 1 ? Der Ausdruck x ? a : b sagt es.
    """
    text = segment.target
    for match in SPACED.finditer(text) if SPACE_AND_MARK.search(text) else ():
        mark = match[0][-1]
        if base(segment.source_lang or "") != "fr" and f" {mark}" in (segment.source or ""):
            continue  # the source speaks of the mark: "a name that begins with ."
        operator = mark in ":?" and (_digit(text, match) or (text.count(mark) == 1 and "=" in text))
        if operator or (mark == ":" and " ? " in text) or (mark == "?" and " : " in text):
            continue
        yield Hit(*match.span(), f"There is a space before “{mark}”.", suggestion=mark)


def _digit(text: str, match: re.Match[str]) -> bool:
    """Whether figures stand on both sides: a score, a scale, a ratio."""
    after = text[match.end() : match.end() + 2].strip()
    return text[match.start() - 1].isdigit() and after[:1].isdigit()


GAP = re.compile(r"(?<=[\w,;:)“”»–-])[ \u00a0]{2,3}(?=[\w(„»«–])")
CODE = re.compile(r"[{}=|\t]|\w\(|^\s{2,}|\n")


@check("fluency/punctuation", Severity.MINOR, confidence=0.9)
def double_space(segment: Segment) -> Iterator[Hit]:
    """There are two spaces between two words.

    A word or a tag has often been removed there. Two spaces after a full stop are a typist's
    habit, and several gaps in a line are a table: both are left alone.

    Flags:
        Die Firma hat[[  ]]gestern ihre Zahlen vorgelegt.

    Passes:
        Das war gestern.  Heute ist es anders.

        Montag  8 Uhr  Halle 3  Eintritt frei

        x  = 5 setzt den Wert.
    """
    text = segment.target
    if "  " not in text and "\u00a0" not in text:
        return
    gaps = list(GAP.finditer(text))
    if len(gaps) <= 2 and not CODE.search(text):
        for match in gaps:
            yield Hit(*match.span(), "There are two spaces between two words.", suggestion=" ")


HYPHENS = re.compile(r"(?<=[\w.,;)\"“”’]) ---? (?=[\w\"„“(])")


@check("fluency/punctuation", Severity.MINOR, confidence=0.9)
def double_hyphen(segment: Segment) -> Iterator[Hit]:
    """Two hyphens are used where German has a dash.

    Flags:
        Der Plan[[ -- ]]und das gilt für alle[[ -- ]]ist neu.

    Passes:
        Der Plan – und das gilt für alle – ist neu. Starten Sie es mit --neu.

        Es gilt x = a -- b.
    """
    text = segment.target
    if "--" in text and not CODE.search(text):
        for match in HYPHENS.finditer(text):
            yield Hit(*match.span(), "Two hyphens are used as a dash.", suggestion=" – ")
