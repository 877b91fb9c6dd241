"""Seams of pages: words glued together, full stops of abbreviations and numbers torn apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.breaks import View, detector, lowered
from qa.breaks.clauses.commas import OPENERS, late_verb, missing_comma
from qa.breaks.verbs.titled import titled
from qa.breaks.verbs.two import LOOSE, TIES, attributive
from qa.check import Hit
from qa.languages import german
from qa.text.german.formed import well_formed
from qa.text.german.spelled import shipped
from qa.text.german.words import Word, lexicon

# Function words that are no endings of German nouns and adjectives.
TAILS = tuple(
    """zwei drei hier wurde wurden wird nicht werden haben sind sich auch einen einem seine
    können""".split()
)
INNER = re.compile(r"([A-ZÄÖÜ][a-zäöüß]{6,})([A-ZÄÖÜ][a-zäöüß]{3,})")


@detector(0.85)
def glued_words(view: View) -> Iterator[Hit]:
    """Two words have grown together where a link or a line ended.

    Flags:
        Ein Video des [[Vorfallszwei]] Millionen Mal angesehen wurde gelöscht.

        Sie können das Formular [[herunterladenhier]] und per Post schicken.

        Die Studie in der [[ZeitschriftCoastal]] Biology lief neun Jahre.

    Passes:
        Die Mitarbeiterinnen und MitarbeiterInnen nutzen LibreOffice und JavaScript.

        Der GesundheitsCampus und der Bund Deutscher EinsatzVeteranen warben um die Gunst.

        The YesterdayTomorrow band plays.
        Die Band YesterdayTomorrow spielt hierzulande.
    """
    known = lexicon()
    for word in view.words:
        text = word.text
        if len(text) < 10 or word.tag not in "nu" or text in known or word.lower in known:
            continue
        tail = next((tail for tail in TAILS if text.endswith(tail)), None)
        head = text[: -len(tail)] if tail else ""
        glued = len(head) > 5 and known.get(head, "") in ("N", "M", "i", "z", "p")
        glued |= tail == "hier" and len(head) > 7 and head.endswith("en")
        match = INNER.fullmatch(text)
        if match and known.get(match[1], "") in ("N", "M") and not match[2].startswith("Inn"):
            glued |= text not in (view.source or "") and not _brand(match[1], text.lower())
        if glued:
            yield Hit(word.start, word.end, f"“{text}” is two words without a space between them.")


# Behind these a compound has an s, or n, which names such as these have, too: GesundheitsCampus.
LINKED = re.compile("(?:ung|heit|keit|ion|tät|schaft|ungen|heiten|keiten|ionen|schaften|(?<!i)e)$")


def _brand(first: str, form: str) -> bool:
    """Whether the parts of a word with a capital inside make a compound, as names write it."""
    return not LINKED.search(first) and well_formed(form, shipped(), small=False)


ABOUT = frozenset("Rund Etwa Fast Knapp Über Circa Nur Mindestens Höchstens Gut".split())


@detector(0.9, needs=lowered(ABOUT))
def stop_in_number(view: View) -> Iterator[Hit]:
    """The full stop of a number that opens a sentence was taken for its end.

    Flags:
        [[Rund 3.]] In der Molkerei werden jährlich 5 Millionen Liter verarbeitet.

    Passes:
        Mit der 23. Auflage kam das Ende. Das waren rund 3. Um 3. Sie kamen um 4. Wir nicht.
    """
    tokens = view.words
    for index in range(len(tokens) - 2):
        if tokens[index + 1].tag != "C":
            continue
        word, _, third = tokens[index : index + 3]
        starts = index == 0 or tokens[index - 1].tag == "."
        if starts and word.text in ABOUT and third.text == ".":
            behind = tokens[index + 3] if index + 3 < len(tokens) else None
            if behind is not None and behind.tag in "PASR":
                yield Hit(word.start, third.end, "A full stop cuts a number in two.")


@detector(0.85)
def second_predicate(view: View) -> Iterator[Hit]:
    """A second predicate starts in a clause that has one; a border between them is lost.

    Flags:
        Sie studierte Medizin in Torvik [[eröffnete]] 2004 ihre eigene Praxis in der Altstadt.

        Wir haben das Haus vor zehn Jahren [[haben]] gekauft.

        Schneiden Sie den Lavendel zurück altes Holz [[treibt]] nicht mehr aus.

        Viele Güter werden auf See abgewickelt [[sind]] wir auf Häfen angewiesen.

        In der Nacht sinken die Temperaturen unter null [[fürchten]] die Bauern um ihre Kirschen.

    Passes:
        Sie studierte Medizin und eröffnete 2004 eine Praxis. Er sah die verkaufte Ware.

        Pflegende Eltern müssen so gut es geht unterstützt werden, obwohl es verboten war.

        Wir lassen die Kinder die Lieder singen. Sie hören die Leute, die sich freuen.

        Dann braucht es durchdachte und gute Lösungen, und es gibt beschränkte dingliche Rechte.

        Sie sehen die Kinder spielen, weil sie es wollen und die Leute die Ware kaufen.
    """
    for clause in view.clauses:
        if len([word for word in clause if word.tag in "vVxXih"]) < 2:
            continue
        word = (
            _twice(clause)
            or _behind_request(clause)
            or _second(clause)
            or _second_plural(clause)
            or _behind_plural(clause)
        )
        if word and titled(view, clause):
            continue  # der Film Ein echter Wiener geht nicht unter
        if word and word.text not in view.copied and not _as_far_as(clause, word):
            message = f"A second clause, with “{word.text}”, follows without a comma or full stop."
            yield Hit(word.start, word.end, message)


def _as_far_as(clause: tuple[Word, ...], verb: Word) -> bool:
    """Whether the verb is that of so gut es geht."""
    before = [word.lower for word in clause if verb.start - 20 < word.start < verb.start]
    return verb.lower in ("geht", "ging") and before[-1:] == ["es"] and "so" in before


def _twice(clause: tuple[Word, ...]) -> Word | None:
    """The second haben of a perfect: Wir haben das Haus damals haben gekauft."""
    found = [index for index, word in enumerate(clause) if word.lower == "haben"]
    if len(found) != 2 or found[0] > 2 or found[1] != len(clause) - 2 or found[1] < found[0] + 3:
        return None
    other = any(w.lower in TIES or w.tag in "Sx" for w in clause)
    return clause[found[1]] if clause[-1].tag in "pq" and not other else None


def _behind_request(clause: tuple[Word, ...]) -> Word | None:
    """A finite verb behind a request: Schneiden Sie ihn zurück altes Holz treibt nicht aus."""
    if len(clause) < 5 or clause[0].tag not in "ihn" or clause[1].text != "Sie":
        return None
    if not clause[0].lower.endswith("n"):
        return None
    for index in range(2, len(clause)):
        word = clause[index]
        if word.lower in TIES or word.tag == "S" or word.lower in OPENERS:
            return None
        if word.finite and word.lower not in LOOSE and index > 3:
            return None if attributive(clause, index) else word
    return None


def _second(clause: tuple[Word, ...]) -> Word | None:
    """A past tense that only its place tells from an adjective, behind another finite verb."""
    first: Word | None = None
    for index, word in enumerate(clause):
        if word.lower in TIES or word.tag == "S" or word.lower in OPENERS:
            first = None
        sure = word.tag == "V" and index > 0 and _predicate(clause, index)
        sure = sure and word.lower not in LOOSE
        # obwohl ihr Arzt es verboten hatte: a participle
        helped = index + 1 < len(clause) and clause[index + 1].tag in "xX"
        helped |= index + 1 < len(clause) and clause[index + 1].lower == "sein"
        sure = sure and not helped and not attributive(clause, index)
        if not sure and not (word.finite and word.lower not in LOOSE):
            continue
        if first is not None:
            return word if sure or (first.tag == "V" and word.tag == "x") else None
        first = word
    return None


def _predicate(clause: tuple[Word, ...], index: int) -> bool:
    before = clause[index - 1]
    behind = clause[index + 1] if index + 1 < len(clause) else None
    subject = before.lower in ("er", "es", "ich", "wir", "man") or (
        before.lower == "sie" and index == 1
    )
    if index > 1 and clause[index - 2].maybe_finite and subject:
        return False  # hier gibt es beschränkte dingliche Rechte
    if behind is None:
        return False
    return (subject and (index == 1 or not behind.noun)) or (
        before.noun and behind.tag in "ARPC" and index > 2
    )


def _second_plural(clause: tuple[Word, ...]) -> Word | None:
    """The second of two plural forms that have die, sie or wir behind them."""
    if clause[0].lower in german.RELATIVE or any(_governs(word) for word in clause):
        return None
    found: list[Word] = []
    for index in range(1, len(clause) - 1):
        word, behind = clause[index], clause[index + 1]
        if word.lower in TIES:
            found = []
        subject = behind.text in ("die", "sie", "wir", "diese", "viele", "sich")
        if word.tag == "i" and subject and clause[index - 1].tag not in "Aa":
            found.append(word)
    return found[-1] if len(found) > 1 else None


def _behind_plural(clause: tuple[Word, ...]) -> Word | None:
    """A finite verb some words behind werden, haben or können in second place."""
    if late_verb(clause):
        return None
    first = 0
    for index, word in enumerate(clause):
        before = clause[index - 1]
        if word.lower in TIES or word.tag == "S" or word.lower in OPENERS:
            first = 0
        elif word.tag == "X" and not first and index and (before.noun or before.tag == "R"):
            # Behind another finite verb it is an infinitive: Sie kann Kinder haben.
            first = 0 if any(w.tag in "xvV" for w in clause[:index]) else index
        elif first and index > first + 2 and word.finite and word.lower not in LOOSE:
            comma = missing_comma(clause, first, index) is not None
            return None if comma or attributive(clause, index) else word
    return None


def _governs(word: Word) -> bool:
    """Whether a word may have an infinitive beside it, or opens a clause."""
    lower = word.lower
    return word.tag in "xXzS" or lower == "zu" or lower.startswith(("lass", "läss", "ließ"))
