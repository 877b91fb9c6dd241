"""A subject in the singular with a verb in the plural, or the reverse.

Judged are a phrase that opens its sentence and has the verb behind it (with what depends on its
noun between them: die Zahl der Unfälle gingen zurück), and one that a conjunction opens, with the
verb at the end. As a phrase in front may be the object, nothing is said where anything else in the
clause may be the subject of the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qa.languages import german
from qa.text.german.agreement import COUNTS, MEASURES, phrase_at
from qa.text.german.articles import TIMES
from qa.text.german.ends import sentences
from qa.text.german.paradigms import NOMINATIVE, NUMERALS, PLURAL, SINGULAR, determiners
from qa.text.german.phrases import Phrase, Tokens
from qa.text.german.rivals import attributes, has_object, rival
from qa.text.german.words import Word, separable, words

# Of many, in the singular: eine Reihe von Experten warnen.
MASSES = frozenset(
    """Reihe Anzahl Menge Teil Großteil Mehrheit Mehrzahl Minderheit Gruppe Fülle Vielzahl Schar
    Haufen Serie Anteil Rest Handvoll Gros Vielfalt Masse Unzahl Bruchteil Sorte Art
    Ehepaar Duo Trio Quartett Band Team Familie Hälfte Paar Volk Polizei Schwarm Herde Rudel Horde
    Meute Auswahl Sammlung Palette Mischung Dutzend Bündel Stapel Kette""".split()
)
SINGULAR_VERBS = frozenset(
    """ist war hat hatte wird wurde kann konnte muss musste soll sollte darf durfte will wollte mag
    möchte lässt ließ würde könnte müsste dürfte hätte wäre""".split()
)
PLURAL_VERBS = frozenset(
    """sind waren haben hatten werden wurden können konnten müssen mussten sollen sollten dürfen
    durften wollen wollten mögen möchten lassen ließen würden könnten müssten dürften hätten
    wären""".split()
)
TOLD = frozenset(
    ["Zahl", "Summe", "Satz", "Flut"]
)  # eine Zahl von Leuten, but: die Zahl der Unfälle
BE = frozenset(["sind", "waren", "ist", "war", "bleiben", "blieben"])
# What a clause with its verb closed may be followed by, and what may be the subject itself.
GOES_ON = german.PURE_SUBORDINATING | frozenset(["um", "ohne", "damit", "da", "während"])
MAY_BE_TOLD = german.QUESTION | frozenset(["ob", "dass", "wenn"])
# Verbs without an object in the accusative.
BEING = frozenset(["ist", "war", "wird", "wurde"])
# What is said is no subject of these: Mehrere Zeugen berichtete, sie hätten …
SAYING = re.compile(
    r"(?:zeigt|berichtete?|sagte?|warnte?|meinte?|glaubte?|hoffte?|behauptete?|betonte?|erklärte?"
    r"|beschließt|beschloss|beschlossen|berichtet|gesagt|gewarnt|gehofft|behauptet|entschieden)$"
)
SAID = frozenset(["dass", "sie", "er", "es", "man"])
BEFORE_SAID = frozenset(["davor", "darüber", "davon", "darauf", "dafür"])
# What is done with a work whose title is a plural: Die Räuber wurde im Mai uraufgeführt.
WORKS = re.compile(
    r"(?:geführt|gezeigt|filmt|gedreht|öffentlicht|gestrahlt|gesendet|erschienen|inszeniert"
    r"|zeichnet|nominiert|gegründet|geschrieben|komponiert|setzt|produziert|gespielt|gelesen)$"
)
STAGES = re.compile(r"(?:spielplan|theater|kinos?|programm|fernsehen|bühne|oper|leinwand)$")
# An object that says when, how long or how far: Alle zwei Stunden wird gewechselt.
WHILE = re.compile(
    r"(?:sekunden?|minuten?|stunden?|tage?|n[aä]chte?|wochen?|monate?|jahre?|jahrzehnte?"
    r"|jahrhunderte?|ferien|semester|saison|zeit(?:en)?|abende?|morgen|mittage?|sommer|winter|herbst"
    r"|frühling|wochenenden?|weihnachten|ostern|augenblicke?|momente?|weile|meter|meilen?|zentimeter"
    r"|schritte?|runden?|etappen?|strecken?|fahrt(?:en)?|[^k]mal|^male?)$"
)
OPENING = german.PURE_SUBORDINATING | frozenset(["ob", "damit", "weil", "während"])
LEAST = 2  # words behind a verb that may be a participle, too
LONG = 4  # a particle of more letters is no preposition: zurück


@dataclass(frozen=True, slots=True)
class Subject:
    """The phrase that may be a subject, and where what depends on it ends."""

    phrase: Phrase
    end: int
    plural: bool


def miscounted(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start and end of subject and verb, the noun and the verb, where their numbers differ."""
    for sentence in sentences(words(text)):
        if len(sentence) < 5 or sentence[-1].text not in (".", "!") or len(sentence[-2].text) < 2:
            continue
        for found in (_second(sentence), _inverted(sentence), _last(sentence)):
            if found:
                subject, verb = found
                first, head = sentence[subject.first], sentence[subject.noun]
                last = sentence[verb]
                start, end = min(first.start, last.start), max(head.end, last.end)
                yield start, end, head.text, last.text


def _second(sentence: Tokens) -> tuple[Phrase, int] | None:
    """The subject that opens a sentence, and its verb behind it, where they disagree."""
    subject = _subject(sentence, 1 if sentence[0].tag == '"' else 0)
    if subject is None:
        return None
    verb = subject.end
    if verb >= len(sentence) - 1 or not _differs(sentence[verb], subject):
        return None
    if sentence[verb].lower == "bitte":
        return None  # Die Ausstellungsstücke bitte nicht berühren.
    end = _clause_end(sentence, verb)
    rest = _own(sentence[verb + 1 : end])
    short = len(rest) < LEAST or any(word.tag == "K" for word in rest)
    unsure = sentence[verb].tag in "qi" and short
    if unsure or any(word.tag in "xvX" for word in rest) or _bidding(sentence[verb], rest):
        return None
    if not _complete(sentence, subject, end) or (subject.plural and _title(sentence[verb], rest)):
        return None
    return None if rival(rest, not subject.plural) else (subject.phrase, verb)


def _bidding(verb: Word, rest: Tokens) -> bool:
    """Whether an infinitive may say what to do: Die Taste drücken zum Öffnen der Tür."""
    told = any(word.lower == "sich" or _particle(word) for word in rest)
    return verb.tag == "i" and not told


def _particle(word: Word) -> bool:
    return len(word.text) > LONG and word.lower in separable() and word.tag != "P"


def _title(verb: Word, rest: Tokens) -> bool:
    """Whether a plural may be the title of a work, or of a page: Alle Kategorien zeigt alles."""
    if any(STAGES.search(word.lower) for word in rest):
        return True
    if verb.lower in BEING:
        return any(WORKS.search(word.lower) for word in rest if word.tag in "pqbu")
    return has_object(rest)


def _inverted(sentence: Tokens) -> tuple[Phrase, int] | None:
    """The subject behind the verb of a sentence that a preposition opens, where they disagree."""
    verb = attributes(sentence, 0) if sentence[0].tag == "P" and sentence[1].tag != "C" else 0
    subject = _subject(sentence, verb + 1) if verb else None
    if subject is None or not _differs(sentence[verb], subject) or sentence[verb].tag == "q":
        return None
    if sentence[verb].lower in BE or sentence[subject.phrase.first].lower in ("diese", "jene"):
        return None  # nach der Wahl muss diese Stimmen sammeln
    end = _clause_end(sentence, subject.end)
    rest = sentence[subject.end : end]
    if any(word.tag in "xvXKC" or (word.noun and word.tag == "n") for word in rest):
        return None
    closed = sentence[end].tag == "." and end == len(sentence) - 1
    return (subject.phrase, verb) if closed and not rival(rest, not subject.plural) else None


def _own(rest: Tokens) -> Tokens:
    """What is of the clause of the first verb: und sucht nach Dateien is of another."""
    for at, word in enumerate(rest):
        if at and word.tag == "K" and any(other.tag in "xvX" for other in rest[at:]):
            return rest[:at]
    return rest


def _last(sentence: Tokens) -> tuple[Phrase, int] | None:
    """The subject behind a conjunction, and the verb at the end of the clause."""
    for at, word in enumerate(sentence[:-4]):
        if word.lower not in OPENING or (at and sentence[at - 1].tag not in ",;"):
            continue
        subject = _subject(sentence, at + 1)
        if subject is None:
            continue
        end = _clause_end(sentence, subject.end)
        verb = end - 1
        between = sentence[subject.end : verb]
        if verb <= subject.end or sentence[verb].tag not in "xvX":
            continue
        if any(w.tag in "xvXKSz" for w in between) or _with_zu(sentence[subject.end : end]):
            continue
        if not _differs(sentence[verb], subject) or _open(sentence, end):
            continue
        if sentence[end].tag in ",." and not rival(between, not subject.plural):
            return subject.phrase, verb
    return None


def _open(sentence: Tokens, end: int) -> bool:
    """Whether a subject, or another to share the verb, may come behind a clause with a conjunction.

    Weil die Leute ärgert, wie laut es ist; ob der Rat gewählt werden, oder ob er bleiben soll.
    """
    following = sentence[end + 1 : end + 2]
    return bool(following) and (following[0].tag == "K" or following[0].lower in MAY_BE_TOLD)


def _with_zu(rest: Tokens) -> bool:
    """Whether an infinitive with zu is among the words: die Türen zu schließen verboten ist."""
    return any(one.lower == "zu" and other.tag in "iXxvVqp" for one, other in pairwise(rest))


def _subject(tokens: Tokens, at: int) -> Subject | None:
    """The phrase at a place, if it may be a subject and its number is sure."""
    if at >= len(tokens) - 2 or tokens[at].lower not in determiners():
        return None
    found = phrase_at(tokens, at)
    if not found or tokens[at].lower in NUMERALS | {"ihr"}:
        return None
    bits, head = found.bits & found.known, tokens[found.noun].text
    counted = head in COUNTS | TIMES or MEASURES.search(head) or WHILE.search(head.lower())
    if not bits & NOMINATIVE or (bits & PLURAL and bits & SINGULAR) or counted:
        return None
    plural = not bits & SINGULAR
    masses = MASSES | TOLD if tokens[at].lower.startswith("ein") else MASSES
    if not plural and head.lower().endswith(tuple(map(str.lower, masses))):
        return None
    return Subject(found, attributes(tokens, found.noun + 1), plural)


def _clause_end(sentence: Tokens, at: int) -> int:
    """The first mark behind a place."""
    return next((i for i in range(at, len(sentence)) if not sentence[i].tag.isalpha()), at)


def _complete(sentence: Tokens, subject: Subject, end: int) -> bool:
    """Whether no subject may come behind a clause: Die Kosten trägt, wer bestellt."""
    verb, mark, last = sentence[subject.end], sentence[end], sentence[end - 1]
    if mark.tag != "," or end + 1 >= len(sentence):
        return end == len(sentence) - 1
    following = sentence[end + 1]
    if following.tag == "K":
        return all(word.tag != "," for word in sentence[end + 1 :])
    closed = end - 1 > subject.end and (last.tag in "pq" or _particle(last))
    if not subject.plural:
        return closed  # Die Folge waren Armut, Flucht
    if verb.lower in BEING:
        told = closed or (end - 1 > subject.end and last.tag in "ab")
        return told and following.lower not in MAY_BE_TOLD
    if SAYING.search(verb.lower) and verb.tag != "x":
        return following.lower in SAID or last.lower in BEFORE_SAID
    if closed and SAYING.search(last.lower):
        return following.lower not in MAY_BE_TOLD - {"dass"}
    return closed and following.lower in GOES_ON - MAY_BE_TOLD


def _differs(verb: Word, subject: Subject) -> bool:
    """Whether a verb is surely of the other number."""
    if not verb.text.islower():
        return False
    return _singular(verb) if subject.plural else _plural(verb)


def _singular(verb: Word) -> bool:
    if verb.lower in SINGULAR_VERBS:
        return True
    low = verb.lower
    return (verb.tag in "vV" and not low.endswith(("n", "st", "tet")) and verb.tag != "V") or (
        verb.tag in "qV" and low.endswith(("t", "te"))
    )


def _plural(verb: Word) -> bool:
    if verb.lower in PLURAL_VERBS:
        return True
    # schien and its compounds are the only singular that ends so.
    return verb.tag in "vVi" and verb.lower.endswith("en") and not verb.lower.endswith("schien")
