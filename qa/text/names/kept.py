"""Names in a source, what a translation keeps of them, and how German spells names.

The list of words that German uses is read on first use (about 30 ms); ``tools/make_names.py``
makes it, ``tools/make_common.py`` that of English words that are no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from qa.languages import language
from qa.languages.tables import unpacked
from qa.text.foreign.cognates import fold, skeleton
from qa.text.german.words import lexicon

WORD = re.compile(r"[^\W\d_]+")
# A capital after these opens a sentence or a title and says nothing.
OPENING = re.compile(
    r"(?:\A(?:\d[.)]?)?|[.!?:…|•\"“”„‘’'«»()\[\]–—/\u2600-\u27bf\ufe0f\U0001f000-\U0001faff-])\s*\Z"
)
SHORTEST = 4
# So many first letters survive inflection and the spelling of another language.
KEPT = 4
# Titles and headlines capitalise everything; then capitals do not tell names.
TITLE = 0.6
# What families call their members, written like a name.
KIN = frozenset(
    """grandpa grandma gramps granny grannie grandad granddad grandmum nana mama mamma papa momma
    mommy mummy daddy auntie uncle aunt""".split()
)
GRAPES = frozenset("pinot noir blanc gris".split())  # Spätburgunder, Weißburgunder
# Keys of keyboards, as English and German write on them: Strg+Entf.
KEYBOARD = frozenset(
    """strg entf einfg untbr umschalt umsch druck pos bild rollen capslock numlock tab esc ctrl del
    ins pgup pgdn prtsc prtscn""".split()
)
# Feasts that have a name of their own in German: Pfingsten, Lichtmess, Gründonnerstag.
FEASTS = frozenset(
    """whitsun whitsuntide candlemas passover shrovetide shrove maundy hogmanay corpus christi
    lammas michaelmas martinmas epiphany""".split()
)
# Names that are so long sound alike with a letter, or with two, that differs: Belutschistan.
SURE, LONG = 5, 8
# Measures that German converts, or of which it says no more than Grad.
MEASURES = frozenset("fahrenheit celsius centigrade kelvin".split())
SHORTEST_TAIL = 3
NOUNS = ("N", "M")  # classes of the word list
# Sounds that languages write in different ways, where names come from another script.
SOUNDS = (
    ("tsch", "c"), ("dsch", "s"), ("tch", "c"), ("sch", "s"), ("zh", "s"), ("sh", "s"),
    ("dj", "s"), ("y", "i"), ("j", "i"), ("kh", "c"), ("ch", "c"), ("ck", "k"), ("qu", "kw"),
    ("q", "k"), ("cz", "c"), ("sz", "s"), ("tz", "s"), ("ts", "s"), ("z", "s"), ("ph", "f"),
    ("v", "w"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "e"), ("ai", "e"),
    ("x", "ks"), ("c", "k"), ("h", ""),
)  # fmt: skip
SAME_I = re.compile("i+")


@cache
def _list() -> frozenset[str]:
    """The capitalised words of German texts that `qa.text.german.words` does not list."""
    return unpacked("de_names.tsv.gz")


def is_name(word: str) -> bool:
    """Whether German texts use a capitalised word that is in no word list: Warschau, Teheran."""
    return word in _list()


def _stems(word: str) -> tuple[str, ...]:
    """The word, and what it may be the genitive or plural of."""
    endings = 2 if word.endswith("es") else 1 if word[-1:] in "sn" else 0
    return tuple(word[: len(word) - cut] for cut in range(endings + 1))


def is_listed(word: str) -> bool:
    """Whether German texts use a capitalised word itself, whatever it may be made of.

    >>> is_listed("Teherans"), is_listed("Achtenberg")
    (True, False)
    """
    names, known = _list(), lexicon()
    return any(stem in names or stem in known or stem.lower() in known for stem in _stems(word))


@lru_cache(maxsize=16_384)
def is_used(word: str) -> bool:
    """Whether German texts use a capitalised word, or it may be a compound with a noun at its end.

    >>> [is_used(word) for word in ("Teheran", "Teherans", "Hausdach", "Teehran")]
    [True, True, True, False]
    """
    if is_listed(word):
        return True
    known = lexicon()
    tails = (word[at:].capitalize() for at in range(3, len(word) - SHORTEST_TAIL + 1))
    return any(known.get(tail, "") in NOUNS for tail in tails)


def sound(name: str) -> str:
    """A name as it sounds, roughly: equal for what languages make of a name in another script.

    Doubled letters stay, since they tell names apart.

    >>> sound("Kertsch") == sound("Kerch"), sound("Hillary") == sound("Hilary")
    (True, False)
    """
    heard = fold(name)
    for spelled, same in SOUNDS:
        heard = heard.replace(spelled, same)
    return SAME_I.sub("i", heard)


def distance(one: str, other: str, limit: int = 2) -> int:
    """Letters changed, put in, left out or exchanged with their neighbour (Damerau 1964).

    Words that differ by more than ``limit`` letters in length are ``limit + 1`` apart.

    >>> distance("Petrobras", "Petrobas"), distance("Keifer", "Kiefer"), distance("Ann", "Annabel")
    (1, 1, 3)
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, match in enumerate(other, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != match)))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                row[j] = min(row[j], before[j - 2] + 1)
        before, last = last, row
    return last[-1]


class Trace:
    """What a target text keeps of names: its letters, and how its capitalised words sound."""

    def __init__(self, target: str) -> None:
        self.letters = fold(target)
        self.target = target
        self._sounds: set[str] | None = None
        self._heard: set[str] = set()
        self._held: dict[str, bool] = {}

    def holds(self, name: str) -> bool:
        """Whether something in the target begins or sounds like the name."""
        if name not in self._held:
            self._held[name] = self._holds(name)
        return self._held[name]

    def _holds(self, name: str) -> bool:
        word = fold(name)
        if word[:KEPT] in self.letters or word in self.letters.replace("-", ""):
            return True
        if self._sounds is None:
            words = [word[0] for word in WORD.finditer(self.target) if word[0][0].isupper()]
            # German writes tsch for the sound that English writes ch or tch.
            self._sounds = {skeleton(re.sub("[Tt]sch", "tch", word)) for word in words}
            self._heard = {sound(stem) for word in words for stem in _stems(word)}
        bones = skeleton(name)
        return self._sounds_alike(name) or (
            len(bones) > 1
            and any(
                other[:3] == bones[:3] or (len(bones) > 2 and bones in other)
                for other in self._sounds
                if other
            )
        )

    def _sounds_alike(self, name: str) -> bool:
        """Whether a word sounds like the name, begins like it, or is it but for a letter or two."""
        heard = sound(name)
        far = 0 if len(heard) < SURE else 1 if len(heard) < LONG else 2
        return any(
            (far and other.startswith(heard)) or distance(heard, other) <= far
            for other in self._heard
        )


@lru_cache(maxsize=256)  # two checks ask
def trace(target: str) -> Trace:
    """What a target keeps."""
    return Trace(target)


@lru_cache(maxsize=256)  # three checks ask
def within(source: str) -> tuple[re.Match[str], ...]:
    """Capitalised words that do not open a sentence, without acronyms."""
    words = list(WORD.finditer(source))
    capitals = [match for match in words if match[0][0].isupper()]
    if len(capitals) > TITLE * len(words):
        return ()
    found = []
    for match in capitals:
        name = match[0]
        # Capitals inside (FAQs, MovieClip) make terms, which may be translated.
        if len(name) < SHORTEST or not name[1:].islower():
            continue
        if not OPENING.search(source, max(match.start() - 3, 0), match.start()):
            found.append(match)
    return tuple(found)


@lru_cache(maxsize=256)  # two checks ask
def runs(source: str) -> tuple[list[re.Match[str]], ...]:
    """Capitalised words that stand side by side."""
    return tuple(_runs(source))


def _runs(source: str) -> Iterator[list[re.Match[str]]]:
    run: list[re.Match[str]] = []
    for match in within(source):
        if run and source[run[-1].end() : match.start()] not in (" ", "-", "\u00a0"):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


@lru_cache(maxsize=16_384)
def opaque(name: str) -> bool:
    """Whether no part of German knows another word for it."""
    word = fold(name)
    if any(word in those for those in (KIN, GRAPES, FEASTS, MEASURES, KEYBOARD)):
        return False
    known = common()
    plural = (word.removesuffix("s"), word.removesuffix("es"))
    if any(single in known or single in _dates() for single in (word, *plural)):
        return False
    # Slavic, Remainers, Victorian: derived words get German endings or another stem.
    return not word.endswith(("ic", "ish", "ian", "ians", "ern", "ers", "ese", "ists", "ism"))


@cache
def _dates() -> frozenset[str]:
    # "On Friday" is "gestern" for the reader of another day, and "in Sept." a German month.
    months = {month.lower() for month in language("en").months}
    days = {f"{day}day" for day in ("sun", "mon", "tues", "wednes", "thurs", "fri", "satur")}
    short = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())
    return frozenset(months | days | short | {month[:4] for month in months})


@cache
def common() -> frozenset[str]:
    """English words that are no names German would keep; see ``tools/make_common.py``."""
    return unpacked("en_common.tsv.gz")
