"""Where zu, a prefix or a verb stands by the infinitive, participle or conjunction."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.verbs.separable import goes_with
from qa.check import Hit
from qa.text.german.words import Word


@detector(0.9, needs=("zu",))
def zu_astray(view: View) -> Iterator[Hit]:
    """The word zu stands behind the infinitive, or before a participle or a finite verb.

    Flags:
        Klicken Sie auf das Bild, um es [[vergrößern zu]]; mit den Pfeilen geht es weiter.

        Der Zeuge gab an, den Mann nie [[zu gesehen]] zu haben.

        Das Kabel ist so verlegt, dass niemand darüber stolpern [[zu kann]].

    Passes:
        Klicken Sie, um es zu vergrößern. Sie hören zu, wir schließen zu, machen Sie die Tür zu.

        Das hat sie zu gefürchteten Gegnern gemacht. Sie sind zu gespalten und zu sehr beschäftigt.

        Der Hof, auf den sie zu ging, ist weit. Ab und zu kann er schlafen. Er ist allem Neuen zu
        gewandt.
    """
    for sentence in view.sentences:
        for clause, _, _ in view.parts(sentence):
            for at in range(1, len(clause)):
                first, second = _astray(clause, at)
                if first and second:
                    words = f"{first.text} {second.text}"
                    yield Hit(first.start, second.end, f"In “{words}” “zu” is out of place.")


def _astray(clause: tuple[Word, ...], at: int) -> tuple[Word | None, Word | None]:
    """The words that show that the zu at an index is out of place."""
    word, before = clause[at], clause[at - 1]
    if word.text != "zu":
        return None, None
    behind = clause[at + 1] if at + 1 < len(clause) else None
    if behind is None:
        infinitive = before.tag in "iX" and before.text.islower() and at > 1
        prefix = before.tag == "i" and goes_with("zu", before)
        return (before, word) if infinitive and not prefix else (None, None)
    held = at + 2 < len(clause) and (clause[at + 2].noun or clause[at + 2].tag in "ap")
    # Sie sind zu gespalten und zu müde.
    held |= at + 2 < len(clause) and clause[at + 2].tag == "K" and _being(clause)
    participle = behind.tag == "p" and behind.lower.startswith("ge") and not held
    finite = behind.tag == "x" and before.tag == "i" and before.text.islower()
    return (word, behind) if participle or finite else (None, None)


def _being(clause: tuple[Word, ...]) -> bool:
    """Whether a clause says what somebody is."""
    return any(word.lower in ("ist", "sind", "war", "waren") for word in clause)


@detector(0.9)
def prefix_behind_verbs(view: View) -> Iterator[Hit]:
    """Behind the verbs that close a clause stands a preposition or prefix.

    Flags:
        Er stellte den Motor und wartete, bis die Enten die Straße überquert [[hatten ab]].

        Wir bringen ihnen das Lesen, damit sie uns einmal widersprechen [[können bei]].

    Passes:
        Er stellte den Motor ab und wartete, bis sie es überquert hatten. Er kommt wieder mit.

        Der Zug, in den sie eingestiegen waren, fuhr ab. Ab und zu.
    """
    for sentence in view.sentences:
        if sentence[-1].text != ".":
            continue
        for clause, mark, _ in view.parts(sentence):
            if len(clause) < 4 or mark not in ",." or clause[-1].tag != "P":
                continue
            verb, helping, last = clause[-3:]
            verbs = helping.tag in "xX" and verb.tag in "piq" and verb.text.islower()
            if verbs and last.text.islower():
                words = f"{helping.text} {last.text}"
                message = f"In “{words}” “{last.text}” stands behind the verbs of its clause."
                yield Hit(helping.start, last.end, message)


CONJUNCTIONS = frozenset("dass obwohl nachdem bevor sobald ob".split())
# Written for das: Ich finde, dass ist gut.
THAT = frozenset("ist sind war waren wird heißt hieß".split())


@detector(0.9, needs=CONJUNCTIONS)
def verb_behind_conjunction(view: View) -> Iterator[Hit]:
    """The verb of a clause stands right behind its conjunction.

    Flags:
        Die Staatsanwältin glaubt, [[dass wurde]] das Feuer gelegt.

        Mieter sollten prüfen, [[ob darf]] der Vermieter die Kosten umlegen.

        Der Redner warnte, [[dass haben]] wir bald keinen Hausarzt mehr.

    Passes:
        Sie glaubt, dass das Feuer gelegt wurde. Er geht, ob willig oder nicht. Ich finde, dass ist
        gut.
    """
    for sentence in view.sentences:
        for clause, mark, _ in view.parts(sentence):
            if len(clause) < 4 or clause[0].text not in CONJUNCTIONS or mark not in ",.":
                continue
            verb = clause[1]
            plural = verb.tag == "X" and clause[2].tag in "AR"
            slip = clause[0].text == "dass" and verb.lower in THAT
            if (verb.finite or plural) and verb.text.islower() and not slip:
                words = f"{clause[0].text} {verb.text}"
                yield Hit(clause[0].start, verb.end, f"In “{words}” the verb stands too early.")
