"""Accuracy of facts: words that exclude each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.check import Hit, check
from qa.checks.beside import said_beside
from qa.data import Segment, Severity
from qa.languages import base
from qa.text.figures.contradicted import contradicted
from qa.text.figures.numbers import MAX_CACHED
from qa.text.figures.relations import has_rules, opposite
from qa.text.figures.tolls import swapped
from qa.text.meaning.denial import has_negation
from qa.text.meaning.fact_tables import known
from qa.text.meaning.facts import Fact, by_itself, facts, ordinals, turned
from qa.text.meaning.modals import exchanged
from qa.text.meaning.opposed import contradicted as opposed
from qa.text.meaning.tenses import turned as in_time
from qa.text.names.seats import without_seats

PLACES = frozenset({"country", "city", "direction"})
# What is not exchanged but said the other way round: no weaker than, sold to and bought from.
TURNED = frozenset(
    """trend outcome bound limit share guilt war lawful claim verdict side polite sequence quantity
    pair vote scale duration power jobs clarity alive than risk sober intent""".split()
)
# Kin are one set: a brother becomes a father as easily as a sister.
KIN = dict.fromkeys("parent grandparent child grandchild sibling spouse".split(), "kin")
# Shares rise and night falls: what goes up or down has a figure beside it.
MEASURED = "trend"
# Millions with a figure are compared as numbers: 2,500 million may well be 2,5 Milliarden.
BARE = "magnitude"
FIGURE = re.compile(
    r"\d|%|[Pp]rozent|per ?cent|\b(?:fifth|third|quarter|half)\b|[fv]tel\b|[Hh]älfte"
)
# Fewer than is not what these say, only its like: up to ten, almost ten.
VAGUE = re.compile("up to|as m|almost|nearly", re.IGNORECASE)
AT = re.compile("mindestens|höchstens", re.IGNORECASE)
NEAR, BESIDE = 40, 12
SHOWN = 5  # words of a phrase that a message has whole
# What need not be named as often: a pronoun for a woman, what may be turned, continents.
LOOSE = TURNED | {"sex", BARE, "europe", "africa", "asia", "latin", "northamerica", "mideast"}
PARTS = {
    a + b: frozenset({a, b}) for a in ("north", "south") for b in ("east", "west")
}  # fmt: skip


@check(
    "accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.85, plain=True,
    elsewhere=said_beside,
)  # fmt: skip
def altered_fact(segment: Segment) -> Iterator[Hit]:
    """A word is replaced by another of its kind: tomorrow for yesterday, blue for red.

    Sets are organisations, yesterday and tomorrow, seasons, times of day, last week and last year,
    family, woman and man, colours, medals, religions, more and less than, at least and at most,
    win and lose, war and peace and a few more; rise and fall where a figure stands beside them.

    Abroad and at home, a light and a serious injury, lawful and not, to deny and to confirm, last
    year and next, most and few, double and half, a year and a month (what it costs), sober and
    drunk, on purpose or not, and more, less, before, after, above and below of a number, a day or
    an event count, too: more than 100, by Friday, before the election. Beside English also
    opposites as such (longest and shortest, daily and weekly, inside and outside), some and all,
    half and most, need not and must not, apparently and surely, because and although, what is
    planned and what is done. Must for should is minor: translators often say it.

    Flags:
        Yesterday the mother won silver.
        Die Mutter gewann [[morgen]] [[Bronze]].

        The EU will vote next week.
        Die [[Uno]] stimmt nächste Woche ab.

        She told her son that she would be late.
        Sie sagte ihrer [[Tochter]], dass sie sich verspäten werde.

        Unemployment fell by 3 percent, to more than two million.
        Die Arbeitslosigkeit [[stieg]] um 3 Prozent auf [[weniger als]] zwei Millionen.

        It saved millions of people.
        Es rettete [[Milliarden]] von Menschen.

        The drunk driver has to pay his granddaughter 90 euros a month.
        Der [[nüchterne]] Fahrer muss seiner [[Tochter]] 90 Euro [[pro Jahr]] zahlen.

        fr| Il ne sortira pas avant le 23 mars avec sa voiture rouge.
        Er kommt [[spätestens]] am 23. März mit seinem [[blauen]] Auto frei.

        Patients over 80 waited up to ten days before the election.
        Patienten [[unter]] 80 warteten [[mindestens]] zehn Tage [[nach]] der Wahl.

        The stock fell by almost two percent, and most of the banks denied that.
        Die Aktie [[legte]] um fast zwei Prozent zu, und [[nur wenige]] Banken [[bestätigten]] das.

        Three soldiers were killed and at least ten wounded near Mosul.
        Nahe Mossul wurden [[zehn]] Soldaten getötet und mindestens [[drei]] verletzt.

        Residents were allowed to return to their homes at 8:30 p.m.
        Um 20.30 Uhr [[mussten]] die Anwohner in ihre Häuser zurückkehren.

        The lake is at its lowest level in years, and several villages must save water.
        Der See hat seinen [[höchsten]] Stand seit Jahren, und mehrere Dörfer müssen Wasser sparen.

        Several of the tenants have moved out.
        [[Alle]] Mieter sind ausgezogen.

        The owner intends to sell the mill, and Toyota will build a plant, he said.
        Der Eigentümer [[hat die Mühle verkauft]], Toyota hat ein Werk [[gebaut]], sagte er.

        The engine must be switched off before the flap is opened.
        Der Motor ist abzustellen, [[nachdem]] die Klappe geöffnet wurde.

        You need not fill in the form twice.
        Sie [[dürfen das Formular nicht]] zweimal ausfüllen.

        Her brother, the former mayor, was seriously injured last year.
        Ihr [[Vater]], der [[künftige]] Bürgermeister, war im [[nächsten Jahr]] [[leicht verletzt]].

        It cost four times the price, said Lee, who scored from inside her own half.
        Es kostete [[dreimal so]] viel, sagte Lee, die aus der [[gegnerischen Hälfte]] traf.

    Passes:
        Yesterday morning the mother won silver, her second medal in two days.
        Gestern früh gewann die Mutter Silber, ihre zweite Medaille in zwei Tagen.

        It is not the only deal that he lost.
        Es ist nicht das einzige Geschäft, das er nicht gewonnen hat.

        Night was falling when the smell rose to our noses.
        Die Nacht brach an, als uns der Geruch in die Nase stieg.

        The firm's sales grew by 3 percent as the number of its rivals shrank.
        Der Umsatz der Firma stieg um 3 Prozent, während die Zahl der Konkurrenten sank.

        It cost 2,500 million.
        Es kostete 2,5 Milliarden.

        He has no less than two brothers.
        Er hat mindestens zwei Brüder.

        You need not pay more than 50 euros, and it was not confirmed until after the war.
        Sie müssen nicht mehr als 50 Euro zahlen, und bestätigt wurde es erst nach dem Krieg.

        The blast killed three and injured ten.
        Bei der Explosion gab es zehn Verletzte, drei Menschen starben.

        You must not stay here, but you may leave.
        Hier dürfen Sie nicht bleiben, Sie müssen aber auch nicht gehen.

        The book is no longer than the first one, and not all readers liked it.
        Das Buch ist nicht länger als das erste, und einigen Lesern gefiel es nicht.

        The house may be sold before the heirs agree, and some of the rooms are empty.
        Man kann das Haus verkaufen, ehe sich die Erben einigen; nicht alle Zimmer sind bewohnt.

        Few of the patients were not treated. Over the next three years they were under 80.
        Die meisten Patienten wurden behandelt. In den kommenden drei Jahren waren sie unter 80.
    """
    found = [hit for kind, hit in exchanged_members(segment) if kind not in PLACES]
    told = {hit.start for hit in found}
    yield from found
    for hit in _contradicted(segment):
        if hit.start not in told:
            told.add(hit.start)
            yield hit


def _contradicted(segment: Segment) -> Iterator[Hit]:
    """More than 100 for up to 100, after the election for before it, must for may."""
    source, target = segment.source or "", segment.target
    lang = base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or lang == "de" or not has_rules(lang):
        return
    for ours, theirs in contradicted(source, target, lang):
        message = f"The source says “{theirs.whole(source)}”, not “{ours.whole(target)}”."
        vague = VAGUE.match(source, theirs.start) and not AT.match(target, ours.start)
        better = None if vague else opposite(target[ours.start : ours.end])
        yield Hit(ours.start, ours.end, message, suggestion=better)
    if lang == "en":
        yield from _contrary(source, target)
    modals = exchanged(source, target) if lang == "en" else None
    if modals:
        yield Hit(*modals[1].span(), f"The source says “{modals[0][0]}”, not “{modals[1][0]}”.")
    toll = swapped(source, target, lang)
    if toll:
        first, second = (target[one.start : one.end] for one in toll)
        message = f"The numbers of the dead and the injured, {first} and {second}, are exchanged."
        yield Hit(toll[0].start, toll[0].end, message, suggestion=second)
        yield Hit(toll[1].start, toll[1].end, message, suggestion=first)


def _contrary(source: str, target: str) -> Iterator[Hit]:
    """Shortest for longest, all for some, must not for need not."""
    for found in (*opposed(source, target, "en"), *in_time(source, target)):
        words = _shown(target[found.start : found.end])
        message = f"The source says “{_shown(found.said)}”, not “{words}”."
        severity = Severity.MINOR if found.minor else None
        yield Hit(found.start, found.end, message, severity=severity)


def _shown(words: str) -> str:
    """The words of a phrase, those between its first and its last left out where it is long."""
    said = words.split()
    return words if len(said) <= SHOWN else f"{said[0]} … {said[-1]}"


Exchanged = tuple[tuple[str, Hit], ...]


def exchanged_members(segment: Segment) -> Exchanged:
    """Members of a set that only the target names, where the source names another of the set."""
    source, target = segment.source or "", segment.target
    lang = base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or lang == "de" or not known(lang):
        return ()
    # Two checks ask; only texts of a usual size are worth the memory.
    usual = len(source) + len(target) <= MAX_CACHED
    return (_compared if usual else _compared.__wrapped__)(source, target, lang)


@lru_cache(maxsize=256)
def _compared(source: str, target: str, lang: str) -> Exchanged:
    return tuple(_compare(source, target, lang))


def _compare(source: str, target: str, lang: str) -> Iterator[tuple[str, Hit]]:
    ours = facts(target, "de")
    if not any(fact.sure for fact in ours):
        return
    theirs = facts(source, lang)
    new = ordinals(_without(ours, theirs, source, target), target, theirs, source)
    gone = [*_without(theirs, ours, target, source), *_fewer(theirs, ours)] if new else []
    if gone and (has_negation(source, lang) or has_negation(target, "de")):
        new = [fact for fact in new if fact.kind not in TURNED]
    new, gone = without_seats(new, gone, target, source, lang) if gone else (new, gone)
    kin = KIN if lang == "en" else {}  # other tables have not been read for it
    lost: dict[str, dict[str, None]] = {}
    for fact in gone:
        kind = kin.get(fact.kind, fact.kind)
        lost.setdefault(kind, {})[_said(fact, theirs, source)] = None
    told = set()
    for fact in new:
        kind = kin.get(fact.kind, fact.kind)
        if kind in lost and (fact.kind, fact.member) not in told:
            told.add((fact.kind, fact.member))
            said = "” and “".join(lost[kind])
            word = target[fact.start : fact.end]
            message = f"The source says “{said}”, not “{word}”."
            yield fact.kind, Hit(fact.start, fact.end, message, suggestion=turned(word, fact.kind))


def _said(fact: Fact, facts_there: Sequence[Fact], text: str) -> str:
    """How a text says a fact; up and down by the first word that may say so."""
    if fact.kind == MEASURED:
        fact = next(
            one for one in facts_there if (one.kind, one.member) == (fact.kind, fact.member)
        )
    return text[fact.start : fact.end].removesuffix(" of")


def _without(ours: Sequence[Fact], theirs: Sequence[Fact], text: str, side: str) -> list[Fact]:
    """The sure ones of a side whose member the other side's text does not name in any way."""
    named = {(fact.kind, fact.member) for fact in theirs}
    parts = {member for kind, member in named if kind == "direction"}
    named |= {("direction", part) for whole in parts for part in PARTS.get(whole, ())}
    lacking = [
        fact
        for fact in ours
        if fact.sure
        and (fact.kind, fact.member) not in named
        and not (fact.kind == "direction" and PARTS.get(fact.member, frozenset()) & parts)
        and (fact.kind != MEASURED or _measured(side, fact, NEAR))
        and (fact.kind != BARE or not _measured(side, fact, BESIDE))
    ]
    # What stands on both sides as it is belongs to a name: Berliner Zeitung.
    words = {side[fact.start : fact.end]: fact for fact in ours if fact.sure} if lacking else {}
    wanted = {side[fact.start : fact.end] for fact in lacking}
    copied = {word: by_itself(word, text, words[word], theirs) for word in wanted}
    return [fact for fact in lacking if not copied[side[fact.start : fact.end]]]


def _fewer(ours: Sequence[Fact], theirs: Sequence[Fact]) -> Iterator[Fact]:
    """Those that the other side names, but less often: Turks in Turkey, Griechen in der Türkei."""
    here = Counter((fact.kind, fact.member) for fact in ours if fact.sure)
    there = Counter((fact.kind, fact.member) for fact in theirs)
    for fact in ours:
        named = there[fact.kind, fact.member]
        less = fact.sure and 0 < named < here[fact.kind, fact.member]
        if less and not {fact.kind, fact.member} & LOOSE:
            yield fact


def _measured(text: str, fact: Fact, near: int) -> bool:
    """Whether a figure stands within so many letters."""
    return bool(FIGURE.search(text, max(fact.start - near, 0), fact.end + near))
