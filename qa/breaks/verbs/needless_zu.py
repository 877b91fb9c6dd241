"""Infinitives with zu where a verb must be finite or bare: dass Sie sie zu befolgen."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.verbs.infinitives import NOUNS
from qa.check import Hit
from qa.languages import german
from qa.text.german.words import Word

Clause = tuple[Word, ...]

SUBJECTS = frozenset("ich du er es wir man".split())
CONJUNCTIONS = german.PURE_SUBORDINATING | {"ob"}
ASKS = frozenset(
    """möchten möchtest möchte wollen willst will können kannst kann könnten könntest müssen musst
    muss sollen sollten sollst soll dürfen dürfte darf""".split()
)
DEFINITE = frozenset("den die das diesen diese dieses alle".split())


@detector(0.9, needs=CONJUNCTIONS)
def clause_with_zu(view: View) -> Iterator[Hit]:
    """A clause with a conjunction and its subject ends in an infinitive with zu, and has no verb.

    Flags:
        Es ist wichtig, dass Sie die Anweisungen [[zu befolgen]].

        Er ging heim, weil er die Tür [[abzuschließen]].

    Passes:
        Es ist wichtig, dass Sie die Anweisungen zu befolgen haben.

        Dass er zu kommen versprach, ist wahr. Er kam, ohne dass sie ihn bat, zu kommen.

        Ob Sie wissen, was zu tun ist?

        Er sagt, dass es nichts zu tun gibt. Sie weiß, dass er es liebt zu reisen.
    """
    for sentence in view.sentences:
        parts = view.parts(sentence)
        if sentence[-1].text not in (".", "!", "?") or not parts:
            continue
        clause = parts[-1][0]
        start = _infinitive(clause)
        opens = len(clause) > 3 and clause[0].lower in CONJUNCTIONS and start > 1
        if opens and (clause[1].lower in SUBJECTS or clause[1].text == "Sie"):
            other = any(word.maybe_finite or word.tag in "uheK" for word in clause[1:start])
            if not other:
                yield Hit(
                    clause[start].start,
                    clause[-1].end,
                    f"The clause with “{clause[0].text}” has no finite verb, only one with “zu”.",
                )


def _infinitive(clause: Clause) -> int:
    """Index at which an infinitive with zu begins that closes a clause; 0 where there is none."""
    last = len(clause) - 1
    if clause[last].tag == "z":
        return last
    with_zu = last > 0 and clause[last].tag == "i" and clause[last - 1].lower == "zu"
    return last - 1 if with_zu else 0


@detector(0.9, needs=("?",))
def question_with_zu(view: View) -> Iterator[Hit]:
    """A question that opens with a modal verb has its infinitive with zu.

    Flags:
        Möchten Sie die Änderungen [[zu speichern]]?

    Passes:
        Möchten Sie die Änderungen speichern? Möchten Sie etwas zu trinken?

        Können Sie es wagen, das Haus zu betreten? Haben Sie die Änderungen zu speichern?

        Möchten Sie die Gelegenheit zu sprechen? Können Sie die Kraft finden zu gehen?
    """
    for sentence in view.sentences:
        parts = view.parts(sentence) if sentence[-1].text == "?" else ()
        clause = parts[0][0] if len(parts) == 1 else ()
        if len(clause) < 6 or clause[0].lower not in ASKS:
            continue
        subject, article = clause[1], clause[2]
        start = _infinitive(clause)
        inner = clause[2:start]
        other = any(w.maybe_finite or w.tag in "uheKS" or w.text in NOUNS for w in inner)
        held = article.lower in DEFINITE or (article.tag == "A" and article.lower.endswith("n"))
        if (subject.tag == "R" or subject.text == "Sie") and held and start > 3 and not other:
            message = f"“{clause[0].text}” takes no “zu” before the infinitive."
            yield Hit(clause[start].start, clause[-1].end, message)
