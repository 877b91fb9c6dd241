"""Accuracy of numbers: what a figure says in the source it must say in the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.check import Hit, check
from qa.checks.beside import counted_beside
from qa.data import Segment, Severity
from qa.languages import base
from qa.text.figures.compared import compared
from qa.text.figures.digits import Mention
from qa.text.figures.fractions import Share, suggested_share
from qa.text.figures.hints import named_again, named_amount, other_age, there
from qa.text.figures.portions import exchanged_part
from qa.text.figures.results import turned_result
from qa.text.figures.suggested import rescaled, suggested
from qa.text.figures.unfigured import other_set, others
from qa.text.figures.untold import untold
from qa.text.segments import HEADED

# People and results, which a news item is about: without their number it says less.
COUNTED = re.compile(
    r"(?: [a-z]+)? (?:dead|deaths?|killed|injured|injuries|wounded|hurt|missing|arrested|arrests|"
    r"victims|bodies|people|men|women|children|soldiers|civilians|passengers|survivors|police|"
    r"officers|abstentions|votes|goals)\b"
)


# A line without a full stop, and its last word: a headline says less.
HEADLINE = re.compile(r"(?:\S+\s+){4,16}\S*[\w%)»”\"]$")


@check(
    "accuracy/mistranslation",
    Severity.MAJOR,
    needs_source=True,
    confidence=0.85,
    plain=True,
    elsewhere=counted_beside,
)
def altered_number(segment: Segment) -> Iterator[Hit]:
    """A number of the translation is not in the source.

    Wrong figures are the errors that readers trust most and editors overlook most easily. Numbers
    are compared by value, whatever their notation; converted units are accepted.

    Flags:
        The bill is 15 euros.
        Die Rechnung beträgt [[50]] Euro.

        The company made a profit of 2.4 million euros.
        Das Unternehmen erzielte einen Gewinn von [[2,4 Milliarden]] Euro.

        Seven of the passengers were injured.
        [[Neun]] der Fahrgäste wurden verletzt.

        The clubs collected 476.4 million.
        Die Vereine nahmen [[476,4 Milliarden]] ein.

        fr| Le musée a accueilli 1 250 visiteurs en 2017.
        Das Museum empfing 2017 [[1.520]] Besucher.

        They counted <b>2.52</b> million viewers.
        Sie zählten <b>[[2,62]]</b> Millionen Zuschauer.

        One in five pupils agreed.
        [[Jeder vierte]] Schüler stimmte zu.

        Hundreds of journalists came, and she was the first woman among them.
        [[Tausende]] Journalisten kamen, und sie war die [[zweite]] Frau unter ihnen.

        He lost the final 4-6, 7-5, 3-6 in front of a seven-year-old boy.
        Er verlor das Finale vor den Augen eines [[siebzehnjährigen]] Jungen mit 4:6, 7:5, 3:6.

        They disappeared thirty years ago.
        Sie sind seit [[drei Jahrhunderten]] verschwunden.

        Two-thirds of the delegates backed it.
        [[Ein Drittel]] der Delegierten war dafür.

        The new model uses 20 percent less power.
        Das neue Modell verbraucht [[ein Viertel]] weniger Strom.

        Burnley 3 Ipswich Town 2
        FC Burnley – Ipswich Town [[2:3]]

        The probe is 480 million kilometres from here.
        Die Sonde ist [[480.000]] Kilometer entfernt.

        uk| Урожай зменшився на чверть.
        Die Ernte ist um [[ein Drittel]] gesunken.

        fr| Seul un échantillon sur cinq était pur.
        [[Drei]] der fünf Proben waren gepanscht.

    Passes:
        ru| Через минуту после взлёта отказал двигатель.
        60 Sekunden nach dem Start fiel das Triebwerk aus.

        it| Solo un quinto dei volumi è stato digitalizzato.
        Vier Fünftel der Bände sind noch nicht digitalisiert.

        tr| Beş numuneden yalnızca biri saftı.
        Vier der fünf Proben waren gepanscht.

        The tunnel, 2.5 kilometres long, lies 80 metres below the lake.
        Der Tunnel liegt 80 Meter unter dem See und ist 2500 Meter lang.

        One in five pupils agreed.
        Ein Fünftel der Schüler stimmte zu.

        Burnley 3 Ipswich Town 2
        Ipswich Town – FC Burnley 2:3

        The city is famous for its four bridges.
        Die Stadt ist für ihre vier Brücken bekannt.

        The new model uses 20 percent less power, and 60 percent like it.
        Das neue Modell verbraucht ein Fünftel weniger Strom, und drei Fünfteln gefällt es.

        They counted <b>2.52</b> million viewers, and {0} more.
        Sie zählten <b>2,52 Millionen</b> Zuschauer, und {0} weitere.

        The bill is 1,500.50 euros.
        Die Rechnung beträgt 1.500,50 Euro.

        zh| 这条铁路总投资1416亿元。
        Die Strecke hat 141,6 Milliarden Yuan (rund 17 Milliarden Euro) gekostet.

        zh| 去年全省共接待游客1亿3000万人次，今年为一亿四千万。
        130 Millionen Besuche zählte die Provinz im vorigen Jahr, in diesem sind es 140 Millionen.

        ru| В Самару мы приехали в начале пятого утра.
        In Samara trafen wir kurz nach vier Uhr morgens ein.

        tr| Oyuna 46. dakikada giren Yıldız, 61’de skoru eşitledi.
        Yıldız, zur zweiten Halbzeit eingewechselt, glich in der 61. Minute aus.

        He sat on the second floor for the second half of the first-ever final, 6-4, 3-6.
        Er sah die zweite Hälfte des allerersten Finales im ersten Stock: 6:4, 3:6.

        Thousands came, and tens of thousands watched on the third day.
        Tausende kamen, und am dritten Tag sahen Zehntausende zu.

        A dozen people came at 3:30 p.m. on July 3, in the 1990s.
        Zwölf Leute kamen am 3.7. um halb vier, in den 90er-Jahren.

        The village lies 25 miles away, and the two-year-old walked half of it.
        Das Dorf liegt 40 Kilometer entfernt, und der Zweijährige lief 50 Prozent davon.

        It takes two-and-a-half to five years, and 60 per cent of the time it works.
        Es dauert zweieinhalb bis fünf Jahre, und in sechs von zehn Fällen klappt es.

        The club missed a top-four finish after a 2-0 loss.
        Der Klub verpasste nach einem 0:2 die Top-Four-Platzierung.

        Unemployment among people under 25 fell; ministers are seething.
        Die Arbeitslosigkeit der Jüngeren bis 24 Jahre sank; die Minister sind auf hundertachtzig.

        Kneading plain flour with butter
        § 4 Weizenmehl (Type 405) mit Butter verkneten

        The town is marking its bicentennial.
        Die Stadt begeht ihr 200-jähriges Bestehen.

        There are 41.78 lakh cases and 14 lakh tests.
        Es gibt 4.178.000 Fälle und 14 Lakh Tests.

        es| El metro cuesta 7,4 mil millones de euros.
        Die Metro kostet 7,4 Milliarden Euro.

        ru| В девятнадцатом веке здесь жили двадцать пять тысяч человек.
        Im 19. Jahrhundert lebten hier 25.000 Menschen.

        uk| Півторамільйонне місто лишилося без опалення.
        In der Stadt mit ihren 1,5 Millionen Einwohnern fiel die Heizung aus.

        ar| سجلت المدينة مليوناً ومئتي ألف زائر.
        Die Stadt zählte 1,2 Millionen Besucher.

        zh| 这位年过八旬的画家仍在工作。
        Der über achtzigjährige Maler arbeitet noch immer.

        es| El equipo ganó por la mínima.
        Die Mannschaft gewann 1:0.
    """
    altered, missing = compared(segment)
    source = segment.source or ""
    lang = segment.source_lang or "en"
    for mention in altered:
        again = not missing and named_again(segment.target, mention)
        twin = missing[0] if len(altered) == len(missing) == 1 else None
        hit = _altered(
            segment, mention, twin, there(source, segment.target, lang, altered, missing)
        )
        yield replace(hit, severity=Severity.MINOR) if again else hit
    result = turned_result(source, segment.target)
    if result:
        start, end, right = result
        yield Hit(start, end, f"The source says {right}.", suggestion=right)
    parts = None if altered else _parts(segment, missing)
    if parts:
        other, here = parts
        words, ours = source[other.start : other.end], segment.target[here.start : here.end]
        suggestion = suggested_share(other, ours)
        yield Hit(here.start, here.end, f"The source says “{words}”.", suggestion=suggestion)
    if not altered and lang[:2] == "en" and segment.target_lang[:2] == "de":
        for one in others(source, segment.target):
            message = f"The source says “{one.said}”."
            yield Hit(one.start, one.end, message, suggestion=one.suggestion)


def _headline(segment: Segment) -> bool:
    """Whether a segment is a line of a text that ends without a full stop on both sides."""
    lines = segment.source or "", segment.target
    return segment.kind in HEADED and all(map(HEADLINE.fullmatch, lines))


def _counts(source: str, mention: Mention) -> bool:
    """Whether an English number counts people, or tells a result."""
    return bool(COUNTED.match(source, mention.end))


def _altered(segment: Segment, ours: Mention, twin: Mention | None, said: str) -> Hit:
    """A number without origin; ``twin`` is the one of the source that surely stands for it."""
    source, target = segment.source or "", segment.target
    age = other_age(source, target, ours, twin) if twin else None
    if age:
        until, words, put_right = age
        return Hit(ours.start, until, f"The source says “{words}”.", suggestion=put_right)
    end = max(ours.end, ours.until) if twin and rescaled(ours, twin) else ours.end
    right = suggested(source, target, segment.source_lang or "en", ours, twin) if twin else None
    message = f"The number {named_amount(target, ours)} is not in the source{said}."
    return Hit(ours.start, end, message, suggestion=right)


def _parts(segment: Segment, missing: Sequence[Mention]) -> tuple[Share, Share] | None:
    """A part of a whole in the source, and the other one that the translation has in words."""
    if segment.target_lang[:2] != "de":
        return None
    gone = [mention.start for mention in missing]
    lang = base(segment.source_lang or "en")
    return exchanged_part(segment.source or "", segment.target, lang, gone)


@check(
    "accuracy/omission",
    Severity.MAJOR,
    needs_source=True,
    confidence=0.8,
    plain=True,
    elsewhere=counted_beside,
)
def missing_number(segment: Segment) -> Iterator[Hit]:
    """A number of the source is missing in the translation.

    A figure that is gone is a fact that is gone. Numbers that may be said in other ways (one, both,
    a dozen) are not missed; nor is anything where another number was altered.

    Flags:
        The trial of the [[27]]-year-old starts on Monday.
        Der Prozess gegen den Mann beginnt am Montag.

        The committee approved it with [[three]] abstentions.
        Der Ausschuss billigte es bei Enthaltungen.

        It has rooms for [[eleven]] guests.
        Es hat Zimmer für Gäste.

        Three young men were held after a theft worth [[20]] million dollars in Kent
        Nach großem Diebstahl in Kent sind drei junge Männer in Haft

    Passes:
        Two of the three men met at 9 a.m. on 12 May 2015.
        Zwei der drei Männer trafen sich am 12.05.15 um neun Uhr.

        He works for a third-tier club in the nineteenth district, far from London SW11.
        Er arbeitet für einen Drittligisten im 19. Bezirk, weit weg von London.

        2.1 Suspects are ten a penny: have a look at pp. 112–113; he is in the starting eleven.
        (1) Verdächtige gibt es wie Sand am Meer, sieh dir S. 112 f. an; er ist in der Startelf.

        It will be done in 2019, at 115 Fahrenheit, 46 degrees Celsius, or else it is a Catch-22.
        Es geschieht noch in diesem Jahr, bei 46 Grad Celsius, oder wir sind in einem Dilemma.
    """
    altered, missing = compared(segment)
    source, target = segment.source or "", segment.target
    if altered or not missing or _parts(segment, missing) or other_set(source, target):
        return
    lang = base(segment.source_lang or "en")
    for mention in missing:
        if untold(mention, source, target, lang):
            continue
        less = (mention.spelled or _headline(segment)) and not _counts(source, mention)
        message = f"The number {source[mention.start : mention.end]} is missing in the translation."
        severity = Severity.MINOR if less else None
        yield Hit(mention.start, mention.end, message, side="source", severity=severity)
