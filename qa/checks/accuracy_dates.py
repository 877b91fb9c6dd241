"""Accuracy of dates: the day and the month that the source names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.check import Hit, check
from qa.checks.beside import dated_beside
from qa.data import Segment, Severity
from qa.languages import base, codes
from qa.text.figures.bounds import bounds
from qa.text.figures.calendar import KINDS, Named, german_name, may_name, named
from qa.text.figures.month_first import turned
from qa.text.figures.reckoned import next_to

# In der Nacht zum Sonntag is Saturday night.
NIGHT = re.compile(r"Nacht\s+(?:zum|zu|auf|vom)(?:\s+(?:den|heutigen|vergangenen|letzten))?\s+$")
TO_FIRST = re.compile(r"Nacht (?:vom \d\d?\. (?:\w+ )?)?(?:zum|auf den) 1\. $")
# What is told in another time zone may be on another day.
ZONE = re.compile(r"Ortszeit|(?:deutscher|europäischer|hiesiger|unserer) Zeit|ME?S?Z\b|GMT|UTC")

# Who is closed on some days is open on the others.
CLOSED = re.compile(r"\b(?:clos|except|off\b|not\b|rest day)", re.IGNORECASE)
SHORT_NAME = 3  # letters: Mo, Mon
ZU = re.compile(
    r"geschlossen|\bzu\b|schlie[sß]|ruhetag|ruht|außer|ausgenommen|nicht|frei\b", re.IGNORECASE
)

# Before the first of a month is until the end of the last one.
FIRST = re.compile(
    r"(?<![\d.,])1(?:er|º|°|\.|st|-\w{1,2})?\s(?:de\s)?[^\W\d_]{3}|[^\W\d_]{3}\s1(?!\d)"
)
LAST = re.compile(r"(?:Ende|31\.|30\.|2[89]\.) $")

# What may be a date in figures; a pair may be something else, too.
FIGURES = re.compile(r"(?<![\d.,/-])(\d{1,4})[./·-] ?(\d{1,4})(?:[./-] ?(\d{1,4}))?(?!\d)")
PAIR = re.compile(r"(?<!\d)(?=(\d{1,2})(?:\W{1,3}|\s?(?:h|Uhr)\s?)(\d{1,2})(?!\d))")


@check(
    "accuracy/mistranslation",
    Severity.MAJOR,
    needs_source=True,
    confidence=0.9,
    plain=True,
    elsewhere=dated_beside,
)
def altered_date(segment: Segment) -> Iterator[Hit]:
    """A day of the week or a month differs from the source.

    A wrong day sends readers to a closed door, and nothing in the German shows it. Reported only
    where the source names a day or month that the translation lacks, and beside English where it
    says from, since or until of one that the translation has, and the translation the other, or
    has the month first, as another date beside it shows.

    Flags:
        The council will vote on Tuesday.
        Der Rat stimmt am [[Freitag]] ab.

        The fair opens on 3 March and closes in late April.
        Die Messe öffnet am 3. März und schließt Ende [[August]].

        ru| Во вторник совет проголосует.
        Der Rat stimmt am [[Mittwoch]] ab.

        nl| We zaten op 3 juli om 7.05 uur in de trein.
        Wir saßen am 3. [[Juni]] um 7.05 Uhr im Zug.

        Inflation fell to 2.6% in July.
        Die Inflation fiel im [[Juni]] auf 2,6 Prozent.

        Firms are to disclose their data from August.
        Die Firmen sollen ihre Daten [[bis August]] offenlegen.

        The shop stays closed until the end of May.
        Der Laden bleibt [[ab Ende Mai]] geschlossen.

        zh| 理事会将于星期二投票。
        Der Rat stimmt am [[Montagabend]] ab.

        ar| بدأ البناء في تشرين الأول 2021.
        Der Bau begann im [[November]] 2021.

        ar| سيصوت المجلس يوم الخميس.
        Der Rat stimmt am [[Freitag]] ab.

        tr| Fuar nisan ayında açılıyor.
        Die Messe öffnet im [[Mai]].

        Open Tue, Wed and on public holidays.
        Geöffnet Di, [[Do]] und an Feiertagen.

        Shows are on 05/16/2024 and 05/06/2024.
        Gespielt wird am 16.05.2024 und am [[05.06.2024]].

    Passes:
        It happened on the night of 31 January.
        Es geschah in der Nacht zum 1. Februar.

        Shows are on 05/16/2024, 05/06/2024 and 12/12/2024.
        Gespielt wird am 16.05.2024, am 06.05.2024 und am 12.12.2024.

        Shows are on 05/06/2024.
        Gespielt wird am 05.06.2024.

        The council will vote on Tuesday, as it does every Tuesday in May.
        Der Rat stimmt am Dienstag ab, wie jeden Dienstag im Mai.

        It burned down on Saturday night, the Sunday Times reported on Monday.
        Das Haus brannte in der Nacht zum Sonntag ab, berichtete die Sunday Times am Montag.

        The fair opens on 10/3/2021 and may close in March.
        Die Messe öffnet am 3. Oktober 2021 und schließt vielleicht im März.

        The match starts on Tuesday at 9 p.m. in New York.
        Das Spiel beginnt in New York am Mittwoch um drei Uhr deutscher Zeit.

        The rules apply from May to August, not until 2020, and were due by Friday.
        Die Regeln gelten von Mai bis August, erst ab 2020, und sollten bis Freitag vorliegen.

        Open Wed–Sun and on holidays, closed Mon and Tue. So do we.
        Mo, Di Ruhetag, von Mi bis So und an Feiertagen offen.

        Open Mon to Thu, until noon on Fri, closed Sat & Sun.
        Mo–Fr geöffnet.

        August Wilson met April Jones on Good Friday.
        August Wilson traf April Jones am Karfreitag.

        es| Devuelva el formulario antes del viernes.
        Schicken Sie das Formular bis spätestens Donnerstag zurück.

        The reading room is closed until the end of October.
        Der Lesesaal ist erst ab November wieder offen.

        The early price holds before March 1.
        Den Frühpreis gibt es bis Ende Februar.

        They meet on 3.10. at 8.15 and pay 2.6%.
        Sie treffen sich am 3. Oktober um 20.15 Uhr und zahlen 2,6 Prozent.

        zh| 他每周一次去看医生，星期五也去。
        Er geht einmal in der Woche zum Arzt, auch am Freitag.
    """
    source, lang = segment.source or "", base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or lang not in codes() or lang == "de":
        return
    for kind in KINDS:
        ours = list(named(segment.target, "de", kind))
        theirs = list(named(source, lang, kind)) if ours else []
        if ours and lang == "en" and kind == "weekdays":
            theirs += may_name(source)
        named_here, named_there = ({one.index for one in found} for found in (ours, theirs))
        new = [one for one in ours if one.index not in named_there]
        gone = [one for one in theirs if one.index not in named_here]
        said = _said(source, [one for one in gone if one.sure])
        right = {one.index for one in gone if one.sure}
        for one in _altered(segment, kind, new, gone):
            word = segment.target[one.start : one.end]
            sure = len(right) == 1 and len({one.index for one in new}) == 1
            yield Hit(
                one.start,
                one.end,
                f"The source says “{said}”, not “{word}”.",
                suggestion=german_name(kind, word, one.index, min(right)) if sure else None,
            )
    if lang == "en":
        for there, here in bounds(source, segment.target):
            words = f"“{source[slice(*there)]}”, not “{segment.target[slice(*here)]}”"
            yield Hit(*here, f"The source says {words}.")
        for (start, end), words, better in turned(source, segment.target):
            message = f"The source says “{words}”, with the month first."
            yield Hit(start, end, message, suggestion=better)


def _altered(
    segment: Segment, kind: str, new: Sequence[Named], gone: Sequence[Named]
) -> Iterator[Named]:
    """Those that only the target names, if the source names others that it lacks."""
    source, target = segment.source or "", segment.target
    lang = base(segment.source_lang or "en")
    if not new or not gone:
        return
    if len(new) == len(gone) == 1 and next_to(source, lang, target, new[0], gone[0], kind):
        return
    if kind == "weekdays":
        otherwise = lang == "en" and bool(CLOSED.search(source)) != bool(ZU.search(target))
        if ZONE.search(target) or (otherwise and min(len(new), len(gone)) > 1):
            return
        # Mo–Sa is what is left of a week, closed Sundays.
        if len({one.index for one in named(source, lang, kind)}) < 2:
            new = [one for one in new if one.end - one.start > SHORT_NAME]
        nights = {
            one.index for one in new if NIGHT.search(target, max(one.start - 60, 0), one.start)
        }
        new = [one for one in new if one.index not in nights]
        gone = [one for one in gone if (one.index + 1) % 7 not in nights]
    else:
        # In der Nacht zum 1. Februar is the night of 31 January.
        nights = {
            one.index for one in new if TO_FIRST.search(target, max(one.start - 60, 0), one.start)
        }
        new = [one for one in new if one.index not in nights]
        gone = [one for one in gone if (one.index + 1) % 12 not in nights]
        if FIRST.search(source):
            gone_before = {(one.index - 1) % 12 for one in gone}
            new = [
                one
                for one in new
                if one.index not in gone_before
                or not LAST.search(target, max(one.start - 5, 0), one.start)
            ]
        new, gone = _in_letters(new, source, target), _in_letters(gone, target, source)
    # What stands in the translation as it is belongs to a name: Sunday Times.
    words = {source[one.start : one.end] for one in gone if one.sure}
    if any(word not in target for word in words):
        yield from new


def _in_letters(months: Sequence[Named], text: str, other: str) -> list[Named]:
    """Those of the months that a text on the other side does not name by their number."""
    if not months:
        return []
    written = _in_figures(text, other)
    return [one for one in months if one.index + 1 not in written]


def _in_figures(text: str, other: str) -> set[int]:
    """The months that a text may name by number: 3.10., 10/3, 2021-10-03.

    A pair that both texts have is no date that one of them has put in words, but a time, a score or
    a decimal: 8.15 and 20.15 Uhr, 2.6% and 2,6 Prozent.
    """
    found: set[int] = set()
    kept: set[tuple[int, int]] | None = None
    for match in FIGURES.finditer(text):
        parts = [int(part) for part in match.groups() if part]
        months = {part for part in parts if part <= 12}
        if len(parts) == 2 and max(parts) < 100 and months:
            kept = _pairs(other) if kept is None else kept
            one, two = parts
            if kept & {(one, two), (two, one), (one + 12, two), (one - 12, two)}:
                continue
        found |= months
    return found


def _pairs(text: str) -> set[tuple[int, int]]:
    """Two figures each that stand side by side: 7.05, 3:1, 9 h 30."""
    return {(int(match[1]), int(match[2])) for match in PAIR.finditer(text)}


def _said(source: str, gone: Sequence[Named]) -> str:
    """The words of the source that have no counterpart, each once."""
    words = (source[one.start : one.end] for one in sorted(gone, key=lambda one: one.start))
    return "” and “".join(dict.fromkeys(words))
