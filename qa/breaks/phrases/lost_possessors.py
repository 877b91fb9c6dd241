"""Possessors behind a noun that have lost their own noun."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

Clause = tuple[Word, ...]

# Who says something is no amount: nach Angaben der etwa 180 Kilogramm.
SAYING = frozenset(
    """Angabe Angaben Aussage Aussagen Ansicht Auffassung Meinung Auskunft Überzeugung Worten
    Bericht Berichten Darstellung Mitteilung Informationen Einschätzung Einschätzungen Schätzung
    Schätzungen Berechnung Berechnungen Sprecher Sprecherin""".split()
)
ABOUT = frozenset(
    """etwa rund ungefähr knapp gut fast über bis mindestens höchstens mehr als weniger nur
    lediglich""".split()
)
UNITS = frozenset(
    """Kilogramm Gramm Prozent Prozentpunkte Euro Dollar Franken Pfund Cent Kronen Kilometer
    Kilometern Meter Metern Zentimeter Millimeter Quadratmeter Hektar Tonnen Grad Liter Stunden
    Minuten Sekunden Uhr Millionen Milliarden Kilowattstunden Megawatt Gigawatt""".split()
)
# Verbs with a dative, which der may be by itself.
LIKENESS = (
    "ähnel",
    "gleich",
    "glich",
    "entspr",
    "folg",
    "weich",
    "wich",
    "unterl",
    "überl",
    "vorz",
)


@detector(0.85, needs=("der", "des"))
def possessor_lost(view: View) -> Iterator[Hit]:
    """Behind a noun stands der or des, and the noun that it belongs to is lost.

    Flags:
        Er bat um Milde für Karl Meier, [[Bruder der des]] Angeklagten, Neffe der Klägerin.

        Die Studie beruht auf Fotos und [[Resten der auf Steinen]], die Farbe enthalten.

        Am Abend begann die [[Sitzung der in den Räumen]].

        Wer fährt, spart nach [[Angaben der etwa 180 Kilogramm]] im Jahr.

    Passes:
        Die Zahl der in Bern lebenden Künstler wuchs. Im Mai übertraf der Gewinn den des Vorjahres.

        Sie ist kleiner als die des Bruders. Nach Angaben der 180 Mitglieder gibt es Streit.

        Die Prüfung der zu meldenden Daten, die Gebiete und die Zahl der am stärksten betroffenen.

        Er las die Akten der von Bergs und die Berichte der für Bildung und Kultur zuständigen Frau.
    """
    if "der" not in view.forms and "des" not in view.forms:
        return
    for sentence in view.sentences:
        last = len(sentence) - 3
        found = [at for at, word in enumerate(sentence) if word.text in ("der", "des")]
        for at in (at for at in found if 0 < at < last and sentence[at - 1].noun):
            article = sentence[at]
            end = _genitive(sentence, at) or _phrase(sentence, at) or _amount(sentence, at)
            if end:
                start = sentence[at - 1].start
                words = view.text[start : sentence[end].end]
                message = f"In “{words}” the noun of “{article.text}” is missing."
                yield Hit(start, sentence[end].end, message)
                break


@detector(0.85, needs=("des",))
def possessor_behind_stop(view: View) -> Iterator[Hit]:
    """A full stop stands behind an article and a noun, and Des and its noun open what follows.

    Flags:
        [[Das Urteil. Des Landgerichts]] gegen den Leiter der Sparkasse ist nicht rechtskräftig.

    Passes:
        Das ist das Urteil. Des Weiteren kam ein Brief. Das Urteil. Der Richter sprach lange.
    """
    for before, sentence in pairwise(view.sentences):
        if sentence[0].text != "Des" or len(before) > 4 or before[-1].text != ".":
            continue
        phrase = before[0].tag == "A" and before[-2].noun and len(before) > 2
        if phrase and len(sentence) > 3 and sentence[1].noun and sentence[1].text != "Weiteren":
            words = f"{before[-2].text}. Des {sentence[1].text}"
            message = f"In “{words}” a full stop parts a noun from whose it is."
            yield Hit(before[0].start, sentence[1].end, message)


def _genitive(sentence: Clause, at: int) -> int:
    """, Bruder der des Angeklagten: behind a noun without an article of its own."""
    second, noun = sentence[at + 1 : at + 3]
    first = at > 1 and sentence[at - 2].tag in ",K"
    genitive = second.lower == "des" or second.lower in german.GENITIVES
    closed = at + 3 < len(sentence) and sentence[at + 3].tag in ",."
    genitive |= second.lower in ("der", "seiner", "ihrer") and closed
    return at + 1 if first and genitive and noun.noun and sentence[at].text == "der" else 0


BEFORE = 60  # words in which a verb of likeness stands


def _phrase(sentence: Clause, at: int) -> int:
    """Resten der auf Steinen, die: a phrase and no adjective that it belongs to."""
    preposition, word, behind = sentence[at + 1 : at + 4]
    if any(other.lower.startswith(LIKENESS) for other in sentence[max(at - BEFORE, 0) : at]):
        return 0  # Die Tierwelt ähnelt in vielen Teilen der auf den Inseln.
    if preposition.tag != "P" or not preposition.text.islower():
        return 0
    if preposition.lower in ("zu", "zum", "zur") or (
        preposition.lower == "von" and word.tag == "n"
    ):
        return 0
    if word.noun:
        # die Impfung der unter Zwölfjährigen; die Entlassung der in Nr. 1 Genannten
        if len(word.text) < 4 or word.text.endswith("jährigen"):
            return 0
        after = sentence[at + 4] if at + 4 < len(sentence) else behind
        opens = behind.tag == "," and (after.tag == "S" or after.lower in german.RELATIVE)
        return at + 2 if behind.tag == "." or opens else 0
    end = at + 2
    if word.tag == "A":
        end += 1
        end += sentence[end].tag == "a"
    elif preposition.lower not in german.FUSED:
        return 0
    closed = end + 1 < len(sentence) and sentence[end].noun and sentence[end + 1].tag == "."
    return end if closed else 0


def _amount(sentence: Clause, at: int) -> int:
    """Angaben der etwa 180 Kilogramm."""
    if sentence[at - 1].text not in SAYING:
        return 0
    end = at + 1
    while end < len(sentence) - 2 and sentence[end].lower in ABOUT:
        end += 1
    if sentence[end].tag != "C" or sentence[end + 1].text not in UNITS:
        return 0
    following = sentence[end + 2].tag if end + 2 < len(sentence) else "."
    return end + 1 if following in "P.,vxXiF" else 0
