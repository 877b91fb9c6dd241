"""Phrases beside a verb that does not govern their case: half den Mann, unterstützt dem Plan.

Judged are clauses of which every phrase is known, and in which nothing else may govern it: no
second verb, no preposition, no infinitive with zu behind a comma. Beside a verb with an object in
the dative at most one phrase, the subject, has no dative: Er half die Frau. When, how long and how
far something is done stands in the accusative beside any verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from qa.text.german.agreement import excused, is_free
from qa.text.german.bare import Bare
from qa.text.german.ends import sentences
from qa.text.german.framed import LATER, PURPOSES, Clause, clauses
from qa.text.german.frames import Form, forms, known, letting
from qa.text.german.paradigms import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE, determiners
from qa.text.german.phrases import Tokens
from qa.text.german.words import words

Found = tuple[int, int, str, str]

# What says where to, so that the way stands in the accusative: den Hang hinauf; and what does so
# right behind a phrase or at the end of a clause: den Tag über, einen Meter hoch.
WAYS = frozenset(
    """hinauf hinunter hinab hinaus hinein herauf herunter herab heraus herein entlang hindurch
    aufwärts abwärts runter rauf lieber lange voraus zurück""".split()
)
LENGTHS = frozenset(
    """über durch weit breit tief alt schwer entfernt fern dick groß hoch lang weiter wert satt los
    leid""".split()
)
# Words that govern a dative from behind, or a dative that no verb governs.
BEHIND = frozenset(
    """nach zufolge gemäß gegenüber entgegen nahe zuliebe entlang entsprechend zum zur zu voran
    getreu mitsamt nebst ähnlich gleich treu bekannt unbekannt fremd wichtig neu egal recht lieb
    klar bewusst gelegen verbunden dankbar bei wert voraus möglich unmöglich zugänglich leid
    gerecht überlegen unterlegen angemessen eigen gemeinsam nützlich schuldig sicher fern heilig
    zugute zunutze vorbehalten verhasst verwandt verpflichtet willkommen zuwider""".split()
)
# Verbs whose infinitive with zu may have an object in their own clause: gelang den Mann zu finden.
WITH_INFINITIVES = frozenset(
    """helfen drohen gelingen misslingen gefallen genügen fehlen schaden einfallen zustehen obliegen
    widerstreben imponieren danken dienen lieben bitten hassen planen brauchen""".split()
)
# What may have an object in the accusative beside the dative: Sie dankte ihm den Rat.
DITRANSITIVE = frozenset(["danken", "drohen", "schmeicheln"])
WITH_ZU = re.compile(r"^\w{2,}zu\w{2,}n$")
SUBJECTS = frozenset("das dies es er man sie".split())
SELF = {"mir": "ich", "dir": "du"}


def misplaced(text: str) -> Iterator[Found]:
    """Start and end of a phrase, the phrase, and the verb that does not govern its case."""
    tokens = words(text)
    table = known().keys() | letting()
    if all(word.lower not in table for word in tokens):
        return
    for sentence in sentences(tokens):
        told = set[int]()  # a form may be of two verbs
        for found in (*_polite(sentence), *_beside(sentence, text)):
            if found[0] not in told:
                told.add(found[0])
                yield found


def _beside(sentence: Tokens, text: str) -> Iterator[Found]:
    """The phrases of a whole sentence whose case a verb does not govern."""
    if sentence[-1].text not in (".", "!", "?"):
        return
    for clause in clauses(sentence):
        found = _wrong(clause)
        if found:
            start, end = clause.run[found.first].start, clause.run[found.last].end
            yield start, end, text[start:end], clause.run[clause.verb].text


def _polite(sentence: Tokens) -> Iterator[Found]:
    """Sie behind a verb in the singular, and ihn behind erlaubt: Das erlaubt Sie, … zu sehen.

    Sie has its verb in the plural, so that it is no subject there.
    """
    for at in range(2, len(sentence) - 1):
        subject, verb, word, behind = sentence[at - 2 : at + 2]
        polite = word.text == "Sie" and verb.lower.endswith("t") and verb.text.islower()
        if not (polite or word.lower in ("ihn", "mich", "dich")) or not verb.maybe_finite:
            continue
        told = subject.noun or subject.lower in SUBJECTS or not polite
        lets = (
            verb.lower in letting()
            and behind.tag == ","
            and _infinitive(sentence[at + 2 : at + 2 + LATER])
        )
        helps = polite and behind.tag not in "vxX" and any(_helps(form) for form in forms(verb))
        helps = helps and not _infinitive(sentence[at + 1 : at + LATER])  # hilft Sie zu schützen
        if told and (lets or helps):
            yield word.start, word.end, word.text, verb.text


def _helps(form: Form) -> bool:
    return form.case == DATIVE and form.shape == "f" and not form.prefix


def _infinitive(rest: Tokens) -> bool:
    """Whether what follows a comma is an infinitive with zu, and nothing that um opens."""
    if not rest or rest[0].lower in PURPOSES:
        return False
    run = tuple(takewhile(lambda word: word.tag.isalpha(), rest))
    return any(
        word.lower == "zu" and behind.tag in "iXvq" for word, behind in pairwise(run)
    ) or any(word.text.islower() and WITH_ZU.search(word.lower) for word in run)


def _wrong(clause: Clause) -> Bare | None:
    """The phrase whose case the verb does not govern."""
    if any(word.lower in ("als", "wie", "lassen") for word in clause.run):
        return None
    if clause.form.case == DATIVE:
        return _passive(clause) if clause.passive else _no_dative(clause)
    if clause.passive or not clause.whole:
        return None
    return _dative(clause) if clause.form.case == ACCUSATIVE else _no_genitive(clause)


def _excused(clause: Clause, one: Bare) -> bool:
    """Whether a phrase says when or how far, or may be none."""
    last = one.phrase is None and one.last == len(clause.run) - 1  # gelang es ihn, … zu sehen
    if clause.open and clause.form.verb in WITH_INFINITIVES and not last:
        return True
    beside = {word.lower for word in (*clause.run[one.last + 1 :][:1], clause.run[-1])}
    if one.timed or one.joined or not beside.isdisjoint(LENGTHS - {clause.form.prefix}):
        return True
    if any(word.lower in WAYS - {clause.form.prefix} for word in clause.run):
        return True
    if any(other.first == one.last + 1 and other.timed for other in clause.phrases):
        return True  # den Rest der Woche
    if one.first == 0 and one.phrase and _held(clause, one):
        return True
    if one.first == 0 and clause.behind and one.phrase and clause.form.shape not in "zi":
        return True  # what goes on with a list: mit dem Umbau, dem Neubau
    if one.phrase and clause.run[one.first].lower not in determiners():
        return not clause.verb == clause.finite == one.first - 1
    before = one.first - 1
    if before >= 0 and one.cases & GENITIVE and clause.run[before].noun:
        return True  # zum Schutz der Christen
    if before > 0 and before != clause.verb and clause.run[before].tag in "PaVCAS":
        return True
    if one.phrase is None:
        return False
    # By itself, too, den is no dative.
    sure = clause.run[one.first].lower == "den"
    return is_free(clause.run, one.phrase) if sure else excused(clause.run, one.phrase)


def _held(clause: Clause, one: Bare) -> bool:
    """Whether a phrase in front tells what one has, with a place: Den Hut in der Hand ging er."""
    behind = clause.run[one.last + 1 :][:1]
    placed = bool(behind) and behind[0].tag == "P" and behind[0].lower != "zu"
    return placed and one.last + 1 < clause.finite


def _no_dative(clause: Clause) -> Bare | None:
    """A phrase in the accusative, or a second one that is no dative, beside helfen."""
    others = [one for one in clause.phrases if not one.joined]
    sure = [one for one in others if not one.cases & ~ACCUSATIVE]
    if len(sure) == 1:
        both = clause.form.verb in DITRANSITIVE and (
            not clause.whole or any(one.cases & DATIVE for one in others)
        )
        return None if both or _excused(clause, sure[0]) else sure[0]
    if not clause.whole or any(one.cases & DATIVE for one in others):
        return None
    if len(others) != 2 or any(one.timed for one in others):
        return None
    subject, object_ = others
    neither = not object_.cases & (NOMINATIVE | ACCUSATIVE)  # solch eines Gerätes
    if clause.run[object_.first].tag == "R" or neither or _excused(clause, object_):
        return None
    told = any(word.tag == "K" for word in clause.run[: object_.first])
    if told or clause.run[subject.first].lower == "es":
        return None  # Es folgte ein Krieg.
    return object_ if subject.cases & NOMINATIVE else None


def _passive(clause: Clause) -> Bare | None:
    """The subject of a verb that has no passive with one: Der Plan wurde zugestimmt."""
    if len(clause.phrases) != 1 or clause.form.verb == "folgen":
        return None  # gefolgt von Polizisten
    (one,) = clause.phrases
    told = one.first == 0 and one.last + 1 == clause.finite and not one.cases & DATIVE
    return one if told and not _excused(clause, one) else None


def _dative(clause: Clause) -> Bare | None:
    """A phrase in the dative beside a verb that has none."""
    sure = [one for one in clause.phrases if not one.cases & ~DATIVE]
    others = [one for one in clause.phrases if one not in sure]
    if len(sure) != 1 or len(others) > 1 or any(not one.cases & NOMINATIVE for one in others):
        return None
    (one,) = sure
    if any(one.first < other.first and other.cases & ACCUSATIVE for other in others):
        return None  # rettete ihm das Leben
    if clause.run[one.first].lower in SELF and _self(clause, one):
        return None
    if any(word.lower in BEHIND for word in clause.run[one.last + 1 :]):
        return None
    return None if _excused(clause, one) else one


def _self(clause: Clause, one: Bare) -> bool:
    """Whether a pronoun may be reflexive: Ich erwarte mir viel."""
    person = SELF[clause.run[one.first].lower]
    return any(word.lower == person for word in clause.run)


def _no_genitive(clause: Clause) -> Bare | None:
    """A phrase that is no genitive beside bedürfen or gedenken."""
    if len(clause.phrases) != 2 or any(one.cases & GENITIVE for one in clause.phrases):
        return None
    subject, object_ = clause.phrases
    if not subject.cases & NOMINATIVE or clause.run[object_.first].tag == "R":
        return None
    return None if _excused(clause, object_) else object_
