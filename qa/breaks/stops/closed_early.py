"""Quotations that are closed before the infinitive of their modal verb."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from qa.breaks import View, detector
from qa.breaks.stops.quoted import last_clause
from qa.breaks.stops.unfinished import QUOTES
from qa.breaks.verbs.valency import MODALS
from qa.check import Hit
from qa.data import Severity
from qa.text.german.articles import articles
from qa.text.german.words import Word
from qa.text.quotes import pair

# Objects and directions that a modal verb may have by itself: Das kann ich. Ich muss zum Training.
ENOUGH = frozenset(
    """das es alles nichts was nach zu zum zur in ins im auf an aus los raus rein heim hin weg fort
    zurück hinaus hinein""".split()
)
# A quotation is what these have for an object: „Ich kann das“ sagen, ist leicht.
SPEAKING = frozenset(
    """sagen rufen schreien singen flüstern lesen schreiben hören fragen antworten denken murmeln
    brüllen skandieren behaupten versprechen erklären""".split()
)
WAITING = MODALS | frozenset("werde wird werden würde würden".split())
LATE = frozenset("dass weil ob wenn als was wer wie wo der die den dem".split())
ONE = frozenset("Ich Er Es Man".split())
REACH = 3  # words that are torn off, the infinitive among them


@detector(0.9, Severity.CRITICAL, needs=QUOTES)
def closed_before_infinitive(view: View) -> Iterator[Hit]:
    """A quotation is closed before the infinitive of its modal verb, which stands behind it.

    Flags:
        „Wir werden das Werk bis zum Sommer“ [[schaffen]], sagte die Betreiberin.

        „Einem solchen Stürmer darf man nicht so viel.“ [[Platz lassen]], und das habe ich gesagt.

        „Wenn ich keine Angst hätte, müsste.“ [[Ich aufhören]]. Das sagte sie oft.

    Passes:
        „Wir werden das Werk bis zum Sommer schaffen“, sagte die Betreiberin. „Du musst!“ Er ging.

        „Ich kann den Tanz“ sagen, ist eins. „Das ist alles, was ich kann.“ Eltern warten, sagt er.

        „Sie müssen nach Hause.“ Eltern warten, sagte er. „Das kann ich nicht.“ Platz ist genug.

        „Mehr als das darf man nicht.“ Betreten verboten, stand dort.
    """
    if WAITING.isdisjoint(view.forms):
        return
    starts = [word.start for word in view.words]
    for quotation in pair(view.text).quotations:
        closed = bisect_right(starts, quotation.closing.at)
        inside = view.words[bisect_right(starts, quotation.opening.at) : closed - 1]
        torn = _torn(inside, view.words[closed : closed + REACH + 2])
        if torn:
            message = f"The quotation is closed before “{torn[-1].text}”, which belongs to it."
            yield Hit(torn[0].start, torn[-1].end, message)


def _torn(inside: tuple[Word, ...], behind: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words behind a quotation that belong into it, the infinitive last; often none."""
    stopped = bool(inside) and inside[-1].text == "."
    clause = last_clause(inside[:-1] if stopped else inside)
    if not clause or not _waits(clause):
        return ()
    if stopped:
        enough = any(word.lower in ENOUGH for word in clause)
        return () if enough else _fragment(behind)
    goes_on = len(behind) > 2 and behind[0].tag in "iX" and behind[1].tag == ","
    if goes_on and behind[0].lower not in SPEAKING and behind[2].finite and len(clause) > 3:
        return behind[:1]
    return ()


def _waits(clause: tuple[Word, ...]) -> bool:
    """Whether a clause has a modal verb, and neither an infinitive nor what may stand for one."""
    modal = [word for word in clause if word.lower in WAITING]
    if len(modal) != 1 or (clause[0].lower in LATE and clause[-1] is modal[0]):
        return False
    return not any(word.tag in "izpqXuVh" for word in clause if word is not modal[0])


def _fragment(behind: tuple[Word, ...]) -> tuple[Word, ...]:
    """One or two words and an infinitive that are no sentence: Platz lassen; Ich aufhören."""
    at = next((i for i, word in enumerate(behind[:REACH]) if word.tag in "iX"), 0)
    closed = 0 < at < len(behind) - 1 and (behind[at + 1].tag in ",." or behind[at + 1].finite)
    alone = all(word.text in ONE or _singular(word) for word in behind[:at])
    return behind[: at + 1] if closed and alone else ()


def _singular(word: Word) -> bool:
    """Whether a noun is no plural, by its articles: der, den, dem Platz."""
    known = articles(word.text) if word.noun else None
    return known is not None and "e" not in known
