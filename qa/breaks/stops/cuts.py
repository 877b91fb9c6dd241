"""Full stops inside a sentence: what stands before or behind them waits for the other half."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.breaks import View, detector
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word, lexicon

# Words that no sentence ends with, spoken or written.
WAITING = frozenset("sondern sowohl beziehungsweise geschweige desto".split())
Sentence = tuple[Word, ...]

MODALS = frozenset(
    """muss müssen musste mussten soll sollen sollte sollten will wollen wollte wollten kann können
    konnte konnten darf dürfen durfte durften""".split()
)
PASSIVE = frozenset(["wurde", "wurden"])
# Objects with which a modal verb stands alone: Das kann er. Ich muss nicht. Er will Geld.
ALONE = frozenset("das dies es was nicht alles nichts mehr so auch dazu hin weg fort nur".split())
PURPOSE = frozenset(["um", "ohne", "statt", "anstatt"])
# Conjunctions that open no sentence by themselves in instructions.
AFTERTHOUGHT = frozenset("bevor sobald nachdem indem sodass".split())
INSTRUCTIONS = ("en", "ern", "eln")
REPORTING = german.REPORTING - german.AUXILIARIES


@detector(0.9)
def half_sentence(view: View) -> Iterator[Hit]:
    """A full stop parts a clause from the verb of its sentence.

    Flags:
        Die Brücke, die 1890 gebaut [[wurde. Soll]] im Mai saniert werden, weil sie rostet.

        Ob das Museum im Mai [[öffnet. Ist]] noch ungewiss.

        Um Strom zu [[sparen. Schaltet]] die Stadt nachts die Lampen aus.

        Nicht nur die Preise steigen, [[sondern. Auch]] die Löhne.

        Je länger er [[wartete. Desto]] nervöser wurde er.

        Der Sänger, der 1950 in [[Köln. Geboren]] wurde, lebt heute in Rom.

        Das Werk soll bis [[2030. Klimaneutral]] werden.

        Die Frau wurde in die [[Klinik. Gebracht]] und starb dort.

    Passes:
        Der Mann, der alles weiß. Hat er das gesagt? Wer war das? Kam er? Um zu leben. Iss!

        Das kann er. Schwimmen und tauchen. Ich muss nach Hause. Kochen und dann schlafen.

        Er wurde zum König. Gekrönt hat ihn der Papst. Er will Geld. Viel verdienen ist schön.

        Geplant war, die Straße zu sperren. Gemeint ist, sagt Meier, der Kanal.

        Meine Herren, an die Unschuld des Mannes müssen Sie nicht glauben. Beachten Sie nur den Ort.
    """
    for before, sentence in pairwise(view.sentences):
        if before[-1].text != "." or len(before) < 4 or len(sentence) < 3:
            continue
        first = sentence[0]
        if not first.text[0].isupper() or before[-1].start != before[-2].end:
            continue
        torn = (
            before[-2].text in WAITING
            or _correlate(before, sentence)
            or _late_verbs(view, before, sentence)
        )
        if not torn and sentence[-1].text == ".":
            torn = _verb_first(sentence) and (
                _topic(view, before) or _asked(view, before) or _purpose(view, before)
            )
            torn = torn or _infinitive(view, before, sentence) or _participle(before, sentence)
        if torn:
            message = f"The full stop before “{first.text}” cuts a sentence in two."
            yield Hit(before[-2].start, first.end, message)


def _verb_first(sentence: Sentence) -> bool:
    """Whether a sentence opens with a finite verb that is no noun and no request."""
    first, second = sentence[:2]
    noun = lexicon().get(first.text, "") in ("N", "M")
    verb = first.tag in "vxV" or (first.tag == "h" and first.lower.endswith(("te", "ten", "t")))
    # With a verb behind its comma it is a condition: Fällt der Preis, kauft er.
    condition = any(
        left.tag == "," and (word.maybe_finite or word.lower in ("so", "dann"))
        for left, word in pairwise(sentence)
    )
    request = first.text.endswith("n") and second.text == "Sie"  # Beachten Sie bitte, dass
    return verb and not noun and not condition and not request and second.tag.isalpha()


def _topic(view: View, sentence: Sentence) -> bool:
    """Whether a sentence is a noun phrase and a relative clause: Die Brücke, die ... wurde."""
    found = view.parts(sentence)
    if len(found) != 2 or found[0][1] != ",":
        return False
    head, clause = found[0][0], found[1][0]
    phrase = head[0].tag == "A" and head[-1].noun and len(head) > 1
    phrase = phrase and all(word.tag in "AaNMnCP" for word in head)
    return phrase and _relative(clause) and clause[-1].tag in "vxXi" and len(clause) > 2


def _relative(clause: Sentence) -> bool:
    first, second = clause[0], clause[1] if len(clause) > 1 else clause[0]
    behind = first.tag == "P" and second.text in german.RELATIVE
    return first.text in german.RELATIVE or behind


def _asked(view: View, sentence: Sentence) -> bool:
    """Whether a sentence is one clause that opens with wer, was or ob and has its verb last."""
    found = view.parts(sentence)
    if len(found) != 1 or sentence[0].lower not in ("wer", "ob", "was", "wie", "wo"):
        return False
    inner = sentence[1:-2]
    return sentence[-2].tag in "vx" and not any(word.finite for word in inner) and bool(inner)


def _purpose(view: View, sentence: Sentence) -> bool:
    """Whether a sentence is one clause with um, ohne or statt and its infinitive with zu."""
    if sentence[0].lower not in PURPOSE or len(view.parts(sentence)) != 1:
        return False
    with_zu = sentence[-3].lower == "zu" and sentence[-2].tag in "iX"
    return (with_zu or sentence[-2].tag == "z") and not any(w.finite for w in sentence)


def _correlate(before: Sentence, sentence: Sentence) -> bool:
    """Whether the second half of a pair opens a sentence: je – desto, sowohl – als auch."""
    first, second = sentence[0].lower, sentence[1].lower
    if before[0].lower == "je":
        return first in ("desto", "umso") and before[1].tag in "abFu" and before[-2].maybe_finite
    both = any(word.lower == "sowohl" for word in before)
    return both and (first, second) == ("als", "auch") and before[-2].tag in "NMn"


def _late_verbs(view: View, before: Sentence, sentence: Sentence) -> bool:
    """Whether a clause before the full stop has no verb, and one comes right behind it, then a
    comma and the verb of the main clause: Geboren wurde, lebt heute in Rom."""
    end = next((i for i, word in enumerate(sentence[:4]) if word.tag == ","), 0)
    if not 0 < end < 4 or end + 2 >= len(sentence):
        return False
    verbs, main = sentence[:end], sentence[end + 1]
    late = all(word.tag in "vVxXqpizh" for word in verbs) and verbs[-1].maybe_finite
    main_verb = main.maybe_finite and main.text.islower() and main.lower not in REPORTING
    if not late or not main_verb:
        return False
    found = view.parts(before)
    clause = found[-1][0] if found else ()
    opened = len(clause) > 2 and (
        clause[0].lower in german.PURE_SUBORDINATING or (len(found) > 1 and _relative(clause))
    )
    return opened and not any(word.maybe_finite for word in clause)


def _infinitive(view: View, before: Sentence, sentence: Sentence) -> bool:
    """Whether a modal verb has no infinitive before the full stop, and one ends the next."""
    found = view.parts(before)
    clause = found[-1][0] if found else ()
    at = next((i for i, word in enumerate(clause) if word.lower in MODALS), 0)
    if not 0 < at < len(clause) - 2 or clause[0].tag == "S" or _relative(clause):
        return False
    rest = clause[at + 1 :]
    open_end = any(word.tag == "P" for word in rest) and len(rest[-1].text) > 3
    open_end = open_end and (rest[-1].noun or rest[-1].tag == "C")
    open_end = open_end and not any(w.tag in "ipqzXbhu" or w.lower in ALONE for w in rest)
    where = any(word.lower in WAYS for word in rest)  # ich muss nach Hause
    words = sentence[:-1]
    plain = all(word.tag in "AaNMnPCbFR" for word in words[:-1]) and len(words) > 1
    verb = words[-1].tag == "i" or words[-1].lower == "werden"
    return open_end and not where and plain and verb and words[-1].text.islower()


WAYS = frozenset("nach in zu zum zur ins auf aus heim an von vom".split())


def _participle(before: Sentence, sentence: Sentence) -> bool:
    """Whether wurde has no participle before the full stop, and one opens the next sentence."""
    first, second = sentence[:2]
    if first.tag != "p" or second.tag not in ",.K" or not PASSIVE & {w.lower for w in before}:
        return False
    at = next(i for i, word in enumerate(before) if word.lower in PASSIVE)
    rest = before[at + 1 : -1]
    phrase = bool(rest) and rest[-1].noun and any(word.tag == "P" for word in rest)
    become = any(word.lower in ("zu", "zum", "zur") for word in rest)
    return phrase and not become and all(word.tag in "AaNMnPCF" for word in rest)


@detector(0.85, needs=("sie",))
def purpose_alone(view: View) -> Iterator[Hit]:
    """Behind an instruction a clause stands alone that belongs to it.

    Flags:
        Klicken Sie auf Datei > Exportieren. [[Um die Tabelle zu speichern.]]

        Trennen Sie das Gerät vom Netz. [[Bevor Sie die Abdeckung öffnen.]]

    Passes:
        Klicken Sie auf Datei. Um die Tabelle zu speichern, drücken Sie die Taste.

        Warum isst er? Um zu leben. Klicken Sie auf die Taste. Um drei ist alles zu haben.
    """
    for before, sentence in pairwise(view.sentences):
        if len(sentence) < 5 or not ended(sentence) or before[-1].text != "." or len(before) < 4:
            continue
        first, verb = sentence[0], before[0]
        asked = verb.lower.endswith(INSTRUCTIONS) and before[1].text == "Sie"
        if not asked or any(word.tag == "," for word in sentence):
            continue
        alone = sentence[-2].maybe_finite and first.lower in AFTERTHOUGHT
        alone = alone and not any(word.finite for word in sentence[:-2])
        if alone or _purpose(view, sentence):
            message = f"“{first.text} …” stands alone; it belongs to the sentence before it."
            yield Hit(first.start, sentence[-1].end, message)
