"""Accuracy of names: who or what the source names must be named in the translation."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import language
from qa.text.cognates import fold, skeleton

WORD = re.compile(r"[^\W\d_]+")
# A capital after these opens a sentence or a title and says nothing.
OPENING = re.compile(r"(?:\A|[.!?:…|•\"“”„‘’'«»()\[\]–—/-])\s*\Z")
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
# A longer text is no sentence, and a name that is gone from it no finding.
LONGEST = 2_000


@check("accuracy/omission", Severity.MINOR, needs_source=True, confidence=0.6)
def missing_name(segment: Segment) -> Iterator[Hit]:
    """A name of the source has no counterpart in the translation.

    Only names that German keeps are looked for: no words of the English lexicon, no countries,
    and anything that sounds alike counts. English sources only.

    Flags:
        The farm of [[Jochen Ahlers]] lies near the lake.
        Der Hof liegt am See.

        Yesterday the mayor thanked [[Kowalczyk]] for the gift.
        Gestern dankte der Bürgermeister für das Geschenk.

    Passes:
        The farm of Jochen Ahlers lies near Cologne, in Germany.
        Ahlers' Hof liegt in der Nähe von Köln in Deutschland.

        He is, as the keepers swear, in a bad mood on Mondays.
        Er ist, wie die Pfleger schwören, jeden Montag schlecht gelaunt.

        “Don't wait,” said Grandpa and closed the door.
        „Wartet nicht“, sagte Opa und machte die Tür zu.

        On Monday President Volodymyr Zelenskiy met the Supreme Court.
        Am Montag traf Präsident Wolodymyr Selenskyj den Obersten Gerichtshof.
    """
    source = segment.source or ""
    if (segment.source_lang or "en")[:2] != "en" or len(source) > LONGEST:
        return
    trace: Trace | None = None
    for run in _runs(source):
        if not any(_opaque(match[0]) for match in run):
            continue
        trace = trace or Trace(segment.target)
        if not any(trace.holds(match[0]) for match in run):
            start, end = run[0].start(), run[-1].end()
            name = source[start:end]
            message = f"The name {name} of the source has no counterpart in the translation."
            yield Hit(start, end, message, side="source")


class Trace:
    """What a target text keeps of names: its letters, and how its capitalised words sound."""

    def __init__(self, target: str) -> None:
        self.letters = fold(target)
        self.target = target
        self._sounds: set[str] | None = None

    def holds(self, name: str) -> bool:
        """Whether something in the target begins or sounds like the name."""
        word = fold(name)
        if word[:KEPT] in self.letters or word in self.letters.replace("-", ""):
            return True
        sound = skeleton(name)
        if self._sounds is None:
            words = (match[0] for match in WORD.finditer(self.target))
            # German writes tsch for the sound that English writes ch or tch.
            spelled = (re.sub("[Tt]sch", "tch", word) for word in words if word[0].isupper())
            self._sounds = {skeleton(word) for word in spelled}
        return len(sound) > 1 and any(
            other[:3] == sound[:3] or (len(sound) > 2 and sound in other)
            for other in self._sounds
            if other
        )


def within(source: str) -> Iterator[re.Match[str]]:
    """Capitalised words that do not open a sentence, without acronyms."""
    words = list(WORD.finditer(source))
    capitals = sum(match[0][0].isupper() for match in words)
    if capitals > TITLE * len(words):
        return
    for match in words:
        name = match[0]
        # Capitals inside (FAQs, MovieClip) make terms, which may be translated.
        if len(name) < SHORTEST or not name[0].isupper() or not name[1:].islower():
            continue
        if not OPENING.search(source, max(match.start() - 3, 0), match.start()):
            yield match


def _runs(source: str) -> Iterator[list[re.Match[str]]]:
    """Capitalised words that stand side by side."""
    run: list[re.Match[str]] = []
    for match in within(source):
        if run and source[run[-1].end() : match.start()] not in (" ", "-", "\u00a0"):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


@lru_cache(maxsize=16_384)
def _opaque(name: str) -> bool:
    """Whether no part of German knows another word for it."""
    word = fold(name)
    if word in KIN:
        return False
    known = common()
    plural = (word.removesuffix("s"), word.removesuffix("es"))
    if any(single in known or single in _dates() for single in (word, *plural)):
        return False
    # Slavic, Remainers, Victorian: derived words get German endings or another stem.
    return not word.endswith(("ic", "ish", "ian", "ians", "ers", "ese", "ists", "ism"))


@cache
def _dates() -> frozenset[str]:
    # "On Friday" is "gestern" for the reader of another day, and "in Sept." a German month.
    months = {month.lower() for month in language("en").months}
    days = {f"{day}day" for day in ("sun", "mon", "tues", "wednes", "thurs", "fri", "satur")}
    return frozenset(months | days | {month[:4] for month in months})


@cache
def common() -> frozenset[str]:
    """English words that are no names German would keep; see ``tools/make_common.py``."""
    file = files("qa.languages") / "en_common.tsv.gz"
    words, before = [], ""
    for line in gzip.decompress(file.read_bytes()).decode().splitlines():
        before = before[: int(line[0])] + line[1:]
        words.append(before)
    return frozenset(words)
