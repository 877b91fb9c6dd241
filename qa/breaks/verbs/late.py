"""Sentences and clauses that have their verb at the end, or none, and nothing that opens them."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import OPENER, View, detector
from qa.breaks.verbs.separable import aside, may_have_verb
from qa.breaks.verbs.verbless import ended
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word, lexicon

Clause = tuple[Word, ...]

# What opens a clause with its verb at the end.
LEADS = (
    german.QUESTION
    | german.RELATIVE
    | frozenset(
        """je ob wieviel wobei womit wodurch worauf woran wofür wovon wozu worin worüber wonach
        wogegen woraus so umso desto""".split()
    )
)


@detector(0.85)
def sentence_verb_last(view: View) -> Iterator[Hit]:
    """A sentence of one clause ends in participle or infinitive and finite verb, as if it were cut.

    Flags:
        Mein Onkel, der nur Latein liest. [[Von ihm gar nicht gelesen werden kann.]]

        Er schreibt, dass „keiner die große.“ [[Chance gesehen hat.]]

    Passes:
        Viele Fälle können gelöst werden. Gesagt werden muss es. Ein Haus soll gebaut werden.

        Dass er nicht kommen kann. Wie gut das gelingen wird. Die im Mai gebaut worden ist.

        Den Teig kneten. Über Nacht mit einem Tuch bedeckt an einem kühlen Ort ruhen lassen.

        Er gewann die 2. Wahl im Jahr 1900 verloren hatte. Er wohnt im Haus von St. Georg.
    """
    before: Clause = ()
    for sentence in view.sentences:
        previous, before = before, sentence
        if len(sentence) < 4 or sentence[0].text.islower() or not _ends_late(sentence):
            continue
        clause = tuple(word for word in sentence if word.tag not in '".')
        if len(clause) < 3 or not all(word.tag.isalpha() for word in clause):
            continue
        if clause[-1].lower == "lassen" and clause[-2].tag == "i":
            continue  # an instruction: Über Nacht zugedeckt ruhen lassen.
        apart = not previous or sentence[0].start > previous[-1].end
        if closed(sentence) and apart and begins(previous) and _late(clause):
            yield Hit(
                sentence[0].start,
                sentence[-1].end,
                f"In “{clause[0].text} … {clause[-1].text}” the verb stands last, and nothing "
                f"opens such a clause.",
            )


def closed(sentence: Clause) -> bool:
    """Whether a full stop closes a sentence, a closing mark behind it or not."""
    quoted = sentence[-1].tag == '"' and len(sentence) > 1
    return sentence[-2 if quoted else -1].text == "."


def _ends_late(sentence: Clause) -> bool:
    """Whether the last word of a sentence, before its marks, is an auxiliary."""
    last = next((word for word in sentence[:-5:-1] if word.tag.isalpha()), sentence[0])
    return last.tag in "xX"


def begins(previous: Clause) -> bool:
    """Whether what stands before ends a sentence: no ordinal, name or abbreviation."""
    words = [word for word in previous if word.tag not in '".']
    if not previous or not words:
        return not previous
    last, known = words[-1], lexicon()
    listed = last.text in known or last.lower in known or last.tag in "FRPSAK"
    return len(previous) > 2 and len(last.text) > (3 if listed else 6)


def _late(clause: Clause) -> bool:
    """Whether a clause ends in its only finite verb, with the rest of its predicate before it."""
    last = clause[-1]
    if last.tag not in "xX" or not last.text.islower() or clause[-2].tag not in "pqiX":
        return False
    at = len(clause) - 1
    while at and clause[at - 1].tag in "pqiX":
        at -= 1
    # Viele können gelöst werden: where the last one may be an infinitive no other may be finite.
    others = sum(word.tag in "xX" for word in clause[:-1])
    inner = clause[:at]
    if (
        not inner
        or inner[0].tag == "C"
        or others > (last.tag == "x")
        or inner[0].lower.startswith(("möge", "mög"))
    ):
        return False
    verbs = any(word.tag in "vVxXqSKuei" for word in inner)
    verbs |= any(word.tag == "h" for word in inner[1:])
    leads = any(word.lower in LEADS for word in inner[1:]) or inner[0].lower in german.QUESTION
    leads |= inner[0].lower in german.RELATIVE and inner[0].text != "Das"
    return not verbs and not leads and any(word.noun or word.tag in "hRP" for word in inner)


AFTER = frozenset("wie so als obwohl weil wenn nachdem während".split())


@detector(0.85, needs=("wie",))
def clause_late(view: View) -> Iterator[Hit]:
    """Behind an aside (wie …,) the verb comes last, and no word before opens such a clause.

    Flags:
        Das ist ein Boot, [[wie das]] der Wirt lachend zugibt, nicht bei Sturm auslaufen kann.

    Passes:
        Das ist ein Boot, das, wie der Wirt zugibt, nicht auslaufen kann.

        Er weiß, dass das Boot, wie der Wirt zugibt, nicht auslaufen kann. Die Frage, wie er sagt.

        Es war ein Lärm, wie man ihn nur vom Markt kennt, bis über uns ein Fenster aufging.
    """
    for sentence in view.sentences:
        found = view.parts(sentence)
        led = False
        for number, (clause, mark, following) in enumerate(found[:-1]):
            if number and found[number - 1][1] == "," and mark == ",":
                head = found[number - 1][0]
                if _aside(clause) and not led and head[-1].noun and _orphan(following):
                    yield Hit(
                        clause[0].start,
                        clause[1].end,
                        f"{OPENER} is missing before “{clause[0].text} {clause[1].text}”.",
                    )
            led = led or _leads(clause, sentence)


def _leads(clause: Clause, sentence: Clause) -> bool:
    """Whether a clause opens with a word that wants its verb at the end."""
    opener = clause[1] if clause[0].tag == "P" and len(clause) > 1 else clause[0]
    relative = clause[0] is not sentence[0] and opener.lower in LEADS
    return relative or opener.lower in german.QUESTION or any(word.tag == "S" for word in clause)


def _aside(clause: Clause) -> bool:
    """wie der Wirt sagt; wie das der Wirt sagt."""
    if clause[0].lower != "wie" or len(clause) < 3:
        return False
    relative = clause[1].lower in german.RELATIVE and len(clause) > 3
    if relative and clause[2].tag in "ARNMn":
        return clause[-1].tag in "vxqiXV"
    return clause[-1].finite


def _orphan(clause: Clause) -> bool:
    """Whether a clause opens with no verb and no word that leads it, and ends in its verb."""
    if len(clause) < 3 or clause[0].maybe_finite or clause[0].tag in "SKAR":
        return False
    if clause[0].lower in AFTER | CUT:
        return False
    if clause[0].lower in LEADS or clause[1].lower in LEADS or not clause[-1].finite:
        return False
    if clause[-1].tag == "x" and clause[-2].tag not in "pqiX":
        return False
    return not any(
        word.finite or (word.tag == "S" and word.lower not in ("als", "wie"))
        for word in clause[:-1]
    )


CUT = frozenset("bis dass weil ob nachdem bevor sobald damit wenn während obwohl".split())
SUBJECTS = frozenset(p + e for p in ("mein", "sein", "ihr", "unser") for e in ("", "e")) | {
    "der", "die", "das",
}  # fmt: skip
SINCE = frozenset(
    """bisher bislang inzwischen mittlerweile bereits schon seither seitdem derzeit zurzeit zuletzt
    jetzt heute damals gestern einst weltweit insgesamt""".split()
)


@detector(0.85)
def clause_cut_at_noun(view: View) -> Iterator[Hit]:
    """A subordinate clause stops behind its subject or object, before its verb.

    Flags:
        Alle sangen im Dunkeln, [[bis der Hausmeister.]] Ein alter Mann, die Tür geöffnet hatte.

        Der Bus, [[der seit neun Tagen an der Grenze, durfte]] am Sonntag nach Bern fahren.

        Der Film, [[den sie in drei Wochen, wurde]] ein Erfolg.

        [[Wer gegen die Regeln, zahlt]] eine Buße von bis zu 5000 Franken.

        Er leitet den Verein, [[der inzwischen 300 Mitglieder.]]

        Sie schreiben, [[dass „kein Chef die kluge.]]“ Frage gestellt hat.

    Passes:
        Er blieb bis zum Abend. Er wartete, bis die Tür aufging. Sie kam, obwohl ein Kind.

        Eine ging nach Bern, die andere nach Ulm. Der Beamte sagte, dass „alles gut.“ ist.

        Er traf den Leiter, die heute 80-jährige Frau Meier. Er sprach von „Öl, das brennt.“
    """
    for sentence in view.sentences if "," in view.text or "“" in view.text else ():
        stop = sentence[:-1] if sentence[-1].tag == '"' else sentence
        if not stop or not ended(stop):
            continue
        if stop is sentence:
            for number, (inner, mark, following) in enumerate(view.parts(sentence)):
                first = inner[0].text
                late = first in RELATIVES or (first == "Wer" and not number)
                if (
                    late
                    and mark == ","
                    and following
                    and _no_verb(sentence, number, inner, following)
                ):
                    yield Hit(inner[0].start, following[0].end, VERBLESS.format(inner[-1].text))
            clause = view.parts(sentence)[-1][0]
            start = len(sentence) - 1 - len(clause)
            comma = start > 1 and sentence[start - 1].tag == ","
            if comma and (_subject(clause) or _since(clause, sentence, sentence[start - 2])):
                yield _hit(clause[0], stop)
        else:
            opener = _quoted(stop)
            if opener and view.text[sentence[-1].end : sentence[-1].end + 1].isspace():
                yield _hit(opener, stop)


def _hit(first: Word, sentence: Clause) -> Hit:
    last = sentence[-2]
    message = f"The clause “{first.text} … {last.text}” stops before its verb."
    return Hit(first.start, sentence[-1].end, message)


VERBLESS = "A clause ends at “{}” without a verb."
RELATIVES = frozenset(["der", "die", "das", "den", "dem"])


def _no_verb(sentence: Clause, number: int, clause: Clause, following: Clause) -> bool:
    """Wer gegen die Vorschriften, riskiert; ein Zug, der seit Tagen an der Grenze, durfte."""
    verb = following[0]
    if len(clause) < 4 or verb.lower in german.REPORTING - german.AUXILIARIES or aside(following):
        return False
    if number == 0 and clause[0].text == "Wer" and verb.maybe_finite:
        return not may_have_verb((*clause[1:], sentence[-1]))
    subject = clause[0].text in ("den", "dem") and clause[1].lower in ("sie", "es", "ihr")
    opens = clause[0].text in RELATIVES and (clause[1].tag == "P" or subject)
    if not number or not verb.finite or not opens:
        return False
    at = sentence.index(clause[0])
    head = sentence[: at - 1]
    if sentence[at - 1].tag != "," or not head[-1].noun or not clause[-1].noun:
        return False
    if any(word.tag in "aK" for word in clause) or any(word.maybe_finite for word in head):
        return False
    return not may_have_verb((*clause, sentence[-1]))


def _subject(clause: Clause) -> bool:
    """bis der Hausmeister."""
    if not 3 <= len(clause) < 6 or clause[0].lower not in CUT or not clause[0].text.islower():
        return False
    phrase = clause[1].lower in SUBJECTS and all(word.tag == "a" for word in clause[2:-1])
    return phrase and clause[-1].tag in "NMn"


def _since(clause: Clause, sentence: Clause, head: Word) -> bool:
    """der inzwischen 300 Mitglieder."""
    if len(clause) < 4 or clause[0].text not in ("der", "die", "das", "den", "dem"):
        return False
    opens = head.noun and clause[1].lower in SINCE and clause[-1].noun
    plain = opens and not any(word.tag in "apK" for word in clause)
    return plain and not may_have_verb((*clause, sentence[-1]))


def _quoted(stop: Clause) -> Word | None:
    """The conjunction of a clause in which a quotation ends with a full stop before its verb."""
    at = next(
        (i for i in range(len(stop) - 3, 0, -1) if stop[i].lower in german.PURE_SUBORDINATING), 0
    )
    inner = tuple(word for word in stop[at:-1] if word.tag != '"')
    opened = any(word.tag == '"' for word in stop[at:])
    if not at or not opened or len(inner) < 4 or any(word.tag == "," for word in inner):
        return None
    article = inner[-2].tag == "A" and inner[-1].tag == "a"
    return stop[at] if article and not may_have_verb((*inner, stop[-1])) else None
