"""Clauses that have their verbs at the end where nothing before asks for that."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import OPENER, View, detector
from qa.breaks.clauses.free import Free, free, leads
from qa.breaks.verbs.two import attributive
from qa.breaks.verbs.valency import MODALS
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

Clause = tuple[Word, ...]

SUBJECTS = frozenset("er wir ich man sie es".split())
# Behind a subject these belong to it: er selbst sagt es, wir alle wissen es.
BESIDE = frozenset("selbst alle beide auch nur allein persönlich".split())
# Words that go on with the clause before: den er baute, jedoch 1747 verkauft hatte.
GOES_ON = frozenset("jedoch aber dafür dann inzwischen später danach dagegen hingegen also".split())


@detector(0.9, needs=(",",))
def late_clause_unheralded(view: View) -> Iterator[Hit]:
    """Behind a comma a clause has its verb at the end, though all clauses before are complete.

    Flags:
        Die Richtlinie soll sichern, [[Hersteller künftig]] für Mängel haften sollen.

        Gut zwei Drittel der Fläche, [[auf einst]] Schiffe gebaut wurden, gehören einem Fonds.

        Der Konzern verdient mehr, was auch daran liegt, [[er sich]] von zwei Sparten getrennt hat.

        Er sagte, dass man ihm zugesichert habe, [[vor Mai]] keine Stellen wegfallen würden.

        Er will Fabriken bauen, [[Folien für]] Obst und Gemüse ersetzen sollen.

        Auf der Rückseite ist ein Knopf, [[man zehn]] Sekunden lang gedrückt halten muss.

    Passes:
        Die Richtlinie soll sichern, dass Hersteller haften sollen, sie aber nicht ruiniert werden.

        Der Mann, der gestern, als er hier war, sein Auto verkauft hatte, kommt wieder.

        Er weiß, dass der Zeuge, der das sah, vor Gericht gehört werden soll.

        Als er das Haus gebaut hatte, der Garten angelegt war, zog er ein. Sie traut sich nicht
        mehr, seit sie vor Gericht gehört wurde.

        Die Burg, die er gekauft, jedoch nie bewohnt hatte, ist leer. Er sagt, er selbst kommt.

        Er leitete den Umbau, im Zuge dessen die Halle verlegt worden ist.

        Er darf die Halle, die leer steht, also nicht mehr gebraucht wird, nutzen.

        Es beendet den Zug, egal bei welchem der drei Versuche er unternommen wird.

        Klar ist, dass jeder, der Öl erhalten hat, somit Öl bezogen hat, dafür bald bezahlen muss.

        Es war eine Krise, die der Vertrag nicht vorhergesehen hat, auch nicht vorhersehen konnte.

        Er glaubt, dass das Haus gut beraten wäre, wir alle gut beraten wären.

        Dass das Dorf Rinder liefern musste, seine Schweine jedoch behalten durfte, ist bekannt.
    """
    for part in free(view):
        clause = part.words
        if part.first or len(clause) < 3 or _goes_on(part):
            continue
        if _subject_first(clause) or (_verbs_last(clause) and not _within(part)):
            words = f"{clause[0].text} … {clause[-1].text}"
            yield Hit(clause[0].start, clause[1].end, f"{OPENER} is missing before “{words}”.")


def _goes_on(part: Free) -> bool:
    """Whether a part may be one more member of the clause before it, or has words that hide what it
    is: the same verb twice, a conjunction, words of no class."""
    if any(word.tag in "uheS" or word.lower in GOES_ON for word in part.words):
        return True
    triples = zip(part.words, part.words[1:], part.words[2:], strict=False)
    members = sum(b.tag == "K" and a.noun and c.noun for a, b, c in triples)  # Obst und Gemüse
    if members < sum(word.tag == "K" for word in part.words):
        return True
    one, other = part.words[-1].lower, part.previous[-1].lower if part.previous else "-"
    return one.startswith(other) or other.startswith(one)  # er gut beraten wäre, wir es wären


def _within(part: Free) -> bool:
    """Whether a part may be one more member of a clause that has had its verb: dass der, der etwas
    erhalten hat, somit viel bezogen hat, irgendwann dafür bezahlen muss."""
    goes_on = part.led > 0 and part.words[0].lower == "auch" and part.words[1].tag not in "ARS"
    ended = bool(part.previous) and part.previous[-1].finite
    asked = any(word.lower.startswith("welch") for word in part.words)  # auch mit welcher Freude
    return asked or (ended and (part.led > 1 or goes_on))


def _subject_first(clause: Clause) -> bool:
    """Whether a pronoun opens a clause, its only verb ends it, and more stands between."""
    inner, last = clause[1:-1], clause[-1]
    opens = clause[0].text in SUBJECTS and last.tag in "vx" and inner[0].tag in "APRFCb"
    if not opens or inner[0].lower in BESIDE or (len(inner) == 1 and inner[0].tag not in "RA"):
        return False
    return not any(word.tag in "vxXV" and not word.noun for word in clause[:-1])


def _verbs_last(clause: Clause) -> bool:
    """Whether a clause ends in participle or infinitive and finite verb, and has no other."""
    finite = clause[-1].tag == "x" or clause[-1].lower in ("sollen", "wollen")
    if len(clause) < 4 or not finite or clause[0].tag in "piq":
        return False
    closing = clause[-2].tag in "piq" and clause[-2].text.islower()
    if not closing or any(word.lower == "zu" or word.tag == "z" for word in clause):
        return False
    return not any(word.tag in "vxXVqi" and not word.noun for word in clause[:-2])


# Of these an infinitive without zu may hang, however far before it they stand.
BARE = MODALS | frozenset(
    """lässt läßt ließ lassen ließen sehen sieht sah sahen hören hört hörte helfen hilft half gehen
    geht ging gingen lernen lernt lernte bleiben bleibt blieb heißt hieß heißen machen macht machte
    lehrt lehrte fühlen fühlte spürt tun tut tat kommen kommt kam schickt schickte haben hat hatte
    hast hätte hätten nichts""".split()
)
AUXILIARY = ("werd", "wird", "wirst", "würd", "mag", "mög", "dürf")
PERFECT = frozenset("haben werden sein".split())
MODAL = frozenset("können müssen dürfen".split())
HAVE = frozenset("hat hatte haben hätte hätten".split())
# What opens no clause with its verb second.
OBJECTS = frozenset(
    "den dem einen einem sich ihn ihm seinen seinem ihren ihrem keinen keinem".split()
)


@detector(0.9, needs=(",",))
def infinitive_unmarked(view: View) -> Iterator[Hit]:
    """Behind a comma stand objects and an infinitive, with neither zu nor a word that opens them.

    Flags:
        Der Zeuge gab an, zwei maskierte Männer [[beobachtet haben]].

        Wir freuen uns darauf, Sie im Mai wieder [[begrüßen dürfen]].

        Wir teilen Ihnen mit, [[sich]] unsere Preise zum Januar um vier Prozent erhöhen.

    Passes:
        Der Zeuge gab an, zwei Männer beobachtet zu haben. Er muss kommen, den Zettel gelesen haben.

        Er will den Ast sägen, den Baum fällen. Er hätte, wäre Zeit gewesen, noch gewinnen können.

        Die Kinder, die viel gelesen, viel Sport gemacht haben, sind gesund.

        Den Teig kneten, den Ofen heizen, zehn Minuten ruhen lassen.

        Bald dürfte sich eine nackte, dunkel gefärbte Haut entwickelt haben.

        Ich habe, ehrlich gesagt, nicht den Eindruck gewinnen können, dass das hilft.
    """
    for part in free(view):
        clause = part.words
        if part.first or len(clause) < 3 or not _infinite(part):
            continue
        last, before = clause[-1], clause[-2]
        hangs = any(
            w.lower in BARE or w.lower.startswith((*AUXILIARY, "brauch")) for w in part.before
        )
        if last.lower in PERFECT | MODAL and before.tag in "piq" and before.text.islower():
            modal = any(w.lower in MODALS or w.lower.startswith(AUXILIARY) for w in part.before)
            helped = last.lower in MODAL and any(w.lower in HAVE | {"habe"} for w in part.before)
            if (
                not modal
                and not helped
                and not leads(part.previous, part.previous[0].text[0].isupper())
            ):
                message = f"“{before.text} {last.text}” has neither “zu” nor a word that opens it."
                yield Hit(before.start, last.end, message)
        elif last.tag == "i" and clause[0].text in OBJECTS and before.tag != "p" and not hangs:
            joined = bool(part.rest) and part.rest[0][0].tag == "K"
            told = part.before[0].lower in SUBJECTS or any(w.finite for w in part.before)
            if not joined and told:
                words = f"{clause[0].text} … {last.text}"
                message = f"“{words}” has neither “zu” nor a word that opens the clause."
                yield Hit(clause[0].start, clause[0].end, message)


def _infinite(part: Free) -> bool:
    """Whether a part has its infinitive at the end, and no other verb or zu before."""
    clause = part.words
    if clause[-1].tag not in "iX" or not clause[-1].text.islower():
        return False
    return not any(
        word.tag in "KuheSzvxX" or word.lower == "zu" or _plain_past(clause, at)
        for at, word in enumerate(clause[:-1])
    )


def _plain_past(clause: Clause, at: int) -> bool:
    """Whether a form is a verb and no adjective before a noun: maskierte Männer."""
    return clause[at].tag == "V" and not attributive(clause, at) and not clause[at + 1].noun


WITHOUT = frozenset("um ohne statt anstatt".split())


@detector(0.9, needs=WITHOUT)
def purpose_without_zu(view: View) -> Iterator[Hit]:
    """Behind um, ohne or statt stands an infinitive, and zu is lost.

    Flags:
        [[Anstatt]] sich entschuldigen, lachte der Nachbar.

        Vier Stunden brauchte die Feuerwehr, [[um]] ein Pferd befreien, das im Schlamm lag.

    Passes:
        Anstatt sich zu entschuldigen, lachte er. Man möge, so sagt er, ohne ihn beginnen.

        Das Bild, um das sich zwei Museen seit Jahren streiten, ist alt. Das ist stark genug, um
        einen Löffel darin hinzustellen.

        Bei Zweifeln fragen, ohne Zweifel zweifeln. Er sagt, dass Kinder, die üben, ohne Mühe
        lesen können.
    """
    for part in free(view):
        clause = part.words
        if clause[0].lower not in WITHOUT or len(clause) < 3 or not _infinite(part):
            continue
        if "zu" in clause[-1].lower[2:] or any(word.tag == "K" for word in clause):
            continue
        opened = clause[1].lower in german.RELATIVE
        if opened and not (clause[2].noun or clause[2].tag in "aV"):
            continue
        others = (*part.before, *(word for words in part.rest for word in words))
        hangs = any(
            word.lower in MODALS or word.lower.startswith((*AUXILIARY, "lass", "läss", "ließ"))
            for word in others
        )
        # Er hatte die Frist ..., ohne Grund verstreichen lassen.
        hangs |= clause[-1].tag == "X" and any(word.lower in HAVE for word in part.before)
        if not hangs and any(word.finite or word.tag == "V" for word in others):
            words = f"{clause[0].text} … {clause[-1].text}"
            yield Hit(clause[0].start, clause[0].end, f"In “{words}” the word “zu” is missing.")
