"""A subject in the singular with a verb in the plural, or the reverse.

Judged are a phrase that opens its sentence and has the verb behind it (with what depends on its
noun between them: die Zahl der Unfälle gingen zurück), and one that a conjunction opens, with the
verb at the end. As a phrase in front may be the object, nothing is said where anything else in the
clause may be the subject of the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.languages import german
from qa.text.german.agreement import COUNTS, MEASURES, phrase_at
from qa.text.german.articles import TIMES
from qa.text.german.ends import sentences
from qa.text.german.genders import noun
from qa.text.german.paradigms import (
    EVERY,
    GENITIVE,
    NOMINATIVE,
    NUMERALS,
    PLURAL,
    SINGULAR,
    determiners,
)
from qa.text.german.phrases import Phrase, Tokens
from qa.text.german.words import Word, words

# Of many, in the singular: eine Reihe von Experten warnen.
MASSES = frozenset(
    """Reihe Anzahl Menge Teil Großteil Mehrheit Mehrzahl Minderheit Gruppe Fülle Vielzahl Schar
    Haufen Serie Anteil Rest Handvoll Gros Vielfalt Masse Unzahl Bruchteil Sorte Art
    Ehepaar Duo Trio Quartett Band Team Familie Hälfte Paar Volk Polizei""".split()
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
TOLD = frozenset(["Zahl", "Summe"])  # eine Zahl von Leuten, but: die Zahl der Unfälle
# What may be the subject without a noun.
ALONE = frozenset(
    """ich du er es wir ihr sie wer was man jemand niemand etwas nichts alles mehr weniger viel
    wenig genug beides einiges manches vieles das dies die der alle viele beide einige mehrere
    manche andere solche welche wenige zahlreiche diese jene""".split()
)
BE = frozenset(["sind", "waren", "ist", "war", "bleiben", "blieben"])
# What a comma may be followed by where a sentence says no more of its subject.
GOES_ON = german.PURE_SUBORDINATING | frozenset(["um", "ohne", "damit", "da", "während"])
OPENING = german.PURE_SUBORDINATING | frozenset(["ob", "damit", "weil", "während"])
LEAST = 2  # words behind a verb that may be a participle, too


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
    end = _clause_end(sentence, verb)
    rest = _own(sentence[verb + 1 : end])
    short = len(rest) < LEAST or any(word.tag == "K" for word in rest)
    unsure = sentence[verb].tag in "qi" and short
    if unsure or any(word.tag in "xvX" for word in rest) or _joined(sentence, verb, end):
        return None
    return None if _rival(rest, not subject.plural) else (subject.phrase, verb)


def _inverted(sentence: Tokens) -> tuple[Phrase, int] | None:
    """The subject behind the verb of a sentence that a preposition opens, where they disagree."""
    verb = _attributes(sentence, 0) if sentence[0].tag == "P" and sentence[1].tag != "C" else 0
    subject = _subject(sentence, verb + 1) if verb else None
    if subject is None or not _differs(sentence[verb], subject) or sentence[verb].tag == "q":
        return None
    if sentence[verb].lower in BE:
        return None
    end = _clause_end(sentence, subject.end)
    rest = sentence[subject.end : end]
    if any(word.tag in "xvXKC" or (word.noun and word.tag == "n") for word in rest):
        return None
    closed = sentence[end].tag == "." and end == len(sentence) - 1
    return (subject.phrase, verb) if closed and not _rival(rest, not subject.plural) else None


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
        if any(w.tag in "xvXKS" for w in between) or not _differs(sentence[verb], subject):
            continue
        if sentence[end].tag in ",." and not _rival(between, not subject.plural):
            return subject.phrase, verb
    return None


def _subject(tokens: Tokens, at: int) -> Subject | None:
    """The phrase at a place, if it may be a subject and its number is sure."""
    if at >= len(tokens) - 2 or tokens[at].lower not in determiners():
        return None
    found = phrase_at(tokens, at)
    if not found or tokens[at].lower in NUMERALS:
        return None
    bits, head = found.bits & found.known, tokens[found.noun].text
    counted = head in COUNTS | TIMES or MEASURES.search(head)
    if not bits & NOMINATIVE or (bits & PLURAL and bits & SINGULAR) or counted:
        return None
    plural = not bits & SINGULAR
    masses = MASSES | TOLD if tokens[at].lower.startswith("ein") else MASSES
    if not plural and head.lower().endswith(tuple(map(str.lower, masses))):
        return None
    return Subject(found, _attributes(tokens, found.noun + 1), plural)


def _attributes(tokens: Tokens, at: int) -> int:
    """Where the genitives and the phrases with prepositions behind a noun end."""
    while at < len(tokens) - 1:
        end = at
        if tokens[at].tag == "P":
            end = _governed(tokens, at)
        elif tokens[at].lower in determiners():
            found = phrase_at(tokens, at)
            bits = found.bits & found.known if found else 0
            if found and bits & GENITIVE and not bits & NOMINATIVE:
                end = found.noun + 1
        if end == at:
            return at
        at = end
    return at


def _governed(tokens: Tokens, at: int) -> int:
    """Where the phrase of a preposition ends; the preposition itself where none is seen."""
    end = at + 1 if tokens[at + 1 : at + 2] and tokens[at + 1].lower != "allem" else len(tokens)
    while end < len(tokens) and tokens[end].tag in "AaVCbpF" and tokens[end].tag != ".":
        end += 1
    if end == len(tokens) or not tokens[end].noun:
        return at
    while end + 1 < len(tokens) and tokens[end + 1].tag == "n" and tokens[end].tag == "n":
        end += 1
    return end + 1


def _clause_end(sentence: Tokens, at: int) -> int:
    """The first mark behind a place."""
    return next((i for i in range(at, len(sentence)) if not sentence[i].tag.isalpha()), at)


def _joined(sentence: Tokens, verb: int, end: int) -> bool:
    """Whether more may come that is the subject: Die Kosten trägt, wer bestellt."""
    mark, following = sentence[end], sentence[end + 1 : end + 2]
    if mark.tag != "," and end < len(sentence) - 1:
        return True
    listed = mark.tag == "," and sentence[verb].lower in BE - {
        "ist",
        "war",
    }  # Die Folge waren Armut, Flucht
    return listed or bool(following and following[0].lower in german.QUESTION | {"ob"})


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


def _rival(rest: Tokens, plural: bool) -> bool:
    """Whether anything but the phrase in front may be the subject of a verb of this number."""
    at, number = 0, PLURAL if plural else SINGULAR
    if plural and any(word.tag == "K" for word in rest):
        number = EVERY  # Die Folge waren Armut und Flucht.
    while at < len(rest):
        word = rest[at]
        if word.tag == "P":
            if rest[at + 1 : at + 2] and rest[at + 1].tag == "C":
                return True  # über 100.000 Menschen, bis 1918 der Hof
            at = max(_governed(rest, at), at + 1)
            while at < len(rest) - 1 and rest[at].tag == "K":
                at = max(_governed(rest, at), at + 1)
            continue
        found = phrase_at(rest, at) if word.lower in determiners() else None
        if found:
            if found.bits & found.known & NOMINATIVE & number:
                return True
            at = found.noun + 1
            continue
        if word.lower in ALONE | NUMERALS or word.tag in "AC" or word.text == "Sie":
            return True
        known = noun(word.text) if word.noun else 0
        if word.noun and (not known or known & NOMINATIVE & number):
            return True
        at += 1
    return False
