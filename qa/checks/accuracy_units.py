"""Accuracy of amounts: what a number counts or measures."""

from __future__ import annotations

from collections.abc import Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base, codes
from qa.languages.units import ALIKE, KINDS
from qa.text.amounts import Amount, amounts


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.9)
def altered_unit(segment: Segment) -> Iterator[Hit]:
    """A number counts or measures something else than in the source: euros, not dollars.

    The figure is right, so nobody looks again. Converted amounts have another number and are
    accepted.

    Flags:
        The repair costs $5 million and takes 90 days.
        Die Reparatur kostet 5 Millionen Dollar und dauert 90 [[Wochen]].

        The company paid 2.4 million dollars.
        Das Unternehmen zahlte 2,4 Millionen [[Euro]].

        He ran 10 miles.
        Er lief 10 [[Kilometer]].

        fr| Le train a eu 40 minutes de retard.
        Der Zug hatte 40 [[Stunden]] Verspätung.

        zh| 这座桥花费了500万美元。
        Die Brücke kostete 5 Millionen [[Euro]].

        ru| Ему дали 15 лет.
        Er bekam 15 [[Monate]].

    Passes:
        The repair costs $5 million and takes 90 days.
        Die Reparatur kostet fünf Millionen Dollar und dauert 90 Tage.

        He ran 10 miles in two hours.
        Er lief in zwei Stunden 16 Kilometer.

        Two years and two months later, a 90-minute film was made for £5.
        Zwei Jahre und zwei Monate später entstand für 5 Pfund ein 90-minütiger Film.

        He shot from 20 yards.
        Er schoss aus 20 Metern.

        It costs 5 dollars or 5 euros.
        Es kostet 5 Euro oder 5 Dollar.

        The 14-day trial of the 30-year-old begins, 5 to 10 per cent of it in 2018.
        Der 14-tägige Prozess gegen den 30-Jährigen beginnt, 5 bis 10 Prozent davon 2018.

        She is 15 and pays $3.
        Sie ist 15 Jahre alt und zahlt 3 Dollar.

        It took eighteen months, half a century and a week.
        Es dauerte anderthalb Jahre, fünfzig Jahre und einen Tag.

        tr| 19. yüzyılda burada bir savaş oldu.
        Im 19. Jahrhundert war hier Krieg.
    """
    lang = base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or lang not in codes() or lang == "de":
        return
    ours = [one for one in amounts(segment.target, "de") if one.unit]
    theirs = list(amounts(segment.source or "", lang)) if ours else []
    told: set[tuple[int, int]] = set()  # of 2 million dollars the million has its unit, too
    for one in ours:
        same = [other for other in theirs if other.values & one.values]
        said = {other.unit for other in same}
        sure = one.claim and same and all(other.claim for other in same)
        if not sure or "" in said or one.unit in said or not _alike(one.unit, said):
            continue
        if any(other.unit in said for other in ours if other.values & one.values):
            continue
        if one.word in told:
            continue
        told.add(one.word)
        words = " and ".join(dict.fromkeys(_text(segment.source or "", other) for other in same))
        message = f"The source says {words}, not {segment.target[one.start : one.end]}."
        yield Hit(*one.word, message)


def _alike(unit: str, others: set[str]) -> bool:
    """Whether the unit may have been taken for each of the others."""
    if unit in ALIKE and others & ALIKE:
        return False
    return all(any(unit in kind and other in kind for kind in KINDS.values()) for other in others)


def _text(source: str, amount: Amount) -> str:
    return source[min(amount.start, amount.word[0]) : max(amount.end, amount.word[1])]
