"""Clauses that never get their verb, by the words that ask for one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.breaks.clauses.free import Clause, free
from qa.breaks.verbs.absent import NOMINATIVE, verbless, with_zu
from qa.check import Hit
from qa.languages import german


@detector(0.85, needs=NOMINATIVE)
def new_clause_without_verb(view: View) -> Iterator[Hit]:
    """Behind a comma a clause opens with its subject and goes on with an object or a participle.

    Flags:
        Mein Nachbar behauptet, [[er ein]] großes Ufo gesehen.

        Wenn du willst, [[ich dich]] gern vom Flughafen.

    Passes:
        Sie trank den Wein, er das Bier aus dem Fass. Er sagt, er habe das Ufo gesehen.

        Sie hat den Wein getrunken, er den Saft gekocht. Obwohl sie kam, er aber nie, war es nett.
    """
    for part in free(view):
        clause = part.words
        if part.first or len(clause) < 4 or clause[0].text not in NOMINATIVE:
            continue
        if any(word.tag in "KS" for word in clause) or not verbless(clause, view.words[-1:]):
            continue
        helped = any(word.tag in "xX" for word in part.before)
        if clause[1].tag == "R" or (clause[-1].tag == "p" and not helped):
            words = f"{clause[0].text} {clause[1].text}"
            yield Hit(clause[0].start, clause[1].end, f"The verb is missing between “{words}”.")


@detector(0.85, needs=(",",))
def pronoun_without_clause(view: View) -> Iterator[Hit]:
    """A relative pronoun has another clause behind it, and then no verb at the end but one ahead.

    Flags:
        [[Wer, bis die Gewinne weg sind, hat]] zu lange gewartet, und das rächt sich.

        Sie traf eine Wahl, [[für die, wenn es misslungen wäre, hätte]] man sie verjagt.

    Passes:
        Wer, bis die Gewinne weg sind, wartet, hat zu lange gezögert. Wer, wenn nicht er, hat das
        gesagt?

        Da ist einer, der, wenn man ihn lässt, redet und redet. Da, wo viel ist, kommt mehr hinzu.
    """
    for sentence in view.sentences if view.text.count(",") > 1 else ():
        found = view.parts(sentence) if sentence[-1].text == "." else []
        for number in range(len(found) - 2):
            (clause, mark, _), (inner, closing, _), (after, _, _) = found[number : number + 3]
            if mark != "," or closing != "," or not _only_pronoun(clause, number == 0):
                continue
            opened = inner[0].tag == "S" or inner[0].lower in ("bis", "seit")
            whole = opened and len(inner) > 2 and inner[-1].finite
            if not whole or inner[1].lower == "nicht" or len(after) < 4:
                continue
            verb = after[0].finite and after[0].text.islower() and not after[-1].finite
            if verb and after[1].tag != "K":
                words = view.text[clause[0].start : clause[-1].end]
                message = f"The clause that opens with “{words}” has no verb."
                yield Hit(clause[0].start, after[0].end, message)


def _only_pronoun(clause: Clause, first: bool) -> bool:
    """Whether a part is a relative pronoun, or one behind its preposition."""
    if first:
        return len(clause) == 1 and clause[0].text == "Wer"
    held = len(clause) == 2 and clause[0].tag == "P"
    return (len(clause) == 1 or held) and clause[-1].lower in german.RELATIVE


# Noun -> its preposition, and how the verbs begin that it goes with, in whatever form.
TURNS = {
    noun: (preposition, tuple(stems.split()))
    for noun, preposition, stems in (
        line.split(": ")
        for line in """Leben: ums: komm kam käm gekomm bring brach bräch gebrach bang gebangt fürcht
 gefürcht bett gebett rann renn lauf lief kämpf gekämpf umgekomm geh ging gegang spiel schwamm
 schwimm red rang ring gerung
Verfügung: zur: steh stand stünd ständ gestand stell gestell hab hat hätt halt hält hielt gehalt
 bereit vorhand überlass überließ blieb bleib geblieb befind
Anspruch: in: nehm nimm nahm nähm genomm
Betracht: in: komm kam käm gekomm zieh zog zög gezog fall fiel fäll gefall
Ausdruck: zum: bring brach bräch gebrach komm kam käm gekomm gelang geb gab gib
Opfer: zum: fall fiel fäll gefall mach gemach werd wird wurd word bring
 stilisier erklär erkor erwähl ausersah ausersehen
Stillstand: zum: komm kam käm gekomm bring brach gebrach führ geführ verurteil verdamm
Vorschein: zum: komm kam käm gekomm bring brach gebrach
Wehr: zur: setz gesetz
Rechenschaft: zur: zieh zog gezog verpflicht""".replace("\n ", " ").splitlines()
    )
}
ENDINGS = ("en", "t", "te", "ten", "n")


@detector(0.85, needs=lambda: {noun.lower() for noun in TURNS})
def turn_without_verb(view: View) -> Iterator[Hit]:
    """A turn such as ums Leben or zur Verfügung stands in a sentence without its verb.

    Flags:
        Bei dem Erdrutsch nach Angaben der Behörden drei Menschen [[ums Leben]].

        Der Präsident am Montag nicht für Fragen [[zur Verfügung]].

    Passes:
        Drei Menschen kamen ums Leben. Alle haben Angst, ums Leben zu kommen, ums Leben gekommene.

        Das ist die Frage zur Verfügung des Gerichts. Zur Verfügung steht nur ein Raum.

        Sie laufen ums Leben. Opfer zum Opfer, Täter zum Täter, so einfach ist es nicht.

        Das kommt in der Grafik (s. Abb.) zum Ausdruck. Er will sich zum Opfer stilisieren.

        Er ist zur Verfügung über das Konto berechtigt, ein Zeichen zum Ausdruck für Freude.
    """
    for sentence in (
        view.sentences if not TURNS.keys().isdisjoint(w.text for w in view.words) else ()
    ):
        turn = sentence[-1].text == "." and any(word.text in TURNS for word in sentence)
        # Behind the point of a short form in brackets the sentence goes on: (s. Abb.) zum Ausdruck.
        turn = turn and not sentence[0].text.islower() and sentence[0].tag != "C"
        if not turn or any(word.tag in "uhe" for word in sentence):
            continue
        for at, (first, noun) in enumerate(pairwise(sentence)):
            preposition, stems = TURNS.get(noun.text, ("", ()))
            same = at > 0 and sentence[at - 1].text == noun.text
            if first.lower != preposition or same or _owned(sentence, at + 2):
                continue
            if any(first in part and _other_verb(part) for part, _, _ in view.parts(sentence)):
                continue  # Deutsch nutzt Verben zum Ausdruck weiterer Kategorien.
            if not any(_of(word.lower, stems) for word in sentence):
                message = f"“{first.text} {noun.text}” has lost its verb."
                yield Hit(first.start, noun.end, message)


def _other_verb(part: Clause) -> bool:
    """Whether a part has a verb that is none of a turn, and that needs no other."""
    return any(word.tag in "vi" and word.text.islower() for word in part)


def _owned(sentence: Clause, at: int) -> bool:
    """Whether a possessor or a name stands at an index, so that the noun is one of its own."""
    word = sentence[at] if at < len(sentence) else None
    return word is not None and (word.tag in "An-" or word.lower in OWNING)


OWNING = frozenset(["von", "über", "für", "-"])  # zur Verfügung über das Konto


def _of(word: str, stems: tuple[str, ...]) -> bool:
    """Whether a word is a form of one of the verbs, with a prefix or without."""
    if word.startswith(stems):
        return True
    return any(word.endswith(stem + ending) for stem in stems for ending in ENDINGS)


OTHERS = "mich mir dich dir ihn ihm ihnen uns sich"
BEHIND_SUBJECT = {
    subject: frozenset(objects.split())
    for subject, objects in {
        "ich": "mich mir dich dir ihn ihm ihnen euch niemanden", "wir": "uns ihn ihm ihnen euch",
        "er": OTHERS, "man": OTHERS, "sie": OTHERS, "es": "sich",
    }.items()
}  # fmt: skip


@detector(0.9, needs=BEHIND_SUBJECT)
def pronouns_without_verb(view: View) -> Iterator[Hit]:
    """A sentence opens with its subject and the object behind it; the verb between is lost.

    Flags:
        [[Ich mich]] schon sehr auf euren Besuch im Mai.

        [[Es sich]], die Nüsse vorher ohne Fett zu rösten.

        [[Man uns]] gewarnt, dass die Straße über den Pass oft gesperrt ist.

    Passes:
        Ich freue mich auf euch. Ich dich auch. Wir uns nicht. Er sich irren? Niemals.

        Ich dich doch auch, das weißt du ja.

        Er, sich umsehend, trat ein. Es ihm recht zu machen, ist schwer. Sie ihm zu nehmen wäre
        falsch.
    """
    for sentence in view.sentences:
        if len(sentence) < 6 or sentence[-1].text != ".":
            continue
        first, second = sentence[:2]
        known = second.text in BEHIND_SUBJECT.get(first.lower, ()) and first.text[0].isupper()
        clause = view.parts(sentence)[0][0]
        known = known and clause[-1].lower not in ("auch", "nicht")
        if known and not with_zu(clause):
            words = f"{first.text} {second.text}"
            yield Hit(first.start, second.end, f"The verb is missing between “{words}”.")
