"""Clauses whose verb stands second where it belongs last, and main clauses that have it third."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import Part, View, detector
from qa.breaks.order.english import COUNTING
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.text.german.words import Word

Clause = tuple[Word, ...]

# Behind these no main clause stands by itself: Obwohl, das stimmt nicht; wenn du mich fragst, ich
# würde gehen; bevor du fragst, ich habe keine Zeit.
BEHIND = frozenset("obwohl nachdem weil sobald obgleich".split())
SUBJECTS = frozenset("er sie es wir ich man".split())
# What is said by the way: Obwohl ich zugeben muss, er hat recht; weil du fragst, ich bin es.
SAID = (
    "sag", "frag", "zugeb", "zugib", "glaub", "denk", "mein", "find", "hoff", "heiß", "weiß",
    "wiss", "wuss", "behaupt", "schreib", "schrieb", "scheint", "schien", "erwähn", "zugestand",
)  # fmt: skip


@detector(0.9, needs=BEHIND)
def main_clause_verb_third(view: View) -> Iterator[Hit]:
    """Behind a clause with its conjunction comes the subject, and only then the verb.

    Flags:
        Obwohl es regnete, [[sie gingen]] im Park spazieren.

        Nachdem er gegessen hatte, [[er ging]] ins Bett.

        Weil die Preise gestiegen sind, [[viele Menschen sparen]] an der Heizung.

    Passes:
        Obwohl es regnete, gingen sie spazieren. Obwohl ich zugeben muss, er hat recht damit.

        Nachdem er gegessen hatte, er war sehr hungrig, ging er ins Bett.

        Wenn du mich fragst, ich würde gehen.

        Weil die Preise steigen, die Löhne sinken und die Renten. Obwohl, er war hier.

        Weil er müde war, sie ihn aber brauchte, kam er. Weil es regnet, sie aber gehen will.
    """
    for sentence in view.sentences:
        parts = view.parts(sentence)
        if len(parts) < 2 or parts[0][0][0].lower not in BEHIND or not ended(sentence):
            continue
        (first, mark, _), (clause, closing, following) = parts[:2]
        alone = closing == "." or (bool(following) and following[0].tag == "S")
        if mark != "," or not alone or not _complete(first):
            continue
        # Nachdem das geklärt ist, ich habe noch eine Frage.
        spoken = clause[0].text in ("ich", "wir") and first[0].lower in ("nachdem", "weil")
        at = 0 if spoken else _behind_subject(clause)
        rest = clause[at + 1 :]
        # With a verb at the end it goes on the first: weil er ..., sie wurde gefragt
        if at and rest and not rest[-1].finite and not any(w.tag in "KX" for w in rest):
            words = view.text[clause[0].start : clause[at].end]
            message = f"In “{words}” the verb belongs before the subject."
            yield Hit(clause[0].start, clause[at].end, message)


def _complete(clause: Clause) -> bool:
    """Whether a clause has its verb at the end, and is said of things and not of words."""
    said = any(word.lower.startswith(SAID) for word in clause[1:])
    return len(clause) > 2 and clause[-1].finite and not said


def _behind_subject(clause: Clause) -> int:
    """Index of the finite verb right behind a subject that opens a clause; 0 for others."""
    if len(clause) > 2 and clause[0].text in SUBJECTS:
        return 1 if clause[1].finite else 0
    several = len(clause) > 4 and clause[0].text in COUNTING and clause[1].tag in "NM"
    verb = several and clause[2].tag in "vxiX" and clause[3].tag in "PAF"
    return 2 if verb else 0


OPENERS = frozenset("wenn dass ob obwohl nachdem bevor sobald falls indem".split())
OBJECTS = frozenset(
    """den das einen eine ein ihren ihre seinen seine meinen meine unseren unsere diesen diese
    dieses keinen keine""".split()
)
NO_OBJECT = ("woche", "monat", "jahr", "tag", "nacht", "zeit", "stunde", "minute", "moment", "mal",
             "abend", "morgen", "weile", "meter", "stück", "sommer", "winter", "leben", "weg",
             "bisschen", "augenblick", "sekunde", "schritt")  # fmt: skip
MODALS = frozenset(
    """kann konnte konnten könnte muss musste mussten müsste soll sollte sollten darf durfte durften
    will wollte wollten""".split()
)
BE = frozenset("ist war sei wäre".split())
DOUBLE = frozenset("können müssen lassen wollen dürfen sollen sehen hören".split())


@detector(0.9, needs=OPENERS)
def clause_verb_second(view: View) -> Iterator[Hit]:
    """Behind a conjunction subject and verb come first, and what belongs before the verb follows.

    Flags:
        Wenn [[Sie verlieren Ihre]] Karte, rufen Sie uns an.

        Er sagte, dass [[er konnte]] nicht kommen, weil er krank war.

        Das Gericht entschied, dass [[der Verkauf des Werks war]] illegal.

    Passes:
        Wenn Sie Ihre Karte verlieren, rufen Sie an. Er sagte, dass er nicht kommen konnte.

        Er sagte, dass er kann und will. Ob er kommt die ganze Woche, ist offen.

        Dass er hat kommen können, freut sie. Sie weiß, dass es ist wie früher.

        Dass er muss arbeiten gehen lassen.

        Er sagt, dass der Verkauf des Werks illegal war, dass er ist und war und dass sie kamen.
    """
    for sentence in view.sentences:
        for part in view.parts(sentence):
            clause = part[0]
            at = _second(clause) if clause[0].lower in OPENERS else 0
            end = at and _early(part, at)
            if end:
                words = view.text[clause[1].start : clause[end].end]
                message = f"In “{words}” the verb does not stand at the end of its clause."
                yield Hit(clause[1].start, clause[end].end, message)


def _second(clause: Clause) -> int:
    """Index of what stands right behind the subject of a clause; 0 where that is not sure."""
    if len(clause) < 5:
        return 0
    if clause[1].lower in SUBJECTS:
        return 2
    if clause[1].text not in ("der", "die", "das", "ein", "eine") or not clause[2].noun:
        return 0
    owned = len(clause) > 6 and clause[3].text in ("des", "der", "eines", "einer")
    return 5 if owned and clause[4].noun else 3


def _early(part: Part, at: int) -> int:
    """Index of the last word that shows that the verb at an index stands too early; 0 if none."""
    clause, mark, _ = part
    verb, rest = clause[at], clause[at + 1 :]
    if mark not in ",.;" or not rest or any(w.tag in "KSu" or w.lower == "wie" for w in rest):
        return 0
    late = any(word.tag in "xXvVqpzhi" for word in rest)
    if verb.lower in MODALS:
        plain = rest[-1].tag == "i" and rest[-1].lower not in DOUBLE
        others = any(word.tag in "xXvVqpzhi" for word in rest[:-1])
        return at if plain and len(rest) > 1 and not others else 0
    if late:
        return 0
    if verb.lower in BE and clause[0].lower == "dass":
        return at if len(rest) == 1 and rest[0].tag == "b" and at > 2 else 0
    verbal = verb.tag == "v" or (verb.tag == "i" and clause[1].lower in ("sie", "wir"))
    noun = len(rest) > 1 and rest[-1].noun and all(word.tag == "a" for word in rest[1:-1])
    held = noun and rest[0].lower in OBJECTS and not rest[-1].lower.endswith(NO_OBJECT)
    return at + 1 if verbal and held else 0


# What opens a sentence and has no comma behind it.
ADVERBIAL = frozenset("nach vor seit während trotz wegen aufgrund im am in zum beim".split())
CALLED = frozenset("Mal Motto Wortes Tages Tat".split())
MANY = frozenset("Tausende Hunderte Dutzende Hunderttausende Millionen Zehntausende".split())


@detector(0.9, needs=(",",))
def comma_behind_adverbial(view: View) -> Iterator[Hit]:
    """Behind a phrase with a preposition come a comma and the subject, as in English.

    Flags:
        Nach dem [[Sturm, Tausende von Häusern waren]] ohne Strom.

        Im letzten [[Jahr, wir haben]] zwei Filialen eröffnet.

    Passes:
        Nach dem Sturm waren Tausende ohne Strom. Nach dem Sturm, er tobte lange, war es still.

        Im Gegenteil, er war es.

        Im Saal, Hunderte waren gekommen, spielte sie. In Bonn, sie wusste es, wohnte er.

        Auf der Suche nach Menschen, die es wissen. Nach dem Spiel, das wir gesehen haben.
    """
    for sentence in view.sentences:
        parts = view.parts(sentence) if sentence[0].lower in ADVERBIAL else ()
        if len(parts) < 2 or parts[0][1] != "," or not ended(sentence):
            continue
        head, (clause, closing, following) = parts[0][0], parts[1]
        alone = closing == "." or (bool(following) and following[0].tag == "S")
        phrase = 2 < len(head) < 7 and all(w.tag in "AaCNMn" for w in head[1:]) and head[-1].noun
        # Zum letzten Mal, ich habe nichts. Beim Leben meiner Mutter, ich war es nicht.
        called = head[0].lower in ("zum", "beim", "wegen") or head[-1].text in CALLED
        called = called and clause[0].text in SUBJECTS
        at = _behind_many(clause) if alone and phrase and not called else 0
        if at and len(clause) > at + 2 and not clause[-1].finite:
            words = view.text[head[-1].start : clause[at].end]
            message = f"In “{words}” a comma stands where the verb belongs."
            yield Hit(head[-1].start, clause[at].end, message)


def _behind_many(clause: Clause) -> int:
    """Index of the verb behind a pronoun, or behind Tausende von Häusern; 0 where none is."""
    if len(clause) < 4:
        return 0
    if clause[0].text in SUBJECTS:
        return 1 if clause[1].finite or clause[1].tag == "X" else 0
    at = 1
    if clause[0].text in MANY:
        at = 3 if clause[1].lower == "von" and clause[2].noun else 2 if clause[1].noun else 1
    elif clause[0].text in COUNTING and clause[1].noun:
        at = 2
    else:
        return 0
    return at if at < len(clause) and clause[at].tag in "vxX" else 0
