"""Terminology: one thing has one name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from qa.check import Hit, check
from qa.data import Document, Paragraph, Severity
from qa.text.german.words import lexicon
from qa.text.names.respelled import respelled
from qa.text.segments import local, paragraphs

NAME = re.compile(r"(?<![\w’'.@/])[A-ZÄÖÜ][^\W\d_]{5,40}(?![\w@/]|\.\w)")
# How one foreign sound is spelled in German, English and French transcription. Order matters.
SOUNDS = (
    ("dsch", "j"),
    ("dzh", "j"),
    ("tsch", "c"),
    ("sch", "s"),
    ("dj", "j"),
    ("zh", "j"),
    ("sh", "s"),
    ("kh", "k"),
    ("ch", "k"),
    ("ck", "k"),
    ("q", "k"),
    ("gh", "g"),
    ("ou", "u"),
    ("oo", "u"),
    ("ei", "ai"),
    ("ey", "ai"),
    ("ay", "ai"),
    ("w", "v"),
    ("z", "s"),
    ("ß", "s"),
)
Y_CONSONANT = re.compile(r"^y|(?<=[aeiou])y(?=[aeiou])")
DOUBLED = re.compile(r"(.)\1+")
ENDING = re.compile(r"(?:ern|en|es|er|in|em|e|n|s)$")
FAR = 9  # letters: in names this long e and i, o and u are spellings of one vowel, too
ROOT = 7  # letters: a name this long is recognised at the end of a compound
KNOWN = 8  # letters: a shorter word of the lexicon sounds like another by chance (Weizen, Weißen)
FIRST_NAME = re.compile(r"([A-ZÄÖÜ][a-zäöüß]+)\s$")
SURNAME = re.compile(r"\s([A-ZÄÖÜ][a-zäöüß]+)")


@dataclass(slots=True)
class Name:
    """A spelling, where it stands first, and how often it occurs."""

    spelling: str
    paragraph: Paragraph
    first: int
    start: int
    end: int
    uses: int = 0

    @property
    def word(self) -> str:
        """The name as it stands in the text."""
        return self.paragraph.text[self.start : self.end]

    @property
    def neighbours(self) -> tuple[str, str]:
        """The capitalised words before and after it, empty where there are none."""
        text = self.paragraph.text
        before = FIRST_NAME.search(text, max(self.start - 30, 0), self.start)
        after = SURNAME.match(text, self.end)
        return before[1] if before else "", after[1] if after else ""


def folded(name: str) -> str:
    """The name as it sounds: equal for spellings of one name in different transcriptions."""
    sound = name.casefold()
    for spelled, heard in SOUNDS:
        sound = sound.replace(spelled, heard)
    sound = Y_CONSONANT.sub("j", sound).replace("y", "i")
    sound = DOUBLED.sub(r"\1", sound)
    if len(sound) >= FAR:
        sound = sound[0] + sound[1:].replace("e", "i").replace("o", "u").replace("h", "")
    return sound


@check("terminology/inconsistent", Severity.MINOR, confidence=0.8)
def inconsistent_name(document: Document) -> Iterator[Hit]:
    """A name is spelled in two ways in one text.

    Names from other scripts have a German, an English and a French spelling; a text needs one.
    The rarer spelling is reported, once. So is a surname one letter off that of a person whose
    name the text gives in full, if nobody else came in under it.

    Flags:
        Die Volksmujahedin protestierten, und die Mujahedin-Anhänger sangen.
        Die [[Volksmudschahedin]] sind seit 1965 im Iran aktiv.

        Präsident Chatami sprach zuerst, dann schwieg Chatami.
        Viele kennen [[KHATAMI]] seit Jahren.

        Die Landwirtin Gillian Mott suchte ihren Traktor. Am Hafen fand ihn Mott.
        Gillian [[Moth]] hat ihn zurück.

        Der Posten geht an Callum Rae von der Insel Barra.
        [[Roe]] wollte sich nicht äußern.

        Zuerst traf Lena [[Brandvolts]] Freundin.
        Brandvold selbst traf nach der Pause, Brandvold jubelte.

    Passes:
        Berlin und Berlins Umland, die Iraner und der Iran, iranische Iranerinnen.
        Die Behörde und die Behörden, Gemeinderat und Gemeinderates.

        Hans Hoffmann traf Eva Hofmann, Müller traf Miller, Eduard Graf kennt Edouard Petit.
        Die Massen in der Masse tragen Massentransporte.

        Der Oppositionsführer und die Oppositionsführerin schweigen.
        Westfalen und Ostfalen, Christian und Christina, Johannes und Johanna.

        Callum Rae traf Neil Roe, Gillian Mott sprach mit Frau Moth, und Mott ging.
        Roe lachte. Lena Brandvold kam an, Brandvolds Freundin auch.

        > The job goes to Callum Rae. His cousin Roe laughed.
        Der Posten geht an Callum Rae. Sein Cousin Roe lachte.
    """
    names = _names(document)
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in names.values():
        groups[folded(name.spelling)].append(name)
    source = " ".join(segment.source or "" for segment in document.segments).casefold()
    told: set[tuple[int, int]] = set()
    for spellings in groups.values():
        if len(spellings) > 1:
            for hit in _variants(spellings, names, source):
                told.add((hit.segment, hit.start))
                yield hit
    for one, other in respelled(document):
        segment, start, end = local(one.paragraph, one.first, one.start, one.end)
        if (segment, start) not in told and not _in_source(one.word, document):
            message = f"“{one.word}” is spelled “{other}” elsewhere in the text."
            yield Hit(start, end, message, segment=segment)


def _in_source(word: str, document: Document) -> bool:
    pattern = re.compile(rf"\b{re.escape(word)}\b")
    return any(pattern.search(segment.source or "") for segment in document.segments)


def _names(document: Document) -> dict[str, Name]:
    """The capitalised words of a text by their spelling, in order of their first use."""
    found: dict[str, Name] = {}
    for first, paragraph in paragraphs(document):
        for match in NAME.finditer(paragraph.text):
            spelling = _stem(match[0].casefold())
            if spelling not in found:
                found[spelling] = Name(spelling, paragraph, first, *match.span())
            found[spelling].uses += 1
    return found


def _stem(word: str) -> str:
    """Without the s of the genitive (or another one: it is missing from both spellings then)."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _variants(spellings: list[Name], names: dict[str, Name], source: str) -> Iterator[Hit]:
    """The first use of every spelling but the best one."""

    def rank(name: Name) -> tuple[int, bool]:
        known = len(name.spelling)
        roots = (name.spelling[cut:] for cut in range(1, known - ROOT + 1))
        return (name.uses + sum(root in names for root in roots), name.spelling in source)

    best = max(spellings, key=rank)  # of equals the one that stands first in the text
    for name in spellings:
        if name is not best and _one_name(best, name):
            segment, start, end = local(name.paragraph, name.first, name.start, name.end)
            message = f"“{name.word}” is spelled “{best.word}” elsewhere in the text."
            yield Hit(start, end, message, segment=segment)


def _one_name(best: Name, other: Name) -> bool:
    """Whether two spellings of one sound are one name, not two words or two people."""
    if ENDING.sub("", best.spelling) == ENDING.sub("", other.spelling):
        return False
    for one, two in zip(best.neighbours, other.neighbours, strict=True):
        if one and two and one != two:
            return False
    known = [_is_known(name.spelling) for name in (best, other)]
    return not all(known) and not (any(known) and len(other.spelling) < KNOWN)


def _is_known(word: str) -> bool:
    return word.capitalize() in lexicon() or word in lexicon()
