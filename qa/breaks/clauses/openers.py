"""Clauses whose verb stands where their opening words do not let it stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import OPENER, View, detector
from qa.breaks.clauses.commas import OPENERS, late_verb
from qa.breaks.verbs.complexes import like_participle
from qa.breaks.verbs.separable import zu_inside
from qa.breaks.verbs.two import LOOSE, TIES
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word


@detector(0.85, needs=(",",))
def subject_alone(view: View) -> Iterator[Hit]:
    """The main clause is a pronoun without a verb.

    Flags:
        [[Niemand,]] warum die Wale die Bucht verlassen haben.

    Passes:
        Niemand, der das weiß, sagt es. Nichts, was hilft. Du, wenn er kommt, geh.

        Jemand, dem man traut, weiß, warum.
    """
    for sentence in view.sentences:
        if len(sentence) < 6 or not ended(sentence):
            continue
        first, comma, opener = sentence[:3]
        alone = first.tag == "R" and first.lower not in ("nichts", "etwas", "du", "ihr", "euch")
        late = opener.lower in german.QUESTION or opener.lower in german.PURE_SUBORDINATING
        if alone and comma.tag == "," and late and all(w.tag != "," for w in sentence[2:]):
            yield Hit(first.start, comma.end, f"“{first.text}” has no verb.")


SUBJECTS = frozenset(["er", "ich", "wir", "man", "sie", "es"])


@detector(0.85, needs=SUBJECTS)
def verb_second_lost(view: View) -> Iterator[Hit]:
    """A clause opens with its subject, and its verb comes last: its opening word is lost.

    Flags:
        Die Geige, [[er auf]] dem Dachboden fand, ist ein Vermögen wert.

        Ich weiß nicht, [[er heute]] kommt. Er fragte, [[sie morgen]] kommt.

    Passes:
        Die Geige, die er auf dem Dachboden fand, ist wertvoll. Der Mann, er war alt, ging.

        Sagt er, er auf seinem Dachboden sei froh, ist er es.
    """
    for sentence in view.sentences:
        waits = False
        for clause, mark, _ in view.parts(sentence):
            first, last = clause[0], clause[-1]
            waited = waits  # for the verb of a clause before: weil, wenn es geht, er heute kommt
            verb = any(w.maybe_finite for w in clause)
            alone = len(clause) == 1 and clause[0].tag == "S"
            waits = (waits and any(w.tag == "S" for w in clause)) if verb else alone
            if first.text not in SUBJECTS or len(clause) < 3 or not last.finite or waited:
                continue
            if len(clause) < 4 and clause[1].tag != "F":
                continue
            at = sentence.index(first)
            inner = clause[1:-1]
            verbs = any(w.maybe_finite or w.tag in "uheK" for w in inner)
            comma = at > 1 and sentence[at - 1].tag == ","
            adverb = clause[1].tag == "F" and clause[1].lower not in FOCUS
            if first.text in ("sie", "es") and (not adverb or mark != "." or last.tag != "v"):
                continue
            opened = comma and (adverb or (sentence[at - 2].noun and clause[1].tag in "PA"))
            if opened and last.finite and not verbs:
                yield Hit(
                    first.start,
                    clause[1].end,
                    f"{OPENER} is missing before “{first.text}”.",
                )


# Particles that belong to a pronoun before them: er selbst kommt.
FOCUS = frozenset(
    """selbst auch nur allein alle beide mehr also so zu sogar nicht zwar da dort hier immer jedoch
    aber hingegen dagegen""".split()
)


# Verbs that have an infinitive with zu, in forms that close their clause.
GOVERNORS = frozenset(
    """versucht versuchte versuchten beschloss beschlossen beschließt begann begonnen hofft hoffte
    plant plante planen geplant verspricht versprach versprochen bat bittet gebeten vergaß vergessen
    gelang gelungen bereit fordert forderte gefordert droht drohte empfiehlt empfahl empfohlen
    erlaubt erlaubte verboten verbietet ankündigte angekündigt aufgefordert gezwungen entschied
    entschieden entschlossen weigerte weigert geweigert""".split()
)
UM = frozenset(["um", "ohne", "statt", "anstatt"])
TRIGGERS = GOVERNORS | UM


@detector(0.85, needs=TRIGGERS)
def infinitive_without_zu(view: View) -> Iterator[Hit]:
    """A clause with um, ohne or anstatt has an infinitive, but no zu.

    Flags:
        Sie fuhr in die Stadt, [[um]] dort einen Anwalt treffen.

        Die Stiftung beschloss, [[das]] Grundstück am See der Gemeinde schenken.

        [[Um]] die Farbe prüfen, hält man das Blatt ans Licht.

    Passes:
        Sie fuhr in die Stadt, um dort einen Anwalt zu treffen. Er kam, ohne Hut. Um wen geht es?

        Es reicht nicht, um gut lesen, schreiben und rechnen zu lernen. Er muss, um heil anzukommen.

        Der Streit, um den sich alle kümmern, ist alt. Er will, ohne Geld, leben.

        Wir dürfen die Orte nicht vergessen, in denen weiterhin Zwänge herrschen.

        Das wissen die, die einst gegangen sind, um ihre alten Ersparnisse bangen.

        Rechte braucht, wer da ist, um Drucker hinzuzufügen/zu entfernen/zu bearbeiten.

        Ohne Geld leben, das kann sie. Um gut lesen, schreiben und rechnen zu lernen, übt er.

        Jeder kann, wenn es ihm erlaubt ist, eine Datei lesen.

        Gut, dass wir die Mission, die einzige im Meer, um ein weiteres Jahr verlängern.

        Er weiß, dass viele, die gebeten haben zu gehen, dem Haus danken, dass es sie gehen lässt.
    """
    for sentence in view.sentences:
        before: tuple[Word, ...] = ()
        within = False  # a clause inside, behind which another goes on: kann jeder, dem ..., lesen
        for clause, mark, following in view.parts(sentence):
            sure = mark == "." and bool(before) and before[-1].lower in GOVERNORS
            if before and mark in ",." and (sure or not within) and _governed(before, clause):
                message = f"“zu” is missing before “{clause[-1].text}”."
                yield Hit(clause[0].start, clause[0].end, message)
            before = clause
            within |= any(word.tag == "S" or word.lower in MODAL for word in clause)
            opens = clause[0].lower in UM and len(clause) > 3
            if clause[0].lower == "um" and clause[-1].lower in WITH_UM:
                continue
            # Its phrase may stand inside: lässt Menschen, ohne Prüfung der Gründe, abschieben.
            inside = clause[0].lower == "ohne" and any(word.noun for word in clause[1:3])
            if inside and any(w.lower in MODAL for w in sentence if w.start < clause[0].start):
                continue
            # Before a comma only where the main clause follows: Um es zu lesen, muss man ...
            main = mark == "," and clause[0] is sentence[0] and _verb_first(following)
            closed = main or (mark == "." and clause[0].lower != "statt")  # statt nur reden
            if not opens or not closed or clause[-1].tag != "i":
                continue
            second = clause[1].lower
            subject = clause[2].tag in "RAPF" or clause[2].text == "Sie"
            link = second in german.RELATIVE and subject
            link |= clause[1].tag == "C"  # um 180 Grad drehen
            link |= clause[-2].lower in MEASURES  # um ein weiteres Jahr verlängern
            # hinzuzufügen/zu entfernen/zu bearbeiten
            zu = any(w.lower.endswith("zu") or zu_inside(w.lower) for w in clause)
            other = zu or any(w.tag in "zvxSKX" for w in clause) or _attribute(clause)
            if not link and not other and second not in german.QUESTION:
                yield Hit(
                    clause[0].start,
                    clause[0].end,
                    f"“zu” is missing in “{clause[0].text} … {clause[-1].text}”.",
                )


def _attribute(clause: tuple[Word, ...]) -> bool:
    """Whether um or ohne opens an attribute, or what closes is a participle: um den Kern gruppierte
    Steine, ohne Hinweis mit Zahlen versehen."""
    weak = ("te", "ten", "ter", "tes", "nde", "nden", "nder")
    inside = any(a.lower.endswith(weak) and b.noun for a, b in pairwise(clause[2:]))
    return inside or like_participle(clause[-1].lower)


def _verb_first(clause: tuple[Word, ...]) -> bool:
    """Whether a clause opens with its verb and something behind it that may be its subject."""
    return len(clause) > 1 and clause[0].maybe_finite and clause[1].tag in "RANMn"


MEASURES = frozenset(
    """jahr jahre monat monate woche wochen tag tage stunde stunden minuten sekunden grad meter
    kilometer zentimeter prozent prozentpunkte euro dollar franken punkte drittel viertel hälfte
    faktor stufe mal vielfaches zehnfache doppelte""".split()
)
MODAL = frozenset(
    """lässt lassen ließ ließen kann können konnte konnten muss müssen musste mussten soll sollen
    sollte sollten will wollen wollte wollten darf dürfen durfte wird werden würde würden""".split()
)
# Verbs that take um themselves: die, die einst gingen, um ihre Ersparnisse bangen.
WITH_UM = frozenset(
    """bangen bitten kämpfen ringen werben trauern weinen streiten sorgen kümmern konkurrieren
    buhlen betteln wetten spielen losen wetteifern feilschen fürchten bemühen kreisen""".split()
)
# What opens such a clause and no clause of its own; das, den and dem behind a verb are articles.
INSIDE = frozenset(
    """das den dem ein einen eine seinen ihren ihn sich es seine sein mit auf nach im in zur zum am
    an""".split()
)


def _governed(before: tuple[Word, ...], clause: tuple[Word, ...]) -> bool:
    """Whether an infinitive depends on a verb before the comma and has no zu."""
    last, first = before[-1], clause[0]
    if before[0].lower == "wie" and last.tag == "p":
        return False  # wie von Anfang an geplant
    behind = last.lower in GOVERNORS
    if not behind:  # behind a noun it may be a relative clause: Er plant Reisen, die alle lieben.
        near = first.lower in INSIDE and not (last.noun or last.tag in "RC")
        behind = near and any(word.lower in GOVERNORS for word in before)
    opens = behind and first.lower in INSIDE and len(clause) > 2
    # Sie haben Streiks begonnen, mit denen sie Lohn fordern.
    if opens and first.tag == "P" and clause[1].lower in german.RELATIVE:
        opens = clause[2].tag not in "RA" and clause[1].lower not in ("denen", "dessen", "deren")
    other = any(word.lower == "zu" or word.tag in "zxvXSK" for word in clause)
    return opens and clause[-1].tag == "i" and not other


@detector(0.85, needs=("sie",))
def two_requests(view: View) -> Iterator[Hit]:
    """Two verbs with their subject Sie stand in one clause.

    Flags:
        Wir haben heute geöffnet [[kommen Sie]] gern vorbei.

        Wenn die Leuchte blinkt, wenden Sie sich [[kontaktieren Sie]] an den Kundendienst.

    Passes:
        Wenden Sie sich an uns und rufen Sie an. Wie Sie wollen, tun Sie es.

        Wissen Sie, was Sie tun? Sagen Sie Ihren Freunden, dass Sie kommen.
    """
    for clause in view.clauses:
        found = [
            index
            for index in range(len(clause) - 1)
            if clause[index].tag in "iVvqX" and clause[index + 1].text == "Sie"
        ]
        if len(found) == 1 and _behind_finite(clause, found[0]):
            word = clause[found[0]]
            message = f"“{word.text} Sie” does not fit here: the clause has a verb already."
            yield Hit(word.start, clause[found[0] + 1].end, message)
        if len(found) < 2:
            continue
        between = clause[found[0] : found[-1]]
        if not any(word.tag in "KS" or word.lower in german.QUESTION for word in between):
            word = clause[found[-1]]
            message = (
                f"“{word.text} Sie” does not fit here: the clause has a verb and a subject already."
            )
            yield Hit(word.start, clause[found[-1] + 1].end, message)


def _behind_finite(clause: tuple[Word, ...], at: int) -> bool:
    """Whether a clause that has a finite verb goes on with another one and its subject Sie."""
    first = 0
    if late_verb(clause) or clause[0].lower in german.QUESTION:
        return False
    for index, word in enumerate(clause[:at]):
        if word.lower in TIES or word.tag == "S" or word.lower in OPENERS:
            first = 0
        elif index and ((word.finite and word.lower not in LOOSE) or word.tag == "X"):
            first = index
    before = clause[at - 1]
    return (
        first > 0
        and at > first + 1
        and before.lower != "zu"
        and before.tag != "P"
        and (clause[at].tag == "i")
    )
