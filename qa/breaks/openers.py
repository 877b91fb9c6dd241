"""Clauses whose verb stands where their opening words do not let it stand."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.clauses import parts
from qa.breaks.verbless import ended
from qa.check import Hit
from qa.languages import german


@detector(0.85)
def subject_alone(view: View) -> Iterator[Hit]:
    """The main clause is a pronoun without a verb.

    Flags:
        [[Niemand,]] warum die Wale die Bucht verlassen haben.

    Passes:
        Niemand, der das weiß, sagt es. Nichts, was hilft. Du, wenn er kommt, geh.

        Jemand, dem man traut, weiß, warum.
    """
    for sentence in view.sentences:
        if len(sentence) < 6 or not ended(sentence):
            continue
        first, comma, opener = sentence[:3]
        alone = first.tag == "R" and first.lower not in ("nichts", "etwas", "du", "ihr", "euch")
        late = opener.lower in german.QUESTION or opener.lower in german.PURE_SUBORDINATING
        if alone and comma.tag == "," and late and all(w.tag != "," for w in sentence[2:]):
            yield Hit(first.start, comma.end, f"“{first.text}” has no verb.")


@detector(0.85)
def verb_second_lost(view: View) -> Iterator[Hit]:
    """A clause opens with its subject, and its verb comes last: its opening word is lost.

    Flags:
        Die Geige, [[er auf]] dem Dachboden fand, ist ein Vermögen wert.

    Passes:
        Die Geige, die er auf dem Dachboden fand, ist wertvoll. Der Mann, er war alt, ging.

        Sagt er, er auf seinem Dachboden sei froh, ist er es.
    """
    for sentence in view.sentences:
        for clause, _, following in parts(sentence):
            first, last = clause[0], clause[-1]
            if first.text not in ("er", "ich", "wir", "man") or len(clause) < 4 or not following:
                continue
            at = sentence.index(first)
            inner = clause[1:-1]
            verbs = any(w.maybe_finite or w.tag in "uheK" for w in inner)
            noun = at > 1 and sentence[at - 1].tag == "," and sentence[at - 2].noun
            if noun and last.finite and not verbs and clause[1].tag in "PA":
                yield Hit(
                    first.start,
                    clause[1].end,
                    f"Before “{first.text}” the word that opens the clause is missing.",
                )


@detector(0.85)
def infinitive_without_zu(view: View) -> Iterator[Hit]:
    """A clause with um, ohne or anstatt has an infinitive, but no zu.

    Flags:
        Sie fuhr in die Stadt, [[um]] dort einen Anwalt treffen.

    Passes:
        Sie fuhr in die Stadt, um dort einen Anwalt zu treffen. Er kam, ohne Hut. Um wen geht es?

        Es reicht nicht, um gut lesen, schreiben und rechnen zu lernen. Er muss, um heil anzukommen.

        Der Streit, um den sich alle kümmern, ist alt. Er will, ohne Geld, leben.
    """
    for sentence in view.sentences:
        for clause, mark, _ in parts(sentence):
            opens = clause[0].lower in ("um", "ohne", "anstatt") and len(clause) > 3
            if not opens or mark != "." or clause[-1].tag != "i":
                continue
            second = clause[1].lower
            link = second in german.RELATIVE and clause[2].tag in "RAPF"
            other = any(w.lower == "zu" or w.tag in "zvxSKX" for w in clause)
            if not link and not other and second not in german.QUESTION:
                yield Hit(
                    clause[0].start,
                    clause[0].end,
                    f"After “{clause[0].text} … {clause[-1].text}” a “zu” is missing.",
                )


@detector(0.85)
def two_requests(view: View) -> Iterator[Hit]:
    """Two verbs with their subject Sie stand in one clause.

    Flags:
        Wenn die Leuchte blinkt, wenden Sie sich [[kontaktieren Sie]] an den Kundendienst.

    Passes:
        Wenden Sie sich an uns und rufen Sie an. Wie Sie wollen, tun Sie es.

        Wissen Sie, was Sie tun? Sagen Sie Ihren Freunden, dass Sie kommen.
    """
    for clause in view.clauses:
        found = [
            index
            for index in range(len(clause) - 1)
            if clause[index].tag in "iVvqX" and clause[index + 1].text == "Sie"
        ]
        if len(found) < 2:
            continue
        between = clause[found[0] : found[-1]]
        if not any(word.tag in "KS" or word.lower in german.QUESTION for word in between):
            word = clause[found[-1]]
            message = (
                f"“{word.text} Sie” follows in a clause that has its verb and subject already."
            )
            yield Hit(word.start, clause[found[-1] + 1].end, message)
