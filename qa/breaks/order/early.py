"""Infinitives and participles that stand before their objects, as in English."""

from __future__ import annotations

from collections.abc import Iterator

from qa.breaks import View, detector, lowered
from qa.breaks.clauses.commas import late_verb
from qa.breaks.order.small_words import OBJECTS
from qa.check import Hit
from qa.text.german.words import Word

Clause = tuple[Word, ...]

INSTRUCTING = frozenset("mit in von für auf aus bei unter über zwischen an".split())


@detector(0.85, needs=lowered(INSTRUCTING))
def infinitive_inside(view: View) -> Iterator[Hit]:
    """In an instruction the infinitive stands behind a preposition, before what that governs.

    Flags:
        Den Teig auf das Blech legen und [[mit bestreichen]] dünn Öl.

        Die Form [[in stellen]] den Ofen und eine Stunde warten.

    Passes:
        Den Teig auf das Blech legen und dünn mit Öl bestreichen. Von hier aus fahren Züge nach Ulm.

        Sie wollen mit spielen. Nach wie vor gelten die Regeln. Von da an kamen viele Leute.
    """
    for clause in view.clauses:
        for at in range(1, len(clause) - 2):
            word, verb, behind = clause[at : at + 3]
            if word.text not in INSTRUCTING or not verb.text.islower() or late_verb(clause):
                continue
            if not _infinitive(verb) or any(w.finite for w in clause):
                continue
            rest = clause[at + 2 :]
            phrase = behind.tag in "bA" and behind.lower not in (
                "der",
                "das",
                "die",
                "zwei",
                "drei",
            )
            end = next((i for i, w in enumerate(rest) if w.noun), 0)
            stops = 0 < end < 4 and (end + 1 == len(rest) or rest[end + 1].tag == "K")
            plain = all(w.tag in "bAa" for w in rest[:end])
            if phrase and stops and plain:
                message = f"“{verb.text}” belongs behind what “{word.text}” governs."
                yield Hit(word.start, verb.end, message)
                break


def _infinitive(word: Word) -> bool:
    return word.tag == "i" or (
        word.tag == "u" and word.lower.startswith("be") and word.lower[-1] == "n"
    )


HAVE = frozenset(["hat", "haben", "hatte", "hatten"])
MODALS = frozenset(
    """kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten will wollen
    wollte wollten möchte möchten""".split()  # not darf: darf ich aufrufen den Abgeordneten
)


@detector(0.85, needs=("zu",))
def zu_early(view: View) -> Iterator[Hit]:
    """An infinitive with zu stands before its object, as in English.

    Flags:
        Vergessen Sie nicht, [[zu schließen]] das Fenster.

        Um [[zu öffnen]] die Datei, klicken Sie hier.

    Passes:
        Es gibt viel zu lesen. Um zu schlafen, ging sie heim. Er bat sie, zu warten die ganze Nacht.

        Die Kosten hat zu tragen, wer klagt. Zu sehen ist das Haus. Er hat zu essen, das Kind nicht.
    """
    for sentence in view.sentences:
        for clause, mark, _ in view.parts(sentence):
            at = 1 if clause[0].lower in PURPOSE and len(clause) > 1 else 0
            if mark not in ",." or len(clause) < at + 4 or clause[at].text != "zu":
                continue
            verb, article, rest = clause[at + 1], clause[at + 2], clause[at + 3 :]
            held = rest[-1].noun and all(word.tag in "aNMnAPC" for word in rest)
            timed = any(word.lower.startswith(TIMES) for word in rest if word.noun)
            if verb.tag == "i" and article.text in OBJECTS | {"die"} and held and not timed:
                words = f"{clause[at].text} {verb.text}"
                yield Hit(clause[at].start, verb.end, f"“{words}” belongs behind its object.")


PURPOSE = frozenset("um ohne statt anstatt".split())
TIMES = (
    "jahr", "tag", "nacht", "woche", "monat", "stunde", "minute", "zeit", "abend", "morgen",
    "sommer", "winter", "leben", "mal", "weg", "strecke", "kilometer", "meter",
)  # fmt: skip


@detector(0.85, needs=HAVE | MODALS)
def participle_early(view: View) -> Iterator[Hit]:
    """In a main clause the participle stands before its object, as in English.

    Flags:
        Der Mann hat [[gekauft das]] neue Auto.

        Sie hat gestern [[gelesen den]] Brief ihrer Tante.

    Passes:
        Der Mann hat das Auto gekauft. Er hat gearbeitet die ganze Nacht. Gekauft hat das Auto Karl.

        Das Gesetz hat bestanden den Test der Zeit, was keiner glaubt. Wer hat gesagt das sei gut?
    """
    for sentence in view.sentences:
        for clause, mark, _ in view.parts(sentence):
            if mark != "." or len(clause) < 5 or late_verb(clause) or clause[0] is not sentence[0]:
                continue
            at = next(
                (i for i, w in enumerate(clause) if w.lower in HAVE or w.lower in MODALS),
                len(clause),
            )
            if at > 4:
                continue
            participle = at + 1
            while participle < len(clause) - 2 and clause[participle].tag in "FR":
                participle += 1
            if participle + 2 >= len(clause):
                continue
            verb, article = clause[participle : participle + 2]
            rest = clause[participle + 2 :]
            phrase = bool(rest) and all(w.tag in "aAPNMnC" for w in rest)
            noun = next((w for w in rest if w.noun), None)
            late = "p" if clause[at].lower in HAVE else "i"
            if noun is None or noun.lower.startswith(TIMES) or verb.tag != late:
                continue
            if article.text in OBJECTS - {"ein", "eine"} and phrase:
                message = f"“{verb.text}” belongs behind its object."
                yield Hit(verb.start, article.end, message)
