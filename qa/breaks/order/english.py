"""Word order that is that of English: the verb third, an infinitive before its object."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.text.german.articles import articles
from qa.text.german.words import Word

PRONOUNS = frozenset("er sie es wir ich man".split())
# Prepositions that no clause opens with: während der Krieg tobte, seit Mai die Grenze schloss.
OPENERS = frozenset(
    """im am in an auf nach vor bei mit aus unter über trotz wegen durch zwischen zum zur vom
    beim""".split()
)
COUNTING = frozenset("beide viele einige mehrere zahlreiche alle".split())
LAST = ("letzt", "vergangen", "vorig", "nächst", "kommend")
TIMES = frozenset(
    "Woche Jahr Monat Nacht Tag Sommer Winter Herbst Frühling Frühjahr Saison".split()
)
# Vor allen Dingen die Union hat das gesagt: it belongs to the subject.
FOCUS = frozenset([("allen", "dingen"), ("erster", "linie")])
ADVERBS = frozenset("gestern heute vorgestern schließlich danach später damals".split())
PARTS_OF_DAYS = frozenset("Abend Morgen Mittag Nacht Nachmittag Vormittag früh".split())


@detector(0.85)
def verb_third(view: View) -> Iterator[Hit]:
    """Behind an adverbial comes the subject, and only then the verb.

    Flags:
        Im Jahr 1987 [[sie zog]] nach Basel, wo ihr Bruder wohnte.

        Letzten Monat [[das Gericht sprach]] drei Männer des Mordes schuldig.

        Nach dem Unfall [[der Präsident lobte]] die Helfer für ihren Einsatz.

        Danach [[beide Länder einigten]] sich auf einen neuen Vertrag.

        Gestern [[der Minister hat]] das Gesetz unterzeichnet.

        In 2019 [[die Firma verlegte]] ihren Hauptsitz nach Berlin.

    Passes:
        Im Jahr 1987 zog sie nach Basel. Nach dem Unfall der Profis lobte er die Helfer.

        Vor allen Dingen die Union hat das immer gesagt, und in erster Linie der Rat.

        Nach Ansicht der Polizei fuhr der Mann zu schnell. Am Tag, als der Regen kam, war es kalt.

        In der Stadt die Ruhe zu finden war schwer. Auf die Frage, wer er war, schwieg er lange.
    """
    for sentence in view.sentences:
        if len(sentence) < 7 or not ended(sentence):
            continue
        at = _adverbial(sentence)
        verb = _behind_subject(sentence, at) if at else 0
        if verb and not sentence[verb + 1].finite and sentence[verb + 1].tag.isalpha():
            words = view.text[sentence[at].start : sentence[verb].end]
            message = f"In “{words}” the verb belongs before the subject."
            yield Hit(sentence[at].start, sentence[verb].end, message)


def _adverbial(sentence: tuple[Word, ...]) -> int:
    """Index behind an adverbial that opens a sentence; 0 where there is none that is known."""
    first, second = sentence[0], sentence[1]
    if (second.lower, sentence[2].lower) in FOCUS:
        return 0
    if first.lower.startswith(LAST) or first.lower in ("dieses", "jedes", "jeden"):
        return 2 if second.text in TIMES else 0
    if first.lower in ADVERBS:
        return 2 if second.text in PARTS_OF_DAYS else 1
    if first.lower not in OPENERS:
        return 0
    if first.lower == "in" and YEAR.fullmatch(second.text):
        return 2
    at = 1
    while at < len(sentence) - 4 and sentence[at].tag in "Aa":
        at += 1
    if sentence[at].tag not in "NM":
        return 0
    return at + 2 if sentence[at + 1].tag == "C" and len(sentence[at + 1].text) == 4 else at + 1


def _behind_subject(sentence: tuple[Word, ...], at: int) -> int:
    """Index of the finite verb right behind a subject that begins at ``at``; 0 if there is none."""
    if at + 3 >= len(sentence):
        return 0
    first = sentence[at]
    if first.text in PRONOUNS:
        return at + 1 if sentence[at + 1].finite else 0
    if first.text in COUNTING:
        plural = sentence[at + 1].tag in "NM" and sentence[at + 2].finite
        return at + 2 if plural else 0
    if first.text not in ("der", "die", "das"):
        return 0
    noun = at + 1
    while noun < len(sentence) - 2 and sentence[noun].tag == "a":
        noun += 1
    known = articles(sentence[noun].text) if sentence[noun].noun else None
    # Of der, no genitive, which feminines and plurals have: das Spiel der Trainer.
    single = known is not None and "r" in known and "e" not in known
    own = not sentence[at - 1].noun and sentence[noun + 1].lower in SINGULAR
    single = single and not sentence[noun].text.endswith(("er", "el", "en", "e", "s"))
    # Behind an adverb there is no genitive, and no plural before hat: Gestern der Minister hat
    single |= own and known is not None and "m" in known and "r" in known
    sure = single if first.text == "der" else known is not None
    verb, behind = sentence[noun + 1 : noun + 3]
    return noun + 1 if sure and (verb.finite or (verb.tag == "V" and behind.tag == "A")) else 0


YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
SINGULAR = frozenset("hat hatte ist war wird wurde kann konnte muss musste soll will".split())


MODALS = frozenset(
    "kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten darf dürfen "
    "durfte durften will wollte wollten".split()
)


@detector(0.85, needs=MODALS)
def infinitive_early(view: View) -> Iterator[Hit]:
    """Behind a modal verb comes its infinitive, and the object of that behind it.

    Flags:
        Reisende sollten [[nutzen die]] Busse über Gera.

    Passes:
        Reisende sollten die Busse nutzen. Es sollen folgen die Stücke der Kinder.

        Er will arbeiten, die Kinder wollen spielen. Man muss lernen das zu ertragen.
    """
    for clause in view.clauses:
        for at in range(1, len(clause) - 3):
            modal, verb, article, behind = clause[at : at + 4]
            if modal.lower not in MODALS or verb.tag != "i" or article.tag != "A":
                continue
            before = clause[at - 1]
            subject = (before.tag in "NMna" and before.text[0].isupper()) or before.text in (
                "er",
                "wir",
                "man",
                "ich",
            )
            rest = clause[at + 3 :]
            late = any(word.tag in "izXvxVqp" or word.lower == "zu" for word in rest)
            if subject and not late and verb.text.islower() and (behind.noun or behind.tag == "a"):
                message = f"“{verb.text}” belongs after its object."
                yield Hit(verb.start, article.end, message)
                break


STRICT = frozenset("kann konnte konnten muss musste mussten darf durfte durften soll".split())
WITH_ZU = frozenset("etwas nichts viel viele wenig um ohne statt anstatt genug".split())


@detector(0.85, needs=STRICT)
def zu_behind_modal(view: View) -> Iterator[Hit]:
    """A modal verb has an infinitive with zu.

    Flags:
        Er musste die Stadt am selben Tag [[zu verlassen]], weil das Visum abgelaufen war.

    Passes:
        Er musste die Stadt verlassen. Sie kann nichts zu essen finden. Er konnte etwas zu tun.

        Das muss man sich erlauben zu sagen. Er kann, um zu helfen, kommen.
    """
    for sentence in view.sentences:
        for clause, mark, _ in view.parts(sentence):
            modal = next((at for at, word in enumerate(clause) if word.lower in STRICT), 0)
            if not modal or len(clause) < modal + 4 or mark not in ",.":
                continue
            before, last = clause[-2], clause[-1]
            other = any(word.tag in "izXpq" for word in clause[:-2])
            other |= any(word.lower in WITH_ZU or word.tag in "SK" for word in clause)
            other |= any(word.lower == "sein" for word in clause[modal:])  # muss bereit sein zu
            if before.lower == "zu" and last.tag == "i" and not other:
                message = f"“{clause[modal].text}” takes no “zu” before the infinitive."
                yield Hit(before.start, last.end, message)


LATE_OPENERS = frozenset("wenn dass ob obwohl nachdem bevor sobald falls damit sodass".split())
BE = frozenset("ist sind war waren wird werden wurde wurden hat haben hatte hatten kann".split())


@detector(0.85, needs=LATE_OPENERS)
def verb_second_in_clause(view: View) -> Iterator[Hit]:
    """Behind a conjunction the verb stands second, as in English, and none at the end.

    Flags:
        Wenn [[der Durchschnitt ist]] über 135 zu 85, rufen Sie an.

        Er sagt, dass [[es ist]] viel zu spät an diesem Tag.

    Passes:
        Wenn der Durchschnitt über 135 liegt, rufen Sie an. Er sagt, dass er ist, was er isst.

        Ob das war oder nicht, weiß er. Sie weiß, dass er hat kommen wollen. Und wenn es ist?

        Bevor es wird wie früher, gehen wir. Damit ist es für alle gut in diesem Jahr, sagt er.
    """
    for sentence in view.sentences:
        for clause, mark, _ in view.parts(sentence):
            at = _second(clause)
            if at and mark in ",.;" and not _late_end(clause[at + 1 :]):
                first = clause[1]
                words = view.text[first.start : clause[at].end]
                message = f"In “{words}” the verb belongs at the end of the clause."
                yield Hit(first.start, clause[at].end, message)


def _second(clause: tuple[Word, ...]) -> int:
    """Index of the verb right behind conjunction and subject; 0 where it is elsewhere."""
    if len(clause) < 6 or clause[0].lower not in LATE_OPENERS:
        return 0
    pronoun = clause[1].lower in ("er", "es", "wir", "ich", "sie")
    noun = clause[1].text in ("der", "die", "das", "ein", "eine") and clause[2].noun
    at = 2 if pronoun else 3 if noun else 0
    return at if at and clause[at].lower in BE else 0


def _late_end(rest: tuple[Word, ...]) -> bool:
    """Whether a verb stands behind the second one, or what may be compared or joined."""
    joins = any(word.tag == "K" or word.lower in ("wie", "als") for word in rest)
    return joins or len(rest) < 3 or any(word.tag in "xXvViqpzhu" for word in rest)


TIME = frozenset("Anfang Mitte Ende".split())


@detector(0.9, needs=("worden",))
def predicate_goes_on(view: View) -> Iterator[Hit]:
    """Behind the participles that close a clause comes a noun that no preposition holds.

    Flags:
        Der Händler ist zu sechs Jahren [[verurteilt worden 31]] gefälschte Skizzen Gefängnis.

    Passes:
        Der Händler ist verurteilt worden, 31 Skizzen lagen da. Es ist gebaut worden Ende Mai.

        Er ist verurteilt worden am Montag und gilt als bestraft. Das war gesagt worden, der Chef.
    """
    for clause in view.clauses:
        for at in range(2, len(clause) - 1):
            closes = clause[at].lower == "worden" and clause[at - 1].tag in "pq"
            helped = closes and any(word.lower in BE for word in clause[: at - 1])
            behind = clause[at + 1]
            if helped and behind.tag in "CANM" and behind.text not in TIME | {"sein"}:
                words = view.text[clause[at - 1].start : behind.end]
                message = f"In “{words}” a clause is closed, and goes on."
                yield Hit(clause[at - 1].start, behind.end, message)
