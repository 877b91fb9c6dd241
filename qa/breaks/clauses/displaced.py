"""Words that a link or a lost mark has thrown into another clause or sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector, lowered
from qa.breaks.clauses.commas_astray import commas
from qa.breaks.verbs.separable import may_have_verb
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

Clause = tuple[Word, ...]

# Prefixes of verbs that open no phrase of their own: voran das Werk, vorbei die Zeit.
PREFIXES = frozenset(
    """hinaus heraus hinein herein hinauf herauf hinab herab hinunter herunter herum umher zurück
    fort weg fest hinzu teil heim hervor""".split()
)
DATIVE = frozenset("aus bei mit nach von zu ab".split())
MOVED = PREFIXES | DATIVE


@detector(0.85, needs=MOVED)
def prefix_before_clause(view: View) -> Iterator[Hit]:
    """The prefix of a verb stands behind a comma, before the word that opens a clause.

    Flags:
        Der Schaden geht weit über das Geld. Ein [[Kind, hinaus das]] nicht lernt, verliert.

        Sie gab das [[Geld, aus das]] sie geerbt hatte.

        Er holte den Brief vom [[Amt, zurück weil]] er ihn brauchte.

    Passes:
        Er ging hinaus, das Kind blieb. Er will hinaus, hinaus in die Welt. Fort, fort, der Tag!

        Er kam, zurück blieb der Hund. Hat sich die Masse nicht verdoppelt, weg damit und noch
        einmal von vorn.
    """
    for sentence in view.sentences:
        for at in commas(sentence, 3):
            before, word, opener, behind = sentence[at - 1], *sentence[at + 1 : at + 4]
            if word.text not in MOVED:
                continue
            relative = opener.text in ("das", "der", "die", "den", "dem") and behind.tag in "FRPb"
            # Sie gab das Geld, aus das sie hatte: no preposition, because of the case.
            if word.text in DATIVE:
                relative = opener.text in ("das", "die") and behind.tag in "RPF"
            late = opener.tag == "S" and word.text in PREFIXES
            late = late and not (opener.text == "damit" and behind.tag in ",.K")  # weg damit
            if before.tag.isalpha() and (relative or late):
                message = f"The prefix “{word.text}” does not belong to this clause."
                yield Hit(before.start, opener.end, message)


@detector(0.85, needs=(",",))
def relative_behind_verb(view: View) -> Iterator[Hit]:
    """The verb of a relative clause stands before its pronoun.

    Flags:
        Die Studie der [[Klinik, erschien die]] im Mai, sorgte für Aufsehen.

    Passes:
        Die Studie der Klinik, die im Mai erschien, sorgte für Aufsehen. Er sagt, kommt die im Mai,
        so ist es gut.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        for (head, mark, clause), (_, closing, following) in pairwise(found):
            if mark != "," or closing != "," or len(clause) < 3 or not following:
                continue
            verb, pronoun, behind = clause[:3]
            relative = pronoun.text in ("der", "die", "das") and behind.tag in "PF"
            goes_on = following[0].maybe_finite and head[-1].noun
            if not ((verb.finite or verb.tag == "q") and relative and goes_on):
                continue
            if not any(word.finite for word in head):
                message = f"“{verb.text} {pronoun.text}” stand the wrong way round."
                yield Hit(head[-1].start, pronoun.end, message)


OWNERS = frozenset(["deren", "dessen"])


@detector(0.85, needs=OWNERS)
def whose_behind_noun(view: View) -> Iterator[Hit]:
    """Behind a comma stands a noun, and deren or dessen behind it.

    Flags:
        Die Autorin, [[Bücher deren]] in zwanzig Sprachen übersetzt sind, lebt in Wien.

    Passes:
        Die Autorin, deren Bücher in zwanzig Sprachen übersetzt sind, lebt in Wien.

        Er hat das Glück, Teil dessen zu sein. Er sah Leute, Häuser, deren Dächer rot waren.
    """
    for sentence in view.sentences:
        for at in commas(sentence, 3):
            noun, pronoun, behind = sentence[at + 1 : at + 4]
            turned = noun.noun and pronoun.text in OWNERS
            if turned and behind.tag in "PFb" and behind.text != "zu":
                message = f"“{noun.text} {pronoun.text}” stand the wrong way round."
                yield Hit(noun.start, pronoun.end, message)


FIRST = frozenset(["ob", "dass", "indem", "nachdem", "sobald"])


@detector(0.85, needs=FIRST | {","})
def clause_opens_with_verb(view: View) -> Iterator[Hit]:
    """Behind a first noun and a comma stands a verb with its object: a pronoun is lost.

    Flags:
        Die [[Ausstellung, zeigt]] die Bilder aus drei Jahrhunderten, ist bis Mai geöffnet.

        Sie fragte, wo wir sind und [[ob kommen wir]] mit dem Auto.

        Bestätigen Sie die Auswahl, [[indem drücken Sie]] die Taste.

    Passes:
        Die Ausstellung, sagt der Leiter aus Bern, ist geöffnet. Das Bild, so scheint es, ist alt.

        Ob Kommen oder Gehen, wir sind da. Sie fragte, ob wir kommen.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        if len(found) > 2 and found[0][1] == found[1][1] == ",":
            head, clause, following = found[0][0], found[1][0], found[2][0]
            phrase = head[0].tag == "A" and head[-1].noun and len(head) < 5
            goes_on = phrase and following[0].finite and _verb_object(clause)
            if goes_on and not may_have_verb((*head, sentence[-1])):
                message = f"A word is missing before “{clause[0].text}”."
                yield Hit(head[-1].start, clause[0].end, message)
        if FIRST.isdisjoint(view.forms):
            continue
        for opener, verb, subject in zip(sentence, sentence[1:], sentence[2:], strict=False):
            late = opener.text in FIRST and verb.tag in "vxi" and verb.text.islower()
            if late and subject.text in ("wir", "er", "sie", "ich", "man", "es", "Sie"):
                message = f"“{verb.text} {subject.text}” stand the wrong way round."
                yield Hit(opener.start, subject.end, message)


def _verb_object(clause: Clause) -> bool:
    """zeigt die Bilder aus drei Jahrhunderten; but: sagt der Leiter"""
    verb = clause[0].tag == "v" and clause[0].lower not in german.REPORTING
    objects = verb and len(clause) > 4 and clause[1].tag == "A"
    return objects and any(word.tag == "P" for word in clause[3:])


ASKING = frozenset("was wen wem warum wann weshalb ob dass wo nachdem bevor".split())
PRONOUNS = frozenset("es ihn sie ihm ihr ihnen uns mir mich".split())
VERBS = frozenset("vxXiV")


@detector(0.85, needs=ASKING)
def object_behind_verb(view: View) -> Iterator[Hit]:
    """In a clause with its verb at the end the object stands behind the verb.

    Flags:
        Wir haben gemessen, [[was Leute kaufen es]], und alles notiert.

        Niemand weiß, [[warum der Koch liebt sie]].

        Er fragt sich, [[wann der Zug verlässt den Bahnhof]].

    Passes:
        Wir haben gemessen, was Leute lieben, es steht hier. Was Kinder brauchen, sie sagen es.

        Wie Menschen mögen es auch Tiere. Er weiß, dass das Amt hilft, ihm zu glauben.
    """
    for sentence in view.sentences:
        for at in range(1, len(sentence) - 4):
            end = _object(sentence, at) if sentence[at].text in ASKING else 0
            if end:
                words = " ".join(word.text for word in sentence[at : end + 1])
                message = f"In “{words}” the verb does not stand last."
                yield Hit(sentence[at].start, sentence[end].end, message)


def _object(sentence: Clause, at: int) -> int:
    """Index of the object behind opener, subject and verb; 0 where there is none."""
    noun = at + 1 + (sentence[at + 1].tag == "A")
    while noun < len(sentence) - 3 and sentence[noun].tag == "a":
        noun += 1
    if noun + 3 >= len(sentence):
        return 0
    subject, verb, word, behind = sentence[noun : noun + 4]
    if not subject.noun or verb.tag not in VERBS or not verb.text.islower():
        return 0
    if word.lower in PRONOUNS and behind.tag in ",.":
        return noun + 2
    closed = noun + 4 < len(sentence) and sentence[noun + 4].tag in ",."
    phrase = word.tag == "A" and behind.noun and verb.tag == "v" and closed
    return noun + 3 if phrase else 0


# Adverbs and pronouns that open a sentence and are no part of a name: das Hier und Jetzt.
OPENERS = frozenset(
    """Dann Danach Er Doch Deshalb Daher Außerdem Dennoch Trotzdem Zudem Dort Später Gestern
    Seitdem Dabei Dazu Allerdings Inzwischen Insgesamt Bisher Schließlich Zunächst""".split()
)


@detector(0.85, needs=lowered(OPENERS))
def full_stop_lost(view: View) -> Iterator[Hit]:
    """Behind a noun or a verb an adverb with a capital and its verb begin a new sentence.

    Flags:
        Das sagte Ines Wolf von der Universität [[Bergen Dann fingen]] alle an zu lachen.

        Die Straße wurde im Mai [[gesperrt Seitdem fahren]] die Busse über Ulm.

    Passes:
        Das sagte Ines Wolf. Dann fingen alle an. Er sagte: „Nun geht es los.“ Das Hier und Dort ist
        egal. In dem Lied Ich werde sein singt sie.

        Die Liste der Gruppe Zuletzt verwendete Dateien ist leer. Der Film Dann Und Wann lief.
    """
    tokens = view.words
    for at in range(2, len(tokens) - 2):
        word = tokens[at]
        if word.tag == "n" and word.text in OPENERS and tokens[at + 1].text.islower():
            before, verb = tokens[at - 1], tokens[at + 1]
            behind = before.noun or before.tag in "vpqzib"
            finite = verb.maybe_finite and verb.tag != "V"
            if behind and before.text not in OPENERS and finite:
                words = view.text[before.start : verb.end]
                message = f"In “{words}” the full stop between two sentences is lost."
                yield Hit(before.start, verb.end, message)


WITH = frozenset("für gegen über durch ohne bei nach in auf mit wegen trotz seit".split())


@detector(0.85, needs=("geworden",))
def became_lost(view: View) -> Iterator[Hit]:
    """Beside geworden stands only a phrase with a preposition; what became is lost.

    Flags:
        Die Inseln, die durch das Öl [[für Firmen geworden]] sind, liegen weit im Norden.

    Passes:
        Die Inseln, die für Firmen wichtig geworden sind. Er ist in Bern Arzt geworden.

        Was ist aus ihm geworden? Es war zur Last geworden. Es ist gegen Abend kalt geworden.
    """
    for clause in view.clauses:
        for at in range(2, len(clause) - 1):
            if clause[at].lower != "geworden" or clause[at + 1].tag not in "xX":
                continue
            start = at - 2
            alone = clause[at - 1].noun and clause[start].lower in WITH
            before = clause[:start]
            other = any(w.tag in "ab" or (w.noun and not _held(before, w)) for w in before)
            if alone and not other:
                message = "What goes with “geworden” is lost."
                yield Hit(clause[start].start, clause[at].end, message)


def _held(clause: Clause, noun: Word) -> bool:
    """Whether a noun stands behind a preposition and an article."""
    at = clause.index(noun)
    return at > 1 and clause[at - 1].tag == "A" and clause[at - 2].tag == "P"
