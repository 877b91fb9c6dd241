"""Ends of sentences that a full stop tore off: a prefix, a unit, an infinitive with its zu."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector, lowered
from qa.breaks.verbs.separable import goes_with, may_have_verb
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

Sentence = tuple[Word, ...]

PREFIXES = frozenset("ab an auf aus bei ein los mit nach statt um vor weg zu zurück".split())
UNITS = frozenset(
    """Millionen Milliarden Billionen Prozent Prozentpunkte Euro Dollar Franken Rubel Kilometer
    Kilometern Meter Metern Zentimeter Zentimetern Millimeter Tonnen Kilogramm Gramm Liter Litern
    Hektar Quadratmeter Quadratmetern Quadratkilometer Kubikmeter Grad Stundenkilometer Kilowatt
    Megawatt Gigawatt""".split()
)
# What a number belongs to that ends a sentence: auf Platz 14.
COUNTED = frozenset("platz rang nr nummer seite kapitel artikel band zimmer gleis raum".split())
# Words that an infinitive with zu goes with, so that a sentence which ends with one waits for it.
WAITING = frozenset(
    """verpflichtet vorgeworfen beauftragt beauftragen aufgefordert auffordern versprochen
    beschlossen angekündigt gezwungen gebeten verboten empfohlen vorgeschlagen gedroht begonnen
    versucht geplant vor""".split()
)
ASIDES = frozenset("sagen so na nun ja wie".split())  # An, sagen wir, drei Tagen
BACK = frozenset("das dies darum darin so dabei dazu dafür dieses".split())


@detector(0.85, needs=PREFIXES)
def prefix_torn_off(view: View) -> Iterator[Hit]:
    """The prefix of a verb stands behind the full stop.

    Flags:
        Er kam erst um Mitternacht in [[Dresden. An]], wo niemand mehr wartete.

        Dennoch stellte sie die Arbeit am Standort [[Fulda. Ein]] und entließ alle.

    Passes:
        Er kam in Dresden an. Ab und zu schrieb er. An und für sich stellte er sie gern ein.

        Sie stellte Fragen. Ein und derselbe Mann gab Antwort. Er kam. An Ostern blieb er.

        Das ist Mathe. Bei, sagen wir, drei Kassen steht man länger an.
    """
    for before, sentence in _stopped(view):
        first, second = sentence[0], sentence[1]
        plain = first.lower in PREFIXES and first.text[0].isupper() and len(sentence) > 2
        if not plain or before[-2].tag not in "NMn":
            continue
        if second.tag == "," and sentence[2].lower in ASIDES:
            continue
        joined = second.tag == "K" and sentence[2].maybe_finite and sentence[2].text.islower()
        if second.tag in ",." or joined:
            verbs = [word for word in before if word.finite or word.tag == "V"]
            if verbs and goes_with(first.lower, verbs[0]):
                yield _hit(before, first, f"“{first.text}” belongs to “{verbs[0].text}”")


@detector(0.85, needs=lowered(UNITS))
def unit_torn_off(view: View) -> Iterator[Hit]:
    """A full stop parts a number from its unit.

    Flags:
        Die Talsperre fasst mehr als [[200. Millionen]] Kubikmeter Wasser.

        Im Mai lagen die Preise um [[2,3. Prozent]] höher.

    Passes:
        Er kam auf Platz 14. Millionen Fans jubelten. Das war im Jahr 2010. Dollar und Euro fielen.

        Der Ort liegt am 51. Grad nördlicher Breite. Es waren 200. Millionen sahen zu.
    """
    for before, sentence in _stopped(view):
        number, owner = before[-2], before[-3] if len(before) > 2 else before[-2]
        year = len(number.text) == 4 and number.text.isdigit()
        # The fifth of many is no amount: am 51. Grad, auf Platz 14.
        counted = owner.lower.strip(".") in COUNTED or owner.text in UNITS or owner.tag == "A"
        counted = counted or owner.lower in german.FUSED
        amount = number.tag == "C" and number.text[0].isdigit() and not year and not counted
        once = all(word.text != sentence[0].text for word in sentence[1:])  # Grad um Grad
        if amount and once and sentence[0].text in UNITS and not sentence[1].maybe_finite:
            yield _hit(before, sentence[0], f"“{sentence[0].text}” belongs to the number")


@detector(0.85)
def infinitive_torn_off(view: View) -> Iterator[Hit]:
    """An infinitive with zu stands between full stops, torn from the verb that it goes with.

    Flags:
        Die Staaten hatten sich [[verpflichtet. Den]] Ausstoß von Methan zu senken.

        Der Rat beschloss, das alte [[Schwimmbad. An]] einen Investor zu verkaufen.

        Sie hat [[vor. Das]] alte Kino in eine Schule umzubauen. Die Eltern sind dafür.

    Passes:
        Sie hatten sich verpflichtet. Den Ausstoß zu senken, war das Ziel. Er hat viel vor.

        Dazu hatten sie sich verpflichtet. Den Ausstoß zu senken. Das war ihr Ziel.
    """
    sentences = view.sentences
    for number, (before, sentence) in enumerate(pairwise(sentences)):
        after = sentences[number + 2] if number + 2 < len(sentences) else ()
        waits = before[-2].lower in WAITING if len(before) > 3 else False
        if before[-1].text != "." or not (waits or _phrase_first(before, sentence)):
            continue
        closes = len(sentence) > 3 and sentence[-1].text == "." and _with_zu(sentence)
        backward = (after and after[0].lower in BACK) or before[0].lower in BACK
        if closes and not backward and not may_have_verb((*sentence[:-3], sentence[-1])):
            message = f"The clause “{sentence[0].text} … {sentence[-2].text}” belongs to"
            yield _hit(before, sentence[0], f"{message} “{before[-2].text}”")


def _stopped(view: View) -> Iterator[tuple[Sentence, Sentence]]:
    """Neighbouring sentences of some words, the first with a full stop."""
    for before, sentence in pairwise(view.sentences):
        if len(before) > 2 and len(sentence) > 1 and before[-1].text == ".":
            yield before, sentence


def _phrase_first(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence opens with a phrase and has zu: An einen Investor zu verkaufen."""
    first = sentence[0]
    opens = first.tag == "P" and first.lower not in ("um", "ohne", "statt", "anstatt", "zu")
    # That another clause waits for it shows a comma: Der Rat beschloss, das Bad.
    waits = len(before) > 5 and any(word.tag == "," for word in before) and before[-2].noun
    return opens and waits and len(sentence) > 5


def _with_zu(sentence: Sentence) -> bool:
    """Whether a sentence ends with zu and an infinitive, and has no mark inside."""
    last = sentence[-2]
    zu = last.tag == "z" or (sentence[-3].lower == "zu" and last.lower.endswith("n"))
    return zu and all(word.tag.isalpha() for word in sentence[:-1])


def _hit(before: Sentence, first: Word, message: str) -> Hit:
    return Hit(before[-2].start, first.end, f"{message} but is cut off by a full stop.")
