"""Accuracy of amounts: what a number counts or measures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base, codes
from qa.languages.units import ALIKE, KINDS
from qa.text.figures.amounts import Amount, amounts
from qa.text.figures.put_right import converted
from qa.text.figures.suggested_units import unit_as
from qa.text.figures.unfigured import other_time


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.9, plain=True)
def altered_unit(segment: Segment) -> Iterator[Hit]:
    """A number has another unit than in the source: euros, not dollars.

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

        The fire burned 30,000 acres and left 500 mg of soot.
        Das Feuer verbrannte 30.000 [[Hektar]] und hinterließ 500 [[g]] Ruß.

        Its share rose by 3 percentage points.
        Ihr Anteil stieg um 3 [[Prozent]].

        Heat the oven of the 1,200-square-foot flat to 350°F.
        Den Ofen der 1200 [[Quadratmeter]] großen Wohnung auf 350 [[Grad]] vorheizen.

        Refunds take ten working days, a five-day cruise costs more.
        Erstattungen dauern zehn [[Wochen]], eine fünf[[wöchige]] Kreuzfahrt kostet mehr.

        The firm would have run out of money within weeks.
        Der Firma wäre binnen [[Tagen]] das Geld ausgegangen.

        They walked for days without food.
        Sie waren [[wochenlang]] ohne Essen unterwegs.

        zh| 这座桥花费了500万美元。
        Die Brücke kostete 5 Millionen [[Euro]].

        ru| Ему дали 15 лет.
        Er bekam 15 [[Monate]].

    Passes:
        The repair costs $5 million and takes 90 days.
        Die Reparatur kostet fünf Millionen Dollar und dauert 90 Tage.

        He ran 10 miles in two hours.
        Er lief in zwei Stunden 16 Kilometer.

        Fires burned 3.5 million acres and 40 tonnes of hay.
        Brände vernichteten 1,4 Millionen Hektar und 40.000 Kilogramm Heu.

        Two years and two months later, a 90-minute film was made for £5.
        Zwei Jahre und zwei Monate später entstand für 5 Pfund ein 90-minütiger Film.

        He shot from 20 yards.
        Er schoss aus 20 Metern.

        The farm of 250 acres is worth 40% more.
        Der Hof mit 100 Hektar ist um 40 Prozentpunkte mehr wert.

        Refunds take ten working days, and he waited for weeks, even months.
        Erstattungen dauern zwei Wochen, und er wartete monatelang.

        It costs 5 dollars or 5 euros.
        Es kostet 5 Euro oder 5 Dollar.

        The 14-day trial of the 30-year-old begins, 5 to 10 per cent of it in 2018.
        Der 14-tägige Prozess gegen den 30-Jährigen beginnt, 5 bis 10 Prozent davon 2018.

        They moved from a six-day to a four-day week.
        Sie gingen von einer sechstägigen zu einer viertägigen Woche über.

        She is 15 and pays $3.
        Sie ist 15 Jahre alt und zahlt 3 Dollar.

        It took eighteen months, half a century and a week.
        Es dauerte anderthalb Jahre, fünfzig Jahre und einen Tag.

        tr| 19. yüzyılda burada bir savaş oldu.
        Im 19. Jahrhundert war hier Krieg.
    """
    lang = base(segment.source_lang or "en")
    source, target = segment.source or "", segment.target
    if base(segment.target_lang) != "de" or lang not in codes() or lang == "de":
        return
    ours = [one for one in amounts(target, "de") if one.unit]
    theirs = _by_value(amounts(source, lang)) if ours else {}
    units = {value: {one.unit for one in same} for value, same in _by_value(ours).items()}
    told: set[tuple[int, int]] = set()  # of 2 million dollars the million has its unit, too
    for one in ours:
        same = {other.word: other for value in one.values for other in theirs.get(value, ())}
        said = {other.unit for other in same.values()}
        sure = one.claim and same and all(other.claim for other in same.values())
        if not sure or one.word in told or "" in said or not _alike(one.unit, said):
            continue
        if any(units[value] & said for value in one.values):
            continue
        told.add(one.word)
        words = "” and “".join(dict.fromkeys(_text(source, other) for other in same.values()))
        size = converted(next(iter(same.values())), one, target, foreign=True)
        said_so = f"“{words}” ({size})" if size and len(same) == 1 else f"“{words}”"
        message = f"The source says {said_so}, not “{target[one.start : one.end]}”."
        right = unit_as(target, one, next(iter(said))) if len(said) == 1 else None
        yield Hit(*one.word, message, suggestion=right)
    other = other_time(source, target) if lang == "en" else None
    if other:
        message = f"The source says “{other.said}”, not “{target[other.start : other.end]}”."
        yield Hit(other.start, other.end, message, suggestion=other.suggestion)


# Who writes Prozentpunkte for per cent knows the difference.
MORE_EXACT = "percentage_point"
# Of a number that a text repeats so often the first ones decide.
MOST = 20


def _by_value(found: Iterable[Amount]) -> dict[float, list[Amount]]:
    """The amounts by each value that their number may have."""
    table: dict[float, list[Amount]] = {}
    for one in found:
        for value in one.values:
            same = table.setdefault(value, [])
            if len(same) < MOST:
                same.append(one)
    return table


def _alike(unit: str, others: set[str]) -> bool:
    """Whether the unit may have been taken for each of the others, and is none of them."""
    exact = unit == MORE_EXACT and "percent" in others
    if unit in others or (unit in ALIKE and others & ALIKE) or exact:
        return False
    return all(any(unit in kind and other in kind for kind in KINDS.values()) for other in others)


def _text(source: str, amount: Amount) -> str:
    return source[min(amount.start, amount.word[0]) : max(amount.end, amount.word[1])]
