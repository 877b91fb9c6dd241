"""Terminology: one thing has one name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from qa.check import Hit, check
from qa.data import Document, Severity
from qa.locate import local, paragraphs
from qa.words import lexicon

NAME = re.compile(r"(?<![\w’'.@/])[A-ZÄÖÜ][^\W\d_]{5,40}(?![\w@/]|\.\w)")
# How one foreign sound is spelled in German, English and French transcription. Order matters.
SOUNDS = (
    ("dsch", "j"), ("dzh", "j"), ("tsch", "c"), ("sch", "s"), ("dj", "j"), ("zh", "j"), ("sh", "s"),
    ("kh", "k"), ("ch", "k"), ("ck", "k"), ("q", "k"), ("gh", "g"), ("ou", "u"), ("oo", "u"),
    ("ei", "ai"), ("ey", "ai"), ("ay", "ai"), ("w", "v"), ("z", "s"), ("ß", "s"),
)
Y_CONSONANT = re.compile(r"^y|(?<=[aeiou])y(?=[aeiou])")
DOUBLED = re.compile(r"(.)\1+")
ENDING = re.compile(r"(?:ern|en|es|er|in|em|e|n|s)$")
FAR = 9  # letters: in names this long e and i, o and u are spellings of one vowel, too
ROOT = 7  # letters: a name this long is recognised at the end of a compound
KNOWN = 8  # letters: a shorter word of the lexicon sounds like another by chance (Weizen, Weißen)
FIRST_NAME = re.compile(r"([A-ZÄÖÜ][a-zäöüß]+)\s$")
SURNAME = re.compile(r"\s([A-ZÄÖÜ][a-zäöüß]+)")


@dataclass(frozen=True, slots=True)
class Use:
    """A name as it stands in a text; ``before`` and ``after`` are capitalised neighbours."""

    spelling: str
    word: str
    segment: int
    start: int
    end: int
    before: str
    after: str


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
    The rarer spelling is reported, once.

    Flags:
        Die Volksmujahedin protestierten, und die Mujahedin-Anhänger sangen.
        Die [[Volksmudschahedin]] sind seit 1965 im Iran aktiv.

        Präsident Chatami sprach zuerst, dann schwieg Chatami.
        Viele kennen [[KHATAMI]] seit Jahren.

    Passes:
        Berlin und Berlins Umland, die Iraner und der Iran, iranische Iranerinnen.
        Die Behörde und die Behörden, Gemeinderat und Gemeinderates.

        Hans Hoffmann traf Eva Hofmann, Müller traf Miller, Eduard Graf kennt Edouard Petit.
        Die Massen in der Masse tragen Massentransporte.

        Der Oppositionsführer und die Oppositionsführerin schweigen.
        Westfalen und Ostfalen, Christian und Christina, Johannes und Johanna.
    """
    groups: dict[str, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    for use in _uses(document):
        groups[folded(use.spelling)][use.spelling].append(use)
    roots = {word for group in groups.values() for word in group}
    source = " ".join(segment.source or "" for segment in document.segments).casefold()
    for spellings in groups.values():
        if len(spellings) > 1:
            yield from _variants(spellings, roots, source)


def _uses(document: Document) -> Iterator[Use]:
    for first, paragraph in paragraphs(document):
        text = paragraph.text
        for match in NAME.finditer(text):
            before = FIRST_NAME.search(text, max(match.start() - 30, 0), match.start())
            after = SURNAME.match(text, match.end())
            names = (before[1] if before else "", after[1] if after else "")
            place = local(paragraph, first, *match.span())
            if place[2] - place[1] == match.end() - match.start():
                spelling = _stem(match[0].casefold())
                yield Use(spelling, match[0], *place, *names)


def _stem(word: str) -> str:
    """Without the s of the genitive (or another one: it is missing from both spellings then)."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _variants(
    spellings: dict[str, list[Use]], roots: set[str], source: str
) -> Iterator[Hit]:
    """The first use of every spelling but the best one."""

    def rank(spelling: str) -> tuple[int, bool, int, int]:
        rooted = sum(spelling.endswith(root) for root in roots if len(root) >= ROOT)
        uses = spellings[spelling]
        return (len(uses) + rooted, spelling in source, -uses[0].segment, -uses[0].start)

    best = max(spellings, key=rank)
    for spelling, uses in spellings.items():
        if spelling != best and _one_name(spellings[best][0], uses[0]):
            use = uses[0]
            right = spellings[best][0].word
            message = f"“{use.word}” is spelled “{right}” elsewhere in the text."
            yield Hit(use.start, use.end, message, segment=use.segment)


def _one_name(best: Use, other: Use) -> bool:
    """Whether two spellings of one sound are one name, not two words or two people."""
    if ENDING.sub("", best.spelling) == ENDING.sub("", other.spelling):
        return False
    for first, second in ((best.before, other.before), (best.after, other.after)):
        if first and second and first != second:
            return False
    known = [_is_known(spelling) for spelling in (best.spelling, other.spelling)]
    return not all(known) and not (any(known) and len(other.spelling) < KNOWN)


def _is_known(word: str) -> bool:
    return word.capitalize() in lexicon() or word in lexicon()
