"""Commas that were forgotten between two clauses, whose verbs then seem to stand in one.

A reader does not lose the thread there: it is a slip of punctuation and no broken sentence.
"""

from __future__ import annotations

from qa.languages import german
from qa.text.german.words import Word

# A writer who forgets the comma before these makes a mistake, but no reader loses the thread.
OPENERS = german.QUESTION | frozenset("wonach wodurch womit wofür worüber während".split())


def subordinate(clause: tuple[Word, ...]) -> bool:
    """Whether a clause opens like one with its verb at the end."""
    first = clause[0]
    if first.lower in german.PURE_SUBORDINATING or first.lower in german.RELATIVE:
        return True
    return len(clause) > 1 and first.tag == "P" and clause[1].lower in german.RELATIVE


def late_verb(clause: tuple[Word, ...]) -> bool:
    """Whether a clause has its verb at the end; with a capital der is no relative pronoun."""
    return clause[0].tag == "S" or (subordinate(clause) and clause[0].text[0].islower())


def missing_comma(clause: tuple[Word, ...], first: int, second: int) -> int | None:
    """Index of the word before which a comma would part the verbs at two indices of a clause.

    Er sagte | er komme. Das sind die Leute | die dort wohnen. Der Mann, den ich sah | ist fort. Als
    er hier sang | waren wir Kinder.
    """
    if clause[first].lower == clause[second].lower:
        return None  # one of them is too many: Arbeiter sind auf Reste gestoßen sind
    if second == first + 1 and _goes_on(clause, second):
        inside = any(_relative(clause, at, first) for at in range(1, first))
        if inside or _late(clause[:first]):
            return second
    if second == len(clause) - 1 and _late(clause[:first]) and _behind(clause, first, second):
        return first + 1
    if _reported(clause, first, second):
        return _subject_start(clause, first, second)
    if second + 1 < len(clause) and clause[second + 1].tag not in "vxXKp":
        return None
    return next((at for at in range(first + 1, second) if _relative(clause, at, second)), None)


def _behind(clause: tuple[Word, ...], first: int, second: int) -> bool:
    """Whether a relative clause follows the verb of the clause before it, up to its own verb: weil
    sich dort ein Absatz befindet | der den Bumper auslöst."""
    word, inner = clause[first + 1], clause[first + 2 : second]
    opens = word.text.islower() and word.lower in german.RELATIVE and bool(inner)
    return opens and inner[0].tag in "APRF"


def _subject_start(clause: tuple[Word, ...], first: int, second: int) -> int:
    """Where the subject before the second verb begins: einige ältere Leute, er."""
    at = second - 1
    while clause[second - 1].noun and at - 1 > first and clause[at - 1].tag in "AaCF":
        at -= 1
    return at


def _late(before: tuple[Word, ...]) -> bool:
    """Whether a clause that begins with these words has its verb behind them."""
    if before and (late_verb(before) or before[0].text in ("Bis", "Während")):
        return True
    openers = (word for word in reversed(before) if word.tag == "S" or word.lower in OPENERS)
    opener = next(openers, None)
    return opener is not None and opener.lower != "während"  # a preposition more often


def _goes_on(clause: tuple[Word, ...], second: int) -> bool:
    """Whether a main clause may open with this verb; of two verbs at the end one is too many.

    Was er will ist, dass ... Wer wagt gewinnt.
    """
    if second + 1 < len(clause) and clause[second + 1].tag != "K":
        # wurde wird beschuldigt; but not: stimmten sind haben
        tags = "XxviV" if clause[second].tag == "x" else "XxviVp"
        return clause[second + 1].tag not in tags
    modal = clause[second - 1].lower in ("kann", "konnte", "muss", "will", "möchte", "soll", "darf")
    told = modal and clause[second].lower in ("ist", "war")
    return clause[0].lower in german.QUESTION or told


def _reported(clause: tuple[Word, ...], first: int, second: int) -> bool:
    """Whether the first verb is one of saying, and what is said opens with its subject and verb."""
    if clause[first].lower not in SAYING or not first or not 1 < second - first < 5:
        return False
    between = clause[first + 1 : second]
    told = len(between) == 1 or between[0].lower in LISTENERS
    told |= clause[second].lower in SUBJUNCTIVE and all(word.tag in "RAaNMnCF" for word in between)
    says = clause[first - 1].noun or clause[first - 1].lower in SUBJECTS
    subject = between[-1].lower in SUBJECTS or (between[-1].noun and between[0].tag in "ACF")
    return told and subject and says


SUBJECTS = frozenset("ich du er sie es wir ihr man".split())
LISTENERS = frozenset("mir dir ihm ihr uns euch ihnen".split())
SUBJUNCTIVE = frozenset("habe sei seien werde würde würden könne müsse solle wolle dürfe".split())
SAYING = frozenset(
    """sagt sagte sagten meint meinte meinten glaubt glaubte glaubten denkt dachte
    erklärt erklärte erzählt erzählte behauptet behauptete hofft hoffte findet fand weiß
    wusste wussten schreibt schrieb berichtet berichtete versichert versicherte betont betonte
    antwortet antwortete vermutet vermutete fürchtet fürchtete""".split()
)


def opens_behind_verb(clause: tuple[Word, ...], at: int) -> bool:
    """Whether a conjunction stands right behind the verb of another clause: er sagt dass."""
    before, word = clause[at - 1], clause[at]
    opens = word.text in CONJUNCTIONS and before.tag in "vxpq" and at + 1 < len(clause)
    return opens and not (word.text == "ob" and clause[at + 1].tag == "A")  # ob ihres Mutes


CONJUNCTIONS = frozenset("dass daß ob weil obwohl nachdem sobald".split())


def _relative(clause: tuple[Word, ...], at: int, second: int) -> bool:
    """Whether a relative clause without its comma opens at an index: die Leute die dort wohnen."""
    word, inner = clause[at], clause[at + 1 : second]
    preposition = word.tag == "P"
    if preposition and inner:
        word, inner = inner[0], inner[1:]
    if not inner or word.lower not in german.RELATIVE or not word.text.islower():
        return False
    # das er sogar ...: that is dass, and may stand behind any word.
    that = word.lower == "das" and not preposition and inner[0].lower in SUBJECTS
    that |= word.lower == "das" and clause[at - 1].finite and inner[0].tag == "P"
    behind = clause[at - 1].noun or clause[at - 1].lower in THOSE or that
    if word.lower.startswith(("welch", "deren", "dessen")) and behind:
        return True
    if preposition and inner[0].noun:  # in der Algerien ihn braucht
        subject = len(inner) > 1 and inner[1].tag in "RA"
        return behind and subject and inner[1].lower not in ("des", "der", "eines", "einer")
    many = preposition and inner[0].lower in MANY  # ein Turnier bei dem alle Kinder siegen
    return behind and (many or inner[0].tag in ("AR" if preposition else "APRF"))


MANY = frozenset("alle viele einige mehrere manche".split())
THOSE = frozenset("jene jenen denen diejenigen alle allen etwas nichts alles".split())
