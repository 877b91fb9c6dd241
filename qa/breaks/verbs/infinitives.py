"""Infinitives that depend on a noun, adjective or verb before the comma and have lost their zu."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.breaks.clauses.whole import MODALS
from qa.breaks.verbs.arguments import phrases
from qa.breaks.verbs.separable import zu_inside
from qa.check import Hit
from qa.languages import german
from qa.text.german.articles import articles
from qa.text.german.words import Word

NOUNS = frozenset(
    """Absicht Anlass Anweisung Angst Anspruch Aufforderung Aufgabe Auftrag Befehl Befugnis
    Bereitschaft Beschluss Bitte Chance Drohung Ehre Ehrgeiz Empfehlung Entscheidung Entschluss
    Erlaubnis Fähigkeit Forderung Freude Gefahr Gelegenheit Genehmigung Gewohnheit Grund Hoffnung
    Idee Interesse Kraft Kunst Lage Lust Möglichkeit Mut Mühe Neigung Notwendigkeit Option Pflicht
    Plan Pläne Recht Risiko Schwierigkeit Schwierigkeiten Sinn Spaß Tendenz Traum Verbot Verdacht
    Vergnügen Verpflichtung Versprechen Versuch Versuche Vorhaben Vorschlag Vorteil Vorwurf
    Weigerung Wille Wunsch Zeit Ziel Zusage Zweck Ankündigung Anliegen Anreiz Anstrengungen
    Aufwand Bedürfnis Bemühungen Bestreben Bestrebungen Brauch Chancen Eile Fertigkeit Freiheit
    Furcht Gefühl Herausforderung Kompetenz Möglichkeiten Potenzial Sitte Unterfangen
    Verantwortung Wahrscheinlichkeit Willen Überlegungen""".split()
)
OTHERS = frozenset(
    """nötig notwendig unnötig möglich unmöglich wichtig schwierig schwer leicht leichter einfach
    einfacher sinnvoll ratsam gefährlich verboten erlaubt bereit fähig imstande gezwungen gewohnt
    entschlossen verpflichtet berechtigt befugt geneigt erforderlich üblich nützlich hilfreich
    vernünftig falsch richtig besser gestattet untersagt empfehlenswert strafbar riskant klug
    peinlich gebeten geplant gelungen empfohlen beschlossen versprochen versäumt versucht begonnen
    aufgefordert angewiesen beauftragt gedroht gehofft beabsichtigt vergessen geraten gewagt
    geschafft angekündigt angeboten vorgeschlagen vorgenommen entschieden geweigert bestrebt
    bemüht geeignet gewillt müde schwieriger schwerer unfähig sinnlos undenkbar unzulässig
    zulässig geholfen gehindert gelernt gewarnt genötigt gedrängt geschworen vorgeworfen zugesagt
    angehalten aufgerufen eingeladen ermächtigt veranlasst aufgehört angefangen gefordert verlangt
    umhin leid daran darauf darin darum davor dazu davon dafür dagegen dahin""".split()
)
VERBS = frozenset(
    """versucht versuchte versuchten beschloss beschlossen beschließt beabsichtigt beabsichtigen
    beabsichtigte weigert weigerte weigerten wagte wagten wagt hofft hoffte hofften plant plante
    planten droht drohte drohten versprach versprachen verspricht vergaß vergaßen verbot verboten
    verbietet erlaubt erlaubte empfiehlt empfahl empfehlen rät riet rieten bat baten bittet zwang
    zwangen zwingt gelang gelingt half begann begannen beginnt versäumte unterließ vermied
    vermeidet bereut bereute leugnete bestritt behauptet behauptete glaubte schaffte schafft
    entschied entschieden entscheidet verpflichtete ermöglicht ermöglichte appelliert appellierte
    bemüht bemühte bemühten bietet denkt drängt drängte drängten erfordert erforderte erlaubten
    ermutigt ermutigte ermächtigt ermächtigte ermöglichten erschwert erschwerte erwägt erwog
    fordert forderte forderten freut freute fürchtet fürchtete gestattet gestattete halfen hilft
    hindert hinderte lernte lernten lohnt lohnte lehrte neigt neigte schwor strebt strebte traut
    traute verdächtigt verdächtigte verlangt verlangte verpflichten verpflichtet verpflichteten
    veranlasst veranlasste veranlassten verdient verdiente warnt warnte warnten zielt zögert
    zögerte überzeugt überzeugte überredet überredete träumt träumte gelobte gelobt""".split()
)
# Of these the one who is to do it may stand before the comma: Sie bat den Arzt, leiser zu sprechen.
ASKING = frozenset(
    """bat baten bittet zwang zwangen zwingt verpflichtet verpflichtete verpflichteten erlaubt
    erlaubte erlaubten verbot verboten verbietet gestattet gestattete ermöglicht ermöglichte
    ermöglichten hindert hinderte ermutigt ermutigte ermächtigt ermächtigte überredet überredete
    drängte drängten warnt warnte warnten veranlasst veranlasste veranlassten verdächtigt
    verdächtigte empfahl empfiehlt riet rieten""".split()
)
# What opens an infinitive wherever it stands.
OPENERS = frozenset("um ohne statt anstatt".split())
TRIGGERS = frozenset(word.lower() for word in NOUNS | OTHERS | VERBS | OPENERS)
# No noun is before these commas: der sicheren, warmen Burg; am Freitag, dem 6. Juli.
DAYS = frozenset("montag dienstag mittwoch donnerstag freitag samstag sonntag".split())
WAITING = frozenset(
    """möge mögen wird werden werde würde würden wurde wurden lass lasst lassen lässt ließ
    ließen""".split()
)
# Prefixes of verbs behind which the infinitive clause comes: hörte auf, bot an, schlug vor.
PREFIXES = frozenset(
    {("auf", "hör"), ("auf", "forder"), ("an", "fing"), ("an", "fäng"), ("an", "bot"),
     ("an", "biet"), ("an", "kündig"), ("vor", "schlug"), ("vor", "schläg"), ("vor", "gab"),
     ("vor", "zog"), ("vor", "hat"), ("ab", "lehn"), ("bei", "trug")}
)  # fmt: skip


@detector(0.85, needs=TRIGGERS)
def zu_lost(view: View) -> Iterator[Hit]:
    """What depends on a noun, adjective or verb before the comma ends in an infinitive without zu.

    Flags:
        Nach dem Umbau ist es nicht nötig, das Fenster täglich [[öffnen]].

        Die Stadt hat den Plan, bis zum Herbst alle Straßen mit Bäumen [[bepflanzen]].

        Der Versuch, das Wrack mit Ketten [[heben]], scheiterte am Wind.

        Es ist verboten, im Park Hunde laufen [[lassen]].

        Er versuchte, die Tür leise [[öffnen]].

        Sie weigerte sich, den Brief des Anwalts [[lesen]].

        Das Gericht verpflichtete den Vermieter, den Mietern die Kosten [[erstatten]].

        Er warnte davor, den zugefrorenen See [[betreten]].

        Sie ging aus dem Zimmer, ohne ein Wort [[sagen]].

    Passes:
        Es ist nicht nötig, das Fenster zu öffnen. Der Plan, den alle kennen, gilt.

        Es ist wichtig, dass alle den Brief lesen. Es ist schwer, die Leute wissen es.

        Er wird am Freitag, dem 6. Juli, reden. Sie bleiben in der sicheren, warmen Burg stehen.

        Der Grund ist einfach, viele Leute lesen. Er kann, wenn nötig, den Brief lesen.
    """
    for sentence in view.sentences:
        waits = False  # an infinitive that belongs to a modal or opens behind a conjunction
        for (before, mark, _), (clause, closing, _) in pairwise(view.parts(sentence)):
            waits |= any(
                w.lower in MODALS or w.lower in WAITING or w.tag in ("S", "X") for w in before
            )
            if mark != "," or closing not in ",." or waits:
                continue
            if not _governs(before) and clause[0].lower not in OPENERS:
                continue
            if clause[0].lower.startswith(("wo", "wie", "wes", "war", "inwie")):
                continue  # darauf, inwieweit sie die Ziele erreichen; der Grund, weswegen sie gehen
            link = before[-1].text in NOUNS and _may_relate(before[-1].text, clause[0].lower)
            bare = not any(word.noun or word.tag in "AC" for word in before)  # Er versuchte, die
            if not link and _infinitive(clause, bare=bare):
                message = f"Before “{clause[-1].text}” a “zu” is missing."
                yield Hit(clause[-1].start, clause[-1].end, message)
                break


# Letters of articles of the nouns that a relative pronoun may stand for; die is plural, too.
STANDS_FOR = {"das": "s", "dem": "rs", "den": "r", "der": "re"}


def _may_relate(noun: str, pronoun: str) -> bool:
    """Whether a word behind a noun may be its relative pronoun, by its gender."""
    letters = STANDS_FOR.get(pronoun)
    known = articles(noun)
    same = letters is None or known is None or any(letter in known for letter in letters)
    return pronoun in german.RELATIVE and same


def _governs(before: tuple[Word, ...]) -> bool:
    """Whether a clause ends in what an infinitive depends on, or has it as its verb."""
    last = before[-1]
    if last.text in NOUNS or last.lower in OTHERS or last.lower in VERBS:
        return before[0].lower not in ("wenn", "falls", "wie", "als", "sofern", "soweit")
    pair = any((last.lower, word.lower[:n]) in PREFIXES for word in before for n in (3, 4, 6, 7))
    if last.tag in "aA" or last.lower in DAYS:
        return False
    near = any(word.lower in VERBS for word in before[-4:]) and not last.noun
    asked = last.noun and any(word.lower in ASKING for word in before[:-1])
    return pair or near or asked


def _infinitive(clause: tuple[Word, ...], *, bare: bool = False) -> bool:
    """Whether words are objects and phrases and an infinitive, and no main or relative clause."""
    first, last, inner = clause[0], clause[-1], clause[:-1]
    chain = last.text == "lassen" and clause[-2:-1] != () and clause[-2].tag == "i"
    if (
        not (last.tag == "i" or chain)
        or len(clause) < 3
        or first.lower in ("während", "je", "jedoch", "egal")
        or (first.lower == "bis" and clause[1].tag != "P")
        or first.lower.startswith("wo")
        or first.lower in german.QUESTION
    ):
        return False
    zu = last.lower.startswith("zu") or any(
        w.lower == "zu" or w.tag == "z" or zu_inside(w.lower) for w in clause
    )
    opener = clause[1] if first.tag == "P" else first
    relative = opener.lower in german.RELATIVE and (
        first.tag == "P" or opener.lower not in ("das", "den", "dem") or clause[1].tag in "PRFbA"
    )
    relative = relative and not (bare and clause[0].lower == "die" and clause[1].noun)
    relative |= clause[1].text == "Sie"
    if chain:
        inner = inner[:-1]  # Hunde laufen lassen
    if not inner or zu or relative or any(w.tag in "vxXSKiz" for w in inner):
        return False
    if last.lower.startswith(PARTICIPIAL) and _like_participle(last):
        return False
    found = phrases(inner)
    if found is None or not (found or (len(inner) > 2 and first.tag in "Pb")):
        return False
    # With its verb last and two phrases before it this is no main clause.
    # The infinitive looks like a plural, of which a singular is no subject.
    subject = any(
        phrase.nominative and phrase.first.lower not in SINGULAR and first.lower not in OPENERS
        for phrase in found
    )
    several = first.tag in "P" or inner[-1].tag in "Fb" or len(found) > 1
    other = first.lower in SUBJECTS or any(phrase.first.lower in ONLY for phrase in found)
    return (not subject or several) and not other


SINGULAR = frozenset("das ein eine dieses jenes jedes jede kein mein dein sein".split())
SUBJECTS = frozenset("er sie es wir ich man du ihr alle viele einige beide manche wer".split())


ONLY = frozenset("er wir ich man du".split())


# Participles of verbs with these have no ge-: vergessen, umgeben.
PARTICIPIAL = ("be", "ver", "er", "ent", "zer", "ge", "um")


def _like_participle(word: Word) -> bool:
    """Whether an infinitive is a participle, too: vergessen, erhalten, gefallen."""
    return word.lower.endswith(
        ("gessen", "halten", "fallen", "lassen", "raten", "fahren", "geben", "kommen", "laufen",
         "tragen", "schlagen", "laden", "fangen", "wachsen", "sehen", "lesen", "messen")
    )  # fmt: skip
