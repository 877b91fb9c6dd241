"""Accuracy of names: who or what the source names must be named in the translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from qa.check import Hit, check
from qa.data import Segment, Severity
from qa.languages import base, codes, language
from qa.text.cognates import fold
from qa.text.exchanged import exchanged, exchanged_brand, renamed
from qa.text.facts import facts
from qa.text.names import (
    SHORTEST,
    WORD,
    distance,
    is_listed,
    is_used,
    opaque,
    runs,
    sound,
    trace,
    within,
)

# A name is long enough for two spellings of it to be no accident.
LONG = 5
# Letters that differ at most; two only in a name that has so many.
FAR = 2
FAR_FROM = 8
# What names end with, and what German makes of any word: Achtenberg for Achterberg.
SURNAME = re.compile("(?:berg|burg|stein|feld|bach|mann|hof|dorf|baum|haus|wald|heim|meyer)$")
# Accents that the source has not: who writes them knows the name better.
FOREIGN = re.compile("[^a-zäöüß]", re.IGNORECASE)
INHABITANT = re.compile("(?:er|ers|ern|erin)$")
# A word of a name that opens a sentence: Bayern Munich won.
BEFORE = re.compile(r"(?<!\w)([A-Z][a-z]{3,})[ -]$")
# Of these German has names of its own.
PLACES = frozenset({"country", "city", "direction"})
# A longer text is no sentence, and a name that is gone from it no finding.
LONGEST = 2_000


@check("accuracy/omission", Severity.MINOR, needs_source=True, confidence=0.6, plain=True)
def missing_name(segment: Segment) -> Iterator[Hit]:
    """A name of the source is missing in the translation.

    Only names that German keeps are looked for: no words of the English lexicon, no countries,
    and anything that sounds alike counts. English sources only.

    Flags:
        The farm of [[Jochen Ahlers]] lies near the lake.
        Der Hof liegt am See.

        Yesterday the mayor thanked [[Kowalczyk]] for the gift.
        Gestern dankte der Bürgermeister für das Geschenk.

    Passes:
        The farm of Jochen Ahlers lies near Cologne, in Germany.
        Ahlers' Hof liegt in der Nähe von Köln in Deutschland.

        He is, as the keepers swear, in a bad mood on Mondays.
        Er ist, wie die Pfleger schwören, jeden Montag schlecht gelaunt.

        “Don't wait,” said Grandpa and closed the door.
        „Wartet nicht“, sagte Opa und machte die Tür zu.

        On Monday President Volodymyr Zelenskiy met the Supreme Court.
        Am Montag traf Präsident Wolodymyr Selenskyj den Obersten Gerichtshof.

        Bayern Munich have signed a defender.
        Der FC Bayern hat einen Abwehrspieler verpflichtet.

        Lutsenko met the Scot in Kerch.
        Luzenko traf den Schotten in Kertsch.
    """
    source = segment.source or ""
    if (segment.source_lang or "en")[:2] != "en" or len(source) > LONGEST:
        return
    for run in runs(source):
        if not any(opaque(match[0]) for match in run):
            continue
        kept = any(trace(segment.target).holds(match[0]) for match in run) or _short(
            run[0], segment
        )
        if not kept and not _as_fact(run, segment):
            start, end = run[0].start(), run[-1].end()
            name = source[start:end]
            message = f"The name {name} is missing in the translation."
            yield Hit(start, end, message, side="source")


@check("accuracy/mistranslation", Severity.MAJOR, needs_source=True, confidence=0.8, plain=True)
def altered_name(segment: Segment) -> Iterator[Hit]:
    """A name is replaced by another: Amazon for Apple, Texas for Ohio.

    Reported only where the source has one name that the translation lacks in any spelling, and the
    translation one that its source lacks: names that German texts use and no German words. Of
    other sources than English only companies and states of the United States are compared.

    Flags:
        The firm plans to build a battery plant in Ohio.
        Der Konzern will in [[Texas]] ein Batteriewerk bauen.

        Apple will pay the fine.
        [[Amazon]] wird die Strafe zahlen.

        The charter has been kept in the abbey at Winchcombe since then.
        Seitdem wird die Urkunde in der Abtei von [[Dresden]] aufbewahrt.

        Judge Philippa Wilkins read out the verdict.
        Richterin Philippa [[Wilson]] verlas das Urteil.

        Last week Mr Hartwell sold his bakery.
        Letzte Woche verkaufte [[Hartwick]] seine Bäckerei.

        Two engineers left Volkswagen last year.
        Zwei Ingenieure verließen im vergangenen Jahr [[General Motors]].

        fr| Google a présenté le téléphone à Berlin.
        [[Microsoft]] hat das Telefon in Berlin vorgestellt.

    Passes:
        The firm plans to build a battery plant in Ohio, near Texas.
        Der Konzern will unweit von Texas ein Batteriewerk bauen.

        President Zelenskiy met Khodorkovsky in Lisbon.
        Präsident Selenskyj traf Chodorkowski in Lissabon.

        The man from Brisbane ate an apple.
        Der Australier aß einen Apfel.

        He flew to Celebes with Kowalczyk and Jones.
        Er flog mit Kowalczyk nach Sulawesi.
    """
    source, target = segment.source or "", segment.target
    lang = base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or len(source) > LONGEST or lang not in codes():
        return
    if lang == "de" or language(lang).script != "Latn":
        return
    if lang == "en":
        found = exchanged(source, target) or renamed(source, target)
    else:
        found = exchanged_brand(source, target)
    if found:
        there, here = found
        name, words = source[slice(*there)], target[slice(*here)]
        yield Hit(*here, f"The source says “{name}”, not “{words}”.", suggestion=_right(name))


def _right(name: str) -> str | None:
    """The name as German writes it, where that is known: Ohio, but Lissabon."""
    place = any(fact.kind in PLACES for fact in facts(name, "en"))
    return None if place else name


def _short(first: re.Match[str], segment: Segment) -> bool:
    """Whether the word that opens the sentence before a name is kept alone: FC Bayern."""
    source = segment.source or ""
    before = BEFORE.search(source, 0, first.start())
    return bool(before and re.search(rf"\b{before[1]}", segment.target))


def _as_fact(run: Sequence[re.Match[str]], segment: Segment) -> bool:
    """Whether a name is of a country or city that the translation names in another way: Scots."""
    ours = {(fact.kind, fact.member) for fact in facts(segment.target, "de")}
    return any(
        (fact.kind, fact.member) in ours
        for fact in facts(segment.source or "", "en")
        if run[0].start() <= fact.start < run[-1].end()
    )


@check("fluency/spelling", Severity.MINOR, needs_source=True, confidence=0.85, plain=True)
def misspelled_name(segment: Segment) -> Iterator[Hit]:
    """A name is spelled otherwise than in the source: Guiliani for Giuliani.

    Readers know the name, and search engines do not find the misspelling. What languages make of
    names from other scripts (Kerch, Kertsch) is accepted, and so is every spelling that German
    texts use.

    Flags:
        The lawyer Rudolph Giuliani flew to Chengdu.
        Der Anwalt Rudolph [[Guiliani]] flog nach [[Chendu]].

        The shares of Petrobras fell after Malcolm Bechtolsheim's speech.
        Die Aktien von [[Petrobas]] fielen nach der Rede von Malcolm [[Berchtolsheims]].

        The heirs of Ludmilla Hollenstein sold the house.
        Die Erben von Ludmilla [[Hellenstein]] verkauften das Haus.

        fr| Le joueur de Middlesbrough s'appelle Lancaster.
        Der Spieler von [[Middlesborough]] heißt [[Lancester]].

    Passes:
        Volodymyr met Mahmoud Rouhani in Kerch and in Tehran.
        Wolodymyr traf Mahmud Rohani in Kertsch und in Teheran.

        He was born in Dietingen, not in Pohorelice, and has neuroblastoma.
        Der Dietinger wurde nicht in Pohořelice geboren und ist an Neuroblastom erkrankt.

        In Tenerife and Tolvania they speak of Slovenia's Petra and Bechtolsheim's Europe.
        Auf Teneriffa und in Tolvanien spricht man von der Slowenin Petra und Bechtolsheims Europa.
    """
    source, target = segment.source or "", segment.target
    lang = base(segment.source_lang or "en")
    if base(segment.target_lang) != "de" or lang not in codes() or lang == "de":
        return
    if language(lang).script != "Latn" or len(source) > LONGEST:
        return
    words = [match for match in WORD.finditer(target) if _may_be_misspelled(match[0])]
    if not words:
        return
    theirs = set(map(fold, WORD.findall(source)))
    told = {fact.start for fact in facts(target, "de")}
    words = [m for m in words if m.start() not in told and fold(m[0]) not in theirs]
    if not words:
        return
    ours = set(map(fold, WORD.findall(target)))
    for name in _names(source, lang):
        if len(name) < LONG or any(_begins(word, fold(name)) for word in ours):
            continue
        for word in words:
            if not _is_compound(word[0], name) and _misspells(word[0], name, lang):
                right = name + "s" if _genitive(word[0], name) else name
                message = f"In the source the name is “{name}”."
                yield Hit(word.start(), word.end(), message, suggestion=right)


def _names(source: str, lang: str) -> Iterable[str]:
    """The names of a source; English ones also where every word would have its capital."""
    names = [match[0] for match in within(source)]
    if lang == "en":
        capitals = (word for word in WORD.findall(source) if word[0].isupper())
        names += [word for word in capitals if word[1:].islower() and opaque(word)]
    return dict.fromkeys(names)


def _may_be_misspelled(word: str) -> bool:
    """Whether a word is written like a name and none that German uses."""
    return (
        len(word) >= LONG
        and word[0].isupper()
        and word[1:].islower()
        and not FOREIGN.search(word)
        and not is_listed(word)
    )


def _is_compound(word: str, name: str) -> bool:
    """Whether German may have made a word itself; not where it is a name and sounds otherwise."""
    end = SURNAME.search(word) if is_used(word) else None
    if not end:
        return is_used(word)
    other = sound(word) != sound(name) and len(word) == len(name) >= FAR_FROM
    return not (other and name.endswith(end[0]))


def _begins(word: str, name: str) -> bool:
    """Whether a word is the name or a form of it, or the name of the word."""
    stem = name.rstrip("s")
    return word.startswith(stem) or (len(word) >= SHORTEST and name.startswith(word))


def _genitive(word: str, name: str) -> bool:
    return word.endswith("s") and not name.endswith("s")


def _misspells(word: str, name: str, lang: str) -> bool:
    """Whether a word is the name but for a letter or two that no language would write so."""
    right = fold(name)
    wrong = fold(word).removesuffix("s") if _genitive(word, name) else fold(word)
    if wrong[0] != right[0] or (INHABITANT.search(wrong) and not INHABITANT.search(right)):
        return False
    if not 0 < distance(wrong, right) <= (FAR if len(right) >= FAR_FROM else 1):
        return False
    # Inflected there, or made German at the end: Neuroblastom.
    if right.endswith("ia") and wrong == right[:-1] + "en":
        return False
    same = wrong.startswith(right[:-2])
    if same and (lang != "en" or (len(wrong) <= len(right) and not is_used(name))):
        return False
    return is_used(name) or sound(wrong) != sound(right)
