"""Verbs that lack a phrase which they cannot be without."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from qa.breaks import View, detector
from qa.breaks.verbs.arguments import Phrase
from qa.breaks.verbs.mains import Clause, whole_clauses
from qa.breaks.verbs.separable import goes_with
from qa.check import Hit
from qa.languages.german_frames import TRANSITIVE
from qa.text.german import inflect
from qa.text.german.requests import request as asked
from qa.text.german.words import Word, separable

LATER = 60  # words behind a clause in which an infinitive may be its object
SHORT_LATE = 3  # the same of those with their verb last
# Wenn nicht sogar, wenn auch nicht: these go on with the clause before.
GOES_ON = frozenset("sogar gar nur nicht seit erst immer noch so".split())
SHORT = 5  # words of a clause that may leave out what it speaks of: Wer sucht, der findet.
# Words that are or begin objects and have no tag that says so.
OBJECTS = frozenset(
    """einander allerlei allerhand dergleichen derlei irgendwas irgendetwas irgendwen
    irgendjemanden mehr weniger genug sämtliche""".split()
)
TOWARDS = frozenset("zu zur zum nach ins heim".split())  # zu sich finden, nach Hause finden
HAVE = frozenset("hat haben hatte hatten hätte hätten".split())
# Beside these an infinitive has an object, be it sich, but for some: Das lässt tief blicken.
LET = frozenset("lässt läßt ließ ließen ließe".split())
LET_ALONE = frozenset(
    """ahnen aufhorchen ausrichten beten bitten blicken durchblicken erahnen erkennen erwarten
    grüßen hinrichten hoffen nachfragen rufen schießen schließen verlauten vermuten warten
    wissen""".split()
)
SELF = frozenset("sich mich dich uns euch mir dir".split())
MODALS = frozenset(
    """kann können konnte konnten könnte könnten muss müssen musste mussten müsste müssten soll
    sollen sollte sollten will wollen wollte wollten darf dürfen durfte durften möchte
    möchten""".split()
)


@cache
def finite_forms() -> dict[str, frozenset[tuple[str, str]]]:
    """Finite form -> the verbs it may belong to, as prefix and base."""
    table: dict[str, set[tuple[str, str]]] = {}
    for infinitive in TRANSITIVE:
        prefix, base = inflect.split(infinitive)
        for form in inflect.verb(infinitive).finite:
            table.setdefault(form, set()).add((prefix, base))
    return {form: frozenset(found) for form, found in table.items()}


@cache
def closing_forms() -> frozenset[str]:
    """Infinitives and participles."""
    return frozenset(form for infinitive in TRANSITIVE for form in inflect.verb(infinitive).whole)


@cache
def _known() -> frozenset[str]:
    """What one of these verbs may be told by."""
    return closing_forms() | finite_forms().keys() | LET


@detector(0.85, needs=_known)
def object_lost(view: View) -> Iterator[Hit]:
    """A verb that needs subject and object has one of them at most.

    Flags:
        Nach dem Brand [[betrat]] als Erste die Ruine und suchte nach Spuren.

        In diesem Jahr [[findet]] das Hafenfest erst im Oktober.

        Trotz aller Kritik ließ die Ministerin nicht von ihrem Vorhaben [[abbringen]].

    Passes:
        Nach dem Brand betrat sie als Erste die Ruine. Im Oktober findet das Hafenfest statt.

        Er prägte ab 763 erstmals eigene Münzen. Die Raten erreichen hier bis zu 9 mm pro Jahr.

        Die Werke benötigen nach wie vor das Öl. Sie stellten fest, dass das Probleme verursacht.

        Das lässt tief blicken. Der Prunk ließ auf Reichtum schließen. Darüber lässt sich streiten.

        Die Geschwister kennen einander seit langem. Im Parkett fand das mehr Beifall als auf den
        Rängen. Der Kater fand nach zwei Wochen allein nach Hause.

        In der Gruppe verbesserten sich bis auf zwei sämtliche Schüler im Lesen.

        Zu lange Skier führen zum Ausschluss. Nur der Staat darf zwingen. Bei weitem mehr kamen.

        Er wusste, dass ich mir das kaum vorstellen konnte, gegen sie zu kämpfen.

        Dafür verwendete man in erster Linie, aber nicht ausschließlich, gute Boote.

        Vor allem dort sollen Schulen unter anderem Säle einrichten. Sie sollen ab 2008 Strom
        erzeugen. Es ist möglich, dass sich unter ihr Rost bildet.
    """
    for sentence, clause in whole_clauses(view):
        verb = _transitive(clause, sentence)
        if verb is None or any(word.lower in OBJECTS for word in clause.words):
            continue
        found = clause.phrases
        if found is None or paired(found) or _announces(clause, sentence, verb):
            continue
        # Obwohl von Freunden umgeben: a participle
        if not clause.late or any(phrase.nominative for phrase in found):
            message = f"“{verb.text}” has no subject or no object."
            yield Hit(verb.start, verb.end, message)


def _announces(clause: Clause, sentence: tuple[Word, ...], verb: Word) -> bool:
    """Whether an infinitive with zu behind the clause may be the object: kaum vorstellen konnte, zu
    siegen; or a modal says what may be done to all: Der Staat darf zwingen."""
    if clause.verb.lower in MODALS or not clause.late:
        return clause.verb.lower in MODALS
    end = bisect_right(sentence, verb.start, key=lambda word: word.start)
    return any(word.tag == "z" or word.lower == "zu" for word in sentence[end : end + LATER])


def _transitive(clause: Clause, sentence: tuple[Word, ...]) -> Word | None:
    """The verb of a clause that needs an object."""
    verb, closing = clause.verb, clause.closing
    if len(clause.words) < SHORT:
        return None
    if verb.lower in HAVE or verb.lower in MODALS:
        one = len(closing) == 1 and closing[0].lower in closing_forms()
        tag = "pqbi" if verb.lower in HAVE else "iX"
        return closing[0] if one and closing[0].tag in tag else None
    if verb.lower in LET:
        alone = any(word.lower in SELF for word in clause.words) or len(closing) != 1
        alone = alone or closing[0].lower in LET_ALONE or closing[0].tag not in "iX"
        return None if alone else closing[0]
    if len(closing) > 1 or any(word.tag in "pqizXV" for word in closing):
        return None
    if clause.late:
        return verb if not closing and verb.lower in closing_forms() else None
    known = finite_forms().get(verb.lower, frozenset())
    prefix = closing[0].lower if closing else ""
    if not any(prefix == other for other, _ in known):
        return None
    if prefix:
        return verb
    # A prefix in the middle (stellte fest, dass) or behind a clause inside.
    finds = ("", "finden") in known and any(w.lower in TOWARDS for w in clause.words)
    return None if finds or _parted(verb, sentence[sentence.index(verb) + 1 :]) else verb


def _parted(verb: Word, rest: tuple[Word, ...]) -> bool:
    """Whether a prefix of the verb stands behind it: stellte gestern fest, brachte ihn um und."""
    return any(
        word.lower in separable()
        and (word.tag not in "PA" or after.tag in "KP.,")
        and goes_with(word.lower, verb)
        for word, after in pairwise(rest)
    )


def paired(found: list[Phrase]) -> bool:
    """Whether one phrase may be the subject and another one the object."""
    return any(
        one.nominative and other.accusative for one in found for other in found if one is not other
    )


# Verbs that have no subject, or leave it to what follows: mir graut, hier heißt es.
IMPERSONAL = frozenset(
    """graut graute friert fror heißt hieß gilt galt fehlt fehlte scheint schien gibt gab dürstet
    ekelt siehe reicht reichte schmerzt passiert gelingt gelang genügt bedarf bedurfte wundert
    wunderte freut freute liegt lag geht ging steht stand lässt läßt ließ lassen ließen danke
    bitte""".split()
)
PASSIVE = frozenset(
    """werden wird wurde worden würde würden werde sein ist war sei seien wäre wären bin
    bist""".split()
)
# Of these there is no impersonal form: only its singular goes without a subject.
PLURAL = frozenset("wurden sind waren".split())


# What ends in e and is no imperative: konnte, würde, habe.
PAST = re.compile("(?:te|[uü]rde|werde|habe|sei)$")
NOBLE = frozenset(["von", "van", "de"])
SUBJECTS = frozenset("er sie es wir ich man die das ein eine diese".split())


@detector(0.85)
def nominative_lost(view: View) -> Iterator[Hit]:
    """None of the phrases of a clause may be its subject.

    Flags:
        Bis zum Morgen [[hatten]] den vermissten Segler aus dem Watt geholt.

        Weil der Motor kalt war, [[konnte]] nicht mehr bremsen.

        Die Anlage ist so gebaut, dass sich nachts von selbst [[abschaltet]].

    Passes:
        Bis zum Morgen hatten sie den Segler geholt. Den Segler holten zwei Boote.

        Falls du ihn nicht öffnen kannst, kopiere ihn in die Adresszeile deines Browsers.

        Wenn du gehst, nimm den Hund mit.

        Aber irgendetwas störte mich daran. Im Saal wurde gelacht. Mir ist kalt.

        Bei beiden wird anhand von Werten ausgewertet.

        Über die Hälfte ging heim. Von den Kindern blieben nur drei. Den Haag liegt im Westen.

        In dieser Zeit wurden von Norwegen aus Inseln besiedelt. Wenn ihr wollt, kommt alle mit.

        Es war klein, wenn auch nicht so klein wie gedacht. Obwohl von Freunden umgeben, ging er.

        Es zeigt sich, dass irgendetwas fehlt, wenn nicht sogar für alle. Er fragt, ob dem so ist.

        Dem Schutz dienen eng bis dicht anliegende Brillen. Für Schulen sind ab sofort Mittel da.

        Deswegen danke ganz herzlich für den Antrag. Wir sehen, dass um uns herum jeder Häuser baut.

        In Prag wurden mit dem Bahnhof, dem Rathaus und dem Dom große Häuser gebaut.

        Ins Alter wachsen von Mitte des nächsten Jahrzehnts an die großen Jahrgänge hinein.
    """
    for sentence, clause in whole_clauses(view):
        if not clause.after and len(clause.words) < (SHORT_LATE if clause.late else SHORT):
            continue
        if clause.late and _elliptic(clause):
            continue
        if any(b.lower in SUBJECTS and a.tag != "P" for a, b in pairwise(clause.words)):
            continue  # most clauses need no closer look
        verb = clause.verb
        if any(a.lower in NOBLE and b.tag == "n" for a, b in pairwise(clause.stretches[-1])):
            continue  # im Mai wandte sich von Weizsäcker dagegen
        request = clause.after and verb.lower.endswith("t") and verb.lower != "hat"
        request |= clause.after and verb.lower.endswith("e") and not PAST.search(verb.lower)
        request |= clause.after and asked(verb.text)
        request |= verb.lower in ("seid", "lasst", "bitte") or (
            verb.tag == "i" and len(clause.words) < 7
        )
        if request:
            continue  # Wenn ihr hungrig seid, kommt zu mir. Auf 0 setzen zum Löschen.
        found = clause.phrases
        if found is None or any(phrase.nominative for phrase in found):
            continue
        if any(word.text == "%" for word in sentence) or _more_of(sentence):
            continue  # den Kirchen gehören 38,1 % der Leute an
        if _personal(clause, sentence):
            verb = clause.verb
            yield Hit(verb.start, verb.end, f"“{verb.text}” has no subject.")


def _more_of(sentence: tuple[Word, ...]) -> bool:
    """Whether more of something may be the subject: immer mehr unseres Lebens spielt sich ab."""
    return any(
        first.lower in ("mehr", "weniger")
        and (second.lower.endswith(("eres", "nes")) or (second.finite and second.tag != "v"))
        for first, second in pairwise(sentence)
    )


# Pronouns that look like the article of the noun behind them: dass dieser Gitarre spielte.
UNSURE = OBJECTS | frozenset("einem dieser jener jeder keiner irgendein irgendeine soviel".split())


def _elliptic(clause: Clause) -> bool:
    """Whether a clause with its verb last may do without a subject, or has one with no tag."""
    first, second = clause.words[0].lower, clause.words[1].lower
    goes_on = first in ("auch", "nicht") and second in GOES_ON
    participle = clause.verb.tag in "Vi" and not clause.closing
    unsure = any(word.tag in "KC" or word.lower in UNSURE for word in clause.words)
    return goes_on or participle or unsure


def _personal(clause: Clause, sentence: tuple[Word, ...]) -> bool:
    """Whether the verb of a clause has a subject in every use."""
    verb, forms = clause.verb.lower, {word.lower for word in sentence}
    if verb in PLURAL:
        return True
    impersonal = (
        verb in IMPERSONAL or verb in PASSIVE or not forms.isdisjoint(("werden", "worden", "sein"))
    )
    return not impersonal and not any(word.lower in PASSIVE for word in clause.words)
