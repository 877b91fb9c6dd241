"""Words in a place where no German clause has them: verbs, pronouns and question words."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.verbs.two import TIES
from qa.check import Hit
from qa.text.german.words import Word

Clause = tuple[Word, ...]

SUBJECTS = frozenset("er wir ich man Sie".split())
NOMINATIVE = frozenset("er wir ich man".split())
# Conjunctions with their verb at the end; weil and obwohl have it second in talk.
OPENERS = frozenset("wenn dass nachdem bevor sobald falls indem sodass weil obwohl ob".split())
OBJECTS = frozenset("das den einen ein eine keinen keine meinen seinen ihren".split())
# Prepositions that open a clause as well, or stand behind what they govern.
CONJUNCTIONS = frozenset(
    """seit während bis um ohne statt wegen gegenüber entgegen nach zu ab gemäß wider außer
    entlang""".split()
)
ASKING = frozenset("wo was wann warum wieso weshalb wohin woher".split())
DOUBLE = frozenset("können müssen lassen wollen dürfen sollen sehen hören helfen brauchen".split())
AUXILIARIES = frozenset(
    """ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten
    muss müssen musste mussten soll sollen sollte sollten will wollen wollte wollten""".split()
)


@detector(0.85, needs=OPENERS)
def verb_before_subject(view: View) -> Iterator[Hit]:
    """In a subordinate clause the verb stands before its subject, or in the middle.

    Flags:
        Das Programm warnt, wenn das Dokument nicht [[haben Sie]] gespeichert.

        Wir wissen, dass die Kinder noch [[waren]] wach.

        Sie blieb, nachdem ihr Vater [[war]] gestorben in Bonn.

    Passes:
        Er weiß, dass er krank war. Wenn möglich sollten Sie bald kommen.

        Dass das geht, hat er gesagt.

        Er hofft, dass sie es hätte wissen müssen. Falls ja können Sie gehen.

        Wenn das Haus alt ist haben wir Glück. Ich glaube, dass er es war, der rief.

        Er sagt, dass die Waren gut sind und dass nichts besser ist als Brot.
    """
    for clause in view.clauses:
        start = next((i for i, word in enumerate(clause) if word.lower in OPENERS), len(clause))
        inner = clause[start:]
        if len(inner) < 4 or any(word.tag == "S" for word in inner[1:]):
            continue
        hit = _inverted(inner) or _second(inner) or _participle_first(inner)
        if hit:
            yield hit


def _inverted(clause: Clause) -> Hit | None:
    """An auxiliary with its subject behind it, and the rest of the verb at the end."""
    for at in range(2, len(clause) - 2):
        verb, subject = clause[at : at + 2]
        if verb.lower in TIES or verb.tag in "vVK":
            return None
        if verb.tag not in "xX":
            continue
        phrase = clause[1].tag in "AR" and clause[1].lower not in ("nicht", "alles")
        ends = clause[-1].tag in "pqi" and clause[-1].lower not in DOUBLE and at + 2 < len(clause)
        noun = any(word.noun for word in clause[1:at]) or clause[1].tag == "R"
        ends = ends and clause[at - 1].tag not in "ipqz"  # abstatten müssen wir: a lost comma
        if phrase and noun and ends and subject.text in SUBJECTS:
            words = f"{verb.text} {subject.text}"
            message = f"In a clause with “{clause[0].text}” “{words}” stands the wrong way round."
            return Hit(verb.start, subject.end, message)
        return None
    return None


def _participle_first(clause: Clause) -> Hit | None:
    """A participle and its auxiliary before the subject: nachdem gegessen hatten sie."""
    conjunction, participle, verb, subject = clause[:4]
    perfect = verb.lower in ("hatte", "hatten", "hat", "haben") and participle.tag in "pq"
    if perfect and conjunction.lower != "wenn" and subject.tag in "AR":
        words = f"{participle.text} {verb.text}"
        message = f"In a clause with “{conjunction.text}” “{words}” stands too early."
        return Hit(participle.start, verb.end, message)
    return None


def _second(clause: Clause) -> Hit | None:
    """An auxiliary right behind the subject, and what belongs before it at the end."""
    at = 2 if clause[1].text in NOMINATIVE | {"Sie", "sie"} else 0
    if clause[1].tag == "A" and clause[1].lower not in ("dem", "den", "des", "einem", "einen"):
        at = 2
        while at < len(clause) - 2 and clause[at].tag == "a":
            at += 1
        at = at + 1 if clause[at].noun else 0
    while at and at < len(clause) - 2 and clause[at].lower in ADVERBS:
        at += 1
    if not at or at >= len(clause) - 1:
        return None
    verb, rest = clause[at], clause[at + 1 :]
    others = rest[1:] if rest[0].tag == "q" else rest
    if verb.lower not in AUXILIARIES or any(w.maybe_finite or w.tag in "zKSuhe" for w in others):
        return None
    predicate = rest[0].tag in "bpq" and not rest[0].lower.endswith(("weise", "mal"))
    held = rest[0].text in OBJECTS and rest[-1].noun and all(w.tag in "AaNMn" for w in rest)
    if (predicate or held) and not any(w.lower in TIES for w in rest):
        message = f"In a clause with “{clause[0].text}” “{verb.text}” stands too early."
        return Hit(verb.start, verb.end, message)
    return None


ADVERBS = frozenset("noch schon nicht immer auch bereits sehr nie oft wieder gerade".split())


@detector(0.9, needs=(",",))
def pronoun_displaced(view: View) -> Iterator[Hit]:
    """A preposition stands before a subject, or the relative pronoun behind it.

    Flags:
        Man sieht die Töpfe, [[mit er]] denen die Reben vor dem Frost schützte.

        Das Haus, [[in wir]] dem wohnen, ist alt.

        Sie entwickelten ein Gerät, [[mit man]] Blutzucker messen kann.

    Passes:
        Seit er fort ist, ruht der Betrieb. Sie geht, während wir warten, bis man sie holt.

        Er sprach, um ihn zu beruhigen, mit mir, und von „ich“ war keine Rede.

        Das Gebäude, das er von wir wissen nicht wem geerbt hat.
    """
    tokens = view.words
    for at in range(1, len(tokens) - 2):
        word, subject = tokens[at], tokens[at + 1]
        if subject.text not in NOMINATIVE or word.tag != "P" or word.lower in CONJUNCTIONS:
            continue
        opened = tokens[at - 1].tag == "," and word.text.islower()
        third = tokens[at + 2]
        if opened and third.tag.isalpha() and not third.finite:
            message = f"“{word.text} {subject.text}” cannot stand together: a word is missing."
            yield Hit(word.start, subject.end, message)


@detector(0.85, needs=ASKING)
def question_word_late(view: View) -> Iterator[Hit]:
    """A question word that opens a clause stands behind its subject.

    Flags:
        Sie hielt sich nicht daran, [[der Arzt was]] geraten hatte.

        Ich weiß nicht, [[der Zug wann]] kommt.

    Passes:
        Sie weiß, was der Arzt geraten hatte. Er fragt, der Mann, warum sie geht.

        Er sagt, der Arzt weiß was. Ich weiß, das Kind hat was gehabt.
    """
    for sentence in view.sentences:
        for clause, mark, _ in view.parts(sentence):
            at = next((i for i, word in enumerate(clause) if word.text in ASKING), 0)
            inside = clause[0] is not sentence[0] and clause[0].text.islower()
            if not inside or not 0 < at < 4 or at + 1 >= len(clause) or mark not in ".,":
                continue
            start = sentence.index(clause[0])
            phrase = clause[:at]
            asked = phrase[0].lower.startswith("welch")
            noun = phrase[0].tag == "A" and phrase[-1].noun and len(phrase) > 1 and not asked
            subject = noun or (len(phrase) == 1 and phrase[0].text in NOMINATIVE | {"sie"})
            verbs = any(word.finite for word in clause[:-1])
            verbs |= clause[at].text == "wo" and len(clause) > at + 2
            if sentence[start - 1].tag == "," and subject and clause[-1].finite and not verbs:
                words = " ".join(word.text for word in clause[: at + 1])
                yield Hit(
                    clause[0].start,
                    clause[at].end,
                    f"In “{words}” “{clause[at].text}” belongs before its subject.",
                )
