"""Who does it to whom: A beat B, and „B schlug A“.

A finding needs a deed that both texts name once, two who are told beside it in the source, each of
whom the German has once, and German order, case or preposition that says who does it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from qa.languages.deeds import ACTIVE, GERMAN
from qa.text.foreign.cognates import TOKEN, fold, word_keys
from qa.text.german.articles import articles
from qa.text.meaning.deeds import BREAK, Span, Told, told

LONGEST = 500  # letters; longer texts name many people
PASSIVE = re.compile(r"\b(?:w[iu]rd(?:e|en)?|werde|werden|worden)\b")
BORN = re.compile(r"(?:en|n)$")  # an infinitive, or a participle of a strong verb
STRONG = re.compile(
    r"geschlagen|bezwungen|überwunden|vorgeworfen|eingeladen|über(?:nommen|fallen)|erworben|"
    r"erschossen|erstochen|angegriffen|gebissen|geholfen|gebeten|festgenommen|gewonnen|verloren"
)
BY_WHOM = frozenset({"von", "vom", "durch"})
AGAINST = frozenset({"gegen", "an"})
PREPOSITIONS = (
    BY_WHOM
    | AGAINST
    | frozenset(
        """am zu zum zur mit für bei beim aus in im ins auf über nach vor unter seit zwischen um
    ohne neben wegen trotz statt als wie und oder""".split()
    )
)
# Articles of who it is done to, and those of who does it, too.
OBJECT = frozenset("den dem einen einem seinen seinem ihren ihrem ihn ihm diesen diesem".split())
EITHER = frozenset("der ein sein ihr dieser des eines seines ihres seiner ihrer einer".split())
ARTICLES = OBJECT | EITHER | frozenset("die das eine seine ihre diese dieses".split())
ADJECTIVE = re.compile(r"[a-zäöüß]+(?:e|en|er|em|es)$|[A-ZÄÖÜ]")
MOST = 6  # words of a phrase before its name
SHARED = 5  # letters of a word that another language has, too
SHORT = 3  # letters of what no compound is known by


@dataclass(frozen=True, slots=True)
class Exchanged:
    """Where the German names both, and what the source says."""

    start: int
    end: int
    said: str


def exchanged(source: str, german: str, lang: str) -> Exchanged | None:
    """Where the German says that the one does it to the whom the source has doing it.

    >>> exchanged("Galway United beat Sligo Rovers.", "Sligo Rovers schlug Galway United.", "en")
    Exchanged(start=0, end=33, said='Galway United beat Sligo Rovers')
    >>> exchanged("Galway United beat Sligo Rovers.", "Galway United schlug Sligo Rovers.", "en")
    """
    if lang not in ACTIVE or max(len(source), len(german)) > LONGEST:
        return None
    deeds = list(told(source, lang))
    if len(deeds) != 1:
        return None
    one = deeds[0]
    start, end = min(one.agent[0], one.patient[0]), max(one.agent[1], one.patient[1])
    agent = _found(source[slice(*one.agent)], german, lang)
    patient = _found(source[slice(*one.patient)], german, lang)
    if not patient or (agent and _overlap(agent, patient)):
        return None
    if agent:
        turned = _doer(german, one.deed, agent, patient) == patient
        turned = turned and not _fronted(source, german, one, agent, patient)
        place = min(agent[0], patient[0]), max(agent[1], patient[1])
        return Exchanged(*place, source[start:end]) if turned else None
    alone = _by_it(german, one.deed, patient)
    return Exchanged(*alone, source[start:end]) if alone else None


def _fronted(source: str, german: str, one: Told, agent: Span, patient: Span) -> bool:
    """Whether what is no name may stand in front, whoever does it: dieses Haus kaufte Richter."""
    named = source[one.agent[0]].isupper() and source[one.patient[0]].islower()
    if not named or patient > agent or _marked(german, 0, patient, patient)[1] == "der":
        return False
    before, article = _marked(german, 0, agent, patient)
    return not before and article not in OBJECT


def _by_it(german: str, deed: str, span: Span) -> Span | None:
    """The words that say it is done by the one who stands there, whoever the other is."""
    clause = _clause(german, span, span)
    by = _marked(german, clause[0], span, span)[0] in BY_WHOM
    for verb in _german(GERMAN[deed]["object"]).finditer(german, *clause):
        passive = _is_passive(german, verb, clause)
        if (by and passive) or (not passive and _leads(german, clause, span)):
            return min(span[0], verb.start()), max(span[1], verb.end())
    return None


def _leads(german: str, clause: Span, span: Span) -> bool:
    """Whether a clause begins with a masculine noun that is its subject: der Verkehrsminister."""
    words = german[clause[0] : span[0]].split()
    noun = german[slice(*span)]
    return (
        0 < len(words) <= MOST // 2
        and words[0] == "Der"
        and all(map(ADJECTIVE.match, words))
        and set("mrs") & set(articles(noun) or "") == set("mr")
    )


def _found(words: str, german: str, lang: str) -> Span | None:
    """Where the German has a name or word of a source, if it has it once."""
    there = [(m.span(), set(word_keys(m[0], "de"))) for m in TOKEN.finditer(german)]
    found: list[Span] = []
    for match in TOKEN.finditer(words):
        name = words[match.start()].isupper()
        keys = set(word_keys(match[0], lang))
        hits = [
            span
            for span, ours in there
            if (keys & ours and (not name or german[span[0]].isupper()))
        ]
        exact = [span for span in hits if german[slice(*span)] == match[0]]
        hits = exact or hits
        if not hits:  # within a compound: Verkehrsminister
            within = [key for key in keys if len(key) > SHORT and ":" not in key]
            within += [fold(match[0])[:SHARED]] if len(match[0]) > SHARED else []
            hits = [span for span, _ in there if _holds(german[slice(*span)], within)]
        if len(hits) == 1:
            found.append(hits[0])
    if not found:
        return None
    start, end = min(a for a, _ in found), max(b for _, b in found)
    return (start, end) if end - start <= len(words) + 12 else None


def _holds(word: str, stems: Collection[str]) -> bool:
    """Whether a compound has one of these stems, but not in front."""
    low = fold(word)
    return any(low.find(stem, SHORT) > 0 for stem in stems)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _doer(german: str, deed: str, one: Span, other: Span) -> Span | None:
    """Which of the two does it, as far as the German says so."""
    first, second = sorted((one, other))
    if BREAK.search(german, first[0], second[1]):
        return None
    clause = _clause(german, first, second)
    found = {
        who
        for way, forms in GERMAN[deed].items()
        for verb in _german(forms).finditer(german, *clause)
        if (who := _by_way(way, german, verb, clause, first, second))
    }
    return found.pop() if len(found) == 1 else None


def _clause(german: str, first: Span, second: Span) -> Span:
    """From the last mark before the one to the first behind the other."""
    starts = [m.end() for m in BREAK.finditer(german, 0, first[0])]
    border = BREAK.search(german, second[1])
    return starts[-1] if starts else 0, border.start() if border else len(german)


@cache
def _german(forms: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{forms})\b")


def _by_way(
    way: str, german: str, verb: re.Match[str], clause: Span, first: Span, second: Span
) -> Span | None:
    """Which of the two does it, by what a way of saying it demands."""
    one, other = (_marked(german, clause[0], span, first) for span in (first, second))
    marks = {first: one, second: other}
    against = [span for span, (before, _) in marks.items() if before in AGAINST]
    if way in ("against", "lost"):
        if len(against) != 1 or (one[0] and other[0]):
            return None
        rest = second if against[0] == first else first
        return against[0] if way == "lost" else rest
    if _is_passive(german, verb, clause) and way == "object":
        by = [span for span, (before, _) in marks.items() if before in BY_WHOM]
        return by[0] if len(by) == 1 else None
    if one[0] or other[0]:
        return None
    if one[1] in OBJECT:
        subject = None if other[1] in OBJECT or other[1] is None else second
    elif other[1] in EITHER:
        subject = None
    else:
        subject = first
    if way == "undergo" and subject:
        return second if subject == first else first
    return subject


def _is_passive(german: str, verb: re.Match[str], clause: Span) -> bool:
    """Whether a form of werden makes the verb a passive, not a future."""
    helping = PASSIVE.search(german, *clause)
    if not helping:
        return False
    infinitive = BORN.search(verb[0]) and not STRONG.fullmatch(verb[0])
    return not (infinitive and helping[0] in ("wird", "werden", "werde"))


def _marked(german: str, start: int, span: Span, first: Span) -> tuple[str | None, str | None]:
    """The preposition and the article before a name."""
    begin = first[1] if span != first else start
    article = None
    for match in reversed(list(re.finditer(r"[\w’'-]+", german[begin : span[0]]))[-MOST:]):
        word = match[0].lower()
        if word in PREPOSITIONS:
            return word, article
        if article:
            return None, article
        if word in ARTICLES:
            article = word
        elif not ADJECTIVE.match(match[0]):
            break
    return None, article
